"""Runs a step over many articles, shard by shard, so that a run that was killed goes on."""

from dateline.engines.contract import Shard, ShardReport, Step
from dateline.engines.local import run_shards

__all__ = ["Shard", "ShardReport", "Step", "run_shards"]
