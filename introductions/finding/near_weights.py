"""What each reason of `told_of` weighs: `CONSTANT`, `WEIGHTS`.

Written by `python -m bench.fit_one_sided --write` from 3,992 mails, of which
553 present somebody who is not on them; not to be changed by hand.
"""

from __future__ import annotations

CONSTANT = -3.27
WEIGHTS = {
    "address": 1.79,
    "answer": 0.81,
    "expects": 0.00,
    "focus": 0.71,
    "for another": -0.30,
    "from me": -0.12,
    "full name": 1.94,
    "gave": 1.62,
    "long": -0.73,
    "many names": -1.19,
    "near": 0.70,
    "no way": -1.30,
    "presented": 1.16,
    "questions": -0.43,
    "reader colleague": -3.01,
    "relation": 1.25,
    "sent": 0.20,
    "short": -1.76,
    "spoke": 0.44,
    "staff": -0.87,
    "task": -0.45,
    "times": 0.38,
    "told": 1.32,
    "we": -0.99,
}
