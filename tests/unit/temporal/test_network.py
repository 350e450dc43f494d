"""Temporal networks: against Floyd-Warshall, proofs replayed, cycles added up."""

from __future__ import annotations

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from dateline.temporal.network import Conflict, Constraint, Network

NAMES = ("origin", "a", "b", "c", "d", "e")


@st.composite
def constraint_lists(draw):
    """Some constraints over a few variables, labels in order."""
    rows = draw(
        st.lists(
            st.tuples(
                st.sampled_from(NAMES),
                st.sampled_from(NAMES),
                st.integers(-9, 12),
                st.integers(1, 3),
            ),
            max_size=24,
        )
    )
    return [
        Constraint(high, low, weight, f"c{number}", strength)
        for number, (high, low, weight, strength) in enumerate(rows)
    ]


def floyd_warshall(constraints):
    """All shortest distances by brute force, as (weight, constraints used)."""
    distance = {(name, name): (0, 0) for name in NAMES}
    for item in constraints:
        key = (item.low, item.high)
        if item.low != item.high:
            distance[key] = min(distance.get(key, (10**9, 0)), (item.weight, 1))
    for middle, left, right in product(NAMES, NAMES, NAMES):
        if (left, middle) in distance and (middle, right) in distance:
            one, two = distance[left, middle], distance[middle, right]
            total = (one[0] + two[0], one[1] + two[1])
            distance[left, right] = min(distance.get((left, right), (10**9, 0)), total)
    return distance


def build(constraints):
    """A network, the constraints that stayed, and the conflicts."""
    network = Network()
    network.add_all(constraints)
    conflicts = network.conflicts()
    dropped = {conflict.dropped for conflict in conflicts}
    return network, [item for item in constraints if item not in dropped], conflicts


def answers(network):
    """All that a network says, as bytes."""
    said = [
        (
            network.lower(name),
            network.upper(name),
            network.lower_proof(name),
            network.upper_proof(name),
        )
        for name in NAMES
    ]
    return repr((said, network.conflicts())).encode()


def holds_together(constraints):
    """Whether some constraints can all be true."""
    return all(
        weight >= 0
        for (left, right), (weight, _) in floyd_warshall(constraints).items()
        if left == right
    ) and all(item.weight >= 0 for item in constraints if item.low == item.high)


@given(constraint_lists())
def test_bounds_are_the_shortest_distances(constraints):
    """Bounds and the lengths of their proofs equal those of a brute-force closure."""
    network, kept, _ = build(constraints)

    distance = floyd_warshall(kept)

    for name in NAMES:
        up, down = distance.get(("origin", name)), distance.get((name, "origin"))
        assert network.upper(name) == (None if up is None else up[0])
        assert network.lower(name) == (None if down is None else -down[0])
        assert len(network.upper_proof(name)) == (0 if up is None else up[1])
        assert len(network.lower_proof(name)) == (0 if down is None else down[1])


@given(constraint_lists())
def test_proofs_replay(constraints):
    """A proof is a chain from the origin to the variable, and its weights sum to the bound."""
    network, kept, _ = build(constraints)

    for name in NAMES:
        upper, lower = network.upper_proof(name), network.lower_proof(name)
        assert all(item in kept for item in upper + lower)
        assert all(one.high == two.low for one, two in pairwise(upper))
        assert all(one.low == two.high for one, two in pairwise(lower))
        if upper:
            assert (upper[0].low, upper[-1].high) == ("origin", name)
            assert sum(item.weight for item in upper) == network.upper(name)
        if lower:
            assert (lower[0].high, lower[-1].low) == ("origin", name)
            assert sum(item.weight for item in lower) == -network.lower(name)


@given(constraint_lists(), st.randoms(use_true_random=False))
def test_the_order_in_which_constraints_come_does_not_matter(constraints, chance):
    """Shuffled, or one by one with questions in between, and clashing: the same bytes."""
    shuffled = list(constraints)
    chance.shuffle(shuffled)
    one_by_one = Network()
    for item in shuffled:
        one_by_one.add(item)
        answers(one_by_one)

    assert answers(build(constraints)[0]) == answers(one_by_one)


@given(constraint_lists())
def test_what_is_kept_is_what_rank_decides(constraints):
    """Taken by rank, each constraint is kept unless it clashes with those that were kept."""
    kept = []
    for item in sorted(constraints, key=lambda item: item.rank):
        if holds_together([*kept, item]):
            kept.append(item)

    assert sorted(build(constraints)[1], key=lambda item: item.rank) == kept


