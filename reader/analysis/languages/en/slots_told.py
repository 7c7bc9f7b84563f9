"""English for places that are filled by a kind: where it came down, how they got away, with what. See `slots` for the signs."""

from __future__ import annotations

_JOB = (
    r"(?:teacher|nurse|carpenter|plumber|electrician|farmer|fisherman|postman|postwoman|bus driver|taxi driver|lorry driver|train driver|pilot|"
    r"sailor|soldier|policeman|policewoman|police officer|firefighter|fireman|paramedic|surgeon|dentist|pharmacist|vet|lawyer|judge|accountant|"
    r"banker|baker|butcher|cook|chef|waiter|waitress|barman|barber|hairdresser|tailor|shoemaker|watchmaker|mason|bricklayer|roofer|painter|"
    r"sculptor|photographer|musician|pianist|violinist|singer|actor|actress|dancer|writer|novelist|poet|journalist|librarian|translator|"
    r"architect|physicist|chemist|biologist|geologist|historian|archaeologist|economist|engineer|mechanic|welder|miner|shepherd|gardener|"
    r"forester|hunter|beekeeper|winemaker|grocer|shopkeeper|bookseller|innkeeper|hotelier|priest|pastor|monk|nun|student|pupil|plasterer|"
    r"cleaner|caretaker|janitor|porter|clerk|secretary|diplomat|colonel|general|sergeant|psychologist|psychiatrist|midwife)"
)
_STATE = r"(?:(?:retired|former|serving|trained|amateur|local|unemployed|\d+-year-old|young|professional|primary school|school|qualified) )?"
_CRIME = (
    r"(?:murder|manslaughter|attempted murder|theft|robbery|burglary|fraud|arson|assault|rape|blackmail|extortion|bribery|corruption|perjury|forgery|"
    r"embezzlement|espionage|treason|smuggling|kidnapping|negligence|tax evasion|money laundering|dangerous driving|drink-driving|"
    r"criminal damage|vandalism|breach of trust|grievous bodily harm|causing death by dangerous driving|negligent homicide|insider trading)"
)

TOLD = (
    (
        "calling",
        _JOB.strip("(?:)").replace(" ", "|").replace("|", " "),
        rf"\b{{WHO}},? (?:\d+,? )?(?:an?|the) {_STATE}(?P<code>{_JOB})\b",
        rf"\b{_STATE}(?P<code>{_JOB}) {{WHO}}",
    ),
    (
        "charge",
        "charged convicted guilty accused sentenced jailed",
        rf"\b(?:charged with|convicted of|found guilty of|accused of|pleaded guilty to|sentenced for|jailed for|guilty of) (?P<code>{_CRIME})\b",
    ),
    (
        "weapon",
        "armed wielding brandishing threatened stabbed shot hit struck attacked",
        r"\b(?:armed with|wielding|brandishing) {K}",
        r"\b(?:threatened|stabbed|hit|struck|beaten|attacked|killed)(?: (?:him|her|them|the \w+))?(?: to death)? with (?P<kind>an? [\w’'-]+(?: [\w’'-]+)?)",
    ),
    (
        "way of escape",
        "fled escaped made got drove left rode",
        r"\b(?:fled|escaped|made off|got away|made (?:his|her|their) escape|rode off|sped off)(?: \w+)? (?:in|on|by|aboard) {K}",
    ),
    (
        "direction",
        "direction towards toward",
        r"\b(?:in the direction of|fled towards?|made off towards?|ran towards?|escaped towards?|(?:bicycle|car|foot|motorcycle|van|scooter) towards?) {K}",
    ),
    (
        "place of the crash",
        "crashed came plunged fell ended landed",
        r"\b(?:crashed|came down|plunged|ended up|came to rest|crash-landed|fell) (?:in|into|on|onto|on to) {K}",
    ),
    (
        "obstacle",
        "crashed ploughed slammed smashed collided hit struck rammed drove ran skidded",
        r"\b(?:ploughed|slammed|smashed|drove|ran|skidded|careered) into {K}",
        r"\bcollided (?:head-on )?with {K}",
        r"\b(?:hit|struck|rammed|clipped) (?P<kind>an? [\w’'-]+(?: [\w’'-]+)?)",
    ),
    (
        "shelter",
        "moved taken carried brought evacuated transferred shelter housed",
        r"\b(?:moved|taken|carried|brought|evacuated|transferred) (?:\w+ly )?(?:to|into) {K}",
        r"\b(?:housed|sheltered|accommodated|put up|found shelter|shelter) in {K}",
    ),
    (
        "hiding place",
        "hidden hid concealed stashed wrapped buried",
        r"\b(?:hidden|hid|concealed|stashed|wrapped|buried) (?:\w+ly )?(?:in|under|behind|inside|beneath) {K}",
    ),
    (
        "place where it began",
        "started broke began originated start",
        r"\b(?:fire|blaze|flames|outbreak|leak|smoke)[^.;]{0,20}? (?:started|broke out|began|originated) (?:in|on|at) {K}",
    ),
    (
        "wish",
        "become be train work",
        r"\b(?:wants?|would like|hopes?|plans?|dreams?) to (?:be|become|train as|work as|be trained as) (?:an?) {K}",
    ),
    (
        "attacker",
        "attacked bitten mauled stung gored trampled",
        r"\b(?:attacked|bitten|mauled|stung|gored|trampled|savaged) by {K}",
    ),
    ("illness", "died diagnosed infected", r"\b(?:died of|died from|diagnosed with|infected with) {K}"),
    (
        "giver",
        "lent loaned donated bequeathed given",
        r"\b(?:lent|loaned|donated|bequeathed) by {K}",
        r"\b(?:gift|loan|donation) from {K}",
    ),
    (
        "teacher",
        "taught introduced learned learnt trained",
        r"\b{K},? (?:who )?(?:had )?(?:taught|introduced) (?:him|her|them)\b",
        r"\b(?:learned|learnt) [^.;]{2,30} from {K}",
        r"\b(?:taught|trained|introduced) [^.;]{0,30}?by {K}",
    ),
)
