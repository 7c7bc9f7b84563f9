"""English for more places that names fill: the house of a person, the maker of a work, the next opponent. See `slots` for the signs."""

from __future__ import annotations

_CONTEST = (
    r"(?:race|title|marathon|election|cup|final|seat|tournament|trophy|championship|match|game|vote|by-election|contest|gold|"
    r"gold medal|stage|rally|run-off|runoff|primary|league|competition|regatta|grand prix)"
)
_ROUND = r"(?:the (?:final|semi-final|semifinal|quarter-final|quarterfinal|next round|second round|third round|last \w+|play-off)|round \w+)"
_LANGUAGE = (
    r"(?:English|French|German|Italian|Spanish|Portuguese|Russian|Ukrainian|Polish|Dutch|Swedish|Norwegian|Danish|Finnish|Greek|Turkish|"
    r"Arabic|Hebrew|Latin|Chinese|Mandarin|Cantonese|Japanese|Korean|Hindi|Welsh|Gaelic|Irish|Basque|Catalan|Hungarian|Czech|Croatian|Serbian)"
)
_RECORD = r"(?:highest|lowest|most|hottest|coldest|heaviest|strongest|largest|biggest|worst|best|deepest|wettest|driest)"
_METAL = (
    r"(?:oak|pine|larch|spruce|beech|birch|cedar|ebony|teak|bamboo|steel|bronze|marble|silver|glass|clay|concrete|brick|granite|limestone|sandstone|"
    r"copper|iron|aluminium|aluminum|plastic|cardboard|leather|silk|wool|cotton|linen|ivory|bone|jade|amber|wax|titanium|"
    r"porcelain|lead|tin|brass|pewter|plaster|straw|reed|terracotta)"
)
_CRAFT = r"(?:designed|directed|written|composed|painted|choreographed|sculpted|conceived|devised|staged|produced|painted|carved|drawn|photographed|conducted)"

