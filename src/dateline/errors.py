"""What Dateline raises: one root, one branch for each kind of fault.

    DatelineError
    ├── UsageError          the caller asked for something that is not on offer
    │   ├── OptionError         an option has a value that is not allowed
    │   └── NotFoundError       no such entry, article, actor or file
    ├── GroundingError      a quotation is not what stands in its article
    ├── RuleError           rule data is malformed; names file, line and rule
    ├── ReaderError         a language reader is unknown, missing or broken
    ├── TimeError           a time value or interval makes no sense
    ├── StoreError          a store cannot be opened, read or written
    │   └── MigrationError      its layout is newer than this program
    └── EngineError         a step could not be run at all

Bad input is no exception: it is a `dateline.model.Refusal`, kept and counted.
Every message says what was given, what is allowed, and what to do.
"""

from __future__ import annotations


class DatelineError(Exception):
    """The root of all that Dateline raises on purpose."""


class UsageError(DatelineError):
    """The caller asked for something that is not on offer."""


class OptionError(UsageError):
    """An option has a value that is not allowed."""


class NotFoundError(UsageError):
    """There is no such entry, article, actor or file."""


class GroundingError(DatelineError):
    """A quotation is not the text that stands at its offsets."""


class RuleError(DatelineError):
    """Rule data is malformed: the message has file, line and rule id."""


class ReaderError(DatelineError):
    """A language reader is unknown, not installed or broken."""


class TimeError(DatelineError):
    """A time value or an interval makes no sense."""


class StoreError(DatelineError):
    """A store cannot be opened, read or written."""


class MigrationError(StoreError):
    """A store's layout is newer than this program knows."""


class EngineError(DatelineError):
    """A step could not be run at all."""
