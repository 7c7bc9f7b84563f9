"""English words of saying, denying, causing and happening."""

from __future__ import annotations

from reader.analysis.languages.en.answers import QUESTIONS
from reader.analysis.languages.en.appraisals import APPRAISALS
from reader.analysis.languages.en.causes import CAUSES
from reader.analysis.languages.en.exclusions import (
    ALTERNATIVES,
    AUXILIARIES,
    CALLINGS,
    CAPITALS,
    CAUSE_FAMILIES,
    DEEDS,
    DONE_BY,
    PASSIVES,
    RARE_FAMILIES,
    SUPERLATIVES,
)
from reader.analysis.languages.en.kinds import (
    DOERS,
    KIND_SETS,
    KINDS,
    PARTED,
    PARTS,
    PERSONAL,
    SINGLE_KINDS,
    WIDE_KINDS,
)
from reader.analysis.languages.en.lists import listed, phrase, stems
from reader.analysis.languages.en.nations import NATIONS
from reader.analysis.languages.en.opposites import OPPOSITES
from reader.analysis.languages.en.slots import SLOTS
from reader.analysis.languages.en.states import STATES
from reader.analysis.languages.en.statuses import STATUS_CONFLICTS, STATUSES
from reader.analysis.languages.en.stems import stem
from reader.analysis.languages.en.towns import LANDS, TOWNS
from reader.analysis.languages.events import Events
from reader.analysis.languages.phrases import Phrases

_AGENCIES = (
    "Reuters,Associated Press,AP,Agence France-Presse,AFP,Bloomberg,dpa,Xinhua,TASS,PA Media,Press Association,"
    "Wall Street Journal,New York Times,Washington Post,Financial Times,Kyodo,ANSA,EFE,Interfax"
)

_ROLES = {
    "chief executive": "chief executive,ceo,chief executive officer,chief-executive",
    "chairman": "chairman,chairwoman,chair,chairperson",
    "president": "president",
    "prime minister": "prime minister,premier",
    "governor": "governor",
    "mayor": "mayor",
    "captain": "captain,skipper,master",
    "coach": "coach,head coach,manager",
    "director": "director,project director,museum director",
    "judge": "judge,presiding judge",
    "lead author": "lead author,lead researcher",
    "headteacher": "headteacher,headmaster,headmistress,principal",
    "bishop": "bishop,archbishop",
    "founder": "founder,co-founder",
    "police chief": "police chief,chief constable,chief of police",
    "fire chief": "fire chief",
    "finance minister": "finance minister,chancellor of the exchequer",
    "foreign minister": "foreign minister,foreign secretary",
    "transport minister": "transport minister,minister for transport,minister of transport",
    "health minister": "health minister,health secretary,minister of health,minister for health",
    "interior minister": "interior minister,home secretary",
    "minister for": "minister",
    "councillor": "councillor",
    "defence minister": "defence minister,defense minister,defence secretary,defense secretary",
    "prosecutor": "chief prosecutor,state prosecutor",
    "pilot": "pilot",
    "union leader": "union leader,general secretary",
}

_OPPOSITES = (
    ("confirm admit acknowledge", "deny dispute reject"),
    ("accept agree approve", "reject refuse oppose"),
    ("win", "lose"),
    ("rise increase grow climb surge soar", "fall drop decline decrease shrink plunge"),
    ("convict guilty", "acquit clear innocent"),
    ("succeed", "fail"),
    ("support back endorse", "oppose condemn"),
    ("insured", "uninsured"),
    ("praise hail applaud commend welcome", "criticise criticize condemn accuse slam fault blame denounce"),
    ("safe", "unsafe dangerous danger"),
    ("legal lawful", "illegal unlawful"),
    ("allow permit", "ban forbid prohibit"),
)

_BETTER = (
    r"\b(?:competitive with|matche[sd] the performance of|on (?:a )?par with|equal to|superior to|outperform(?:s|ed)?|"
    r"level with|as good as|ahead of|better than|beats|stand(?:s)? beside)\b",
)
_WORSE = (
    r"\b(?:lag(?:s|ged|ging)? behind|trail(?:s|ed|ing)?\b(?= (?:both|its|the|[A-Z]))|fall(?:s)? short of|fell short of|"
    r"inferior to|worse than|behind its rivals|no match for|weaker than)\b",
)

