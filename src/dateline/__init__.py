"""Dateline: a chronology you can check, from a pile of dated news reports."""
