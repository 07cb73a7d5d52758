"""Fit the weights of `finding.first_look` by logistic regression, and tell what falls at it.

    python -m bench.fit_first_look [--write] [--apart FILE]… OPENINGS.jsonl SCENARIOS.jsonl
        LABELS.jsonl MAIL.mbox …

Each mail that a scan would read is one example: mail that opens something, by its label or by the
rules, and all other. A sign weighs something in every mail, and something more in mail to one
person and in mail to several. A sixth of the files left out after the other (mail files in four
parts) tells what falls at which weight; files *apart* are only measured. Development data only.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill

from bench.labelled import Labelled, read
from bench.logistic import Descent, Model
from introductions.finding import first_look
from introductions.finding.openers import may_open, opener_in
from introductions.who.people import Book
from server.evaluating.labelled_mail import Label
from server.scanning.examine import worth_reading

_DESCENT = Descent(steps=200, rate=0.05, shrink=0.005)
MOST_SIGNS = 1500
LEAST_MAILS = 6
LEAST_OURS = 3  # invented mails that hold a sign: nobody's name or business becomes one
# What mail written for tests and real mail count together: (real, opens) and its share.
SHARES = {(False, False): 0.1, (False, True): 0.3, (True, False): 0.35, (True, True): 0.25}
GROUPS = 6  # of files, left out one after the other
FALLS = 0.6  # the share of people's mail that is to fall
FALLING = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9)
TO_ONE, TO_SEVERAL = "one/", "several/"  # before a sign: what it weighs in such mail besides
_REAL = "real:"  # no word; taken out of the weights: where a mail is from must not tell what it is
_WEIGHTS = Path(first_look.__file__).with_name("look_weights.py")


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """The signs of one mail, whether it opens something, and whether people sent it for real."""

    source: str
    signs: frozenset[str]
    opens: bool
    real: bool = False
    background: bool = False
    direct: bool = False

    def weight(self, model: Model) -> float:
        """What its signs weigh together."""
        return model.of(dict.fromkeys(self.signs, 1.0))


def examples(mails: Iterable[Labelled]) -> Iterator[Example]:
    """The examples that mails are.

    None where a scan would not read it, where it always passes, or where rules and label disagree.
    """
    for one in mails:
        message, opens = one.message, _opens(one)
        if not worth_reading(message) or not (may_open(message) or opens):
            continue
        signs = first_look.signs(message)
        if not first_look.is_english(signs):
            continue
        found = opener_in(message, Book((message,), one.owner)) is not None
        if opens is None and not found:
            continue
        if opens is not False or not found:
            label = one.label or Label("")
            real = one.label is not None
            weighed = in_its_kind(signs), opens is not False, real
            yield Example(one.source, *weighed, label.is_background, label.is_direct)


def in_its_kind(signs: set[str]) -> frozenset[str]:
    """The signs, each as of any mail and as of mail to one person or to several."""
    kind = TO_ONE if first_look.is_to_one(signs) else TO_SEVERAL
    return frozenset(signs | {kind + sign for sign in signs})


def _opens(one: Labelled) -> bool | None:
    """What a label says; None for hand-overs, offers and requests, where the rules are asked."""
    if one.kind:
        return True
    asked = one.label is not None and one.label.name == "offer_or_request_of_intro"
    return None if one.is_doubtful or asked else False


def told_apart_by(rows: list[Example]) -> list[str]:
    """The signs that best tell mail that opens something from other mail, by their counts."""
    yes, no = (Counter(s for e in rows if e.opens is o for s in e.signs) for o in (True, False))
    opening = sum(one.opens for one in rows)
    other = len(rows) - opening

    def telling(sign: str) -> float:
        a, b = (yes[sign] + 0.5) / (opening + 1), (no[sign] + 0.5) / (other + 1)
        return (a - b) ** 2 / (a * (1 - a) / opening + b * (1 - b) / other)

    ours = Counter(sign for one in rows if not one.real for sign in one.signs)
    often = (
        sign
        for sign, times in ours.items()
        if times >= LEAST_OURS
        and yes[sign] + no[sign] >= LEAST_MAILS
        and (yes[sign] > 3 or no[sign] > 59)
    )
    return sorted(sorted(often, key=str), key=telling, reverse=True)[:MOST_SIGNS]


def fitted(rows: list[Example]) -> Model:
    """The weights that best tell mail that opens something from the rest."""
    names = [*told_apart_by(rows), _REAL]
    counts = Counter((e.real, e.opens) for e in rows)
    fit = _DESCENT.from_model(
        Model(dict.fromkeys(names, 0.0)),
        [dict.fromkeys(e.signs, 1.0) | {_REAL: float(e.real)} for e in rows],
        [e.opens for e in rows],
        [SHARES[e.real, e.opens] / counts[e.real, e.opens] for e in rows],
        free=(_REAL,),
    )
    weights = dict(fit.weights)
    return Model(weights, fit.constant + weights.pop(_REAL))


def left_out(rows: list[Example]) -> dict[Example, float]:
    """What each example weighs by a fit on sources other than its own."""
    found: dict[Example, float] = {}
    sources = sorted({one.source for one in rows})
    for group in (sources[k::GROUPS] for k in range(GROUPS)):
        model = fitted([one for one in rows if one.source not in group])
        found |= {one: one.weight(model) for one in rows if one.source in group}
    return found


def as_module(model: Model, enough: float, rows: list[Example]) -> str:
    """The text of the module that holds the weights."""
    opening = sum(one.opens for one in rows)
    return (
        '"""What each sign of `first_look` weighs, in tenths; `ENOUGH` lets pass.\n\n'
        f"Written by `python -m bench.fit_first_look --write` from {len(rows):,} mails, of"
        f" which\n{opening:,} open something; not to be changed by hand.\n"
        '"""\n\nfrom __future__ import annotations\n\n'
        f"ENOUGH = {round(10 * (enough - model.constant))}\n"
        f"_TO_ONE = {_table(model, TO_ONE)}_TO_SEVERAL = {_table(model, TO_SEVERAL)}\n\n"
        "def _weights(signs: dict[int, str]) -> dict[str, int]:\n"
        "    return {sign: weight for weight, held in signs.items() for sign in held.split()}\n"
        "\n\nTO_ONE, TO_SEVERAL = _weights(_TO_ONE), _weights(_TO_SEVERAL)\n"
    )


