"""Articles put by on disk and taken out again."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Article, PublishedFrom
from dateline.read import Spool

ONE = Article(
    "one",
    "a.txt",
    "Envoys met.\u2028They\nleft \ud800 early.",
    published=datetime(2031, 5, 2, 9, 30),
    published_is_day=False,
    published_from=PublishedFrom.HEADER,
    source="Gull Wire",
    title="“Talks”",
    given_sentences=((1, 0, 11),),
)
TWO = Article("two", "b.txt", "Nobody came.")


def test_articles_come_back_as_they_were(tmp_path):
    """Every field survives, odd characters too, and the order is that of adding."""
    with Spool(tmp_path / "work" / "articles") as spool:
        spool.add(ONE)
        spool.add(TWO)

        assert list(spool.articles()) == [ONE, TWO]
        assert (len(spool), spool.hashes) == (2, [ONE.content_hash, TWO.content_hash])


def test_some_are_left_out(tmp_path):
    """What is known already is passed over; the spool can be read again."""
    with Spool(tmp_path / "articles") as spool:
        for article in (ONE, TWO, ONE):
            spool.add(article)

        assert list(spool.articles(frozenset({ONE.content_hash}))) == [TWO]
        assert list(spool.articles()) == [ONE, TWO, ONE]


def test_the_file_goes(tmp_path):
    """Nothing is left on disk; what a killed run left there is not read."""
    path = tmp_path / "articles"
    path.write_bytes(b"left by a killed run\n")
    with Spool(path) as spool:
        spool.add(TWO)
        assert list(spool.articles()) == [TWO]

    assert not path.exists()


@given(texts=st.lists(st.text(min_size=1), max_size=4))
def test_any_text_survives(tmp_path_factory, texts):
    """Whatever the code points of a text are, it comes back."""
    path = tmp_path_factory.mktemp("spool") / "articles"
    with Spool(path) as spool:
        for text in texts:
            spool.add(Article("x", "-", text))

        assert [article.text for article in spool.articles()] == texts
