"""What sums in two currencies say of each other: whether one can be the other, changed."""

from __future__ import annotations

from collections.abc import Mapping

WITHIN = 1.7
"""Factor by which a rate may have moved since, or been rounded."""

LOOSELY = 3.0
"""The same for currencies that fall and rise more."""

STEADY = frozenset(
    {"USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD", "HKD", "SEK", "NOK", "DKK", "CNY"}
)

IN_DOLLARS: Mapping[str, float] = {
    **{"USD": 1, "EUR": 1.12, "GBP": 1.35, "CHF": 1.12, "CAD": 0.75, "AUD": 0.7, "NZD": 0.63, "SGD": 0.74},
    **{
        "HKD": 0.128,
        "SEK": 0.1,
        "NOK": 0.1,
        "DKK": 0.15,
        "CNY": 0.14,
        "JPY": 0.008,
        "INR": 0.013,
        "KRW": 8e-4,
    },
    **{
        "ZAR": 0.06,
        "BRL": 0.2,
        "MXN": 0.055,
        "PLN": 0.26,
        "CZK": 0.045,
        "HUF": 0.003,
        "ILS": 0.28,
        "MYR": 0.23,
    },
    **{"THB": 0.03, "TWD": 0.032, "SAR": 0.267, "AED": 0.272},
}
"""What one unit of a currency was worth in the years around 2020, roughly."""


def can_be_one(amount: float, currency: str, other: float, other_currency: str) -> bool:
    """Tell whether a sum can be another in another currency; True where a rate is not known."""
    x, y = IN_DOLLARS.get(currency), IN_DOLLARS.get(other_currency)
    if x is None or y is None or amount <= 0 or other <= 0:
        return True
    low, high = sorted((amount * x, other * y))
    return high <= low * (WITHIN if {currency, other_currency} <= STEADY else LOOSELY)