def _table(model: Model, kind: str) -> str:
    """What each sign weighs in mail of one kind, signs of one weight together."""
    weights: dict[str, float] = {}
    for sign, value in model.weights.items():
        if sign.startswith(kind) or not sign.startswith((TO_ONE, TO_SEVERAL)):
            own = sign.removeprefix(kind)
            weights[own] = weights.get(own, 0.0) + value
    by_weight: dict[int, list[str]] = {}
    for sign, value in weights.items():
        by_weight.setdefault(round(10 * value), []).append(sign)
    by_weight.pop(0, None)
    blocks = (
        f'    {value}: """\n{fill(" ".join(sorted(signs)), 96, break_on_hyphens=False)}\n""",'
        for value, signs in sorted(by_weight.items(), reverse=True)
    )
    return "{\n" + "\n".join(blocks) + "\n}\n"


def main() -> None:
    """Print what falls at which weight in files left out; --write keeps the final weights."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true")
    options.add_argument("--apart", type=Path, action="append", default=[])
    options.add_argument("files", type=Path, nargs="+")
    chosen = options.parse_args()
    rows = list(examples(read(chosen.files)))
    weighed = left_out(rows)
    others = sorted(w for one, w in weighed.items() if one.background and not one.opens)
    whole = fitted(rows)
    apart = {one: one.weight(whole) for one in examples(read(chosen.apart))}
    kinds = {
        "written for tests": {one: w for one, w in weighed.items() if not one.real},
        "apart": apart,
        "people's, direct": {one: w for one, w in weighed.items() if one.direct},
        "people's, other": {one: w for one, w in weighed.items() if one.real and not one.direct},
    }
    for share in FALLING:
        enough = others[int(share * len(others))]
        figures = (f"{lost(weights, enough)} {kind}" for kind, weights in kinds.items())
        print(
            f"{share:.0%} of people's mail below {enough:.2f}; openers lost:", *figures, sep=" | "
        )
    if chosen.write:
        enough = others[int(FALLS * len(others))]
        _WEIGHTS.write_text(as_module(whole, enough, rows), "utf-8")


def lost(weighed: dict[Example, float], enough: float) -> str:
    """How many of the openers fall below a weight."""
    openers = [weight for one, weight in weighed.items() if one.opens]
    return f"{sum(weight < enough for weight in openers)} of {len(openers)}"


if __name__ == "__main__":
    main()
