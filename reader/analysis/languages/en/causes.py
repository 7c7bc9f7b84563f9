"""English ways of telling why something happened, and words of what goes wrong."""

from __future__ import annotations

import re

from reader.analysis.languages.causes import Causes, Statement
from reader.analysis.languages.en.lists import listed

_CLAUSE = (
    r"(?P<cause>[^.;:—]{4,110}?)(?=[.;:—]|, (?:and|but|which|who|while|although|officials|police|the|according|a|an)\b"
    r"| and [^.;:—]{0,60}?(?:said|says)\b|,? (?:said|says|explained|told)\b|$)"
)
_FAINTLY = (
    r"(?:probably |apparently |likely |partly |mainly |largely |mostly |chiefly |simply |thus |then |perhaps |also |"
    r"most likely |reportedly |allegedly |in part |at least )*"
)
_LIKELIEST = (
    r"(?:likeliest|most likely|more likely|likely|most probable|probable|most plausible|presumed|suspected|leading|working|"
    r"prime|main|chief|principal|real|true|actual|root|immediate|direct|sole|only|possible|apparent|decisive|key)"
)
_CAUSE = (
    r"(?:causes?|reasons?|culprits?|triggers?|sources?|explanations?|suspects?|origins?|grounds|factors?|roots?|"
    r"theory|hypothesis|scenario|problem|fault|motive|seat of the (?:fire|blaze)|source of ignition)"
)
_OF = r"(?:\s(?:of|for|behind|why)\s[^.;:,—]{1,60}?)?"
_IS = (
    r"(?:was|is|were|are|has been|had been|may be|may have been|could be|could have been|might be|might have been|"
    r"must have been|will have been|seems to (?:be|have been)|appears to (?:be|have been)|lay in|lies in|"
    r"(?:is|was) (?:thought|believed|said|found|understood|likely|assumed) to (?:be|have been))"
)

