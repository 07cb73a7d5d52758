"""What each reason of `told_of` weighs: `CONSTANT`, `WEIGHTS`.

Written by `python -m bench.fit_one_sided --write` from 3,568 mails, of which
374 present somebody who is not on them; not to be changed by hand.
"""

from __future__ import annotations

CONSTANT = -3.06
WEIGHTS = {
    "address": 1.85,
    "answer": 0.27,
    "expects": 0.63,
    "focus": 0.41,
    "for another": -1.06,
    "from me": 0.25,
    "full name": 1.58,
    "gave": 1.67,
    "long": -1.96,
    "many names": -1.10,
    "near": 0.87,
    "no way": -1.38,
    "presented": 1.00,
    "questions": -0.35,
    "reader colleague": -2.26,
    "relation": 1.39,
    "sent": 0.18,
    "short": -1.52,
    "spoke": 0.50,
    "staff": -1.08,
    "task": -0.55,
    "times": 0.24,
    "told": 1.45,
    "we": -0.98,
}
