"""Claims to entries: what many reports tell of one thing becomes one line, with its proof."""

from dateline.weave.chronology import EventCluster, cluster_events, weave

__all__ = ["EventCluster", "cluster_events", "weave"]
