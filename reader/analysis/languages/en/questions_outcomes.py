"""English for questions of what became of people, things and plans. See `answers` for the signs."""

from __future__ import annotations

_ONES = (
    "driver,pilot,captain,skipper,rider,jockey,gunman,attacker,suspect,owner,victim,referee,goalkeeper,keeper,guard,"
    "caretaker,farmer,teacher,cyclist,motorcyclist,co-pilot,conductor,cashier,lifeguard,child,baby,boy,girl,mother,father,"
    "son,daughter,wife,husband,dog,horse"
)
_NEAR = "(?: [\\w’'-]+){0,5}? "
_PERSON = "(?:,[^,.;]{1,30},)? ~?"
_LIMB = "(?:arm|leg|wrist|ankle|hand|foot|rib|ribs|collarbone|nose|hip|shoulder|finger|skull|jaw|pelvis|neck|knee)"
_NUMBER = "(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|dozens|others?)"
_MEASURE = (
    "(?:motion|bill|proposal|plan|amendment|budget|law|measure|scheme|petition|resolution|treaty|reform)"
)
_WAY = "(?:road|route|line|bridge|pass|tunnel|street|motorway|highway|railway|airport|harbour|port|border|crossing|path)"
_TRUCE = "(?:truce|ceasefire|cease-fire|armistice|peace)"
_DEVICE = (
    "(?:signals?|brakes?|lights?|points|engines?|alarms?|systems?|pumps?|valves?|doors?|gates?|sirens?|sensors?"
    "|batter(?:y|ies)|software|computers?|cables?|switch|motors?|sprinklers?|barriers?|parachutes?|radios?|cameras?)"
)

_BY_PERSON = tuple(
    one
    for who in _ONES.split(",")
    for one in (
        (
            f"life of the {who}",
            f"{who}{_PERSON}(?:survived|questioned|walked away|alive|out of danger|recovering|escaped ~ (?:life|injur(?:y|ies))|unhurt|unharmed"
            f"|uninjured|arrested|fled|slightly (?:hurt|injured)|rescued)",
            f"{who}{_PERSON}(?:died|killed|(?:is |was )?among the dead|is dead|was dead|lost (?:his|her|its) life|shot dead|not survive|drowned|found dead),"
            f"killed the {who},killing the {who},death of the {who},body of the {who},killed its {who}",
        ),
        (
            f"health of the {who}",
            f"{who}{_PERSON}(?:unhurt|unharmed|uninjured|not (?:hurt|injured|harmed)|escaped (?:unhurt|unharmed|uninjured|injury|without)"
            f"|without (?:injury|a scratch))",
            f"{who}{_PERSON}(?:was (?:slightly |seriously |badly |lightly |critically )?(?:hurt|injured|wounded)|broke|broken {_LIMB}|in hospital"
            f"|to hospital|fractured|suffered|burned|needed treatment|treated for|bruised|concussed),injured the {who},injuring the {who}",
        ),
    )
)

