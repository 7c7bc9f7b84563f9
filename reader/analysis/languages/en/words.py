"""English words that carry nothing, words that mean nearly the same, and what is said of a quantity."""

from __future__ import annotations

from reader.analysis.languages.en.stems import stem
from reader.analysis.languages.grammar import Words

STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "if",
        "then",
        "than",
        "that",
        "this",
        "these",
        "those",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "without",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "it",
        "its",
        "he",
        "she",
        "they",
        "them",
        "his",
        "her",
        "their",
        "we",
        "our",
        "you",
        "your",
        "i",
        "me",
        "my",
        "not",
        "no",
        "nor",
        "so",
        "such",
        "can",
        "could",
        "will",
        "would",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "do",
        "does",
        "did",
        "done",
        "doing",
        "has",
        "have",
        "had",
        "having",
        "there",
        "here",
        "when",
        "where",
        "which",
        "who",
        "whom",
        "whose",
        "what",
        "while",
        "after",
        "before",
        "during",
        "over",
        "under",
        "up",
        "down",
        "out",
        "off",
        "into",
        "onto",
        "about",
        "above",
        "below",
        "between",
        "among",
        "more",
        "most",
        "less",
        "least",
        "very",
        "also",
        "just",
        "only",
        "even",
        "still",
        "yet",
        "already",
        "since",
        "until",
        "again",
        "once",
        "said",
        "say",
        "says",
        "saying",
        "told",
        "tell",
        "according",
        "mr",
        "mrs",
        "ms",
        "dr",
        "some",
        "any",
        "all",
        "both",
        "each",
        "other",
        "another",
        "per",
        "new",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "first",
        "second",
        "third",
        "however",
        "although",
        "though",
        "because",
        "nearly",
        "almost",
        "around",
        "approximately",
        "roughly",
        "least",
        "early",
        "late",
        "own",
        "now",
        "later",
        "earlier",
        "ago",
        "well",
        "both",
        "many",
        "much",
        "several",
        "few",
        "against",
        "through",
        "across",
        "along",
        "behind",
        "within",
        "every",
        "around",
        "including",
        "include",
        "included",
        "near",
        "next",
        "last",
        "s",
        "t",
        "re",
        "ve",
        "ll",
        "d",
        "m",
        "us",
        "u.s",
        "u.k",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "add",
        "added",
        "report",
        "reported",
        "reports",
        "reportedly",
        "statement",
        "news",
        "percent",
        "cent",
        "per",
    ]
)