EVENTS = Events(
    negations=frozenset(listed("not no never n't nor neither cannot")),
    half_conditions=frozenset({"only"}),
    completing=frozenset(listed("if when once after on with by provided")),
    loose=stems(
        "free close back last open against end board cost full support expect want agree found private public opening ground"
        " pay continue suspend decision accept decline clear break miss certain nothing leave left escape attack lorry"
        " car bus inside accord head clear drop save north south east west northern southern eastern western sound window"
        " short long red green unit finance interim plan major minor owe seek collapse begin talk talks set first new old"
        " return hold held keep kept stay move moved right wrong light cut cuts fall rise run running come go goes going off"
        " on over under up down in out stand stood place order call called present gift party house home hand hands free"
        " frees freed fire fires fired shot shots record hit lead led alone limit limits force water power court crowd"
        " offshore onshore ashore deal agreement agree order show shows draw drew turn turned help act case charge release"
        " complaint complaints symptoms death safe sail sailing departure departures haul walk walker carry code key keys"
    ),
    planning=frozenset(
        listed(
            "will would shall 'll ll may might could should can plans planned due set wants intends hopes expected"
        )
    ),
    wanting=frozenset(listed("without barring absent")),
    clause_openers=frozenset({",", ":", "“", '"', "—", "that", "but", "and"}),
    lacking=frozenset(listed("without lack lacks lacked lacking devoid nobody none nothing")),
    denying_pairs=frozenset(
        {
            ("rather", "than"),
            ("instead", "of"),
            ("free", "of"),
            ("free", "from"),
            ("absence", "of"),
            ("yet", "to"),
            ("bereft", "of"),
            ("unable", "to"),
        }
    ),
    escapes=frozenset(
        listed(
            "escape escaped escapes escaping avoid avoided avoids avoiding dodge dodged spared spare sparing evade evaded evades"
            " averted avert averting elude eluded"
        )
    ),
    harms=stems(
        "injury harm hurt damage death prison jail fine punishment prosecution charge ban relegation penalty sentence arrest"
        " conviction defeat disaster blackout bankruptcy insolvency closure demolition burn bruise suspension strike layoff"
        " redundancy deportation eviction detection capture accident crash collision blame fracture wound scratch custody"
    ),
    void=frozenset({"negative"}),
    tests=stems("test sample swab screening check result analysis breathalyser scan examination"),
    reported=frozenset({"that"}),
    deniers=stems("deny dismiss reject refute rebut contradict untrue false unfounded baseless"),
    reproaches=stems(
        "criticism charge accusation complaint reproach blame impression view argument objection"
    ),
    truths=frozenset({"true", "truth"}),
    others=frozenset(listed("another others")),
    another=frozenset(
        listed("further second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
    ),
    former=frozenset(listed("earlier previous first initial original former prior")),
    drafts=stems(
        "offer proposal deal vote ballot plan bid version draft attempt contract agreement request appeal application tender"
        " referendum motion budget package compromise round design bill petition claim verdict trial"
    ),
    concessions=frozenset(
        listed("but though although while whilst however yet despite albeit nevertheless nonetheless")
    ),
    no_links=frozenset(listed("of to a an the been be was were is are has have had any")),
    since=frozenset({"since", "until"}),
    unreal=frozenset({"would", "could", "should", "might"}),
    sole_axes=frozenset({"confirm", "convict"}),
    pronouns=frozenset({"he", "she", "they", "it"}),
    persons=frozenset({"he", "she"}),
    verb_endings=("ed", "en", "ing"),
    verbs=stems(
        "appeal collapse leak steal sell buy pay attend resign win lose pass find arrest charge close open strike run"
        " sign accept reject approve meet vote rise fall leave stay return resume cancel concede negotiate"
    ),
    conditions=frozenset(["if", "whether", "unless"]),
    besides=frozenset({"otherwise", "else"}),
    provisos=frozenset({"if", "unless", "provided"}),
    refusals=stems("refuse decline fail waive"),
    refusing=stems("refuse decline"),
    resolves=stems("plan intend decide vow agree promise pledge want set due expect begin start continue"),
    infinitive=frozenset({"to"}),
    no_words=frozenset({"no", "neither"}),
    reporting=stems("say tell add report announce state claim warn argue insist note write ask"),
    quoting=stems(
        "call describe dismiss brand speak commented remarked replied retorted exclaimed joked quip lamented enthused boasted shouted"
    ),
    holding=stems(
        "expect believe think promise deny hope fear vow pledge confirm admit concede acknowledge stress joke shout explain recall"
        " maintain suggest predict reckon assure complain testify praise criticise blame welcome declare reject rule estimate"
        " understand agree doubt remember regret apologise thunder storm quip answer emphasise"
    ),
    according=phrase("according to"),
    agencies=frozenset(_AGENCIES.split(",")),
    opposites={
        stem(word): (side[0].split()[0], sign)
        for side in _OPPOSITES
        for sign, words in ((1, side[0]), (-1, side[1]))
        for word in words.split()
    },
    vague_verbs=stems(
        "know see refer quote side expect think provide satisfy intend plan believe want hope seem appear give make take get go come put use need plan include clear"
        " immediate immediately comment detail respond reply name identify disclose available possible yet far good"
        " new year month week day time thing extra further additional high low big small late last next so much part way end first long great right same different hour minute number"
    ),
    after_no_denial=frozenset(
        listed(
            "all every everyone everybody always only just merely fewer less more longer least necessarily later earlier doubt matter one"
        )
    ),
    comparatives=frozenset({"more", "fewer", "less"}),
    than=frozenset({"than"}),
    statuses=STATUSES,
    status_conflicts=STATUS_CONFLICTS,
    event_nouns=stems(
        "strike launch release rollout match game race tour concert festival flight crossing sailing service vote"
        " election referendum ballot trial hearing deal merger takeover project plan opening summit talks meeting"
        " conference visit exam exhibition show parade ceremony auction sale mission landing test rocket bridge line"
        " tram tunnel plant factory closure school event season tournament final wedding march protest law bill"
        " date api model product access"
    ),
    causes=CAUSES,
    appraisals=APPRAISALS,
    roles=Phrases({phrase(word): role for role, words in _ROLES.items() for word in words.split(",")}),
    kinds=stems(
        "project model programme program system product drug ship vessel ferry rocket village town port river island"
        " court university college hospital school prison airport station stadium museum bank newspaper club team"
        " film book album hurricane storm operation district province region county party company firm restaurant"
        " hotel bridge dam mine plant factory"
    ),
    place_words=frozenset(
        listed("in at to from near off outside around into inside toward towards via through")
    ),
    introducers=frozenset(listed("named called codenamed dubbed as known nicknamed")),
    questions=QUESTIONS,
    slots=SLOTS,
    opposed=OPPOSITES,
    states=STATES,
    denials=frozenset(
        listed(
            "without nobody none nothing nowhere hardly barely scarcely denied denies denying dismissed disputed"
        )
    ),
    alternatives=ALTERNATIVES,
    cause_families=CAUSE_FAMILIES,
    rare_families=RARE_FAMILIES,
    callings=CALLINGS,
    capitals=CAPITALS,
    kind_table=KINDS,
    kind_sets=KIND_SETS,
    wide_kinds=WIDE_KINDS,
    single_kinds=SINGLE_KINDS,
    parts=PARTS,
    parted=PARTED,
    personal_kinds=PERSONAL,
    doers=DOERS,
    nations=NATIONS,
    towns=TOWNS,
    lands=LANDS,
    deeds=DEEDS,
    done_by=DONE_BY,
    auxiliaries=AUXILIARIES,
    passives=PASSIVES,
    superlatives=SUPERLATIVES,
    better=_BETTER,
    worse=_WORSE,
)