OUTCOMES = (
    # These are asked of many things, so both passages must speak of the same one.
    *_BY_PERSON,
    (
        "likelihood",
        "likely to,bound to,poised to,almost certain(?:ly)?,(?:would|will|could|is|are|was|were) probably,probably (?:will|would),very likely,on course (?:to|for),"
        "on track (?:to|for),looks set to,every chance,in all likelihood,(?:good|strong|high) (?:chance|probability) (?:of|that)",
        "unlikely,improbable,not (?:likely|expected|probable|on the cards|planned),(?:little|slim|small|low|poor|remote) (?:chance|prospect|hope|likelihood|probability|possibility),"
        "no (?:chance|prospect|likelihood) (?:of|that),doubtful,far from certain,out of the question,anything but certain",
    ),
    (
        "service",
        "(?:ran|run|runs|running|operat(?:ed|es|ing)|carried on|continued|continue|continues) ~?(?:as usual|normally|as normal|to timetable|on time|as scheduled|without interruption),"
        "{be} ~?(?:unaffected|not affected|not disrupted),normal service,kept running,full service,business as usual,without (?:delays?|disruption|interruption)",
        "{be} ~?shut down,shut down (?:altogether|completely|entirely),{be} ~?at a standstill,(?:came|brought) to a (?:halt|standstill|stop),ground to a halt,"
        "(?:stopped|ceased|suspended|halted) (?:altogether|completely|entirely),(?:did|do|does) not (?:run|operate|sail|fly),no (?:trains|buses|trams|flights|ferries|services?) (?:ran|run|were running|running|at all|left|operated),"
        "not a single (?:train|bus|tram|flight|ferry),{be} (?:badly |heavily |severely |seriously )?(?:disrupted|suspended|paralysed|crippled)",
    ),
    (
        "hurt or not",
        "(?:nobody|none|no (?:one|passengers?|workers?|people|persons?|crew|staff|residents?|pupils?|guests|visitors|spectators)) ~?(?:hurt|injured|wounded|harmed),no (?:injuries|casualties),unhurt,unharmed,uninjured,"
        "escaped (?:injury|without),without (?:injury|injuries|a scratch)",
        f"suffer(?:ed|ing) ~ (?:injur(?:y|ies)|burns|cuts|bruises|fractures?|shock|concussion|inhalation),broke ~ {_LIMB},broken {_LIMB},fractured {_LIMB},(?:slightly|seriously|badly|lightly|severely|critically) (?:hurt|injured|wounded|burned),"
        f"treated for,smoke inhalation,breathed in smoke,inhaled smoke,{_NUMBER} ~?(?:was|were) (?:hospitalised|treated|taken to hospital),taken to hospital,needed (?:hospital |medical )?treatment",
    ),
    (
        "device",
        f"{_DEVICE}{_NEAR}(?:worked|functioned|operated|responded|opened|closed|fired) ~?(?:properly|correctly|perfectly|normally|as (?:it|they) should|as intended|as planned|as designed|without (?:a )?(?:fault|problem|hitch)),"
        f"nothing wrong with the {_DEVICE},{_DEVICE}{_NEAR}(?:was working|were working|in (?:working|good|perfect) order|faultless|in order|intact)",
        f"{_DEVICE}{_NEAR}(?:had failed|has failed|have failed|failed|broke|broken|jammed|gave out|malfunctioned|faulty|defective|not working|out of order|slow to|not (?:fully )?(?:opened|unfolded|close|open|work|respond)|stuck),"
        f"(?:failed|faulty|defective|broken|jammed) {_DEVICE},fault in (?:a|the|its) {_DEVICE},failure of (?:a|the|its) {_DEVICE},{_DEVICE} failure",
    ),
    (
        "allowed",
        "(?:remains?|stays?|are|is|still|be|been|were|was) ~?(?:allowed|permitted),may (?:still|continue|keep|go on)",
        "(?:may|must) (?:not|no longer),can no longer,{be} ~?(?:banned|forbidden|prohibited|barred|outlawed|not allowed|no longer allowed|off limits)",
    ),
    (
        "a record",
        "new ~?record,(?:broke|beat|smashed|smashing|broken|beaten|breaking|beating|set|setting|bettered) ~ record,record-breaking,a (?:world|national|course|track|stadium|club|women's|men's) record",
        "record ~?(?:missed|stands|stood|remains|survived|intact|out of reach|escaped),(?:missed|missing|outside|short of|shy of|below|failed to (?:break|beat)) ~ record,not a ~?record,no record",
    ),
    (
        "running again",
        "(?:running|working|operating|flowing|open) again,back in (?:service|operation|use|action),up and running,(?:been|was|were) (?:repaired|fixed|mended|restored),{be} in use again,(?:return|returns|go back|back) ~ (?:into service|route|to service)",
        "still ~?(?:out of (?:order|action|service|use)|broken|closed|shut|down|dry|idle|off),out of (?:order|action|service),(?:stays?|stay|remains?|remain|kept) ~?(?:dry|off|broken|idle|silent),not ~?(?:been )?(?:repaired|fixed|mended|running again|working again),"
        "not ~ (?:return|go back) ~ (?:service|route),beyond repair,taken out of service",
    ),
    (
        "in person",
        "in person,(?:travelled|traveled|flew|went|came) ~?(?:himself|herself|themselves)",
        "stayed ~?at home,sent ~ (?:deputy|son|daughter|lawyer|representative|brother|sister|wife|husband),by video(?: link)?,via video,by (?:phone|telephone),in ~ absence,from ~ home",
    ),
    (
        "the way",
        f"{_WAY} ~?(?:open|passable|clear|usable|in use|reopened|spared)",
        f"{_WAY} ~?(?:blocked|cut off|impassable|closed|buried|washed away|flooded|shut)",
    ),
    (
        "locked",
        "(?:was|were|been|is|are) locked,lock(?:ed)? ~ (?:forced|picked|broken),locked (?:door|doors|car|van|cabinet|safe|gate)",
        "unlocked,(?:left|stood) ~?open,not (?:been )?locked,key ~?(?:in the (?:ignition|lock|door)|under),keys ~?(?:in the (?:ignition|lock|door)|inside),left the keys?",
    ),
    (
        "a signature",
        "(?:has|have|had|was|were|been) (?:already )?signed,signed (?:a|the|an|his|her|on)",
        "not (?:yet )?(?:been )?(?:sign|signed),yet to (?:be )?sign(?:ed)?,unsigned,(?:refus(?:ed|es|ing)|declin(?:ed|es|ing)) to sign,without signing,still to be signed",
    ),
    (
        "evacuation",
        "(?:was|were|had been|have been|been|being) evacuated,evacuated (?:from|to|by|in|as),had to leave (?:their|the)",
        "not ~?evacuated,no evacuation,no need to (?:leave|evacuate),(?:allowed|able) to stay,stayed in ~ (?:homes|flats|houses),(?:told|asked|advised) to (?:stay|remain) (?:indoors|inside|at home|in)",
    ),
    (
        "in post",
        "(?:remains?|remained|stays?|stayed) (?:in (?:post|office|place|charge|the job)|at work|on duty|on the board),(?:kept|keeps?) ~ (?:job|post),back at work,not ~?(?:suspended|dismissed|sacked|removed|replaced)",
        "(?:was|were|been|is|are|has|have|had) ~?(?:suspended|dismissed|sacked|fired|removed|relieved of|replaced),(?:dismissed|sacked) (?:him|her|them|the)",
    ),
    (
        "asked or told",
        "(?:was|were|been|be) ~?(?:informed|notified|consulted)(?: in| of| about| before| by| by letter)?,told (?:in advance|beforehand|in good time|by letter)",
        "not (?:been )?(?:informed|told|notified|consulted|asked),never (?:been )?(?:told|informed|notified|consulted|asked),without (?:being )?(?:told|consulted|informed|asking|consulting|telling),"
        "(?:learned|learnt|heard|found out) ~?from the (?:press|media|radio|news|newspapers?|television),kept in the dark,had not ~?heard",
    ),
    (
        "fitted",
        "(?:has|have|had) (?:been )?(?:fitted|installed),(?:was|were|is|are) (?:fitted|installed|equipped)",
        "not (?:yet )?(?:been )?(?:fitted|installed|equipped),never (?:been )?(?:fitted|installed),yet to be (?:fitted|installed),without (?:a |an |any )?(?:sprinklers?|smoke detectors?|alarms?|safety),no (?:sprinklers?|smoke detectors?|fire alarms?|barriers?|cameras?),lacked",
    ),
    (
        "passage",
        f"{_MEASURE} ~?(?:was|were|is|has been|had been|be) (?:passed|approved|adopted|carried|backed|accepted),{_MEASURE} (?:passed|carried),(?:passed|approved|adopted|backed|accepted) the {_MEASURE}",
        f"{_MEASURE} ~?(?:rejected|defeated|voted down|turned down|thrown out|blocked|withdrawn),{_MEASURE} (?:failed|fell|lost),(?:rejected|defeated|threw out|voted down|turned down|blocked|withdrew) the {_MEASURE}",
    ),
    (
        "recovery of things",
        "(?:was|were|been|has been|have been) (?:recovered|retrieved|returned|seized),(?:recovered|retrieved|seized|found) ~?(?:loot|money|weapon|gun|knife|paintings?|jewels|jewellery|cash|all),(?:loot|money|weapon|gun|knife|paintings?|jewels|jewellery|cash|car) ~?(?:was|were|been) ~?(?:found|recovered)",
        "not ~?(?:been )?(?:recovered|retrieved|returned|traced),no trace of,never ~?(?:found|recovered|returned),(?:loot|money|weapon|gun|knife|paintings?|jewels|jewellery|cash|car) ~?(?:still missing|is missing|are missing|remains? missing|not ~?found|vanished),yet to be (?:found|recovered)",
    ),
    (
        "payment",
        "(?:has|have|had|been|was|were) (?:already )?(?:been )?paid (?:out|in full|back|to),(?:has|have) (?:already )?paid",
        "not (?:yet )?(?:been )?(?:paid|pay),unpaid,still owes?,yet to (?:be )?pa(?:y|id),(?:refus(?:ed|es|ing)|declin(?:ed|es|ing)) to pay,withheld",
    ),
    (
        "begun",
        "(?:work|works|building|construction|digging|drilling|repairs|production|clearing) ~?(?:has|have|had) ~?(?:begun|started),(?:work|building|construction|digging|drilling|production) (?:is|are|was|were) ~?under way",
        "(?:work|works|building|construction|digging|drilling|repairs|production|clearing) ~?(?:not (?:yet )?(?:begun|started|begin|start)|yet to (?:begin|start)),before (?:work|building|construction) ~?(?:begins|starts)",
    ),
    (
        "finished",
        "(?:has|have|had|was|were|been|is|are) (?:now |already )?(?:finished|completed),fully (?:loaded|unloaded|built|open),completed (?:in|on|last|ahead)",
        "unfinished,not (?:yet )?(?:been )?(?:finished|completed|complete|ready),half[- ](?:finished|built|empty|full),incomplete,yet to be (?:finished|completed),still (?:under construction|unfinished|incomplete|being built|full)",
    ),
    (
        "in public",
        "open to the public,in public,in open court,public (?:hearing|session|trial),live on television",
        "behind closed doors,in camera,closed to the public,in private,private (?:hearing|session|meeting),(?:public|press|reporters|journalists) ~?(?:excluded|barred|kept out|not admitted|shut out)",
    ),
    (
        "died at once",
        "died (?:instantly|at the scene|on the spot|at once|immediately|there),killed (?:instantly|outright|on the spot|at once),dead at the scene,found dead,already dead",
        "died (?:later|on the way|on ~ way|in the ambulance|that night|overnight|the next day|(?:\\w+ )?(?:hours|days|weeks) later|of (?:his|her|their) (?:injuries|wounds|burns)),died ~ (?:in|at) ~?(?:hospital|clinic)",
    ),
    (
        "testimony",
        "testified,gave evidence,took the (?:stand|witness),made a (?:full )?statement,answered ~ questions,spoke in court,giving evidence",
        "(?:remained|stayed|kept) silent,said nothing,(?:refus(?:ed|es|ing)|declin(?:ed|es|ing)) to (?:speak|testify|answer|give|comment|talk),right to (?:remain )?silen(?:t|ce),not (?:testify|speak|give evidence)",
    ),
    (
        "compensation",
        "(?:will|would|to|are to|be|been|being|were) ~?compensated,(?:receive|get|received|offered|paid|gets?|granted) ~?compensation,compensation of",
        "no compensation,not ~?(?:compensated|compensation),without compensation,(?:went|go|goes|gone|leave|left) empty-handed,(?:gets?|receives?|received|got) nothing",
    ),
)

