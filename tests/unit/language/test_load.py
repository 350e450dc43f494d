"""Finding readers by name, and what is said when there is none."""

import builtins
import io
import zipfile

import pytest

from dateline.errors import ReaderError
from dateline.language.bundle import read_bundle
from dateline.language.load import load_reader


def test_unknown_name():
    """The error says what was given and what there is."""
    with pytest.raises(ReaderError, match=r"'klingon'.*'english'.*spacy:"):
        load_reader("klingon")


def test_no_threads():
    """A reader needs a thread."""
    with pytest.raises(ReaderError, match="threads=0"):
        load_reader(threads=0)


def test_spacy_not_installed(monkeypatch):
    """The error names the command that installs the extra."""
    real = builtins.__import__

    def without_spacy(name, *args, **kwargs):
        if name == "spacy":
            raise ImportError
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without_spacy)
    with pytest.raises(ReaderError, match=r'pip install "dateline\[spacy\]"'):
        load_reader("spacy:en_core_web_sm")


def test_damaged_model(tmp_path):
    """A model file that is no archive, lacks a part or is missing is told apart from a fault."""
    path = tmp_path / "broken.dlm"
    with pytest.raises(ReaderError, match="missing"):
        read_bundle(path)
    path.write_bytes(b"not a model")
    with pytest.raises(ReaderError, match="damaged"):
        read_bundle(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("about.json", '{"format": 1}')
    with pytest.raises(ReaderError, match="damaged"):
        read_bundle(path)


def test_model_of_another_format(tmp_path):
    """A model that was made for another version is refused by name."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("about.json", '{"format": 99}')
    path = tmp_path / "later.dlm"
    path.write_bytes(stream.getvalue())
    with pytest.raises(ReaderError, match="format 99"):
        read_bundle(path)
