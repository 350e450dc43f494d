"""How words are printed that a text has cut apart."""

import pytest

from dateline.rules.printing import load_printing


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("She did n't go , he said .", "She didn't go, he said."),
        ("It cost $ 3 ( or less ) .", "It cost $3 (or less)."),
        ("A .22 rifle was found", "A .22 rifle was found"),
    ],
)
def test_spaces_that_print_does_not_have(text, printed):
    """Spaces go before marks and after opening ones, not before a number's point."""
    assert load_printing().spaces.sub("", text) == printed


def test_every_spelled_out_sign_is_known_between_spaces():
    """A sign is matched where it stands alone, and the table says what it is."""
    printing = load_printing()
    for spelled, sign in printing.signs.items():
        assert printing.spelled.findall(f"a {spelled} b") == [spelled]
        assert not printing.spelled.search(f"a{spelled}b")
        assert len(sign) == 1


@pytest.mark.parametrize(
    ("said", "left"),
    [("that the quay is shut", "the quay is shut"), ("that is wrong", "that is wrong")],
)
def test_the_word_that_begins_what_is_reported(said, left):
    """It goes where it only joins."""
    assert load_printing().reported.sub("", said) == left
