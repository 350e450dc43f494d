"""What a dependency tree is, said again for tests."""


def is_tree(heads) -> bool:
    """Whether heads have one root, no circles, and nothing outside."""
    if list(heads).count(-1) != 1:
        return False
    for node in range(len(heads)):
        seen = set()
        at = node
        while at != -1:
            if at in seen or not -1 <= heads[at] < len(heads):
                return False
            seen.add(at)
            at = heads[at]
    return True


def score_of(scores, heads) -> float:
    """The sum of the scores of a tree."""
    return sum(float(scores[word, head + 1]) for word, head in enumerate(heads))
