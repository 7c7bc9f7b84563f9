"""English ways of telling why something happened, and words of what goes wrong."""

from __future__ import annotations

import re

from reader.analysis.languages.causes import Causes, Statement
from reader.analysis.languages.en.culprits import (
    CAUSE,
    CLAUSE,
    FAINTLY,
    IS,
    LIKELIEST,
    SCHEDULED,
    TOLD_FIRMLY,
)
from reader.analysis.languages.en.lists import listed
from reader.analysis.languages.en.mishaps import FORCES, HEDGES, INQUIRY, MISHAPS

_TOLD = (
    (
        "found detected discovered identified located pinpointed",
        r"\b(?:bacteri(?:a|um)|legionella|salmonella|listeria|norovirus|germs?|virus(?:es)?|pathogens?|toxins?|mould|traces|contamination|infection|"
        r"strain|source|leak|crack|fault|defect) (?:was|were|had been|have been|has been) (?:\w+ly )?(?:found|detected|discovered|identified|located|"
        rf"pinpointed) (?=(?:in|on|at|inside|near|under)\b){CLAUSE}",
    ),
    (
        "because due owing account result consequence wake strength lack want reaction response thanks",
        r"(?<!significant )(?<!important )(?<!matters )(?<!notable )(?<!simply )"
        rf"\b(?:because of|because|due to(?! {SCHEDULED})|owing to|on account of|as an? (?:direct |likely |probable )?(?:result|consequence) of|"
        r"in the wake of|on the strength of|for lack of|for want of|in reaction to|in response to|"
        rf"thanks {FAINTLY}to)\s+{CLAUSE}",
    ),
    (
        "caused triggered sparked prompted provoked started begun brought set ignited kindled precipitated forced driven fuelled"
        " fueled hastened doomed undone sunk undermined weakened blamed pinned",
        r"\b(?:(?:caused|triggered|sparked|prompted|provoked|started|begun|brought on|brought about|brought down|set off|set alight|"
        r"ignited|kindled|precipitated|forced|driven|fuelled|fueled|hastened|doomed|undone|sunk|undermined|weakened)"
        rf" {FAINTLY}by|blamed (?:entirely |squarely |partly )?on|pinned on)\s+{CLAUSE}",
    ),
    (
        "from",
        rf"\b(?:(?:result(?:s|ed|ing)?|stem(?:s|med|ming)?|arose|arises|sprang|deriv(?:es|ed)|originat(?:ed|es)) {FAINTLY}from"
        rf"|(?:came|comes|come|spread) {FAINTLY}from(?=\s+(?-i:[a-z]))(?!\s+(?:all|above|across|home|behind|them|him|her)\b))\s+{CLAUSE}",
    ),
    (
        "began started broke originated",
        r"\b(?:(?:originated|began|started|broke out) (?:with|when|after|by|as|during|in an?|at an?|on an?))"
        rf"\s+{CLAUSE}",
    ),
    ("linked related", rf"\b(?:linked|related) to\s+{CLAUSE}"),
    ("down", rf"\b(?:was|is|were|are|be|been|came|comes|it) {FAINTLY}down to\s+{CLAUSE}"),
    (
        "point points pointed pointing look looks looked looking focus focuses focused focusing concentrating centred centered",
        r"(?<!\d )(?<!two )(?<!three )(?<!four )\b(?:(?:point(?:ed|s|ing)?|pointing the finger) (?:instead |rather |clearly |strongly |firmly )?(?:to|towards?|at)|"
        r"(?:look(?:ed|s|ing)?|focus(?:ed|es|ing)?|concentrat(?:ed|es|ing)|centr(?:ed|es|ing)|centered) (?:at|into|on))"
        rf"\s+{CLAUSE}",
    ),
    ("what", rf"(?:(?-i:\bW)|[;:,“]\s?w|\b(?:and|but)\sw)hat [^.;:,—]{{4,60}}? (?:is|was|were)\s+{CLAUSE}"),
    (
        "died dies dying perished death deaths",
        rf"\b(?:died|dies|dying|perished|deaths?) (?:of|from)\s+{CLAUSE}",
    ),
    (
        "result consequence effect",
        rf"\b(?:is|was|are|were|be|been) (?:the|an?) (?:\w+ )?(?:result|consequence|effect) of\s+{CLAUSE}",
    ),
    (
        "resigned resigns quit quits stepped stood walked walks walking broke broken break foundered collapsed stalled sacked"
        " dismissed suspended arrested expelled split quarrelled quarreled strike protest fell fallen",
        r"\b(?:resign(?:s|ed)|quit|quits|stepped down|stood down|walk(?:ed|s|ing) out|broke(?:n)? down|break down|foundered|collapsed|"
        r"stalled|sack(?:ed)|dismissed|suspended|arrested|expelled|split|quarrelled|quarreled|strike|protest|fell out|fallen out)"
        rf" (?:over|on the (?:question|issue) of)\s+{CLAUSE}",
    ),
    (
        "sacked dismissed suspended disqualified expelled fined fired penalised punished banned sent booked eliminated jailed"
        " reprimanded censured",
        r"\b(?:sacked|dismissed|suspended|disqualified|expelled|fined|fired|penalised|punished|banned|sent off|booked|eliminated"
        rf"|jailed|reprimanded|censured) for\s+(?!\w+ (?:days?|weeks?|months?|years?|matches|games))(?!life\b){CLAUSE}",
    ),
    ("suspicion", rf"\bon (?:the )?suspicion of\s+{CLAUSE}"),
    (
        "it",
        r"(?-i:\bIt) was (?P<cause>(?:the|an?|all the|our|their|his|her) (?!first|second|third|fourth|last|only|best|worst|same)[^.;:,—\d]{3,36}?)[.!”\"]",
    ),
    (
        "it",
        rf"\bit (?:was|is) {FAINTLY}(?P<cause>(?:the|an?|his|her|its|their|our) [^.;:,—]{{4,70}}?) (?:that|which|who) ",
    ),
)
_HAVING = (
    r"(?<!was)(?<!were)(?<!been)(?<! be)(?<! is)(?<! are)\s(?:(?:had|has|have|may have|might have|could have|must have|would have|is (?:thought|believed|said) to have|"
    rf"are (?:thought|believed|said) to have|appears? to have|seems? to have)\s)?{FAINTLY}"
)
_AFTER_FIRMLY = (
    rf"{_HAVING}"
    r"(?:(?:caused|causes)(?! (?:no|little|only|any)\b)|triggered|sparked|set fire to|ignited|set off(?! (?:on|at|in|from|for|after|by|with|again|to)\b)|set alight|"
    r"brought about|brought on|started (?:it|the|a)|starts (?:fires|the)|contributed to|precipitated|"
    r"(?:damaged|weakened|doomed|derailed|toppled|tripped|brought down) (?=the|an?|its|his|her|their|it|them)|brought (?:it|them|the \w+) down|"
    r"set (?:it|them|the \w+|everything) off|put (?:it|them|the \w+) out of action)\b"
    r"|\s(?:had |has )(?:stopped|halted|crippled|paralysed|knocked out|disabled|blocked|jammed)\b|\sg[ai]ve(?:n)? off (?=the|it)"
    rf"|\s{IS}\s{FAINTLY}(?:to blame|at fault|responsible|behind (?:it|the|this|that|an?)|suspected)\b"
    r"|\s(?:was|is|were|are) (?:thought|believed|said|assumed|understood|found) to (?:be|have been) (?:behind|at fault|to blame|responsible)\b"
    rf"|\s{IS}\s{FAINTLY}(?:the|an?|one|her|his|its|their)(?: {LIKELIEST})? {CAUSE}\b"
    rf"|\s{IS}\s{FAINTLY}the {LIKELIEST} (?:way|route|path|carrier|means|vehicle|channel|entry point|point of entry|bringer)\b"
    r"|\s(?:cannot|can't|can’t|could not) be (?:ruled out|excluded)\b|\shad a hand in\b|\s(?:lay|lies) behind\b|\splay(?:ed|s) an? (?:\w+ )?(?:part|role)\b"
    r"|\s(?:is|are|was|were) (?:being |widely )?blamed for\b|, which (?:(?:had|has|then|in turn) )?(?:tore|torn|ripped|holed|pierced|knocked|brought|caused|triggered|set off|set fire|blew|crushed|cut|severed|weakened|damaged|broke)\b"
    r"|\s(?:had |has )?(?:pushed|knocked|blown|blew|swept|dragged|thrown|toppled) (?:it|the \w+|them|its \w+) (?:over|off|down|aground|onto|into|out)\b"
    rf"|\s(?:had |has |have |may have |might have )?{FAINTLY}(?:drove|driven|lured|drew|attracted|steered|swept|washed|pushed|misled|disoriented|frightened|scared) (?=the|an?|its|it|them|him|her|his|their)"
    r"|\s(?:had |has )?(?:picked out|gave away|given away|sniffed out|betrayed|tipped off|aroused suspicion|put (?:the )?(?:\w+ ){1,2}on (?:to )?the (?:trail|track|scent))\b"
    r"|\s(?:had |has )?(?:led|alerted) (?:the )?(?:police|officers|investigators|customs|detectives|guards|rescuers|searchers|inspectors|coastguards?)\b"
    r"|\sset (?:the \w+|it) (?:alight|ablaze|on fire)\b|\sbore the blame\b"
)
_AFTER = (
    rf"{_HAVING}"
    r"(?:led to|leads to|forced|accounted for|prompted|provoked|gave rise to|resulted in|explains?|explained why|"
    r"undid (?=the|an?|its|his|her|their|it|them)|held (?:it|them|the \w+) up)\b"
    r"|\s(?:weighed on|dragged down|hurt|dented|drove up|pushed up|fuelled|fueled|boosted) (?=the|an?|its|his|her|their|it|them|\w+s\b)"
)
_AFTER_CUES = (
    "caused causes led leads triggered sparked forced accounted set ignited prompted provoked brought started starts gave resulted"
    " contributed precipitated explains explained damaged weakened doomed undid derailed toppled tripped held blame fault drove driven lured drew attracted steered washed misled disoriented frightened scared picked given sniffed"
    " betrayed tipped aroused alerted way route path carrier means vehicle channel entry point bringer put"
    " responsible behind suspected cause reason culprit trigger source"
    " explanation suspect origin factor root theory hypothesis scenario problem motive reasons causes factors which pushed knocked blown blew swept thrown excluded ruled hand bore"
    " lay lies part role weighed dragged hurt dented drove pushed fuelled fueled boosted lifted blamed"
)
_OPENS = r"[.;:,—“\"]\s*|\b(?:that|because|but|yet|and|said|believes?|thinks?|says|told \w+)\s"
_IMPLIED_CUES = "questioning doubt doubted wondering ask asking struggling"
_IMPLIED = (
    rf"\b(?:questioning|doubt|doubted|wondering|ask(?:ing)? openly)\s+(?:if|whether)\s+{CLAUSE}",
    rf"\bstruggling to\s+{CLAUSE}",
)
_DENIED_CUES = (
    "nothing anything blame responsible hand fault ruled rule ruling sign evidence indication suggestion connection link cause"
    " reason caused played because contrary deny denies denied speculation wrong no"
)
_DENIED = (
    r"\b(?:nothing to do with|anything to do with|not to blame|no(?:t| way) responsible|had (?:no|a) hand in|no fault of|"
    r"(?:ruled?|ruling) out|(?:no|without any) (?:sign|evidence|indication|suggestion) (?:of|that)|no connection|"
    r"no link|not (?:the|a) (?:cause|reason)|was not caused|played no (?:part|role)|not because|contrary to(?! (?:an? |the |its |his |her |their |all |some )?(?:\w+ )?(?:plans?|proposals?|announcements?|schedules?|programmes?|forecasts?|expectations?|predictions?)\b)|"
    r"den(?:y|ies|ied) (?:any )?(?:fault|blame|responsibility|negligence|wrongdoing|liability|that)|"
    r"(?:was|were) (?:pure |mere )?speculation|done nothing wrong|no (?:technical |human |mechanical )?(?:fault|error|defect|failure))\b"
)
_OCCASION_CUES = "after when while during through following as amid under by so order avoid clear dodge make escape save spare"
_OCCASIONS = (
    r"\b(?:after|when|while|during|through|following|as|amid|under the weight of|"
    r"so that|in order to|to avoid|to keep clear of|to dodge|to make way for|to make room for|to escape|to save|to spare|"
    r"(?:hit|hurt|dented|boosted|helped|lifted|plagued|crippled|overwhelmed|delayed|disrupted|halted|stopped|knocked out|struck|damaged|"
    r"destroyed|through|bitten|killed|torn|swept away|hampered|slowed|held up) by)\s+(?!all\b|(?:the|this|that|a|an) (?:race|match|game|verdict|vote|hearing|"
    r"meeting|crash|accident|fire|blaze|incident|news|year|month|week|day|night|morning|evening|second|minute|time|while)\b)"
    r"(?:(?P<cause>(?:an?|the|his|her|its|their|one|two|some|someone|somebody|it|he|she|they|[a-z]+ing|[a-z]+s?)\s[^.;:—]{6,90}?))"
    r"(?=[.;:—]|, |,? (?:said|says)\b|$)"
)
_LAPSE_CUES = (
    "left switched turned plugged propped tied wired fitted gave given give giving loose off away apart down legs asleep nodded"
    " caught lost lose ran run out nobody no too poor lack under jumped mistake accident error set short went gone lightning tree"
    " branch bird birds gust gusts wave waves rock rocks boulder storm landslide avalanche flood wind winds current gale squall"
    " thunderstorm blizzard swell false refused quarrelled quarreled quarrel row poured seeped rushed gushed flowed came broke"
    " broken entered got swollen soaked fed softened call phone mobile texting"
)
_LAPSES = (
    r"\b(?:(?:left|switched|turned|plugged|propped|tied|wired|fitted) (?:(?:the|an?|his|her|its|their) \w+ )?(?:open|on|off|running|"
    r"unlocked|in|behind|unattended|wrongly|backwards)|g[ai]ve(?:n)? way|(?:came|come|worked|torn|tore|broke|shaken|fell|fallen)"
    r" (?:loose|off|away|apart|down(?! with))|on (?:its|their) last legs|fell asleep|nodded off|caught (?:fire|light)|los[te] control|"
    r"lost (?:its|his|her) (?:steering|balance|footing|grip|way|nerve|temper)|r[au]n out of|out of (?:fuel|control|date|order)|"
    r"no ?(?:one|body) (?:had )?(?:checked|noticed|locked|closed|told)|too (?:fast|close|heavy|steep|narrow|weak|thin|hot|many|much)|"
    r"in poor (?:condition|visibility|repair|health)|lack of|under the weight|r[au]n (?:a red light|over|into)|jumped (?:a|the) \w+ light|"
    r"by (?:mistake|accident)|in error|an accident|set (?:the \w+ |it )?(?:alight|ablaze)|set fire|short of|"
    r"(?:lightning|tree|branch|birds?|gusts?|waves?|rocks?|boulder|storm|landslide|avalanche|flood|winds?|current) (?:had |has )?(?:struck|hit|"
    r"brought|fell|came|knocked|tore|swept|blew|blown|torn|toppled)|in an? (?:gust|gale|storm|squall|thunderstorm|blizzard|swell)|"
    r"false (?:alarm|signal|reading|echo)|f[ae]ll(?:en)? out with|refused to|quarrel(?:led|ed)? with|r[ao]w with|"
    r"(?:poured|seeped|rushed|gushed|flowed|came|broken?|entered|got) (?:in|into|through|over)|(?:swollen|soaked|fed|softened) by|"
    r"(?:making|made) a (?:call|phone)|on (?:his|her|the) (?:phone|mobile)|texting|"
    r"los[te] (?:pressure|power|contact)|went (?:wrong|undetected|unnoticed)|gone (?:wrong|undetected|unnoticed))\b"
)
_BEFORE = r"\bhad (?:\w+ly |not |also )?(?:been |become |got |gone |come |left |given |\w+ed |\w+en )"


