"""Times: which words of a text tell a time, and what it is."""

from dateline.find.times.mentions import find_times

__all__ = ["find_times"]
