"""What each reason of `told_of` weighs: `CONSTANT`, `WEIGHTS`, `ENOUGH`.

Written by `python -m bench.fit_one_sided --write` from 2,907 mails, of which
134 present somebody who is not on them; not to be changed by hand.
"""

from __future__ import annotations

ENOUGH = 0.3
CONSTANT = -4.46
WEIGHTS = {
    "address": 1.65,
    "answer": -0.65,
    "expects": 1.10,
    "focus": 0.97,
    "for another": -1.37,
    "from me": 0.63,
    "full name": 1.30,
    "gave": 1.50,
    "long": -1.15,
    "many names": -1.27,
    "near": 1.48,
    "no way": -1.62,
    "presented": 1.18,
    "questions": -0.15,
    "reader colleague": -1.17,
    "relation": 1.41,
    "sent": 0.81,
    "short": -0.86,
    "spoke": 0.33,
    "staff": -0.45,
    "task": -0.72,
    "times": -0.54,
    "told": 0.66,
    "we": -1.56,
}
