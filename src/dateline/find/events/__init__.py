"""Events: words that say that something happens, with who does it to whom, and where."""

from dateline.find.events.frames import find_events

__all__ = ["find_events"]
