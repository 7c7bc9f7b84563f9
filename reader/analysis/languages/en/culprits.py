"""English ways of naming what is to blame, as an inquiry does: "blamed", "was traced to", "gave … as the cause"."""

from __future__ import annotations

CLAUSE = (
    r"(?P<cause>[^.;:—]{4,110}?)(?=[.;:—]|, (?:and|but|which|who|while|although|officials|police|the|according|a|an)\b"
    r"| and [^.;:—]{0,60}?(?:said|says)\b|,? (?:said|says|explained|told)\b|$)"
)
FAINTLY = (
    r"(?:probably |apparently |likely |partly |mainly |largely |mostly |chiefly |simply |thus |then |perhaps |also |"
    r"most likely |reportedly |allegedly |in part |at least )*"
)
LIKELIEST = (
    r"(?:most frequent|most common|commonest|biggest|single biggest|number one|likeliest|most likely|more likely|likely|most probable|probable|most plausible|presumed|suspected|leading|working|"
    r"prime|main|chief|principal|real|true|actual|root|immediate|direct|sole|only|possible|apparent|decisive|key)"
)
CAUSE = (
    r"(?:causes?|reasons?|culprits?|triggers?|sources?|explanations?|suspects?|origins?|grounds|factors?|roots?|"
    r"theory|hypothesis|scenario|problem|fault|motive|seat of the (?:fire|blaze)|source of ignition)"
)
OF = r"(?:\s(?:of|for|behind|why)\s[^.;:,—]{1,60}?)?"
IS = (
    r"(?:was|is|were|are|has been|had been|may be|may have been|could be|could have been|might be|might have been|"
    r"must have been|will have been|seems to (?:be|have been)|appears to (?:be|have been)|lay in|lies in|"
    r"(?:is|was) (?:thought|believed|said|found|understood|likely|assumed) to (?:be|have been))"
)


SCHEDULED = (
    r"(?:be|open|reopen|run|pick|resume|start|begin|bring|appear|go|close|leave|arrive|take|finish|end|meet|vote|sign|return|"
    r"publish|release|stand|land|launch|sail|face|give|hold|make|come|deliver|decide|speak|play|perform|rise|fall|expire|last|"
    r"serve|report|receive|hear|visit|travel|follow|join|retire|celebrate|replace|move|pay|complete|become|host|sit|get|have|"
    r"conclude|present|attend|testify|undergo|enter|set|fly|dock|publish|depart|move|step|marry|compete|continue|announce|rule|"
    r"sentence|repay|lift|test|tour|build|cut|pass|ship|race|mark|stop|head|see|start)\b"
)
_OPEN = (
    r"(?:still |now |as yet |so far |not yet |not |also )*(?:unclear|unknown|known|under|being|disputed|a mystery|to be|open|"
    r"undetermined|unexplained|established|determined|investigated|examined|clear)\b"
)
_BREAKS = (
    r"(?:capsized|rolled over|turned over|overturned|keeled over|sank|gone down|went down|ran aground|run aground|derailed|"
    r"jumped the (?:rails|tracks)|(?:left|came off|left) the (?:road|rails|tracks|track|motorway|runway)|crashed|collapsed|gave way|"
    r"caved in|burst|broke (?:up|apart|in two|loose|out|off|down)|snapped|exploded|blew up|caught fire|burned down|burnt down|"
    r"went up in flames|came down|fell down|toppled(?: over)?|tipped over|failed|went out|went dark|ground to a halt|got stuck|"
    r"flooded|was flooded|spilled|leaked|crumbled|ditched|struck a reef|hit a reef|was damaged|were damaged|was cut|were cut off)"
)
_HARMS = (
    r"(?:injur(?:y|ies)|fever|cramps?|virus|illness|infection|fall|crash|puncture|knee|ankle|hamstring|calf|shoulder|wrist|"
    r"back|thigh|groin|stomach|muscle|concussion|broken|fracture[ds]?|pains?|exhaustion|blisters?|bronchitis|appendicitis|flu|cold|"
    r"food poisoning|dehydration|sunstroke|heatstroke|tendon|ligament|rib|ribs|collarbone|hip|foot|toe|elbow|hand|finger|migraine|"
    r"engine failure|gearbox|mechanical|clutch|overheating|heat)"
)
_WRONGS = (
    r"(?:errors?|faults?|failures?|negligence|sabotage|arson|mistakes?|carelessness|recklessness|defects?|misunderstandings?|"
    r"malfunctions?|overload\w*|fatigue|lightning|short[ -]circuit|speeding|design|maintenance|neglect|incompetence|shortages?)"
)
_AGAIN = r"(?!\w+ o'clock)(?=(?:an?|the|its|his|her|their|one|two|three|it|he|she|they|some\w*|part|parts|[a-z]+(?: [a-z]+)? (?:had|was|were|has))\b)"

