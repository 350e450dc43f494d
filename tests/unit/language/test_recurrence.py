"""Names that come again in an article."""

import numpy as np

from dateline.language.decode import choose_name_labels, find_names
from dateline.language.recurrence import ScoredSentence, settle_names
from dateline.rules.recurrence import load_recurrence_rules

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
SURE, UNSURE = 9.0, 1.0


def scored(text, labels, points):
    """A sentence whose words have these labels, each by so many points."""
    words = tuple(text.split())
    scores = np.zeros((len(words), len(LABELS)), dtype=np.float32)
    for row, label in enumerate(labels.split()):
        scores[row, LABELS.index(label)] = points
    names = find_names(choose_name_labels(scores, [0], LABELS, words))
    return ScoredSentence(words, scores, tuple(names))


def settled(*sentences):
    return settle_names(sentences, LABELS, load_recurrence_rules())


RUIZ = scored("Ana Ruiz spoke", "B-PER I-PER O", SURE)
PORT = scored("in Vilmo", "O B-LOC", SURE)


def test_a_surname_that_the_network_passed_over_is_found():
    """Two sure mentions of Ana Ruiz show that "Ruiz" is a person."""
    assert settled(RUIZ, RUIZ, scored("RUIZ , Ruiz left", "O O O O", UNSURE))[-1] == (
        (2, 3, "PER"),
    )


def test_an_unsure_kind_follows_the_sure_ones():
    """Vilmo, weakly an organisation here, is a place as elsewhere; one sure mention is too few."""
    unsure = scored("Vilmo fell", "B-ORG O", UNSURE)

    assert settled(PORT, PORT, unsure)[-1] == ((0, 1, "LOC"),)
    assert settled(PORT, unsure)[-1] == ((0, 1, "ORG"),)


def test_a_sure_kind_stays():
    """A person surely so is one, though a place has the same name."""
    person = scored("Vilmo spoke", "B-PER O", SURE)

    assert settled(PORT, PORT, person)[-1] == ((0, 1, "PER"),)


def test_kinds_that_contradict_each_other_tell_nothing():
    """Where the other mentions are a place and a person, each sentence keeps its own."""
    person = scored("Vilmo spoke", "B-PER O", SURE)
    unsure = scored("Vilmo fell", "B-ORG O", UNSURE)

    assert settled(PORT, PORT, person, person, unsure)[-1] == ((0, 1, "ORG"),)


def test_words_inside_another_name_stay_in_it():
    """ "Vilmo" is not cut out of "Vilmo Times"."""
    paper = scored("Vilmo Times", "B-ORG I-ORG", UNSURE)

    assert settled(PORT, PORT, paper)[-1] == ((0, 2, "ORG"),)


def test_lower_case_is_another_word():
    """A common noun that is written like a surname is no name."""
    wood = scored("Kim Wood spoke", "B-PER I-PER O", SURE)

    assert settled(wood, wood, scored("of wood", "O O", UNSURE))[-1] == ()


def test_an_article_without_names_has_none():
    """Nothing comes out of nothing."""
    assert settled() == []
    assert settled(scored("nobody spoke", "O O", UNSURE)) == [()]
