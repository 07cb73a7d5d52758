"""The second look at mail files: which messages belong to what opens, and where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import BinaryIO

from server.scanning.examine import Seed
from server.scanning.traces import Trace, pairs_of, unpacked

# An introduction moves while messages follow within 90 days (spec, section 3); what came
# before it shows who asked for it, and whether the two had met.
_BEFORE = int(timedelta(days=400).total_seconds())
_AFTER = int(timedelta(days=730).total_seconds())
_MOST_EACH = 400
_MOST_TOGETHER = 3_000
_ROUNDS = 4

Place = tuple[int, int, int]


@dataclass(slots=True)
class _Wanted:
    """What is looked for: the ids, threads, subjects and people of seeds."""

    seeds: list[Seed]
    links: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    subjects: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    pairs: dict[tuple[int, int], list[int]] = field(default_factory=lambda: defaultdict(list))
    people: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for number, seed in enumerate(self.seeds):
            for link in (*seed.trace.links, seed.trace.thread):
                if link:
                    self.links[link].add(number)
            if seed.trace.subject:
                self.subjects[seed.trace.subject].add(number)
            for pair in pairs_of(seed.people):
                self.pairs[pair].append(number)
            for one in {number for both in seed.people for number in both if number}:
                self.people[one].append(number)


def groups(seeds: list[Seed], traces: BinaryIO) -> Iterator[list[Place]]:
    """For each set of seeds that hang together: where their messages stand, oldest file first."""
    wanted = _Wanted(seeds)
    places: list[dict[Place, int]] = [{} for _ in seeds]
    for seed, own in zip(seeds, places, strict=True):
        own[place_of(seed.trace)] = seed.trace.at
    for _ in range(_ROUNDS):
        if not _look(wanted, traces, places):
            break
    for together in _together(places):
        yield sorted(together)


def _look(wanted: _Wanted, traces: BinaryIO, places: list[dict[Place, int]]) -> bool:
    """Note where related messages stand; True when that made further ids known."""
    learned = False
    for trace in unpacked(traces):
        related = _related(wanted, trace)
        place = place_of(trace)
        for number in related:
            places[number].setdefault(place, trace.at)
            for link in (trace.own, trace.thread):
                if link and number not in wanted.links[link]:
                    wanted.links[link].add(number)
                    learned = True
    return learned


def _related(wanted: _Wanted, trace: Trace) -> set[int]:
    """The seeds that a message belongs to."""
    found: set[int] = set()
    for link in (*trace.links, trace.thread):
        if link in wanted.links:
            found |= wanted.links[link]
    concerned = [one for one in trace.people if one[0] in wanted.people or one[1] in wanted.people]
    if not concerned:
        return found
    near = _Near(wanted.seeds, trace.at)
    if len(concerned) >= 2:
        for pair in pairs_of(concerned[:12]):
            found.update(number for number in wanted.pairs.get(pair, ()) if near(number))
    if trace.is_answer and trace.subject in wanted.subjects:
        found.update(number for number in wanted.subjects[trace.subject] if near(number))
    if trace.is_bounce:
        known = {number for one in concerned for number in one if number}
        found.update(n for one in known for n in wanted.people.get(one, ())[-200:] if near(n))
    return found


@dataclass(frozen=True, slots=True)
class _Near:
    """Whether a seed lies near enough in time to a message sent *at*."""

    seeds: list[Seed]
    at: int

    def __call__(self, number: int) -> bool:
        return -_BEFORE <= self.at - self.seeds[number].trace.at <= _AFTER


def place_of(trace: Trace) -> Place:
    """Where the message of a trace stands."""
    return trace.file, trace.offset, trace.length


def _together(places: list[dict[Place, int]]) -> Iterator[set[Place]]:
    """The places of seeds that share one; too large a set is taken seed by seed."""
    root = list(range(len(places)))
    first: dict[Place, int] = {}
    for number, own in enumerate(places):
        for place in own:
            _join(root, number, first.setdefault(place, number))
    sets: dict[int, list[int]] = defaultdict(list)
    for number in range(len(places)):
        sets[_root(root, number)].append(number)
    for members in sets.values():
        together = {place for number in members for place in places[number]}
        if len(together) <= _MOST_TOGETHER:
            yield together
            continue
        for number in members:
            yield _nearest(places[number])


def _nearest(own: dict[Place, int]) -> set[Place]:
    """The places of one seed, those nearest in time to it where there are too many."""
    at = next(iter(own.values()))
    ordered: Iterable[Place] = sorted(own, key=lambda place: abs(own[place] - at))
    return set(list(ordered)[:_MOST_EACH])


def _root(root: list[int], number: int) -> int:
    while root[number] != number:
        root[number] = root[root[number]]
        number = root[number]
    return number


def _join(root: list[int], a: int, b: int) -> None:
    root[_root(root, a)] = _root(root, b)
