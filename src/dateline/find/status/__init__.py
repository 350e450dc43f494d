"""Status: whether an event happened, is planned, was called off or denied, and who vouches."""

from dateline.find.status.hold import hold_events
from dateline.find.status.judge import judge_events

__all__ = ["hold_events", "judge_events"]
