"""Keeps articles, claims, refusals and entries in one SQLite file that outlives any crash."""

from dateline.store.articles import ArticleSummary
from dateline.store.entries import EntryQuery
from dateline.store.report import StoreCounts
from dateline.store.search import Hit
from dateline.store.store import Store
from dateline.store.verify import Mismatch

__all__ = ["ArticleSummary", "EntryQuery", "Hit", "Mismatch", "Store", "StoreCounts"]
