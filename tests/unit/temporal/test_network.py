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
    kept: list[Constraint] = []
    conflicts: list[Conflict] = []
    for item in constraints:
        kept.append(item)
        for conflict in network.add(item):
            kept.remove(conflict.dropped)
            conflicts.append(conflict)
    return network, kept, conflicts


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


@given(constraint_lists())
def test_cycles_are_negative_and_lose_their_weakest(constraints):
    """Every conflict is a closed chain below zero, and no stronger constraint was dropped."""
    _, _, conflicts = build(constraints)

    for conflict in conflicts:
        cycle = conflict.cycle
        assert sum(item.weight for item in cycle) < 0
        assert all(one.high == two.low for one, two in pairwise((*cycle, cycle[0])))
        assert conflict.dropped in cycle
        assert conflict.dropped.strength == min(item.strength for item in cycle)


@given(constraint_lists())
def test_what_stays_is_consistent(constraints):
    """What the network keeps has no negative cycle."""
    _, kept, _ = build(constraints)

    assert all(
        weight >= 0 for (left, right), (weight, _) in floyd_warshall(kept).items() if left == right
    )
    assert all(item.weight >= 0 for item in kept if item.low == item.high)


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


def test_of_equals_the_newest_yields():
    """Two equal constraints that clash: the first one stays, and the bound is unchanged."""
    network = Network()
    first = Constraint("a", "origin", 5, "first")
    second = Constraint("origin", "a", -8, "second")
    network.add(first)

    conflicts = network.add(second)

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
