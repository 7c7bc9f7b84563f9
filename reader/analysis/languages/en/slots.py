"""English ways of telling who or what fills a place of which a matter has but one: the successor, the strain, the port.

In a pattern `{N}` stands for a name, `{K}` for a kind told in a few words, `{F}`
for what may stand before a name ("finance director", "the port of"), `{A}` for
an apposition between commas and `{OBJ}` for the names of the thing that is
taken. Patterns are tried where one of the words before them stands.
"""

from __future__ import annotations

from reader.analysis.languages.slots import Slot

_CAPITAL = r"(?-i:(?:St\. )?[A-ZÀ-ÖØ-ÞČŠŽŁŚĐŻŘĆĽİ](?:['’](?=[A-Z]))?[\w&]*(?:['’](?!s\b)\w+)*(?:-[\w’]+)*)"
_LINK = r"(?:(?:de|del|della|di|da|do|dos|van|von|der|den|ter|la|le|el|al|bin|of|of the) )"
_NAME = rf"{_CAPITAL}(?: {_LINK}?{_CAPITAL}){{0,4}}"
_PLAIN = (
    r"(?-i:(?!(?:and|who|which|that|said|after|when|while|but|for|at|to|from|in|on|by|with|before|as|about|over|than|where|because)\b)"
    r"[a-z0-9][\w’'-]*)"
)
_HEAD = (
    r"(?:chief executive|head|boss|director|president|chair(?:man|woman)?|coach|manager|mayor|leader|editor|conductor|"
    r"principal|headteacher|bishop|rector|captain|governor|ceo|minister|commissioner|chancellor|ambassador|trainer)"
)
_BODY = (
    r"(?:town|city|country|government|club|company|bank|group|party|ministry|team|agency|school|museum|state|council|"
    r"firm|orchestra|island|affairs|business|union|fund|hospital|university|department|office|army|force)"
)
_IS = r"(?:is|was|will be|is to be|would be|has been|had been|will once again be|becomes|became)"
_NAMED = r"(?:named|appointed|chosen|picked|elected|introduced|presented|nominated|unveiled|announced|selected|lined up)"
_WILL = r"(?:will|is to|would|was to|is set to|is due to|is expected to|has been (?:named|chosen|appointed|picked) to)"
_MACROS = {
    "{N}": rf"(?P<it>{_NAME})",
    "{OBJ}": rf"(?P<of>{_NAME})",
    "{K}": r"(?P<kind>[\w’'-]+(?: [\w’'-]+){0,4})",
    "{F}": rf"(?:(?:{_CAPITAL} ){{0,2}}{_CAPITAL}['’]s )?(?:{_PLAIN} ){{0,5}}?(?:{_PLAIN}, (?={_CAPITAL} {_CAPITAL}))?",
    "{A}": rf"(?:(?:, (?!{_CAPITAL} {_CAPITAL},)(?:[^,;:.]|[,.](?=\d)){{2,70}})?,)?",
    "{HEAD}": _HEAD,
    "{BODY}": _BODY,
    "{IS}": _IS,
    "{NAMED}": _NAMED,
    "{WILL}": _WILL,
    "{POSS}": r"(?:his|her|its|their|the|a|an)",
    "{LY}": r"(?:\w+ly )?",
}

