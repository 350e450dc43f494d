"""What a language reader is: anything that turns an article's text into a `Reading`.

To plug in another one, write a class with these three members. What it must promise:

* Tokens are syntactic words of Universal Dependencies 2, with its labels, and every token's text
  is `text[start:end]`; offsets count code points.
* Tokens, sentences and names are in order and do not overlap. Every sentence has exactly one root
  (`head == -1`), every other token's head lies in its own sentence, and there are no circles.
* The same text gives the same `Reading`, whatever was read before or beside it.
* A reader that is sent to worker processes can be pickled, or is made anew there by its name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.model.reading import Reading


@runtime_checkable
class Reader(Protocol):
    """Turns text into sentences, words, trees and names."""

    @property
    def name(self) -> str:
        """Which reader this is, with its version; it is kept in every `Reading`."""

    def read(self, article_id: str, text: str) -> Reading:
        """Read one article.

        Args:
            article_id: whose text it is; kept in the `Reading`.
            text: the article's text, as it was found.

        Returns:
            The reading; without sentences where the text has no words.
        """

    def read_many(self, items: Iterable[tuple[str, str]]) -> Iterator[Reading]:
        """Read several articles, as `read` does each.

        Args:
            items: pairs of article id and text.

        Yields:
            One reading for each pair, in the same order; each when it is asked for, so that
            a long list never lies in memory.
        """
        ...