NAMED = (
    ("home or house", "of from", r"\b{WHO},? (?:of|from) (?:the )?{N}", r"{N}['’]s {WHO}"),
    (
        "winner",
        "won wins win winner victory title",
        rf"{{N}}{{A}} (?:has |had )?(?:won|wins|took|takes|claimed|clinched|captured|lifted) (?:the )?(?:\w+['’]?s? ){{0,3}}?{_CONTEST}\b",
        r"\b(?:winner|winners|champion|champions|victor) (?:was|were|is|are) {F}{N}",
        rf"\b(?:{_CONTEST}) (?:was|has been|is) won by {{F}}{{N}}",
        r"\bvictory (?:for|of) {F}{N}",
        rf"\b{_CONTEST} (?:went|goes|has gone) to {{F}}{{N}}",
    ),
    (
        "prize winner",
        "prize award oscar medal bear palm lion honours",
        r"\b(?:prize|award|oscar|golden \w+|first prize|top prize|main prize)(?: for [^.;,]{2,40})? (?:went|goes|has gone|was given|was awarded|is awarded|will go) to {F}{N}",
        r"{N}{A} (?:won|wins|received|receives|took|takes|picked up|collected) the (?:\w+ ){0,2}(?:prize|award|oscar)",
    ),
    (
        "who was sent off",
        "sent red dismissed card",
        r"{N}{A} (?:was|had been|were) (?:sent off|dismissed|shown (?:a|the) (?:straight |second )?(?:red|red card))",
        r"{N}{A} (?:saw|had seen|received|got|collected) (?:a|the|his|her)? ?(?:straight )?red(?: card)?\b",
        r"\bred card (?:for|to|shown to) {F}{N}",
    ),
    (
        "maker of the work",
        "designed directed written composed painted architect composer director author sculptor choreographer conducted",
        rf"\b{_CRAFT} by {{F}}{{N}}",
        r"\b(?:architects?|composer|sculptor|choreographer|screenwriter|playwright) (?:was |is )?{N}",
    ),
    (
        "rider or trainer",
        "trained coached ridden driven piloted steered captained skippered navigated",
        *(
            rf"\b{one} by {{F}}{{N}}"
            for one in (
                "(?:trained|coached)",
                "(?:ridden|driven|piloted|steered|captained|skippered|navigated)",
            )
        ),
    ),
    (
        "buyer",
        "sold bought acquired purchased taken handed transferred buyer",
        r"\b(?:sold|transferred|handed over) to {F}{N}",
        r"\b(?:bought|acquired|purchased|taken over|snapped up) by {F}{N}",
        r"\b(?:buyer|purchaser) (?:is|was|will be) {F}{N}",
        r"{N}{A} (?:is|was|will be) the (?:new owner|buyer|purchaser)",
    ),
    (
        "predecessor",
        "succeeds replaces replacing succeeding predecessor takes took",
        r"\b(?:succeeds|replaces|succeeding|replacing|takes over from|took over from|taking over from) {F}{N}",
        r"\bpredecessor,? (?:was |is )?{N}",
    ),
    (
        "next opponent",
        "face faces meet meets play plays take takes host against opponent opponents final round",
        rf"\b(?:face|faces|meet|meets|play|plays|take on|takes on|up against|against) {{N}} in {_ROUND}",
        r"\b(?:next opponents?|opponents?|rivals?) (?:will be|is|are|in [^.;]{2,20} (?:will be|is|are)) {N}",
    ),
    (
        "old club",
        "joined signed arrived loan bought moved",
        r"\b(?:joined|signed|arrived|moved|on loan|brought in|recruited) from {F}{N}",
    ),
    (
        "new club",
        "joins join sign signed moves move loaned",
        r"\b(?:joins|to join|will join|signed for|signs for|loaned to|on loan to) {N}",
    ),
    (
        "source of a loan or gift",
        "donated bequeathed lent loaned loan gift donation",
        r"\b(?:donated|bequeathed|lent|loaned|given) by {F}{N}",
        r"\b(?:gift|loan|donation) from {F}{N}",
    ),
    (
        "who it is named for",
        "named honour honor memory dedicated",
        r"\b(?:named after|named for|in hono[u]?r of|in memory of|dedicated to) {F}{N}",
    ),
    (
        "name",
        "called named christened baptised dubbed codenamed nicknamed",
        r"\b(?:called|named|christened|baptised|codenamed|dubbed|nicknamed) [\"“]?{N}",
    ),
    (
        "ship",
        "freighter tanker ferry ship trawler yacht vessel carrier liner aboard board",
        r"\b(?:freighter|tanker|cargo ship|container ship|trawler|yacht|cruise ship|cruise liner|bulk carrier|ferry|vessel|tug|frigate|destroyer) (?:called )?[\"“]?{N}",
        r"\b(?:aboard|on board) the (?:[a-z]+ ){0,2}[\"“]?{N}",
    ),
    (
        "flag",
        "flagged flag registered",
        r"(?P<it>(?-i:[A-Z]\w+(?: [A-Z]\w+)?))-(?:flagged|registered)",
        r"\b(?:under|flying) the flag of {N}",
        r"\bregistered in {N}",
    ),
    (
        "venue",
        "held place host hosted hosts venue staged",
        r"\b(?:held|take place|takes place|took place|be staged|be played) (?:\w+ly )?(?:in|at) {F}{N}",
        r"\bhosted by {F}{N}",
        r"{N} (?:will host|is to host|hosts|hosted|is hosting)\b",
    ),
    (
        "place of arrest",
        "arrested caught detained seized held picked captured",
        r"\b(?:arrested|caught|detained|captured|picked up|tracked down) (?:\w+ly )?(?:in|at|near) {F}{N}",
    ),
    (
        "origin",
        "born native grew came originally",
        r"\b(?:born|raised|brought up|grew up) (?:\w+ly )?(?:in|near) {F}{N}",
        r"\bnative of {F}{N}",
    ),
    (
        "birthplace of goods",
        "came come bought loaded shipped imported brought",
        r"\b(?:came|come|had come|bought|loaded|shipped|imported|brought|stemmed|originated) (?:\w+ly )?(?:in|from) {F}{N}",
        r"\b(?:on \w+,? |week,? )out of {N}",
    ),
    (
        "place of the record",
        "highest lowest most hottest coldest heaviest strongest wettest measured recorded registered",
        rf"\b{_RECORD}[^.;]{{0,40}} (?:measured|recorded|registered|reported) (?:in|at) {{F}}{{N}}",
        rf"{{N}} (?:recorded|measured|registered|reported|had) the {_RECORD}\b",
    ),
    (
        "language",
        _LANGUAGE.strip("(?:)").replace("|", " ").lower(),
        rf"\b(?:spoke|speaking|written|sung|performed|delivered|published|conducted|read|read out|held|answered|replied) (?:\w+ly )?in (?P<code>{_LANGUAGE})\b",
    ),
    (
        "material",
        "made built carved cast woven constructed forged cut",
        rf"\b(?:made|built|carved|cast|woven|constructed|forged|moulded|hewn) (?:entirely |mostly |partly )?(?:of|from|out of|in) (?:solid |pure )?(?P<code>{_METAL})\b",
    ),
)
