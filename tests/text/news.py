"""News-like text by chance, of our own words, varied enough that sentences rarely resemble each other."""

from __future__ import annotations

import random

__all__ = ["prose"]

_NAMES = """Alma Reyes, Ines Falk, Tomas Orlik, Priya Nandan, Henrik Stroem, Lucia Bellini, Amara Okoye, Wen Liang,
Dario Fuentes, Hannah Whitlock, Yusuf Demir, Claire Aubert, Mikkel Dahl, Rosa Ibarra, Peter Novak"""
_ROLES = """governor, chief engineer, spokeswoman, finance minister, union leader, analyst, police chief, mayor,
former judge, head of research, harbour master, editor, climate scientist, board member, inspector"""
_BODIES = """Northwind Energy, the port authority, the ministry of transport, Meta, the central bank, Acme Corp., the city
council, Halden Rail, the Orsova shipyard, the appeals court, the fishing union, Lumen AI, the state prosecutor, the water board"""
_SAYS = """said, confirmed, denied, told reporters, estimated, warned, repeated, announced, wrote in a letter, conceded,
insisted, suggested, testified, hinted"""
_THINGS = """the northern bridge, a new reasoning model, the harbour tunnel, coffee prices, the pension fund, an old dam,
the night ferry, its data centres, the housing levy, a leaked memo, the wheat harvest, the rail strike, the vaccine trial, the
budget gap, the merger talks, a satellite launch, the oil terminal, the school reform, the border post, the museum roof"""
_DOES = """would reopen in, had cost at least, was delayed by, could grow to, had fallen short by, was worth roughly,
would need, may exceed, had lost, was insured for, will employ, was cut back to, should absorb, had been planned for"""
_AMOUNTS = """{n} weeks| ${n}.{m} billion| {n} people| {n}.{m} percent| {n},{m}00 tonnes| {n} hectares| €{n} million| {n} of the
{k} engineers| {k} households| {m} years| £{n}.{m} million| {n} metres"""
_BECAUSE = """after engineers found cracks in a pillar, while lawyers argue over the contract, because two suppliers had
withdrawn, despite promises made in {month}, as voters grow impatient, although the report was never published, before the
rainy season begins, once the audit is complete, since the fire of 2019, when the night shift had gone home, which critics call
a fig leaf, and nobody was hurt, according to minutes seen by this newspaper, unless parliament objects, in spite of a court order"""
_ASIDES = """“We were not ready,” {name} added. | Shares of {body} fell {m} percent. | It was the first such step since {year}. |
No date was given. | A hearing is set for {month} {m}. | {name}, the {role}, left the room - without a word. | The figure
could not be verified. | Rivals in {year} had offered ${k} million... and then withdrew. | “Ask the {role},” said {name}. | """
_MONTHS = "January, March, April, June, September, November"


def _listed(words: str, separator: str = ",") -> list[str]:
    return [" ".join(word.split()) for word in words.split(separator)]


_LISTS = {
    "name": _listed(_NAMES), "role": _listed(_ROLES), "body": _listed(_BODIES), "says": _listed(_SAYS),
    "thing": _listed(_THINGS), "does": _listed(_DOES), "amount": _listed(_AMOUNTS, "|"), "because": _listed(_BECAUSE),
    "aside": _listed(_ASIDES, "|"), "month": _listed(_MONTHS),
}  # fmt: skip

_FORMS = [
    "{Body} {says} on {month} {m} that {thing} {does} {amount}, {because}.",
    "{Thing} {does} {amount} {because}, {name} of {body} {says}.",
    "{name}, {role} at {body}, {says} {thing} {does} {amount}.",
    "{Thing} {does} {amount}. {aside}",
    "In {year}, {body} {says}, {thing} {does} {amount}; {thing2} {does2} {amount2}. {aside}",
    "But {thing} {does} {amount} {because}. {aside}",
]


def prose(seed: int, paragraphs: int = 14) -> str:
    """Return a title and paragraphs of 3 to 6 sentences, the same for the same seed."""
    rng = random.Random(seed)
    body = (" ".join(_sentence(rng) for _ in range(rng.randint(3, 6))) for _ in range(paragraphs))
    return "\n".join([_sentence(rng).rstrip("."), *body])


def _sentence(rng: random.Random) -> str:
    words = {key: rng.choice(choices) for key, choices in _LISTS.items()}
    words |= {key + "2": rng.choice(_LISTS[key]) for key in ("thing", "does", "amount")}
    words |= {
        "Body": words["body"][0].upper() + words["body"][1:],
        "Thing": words["thing"][0].upper() + words["thing"][1:],
    }
    sentence = rng.choice(_FORMS)
    for _ in range(2):  # What is put in has gaps of its own.
        figures = {
            "n": rng.randint(11, 98),
            "m": rng.randint(2, 9),
            "k": rng.randint(120, 990),
            "year": rng.randint(1987, 2026),
        }
        sentence = sentence.format(**words, **figures)
    return sentence.strip()
