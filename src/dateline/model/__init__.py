"""The nouns of Dateline: frozen, typed, no logic beyond themselves."""

from dateline.model.article import Article, PublishedFrom
from dateline.model.claim import (
    Amount,
    Claims,
    Event,
    Party,
    PlaceHow,
    Statement,
    StatementKind,
    Status,
    Voucher,
)
from dateline.model.entry import (
    Alternative,
    ClaimRef,
    Disagreement,
    Entry,
    EntryActor,
    EntryKind,
    EntryPlace,
    LifeStep,
)
from dateline.model.frame import EventFrame, StatementFrame, Verdict
from dateline.model.furniture import Furniture, FurnitureKind
from dateline.model.identity import content_id
from dateline.model.mention import (
    Actor,
    EventOffset,
    Mention,
    MentionHow,
    MentionKind,
    PlaceCandidate,
    PlaceMention,
    PlaceUse,
    TimeMention,
    TimeType,
)
from dateline.model.quotation import Quotation, quote
from dateline.model.reading import NameLabel, NameSpan, Reading, Sentence, Token
from dateline.model.refusal import Reason, Refusal, Stage
from dateline.model.when import Because, Bounds, Precision, When

__all__ = [
    "Actor",
    "Alternative",
    "Amount",
    "Article",
    "Because",
    "Bounds",
    "ClaimRef",
    "Claims",
    "Disagreement",
    "Entry",
    "EntryActor",
    "EntryKind",
    "EntryPlace",
    "Event",
    "EventFrame",
    "EventOffset",
    "Furniture",
    "FurnitureKind",
    "LifeStep",
    "Mention",
    "MentionHow",
    "MentionKind",
    "NameLabel",
    "NameSpan",
    "Party",
    "PlaceCandidate",
    "PlaceHow",
    "PlaceMention",
    "PlaceUse",
    "Precision",
    "PublishedFrom",
    "Quotation",
    "Reading",
    "Reason",
    "Refusal",
    "Sentence",
    "Stage",
    "Statement",
    "StatementFrame",
    "StatementKind",
    "Status",
    "TimeMention",
    "TimeType",
    "Token",
    "Verdict",
    "Voucher",
    "When",
    "content_id",
    "quote",
]
