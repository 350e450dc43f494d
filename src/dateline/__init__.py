"""Dateline: a chronology you can check, from a pile of dated news reports.

`import dateline; dateline.open("war.dateline").entries()`
`dateline.times("He left on Tuesday.", published="2022-09-23")`
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.api import BuildOptions, Chronology, build, read, times
    from dateline.api import Chronology as open  # noqa: A004 - `dateline.open` reads well

__version__ = "0.1.0"
__all__ = ["BuildOptions", "Chronology", "__version__", "build", "open", "read", "times"]


def __getattr__(name: str) -> Any:
    """The public verbs, imported when they are first used, so that the import is cheap."""
    if name not in __all__:
        msg = f"module 'dateline' has no attribute {name!r}; it has {', '.join(sorted(__all__))}"
        raise AttributeError(msg)
    from dateline import api  # noqa: PLC0415 - on first use

    return api.Chronology if name == "open" else getattr(api, name)
