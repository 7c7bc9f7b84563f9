"""English for places of which an event has but one: the successor, the mediator, the way in. See `slots` for the signs."""

from __future__ import annotations

_FOUND = r"(?:spotted|discovered|noticed|first seen|first sighted|unearthed|dug up|come across|found)"
_MADE = r"(?:brokered|mediated|arranged|negotiated|facilitated)"
_GOODS = (
    r"(?:crates?|boxes|sacks?|bags?|containers?|cartons?|pallets?|shipments?|cargo|loads?|consignments?|barrels?|"
    r"bales?|tins?|cans?|jars?|bottles?|drums?|rolls?|packets?|bundles?)"
)
_MODEL = (
    r"(?:Airbus|Boeing|Embraer|Bombardier|Cessna|Antonov|Tupolev|Ilyushin|Sukhoi|Fokker|Saab|Gulfstream|Learjet|Dornier|"
    r"Beechcraft|Piper|McDonnell Douglas|ATR|Comac|Dash|Canadair|Lockheed|Eurofighter|Dassault|Bell|Sikorsky|Eurocopter)"
)
_PLACED = ("second", "third", "fourth")

SOLE = (
    (
        "successor",
        "successor replacement succeeded replaced succeed replace take takes steps step stands stand taking new next future incoming follow",
        r"\b(?:successor|replacement)(?: as [\w ]{1,30}?)?,? (?:{IS}|has been named as) {F}{N}",
        r"\b(?:be|been|is|was) (?:succeeded|replaced) {LY}(?:(?:in|on|from) [^,.;]{2,25} )?by {F}{N}",
        r"{N}{A} {WILL} (?:succeed|replace|take over|follow (?:him|her|them)|step in|stand in|take charge|step into)\b",
        r"{N}{A} (?:takes over|steps in|stands in|takes charge|is taking over)\b",
        r"{N}{A} (?:has been|was|had been|will be|is) {NAMED} (?:as )?{POSS} (?:new |next )?(?:successor|replacement)",
        r"{NAMED} {F}{N}{A} as (?:{POSS} )?(?:successor|replacement)",
        r"\b(?:new|next|future|incoming) {HEAD}(?: of [\w ]{2,30}?)? (?:is|will be|is to be|would be) {F}{N}",
    ),
    (
        "acting head",
        "caretaker interim affairs run govern lead governed led headed runs acting",
        r"{N}{A} (?:{WILL} )?(?:run|govern|lead|head|runs|manage) (?:the )?(?:\w+['’]?s? ){0,2}{BODY}\b",
        r"{N}{A} (?:stays on|remains in office|will stay on|acts|will act|will serve|serves) as (?:caretaker|interim|acting)",
        r"\b(?:will|would|to) (?:now )?be (?:run|governed|led|headed|managed) (?:\w+ ){0,3}?by {F}{N}",
    ),
    (
        "player of the match",
        "match player",
        r"{N}(?:[^.;:]{0,80}? (?:and|who) )?{A} ?(?:was|is|were)? ?(?:named |voted |chosen |declared |made )?(?:man|player|woman) of the (?:match|game|tournament|series)",
        r"\b(?:man|player|woman) of the (?:match|game|tournament|series)(?: award| prize)?(?: nevertheless| instead)?,? (?:was|is|went to|goes to|for) {F}{N}",
        r"\bbest player(?: of the \w+)? (?:nevertheless |instead )?(?:was|is|went to|goes to) {F}{N}",
    ),
    (
        "mediator",
        "brokered mediated mediation mediator mediators arranged facilitated help auspices brought",
        rf"\b{_MADE} {{LY}}by {{F}}{{N}}",
        rf"{{N}}{{A}} (?:had |has )?(?:{_MADE}|mediated|acted as (?:a )?(?:mediator|go-between)|brought the (?:two )?(?:sides|parties) together)",
        r"\b(?:with the (?:help|mediation)|through the (?:mediation|good offices)|under the auspices|thanks to the mediation) of {F}{N}",
        r"\bmediators? (?:was|were|is|are|came from|from) {F}{N}",
        r"\b(?:deal|agreement|accord|truce|ceasefire) (?:is|was) an? (?:\w+ )?success for {F}{N}",
    ),
    (
        "first journey",
        "first",
        r"\bfirst (?:foreign |official |state )?(?:trip|visit|journey|tour)(?: abroad| overseas)?(?: (?!to\b)[a-z]+){0,6} to {F}{N}",
        r"{N} (?:will|would|is to|was to) be {POSS} first (?:\w+ ){0,4}?(?:visits?|trip|stop|destination|visited)",
        r"\b(?:travel|go|fly) (?:first )?to {N} (?:first|on (?:his|her) first)",
    ),
    (
        "opener",
        "ribbon opening opened",
        r"{N}{A} (?:cut the ribbon|performed the (?:opening|ceremony)|declared [^.;]{2,30} open)",
        r"\b(?:ribbon was cut|officially opened|formally opened|opening (?:ceremony )?was performed|inaugurated) by {F}{N}",
    ),
    (
        "journal",
        "journal published appeared appears",
        r"\bjournal,? {N}",
        r"\b(?:study|paper|findings|results|research|work|article) (?:is|are|was|were|will be|has been|have been|appeared|appears|appear) ?(?:published )?in (?:the )?{N}",
    ),
    (
        "movers of the motion",
        "motion",
        r"\bmotion (?:was|had been|has been) (?:put forward|tabled|moved|brought|proposed|submitted|filed) by {F}{N}",
        r"\bmotion (?:came|comes) from {F}{N}",
        r"{N}{A} (?:had |has )?(?:tabled|moved|put forward|proposed|submitted|filed) (?:the|a) (?:\w+ ){0,2}motion",
    ),
    (
        "source of the tip",
        "tip tip-off information warning",
        r"\b(?:tip|tip-off|information|warning) (?:came )?from {F}{N}",
        r"\btipped off by {F}{N}",
        r"\bafter (?:a )?(?:tip|tip-off|information|hint) from {F}{N}",
    ),
    (
        "strain",
        "strain virus variant subtype bacterium type",
        r"\b(?:strain|variant|subtype|virus|type)(?: \w+){0,6}? (?P<code>(?-i:[A-Z]{1,4}\.?\d[\w.]*))\b",
        r"(?<!\w)(?P<code>(?-i:[A-Z]{1,4}\.?\d[\w.]*)) (?:\w+ ){0,2}(?:strain|variant|subtype|virus|type)\b",
    ),
    (
        "type of aircraft",
        "airbus boeing embraer bombardier cessna antonov tupolev ilyushin sukhoi fokker saab gulfstream learjet dornier beechcraft"
        " piper atr comac dash lockheed dassault bell sikorsky eurocopter",
        rf"\b(?P<code>(?-i:{_MODEL}) (?-i:[A-Z]{{0,3}}-?\d[\w-]*))",
    ),
    (
        "number of the flight",
        "flight",
        r"\bflight (?:number )?(?P<code>(?-i:[A-Z]{0,3} ?\d{2,4}))\b",
    ),
    (
        "alarm",
        "alarm 999 911 112 police",
        r"\balarm (?:was|had been|is said to have been) (?:raised|given|sounded) {LY}(?:[^.,;]{0,25}? )?by {K}",
        r"\b{K} (?:had |has )?(?:raised|gave|sounded) the alarm",
        r"\b{K} (?:had |has )?(?:rang|called|dialled|phoned|rung|alerted) (?:999|911|112|the police|police|the fire brigade|the emergency services|the coastguard)",
    ),
    (
        "discoverer",
        "spotted discovered noticed seen sighted unearthed dug came come found finder",
        rf"\b(?:was|were|been|first) {_FOUND} (?:\w+ly )?(?:(?:in|on|at) [^.,;]{{2,25}} )?by {{K}}",
        r"\b{K} (?:had |has |first )?(?:spotted|discovered|noticed|came across|unearthed|dug up|stumbled (?:on|upon|across)|sighted) "
        r"(?:the|it|them|its|her|his|a|an|something)\b",
    ),
    (
        "way in",
        "climbed broke got entered forced came gained crawled burst smashed crept squeezed sawed drilled cut tunnelled",
        r"\b(?:climbed|broke|got|entered|came|crawled|burst|crept|squeezed|slipped|gained (?:entry|access))(?: in| into [^.,;]{2,35})? (?:by|through|via) (?!way\b|force\b|means\b){K}",
        r"\b(?:forced|smashed|broke|jemmied|prised|pried|levered|kicked|sawed|cut|drilled) (?:open |through |in |down )?"
        r"(?P<kind>(?:the|an?|one) (?:\w+ ){0,2}(?:door|window|skylight|gate|wall|roof|shutter|grille|lock|hatch|ceiling|floor|fence))\b",
    ),
    (
        "goods around it",
        "hidden concealed stashed among inside under behind packed crates boxes sacks containers shipment cargo load consignment"
        " blocks bags cartons pallets",
        rf"\b(?:hidden|concealed|stashed|packed|buried|tucked|smuggled|disguised)[^.;,]{{0,30}}? (?:in|among|amongst|inside|under|behind|beneath|between|as) (?:\w+ ){{0,3}}?"
        rf"{_GOODS} of {{K}}",
        rf"\b(?:blocks|packages|drugs?|cocaine|heroin|parcels|bricks|pistols|weapons|cigarettes|pills) (?:\w+ ){{0,3}}?(?:in|among|amongst|inside|under|behind|beneath|between) "
        rf"(?:\w+ ){{0,3}}?{_GOODS} of {{K}}",
    ),
    (
        "taker of the penalty",
        "penalty spot",
        r"{N}{A} (?:(?-i:[a-z0-9][\w-]*) ){0,5}?(?:from|with) (?:a|the) (?:penalty|spot|penalty spot|spot-kick)\b",
        r"{N}{A} (?:\w+ )?(?:converted|scored|tucked away|slotted home|put away|netted|sank|buried|missed) (?:a|the|his|her) (?:\w+ )?(?:penalty|spot-kick)",
        r"\b(?:penalty|spot-kick) (?:\w+ )?(?:converted|scored|taken|tucked away|by|from) (?:\w+ly )?(?:by )?{F}{N}",
        r"{N}['’]s? (?:\w+ ){0,2}(?:penalty|spot-kick)\b",
    ),
    (
        "scorer of the winner",
        "winner overtime decider winning decisive",
        r"{N}{A} (?:\w+ )?(?:scored|headed|hit|struck|fired|grabbed|netted|got|bundled in|curled in|volleyed|drilled) (?:home )?(?:in )?the (?:\w+ )?(?:winner|decider|decisive goal|winning goal)",
        r"\b(?:winner|decider|decisive goal|winning goal) (?:came from|was scored by|was headed by|by|fell to) {F}{N}",
        r"{N}{A} (?:scored|beat|struck|netted|won it)[^.;]{0,60}? (?:in|into) (?:the )?(?:\w+ )?(?:overtime|extra time)",
    ),
    (
        "scorer of the equaliser",
        "equaliser equalised levelled level equalizer",
        r"\b(?:equalised|equalized|levelled|drew level)[^.;]{0,20}? through {F}{N}",
        r"{N}{A} (?:equalised|equalized|levelled|drew level|made it 1-1|(?:scored|headed(?: in)?|hit|grabbed|netted) the (?:equaliser|equalizer))",
        r"\b(?:equaliser|equalizer)[^.;]{0,20}? (?:came from|was scored by|by|fell to) {F}{N}",
    ),
    *(
        (
            f"{word} place",
            word,
            rf"{{N}}{{A}} (?:\w+ )?(?:came|was|finished|is|were|took|ended|are|placed) (?:in )?{word}\b(?! (?:time|day|year|child|goal|try|half|son|daughter|victim|person|man|woman|suspect))",
            rf"\b(?:in )?{word}(?: place)?,? (?:was|were|came|is|went to|place went to|place is) {{F}}{{N}}",
        )
        for word in _PLACED
    ),
    (
        "place where it is to land",
        "diverted diversion rerouted landed land landing touched down put",
        r"\b(?:diverted|diversion|rerouted|re-routed|turned back) (?:\w+ly )?to {F}{N}",
        r"\b(?:emergency|safety|precautionary|unscheduled) landing (?:at|in) {F}{N}",
        r"\bput (?:the|his|her|their) [\w -]{2,40}? down (?:\w+ly )?(?:at|in) {F}{N}",
        r"\b(?:plane|jet|aircraft|flight|pilots?|captain|airliner|machine)[^.;]{0,60}? (?:landed|touched down|set down|put down|came down) (?:\w+ly )?(?:at|in|on) {F}{N}",
    ),
    (
        "work performed",
        "performance ovation production premiere concert evening opened opera ballet staged performed play conducted sang danced reopened applauded applause",
        r"\b(?:performance|production|premiere|staging|rendition|screening|ovation|applause|revival)[^.;]{0,40}? (?:of|for) {F}(?:{N}['’]s? )?[\"“](?P<work>[^\"”]{2,50})[\"”]",
        r"\b(?:staged|performed|conducted|sang|danced|played|showed|screened|opened with|reopened with|began with|presented|with) {F}(?:{N}['’]s? )?[\"“](?P<work>(?-i:[A-ZÀ-Þ])[^\"”]{2,50})[\"”]",
    ),
)
