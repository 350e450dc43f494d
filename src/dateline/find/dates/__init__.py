"""Dates: when each event happened and each statement was made, with the reasons."""

from dateline.find.dates.events import date_events, date_statements

__all__ = ["date_events", "date_statements"]
