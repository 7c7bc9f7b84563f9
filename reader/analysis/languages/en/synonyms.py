"""English words that mean nearly the same in news, and what is said of a quantity."""

from __future__ import annotations

from collections import Counter

from reader.analysis.languages.en.paraphrases import PARAPHRASES
from reader.analysis.languages.en.stems import stem

_GROUPS = """
kill dead death die toll fatality deadly perish victim lives mortality; injure hurt wound casualty
injured hospitalised hospitalized; home house homes dwelling property apartment household; building
structure premises; resident inhabitant citizen villager local; evacuate flee displaced displace;
employee worker staff job workforce personnel post position; company firm group corporation maker
manufacturer business operator carmaker chipmaker automaker airline bank; cut reduction reduce axe slash
shed lower lowered lowering; fall drop decrease decline slide slip sink tumble plunge weaken dip shrink;
rise increase grow climb gain jump raise up surge soar expand; vote ballot election poll; sentence jail
prison imprison imprisonment term; fine penalty; aircraft jet plane; helicopter chopper; contract deal
agreement merger takeover acquisition acquire buy purchase; offer bid proposal; settlement settle; capex
capital expenditure spending spend investment invest budget outlay; revenue sale turnover; profit
earnings income; launch release rollout debut unveil introduce lift-off liftoff; delay postpone defer
pushed; cancel scrap abandon axed shelve drop scuttle suspend; cost price charge; user customer client
subscriber; record file document; ship ferry vessel boat; quake earthquake tremor; fire blaze wildfire
flame; flood flooding inundation; storm hurricane typhoon cyclone; share stock; attendance crowd
spectator fan audience; minister ministry; goal score; stop end halt finish cease; nation country;
saving synergy; mayor ex-mayor; begin start commence; model flagship; seat mp lawmaker deputy; train
rail railway; complete completion finalise finalize; change amend; coach manager boss head chief
executive ceo; harbour harbor port; mark note; big large huge massive great; pupil student schoolchild;
child kid boy girl; doctor medic physician; police officer policeman; soldier troop; rescue save pull;
arrest detain custody held; suspect accused defendant; court judge tribunal; appeal challenge; strike
walkout stoppage; talk negotiation negotiate; rule decide decision ruling verdict; law bill legislation
act; tax levy duty tariff; loan debt borrowing owe; road motorway highway; crash collision accident collide
derail; hospital clinic; attack assault raid; bomb explosion blast explode; protest demonstration
demonstrate protester demonstrator rally march; donate donation gift; study research survey paper; drug
medicine treatment; vaccine jab shot; case infection infect; museum gallery; painting artwork canvas;
auction sell sold; theft robbery steal robber thief burglary heist; ticket fare; passenger traveller
commuter; driver motorist; film movie; match game fixture; team side club; minister secretary; approve
back endorse clear green-light authorise authorize; reject refuse oppose dismiss turn; appoint name hire
recruit; resign quit step leave depart; found discover find; search hunt; power electricity outage
blackout; plant factory facility; worth value; expect forecast predict estimate; plan intend; announce
declare unveil; call urge ask demand want; rain rainfall; temperature heat; dam reservoir; satellite payload
spacecraft probe; rocket launcher booster; car vehicle; defect fault flaw; data information; breach hack
hacker; hire rent lease; build construct construction; open inaugurate; average mean typical;
compensation damages payout; annual yearly; leak spill; fuel diesel petrol gasoline; month monthly;
premium above; close closing shut closure; crossing sailing sail; sea ocean; crew sailor; king queen
monarch royal; baby infant toddler; village hamlet town; city capital; river stream; gun weapon firearm
pistol rifle; drone uav; border frontier; army military force; rebel militant insurgent fighter gunman;
hostage captive; landslide mudslide; volcano eruption erupt; beach coast shore coastline; island isle;
mountain peak summit; climber mountaineer hiker walker; tree forest woodland; farm farmer; crop harvest;
tourist visitor holidaymaker; festival concert; singer musician artist; book novel author writer; prize
award; champion title trophy cup; runner athlete; surgery operation; cancer tumour tumor; disease
illness virus outbreak; scientist researcher; university college academic professor; exam mark grade;
class lesson school; wage salary pay; growth grow expand; economy gdp; oil crude; carbon emission co2; phone
smartphone mobile handset; app application; chip semiconductor; internet online web; website site; photo
picture image; television tv; lawsuit sue suit; lawyer attorney barrister solicitor; guilty convict;
murder manslaughter; bribe bribery corruption; embassy ambassador; treaty pact accord; refugee migrant
asylum; mine pit colliery; mediate broker; lead run head manage; visa passport; parliament assembly; council councillor; exhibition show display exhibit; refund
reimburse
"""
"""Groups end with a semicolon; the first word names the group, and a word belongs to the first that has it."""

GROUPS: dict[str, str] = {}
for _group in _GROUPS.split(";"):
    _first = stem(_group.split()[0])
    for _word in _group.split():
        GROUPS.setdefault(stem(_word), _first)

for _group in PARAPHRASES.split(";"):
    _stems = [stem(_word) for _word in _group.split()]
    _known = Counter(GROUPS[_stem] for _stem in _stems if _stem in GROUPS)
    _first = _known.most_common(1)[0][0] if _known else _stems[0]
    for _stem in _stems:
        GROUPS.setdefault(_stem, _first)

_ASPECTS = {
    "killed": "kill die dead death toll fatality perish deadly fatal slain lives mortality bodies body",
    "injured": "injure hurt wound injury casualty hospitalise hospitalize treat suffer poisoning unhurt unharmed"
    " uninjured unscathed",
    "missing": "missing unaccounted trapped",
    "arrested": "arrest detain custody charge charged",
    "evacuated": "evacuate flee fled displace homeless forced homes",
    "rescued": "rescue save survivor survive pulled alive",
    "aboard": "aboard board carry",
    "employed": "employ employee workforce staff",
    "laid off": "layoff redundancy redundant lay axe",
    "infected": "infect infection sick ill sicken",
    "attended": "attend attendance crowd spectator fans audience march gather protester demonstrator protest"
    " demonstrate rally",
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

SUMS = frozenset(
    {"cost", "fine", "profit", "loss", "revenue", "debt", "spending", "raised", "pay", "saving", "ransom"}
    | {"valuation", "share price", "stake", "premium", "inflation"}
)
"""Aspects that only sums of money and rates have."""

AKIN = (
    frozenset({"injured", "infected"}),
    frozenset({"cost", "damage", "loss", "spending"}),
    frozenset({"turnout", "vote share"}),
    frozenset({"infected", "aboard"}),
)
"""Aspects that are easily said for each other: what a strike costs is its damage."""
