"""English units: currencies, measures, lengths of time, fractions, places in an order."""

from __future__ import annotations

from collections.abc import Mapping

from reader.analysis.languages.en.lists import listed, phrase, phrases
from reader.analysis.languages.figures import Bound, UnitWords
from reader.analysis.languages.phrases import Phrases

_ORDINALS = listed("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")

_CURRENCY_WORDS = {
    "USD": "dollar dollars dlr dlrs usd buck bucks greenback",
    "EUR": "euro euros eur",
    "GBP": "pound pounds sterling stg gbp quid",
    "JPY": "yen jpy",
    "INR": "rupee rupees inr",
    "CHF": "franc francs chf",
    "CNY": "yuan renminbi cny rmb",
    "RUB": "rouble roubles ruble rubles",
    "SEK": "krona kronor sek",
    "NOK": "kroner krone nok",
    "BRL": "real reais",
    "MXN": "peso pesos",
    "KRW": "won",
    "TRY": "lira liras",
    "ZAR": "rand",
    "PLN": "zloty zlotys",
    "ILS": "shekel shekels",
    "DEM": "marks dem",
    "BTC": "bitcoin bitcoins btc",
    "CENT": "cent cents",
    "PENCE": "penny pence p",
    "MARK": "crown crowns florin florins",
    "CZK": "koruna korunas",
    "HUF": "forint forints",
    "RON": "lei",
    "BGN": "leva lev",
    "ISK": "kronur",
    "UAH": "hryvnia hryvnias",
    "KES": "shilling shillings kes",
    "NGN": "naira",
    "GHS": "cedi cedis",
    "ETB": "birr",
    "THB": "baht",
    "MYR": "ringgit",
    "IDR": "rupiah",
    "VND": "dong",
    "BDT": "taka",
    "SAR": "riyal riyals",
    "AED": "dirham dirhams",
    "DIN": "dinar dinars",
    "GEL": "lari",
    "KZT": "tenge",
    "PEN": "soles",
    "PYG": "guarani guaranis",
    "MNT": "tugrik tugriks togrog",
    "NLG": "guilder guilders",
    "BWP": "pula",
    "AMD": "dram drams",
}

_METRIC: dict[str, Mapping[str, float]] = {
    "length": (
        {"km": 1000, "kilometre": 1000, "kilometer": 1000, "metre": 1, "meter": 1, "m": 1}
        | {"cm": 0.01, "centimetre": 0.01, "centimeter": 0.01, "mm": 0.001, "millimetre": 0.001}
        | {"millimeter": 0.001, "mile": 1609.34, "foot": 0.3048, "feet": 0.3048, "ft": 0.3048}
        | {"inch": 0.0254, "inche": 0.0254, "yard": 0.9144, "nautical mile": 1852, "mi": 1609.34}
        | {"storey": 3.3, "story": 3.3}
    ),
    "area": (
        {"hectare": 1e4, "ha": 1e4, "acre": 4046.86, "square kilometre": 1e6, "square kilometer": 1e6}
        | {"sq km": 1e6, "km2": 1e6, "km²": 1e6, "square foot": 0.092903, "square feet": 0.092903}
        | {"square-foot": 0.092903, "sq ft": 0.092903, "square metre": 1, "square meter": 1, "sq m": 1}
        | {"square-metre": 1, "square-meter": 1, "square mile": 2.58999e6, "sq mile": 2.58999e6, "m²": 1}
    ),
    "mass": (
        {"tonne": 1000, "ton": 1000, "metric ton": 1000, "kg": 1, "kilogram": 1, "kilo": 1, "gram": 0.001}
        | {"lb": 0.4536, "ounce": 0.02835, "milligram": 1e-6, "mg": 1e-6, "g": 0.001, "t": 1000}
    ),
    "volume": (
        {"barrel": 158.99, "litre": 1, "liter": 1, "gallon": 3.785, "pint": 0.568, "cubic metre": 1000}
        | {"cubic meter": 1000, "bushel": 35.24, "millilitre": 0.001, "ml": 0.001}
    ),
    "speed": (
        {"km / h": 1 / 3.6, "kph": 1 / 3.6, "kmh": 1 / 3.6, "mph": 0.44704, "knot": 0.5144}
        | {"miles per hour": 0.44704, "mile per hour": 0.44704, "miles an hour": 0.44704}
        | {"mile an hour": 0.44704, "mile - an - hour": 0.44704}
        | {"kilometres per hour": 1 / 3.6, "kilometers per hour": 1 / 3.6, "kilometres an hour": 1 / 3.6}
        | {"kilometers an hour": 1 / 3.6, "metres per second": 1, "meters per second": 1}
    ),
    "power": (
        {"megawatt": 1e6, "MW": 1e6, "gigawatt": 1e9, "GW": 1e9, "kilowatt": 1e3, "kW": 1e3, "watt": 1}
        | {"terawatt": 1e12, "horsepower": 745.7}
    ),
    "energy": {
        "megawatt - hour": 1e6,
        "MWh": 1e6,
        "GWh": 1e9,
        "kWh": 1e3,
        "TWh": 1e12,
        "kilowatt - hour": 1e3,
    },
    "temperature": {"celsius": 1, "C": 1, "° c": 1, "degree celsius": 1, "degrees celsius": 1, "°": 1}
    | {"degree": 1, "degrees centigrade": 1, "degree c": 1, "degrees c": 1},
    "fahrenheit": {"fahrenheit": 1, "F": 1, "° f": 1, "degrees fahrenheit": 1},
    "data": {"terabyte": 1e12, "gigabyte": 1e9, "GB": 1e9, "TB": 1e12, "megabyte": 1e6, "MB": 1e6},
    "frequency": {"GHz": 1e9, "MHz": 1e6, "kHz": 1e3},
    "magnitude": {"magnitude": 1, "- magnitude": 1},
}