_SCHEDULED = (
    r"(?:be|open|reopen|run|pick|resume|start|begin|bring|appear|go|close|leave|arrive|take|finish|end|meet|vote|sign|return|"
    r"publish|release|stand|land|launch|sail|face|give|hold|make|come|deliver|decide|speak|play|perform|rise|fall|expire|last|"
    r"serve|report|receive|hear|visit|travel|follow|join|retire|celebrate|replace|move|pay|complete|become|host|sit|get|have|"
    r"conclude|present|attend|testify|undergo|enter|set|fly|dock|depart|move|step|marry|compete|continue|announce|rule|"
    r"sentence|repay|lift|test|tour|build|cut|pass|ship|race|mark|stop|head|see|start)\b"
)
_OPEN = (
    r"(?:still |now |as yet |so far |not yet |not |also )*(?:unclear|unknown|known|under|being|disputed|a mystery|to be|open|"
    r"undetermined|unexplained|established|determined|investigated|examined|clear)\b"
)
_TOLD = (
    (
        "because due owing account result consequence wake strength lack want reaction response thanks",
        r"(?<!significant )(?<!important )(?<!matters )(?<!notable )(?<!simply )"
        rf"\b(?:because of|because|due to(?! {_SCHEDULED})|owing to|on account of|as an? (?:direct |likely |probable )?(?:result|consequence) of|"
        r"in the wake of|on the strength of|for lack of|for want of|in reaction to|in response to|"
        rf"thanks {_FAINTLY}to)\s+{_CLAUSE}",
    ),
    (
        "caused triggered sparked prompted provoked started begun brought set ignited kindled precipitated forced driven fuelled"
        " fueled hastened doomed undone sunk undermined weakened blamed pinned",
        r"\b(?:(?:caused|triggered|sparked|prompted|provoked|started|begun|brought on|brought about|brought down|set off|set alight|"
        r"ignited|kindled|precipitated|forced|driven|fuelled|fueled|hastened|doomed|undone|sunk|undermined|weakened)"
        rf" {_FAINTLY}by|blamed (?:entirely |squarely |partly )?on|pinned on)\s+{_CLAUSE}",
    ),
    (
        "from",
        rf"\b(?:(?:result(?:s|ed|ing)?|stem(?:s|med|ming)?|arose|arises|sprang|deriv(?:es|ed)|originat(?:ed|es)) {_FAINTLY}from"
        rf"|(?:came|comes|come|spread) {_FAINTLY}from(?=\s+(?-i:[a-z]))(?!\s+(?:all|above|across|home|behind|them|him|her)\b))\s+{_CLAUSE}",
    ),
    (
        "began started broke originated",
        r"\b(?:(?:originated|began|started|broke out) (?:with|when|after|by|as|during|in an?))"
        rf"\s+{_CLAUSE}",
    ),
    ("down", rf"\b(?:was|is|were|are|be|been|came|comes|it) {_FAINTLY}down to\s+{_CLAUSE}"),
    (
        "blamed blames blaming blame cited citing cites faulted suspects suspect suspecting consider considers considered regard"
        " regards",
        r"\b(?:blamed|blames|blaming|blame|cited|citing|cites|faulted|suspects?|suspecting|(?:consider|regard)(?:s|ed)?)"
        rf"\s+{_CLAUSE}",
    ),
    (
        "point points pointed pointing look looks looked looking focus focuses focused focusing concentrating centred centered",
        r"\b(?:(?:point(?:ed|s|ing)?|pointing the finger) (?:instead |rather |clearly |strongly |firmly )?(?:to|towards?|at)|"
        r"(?:look(?:ed|s|ing)?|focus(?:ed|es|ing)?|concentrat(?:ed|es|ing)|centr(?:ed|es|ing)|centered) (?:at|into|on))"
        rf"\s+{_CLAUSE}",
    ),
    (
        "attribute attributes attributed attributing ascribe ascribed ascribes trace traced traces linked link links related put"
        " puts putting",
        r"\b(?:(?:attribut|ascrib|trac|link|relat)(?:e|es|ed|ing)?\b[^.;:]{0,60}?\s(?:back )?(?:to|with)|"
        rf"(?:put|puts|putting)\s[^.;:]{{1,60}}?\sdown to)\s+{_CLAUSE}",
    ),
    (
        "cause causes reason reasons culprit culprits trigger triggers source sources explanation explanations suspect suspects"
        " origin grounds factor factors root roots theory hypothesis scenario problem fault motive",
        rf"\b(?:the|their|his|her|its|one|an?|another)(?: {_LIKELIEST})? {_CAUSE}{_OF},? {_IS}\s+(?:that\s+)?(?!{_OPEN}){_CLAUSE}",
    ),
    (
        "blame responsible fault likely likelier decisive behind root instead",
        r"(?:(?:(?-i:\b(?=[TRABD]))|[;:,—“]\s?|\b(?:and|but)\s)(?:to blame|responsible|at fault|decisive|behind it|behind this|at the root of it)"
        rf"|\b(?:more likely|likelier|most likely|likeliest)) (?:was|were|is|are)\s+{_CLAUSE}",
    ),
    (
        "behind",
        rf"(?:(?-i:\bB)|[;:,“]\s?b|\b(?:and|but)\sb)ehind (?:it|the|this|his|her|their)[^.;:,—]{{0,50}}? (?:is|was|are|were|lies|lay)\s+{_CLAUSE}",
    ),
    ("what", rf"(?:(?-i:\bW)|[;:,“]\s?w|\b(?:and|but)\sw)hat [^.;:,—]{{4,60}}? (?:is|was|were)\s+{_CLAUSE}"),
    (
        "died dies dying perished death deaths",
        rf"\b(?:died|dies|dying|perished|deaths?) (?:of|from)\s+{_CLAUSE}",
    ),
    (
        "result consequence effect",
        rf"\b(?:is|was|are|were|be|been) (?:the|an?) (?:\w+ )?(?:result|consequence|effect) of\s+{_CLAUSE}",
    ),
    (
        "resigned resigns quit quits stepped stood walked walks walking broke broken break foundered collapsed stalled sacked"
        " dismissed suspended arrested expelled split quarrelled quarreled strike protest fell fallen",
        r"\b(?:resign(?:s|ed)|quit|quits|stepped down|stood down|walk(?:ed|s|ing) out|broke(?:n)? down|break down|foundered|collapsed|"
        r"stalled|sack(?:ed)|dismissed|suspended|arrested|expelled|split|quarrelled|quarreled|strike|protest|fell out|fallen out)"
        rf" (?:over|on the (?:question|issue) of)\s+{_CLAUSE}",
    ),
    (
        "sacked dismissed suspended disqualified expelled fined fired penalised punished banned sent booked eliminated jailed"
        " reprimanded censured",
        r"\b(?:sacked|dismissed|suspended|disqualified|expelled|fined|fired|penalised|punished|banned|sent off|booked|eliminated"
        rf"|jailed|reprimanded|censured) for\s+(?!\w+ (?:days?|weeks?|months?|years?|matches|games))(?!life\b){_CLAUSE}",
    ),
    ("suspicion", rf"\bon (?:the )?suspicion of\s+{_CLAUSE}"),
    (
        "it",
        r"(?-i:\bIt) was (?P<cause>(?:the|an?|all the|our|their|his|her) (?!first|second|third|fourth|last|only|best|worst|same)[^.;:,—\d]{3,36}?)[.!”\"]",
    ),
    (
        "it",
        rf"\bit (?:was|is) {_FAINTLY}(?P<cause>(?:the|an?|his|her|its|their|our) [^.;:,—]{{4,70}}?) (?:that|which|who) ",
    ),
)
_AFTER = (
    r"(?<!was)(?<!were)(?<!been)(?<! be)(?<! is)(?<! are)\s(?:(?:had|has|have|may have|might have|could have|must have|would have|is (?:thought|believed|said) to have|"
    rf"are (?:thought|believed|said) to have|appears? to have|seems? to have)\s)?{_FAINTLY}"
    r"(?:caused|causes|led to|leads to|triggered|sparked|forced|accounted for|set fire to|ignited|set off|set alight|"
    r"prompted|provoked|brought about|brought on|started (?:it|the|a)|starts (?:fires|the)|gave rise to|"
    r"resulted in|contributed to|precipitated|explains?|explained why|"
    r"(?:damaged|weakened|doomed|undid|derailed|toppled|tripped|brought down) (?=the|an?|its|his|her|their|it|them)|held (?:it|them|the \w+) up|set (?:it|them|the \w+|everything) off|put (?:it|them|the \w+) out of action)\b"
    rf"|\s{_IS}\s{_FAINTLY}(?:to blame|at fault|responsible|behind (?:it|the|this|that)|suspected)\b"
    r"|\s(?:was|is|were|are) (?:thought|believed|said|assumed|understood|found) to (?:be|have been) (?:behind|at fault|to blame|responsible)\b"
    rf"|\s{_IS}\s{_FAINTLY}(?:the|an?|one|her|his|its|their)(?: {_LIKELIEST})? {_CAUSE}\b"
    r"|\s(?:cannot|can't|can’t|could not) be (?:ruled out|excluded)\b|\shad a hand in\b|\s(?:lay|lies) behind\b|\splay(?:ed|s) an? (?:\w+ )?(?:part|role)\b"
    r"|\s(?:weighed on|dragged down|hurt|dented|drove up|pushed up|fuelled|fueled|boosted|lifted) (?=the|an?|its|his|her|their|it|them|\w+s\b)"
    r"|\s(?:is|are|was|were) (?:being |widely )?blamed for\b|\sset (?:the \w+|it) (?:alight|ablaze|on fire)\b|\sbore the blame\b"
)
_AFTER_CUES = (
    "caused causes led leads triggered sparked forced accounted set ignited prompted provoked brought started starts gave resulted"
    " contributed precipitated explains explained damaged weakened doomed undid derailed toppled tripped held blame fault"
    " responsible behind suspected cause reason culprit trigger source"
    " explanation suspect origin factor root theory hypothesis scenario problem motive reasons causes factors excluded ruled hand bore"
    " lay lies part role weighed dragged hurt dented drove pushed fuelled fueled boosted lifted blamed"
)
_OPENS = r"[.;:,—“\"]\s*|\b(?:that|because|but|yet|and|said|believes?|thinks?|says|told \w+)\s"
_IMPLIED_CUES = "questioning doubt doubted wondering ask asking struggling"
_IMPLIED = (
    rf"\b(?:questioning|doubt|doubted|wondering|ask(?:ing)? openly)\s+(?:if|whether)\s+{_CLAUSE}",
    rf"\bstruggling to\s+{_CLAUSE}",
)
_DENIED_CUES = (
    "nothing anything blame responsible hand fault ruled rule ruling sign evidence indication suggestion connection link cause"
    " reason caused played because contrary deny denies denied speculation wrong no"
)
_DENIED = (
    r"\b(?:nothing to do with|anything to do with|not to blame|no(?:t| way) responsible|had (?:no|a) hand in|no fault of|"
    r"(?:ruled?|ruling) out|(?:no|without any) (?:sign|evidence|indication|suggestion) (?:of|that)|no connection|"
    r"no link|not (?:the|a) (?:cause|reason)|was not caused|played no (?:part|role)|not because|contrary to|"
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
_INQUIRY = listed(
    "inquiry inquest investigation investigations investigator investigators investigating preliminary finding findings suspect"
    " suspected suspects suspicion hypothesis theory theories likeliest probable forensic inspectors analysis"
    " explained explanation explains blame blames blamed blaming cause causes caused culprit reason reasons responsible fault"
    " origin source traced evidence examiners experts coroner autopsy records record footage data log recorder recordings tachograph readings logs believe believes believed negligence misunderstanding"
)
_HEDGES = listed(
    "believe believes believed think thinks thought likely likelier probably apparently presumably appears appeared seems"
    " seemed may might could suspect suspected suspects suggests suggested suggest indicates indicated possible possibly"
    " perhaps assume assumes assumed presumed probable likeliest reportedly allegedly preliminary initial unclear"
)

_MISHAPS = {
    "technical": "failed failure failures fault faults faulty defect defects defective malfunction malfunctioned malfunctioning"
    " glitch glitches bug bugs overheated overheating crack cracked cracks ruptured rupture burst bursting snapped sheared jammed"
    " stuck sticking shortcircuit leak leaked leaking corroded corrosion rust rusted rotten worn wear fatigue fractured fracture loose"
    " unsecured puncture punctured blowout blocked blockage clogged frayed chafed detached seized stalled exploded ignited spark"
    " sparks sparking static miswired unpatched vulnerability software wiring broke broken slipped split splintered weakened weak"
    " degraded warped subsided subsidence erosion eroded undermined dissolving dissolved unstable overloaded overload outage"
    " misfired disconnected backfired buckled crumbled decayed misaligned outdated ageing obsolete disrepair valve brakes brake steering"
    " weld bearing fuse sensor gasket seal bolt bolts cable battery circuit boiler gearbox rudder pump turbine collapse collapsed",
    "human": "error errors mistake mistakes mistaken mistakenly misjudged misjudgment misread misheard misinterpreted misunderstood"
    " misunderstanding mistook forgot forgotten forgetting neglected neglect overlooked unlocked unbolted unattended asleep"
    " drunk alcohol intoxicated speeding distracted careless carelessness carelessly negligence negligent recklessness reckless"
    " inattention inattentive confused confusion mixup misplaced mislabelled mislabeled wrong wrongly ignored disregarded swerved swerving"
    " swerve braked overtaking overtook dropped untrained miscalculated miscalculation miscommunication tripped stumbled"
    " misled inexperienced inexperience incompetence oversight omitted missed forgetful accidentally inadvertently unsuitable"
    " improperly incorrectly incorrect unauthorised unauthorized unapproved unsupervised overslept touched bolt nodded blunder bungled"
    " mismanagement mishandled tired tiredness exhausted exhaustion",
    "crime": "arson arsonist arsonists sabotage sabotaged vandals vandalism vandalised deliberate deliberately tampered"
    " tampering hacked hackers malware ransomware phishing intruders thieves poisoned poisoning fraud embezzled"
    " planted booby",
    "spark": "cigarette barbecue fireworks candle campfire bonfire firework flare flares matches oven charger toaster heater cooker"
    " stove stubble bonfires welding grinder cigarettes fireplace chimney tracer powerline gasleak",
}
_FORCES = {
    "nature": "storm storms thunderstorm lightning wind winds gale gust gusts squall fog ice icy frost snow hail rain rains rainfall downpour"
    " flood floods flooding heat heatwave drought avalanche landslide mudslide rockfall earthquake tremor quake wave waves tide"
    " currents groundwater tree branch bird birds deer kangaroo moose elk boar fox rats mice rodent squirrel jellyfish insects"
    " solar sun weather temperatures cold thaw pothole mist visibility swell turbulence anchor trawler rock boulder animal dog"
    " wasp bees seagull geese swan cow sheep horse eruption volcano sewage algae moisture humidity dust ash",
    "money": "cost costs price prices debt debts insurance demand sales competition tariff tariffs rent rents wages losses subsidy"
    " subsidies funding budget tax taxes interest inflation shortage investment loan loans revenue customers orders finances bankrupt"
    " money exports imports contract contracts",
    "health": "illness ill fever flu cold migraine cramp cramps exhausted fatigue stomach health heart virus bacteria infection infected contaminated contamination disease cancer stroke allergy"
    " bacterium mould injury injured drug drugs medicine ointment feed food water meat eggs chicken milk salad",
    "people": "quarrel dispute row disagreement disagreements scandal expenses family staff staffing understaffed vacancies strike"
    " protest protests resignation rivals coalition voters politics opposition homes housing pupils enrolment families"
    " driver captain skipper contractor supplier volunteer volunteers technician operator crew manager",
    "things": "damaged tractor vessel ship trawler drone van lorry truck car motorcycle machine machinery engine refrigerated unit line equipment map barrier gate fence door"
    " lamp lamps light lights signal switch tank pipe main strap crane",
    "data": "account password passwords portal server servers code update flaw login backup",
    "manner": "black-ice aquaplaning skid skidded puncture blowout",
}


def _statement(pattern: str, cues: str, flags: re.RegexFlag = re.IGNORECASE) -> Statement:
    return Statement(pattern, flags, frozenset(listed(cues)))


_TOLD_BY = tuple(_statement(pattern, cues) for cues, pattern in _TOLD)
_AFTER_IT = _statement(_AFTER, _AFTER_CUES, re.NOFLAG)
_IMPLIED_BY = tuple(_statement(pattern, _IMPLIED_CUES) for pattern in _IMPLIED)
_DENIED_BY = _statement(_DENIED, _DENIED_CUES)
_OCCASIONED = _statement(_OCCASIONS, _OCCASION_CUES)
_LAPSED = _statement(_LAPSES, _LAPSE_CUES)
_HAD = _statement(_BEFORE, "had", re.NOFLAG)
_ALL = (*_TOLD_BY, _AFTER_IT, *_IMPLIED_BY, _DENIED_BY, _OCCASIONED, _LAPSED, _HAD)

CAUSES = Causes(
    told=_TOLD_BY,
    after=_AFTER_IT,
    opens=re.compile(_OPENS),
    implied=_IMPLIED_BY,
    denied=_DENIED_BY,
    occasions=_OCCASIONED,
    lapses=_LAPSED,
    before=_HAD,
    by_cue={cue: tuple(one for one in _ALL if cue in one.cues) for two in _ALL for cue in two.cues},
    inquiry=frozenset(_INQUIRY),
    hedges=frozenset(_HEDGES),
    mishaps={word: sort for sort, words in _MISHAPS.items() for word in words.split()},
    forces={word: sort for sort, words in _FORCES.items() for word in words.split()},
)
