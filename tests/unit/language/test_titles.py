"""Titles before names: one subject is left where a reader saw two."""

from dateline.language.titles import join_titles


def test_a_title_beside_a_name_is_no_second_subject():
    """ "Union leader Marta spoke": the leader hangs on Marta."""
    tags = ["NOUN", "NOUN", "PROPN", "VERB"]

    found = join_titles(tags, [1, 3, 3, -1], ["compound", "nsubj", "nsubj", "root"])

    assert found == ([1, 2, 3, -1], ["compound", "nmod:desc", "nsubj", "root"])


def test_subjects_of_two_verbs_are_left_alone():
    """ "The leader Marta met spoke": each verb keeps its subject."""
    tags = ["DET", "NOUN", "PROPN", "VERB", "VERB"]
    heads, relations = [1, 4, 3, 1, -1], ["det", "nsubj", "nsubj", "acl:relcl", "root"]

    assert join_titles(tags, heads, relations) == (heads, relations)


def test_two_names_are_left_alone():
    """No name is the title of another."""
    heads, relations = [2, 2, -1], ["nsubj", "nsubj", "root"]

    assert join_titles(["PROPN", "PROPN", "VERB"], heads, relations) == (heads, relations)
