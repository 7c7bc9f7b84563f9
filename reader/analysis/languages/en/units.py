"""English units: currencies, measures, lengths of time, fractions, places in an order."""

from __future__ import annotations

from reader.analysis.languages.en.compounds import COMPOUNDS
from reader.analysis.languages.en.decades import DECADES
from reader.analysis.languages.en.lists import listed, phrase, phrases
from reader.analysis.languages.en.measures import CURRENCY_CODES, CURRENCY_WORDS, FRACTIONS, METRIC, SHARES
from reader.analysis.languages.figures import Bound, UnitWords
from reader.analysis.languages.phrases import Phrases

_ORDINALS = listed("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")

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

UNITS = UnitWords(
    currency_symbols={"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW"}
    | {"us$": "USD", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "r$": "BRL"}
    | {"rs": "INR", "usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF", "cny": "CNY", "inr": "INR"}
    | {"rm": "MYR", "rp": "IDR", "ksh": "KES", "r": "ZAR", "n": "NGN", "₦": "NGN", "ngn": "NGN", "gh₵": "GHS"}
    | {"sh": "KES", "shs": "KES", "kshs": "KES", "tk": "BDT"}
    | {
        "₵": "GHS",
        "₪": "ILS",
        "₫": "VND",
        "₺": "TRY",
        "₱": "PHP",
        "₴": "UAH",
        "₸": "KZT",
        "฿": "THB",
        "zar": "ZAR",
    },
    currency_codes={code: code for code in CURRENCY_CODES} | {"RMB": "CNY"},
    doubtful_codes=frozenset({"php"}),
    currency_words={word: code for code, words in CURRENCY_WORDS.items() for word in words.split()},
    currency_adjectives={"us": "USD", "australian": "AUD", "canadian": "CAD", "singapore": "SGD"}
    | {"hong kong": "HKD", "swiss": "CHF", "french": "FRF", "new zealand": "NZD", "taiwan": "TWD"}
    | {"danish": "DKK", "norwegian": "NOK", "swedish": "SEK", "egyptian": "EGP"}
    | {"namibian": "NAD", "jamaican": "JMD", "fijian": "FJD", "bahamian": "BSD", "zimbabwean": "ZWL"}
    | {"kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "mexican": "MXN", "argentine": "ARS"}
    | {"chilean": "CLP", "colombian": "COP", "philippine": "PHP", "cuban": "CUP", "uruguayan": "UYU"}
    | {"pakistani": "PKR", "sri lankan": "LKR", "nepalese": "NPR", "indian": "INR", "mauritian": "MUR"}
    | {"jordanian": "JOD", "kuwaiti": "KWD", "iraqi": "IQD", "tunisian": "TND", "algerian": "DZD"}
    | {"serbian": "RSD", "macedonian": "MKD", "bulgarian": "BGN", "romanian": "RON", "polish": "PLN"}
    | {"czech": "CZK", "icelandic": "ISK", "hungarian": "HUF", "turkish": "TRY", "japanese": "JPY"}
    | {"lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG", "moroccan": "MAD", "emirati": "AED"},
    dollars_named=frozenset({"us$", "us", "usd", "american"}),
    per_piece=frozenset({"apiece", "each"}),
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
            phrase("bps"): 0.01,
            phrase("bp"): 0.01,
        }
    ),
    glued_points=frozenset({"bp"}),
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
    fractions=Phrases(FRACTIONS),
    the="the",
    halves=frozenset({"half"}),
    halved=frozenset(listed("price fare pay board rate cost capacity strength speed power")),
    compared=frozenset(
        listed(
            "more less fewer higher lower larger smaller bigger cheaper dearer longer shorter faster slower"
            " heavier lighter above below up down off again"
        )
    ),
    differences=frozenset(
        listed(
            "more less fewer higher lower larger smaller bigger cheaper dearer longer shorter faster slower heavier"
            " lighter older younger taller deeper wider narrower greater hotter colder warmer cooler extra richer poorer"
        )
    ),
    not_shared=frozenset(
        listed(
            "goals wins games matches points titles medals wickets victories defeats tries losses draws starts runs"
            " deaths attacks fires accidents crashes days weeks months years hours minutes times"
        )
    ),
    out_of=phrases("in,- in -,out of,in every,out of every,of every"),
    measures=Phrases(
        {
            phrase(word): (dimension, factor)
            for dimension, table in METRIC.items()
            for word, factor in table.items()
        }
    ),
    compounds=COMPOUNDS,
    decades=DECADES,
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
    scale_of_points=("scale", "on", "of"),
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
            " turnover revenue revenues sales profit profits ransom compensation insured charged funding grant loan bonus"
            " bonuses prize reward fee fees salary premium subsidy subsidies donation gift"
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
    | frozenset({"GHz", "MHz", "kHz", "m", "g", "t", "Mbps", "Gbps", "PB", "TW", "hPa", "dB", "st", "mb"}),
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
    shares=Phrases(SHARES),
    full=frozenset(listed("full whole good further solid single mere bare entire clear")),
    long=("long",),
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
    length_openers=frozenset({"for", "in", "within", "after"}),
    unbroken=frozenset({"consecutive", "straight", "successive", "uninterrupted", "back-to-back"}),
    in_a_row=phrases("in a row,in succession,on the trot,on the spin,running,at a stretch"),
    streaks=frozenset({"streak"}),
    gaps=frozenset(listed("ahead behind clear adrift faster slower quicker down up back lead advantage")),
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
    turning=frozenset({"turns", "turning"}),
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
            " amateur rookie favourite favorite outsider newcomer veteran captain champion professional novice debutant"
            " prodigy hopeful substitute striker keeper suspect victim native resident local"
            " bride groom poet pilot passer-by accused chef author surgeon athlete tenant landlord thief convict cadet recruit"
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
    on_the_hour=("on", "the", "hour"),
    minutes=frozenset({"minutes", "mins"}),
    minute_opener="on",
    weeks=frozenset({"week", "month", "day"}),
    week_openers=frozenset({"at", "by", "to", "until", "through"}),
    ordinals={word: place + 1 for place, word in enumerate(_ORDINALS)},
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    ranking=frozenset(
        listed(
            "rank ranks ranked ranking finish finished finishing placed came come comes coming lies lying lay lie stands stand"
        )
    ),
    spared=frozenset(
        listed(
            "save saves saved saving cut cuts cutting shorten shortens shortened shave shaves shaved faster quicker"
            " shorter sooner slower longer lose loses lost gain gains gained less knock knocks knocked spare spares"
        )
    ),
    labels=frozenset(
        listed(
            "year month week day night hour phase stage part chapter page verse line platform gate terminal route"
            " channel number grade category act scene round set lap group division zone unit reactor block building"
            " floor room lane row section article paragraph annex episode season volume step type class court hall"
            " pier berth dock track tower turbine pylon shaft well tunnel gallery pump boiler furnace field pitch"
            " hole table box locker cell ward theatre studio camp sector district junction exit runway"
        )
    ),
    leading=frozenset(
        listed(
            "in on from of to at by through until till since after before for into off near and behind over"
        )
    ),
    order_links=frozenset(listed("from in since this within such so counting")),
    score_nouns=frozenset(
        listed(
            "win victory defeat loss draw lead vote ruling decision majority triumph thrashing aggregate"
            " record scoreline split margin result score tie success rout lead advantage verdict deficit"
            " hammering"
        )
    ),
    votes_for=frozenset(listed("favour favor for yes aye ayes yea")),
    votes_against=frozenset(listed("against opposed no nay noes opposing")),
    vote_links=frozenset(listed(", ; and with to but while")),
    score_zero={"nil": 0},
    score_verbs=frozenset(
        listed(
            "beat beats won win wins lost lose loses drew draw voted vote votes led lead ended finished"
            " defeated defeating beating stunned thrashed edged overcame trailed ruled decided score"
            " result majority"
        )
    ),
    editions=frozenset({"version", "release", "edition", "firmware", "build"}),
    not_models=frozenset((*_NOT_MODELS, "tk", "sh", "shs"))
    | ({code.lower() for code in CURRENCY_CODES} - {"php"}),
)
