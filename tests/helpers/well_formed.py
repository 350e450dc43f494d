"""What every reading promises, whichever reader made it."""

from dateline.model.reading import Reading


def check_reading(reading: Reading, text: str) -> None:
    """Assert all that every reading promises: exact offsets, order, one tree a sentence."""
    assert reading.text == text
    last = 0
    for index, token in enumerate(reading.tokens):
        assert token.index == index
        assert last <= token.start < token.end
        assert token.text == text[token.start : token.end]
        assert token.lemma
        assert token.upos
        last = token.end
    position = 0
    for index, sentence in enumerate(reading.sentences):
        assert sentence.index == index
        assert sentence.first == position < sentence.stop
        position = sentence.stop
        tokens = reading.sentence_tokens(index)
        assert (sentence.start, sentence.end) == (tokens[0].start, tokens[-1].end)
        assert sum(token.head == -1 for token in tokens) == 1
        for token in tokens:
            assert token.sentence == index
            assert (token.deprel == "root") == (token.head == -1)
            assert token.head == -1 or sentence.first <= token.head < sentence.stop
            seen = set()
            at = token.index
            while at != -1:
                assert at not in seen
                seen.add(at)
                at = reading.tokens[at].head
    assert position == len(reading.tokens)
    last = 0
    for name in reading.names:
        assert last <= name.first < name.stop
        last = name.stop
        assert (name.start, name.end) == (
            reading.tokens[name.first].start,
            reading.tokens[name.stop - 1].end,
        )
        assert reading.tokens[name.first].sentence == reading.tokens[name.stop - 1].sentence
