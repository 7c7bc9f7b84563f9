"""English for places that many things have one of: the port of destination, the owner, the winner. See `slots` for the signs."""

from __future__ import annotations

_VESSEL = r"(?:ship|boat|plane|train|sea|air|rail|lorry|truck|road|ferry|helicopter|coach|bus)"
_TAKES = (
    r"(?:won|wins|secured|secures|bought|buys|acquired|acquires|got|gets|clinched|clinches|snapped up|landed|picked up|"
    r"obtained|carried off|took|takes|takes over|took over|will operate|will run|will build|will develop)"
)
_GOES = (
    r"(?:went|goes|has gone|will go|is to go|was awarded|has been awarded|is awarded|was sold|has been sold|is being sold|was given|"
    r"was handed|has been given|falls|fell|was knocked down)"
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

SHARED = (
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
        "road",
        "road motorway highway m autobahn route",
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
)
