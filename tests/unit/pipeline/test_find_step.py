"""The step that engines run: articles in, JSON lines out, faults kept apart."""

import pickle
from datetime import datetime
from functools import partial

from dateline.model import Article, Claims, Reason, Refusal
from dateline.pipeline import (
    FindStep,
    Only,
    find_all,
    find_claims,
    fingerprint,
    load_rules,
    parse_shard,
)

TEXT = (
    "Envoys of Norway and Chile met in Geneva on Tuesday. "
    'Foreign Minister Marta Lund said the talks had failed. "We will not come back," she said.'
)


def article(name: str = "one", text: str = TEXT) -> Article:
    """A report of Friday 7 March 2025."""
    return Article(id=name, path=f"{name}.txt", text=text, published=datetime(2025, 3, 7))


def test_same_articles_give_the_same_bytes() -> None:
    """Two runs of one step give equal bytes, and a pickled step the same."""
    step = FindStep()
    copy = pickle.loads(pickle.dumps(step))

    assert step([article()]) == copy([article()])


def test_a_shard_comes_back_as_claims() -> None:
    """What a step writes is parsed into the claims of each article, in order."""
    found = list(parse_shard(FindStep()([article("one"), article("two")]).splitlines()))

    assert [item.article.id for item in found if isinstance(item, Claims)] == ["one", "two"]
    assert all(isinstance(item, Claims) and item.events for item in found)


def test_an_article_does_not_depend_on_its_batch() -> None:
    """Claims of an article are the same alone and beside others."""
    alone = next(parse_shard(FindStep()([article("one")]).splitlines()))
    both = FindStep()([article("two", "It rained in Oslo. " * 40), article("one")])
    beside = list(parse_shard(both.splitlines()))

    assert beside[1] == alone


def test_times_alone_are_those_of_the_whole_and_nothing_else() -> None:
    """A step for times alone finds the times that the whole finds, and no other claims."""
    (whole,) = parse_shard(FindStep()([article()]).splitlines())
    (alone,) = parse_shard(FindStep(only=Only.TIMES)([article()]).splitlines())

    assert isinstance(whole, Claims)
    assert isinstance(alone, Claims)
    assert alone.times == whole.times != ()
    assert (alone.mentions, alone.places, alone.statements, alone.events) == ((), (), (), ())
    assert FindStep().fingerprint != FindStep(only=Only.TIMES).fingerprint


class BrokenReader:
    """A reader that fails on one text, and so on every batch that holds it."""

    name = "broken"

    def __init__(self, inner) -> None:
        self.inner = inner

    def read(self, article_id: str, text: str):
        if "poison" in text:
            raise ValueError(text)
        return self.inner.read(article_id, text)

    def read_many(self, items):
        return (self.read(article_id, text) for article_id, text in items)


def test_a_poisoned_article_is_refused_alone(reader) -> None:
    """An article on which the reader breaks is a refusal; the others are found."""
    articles = [article("one"), article("bad", "poison"), article("two")]

    found = list(find_all(articles, BrokenReader(reader), partial(find_claims, rules=load_rules())))

    assert [type(item) for item in found] == [Claims, Refusal, Claims]
    assert isinstance(found[1], Refusal)
    assert (found[1].reason, found[1].article) == (Reason.FAILED, "bad")


def test_the_fingerprint_is_stable() -> None:
    """The fingerprint of one installation does not change while it runs."""
    assert fingerprint() == fingerprint()
    assert len(fingerprint()) == 16