_GROUPS = """
kill dead death die toll fatality deadly perish victim lives mortality
injure hurt wound casualty injured hospitalised hospitalized
home house homes dwelling property apartment household
building structure premises
resident inhabitant citizen villager local
evacuate flee displaced displace
employee worker staff job workforce personnel post position
company firm group corporation maker manufacturer business operator carmaker chipmaker automaker airline bank
cut reduction reduce axe slash shed lower lowered lowering
fall drop decrease decline slide slip sink tumble plunge weaken dip shrink
rise increase grow climb gain jump raise up surge soar expand
vote ballot election poll
sentence jail prison imprison imprisonment term
fine penalty
aircraft jet plane
helicopter chopper
contract deal agreement merger takeover acquisition acquire buy purchase
offer bid proposal
settlement settle
capex capital expenditure spending spend investment invest budget outlay
revenue sale turnover
profit earnings income
launch release rollout debut unveil introduce lift-off liftoff
delay postpone defer pushed
cancel scrap abandon axed shelve drop scuttle suspend
cost price charge
user customer client subscriber
record file document
ship ferry vessel boat
quake earthquake tremor
fire blaze wildfire flame
flood flooding inundation
storm hurricane typhoon cyclone
share stock
attendance crowd spectator fan audience
minister ministry
goal score
stop end halt finish cease
nation country
saving synergy
mayor ex-mayor
begin start commence
model flagship
seat mp lawmaker deputy
train rail railway
complete completion finalise finalize
change amend
coach manager boss head chief executive ceo
harbour harbor port
mark note
big large huge massive great
pupil student schoolchild
child kid boy girl
doctor medic physician
police officer policeman
soldier troop
rescue save pull
arrest detain custody held
suspect accused defendant
court judge tribunal
appeal challenge
strike walkout stoppage
union
talk negotiation negotiate
rule decide decision ruling verdict
law bill legislation act
tax levy duty tariff
loan debt borrowing
bridge
road motorway highway
crash collision accident collide derail
hospital clinic
school
attack assault raid
bomb explosion blast explode
protest demonstration demonstrate protester demonstrator rally march
donate donation gift
study research survey paper
patient
drug medicine treatment
vaccine jab shot
trial
case infection infect
museum gallery
painting artwork canvas
auction sell sold
theft robbery steal robber thief burglary heist
ticket fare
passenger traveller commuter
driver motorist
film movie
match game fixture
team side club
player
minister secretary
approve back endorse clear green-light authorise authorize
reject refuse oppose dismiss turn
appoint name hire recruit
resign quit step leave depart
found discover find
search hunt
water
power electricity outage blackout
plant factory facility
mine
worth value
expect forecast predict estimate
plan intend
announce declare unveil
call urge ask demand
rain rainfall
temperature heat
dam reservoir
satellite payload spacecraft probe
rocket launcher booster
orbit
telescope
bird
whale
animal
recall
car vehicle
defect fault flaw
data information
breach hack hacker
hire rent lease
build construct construction
open inaugurate
average mean typical
member
elect
majority
opposition
deadline
compensation damages payout
worth
quarter
annual yearly
leak spill
fuel diesel petrol gasoline
month monthly
premium above
close closing shut closure
crossing sailing sail
sea ocean
crew sailor
king queen monarch royal
baby infant toddler
village hamlet town
city capital
river stream
gun weapon firearm pistol rifle
drone uav
missile
border frontier
army military force
troops
rebel militant insurgent fighter gunman
hostage captive
victim
landslide mudslide
avalanche
volcano eruption erupt
aftershock
beach coast shore coastline
island isle
mountain peak summit
climber mountaineer hiker walker
dog
species
tree forest woodland
farm farmer
crop harvest
food
meal
restaurant
hotel
tourist visitor holidaymaker
festival concert
singer musician artist
album
book novel author writer
prize award
champion title trophy cup
race
medal
runner athlete
record
injury
surgery operation
cancer tumour tumor
disease illness virus outbreak
test
scientist researcher
university college academic professor
teacher
exam mark grade
class lesson
staff
wage salary pay
pension
rent
mortgage
inflation
growth grow expand
economy gdp
export
import
oil crude
gas
solar
wind
carbon emission co2
climate
battery
electric
phone smartphone mobile handset
app application
software
chip semiconductor
internet online web
website site
account
password
video
photo picture image
camera
newspaper
television tv
radio
lawsuit sue suit
evidence
witness
lawyer attorney barrister solicitor
jury
guilty convict
murder manslaughter
fraud
bribe bribery corruption
prosecutor
embassy ambassador
treaty pact accord
sanction
refugee migrant asylum
visa passport
campaign
candidate
poll
leader
president
parliament assembly
council councillor
party
""".strip().splitlines()

GROUPS: dict[str, str] = {}
for _line in _GROUPS:
    _first = stem(_line.split()[0])
    for _word in _line.split():
        GROUPS.setdefault(stem(_word), _first)

_ASPECTS = {
    "killed": "kill die dead death toll fatality perish deadly fatal slain lives mortality bodies body",
    "injured": "injure hurt wound injury casualty hospitalise hospitalize treat suffer poisoning unhurt unharmed"
    " uninjured unscathed",
    "missing": "missing unaccounted trapped",
    "arrested": "arrest detain custody charge charged",
    "evacuated": "evacuate flee fled displace homeless forced driving homes",
    "rescued": "rescue save survivor survive pulled alive",
    "aboard": "aboard board carry",
    "employed": "employ employee workforce staff",
    "laid off": "layoff redundancy redundant lay axe",
    "infected": "infect infection sick ill",
    "attended": "attend attendance crowd spectator fans audience march marched gather protester demonstrator",
    "cost": "cost price charge fare fee bill budget",
    "fine": "fine penalty penalise fined",
    "profit": "profit earnings",
    "loss": "loss losses deficit",
    "revenue": "revenue turnover sales",
    "debt": "debt borrowing owe",
    "spending": "spend capex expenditure invest investment",
    "raised": "raise funding fundraise donate donation",
    "damage": "damage damages damaged destroyed destroy",
    "pay": "salary wage compensation bonus severance",
    "saving": "saving synergy",
    "turnout": "turnout",
    "vote share": "vote votes ballot",
    "counted": "count counted",
    "stake": "stake",
    "premium": "premium",
    "contained": "contain contained",
    "inflation": "inflation",
    "unemployment": "unemployment jobless",
    "wingspan": "wingspan",
    "depth": "depth deep shallow",
    "height": "height high tall",
    "length": "length long",
    "width": "width wide",
    "weight": "weigh weight heavy",
    "speed": "speed fast wind winds gust",
    "distance": "distance away offshore",
    "ransom": "ransom",
    "valuation": "valuation valued value",
    "capacity": "capacity",
    "sentence": "sentence jail prison imprison imprisonment",
    "without power": "electricity power blackout outage",
    "tickets": "ticket",
    "seats": "seat",
    "born": "birth born",
    "share price": "share stock shares",
    "temperature": "temperature heat warm",
    "burned": "burn burned scorch blacken",
    "stolen": "steal stolen theft loot",
    "orders": "order ordered",
    "recalled": "recall",
    "delay": "delay postpone late",
    "tested": "test",
    "vaccinated": "vaccinate jab dose",
    "married": "marry married marriage",
    "served": "serve served",
}

