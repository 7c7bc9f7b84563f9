"""What each sign of a contradiction between passages is worth, in log odds: fitted by `python -m tests.bench.fitting --write`.

The names are those of `passages`. Change no weight by hand: add a sign or pairs
to learn from, and fit again.
"""

from __future__ import annotations

POSSIBLE = 0.0
"""Log odds from which a contradiction is shown."""

LIKELY = 1.5
"""Log odds from which it is likely."""

WEIGHTS = {
    "always": -1.0,
    "agents: rule": 2.00,
    "agents: sure": 2.00,
    "alternatives: rule": 2.00,
    "alternatives: sure": 2.00,
    "answers: rule": 2.00,
    "answers: sure": 2.00,
    "assessments: rule": 2.00,
    "assessments: sure": 2.00,
    "causes: rule": 2.00,
    "causes: sure": 2.00,
    "lists: rule": 2.00,
    "lists: sure": 2.00,
    "people: rule": 2.00,
    "people: sure": 2.00,
    "places: rule": 2.00,
    "places: sure": 2.00,
    "polarity: rule": 2.10,
    "polarity: sure": 2.00,
    "quotations: rule": 2.00,
    "quotations: sure": 2.00,
    "statuses: rule": 2.00,
    "statuses: sure": 2.00,
}