@given(constraint_lists())
def test_each_conflict_is_as_small_as_can_be(constraints):
    """What clashes cannot all be true; without any one of them the others can."""
    for conflict in build(constraints)[2]:
        assert not holds_together(conflict.cycle)
        for number in range(len(conflict.cycle)):
            assert holds_together(conflict.cycle[:number] + conflict.cycle[number + 1 :])


@given(constraint_lists())
def test_conflicts_are_told_once_as_they_arise(constraints):
    """What adding reports is what is left out by it, and was not before."""
    network = Network()
    out = set()
    for item in constraints:
        reported = [conflict.dropped for conflict in network.add(item)]
        now = {conflict.dropped for conflict in network.conflicts()}

        assert set(reported) == now - out
        out = now


@given(constraint_lists())
def test_cycles_are_negative_and_lose_their_weakest(constraints):
    """Every conflict is a closed chain below zero, and no stronger constraint was dropped."""
    _, _, conflicts = build(constraints)

    for conflict in conflicts:
        cycle = conflict.cycle
        assert sum(item.weight for item in cycle) < 0
        assert all(one.high == two.low for one, two in pairwise((*cycle, cycle[0])))
        assert conflict.dropped in cycle
        assert conflict.dropped.rank == max(item.rank for item in cycle)


@given(constraint_lists())
def test_what_stays_is_consistent(constraints):
    """What the network keeps has no negative cycle."""
    _, kept, _ = build(constraints)

    assert holds_together(kept)


def test_an_offset_carries_a_date_on():
    """'Three days after the summit' is dated by the day of the summit."""
    network = Network()

    network.add(Constraint("summit", "origin", 17, "summit-latest"))
    network.add(Constraint("origin", "summit", -16, "summit-earliest"))
    network.add(Constraint("efforts", "summit", 3, "offset-latest"))
    network.add(Constraint("summit", "efforts", -3, "offset-earliest"))

    assert (network.lower("efforts"), network.upper("efforts")) == (19, 20)
    assert [item.label for item in network.upper_proof("efforts")] == [
        "summit-latest",
        "offset-latest",
    ]
    assert [item.label for item in network.lower_proof("efforts")] == [
        "summit-earliest",
        "offset-earliest",
    ]


def test_of_equals_the_last_by_label_yields():
    """Two equally strong constraints that clash: the first by label stays."""
    network = Network()
    first = Constraint("a", "origin", 5, "1")
    second = Constraint("origin", "a", -8, "2")
    network.add(second)

    conflicts = network.add(first)

    assert conflicts == (Conflict((first, second), second),)
    assert (network.lower("a"), network.upper("a")) == (None, 5)


def test_the_lighter_one_yields_to_a_newer_stronger_one():
    """A stronger constraint throws a lighter one out, whichever came first."""
    network = Network()
    light = Constraint("a", "origin", 5, "tense", 1)
    heavy = Constraint("origin", "a", -8, "words", 2)
    network.add(light)

    conflicts = network.add(heavy)

    assert [conflict.dropped for conflict in conflicts] == [light]
    assert (network.lower("a"), network.upper("a")) == (8, None)


def test_what_made_room_in_vain_comes_back():
    """Where the new constraint is left out in the end, nothing else is."""
    network = Network()
    network.add(Constraint("a", "origin", 5, "light", 1))
    network.add(Constraint("a", "b", 6, "heavy", 3))
    network.add(Constraint("b", "origin", 0, "anchor", 3))

    conflicts = network.add(Constraint("origin", "a", -8, "new", 2))

    assert [conflict.dropped.label for conflict in conflicts] == ["new"]
    assert network.upper("a") == 5


def test_what_was_left_out_comes_back():
    """What lost to a constraint that itself yields later is in again."""
    network = Network()
    network.add(Constraint("a", "origin", 5, "plan", 2))
    network.add(Constraint("origin", "a", -8, "tense", 1))
    assert network.lower("a") is None

    conflicts = network.add(Constraint("origin", "a", -7, "words", 3))

    assert [conflict.dropped.label for conflict in conflicts] == ["plan"]
    assert (network.lower("a"), network.upper("a")) == (8, None)


def test_add_all_gathers_conflicts():
    """Adding many gives all conflicts, in order."""
    network = Network()

    conflicts = network.add_all(
        [Constraint("a", "a", -1, "never"), Constraint("a", "origin", 1, "fine")]
    )

    assert [conflict.dropped.label for conflict in conflicts] == ["never"]
    assert network.upper("a") == 1


def test_unknown_variables_are_unbounded():
    """A variable that nobody spoke of has no bounds and no proof."""
    network = Network()

    assert (network.lower("x"), network.upper("x")) == (None, None)
    assert network.upper_proof("x") == network.lower_proof("x") == ()
