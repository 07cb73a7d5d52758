"""Fit the weights of `finding.first_look` by logistic regression, and tell what falls at it.

    python -m bench.fit_first_look [--write] [--apart FILE]… OPENINGS.jsonl SCENARIOS.jsonl
        LABELS.jsonl MAIL.mbox …

Each mail that a scan would read is one example: mail that opens something, by its label or by the
rules, and all other. Files left out one after the other (mail files in four parts) tell what
falls at which weight; files *apart* are only measured. Development data only.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from textwrap import fill
from zlib import crc32

from bench.fit_one_sided import message_of
from introductions.finding import first_look
from introductions.finding.openers import may_open, opener_in
from introductions.model import Message, Owner
from introductions.who.people import Book
from server.evaluating.labelled_mail import Label, read_labels
from server.evaluating.scenarios import read_scenarios
from server.mail import headers
from server.scanning.examine import head_of, with_body, worth_reading
from server.scanning.mailfile import mail_files, stored

STEPS = 200
RATE = 0.05
SHRINK = 0.005  # pull of each weight towards 0
MOST_SIGNS = 1000
LEAST_MAILS = 6
LEAST_OURS = 3  # invented mails that hold a sign: nobody's name or business becomes one
PARTS = 4
# What mail written for tests and real mail count together: (real, opens) and its share.
SHARES = {(False, False): 0.1, (False, True): 0.3, (True, False): 0.35, (True, True): 0.25}
FALLS = 0.7  # the share of people's mail that is to fall
FALLING = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9)
_REAL = "real"  # taken out of the weights: where a mail is from must not tell what it is
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


@dataclass(slots=True)
class Model:
    """A weight for each sign, and the constant."""

    weights: dict[str, float]
    constant: float = 0.0

    def of(self, signs: Iterable[str]) -> float:
        """The weight of the signs together."""
        return self.constant + sum(self.weights.get(sign, 0.0) for sign in signs)


def example(
    source: str, message: Message, owner: Owner, labelled: bool | None
) -> Iterator[Example]:
    """The example that a mail is; *labelled*: whether it opens something (None: what rules say).

    None where a scan would not read it, where it always passes, or where rules and label disagree.
    """
    if not worth_reading(message) or not (may_open(message) or labelled):
        return
    signs = first_look.signs(message)
    if not first_look.is_english(signs):
        return
    found = opener_in(message, Book((message,), owner)) is not None
    if labelled or (labelled is None and found) or (labelled is False and not found):
        yield Example(source, frozenset(signs), labelled is not False)


def of_openings(path: Path) -> Iterator[Example]:
    """The examples of a file of single mails."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        opens = row["kind"] not in (None, "", "none")
        yield from example(path.name, message_of(row), Owner(), opens)


def of_scenarios(path: Path) -> Iterator[Example]:
    """The examples of a scenario file."""
    for scenario in read_scenarios(path):
        listed = {i["message"] for i in scenario.expect.get("introductions") or ()}
        for message in scenario.messages:
            yield from example(path.name, message, scenario.owner, message.id in listed)


def of_mail(paths: list[Path], labels: dict[str, Label]) -> Iterator[Example]:
    """The examples of labelled mail, in parts."""
    seen: set[str] = set()
    for file in mail_files(paths):
        for one in stored(file):
            fields, start = headers.split(one.raw)
            message = with_body(head_of(one.raw, fields), one.raw, fields, start)
            if message.id not in seen:
                seen.add(message.id)
                source = f"mail, part {crc32(message.id.encode()) % PARTS + 1}"
                label = labels.get(message.id)
                for found in example(source, message, Owner(), _opens(label)):
                    background = label is None or label.is_background
                    direct = label is not None and label.is_direct
                    yield replace(found, real=True, background=background, direct=direct)


def _opens(label: Label | None) -> bool | None:
    """What a label says; None for hand-overs, offers and requests, where the rules are asked."""
    if label is None:
        return False
    if label.is_direct:
        return True
    unsure = label.counts_neither or label.name == "offer_or_request_of_intro"
    return None if unsure else False


def read(paths: Iterable[Path]) -> Iterator[Example]:
    """All examples of the files named."""
    labels: list[Path] = []
    mail: list[Path] = []
    for path in paths:
        if path.suffix != ".jsonl":
            mail.append(path)
            continue
        head = json.loads(path.read_text("utf-8").partition("\n")[0])
        if "message_id" in head:
            labels.append(path)
        else:
            yield from of_openings(path) if "kind" in head else of_scenarios(path)
    if mail:
        yield from of_mail(mail, read_labels(labels))