_FOUND = r"(?:spotted|discovered|noticed|first seen|first sighted|unearthed|dug up|come across|found)"
_MADE = r"(?:brokered|mediated|arranged|negotiated|facilitated)"
_VESSEL = r"(?:ship|boat|plane|train|sea|air|rail|lorry|truck|road|ferry|helicopter|coach|bus)"
_TAKES = (
    r"(?:won|wins|secured|secures|bought|buys|acquired|acquires|got|gets|clinched|clinches|snapped up|landed|picked up|"
    r"obtained|carried off|took|takes|takes over|took over|will operate|will run|will build|will develop)"
)
_GOES = (
    r"(?:went|goes|has gone|will go|is to go|was awarded|has been awarded|is awarded|was sold|has been sold|is being sold|was given|"
    r"was handed|has been given|falls|fell|was knocked down)"
)
_GOODS = (
    r"(?:crates?|boxes|sacks?|bags?|containers?|cartons?|pallets?|shipments?|cargo|loads?|consignments?|barrels?|"
    r"bales?|tins?|cans?|jars?|bottles?|drums?|rolls?|packets?|bundles?)"
)
_MODEL = (
    r"(?:Airbus|Boeing|Embraer|Bombardier|Cessna|Antonov|Tupolev|Ilyushin|Sukhoi|Fokker|Saab|Gulfstream|Learjet|Dornier|"
    r"Beechcraft|Piper|McDonnell Douglas|ATR|Comac|Dash|Canadair|Lockheed|Eurofighter|Dassault|Bell|Sikorsky|Eurocopter)"
)
_ANIMAL = (
    r"(?:whales?|dolphins?|sharks?|bears?|eagles?|seals?|turtles?|penguins?|tigers?|owls?|geese|ducks?|swans?|gulls?|storks?|cranes?|"
    r"vultures?|wolves|deer|snakes?|rays?|crabs?|beetles?|moths?|butterflies|mosquitoe?s?|hornets?|wasps?|ants?|bats?|rats?|mice|monkeys?|apes?|"
    r"foxes|falcons?|hawks?|parrots?|frogs?|toads?|lizards?|elephants?|rhinos|rhinoceros|pines?|oaks?|maples?)"
)
_SPECIES = (
    r"(?:false killer|killer|long-finned pilot|short-finned pilot|pilot|sperm|humpback|minke|fin|blue|grey|gray|beaked|right|beluga|bottlenose|common|"
    r"striped|spinner|white-beaked|great white|white|tiger|bull|hammerhead|basking|whale|brown|black|polar|sun|golden|white-tailed|sea|harbour|harbor|"
    r"elephant|leopard|leatherback|loggerhead|green|hawksbill|emperor|king|adelie|gentoo|barn|snowy|eagle|greylag|barnacle|canada|brent|mute|whooper|"
    r"herring|griffon|bearded|red|roe|fallow|reindeer|asian|african|siberian|sumatran|bengal|yellow-legged|manta|stag|peregrine|fruit|horseshoe|"
    r"scots|stone|holm|cork)"
)
_PLACED = ("second", "third", "fourth")

_SOLE = (
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
        r"{N}{A} (?:\w+ ){0,5}?(?:from|with) (?:a|the) (?:penalty|spot|penalty spot|spot-kick)\b",
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
)

