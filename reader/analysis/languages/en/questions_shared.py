"""English for questions that are asked of many things in one report. See `answers` for the signs."""

from __future__ import annotations

SHARED = (
    # These are asked of many things, so both passages must speak of the same one.
    (
        "the possibility",
        "(?:not|never) (?:yet )?(?:be |been )?(?:ruled|rule|ruling) out(?! (?:of|for)\\b),(?:not|never) (?:yet )?(?:be |been )?(?:excluded|exclude|excluding),n[’']t (?:be |been )?(?:ruled|rule|exclude|excluded)(?: out)?,keeping ~ open mind,possibility ~ remains?,looking into the possibility",
        "(?:has|have|had|having|was|were|is|are|been|they|he|she|it|police|officials|investigators|spokesman|spokeswoman|company|group|ministry) (?:already |now |firmly |all but )?(?:ruled|rules|ruling) out(?! (?:of|for)\\b),(?:ruled|rules) out(?= (?:any|an?|the|sabotage|foul|arson|terrorism|terror)\\b),(?:has|have|had|was|were|been) (?:firmly )?excluded,no sign of (?:sabotage|foul play|arson|an attack|terrorism|a crime)",
    ),
    (
        "attendance",
        "(?:will|would|is to|was to) (?:attend|take part|be there|be present|travel|come|speak),attended,(?:was|were) (?:present|there|in attendance),took part,taking part,came in person,joined ~ (?:ceremony|meeting|premiere|service|march),will attend,looked on,watched from,showed up,turned up,(?:was|were) in the (?:audience|room|hall|chamber|crowd)",
        "absent,stayed away,missed,not attend(?:ed)?,not take part,not taking part,boycotted,stayed at home,not (?:present|there|come|turn up|show up|in the room),failed to (?:appear|turn up|show up|attend),nowhere to be seen,did not travel,sent ~ (?:apologies|regrets|telegram|deputy)",
    ),
    (
        "open or closed",
        "reopen(?:s|ed|ing)?,re-open(?:s|ed|ing)?,(?:will|would|to|is to|are to|has|have|had|can|could) ~?(?:resume|resumed|restart|restarted|open again|start again),back (?:open|in operation|in service),(?:stick|keep|stuck|holding|hold) to the ~?(?:date|schedule|timetable),on schedule,go ahead as planned,resum(?:ed|es|ing),running (?:again|normally),as usual,as normal",
        "(?:remain|remains|remained|stay|stays|stayed|be|is|are|keep|kept) ~?(?:closed|shut|suspended|out of service|out of action|switched off|offline|off the grid|cancelled|shut down)(?! (?:until|till|through|before|for)"
        " (?:at least )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next|the end|\\d|january|february|march|april|may|june|july|august|september|october|november|december)),(?:suspended|grounded|halted|stopped) until,(?:have|has|had|were|was|is|are) (?:been )?(?:suspended|grounded|halted),(?:stands?|stood|lies?|lay|remains?) idle,at a standstill,on hold,out of use,until further notice,no (?:trains|flights|buses|services|ferries|classes|lessons),not (?:reopen|resume|restart|open),without (?:trains|service),closed indefinitely",
    ),
    (
        "publication",
        "(?:be|been|was|were|is|are) (?:published|made public|released|disclosed),publish(?:ed|es|ing)?",
        "not ~?(?:published|publish|made public|make public|released|release|disclosed|disclose),kept (?:secret|confidential|under wraps),remain (?:secret|confidential),withheld,under wraps,behind closed doors,(?:refused|declined) to (?:publish|release|disclose)",
    ),
    (
        "cost to the user",
        "free of charge,at no (?:cost|charge|extra),for free,free (?:bus|buses|entry|admission|tickets?|meals?|transport|travel|places?|parking|school meals|delivery),admission is free,costs? nothing,{be} free",
        "(?:have|has|had|will|must|need|obliged|required) ~?(?:to )?pay,{be} charged,at ~ own (?:cost|expense),not ~?free,no (?:longer )?free,entry (?:fee|costs),(?:tickets|admission|entry) costs?,for a fee",
    ),
    (
        "vote",
        "voted (?:for|in favour|yes|with),backed the,supported the,in favour",
        "voted against,voted no,opposed,against the (?:plan|motion|proposal|bill),abstained,abstention,abstentions",
    ),
    (
        "voted or not",
        "voted (?:for|in favour|yes|with|against|no)",
        "abstained,abstention,not vote,did not take part in the vote,without voting",
    ),
    (
        "under control",
        "{be} ~?(?:under control|contained|extinguished|put out|brought under control|over),brought ~ under control,put out ~ (?:fire|blaze|flames),end of the (?:outbreak|epidemic)",
        "not ~?(?:under control|contained|over),out of control,far from (?:over|contained|under control),still (?:burning|spreading|raging|blazing|growing),(?:continues?|continued) to (?:burn|spread|rage),uncontained",
    ),
    (
        "worked or failed",
        "(?:worked|functioned|fired|opened|deployed|operated|performed|started|responded) ~?(?:as (?:planned|expected|intended|it should|designed)|properly|correctly|perfectly|normally|flawlessly|faultlessly|without (?:a )?(?:problem|hitch|fault)s?),in (?:working order|perfect condition|good order)",
        "failed to (?:work|fire|open|deploy|function|start|operate|respond|separate|ignite|inflate),did not (?:work|fire|open|deploy|function|start|operate|respond|inflate),malfunctioned,(?:was|were) (?:broken|faulty|defective|out of order),not working",
    ),
    (
        "a flaw or none",
        "suffer(?:s|ed|ing)? ~?(?:from|badly|damage),badly damaged,(?:has|have|had) ~?(?:problems?|trouble|flaws?|defects?|faults?|cracks?|weakness(?:es)?),(?:weak|faulty|defective|flawed|cracked|broken|damaged),(?:problems?|trouble|flaws?|defects?|faults?|cracks?) (?:with|in) the",
        "no (?:\\w+ )?(?:problems?|trouble|flaws?|defects?|faults?|cracks?|weakness(?:es)?|signs? of wear),nothing (?:is |was )?wrong,in ~?(?:perfect|good|sound|excellent|mint) (?:order|condition|shape|repair),intact,undamaged,without (?:fault|defect)s?,free of (?:fault|defect)s?,(?:structurally|perfectly|{be}) sound,sound condition",
    ),
    (
        "marked or not",
        "(?:is|was|are|were|been) (?:marked|recorded|registered|listed|shown|known|documented) (?:on|in),(?:is|are|was|were|appears?|appeared) on the (?:maps?|list|register|plans?|charts?),was known,were known",
        "not (?:been )?(?:marked|recorded|registered|listed|shown|known|documented|on (?:any|the|a)),unmarked,unknown,unregistered,unrecorded,(?:on|in) no (?:maps?|list|register|plans?|charts?),did not know",
    ),
    (
        "an escape of something",
        "(?:leaked|escaped|spilled|seeped|got|flowed|released) ~?(?:into|out),(?:has|have|had|was|were) ~?(?:leaked|escaped|spilled|released),contaminated",
        r"no ~?(?:\w+ )?(?:has|have|had|was|were)? ?(?:leaked|escaped|spilled|released|contamination|leak),not ~?(?:leaked|escaped|spilled|leak|escape),nothing ~?(?:leaked|escaped|spilled),without ~ (?:leak|contamination)",
    ),
    (
        "going home",
        "(?:allowed|able|free|permitted) to (?:return|go home|go back|leave),(?:returned|gone|went|go) (?:home|back),(?:could|can|may) (?:return|go home|go back|leave),evacuation ~?lifted",
        "not ~ (?:return|go home|go back|safe to go),(?:barred|prevented|kept) from ~?(?:returning|going),cannot (?:return|go home|go back),must (?:stay away|wait|be patient),(?:unable|not allowed) to (?:return|leave|go)",
    ),
    (
        "link",
        "(?:linked|connected|related|tied) to,part of ~ (?:feud|series|plot|campaign|network|gang|war|vendetta),links? (?:to|with|between),connection (?:to|with|between),belong(?:s|ed)? to ~ (?:gang|group|cell|network),because of ~ feud,gang(?:land)?",
        "no (?:\\w+ )?(?:link|links|connection|relation|ties)(?: (?:to|with|between))?,not (?:linked|connected|related|tied|thought to be linked|believed to be linked|part of),unrelated,unconnected,isolated (?:incident|case)",
    ),
    (
        "warning",
        "(?:been|were|was|had) (?:warned|alerted|told) ~?(?:in (?:good )?time|earlier|days|weeks|months|hours|of|about|before),warnings? (?:was|were|had been|went out|came) ~?(?:issued|given|sent|hours|days|in time|early),ample warning,plenty of warning,in good time,had (?:been )?(?:warned|warning)",
        "no warning,without (?:any )?warning,(?:not|never) (?:been )?(?:warned|alerted|told),warn(?:ed|ing) ~?too late,warning ~ too late,too late",
    ),
    (
        "approval",
        "(?:was|were|has|have|had|been|has been|have been) (?:approved|authorised|authorized|licensed|cleared|granted),won approval,(?:gave|gives) ~ (?:approval|consent|green light|blessing),says? yes,said yes,given ~ (?:go-ahead|green light|approval),green light",
        "refus(?:ed|es) ~ (?:to allow|to permit|to approve|to license|permission|consent),says? no to,said no to,(?:still|yet) ~?(?:needs?|awaits?|to be|has to be|have to be|must be|await) ~?(?:approval|approved|consent|blessing|authorised|cleared),not ~?(?:approved|authorised|authorized|licensed|cleared|granted),without (?:approval|permission|a licence|a permit|planning permission),"
        "awaiting approval,rejected,refused (?:permission|approval|consent),denied (?:permission|approval|a licence)",
    ),
    (
        "plans to run",
        "will (?:stand|run|seek|play|start|compete|race|face|make)(?: again| for)?,(?:fit|ready) (?:to|for),could make ~ debut,is expected to (?:play|start|run|stand|compete),passed fit,to (?:stand|run) again,seek (?:re-?election|a (?:second|third|new|further) term|a rematch),back in the (?:side|team|squad)",
        "will (?:miss|sit out|not (?:stand|run|seek|play|compete|race)),would (?:miss|not (?:stand|run|seek|play|start|compete)),ruled out (?:of|for),not (?!be run)~?(?:fit|ready|seek|stand|run|play|compete),injured and,out (?:of|for) the (?:season|match|game|tournament|race)",
    ),
    (
        "home or hospital",
        "(?:left|leave|discharged from|released from|out of) ~?hospital,(?:went|gone|sent|allowed|returned|go) home",
        "(?:still|remains?|remained|is|are|stayed|kept|was|were|keep) ~?in (?:a )?(?:hospital|intensive care),in intensive care,fighting for ~ li(?:fe|ves),(?:taken|rushed|flown|admitted|treated|brought) ~?(?:to|in) ~?hospital",
    ),
    (
        "lowered or kept",
        "(?:raised|raises|raising|increased|increases|lifted|put up|goes up|go up|went up)",
        "(?:left|leaves|kept|held|holds|remain|remains|stay|stays|leave|keep) ~?(?:unchanged|steady|where|the same|as (?:it is|they are|before)|at (?=[\\d£$€])),unchanged,no (?:change|increase|rise),not (?:be )?(?:raised|increased|go up|changed)",
    ),
    (
        "safe",
        "{be} ~?(?:safe to|harmless|drinkable|not dangerous|no danger),no (?:danger|risk|threat|health risk),posed? no,safe to (?:drink|eat|use|swim|return|go),all-clear",
        "{be} ~?(?:unsafe|dangerous|not safe|contaminated|toxic),not (?:be )?(?:drink|drunk|safe|swim|eat|return),boil ~ water,danger to,risk to,a danger,health risk,should not (?:drink|eat|use|swim|return),warned (?:not to|against)",
    ),
    (
        "more or fewer than before",
        r"(?:more|higher|up|rise|increase) (?:than|on|from) (?:last year|a year (?:ago|before|earlier)|the (?:year|month) before|the previous (?:year|month)),(?:more|higher) than (?:in )?\d{4}",
        r"(?:fewer|less|lower|down|fall|drop|decrease) (?:than|on|from) (?:last year|a year (?:ago|before|earlier)|the (?:year|month) before|the previous (?:year|month)),(?:fewer|less|lower) than (?:in )?\d{4}",
    ),
    (
        "acquaintance",
        "(?:knew|known|know) each other,(?:were|was) (?:friends?|acquainted|neighbours|colleagues),knew (?:his|her|the) (?:attacker|victim|killer)",
        "not ~?(?:know|known) (?:each other|(?:his|her|the) (?:attacker|victim|killer)),not ~ (?:the two|they|both) knew each other,strangers?,at random,randomly",
    ),
    (
        "first or again",
        "for the first time,the first time,never before,unprecedented,without precedent",
        "not (?:for )?the first(?: time)?,not unprecedented,once before,for the (?:second|third|fourth|fifth) time,has happened before,had happened before,a second time",
    ),
    (
        "tested or known",
        "(?:identified|recognised|recognized|been named|were named|was named) (?:as|by)",
        "not (?:yet )?(?:been )?(?:identified|named|recognised|recognized),unidentified,identity (?:was|is|remains) (?:not|unknown),unnamed",
    ),
    (
        "claimed",
        "claimed responsibility,said it (?:was behind|carried out),took responsibility",
        "no(?: one| group|body)? ~?claimed responsibility,denied (?:responsibility|involvement|any part),not claimed,rejected responsibility",
    ),
    (
        "hit or missed target",
        "(?:met|meets|beat|beats|exceeded|reached|hit|topped|surpassed) ~ (?:targets?|goals?|expectations|forecasts?|estimates)",
        "(?:missed|misses|fell short of|below|short of|failed to (?:meet|reach)|behind|undershot) ~ (?:targets?|goals?|expectations|forecasts?|estimates)",
    ),
    (
        "public comment",
        "(?:apologised|apologized|offered ~ apology|said (?:it|he|she|they) (?:was|were) sorry),(?:deeply )?sorry for",
        "(?:not|refused to|declined to|no|without an?|stopped short of|fell short of) ~?apolog(?:y|ise|ize|ised|ized|ising),no (?:word of )?(?:apology|regret),without apology",
    ),
    (
        "consciousness",
        "(?:was|were|is|are|remained|fully) (?:conscious|awake|responsive),regained consciousness,able to (?:speak|talk)",
        "unconscious,in a coma,unresponsive,not (?:conscious|responsive|regained),lost consciousness",
    ),
    (
        "ownership of a licence",
        "(?:had|held|holds|has|with) (?:a|the|an?) ~?(?:licen[cs]e|permit|permission|certificate)",
        "(?:no|without an?y?|not have an?y?|lacked an?y?|expired|never had an?) ~?(?:licen[cs]e|permit|permission|certificate)",
    ),
    (
        "belt or helmet",
        "(?:wore|wearing|had) ~?(?:a |their )?(?:seat ?belts?|helmets?|life ?jackets?)",
        "(?:no|without|not wearing|not wear|nor) ~?(?:a |an? )?(?:seat ?belts?|helmets?|life ?jackets?)",
    ),
    (
        "funding",
        "(?:paid|funded|financed|sponsored) ~?(?:by the (?:company|maker|manufacturer|industry)|for the (?:trial|study|research))",
        "(?:not|no|without) ~?(?:involved|funding|money|funds) ~?(?:with|from|by) the (?:company|maker|manufacturer|industry),independent of the (?:company|maker|manufacturer|industry)",
    ),
)
