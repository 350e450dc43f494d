"""Finds the files below a folder: sorted, without hidden ones, never outside the folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.model import Reason, Refusal
from dateline.read.outcome import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator


def walk(folder: Path) -> Iterator[tuple[Path, str] | Refusal]:
    """The files below a folder, in the order of their names, folders among them.

    Links to folders are not followed, links to files only where they stay inside.

    Args:
        folder: an existing folder.

    Returns:
        (file, its path from the folder with forward slashes), or a refusal for what is
        not to be read; hidden files and folders are passed over.
    """
    yield from _walk(folder, folder.resolve(), "")


def _walk(folder: Path, root: Path, prefix: str) -> Iterator[tuple[Path, str] | Refusal]:
    try:
        with os.scandir(folder) as listed:
            found = sorted(listed, key=lambda one: one.name)
    except OSError as fault:
        yield _unreadable(prefix.rstrip("/") or ".", f"cannot list this folder: {fault.strerror}")
        return
    for one in found:
        if one.name.startswith("."):
            continue
        shown = prefix + printable(one.name)
        yield from _one(one, root, shown)


def _one(one: os.DirEntry[str], root: Path, shown: str) -> Iterator[tuple[Path, str] | Refusal]:
    path = Path(one.path)
    try:
        if one.is_dir(follow_symlinks=False):
            yield from _walk(path, root, shown + "/")
        elif one.is_symlink() and not path.resolve(strict=True).is_relative_to(root):
            yield _unreadable(shown, "a link that leads out of the folder; name its target itself")
        elif one.is_file():
            yield path, shown
        elif not one.is_dir():
            yield _unreadable(shown, "neither a file nor a folder")
    except (OSError, RuntimeError) as fault:  # RuntimeError: a circle of links
        yield _unreadable(shown, f"cannot be read: {fault}")


def _unreadable(shown: str, detail: str) -> Refusal:
    return refusal(Reason.UNREADABLE, shown, detail)


def printable(name: str) -> str:
    """A file name that can be written as UTF-8, whatever bytes it is made of."""
    return os.fsencode(name).decode("utf-8", "replace")
