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

_GOES_WRONG = (
    r"(?:fail(?:ed|ure)|fault(?:y)?|defect(?:ive)?|broken|burst|leak(?:ing)?|crack(?:ed)?|loose|stuck|jammed|blown|short[ -]circuit|error|"
    r"mistake|mistyped|botched|bug|glitch|malfunction(?:ing)?|overload(?:ed)?|overheated|update|software|virus|malware|hackers?|ransomware|"
    r"(?:cyber[ -]?)?attack|power cut|outage|blackout|lightning|storm|thunderstorm|gale|gusts?|wind|flood|flooding|landslide|mudslide|rockfall|"
    r"avalanche|earthquake|tremor|snow|ice|fog|heat|fire|blaze|spark|explosion|blast|collision|fallen tree|tree|branch|digger|excavator|"
    r"bird|birds|drone|crane|lorry|trawler|anchor|cable|pipe|pump|valve|transformer|switch|fuse|battery|sensor|signal|server|strike|"
    r"protest|sabotage|arson|vandals|thieves|mice|rats?|marten|squirrel|jellyfish|algae)"
)
_STOPS = (
    r"(?:(?:had |has )?(?:(?:cut|interrupted|knocked out|took out|disrupted|brought down|took down|shut down|put out|tripped) "
    r"(?=(?:electricity|power|supplies|supply|water|heating|gas|traffic|trains|rail|flights|phones?|telephone|internet|communications?|"
    r"services?|the|all|an?|its|his|her|their|most|much|half|part|parts|large|computers?|systems?|check-in|signalling)\b)"
    r"|br(?:ought|inging) [^.;:,—]{1,60}? to (?:a |an? \w+ )?(?:standstill|halt|stop)\b|br(?:ought|inging) [^.;:,—]{1,40}? (?:down|to its knees)\b"
    r"|plunged [^.;:,—]{1,60}? into (?:darkness|chaos)\b|(?:paralysed|paralyzed|crippled|grounded|stranded|blacked out|halted|stopped) "
    r"(?=(?:the|all|an?|its|most|much|half|\d|hundreds|thousands|dozens|flights|trains|traffic|production|services?)\b)"
    r"|(?:left|leaving) [^.;:,—]{1,60}? (?:without|in the dark|stranded)\b))"
)
_IN_VAIN = (
    r"(?:failed|malfunctioned|broke(?! out\b)|burst|leaked|cracked|snapped|jammed|overheated|exploded|caught fire|collapsed|gave way|"
    r"came (?:loose|off|down)|fell (?:off|over|down|onto|on to)|froze|seized up|stalled|crashed|went (?:wrong|down|out|off)|short-circuited|"
    r"blew(?: out| up)?|ruptured|got stuck|tripped|sprang a leak|stopped working|ran (?:out|dry|aground)|melted|tore|split|"
    r"(?:was|were|had been) (?:found|discovered|detected|damaged|cut|struck|hit|left|blocked|stolen|hacked|injured|taken ill))"
)

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
        r"\b(?:blamed|blames|blaming|(?<!to )blame(?! for)|cited|citing|cites|faulted|suspect(?:s|ed|ing)?(?= (?:that|an?|the)\b))"
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
    (
        "cut interrupted knocked took disrupted brought bringing shut put tripped plunged paralysed paralyzed crippled grounded stranded blacked"
        " halted stopped left leaving",
        r"(?:(?-i:\b(?=[A-Z]))|[;:,—“]\s?|\b(?:and|but|that|after|when|because)\s)(?P<cause>(?:an?|the|one|two|his|her|its|their|(?-i:[A-Z])[a-z]+)?"
        rf" ?[^.;:,—]{{0,50}}?\b{_GOES_WRONG}\b[^.;:,—]{{0,60}}?)(?<! to) {_STOPS}",
    ),
    (
        "postponed delayed put called cancelled canceled scrapped scrubbed aborted halted broken cut stopped turned recalled grounded diverted"
        " suspended pushed closed shut evacuated landing",
        r"\b(?:postponed|delayed|put off|called off|cancell?ed|scrapped|scrubbed|aborted|halted|broken off|cut short|stopped|turned back|suspended|pushed back|"
        r"recalled|grounded|diverted|(?:was|were|been) (?:closed|shut(?: down)?|evacuated)|(?:emergency|forced) landing)\b[^.;:]{0,70}?\s(?:after|when)\s+(?=(?:an?|the|its)\b)"
        rf"(?P<cause>\w+\s[^.;:,—]{{2,50}}?\s{_IN_VAIN}\b[^.;:,—]{{0,40}}?)(?=[.;:,—]|$| and | which | who )",
    ),
    (
        "followed chasing pursuing pursued chased lured attracted drawn driven swept washed pushed",
        r"\b(?:(?:had|have|has|may have|might have|must have|could have) (?:been )?"
        rf"{FAINTLY}(?:followed|following|chased|chasing|pursued|pursuing)|(?:lured|attracted|drawn|swept|washed|pushed|steered)"
        rf"(?: \w+){{0,3}}? by|in pursuit of|in search of)\s+{CLAUSE}",
    ),
)