TOLD_FIRMLY = (
    (
        "caused triggered sparked started ignited brought blamed pinned",
        rf"\b(?:(?:caused|triggered|sparked|started|ignited|brought about|brought down) {FAINTLY}by|blamed (?:entirely |squarely |partly )?on|pinned on)\s+{CLAUSE}",
    ),
    (
        "point points pointed pointing",
        r"(?<!\d )(?<!two )(?<!three )(?<!four )\b(?:point(?:ed|s|ing)?|pointing the finger) (?:instead |rather |clearly |strongly |firmly )?(?:to|at)"
        rf"\s+{CLAUSE}",
    ),
    (
        "blamed blames blaming blame cited citing cites faulted suspects suspect suspecting suspected",
        r"\b(?:blamed|blames|blaming|blame|cited|citing|cites|faulted|suspect(?:s|ed|ing)?(?= (?:that|an?|the)\b))"
        rf"\s+{CLAUSE}",
    ),
    (
        "attribute attributes attributed attributing ascribe ascribed ascribes trace traced traces linked link links related put"
        " puts putting",
        r"\b(?:(?:attribut|ascrib|trac)(?:e|es|ed|ing)?\b[^.;:]{0,60}?\s(?:back )?(?:to|with)|"
        rf"(?:put|puts|putting)\s[^.;:]{{1,60}}?\sdown to)\s+{CLAUSE}",
    ),
    (
        "cause causes reason reasons culprit culprits trigger triggers source sources explanation explanations suspect suspects"
        " origin grounds factor factors root roots theory hypothesis scenario problem fault motive",
        rf"\b(?:the|their|his|her|its|one|an?|another)(?: {LIKELIEST})? {CAUSE}{OF},? {IS}\s+(?:that\s+)?(?!{_OPEN}){CLAUSE}",
    ),
    (
        "blame responsible fault likely likelier decisive behind root instead",
        r"(?:(?:(?-i:\b(?=[TRABD]))|[;:,—“]\s?|\b(?:and|but)\s)(?:to blame|responsible|at fault|decisive|behind it|behind this|at the root of it)"
        rf"|\b(?:more likely|likelier|most likely|likeliest)) (?:was|were|is|are)\s+{CLAUSE}",
    ),
    (
        "behind",
        rf"(?:(?-i:\bB)|[;:,“]\s?b|\b(?:and|but)\sb)ehind (?:it|the|this|his|her|their)[^.;:,—]{{0,50}}? (?:is|was|are|were|lies|lay)\s+{CLAUSE}",
    ),
    (
        "gave gives given named names naming cited cites citing identified identifies saw sees regard regards regarded suspected suspects"
        " consider considers considered mentioned offered put see describe described describes",
        r"\b(?:g[ai]ve[sn]?|nam(?:e[sd]|ing)|cit(?:e[sd]|ing)|identif(?:ied|ies)|saw|sees?|regard(?:s|ed)?|suspect(?:s|ed)|consider(?:s|ed)?|mentioned|offered|put|"
        r"described?s?)\s+(?P<cause>[^.;:—]{4,80}?)\s(?:forward )?(?:as|to be)"
        rf" (?:the|an?|its|one)(?: {LIKELIEST})? {CAUSE}\b",
    ),
    (
        "investigators inspectors examiners engineers inquiry investigation investigations tests test inspection examination analysis evidence"
        " traces clues wreckage recorder findings probe board detectives surveyors divers samples footage",
        r"\b(?:investigators?|inspectors|examiners|engineers|inquiry|investigations?|tests?|inspection|examination|analysis|evidence|"
        r"traces|clues|wreckage|recorder|findings|probe|board|detectives|surveyors|divers|samples|footage)(?:'s| \w+ly)? (?:now |also |therefore )?"
        r"(?:suggest(?:s|ed)?|indicate[sd]?|believe[sd]?|think|thought|suspect(?:s|ed)?|assume[sd]?|conclude[sd]?|established|blame[sd]?)"
        rf" (?:that )?{CLAUSE}",
    ),
    (
        "spoke speaks talked talks speaking talking speculated",
        rf"\b(?:spoke|speaks|talk(?:ed|s)|speaking|talking|speculated) (?:of|about)\s+(?P<cause>[^.;:,—]{{0,50}}?\b{_WRONGS}\b[^.;:,—]{{0,40}}?)(?=[.;:,—]|$)",
    ),
    (
        "when after because as",
        rf"\b{_BREAKS}\b(?: [^.;:—]{{0,70}}?)?,? (?:when|after|because|as)\s+{_AGAIN}(?!(?:the|a|its) (?:start|take-?off|landing|departure|opening|weekend|night|day|storm\b.{{0,3}}$))"
        rf"{CLAUSE}",
    ),
    (
        "gave give dropped withdrew withdrawn retired pulled abandoned abandon stopped missed miss misses out scratched sidelined lost"
        " without retire quit forced went",
        r"\b(?:g[ai]ve up|dropped out|withdrew|withdrawn|retired?|pulled (?:out|up)|abandon(?:ed)?|stopped|miss(?:ed|es)?|(?:is|was|were|are|ruled|went|forced) (?:out|off)|scratched|"
        r"sidelined|lost|without|quit)\b[^.;:—]{0,60}\s(?:with|because of|after|owing to|due to|through|for|to|by)\s+"
        rf"(?P<cause>(?:an? |his |her |the |their |severe |bad |acute |suspected )?(?:[\w-]+ ){{0,3}}?{_HARMS}\b[^.;:,—]{{0,30}}?)(?=[.;:,—]|$| and | in which )",
    ),
    (
        "protest protesting attention highlight",
        r"\b(?:to protest (?:against|at|about|over)|in protest (?:at|against|over|about)|protesting (?:against|at|over|about)|(?:draw|drew|drawing|call|called|calling|direct) attention to|to highlight)"
        rf"\s+{CLAUSE}",
    ),
    (
        "introduced brought carried transmitted passed imported got entered seeped poured broke came leaked",
        r"\b(?:introduced|brought in|carried in|transmitted|passed on|imported|got in|came in|entered|seeped in|seeped|poured in|poured|broke in|let in|leaked(?: in)?)"
        rf" {FAINTLY}(?:with|by|through|via)\s+{CLAUSE}",
    ),
    (
        "concerned worried grounds fears concerns fear citing",
        rf"\b(?:(?:were|was|is|are) (?:concerned|worried) about|on (?:the )?grounds? of|over (?:concerns|fears|worries) (?:about|of|over)|for fear of)\s+{CLAUSE}",
    ),
    (
        "came come stemmed spread arisen originated started",
        r"\b(?:fumes|gas|smell|smoke|fire|blaze|flames|sparks?|infections?|contamination|leak|germs|bacteria|virus|outbreak|fault|error|"
        r"noise|malware|pollution|oil|substances?|cases) (?:had |has |have |may have |must have )?"
        rf"{FAINTLY}(?:came|come|stemmed|spread|arisen|originated|started) {FAINTLY}from\s+{CLAUSE}",
    ),
    (
        "came got broke poured seeped rushed flowed burst gushed",
        rf"\b(?:water|it|gas|oil|smoke|mud|flames|sewage) (?:had |has )?(?:came|come|got|broken?|poured|seeped|rushed|flowed|burst|gushed) (?:in )?through\s+{CLAUSE}",
    ),
    (
        "due because",
        r"\b(?:is|was|were|are|be|been) (?:most often |more often |\w+ly |in part |partly )?"
        rf"(?:due to(?! {SCHEDULED})|because of)\s+{CLAUSE}",
    ),
    (
        "postponed delayed put called cancelled canceled scrapped scrubbed aborted halted broken cut stopped turned recalled grounded diverted",
        r"\b(?:postponed|delayed|put off|called off|cancelled|canceled|scrapped|scrubbed|aborted|halted|broken off|cut short|stopped|turned back|"
        rf"recalled|grounded|diverted)\b[^.;:—]{{0,50}}?\s(?:because of|because|due to|owing to|on account of)\s+{CLAUSE}",
    ),
)