_SHARED = (
    (
        "destination",
        "bound travel way heading headed destined shipped sent route tickets passage travelling",
        r"\b(?:bound|heading|headed|destined|making|en route) (?:for|to|towards?) {F}{N}",
        rf"\b(?:travel|be shipped|be sent|be flown|be taken|go|shipped|sent|taken|flown|transported)(?: on| onwards?)?(?: by {_VESSEL})? to {{F}}{{N}}",
        r"\bon (?:its|his|her|their|the) way (?:from [^.,;]{2,25} )?to {F}{N}",
        r"\bpassage (?:from [^.,;]{2,25} )?to {F}{N}",
        r"\b(?:tickets|a ticket|flight|plane) (?:for|to) {F}{N}",
        r"\bby (?:ship|sea|boat) to {F}{N}",
        r"\bto (?:buyers|customers|clients|dealers) in {F}{N}",
    ),
    (
        "point of departure",
        "taken took set left way carrying sailed departed arrived come loaded",
        r"\b(?:taken|took) off from {F}{N}",
        r"\b(?:set|setting) (?:out|off|sail) from {F}{N}",
        r"\b(?:sailed|departed|started|flown|flew|arrived|arriving|had come) from {F}{N}",
        r"\bon (?:its|his|her|their|the) way from {F}{N}",
        r"\b(?:carrying|with) [^.;]{2,40} from {N} to\b",
        r"\b(?:flight|train|ferry|bus|coach|plane|service) from {N}",
    ),
    (
        "seat",
        "headquarters headquartered based seat base station",
        r"\b(?:headquarters|head office|seat) (?:will be |are to be |is to be |would be |to be )?(?:in|at) {F}{N}",
        r"\b(?:headquartered|be based) (?:in|at) {F}{N}",
        r"\b(?:open (?:a|its \w+) base|base|be stationed|stationed|station) (?:[^.,;]{0,30} )?(?:in|at) {F}{N}",
    ),
    (
        "home of the buyer",
        "buyer collector dealer bidder restaurateur owner investor purchaser",
        r"\b(?:buyer|collector|dealer|bidder|restaurateur|owner|investor|purchaser)s?,? (?:\w+ )?(?:from|in|of|based in) {F}{N}",
    ),
    (
        "landing of the rescued",
        "ashore harbour port rescued survivors",
        r"\b(?:brought|taken|carried|landed) (?:ashore |to safety )?(?:in|at|to) (?:the (?:harbour|port|quay) of )?{N}",
    ),
    (
        "payer",
        "paid financed funded sponsored funds money grant covered met bankrolled",
        r"\b(?:paid for|financed|funded|sponsored|bankrolled|covered|met|supported) {LY}by {F}{N}",
        r"{N}{A} (?:paid for|financed|funded|sponsored|bankrolled) the (?:study|trial|work|research|survey|project|expedition)",
        r"\b(?:funds|money|grant|funding) (?:came |comes )?from {F}{N}",
    ),
    (
        "owner",
        "owned belongs belonged belonging",
        r"\bowned by {F}{N}",
        r"\bbelong(?:s|ed|ing)? to {F}{N}",
    ),
    (
        "supplier",
        "supplied supplier made built delivered manufactured",
        r"\b(?:supplied|made|built|delivered|manufactured|provided|produced) by {F}{N}",
        r"\bcame from the (?:\w+ )?(?:supplier|maker|manufacturer) {N}",
    ),
    (
        "monitor",
        "monitor observers monitors supervise peacekeepers",
        r"\b(?:observers|monitors|peacekeepers|inspectors) (?:of|from) {F}{N}",
        r"{N} (?:will|is to|would|plans to) (?:send|dispatch|provide) (?:\w+ ){0,3}(?:observers|monitors|peacekeepers|inspectors)",
    ),
    (
        "informer",
        "reported revealed disclosed whistleblower exposed unpunished",
        r"{N}{A},? ?(?:which|who)? ?(?:had )?(?:reported|revealed|disclosed|exposed|uncovered|blew the whistle on) the (?:cartel|fraud|scheme|case|scandal|collusion)",
    ),
    (
        "signatory",
        "represented signed signs",
        r"\brepresented by {F}{N}",
        r"{N}{A} (?:signed|signs) (?:for|on behalf of)\b",
    ),
    (
        "place to be shown",
        "show exhibit exhibited exhibition display received museum kept",
        r"\b(?:on (?:show|display)|be exhibited|be shown|be displayed|exhibit\w*) (?:at|in) {F}{N}",
        r"\b(?:chosen|picked) {N}",
    ),
    (
        "worst hit",
        "worst hardest suffered most",
        r"\b(?:worst|hardest)[- ](?:hit|affected) (?:was|is|were|are) {F}{N}",
        r"{N} (?:suffered (?:the )?(?:most|worst)|was (?:the )?(?:worst|hardest)[- ](?:hit|affected))",
    ),
    (
        "best of all",
        "best top results strongest first",
        r"\b(?:best|top) (?:results?|school|marks?|scores?|performers?|pupils?|candidates?|team|university|hospital|restaurant) (?:came|come|comes|is|was|were|are) (?:from )?(?:once again )?{F}{N}",
        r"{N}{A} (?:had|achieved|recorded|posted|came out with|produced) the (?:best|top) (?:results?|marks?|scores?)",
        r"{N}{A} (?:came (?:out )?top|topped the (?:list|table|ranking))",
    ),
    (
        "work performed",
        "performance ovation production premiere concert evening opened opera ballet staged performed play conducted sang danced reopened applauded applause",
        r"\b(?:performance|production|premiere|staging|rendition|screening|ovation|applause|revival)[^.;]{0,40}? (?:of|for) {F}(?:{N}['’]s? )?[\"“](?P<work>[^\"”]{2,50})[\"”]",
        r"\b(?:staged|performed|conducted|sang|danced|played|showed|screened|opened with|reopened with|began with|presented|with) {F}(?:{N}['’]s? )?[\"“](?P<work>(?-i:[A-ZÀ-Þ])[^\"”]{2,50})[\"”]",
    ),
    (
        "road",
        "road motorway highway a m autobahn route",
        r"\b(?:motorway|highway|road|autobahn|route|trunk road) (?P<code>(?-i:[A-Z]{0,2}-?\d{1,4}))\b",
        r"\bthe (?P<code>(?-i:[AMBE]\d{1,4}))\b",
    ),
    (
        "room or platform",
        "room gate platform terminal hall pier track berth ward bed runway",
        r"\b(?:room|gate|platform|terminal|hall|pier|track|berth|ward|courtroom|lane|bay|block|runway|dock) (?P<code>(?-i:[A-Z]?-?\d{1,4}[A-Z]?|[A-Z]\b))(?![\w.%-])",
    ),
    (
        "taker",
        "went goes gone awarded sold won wins secured secures bought buys acquired got clinched obtained took takes operate contract"
        " knocked snapped landed picked develop given handed",
        rf"{{OBJ}}{{A}} {_GOES} to {{F}}{{N}}",
        rf"{{N}}{{A}} (?:has |had )?{_TAKES} (?:the )?(?:\w+ ){{0,2}}?{{OBJ}}",
        r"\bcontract(?P<of>)[^.;]{0,60}? (?:went|goes|has gone|will go|was awarded|has been awarded|was given) to {F}{N}",
        r"{N}{A} (?:won|wins|has won|secured|clinched|landed|got|was awarded|beat [^.;]{2,30} to) the (?:\w+ ){0,3}contract(?P<of>)",
    ),
    (
        "species",
        "whale whales dolphin dolphins shark sharks bear bears eagle eagles seal seals turtle turtles penguin penguins owl owls geese duck ducks swan"
        " swans gull gulls vulture vultures deer rays beetle beetles moth moths mosquito mosquitoes hornet hornets bat bats monkeys foxes falcon"
        " falcons elephants tiger tigers pine pines oak oaks",
        rf"\b(?P<code>{_SPECIES}) (?P<of>{_ANIMAL})\b",
    ),
    (
        "place where it is to land",
        "diverted diversion rerouted landed land landing touched down put",
        r"\b(?:diverted|diversion|rerouted|re-routed|turned back) (?:\w+ly )?to {F}{N}",
        r"\b(?:emergency|safety|precautionary|unscheduled) landing (?:at|in) {F}{N}",
        r"\bput (?:the|his|her|their) [\w -]{2,40}? down (?:\w+ly )?(?:at|in) {F}{N}",
        r"\b(?:plane|jet|aircraft|flight|pilots?|captain|airliner|machine)[^.;]{0,60}? (?:landed|touched down|set down|put down|came down) (?:\w+ly )?(?:at|in|on) {F}{N}",
    ),
)


def _expanded(pattern: str) -> str:
    for macro, meant in _MACROS.items():
        pattern = pattern.replace(macro, meant)
    return pattern


SLOTS = tuple(
    Slot(name, sole, frozenset(words.split()), tuple([_expanded(pattern) for pattern in patterns]))
    for table, sole in ((_SOLE, True), (_SHARED, False))
    for name, words, *patterns in table
)
