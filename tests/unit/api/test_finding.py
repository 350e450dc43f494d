"""`dateline.times`: expressions of time, without a store and without the rest."""

from datetime import date, datetime

import pytest

import dateline
from dateline.errors import OptionError

TEXT = "The envoy left Oslo on Tuesday and will return on 3 June."


@pytest.mark.parametrize(
    "published", ["2025-03-07", date(2025, 3, 7), datetime(2025, 3, 7, 18, 30), "2025-03-07T18:30"]
)
def test_times_are_worked_out_from_the_day_given(published) -> None:
    """A weekday and a day without a year are those nearest to publication, as the tense says."""
    found = dateline.times(TEXT, published=published)

    assert [(time.words.text, time.value) for time in found] == [
        ("Tuesday", "2025-03-04"),
        ("3 June", "2025-06-03"),
    ]
    assert all(TEXT[time.words.start : time.words.end] == time.words.text for time in found)


def test_without_a_day_relative_times_stay_open() -> None:
    """Nobody's clock is asked: without a publication day a weekday is no date."""
    (weekday, _) = dateline.times(TEXT)

    assert weekday.when is None or weekday.when.earliest is None


def test_a_full_date_in_the_dateline_stands_in_for_publication() -> None:
    """Without a publication day the dateline's counts, where it tells its year."""
    text = "AKTAU, March 7, 2023 (Interfax) - Oil prices fell on Monday."

    assert [time.value for time in dateline.times(text)] == ["2023-03-07", "2023-03-06"]


def test_a_day_that_is_none_is_refused() -> None:
    """The message says what was given and how to write it."""
    with pytest.raises(OptionError, match="'soon' given.*2022-09-23"):
        dateline.times(TEXT, published="soon")


SPANISH = (
    "El Gobierno anunció el martes que el lunes abrirá la frontera, cerrada desde marzo de 2020. "
    "La ministra dimitió tres días después de la cumbre."
)


def test_spanish_times_are_found_without_a_model() -> None:
    """Values are those of the calendar; a weekday lies before or after, as its verb's ending says."""
    found = dateline.times(SPANISH, published="2022-09-22", language="es")

    assert [(time.words.text, time.value) for time in found] == [
        ("el martes", "2022-09-20"),
        ("el lunes", "2022-09-26"),
        ("marzo de 2020", "2020-03"),
        ("tres días", "P3D"),
    ]
    assert all(SPANISH[time.words.start : time.words.end] == time.words.text for time in found)


def test_a_length_in_spanish_counts_from_its_event() -> None:
    """The noun after "después de" is the event, without its preposition."""
    *_, last = dateline.times(SPANISH, published="2022-09-22", language="es")

    assert last.event_offset is not None
    assert (last.event_offset.relation, last.event_offset.event.text) == ("after", "la cumbre")


def test_times_of_an_unknown_language_are_refused() -> None:
    """The message says which languages there are."""
    with pytest.raises(OptionError, match="'xx' given; 'en', 'es' are allowed"):
        dateline.times("Hm.", language="xx")