def told_apart_by(examples: list[Example]) -> list[str]:
    """The signs that best tell mail that opens something from other mail, by their counts."""
    yes, no = (Counter(s for e in examples if e.opens is o for s in e.signs) for o in (True, False))
    opening = sum(one.opens for one in examples)
    other = len(examples) - opening

    def telling(sign: str) -> float:
        a, b = (yes[sign] + 0.5) / (opening + 1), (no[sign] + 0.5) / (other + 1)
        return (a - b) ** 2 / (a * (1 - a) / opening + b * (1 - b) / other)

    ours = Counter(sign for one in examples if not one.real for sign in one.signs)
    often = (
        sign
        for sign, times in ours.items()
        if times >= LEAST_OURS
        and yes[sign] + no[sign] >= LEAST_MAILS
        and (yes[sign] > 3 or no[sign] > 59)
    )
    return sorted(sorted(often, key=str), key=telling, reverse=True)[:MOST_SIGNS]


def fitted(examples: list[Example]) -> Model:
    """The weights that best tell mail that opens something from the rest (Adam)."""
    names: list[str] = [*told_apart_by(examples), _REAL, ""]
    at = {name: k for k, name in enumerate(names)}
    last = len(names) - 1
    rows = [[at[s] for s in e.signs if s in at] + [last - 1] * e.real + [last] for e in examples]
    counts = Counter((e.real, e.opens) for e in examples)
    shares = [SHARES[e.real, e.opens] / counts[e.real, e.opens] for e in examples]
    truth = [float(one.opens) for one in examples]
    weights = [0.0] * len(names)
    first, second = list(weights), list(weights)
    for step in range(1, STEPS + 1):
        slope = [SHRINK * weight for weight in weights[:-2]] + [0.0, 0.0]
        for row, true, share in zip(rows, truth, shares, strict=True):
            error = share * (_chance(sum(map(weights.__getitem__, row))) - true)
            for k in row:
                slope[k] += error
        for k, value in enumerate(slope):
            first[k] = 0.9 * first[k] + 0.1 * value
            second[k] = 0.999 * second[k] + 0.001 * value * value
            move = RATE * first[k] / (1 - 0.9**step)
            weights[k] -= move / (math.sqrt(second[k] / (1 - 0.999**step)) + 1e-8)
    known = dict(zip(names[:-2], weights, strict=False))
    return Model(known, weights[-1] + weights[-2])


def _chance(weight: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, weight))))


def left_out(examples: list[Example]) -> dict[Example, float]:
    """What each example weighs by a fit on all other sources."""
    found: dict[Example, float] = {}
    for source in sorted({one.source for one in examples}):
        model = fitted([one for one in examples if one.source != source])
        found |= {one: model.of(one.signs) for one in examples if one.source == source}
    return found


def as_module(model: Model, enough: float, examples: list[Example]) -> str:
    """The text of the module that holds the weights, signs of one weight together."""
    by_weight: dict[int, list[str]] = {}
    for sign, value in model.weights.items():
        by_weight.setdefault(round(10 * value), []).append(sign)
    by_weight.pop(0, None)
    blocks = (
        f'    {value}: """\n{fill(" ".join(sorted(signs)), 96, break_on_hyphens=False)}\n""",'
        for value, signs in sorted(by_weight.items(), reverse=True)
    )
    opening = sum(one.opens for one in examples)
    return (
        '"""What each sign of `first_look` weighs: `WEIGHTS` in tenths; `ENOUGH` lets pass.\n\n'
        f"Written by `python -m bench.fit_first_look --write` from {len(examples):,} mails, of"
        f" which\n{opening} open something; not to be changed by hand.\n"
        '"""\n\nfrom __future__ import annotations\n\n'
        f"ENOUGH = {round(10 * (enough - model.constant))}\n_SIGNS = {{\n"
        + "\n".join(blocks)
        + "\n}\nWEIGHTS = {sign: weight for weight, signs in _SIGNS.items()"
        " for sign in signs.split()}\n"
    )


def main() -> None:
    """Print what falls at which weight in files left out; --write keeps the final weights."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true")
    options.add_argument("--apart", type=Path, action="append", default=[])
    options.add_argument("files", type=Path, nargs="+")
    chosen = options.parse_args()
    examples = list(read(chosen.files))
    weighed = left_out(examples)
    others = sorted(w for one, w in weighed.items() if one.background and not one.opens)
    whole = fitted(examples)
    apart = {one: whole.of(one.signs) for one in read(chosen.apart)}
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
        _WEIGHTS.write_text(as_module(whole, enough, examples), "utf-8")


def lost(weighed: dict[Example, float], enough: float) -> str:
    """How many of the openers fall below a weight."""
    openers = [weight for one, weight in weighed.items() if one.opens]
    return f"{sum(weight < enough for weight in openers)} of {len(openers)}"


if __name__ == "__main__":
    main()