SOLE_OUTCOMES = (
    # An event has one of each.
    (
        "liberty",
        "(?:remains?|remained|stays?|stayed|kept) ~?(?:at liberty|free|out of (?:jail|prison)),at liberty,free (?:until|pending|while|on bail),on bail,walked free,"
        "(?:left|leave) ~?(?:court|courtroom) (?:a )?free,under house arrest,(?:need|does|do|did|must) not ~ (?:to prison|to jail|into custody),released pending,"
        "released on,released without,released after",
        "taken (?:into custody|away|down|(?:straight |directly )?to (?:prison|jail|the cells)),led (?:away|off|out),remanded,(?:is|was|are|were|remains?|remained|kept|held|still) in (?:custody|jail|prison|detention),"
        "behind bars,in handcuffs,straight to (?:prison|jail),from the (?:courtroom|dock),began ~ sentence,denied bail,refused bail,bail was refused",
    ),
    (
        "acceptance of defeat",
        "congratulated,congratulates,congratulating,conceded,concedes,admitted defeat,acknowledged (?:defeat|the result),accepts? (?:defeat|the (?:result|outcome)),"
        "accepted (?:defeat|the (?:result|outcome)),wished ~ (?:well|luck|success)",
        "not ~?(?:concede|conceded|accept|accepted|congratulate|congratulated) ~?(?:defeat|result|outcome|winner|rival)?,(?:ask(?:ed|s)?|call(?:ed|s)?|appl(?:ied|ies)|press(?:ed|es)?|demand(?:ed|s)?|want(?:ed|s)?) (?:for )?a (?:full )?(?:recount|rerun|re-run),"
        "(?:challenge|challenged|contest|contested|dispute|disputed|rejected|appeal against) ~?(?:result|outcome|count),spoke of (?:fraud|cheating|rigging),alleged (?:fraud|rigging),refus(?:ed|es|ing) to (?:accept|concede|recognise|recognize|congratulate)",
    ),
    (
        "everyone saved",
        "all ~?(?:were |was |have been |had been |are |is )?(?:rescued|saved|picked up|accounted for|survived|alive|brought ashore|safe and well),everyone ~?(?:rescued|saved|safe|survived|accounted for|got out),"
        "everybody ~?(?:rescued|saved|safe|survived|accounted for|got out),(?:one|body|none) ~?(?:is|was|were|are) ~?missing,the whole crew ~?(?:saved|rescued|safe),the entire crew ~?(?:saved|rescued|safe)",
        f"(?:is|are|was|were|remains?|remained|still|went) (?:still )?(?:missing|unaccounted for|trapped|feared (?:dead|drowned)),still missing,search ~ missing,{_NUMBER} ~?(?:drowned|lost their lives)",
    ),
    (
        "misuse",
        "(?:attackers?|hackers?|criminals?|thieves|intruders|gangs?|spies|someone) ~?(?:used|using|exploited|exploiting|abused|misused|made use of|taken advantage|broke in|got in|stole),"
        "(?:was|were|been|being|already) ~?(?:exploited|abused|misused|used in attacks|used by),in the wild",
        "no (?:signs?|evidence|indications?|hints?|trace|proof|reports?|cases?)(?: [\\w’'-]+){0,10} (?:exploited|abused|used|attacks?|misuse|misused|stolen|accessed|exploitation|intrusion|intruders),"
        "not ~?(?:exploited|abused|misused|accessed|been used),nobody ~?(?:exploited|used)",
    ),
    (
        "full refund",
        "full price,full (?:refund|amount|sum|cost),all ~ money (?:back|returned),in full,whole (?:price|sum|amount|cost),entire (?:price|sum|amount|cost),every penny,every cent",
        "half ~?(?:refunded|repaid|reimbursed),half (?:of )?(?:the |their |its )?(?:price|money|cost),part(?:ial|ly)? ~?(?:refund|refunded|repaid),only part of,(?:a )?vouchers?,credit note,not ~?(?:refunded|money back),no refunds?,(?:a )?discount ~ instead",
    ),
    (
        "by default",
        "by default,default setting,automatically,from the start,as standard,unless told otherwise",
        "(?:has|have|must|needs?|had) ~?be ~?(?:switched|turned|activated|enabled|set),off by default,opt(?:s|ed|ing)? in,optional,on request,by hand,manually",
    ),
    (
        "a permit",
        "(?:had|has|have) (?:approved|authorised|licensed|inspected|passed),with (?:permission|approval|a permit|a licence),(?:permit|permission|licence|approval|consent) (?:was|had been|has been|were) (?:given|granted|issued|obtained)",
        "no (?:building |planning )?(?:permit|permission|licen[cs]e|approval|consent|authorisation) ~?(?:given|granted|issued|had been|was|for),without (?:a |any |planning |building )*(?:permit|permission|approval|licen[cs]e|consent),"
        "never (?:been )?(?:approved|authorised|licensed|inspected),illegally,unauthorised,unlicensed,not ~?(?:approved|authorised|licensed)",
    ),
    (
        "a truce",
        f"{_TRUCE} ~?(?:held|holding|holds|respected|observed|lasted),no (?:shots|violations|fighting) ~?(?:fired|reported|heard)?",
        f"{_TRUCE} ~?(?:broken|collapsed|violated|breached|fell apart|broke down|failed|over),(?:fighting|shelling|firing|shooting) ~?(?:resumed|continued|went on|flared|broke out),shots (?:were )?(?:fired|heard)",
    ),
    (
        "stayed at the scene",
        "(?:stayed|remained|waited|stopped) ~?(?:at the scene|to help|for the police|on the spot),(?:called|alerted|rang) (?:the )?(?:police|ambulance|emergency|fire brigade) (?:himself|herself|themselves),gave first aid",
        "fled,drove (?:off|away|on),failed to stop,not (?:stop|stay|wait),left the scene,ran (?:away|off),hit-and-run,made off,sped (?:off|away),escaped on foot",
    ),
)