def _statement(pattern: str, cues: str, flags: re.RegexFlag = re.IGNORECASE) -> Statement:
    return Statement(pattern, flags, frozenset(listed(cues)))


_FIRMLY = tuple(_statement(pattern, cues) for cues, pattern in TOLD_FIRMLY)
_TOLD_BY = tuple(_statement(pattern, cues) for cues, pattern in _TOLD)
_AFTER_IT = tuple(_statement(pattern, _AFTER_CUES, re.NOFLAG) for pattern in (_AFTER_FIRMLY, _AFTER))
_IMPLIED_BY = tuple(_statement(pattern, _IMPLIED_CUES) for pattern in _IMPLIED)
_DENIED_BY = _statement(_DENIED, _DENIED_CUES)
_OCCASIONED = _statement(_OCCASIONS, _OCCASION_CUES)
_LAPSED = _statement(_LAPSES, _LAPSE_CUES)
_HAD = _statement(_BEFORE, "had", re.NOFLAG)
_ALL = (*_FIRMLY, *_TOLD_BY, *_AFTER_IT, *_IMPLIED_BY, _DENIED_BY, _OCCASIONED, _LAPSED, _HAD)

CAUSES = Causes(
    told=(*_FIRMLY, *_TOLD_BY),
    firm=frozenset((*_FIRMLY, _AFTER_IT[0])),
    after=_AFTER_IT,
    opens=re.compile(_OPENS),
    asked=re.compile(r"\s*(?:whether|if|how|who|what|why|no|nothing|none)\b", re.IGNORECASE),
    implied=_IMPLIED_BY,
    denied=_DENIED_BY,
    occasions=_OCCASIONED,
    lapses=_LAPSED,
    before=_HAD,
    by_cue={cue: tuple(one for one in _ALL if cue in one.cues) for two in _ALL for cue in two.cues},
    inquiry=frozenset(INQUIRY),
    hedges=frozenset(HEDGES),
    mishaps={word: sort for sort, words in MISHAPS.items() for word in words.split()},
    forces={word: sort for sort, words in FORCES.items() for word in words.split()},
)
