"""Entries and clusters as JSON Lines."""

from __future__ import annotations

import json

from tests.helpers.claims import Report

from dateline.model import Entry
from dateline.model.codec import from_plain
from dateline.render.clusters import clusters_to_jsonl
from dateline.render.jsonl import entries_to_jsonl
from dateline.weave import cluster_events, weave


def raid(article_id):
    """A report of a raid."""
    report = Report(article_id, "Olga Brenn led a räid in Riga on Monday.")
    report.event(
        "räid",
        kind="ASSAULT",
        actors=["Olga Brenn"],
        place="Riga",
        time=report.time("on Monday", "2031-05-05"),
    )
    return report.build()


def test_entries_come_back():
    """What is written is the entry, quotations checked against the articles."""
    reports = [raid("a"), raid("b")]
    entries = list(weave(reports))
    texts = {report.article.id: report.article.text for report in reports}

    lines = list(entries_to_jsonl(entries))

    assert [
        from_plain(Entry, json.loads(line), texts.__getitem__, "a") for line in lines
    ] == entries
    assert "räid" in lines[0]


def test_clusters():
    """Each cluster with its mentions: article and code points."""
    (cluster,) = cluster_events([raid("a"), raid("b")])

    (line,) = clusters_to_jsonl([cluster])

    assert json.loads(line) == {
        "cluster": cluster.id,
        "mentions": [
            {"article": "a", "start": 17, "end": 21},
            {"article": "b", "start": 17, "end": 21},
        ],
    }