_NOT_MODELS = listed(
    "the of in on at by about some only over nearly around more least up and a an i magnitude for"
    " from to was is are were covid no number year all almost another with just than between until"
    " since after before when but as it he she they we men women aged under us while that this"
    " these those its their his her under within during following both others roughly"
    " approximately below above last next first second third have has had not if so per total"
    " fewer less than out into among against exactly also where who which what nor or our your my"
    " against because though although despite through via toward towards like age ages day week"
    " month january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday"
    " saturday sunday summer winter spring autumn q1 q2 q3 q4 h1 h2 fiscal fy circa est gmt utc"
    " dollar usd eur gbp rs mr mrs ms today yesterday tomorrow one two three four five six seven"
    " eight nine ten can will would could should may might must do does did let officials police"
    " authorities level category grade tier nearly new old more most many several few some any each every other such"
)

_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9} | {
    "tenth": 10,
    "twelfth": 12,
    "twentieth": 20,
    "hundredth": 100,
}
_NUMERATORS = listed("one two three four five six seven eight nine")

_FRACTIONS = {("half",): 50.0, phrase("one half"): 50.0, phrase("one-half"): 50.0}
for _word, _of in _PARTS.items():
    _FRACTIONS[("an" if _word == "eighth" else "a", _word)] = 100 / _of
    for _place, _count in enumerate(_NUMERATORS[: _of - 1]):
        _plural = _word if _place == 0 else _word + "s"
        _FRACTIONS |= {phrase(f"{_count}{sign}{_plural}"): 100 * (_place + 1) / _of for sign in " -"}

_SHARES = (
    {phrase(text): 50.0 for text in ("half", "a half")}
    | {
        phrase(f"{count} {part}"): share
        for part, shares in {
            "quarter": (25.0,),
            "quarters": (75.0,),
            "third": (100 / 3,),
            "thirds": (200 / 3,),
        }.items()
        for count in {"quarter": ("a", "one"), "quarters": ("three",), "third": ("a",), "thirds": ("two",)}[
            part
        ]
        for share in shares
    }
    | {phrase("three-quarters"): 75.0, phrase("two-thirds"): 200 / 3}
)

