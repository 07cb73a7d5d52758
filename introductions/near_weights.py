"""What each reason of `told_of` weighs: `CONSTANT`, `WEIGHTS`, `ENOUGH`.

Written by `python -m bench.fit_one_sided --write` from 2,912 mails, of which
134 present somebody who is not on them; not to be changed by hand.
"""

from __future__ import annotations

ENOUGH = 0.3
CONSTANT = -4.40
WEIGHTS = {
    "address": 1.72,
    "answer": -0.63,
    "expects": 0.88,
    "focus": 0.98,
    "from me": 0.60,
    "full name": 1.49,
    "gave": 1.53,
    "long": -1.19,
    "many names": -1.18,
    "near": 1.22,
    "no way": -1.62,
    "not near": -0.47,
    "presented": 1.29,
    "questions": -0.46,
    "reader colleague": -1.04,
    "relation": 1.43,
    "sent": 0.91,
    "short": -0.75,
    "spoke": 0.36,
    "staff": -0.47,
    "task": -0.62,
    "times": -0.58,
    "told": 0.57,
    "we": -1.41,
}
