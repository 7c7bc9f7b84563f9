"""English number words and what may stand around a number."""

from __future__ import annotations

from reader.analysis.languages.en.lists import listed, phrase, phrases
from reader.analysis.languages.figures import Bound, NumberWords
from reader.analysis.languages.phrases import Phrases

_ONES = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
)
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")

_BOUNDS = {
    Bound.AT_MOST: "up to,at most,no more than,not more than,as much as,not even,a maximum of,under,"
    "less than,fewer than,below,maximum,max",
    Bound.AT_LEAST: "at least,more than,over,above,no fewer than,no less than,upwards of,exceeding,"
    "in excess of,a minimum of,minimum,well over,just over,well above,not less than,tops,topped,topping,exceeds,"
    "exceeded,surpasses,surpassed,surpassing",
    Bound.ABOUT: "about,around,roughly,approximately,some,close to,an estimated,estimated,"
    "more or less,circa,as few as,as many as,an average of,in the region of,an approximate,something like,"
    "near,nearer",
    Bound.NEARLY: "nearly,almost,just shy of,shy of,just short of,a little short of,not quite,just under,just below,"
    "just less than,just fewer than,a shade under,a shade below,a shade less than,a touch under,a touch below,"
    "a little under,a little less than,a little below,a fraction under,a fraction below,slightly under,slightly below,"
    "slightly less than,slightly fewer than,a whisker under,a tad under,narrowly under,marginally under,"
    "marginally less than,nears,nearing,approaching,approaches,approached,getting on for,verging on,well-nigh",
}

_VAGUE = {
    "tens of thousands": (20e3, 99e3),
    "hundreds of thousands": (200e3, 999e3),
    "tens of millions": (20e6, 99e6),
    "hundreds of millions": (200e6, 999e6),
    "thousands": (2e3, 20e3),
    "hundreds": (200, 1500),
    "dozens": (20, 150),
    "scores": (30, 250),
    "several": (3, 15),
    "a handful": (2, 9),
    "a few": (2, 9),
    "a couple": (2, 3),
}

_CLIMBED = (
    "went gone rose moved bumped put brought pushed inched ticked edged crept shot driven drove taken took hiked"
    " revised jumped climbed ratcheted nudged came"
)

NUMBERS = NumberWords(
    ones={word: value for value, word in enumerate(_ONES)},
    tens={word: 10 * (place + 2) for place, word in enumerate(_TENS)},
    scales={
        **{"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12},
        **{"crore": 1e7, "lakh": 1e5, "dozen": 12, "brace": 2},
        **{"mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12},
    },
    whole_scales=frozenset({"dozen"}),
    glued_scales={"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12, "t": 1e12},
    written_with=frozenset({"figure", "digit"}),
    slang_scales={"grand": 1e3},
    joiner="and",
    articles=frozenset({"a", "an"}),
    half=("and", "a", "half"),
    broken={"½": 0.5, "¼": 0.25, "¾": 0.75},
    thousands=",",
    decimal=".",
    vague=Phrases({phrase(text): span for text, span in _VAGUE.items()}),
    named=Phrases({phrase("a baker's dozen"): 13, phrase("baker's dozen"): 13}),
    vague_with_of=frozenset({"scores"}),
    until=frozenset({"to", "-", "–", "—", "or"}),
    score_links=frozenset({"to", "-"}),
    between=("between", "and"),
    origin=frozenset({"from"}),
    forms={"from": "from", "to": "to", "by": "by"},
    bounds=Phrases({words: bound for bound, text in _BOUNDS.items() for words in phrases(text)}),
    holds=phrases(
        "may carry,can carry,carries,carrying,may hold,can hold,holds,may seat,can seat,seats,sleeps,can accommodate,"
        "accommodates,licensed for,licensed to carry,built for,designed for,room for,space for,seats for,beds for,"
        "capacity of,able to carry,able to hold,allowed to carry"
    ),
    trailing_bounds=Phrases(
        {
            phrase("or more"): Bound.AT_LEAST,
            phrase("or so"): Bound.ABOUT,
            phrase("or less"): Bound.AT_MOST,
            phrase("or fewer"): Bound.AT_MOST,
            phrase("- odd"): Bound.ABOUT,
            phrase("or thereabouts"): Bound.ABOUT,
            phrase("+"): Bound.AT_LEAST,
            phrase("plus"): Bound.AT_LEAST,
        }
    ),
    compass=Phrases({phrase("north of"): Bound.AT_LEAST, phrase("south of"): Bound.AT_MOST}),
    climbed=Phrases(dict.fromkeys((phrase(f"{verb} up to") for verb in _CLIMBED.split()), True)),
    fillers=phrases("the,its,his,her,their,a total of,a record,a further,another,just,only,as,a combined"),
    whom=frozenset({"whom", "which", "those"}),
    may=frozenset("may can could should must shall will would might is are".split()),
    of_them=("of", "them"),
    against=frozenset(
        {"against", "with", "than", "versus", "v", "vs", "instead", "originally", "previously"}
    ),
    minus=frozenset({"minus"}),
    below=phrases("below zero,below freezing,under zero,of frost,below,sub-zero"),
    none=frozenset({"no", "zero"}),
    nobody=frozenset({"nobody", "none"}),
    unharmed=frozenset({"unhurt", "unharmed", "uninjured", "unscathed"}),
    repeated={"twice": 2, "thrice": 3},
    times="times",
    multiplied=frozenset("as the that its his her their a an what more less".split()),
    everybody=frozenset("everyone everybody were are people passengers residents they occupants".split()),
    all_of_them=frozenset("all everyone everybody both nobody neither everybody".split()),
    some_of_many=frozenset(
        "most mostly some others other another rest remaining many several otherwise but except apart half majority"
        " largely mainly staff crew driver of".split()
    ),
    has=frozenset({"has", "had"}),
    done_to=frozenset({"stolen"}),
    sole=frozenset("only just".split()),
    sole_after=frozenset("more further single solitary lone extra additional".split()),
    single=frozenset("single lone solitary sole".split()),
    pairs=frozenset("pair couple brace".split()),
    paired=frozenset(
        "shoes boots gloves trousers glasses scissors hands eyes days weeks hours months years minutes times ways"
        " day week hour month year minute time way word thought".split()
    ),
    acting=frozenset(
        "expect expected hope hoped want wanted deny denied intend intended agree agreed insist insisted refuse refused"
        " argue argued believe believed say said tell told know knew live lived remain remained deserve hold held"
        " face wish wished disagree disagreed differ differed met meet seek sought began begin left become became"
        " went go came come took take gave give got get keep kept put set stood stand sat sit fled fell"
        " broke won ran drove swam flew rode rose threw struck shot caught beat spoke wrote drew grew chose bought sold"
        " paid led sent spent taught thought wore woke found felt fought hid rang sang sank slept".split()
    ),
)