UNITS = UnitWords(
    currency_symbols={"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW"}
    | {"us$": "USD", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "r$": "BRL"}
    | {"rs": "INR", "usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF", "cny": "CNY", "inr": "INR"},
    currency_words={word: code for code, words in _CURRENCY_WORDS.items() for word in words.split()},
    currency_adjectives={"us": "USD", "australian": "AUD", "canadian": "CAD", "singapore": "SGD"}
    | {"hong kong": "HKD", "swiss": "CHF", "french": "FRF", "new zealand": "NZD", "taiwan": "TWD"}
    | {"danish": "DKK", "norwegian": "NOK", "swedish": "SEK", "egyptian": "EGP"},
    per=frozenset({"a", "an", "per", "each", "every", "/"}),
    percent=phrases("%,per cent,percent,pct,pc"),
    points=Phrases(
        {
            phrase("percentage point"): 1.0,
            phrase("percentage points"): 1.0,
            phrase("percentage - point"): 1.0,
            phrase("basis points"): 0.01,
            phrase("basis point"): 0.01,
            phrase("basis - point"): 0.01,
        }
    ),
    point_fractions=Phrases(
        {
            phrase("a quarter of a percentage point"): 0.25,
            phrase("a quarter of a point"): 0.25,
            phrase("a quarter point"): 0.25,
            phrase("quarter-point"): 0.25,
            phrase("quarter-percentage-point"): 0.25,
            phrase("half a percentage point"): 0.5,
            phrase("half a point"): 0.5,
            phrase("a full point"): 1.0,
            phrase("a whole point"): 1.0,
            phrase("a full percentage point"): 1.0,
            phrase("a percentage point"): 1.0,
            phrase("a point and a half"): 1.5,
            phrase("a point"): 1.0,
            phrase("a half point"): 0.5,
            phrase("half-point"): 0.5,
            phrase("half-percentage-point"): 0.5,
            phrase("three quarters of a point"): 0.75,
            phrase("three-quarters of a percentage point"): 0.75,
        }
    ),
    fractions=Phrases(_FRACTIONS),
    the="the",
    halves=frozenset({"half"}),
    halved=frozenset(listed("price fare pay board rate cost capacity strength speed power")),
    compared=frozenset(
        listed(
            "more less fewer higher lower larger smaller bigger cheaper dearer longer shorter faster slower"
            " heavier lighter above below up down off again"
        )
    ),
    out_of=phrases("in,out of,in every,out of every,of every"),
    measures=Phrases(
        {
            phrase(word): (dimension, factor)
            for dimension, table in _METRIC.items()
            for word, factor in table.items()
        }
    ),
    measure_prefixes=Phrases(
        {
            phrase("magnitude"): "magnitude",
            phrase("magnitude of"): "magnitude",
            phrase("magnitude was"): "magnitude",
            phrase("magnitude is"): "magnitude",
            phrase("magnitude at"): "magnitude",
            phrase("magnitude-"): "magnitude",
            phrase("richter scale at"): "magnitude",
        }
    ),
    scales=phrases(
        "on a scale of,on a scale to,on a scale from,on the scale of,on a five-point scale,on a ten-point scale,"
        "on a four-point scale,on a 5-point scale,on a 10-point scale,on a 4-point scale,on the five-point scale,"
        "on the ten-point scale,on a seven-point scale,on a six-point scale,on a scale running to,out of a possible,"
        "on the five-step scale,on a five-step scale,on a scale where,on the danger scale,on the alert scale"
    ),
    degrees=Phrases(
        {
            phrase(f"{word}{link}"): unit
            for unit, words in {
                "level": "level",
                "category": "category",
                "grade": "grade",
                "tier": "tier",
            }.items()
            for word in words.split(",")
            for link in ("", " of", " was", " is", " at")
        }
        | {phrase(text): "level" for text in ("level stood at", "level was put at", "level remains at")}
    ),
    graded=frozenset(
        listed(
            "risk danger hazard level alert warning threat rating rated grade graded score scored marks stars"
            " star severity avalanche scale degree"
        )
    ),
    sum_verbs=frozenset(
        listed(
            "cost costs costing paid pays paying pay worth fetched fetch fetches earned earns sold raised donated"
            " spent spend invested valued price priced bill loss losses damage fine fined owed owes debt debts budget"
            " turnover revenue revenues sales profit profits ransom compensation insured charged funding grant loan"
        )
    ),
    magnitude="magnitude",
    quakes=frozenset(
        listed("earthquake earthquakes quake quakes tremor tremors aftershock aftershocks magnitude richter")
    ),
    quake_openers=frozenset(
        listed("measured measuring registered registering of at was to reached a strength magnitude")
    ),
    case_sensitive=frozenset({"C", "F", "MW", "GW", "kW", "GB", "TB", "MB", "MWh", "GWh", "kWh", "TWh"})
    | frozenset({"GHz", "MHz", "kHz", "m", "g", "t"}),
    durations={"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14}
    | {"month": 30.44, "year": 365.25, "decade": 3652.5, "century": 36525, "min": 1 / 1440, "hr": 1 / 24}
    | {"night": 1, "weekday": 1, "sec": 1 / 86400, "h": 1 / 24, "wk": 7, "yr": 365.25, "mth": 30.44},
    clock=("hour", "minute"),
    clock_letters={
        ("h", "m"): 1 / 1440,
        ("m", "s"): 1 / 86400,
        ("min", "s"): 1 / 86400,
        ("hr", "m"): 1 / 1440,
    }
    | {("hour", "m"): 1 / 1440, ("minute", "s"): 1 / 86400},
    shares=Phrases(_SHARES),
    full=frozenset(listed("full whole good further solid single mere bare entire clear")),
    long=frozenset({"long"}),
    at_best=Phrases(
        {
            **dict.fromkeys(
                map(phrase, ("at the earliest", "at best", "at least", "at a minimum")), Bound.AT_LEAST
            ),
            **dict.fromkeys(map(phrase, ("at the soonest", "or more", "or longer", "plus")), Bound.AT_LEAST),
            **dict.fromkeys(
                map(phrase, ("at the latest", "at most", "at the most", "at worst")), Bound.AT_MOST
            ),
            **dict.fromkeys(map(phrase, ("at the outside", "or less", "tops", "or under")), Bound.AT_MOST),
            **dict.fromkeys(map(phrase, ("or so", "or thereabouts", "give or take")), Bound.ABOUT),
        }
    ),
    hour_openers=frozenset(
        listed("for within after lasting lasted took than nearly almost over under take takes")
    ),
    ahead_openers=frozenset({"in"}),
    duration_openers=frozenset(
        {"for", "within", "in", "after", "lasting", "lasted", "took", "than", "nearly", "takes", "taking"}
        | {"lasts", "spent", "spend", "spending", "inside", "another", "just", "barely", "throughout"}
    )
    | frozenset({"almost", "about", "over", "under", "some", "last", "take", "early", "late", "by", "half"}),
    age_after=phrases("-year-old,-year old,year-old,years old,years of age,-years-old,- year - olds"),
    age_before=frozenset({"aged", "age"}),
    age_phrases=phrases("the age of,dies at,died at,dead at"),
    age_verbs=frozenset(listed("is was turned turns being")),
    age_adverbs=frozenset(listed("now just only then still already barely")),
    age_subjects=frozenset(listed("he she who")),
    age_follows=frozenset(
        listed(
            "when and but at had has was is who whose on in from while as this next last known named called"
            " living pulled found rescued killed believed suspected accused said told died"
        )
    ),
    age_adjectives=frozenset(
        listed("former retired local married unemployed divorced bearded young the her his")
    ),
    beasts=frozenset(
        listed(
            "goat sheep ewe lamb ram cow calf bull horse foal pony donkey mule pig dog cat wolf bear lynx deer elk moose"
            " reindeer boar fox badger beaver otter seal dolphin whale shark lion lioness tiger leopard elephant rhino"
            " giraffe gorilla monkey chimpanzee eagle vulture owl falcon kite stork swan goose duck hen chicken camel"
            " llama buffalo bison kangaroo koala turtle tortoise crocodile snake puppy kitten"
        )
    ),
    aged=frozenset(
        listed(
            "girl boy lad lass youth teenager pensioner toddler baby infant schoolboy schoolgirl grandmother grandfather"
            " mother father son daughter brother sister husband wife widow widower nephew niece cousin uncle aunt twin"
            " granddaughter grandson gentleman lady bachelor nun monk priest nurse dog bitch cat horse mare stallion gelding foal colt pony donkey mule cow bull ox calf pig sow goat sheep"
            " ram ewe lamb elephant lion lioness tiger bear wolf leopard panda gorilla chimpanzee orangutan monkey ape"
            " rhino giraffe zebra hippo crocodile tortoise turtle shark whale dolphin orca seal walrus eagle owl falcon"
            " parrot pigeon stork swan camel llama okapi puppy kitten cub animal tree oak olive"
        )
    ),
    parents=frozenset(
        listed("father mother parent grandfather grandmother grandparent dad mum mom husband wife")
    ),
    trades=("er", "or", "ist", "ian", "ier", "eer", "man", "woman"),
    no_trades=frozenset(
        listed(
            "number order paper letter matter quarter power chapter computer river tower factor error floor door"
            " corridor tender offer border cover winter summer barrier corner counter litter cluster register"
            " layer center career transfer master danger fever remainder minor major sector vector majority average"
            " meter liter tenor indoor horror answer lower upper higher larger former other another figure"
        )
    ),
    ordinals={word: place + 1 for place, word in enumerate(_ORDINALS)},
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    ranking=frozenset(listed("rank ranks ranked ranking finish finished finishing placed")),
    order_links=frozenset(listed("from in since this within such so counting")),
    score_nouns=frozenset(
        listed(
            "win victory defeat loss draw lead vote ruling decision majority triumph thrashing aggregate"
            " record scoreline split margin result score tie success rout lead advantage verdict deficit"
            " hammering"
        )
    ),
    score_verbs=frozenset(
        listed(
            "beat beats won win wins lost lose loses drew draw voted vote votes led lead ended finished"
            " defeated defeating beating stunned thrashed edged overcame trailed ruled decided score"
            " result majority"
        )
    ),
    not_models=frozenset(_NOT_MODELS),
)
