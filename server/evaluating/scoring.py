"""How well findings agree with what a careful reader expects: precision, recall, accuracy."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

FIELDS = ("kind", "seat", "state", "duty")


@dataclass(slots=True)
class Tally:
    """Hits, false alarms and misses of one code."""

    hit: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """The share of what was said that is right; None where nothing was said."""
        return self.hit / (self.hit + self.false) if self.hit + self.false else None

    @property
    def recall(self) -> float | None:
        """The share of what is there that was said; None where nothing is there."""
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else None


@dataclass(slots=True)
class Score:
    """The sums over all scenarios scored so far."""

    scenarios: int = 0
    introductions: Tally = field(default_factory=Tally)
    matched: int = 0
    right: Counter[str] = field(default_factory=Counter)
    parties: int = 0
    codes: dict[str, dict[str, Tally]] = field(
        default_factory=lambda: {"duty": {}, "fault": {}, "advice": {}}
    )
    misses: list[str] = field(default_factory=list)

    def add(self, found: dict[str, Any], expect: dict[str, Any]) -> None:
        """Score one scenario's findings against its expectation (shape of `expect`)."""
        self.scenarios += 1
        ours = {i["message"]: i for i in found["introductions"]}
        theirs = {i["message"]: i for i in expect.get("introductions") or ()}
        for message in ours.keys() | theirs.keys():
            self._add_pair(found["id"], ours.get(message), theirs.get(message))
        self._add_codes(found["id"], "fault", found["faults"], expect.get("faults") or ())
        self._add_codes(found["id"], "advice", found["advice"], expect.get("advice") or ())

    def _add_pair(
        self, where: str, ours: dict[str, Any] | None, theirs: dict[str, Any] | None
    ) -> None:
        if ours is None or theirs is None:
            known = ours or theirs or {}
            word = "missed" if ours is None else "false"
            self.introductions.missed += ours is None
            self.introductions.false += theirs is None
            self.misses.append(f"{where} introduction {word}: {known['message']} {known['kind']}")
        else:
            self.introductions.hit += 1
            self._add_fields(where, ours, theirs)
        ours, theirs = ours or {}, theirs or {}
        self._add_codes(where, "fault", ours.get("faults") or (), theirs.get("faults") or ())

    def _add_fields(self, where: str, ours: dict[str, Any], theirs: dict[str, Any]) -> None:
        self.matched += 1
        for name in FIELDS:
            if ours[name] == theirs[name]:
                self.right[name] += 1
            else:
                self.misses.append(
                    f"{where} {name} of {theirs['message']}: {ours[name]}, not {theirs[name]}"
                )
        if _folded(ours) == _folded(theirs):
            self.parties += 1
        else:
            named = f"{ours['parties']}, not {theirs['parties']}"
            self.misses.append(f"{where} parties of {theirs['message']}: {named}")
        said = {ours["duty"]} - {None}
        self._add_codes("", "duty", said, {theirs["duty"]} - {None})

    def _add_codes(self, where: str, group: str, ours: Any, theirs: Any) -> None:
        for code in sorted({*ours, *theirs}):
            tally = self.codes[group].setdefault(code, Tally())
            tally.hit += code in ours and code in theirs
            tally.false += code not in theirs
            tally.missed += code not in ours
            if where and (code not in ours or code not in theirs):
                word = "missed" if code not in ours else "false"
                self.misses.append(f"{where} {group} {word}: {code}")

    def total(self, group: str) -> Tally:
        """Return the sums over all codes of *group*: duty, fault or advice."""
        tallies = self.codes[group].values()
        return Tally(
            sum(t.hit for t in tallies),
            sum(t.false for t in tallies),
            sum(t.missed for t in tallies),
        )

    def as_table(self) -> str:
        """Return the score as lines of text for a terminal."""
        lines = [f"scenarios {self.scenarios}", _row("introductions", self.introductions)]
        for name in FIELDS:
            lines.append(f"  {name:<24} accuracy {_share(self.right[name], self.matched)}")
        lines.append(f"  {'parties':<24} accuracy {_share(self.parties, self.matched)}")
        for group, tallies in self.codes.items():
            lines.append(_row(f"{group}, all codes", self.total(group)))
            lines += [_row(f"  {code}", tallies[code]) for code in sorted(tallies)]
        return "\n".join(lines)


def _folded(introduction: dict[str, Any]) -> set[str]:
    return {party.lower() for party in introduction["parties"]}


def _row(name: str, tally: Tally) -> str:
    return (
        f"{name:<26} precision {_figure(tally.precision)}  recall {_figure(tally.recall)}"
        f"  ({tally.hit} right, {tally.false} false, {tally.missed} missed)"
    )


def _share(part: int, whole: int) -> str:
    return f"{_figure(part / whole if whole else None)}  ({part} of {whole})"


def _figure(value: float | None) -> str:
    return "  -  " if value is None else f"{value:.3f}"