ASPECTS: dict[str, str] = {}
for _name, _words in _ASPECTS.items():
    for _word in _words.split():
        ASPECTS.setdefault(stem(_word), _name)

PEOPLE = frozenset(
    stem(word)
    for word in [
        "people",
        "person",
        "resident",
        "inhabitant",
        "citizen",
        "villager",
        "passenger",
        "victim",
        "civilian",
        "man",
        "woman",
        "adult",
        "member",
        "employee",
        "worker",
        "staff",
        "user",
        "customer",
        "patient",
        "voter",
        "student",
        "pupil",
        "visitor",
        "tourist",
        "guest",
        "fan",
        "spectator",
        "soldier",
        "officer",
        "protester",
        "demonstrator",
        "child",
        "evacuee",
        "refugee",
        "migrant",
        "survivor",
        "crew",
        "holidaymaker",
        "traveller",
        "commuter",
        "commuters",
        "folk",
        "individual",
        "human",
        "life",
        "inmate",
        "prisoner",
        "suspect",
        "local",
        "homeowner",
        "family",
        "friend",
        "colleague",
        "subscriber",
        "firefighter",
        "rescuer",
        "volunteer",
        "medic",
        "official",
        "participant",
        "runner",
        "competitor",
        "delegate",
        "miner",
        "sailor",
        "shopper",
        "job",
        "post",
        "position",
        "role",
    ]
)

ANYBODY = frozenset(
    stem(word)
    for word in [
        "people",
        "person",
        "resident",
        "inhabitant",
        "citizen",
        "villager",
        "passenger",
        "victim",
        "civilian",
        "survivor",
        "evacuee",
        "body",
        "life",
        "individual",
        "human",
        "local",
        "dead",
        "injured",
        "missing",
        "other",
        "others",
        "casualty",
        "fatality",
        "death",
        "injury",
    ]
)

