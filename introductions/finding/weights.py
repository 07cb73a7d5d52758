"""What each reason for or against an introduction weighs: `ENOUGH`, `WEIGHTS`.

Set by hand; `python -m bench.fit_openers` fits the same reasons and tells which does better.
"""

from __future__ import annotations

SLACK = 1e-6  # between sums of the same weights in another order
ENOUGH = 2.5

WEIGHTS = {
    "together": 3.0,  # plain words of presenting: "meet", "introduce you two"
    "told": 1.5,  # "I told her you would write"
    "direct": 1.5,  # "feel free to contact him directly"
    "contact": 0.5,
    "added": 1.0,
    "added and presented": 0.8,
    "hand over": 0.8,
    "tells each other": 2.0,
    "tells one": 1.3,
    "describes": 1.5,
    "says who they are": 0.7,
    "says who nobody is": -0.8,
    "addresses": 0.4,
    "unnamed": -1.0,  # each person whom the text neither calls nor names
    "order": 1.5,
    "weak order": 0.5,
    "wanted": 0.8,
    "paired": 1.3,
    "subject": 1.0,
    "two firms": 0.4,
    "one firm": -1.5,
    "sender's firm": -2.0,
    "thanks for work": -1.5,
    "work": -1.5,
    "shared past": -0.7,  # "same as last time": they have met
    "for another": -2.0,  # "Ann asked me to find half an hour": an appointment
    "task": -0.4,  # each person of whom only a next step is told
    "joint": -1.5,  # "please contact Alex and me": the writer and one of them act together
    "colleague": -1.0,
    "answer": -0.5,
    "long": -1.5,
    "very long": -1.0,
    "crowd": -0.7,
    "no anchor": -3.0,
}
