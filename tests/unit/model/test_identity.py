"""Ids are hashes of content."""

from dateline.model import content_id


def test_same_parts_same_id() -> None:
    """The same parts give the same id."""
    assert content_id("a", "b") == content_id("a", "b")


def test_parts_are_kept_apart() -> None:
    """Where one part ends matters."""
    assert content_id("ab", "c") != content_id("a", "bc")


def test_lone_surrogates_have_an_id() -> None:
    """Broken Unicode from a JSON file still has an id."""
    assert len(content_id("\ud800")) == 16