WORDS = Words(
    stem=stem,
    stop=STOP,
    groups=GROUPS,
    aspects=ASPECTS,
    people=PEOPLE,
    anybody=ANYBODY,
    toll=frozenset(
        {"killed", "injured", "missing", "arrested", "evacuated", "rescued", "aboard", "infected"}
    ),
    others=frozenset(["other", "others", "more", "another", "additional", "further", "extra"]),
    partitive="of",
    determiners=frozenset(["the", "its", "his", "her", "their", "our", "these", "those", "all"]),
    head_stop=frozenset(
        [
            "of",
            "the",
            "a",
            "an",
            "to",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "with",
            "and",
            "or",
            "as",
            "is",
            "was",
            "were",
            "are",
            "be",
            "been",
            "has",
            "have",
            "had",
            "that",
            "which",
            "who",
            "it",
            "its",
            "his",
            "her",
            "their",
            "this",
            "these",
            "those",
            "than",
            "into",
            "after",
            "before",
            "over",
            "under",
            "per",
            "out",
            "will",
            "would",
            "could",
            "can",
            "may",
            "might",
            "must",
            "should",
            "while",
            "when",
            "where",
            "but",
            "said",
            "says",
            "did",
            "do",
            "does",
            "so",
            "if",
            "because",
            "since",
            "until",
            "during",
            "through",
            "across",
            "around",
            "near",
            "up",
            "down",
            "off",
            "about",
            "against",
            "between",
            "among",
            "via",
            "only",
            "also",
            "not",
            "no",
            "still",
            "already",
            "we",
            "they",
            "he",
            "she",
            "you",
            "i",
        ]
    ),
    breaks=frozenset(
        [
            "but",
            "while",
            "whereas",
            "although",
            "though",
            "and",
            "which",
            "who",
            "when",
            "as",
            "after",
            "before",
            "because",
            "that",
            "with",
        ]
    ),
    particles=frozenset(
        [
            "de",
            "da",
            "di",
            "do",
            "dos",
            "del",
            "van",
            "von",
            "der",
            "den",
            "la",
            "le",
            "al",
            "el",
            "bin",
            "ibn",
            "of",
        ]
    )
    - {"of"},
    titles=frozenset(
        [
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "lord",
            "lady",
            "dame",
            "captain",
            "capt",
            "judge",
            "justice",
            "president",
            "minister",
            "senator",
            "governor",
            "mayor",
            "professor",
            "prof",
            "general",
            "colonel",
            "sergeant",
            "sgt",
            "officer",
            "detective",
            "inspector",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "bishop",
            "archbishop",
            "father",
            "sister",
            "chancellor",
            "councillor",
            "deputy",
            "chief",
            "sheriff",
            "commissioner",
            "ambassador",
            "coach",
            "superintendent",
            "secretary",
            "doctor",
            "rabbi",
            "imam",
            "sheikh",
            "director",
            "chairman",
            "prime",
            "vice",
        ]
    ),
    institutions=frozenset(
        [
            "inc",
            "corp",
            "ltd",
            "group",
            "university",
            "college",
            "school",
            "hospital",
            "bank",
            "court",
            "ministry",
            "department",
            "agency",
            "council",
            "committee",
            "commission",
            "union",
            "party",
            "league",
            "united",
            "city",
            "club",
            "street",
            "road",
            "avenue",
            "airport",
            "station",
            "park",
            "island",
            "river",
            "lake",
            "mountain",
            "sea",
            "bay",
            "street",
            "north",
            "south",
            "east",
            "west",
            "new",
            "news",
            "times",
            "post",
            "journal",
            "airlines",
            "air",
            "company",
            "institute",
            "museum",
            "museums",
            "church",
            "cathedral",
            "theatre",
            "stadium",
            "association",
            "federation",
            "organisation",
            "organization",
            "world",
            "international",
            "national",
            "european",
            "american",
            "british",
            "french",
            "german",
            "chinese",
            "russian",
            "police",
            "army",
            "navy",
            "force",
            "house",
            "senate",
            "parliament",
            "congress",
            "assembly",
            "centre",
            "center",
            "foundation",
            "trust",
            "fund",
            "board",
            "office",
            "authority",
            "labs",
            "medicine",
            "lancet",
            "line",
            "bridge",
            "dam",
            "port",
            "cape",
            "valley",
            "mount",
            "fort",
            "saint",
            "st",
            "county",
            "state",
            "province",
            "republic",
            "kingdom",
            "states",
            "series",
            "cup",
            "prix",
            "award",
            "prize",
            "games",
            "olympics",
            "election",
            "act",
            "bill",
            "treaty",
        ]
    ),
    of_office=frozenset({"for", "of"}),
    not_names=frozenset(
        [
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "with",
            "and",
            "or",
            "as",
            "is",
            "was",
            "it",
            "its",
            "he",
            "she",
            "they",
            "we",
            "you",
            "i",
            "his",
            "her",
            "their",
            "our",
            "your",
            "this",
            "that",
            "these",
            "those",
            "there",
            "here",
            "when",
            "where",
            "while",
            "after",
            "before",
            "during",
            "since",
            "until",
            "if",
            "but",
            "not",
            "no",
            "yes",
            "so",
            "such",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "lord",
            "lady",
            "prof",
            "what",
            "which",
            "who",
            "how",
            "why",
            "all",
            "both",
            "each",
            "many",
            "most",
            "more",
            "some",
            "several",
            "few",
            "officials",
            "police",
            "authorities",
            "however",
            "although",
            "though",
            "because",
            "according",
            "about",
            "nearly",
            "around",
            "almost",
            "over",
            "under",
            "only",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "first",
            "second",
            "last",
            "next",
            "now",
            "then",
            "today",
            "yesterday",
            "tomorrow",
            "meanwhile",
            "earlier",
            "later",
            "instead",
            "still",
            "even",
            "also",
            "once",
            "dozens",
            "hundreds",
            "thousands",
            "local",
            "other",
            "another",
            "any",
            "every",
            "under",
            "despite",
        ]
    ),
)
