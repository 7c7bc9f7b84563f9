"""English for questions of which an event has but one: a plea, an outcome of talks. See `answers` for the signs."""

from __future__ import annotations

SOLE = (
    # An event has one of each: a plea, an outcome of talks.
    (
        "plea",
        "pleaded guilty,pleads guilty,pleading guilty,guilty plea,admitted ~ charges?,admits ~ charges?,admitted ~ offences?,confessed,made a confession,"
        "admitted ~ (?:murder|manslaughter|fraud|theft|killing|stealing|causing),admitted guilt,admitted to ~ (?:charges?|killing)",
        "pleaded not guilty,pleads not guilty,pleading not guilty,denied ~ charges?,denies ~ charges?,denied ~ offences?,denied (?:murder|manslaughter|fraud|theft),"
        "denied wrongdoing,protested ~ innocence,maintained ~ innocence,insists? ~ innocent,maintains ~ innocence,denied any guilt,not guilty plea",
    ),
    (
        "verdict",
        "found guilty,convicted,guilty verdict,guilty of",
        "found not guilty,acquitted,cleared of,walked free,not guilty verdict,not guilty of,not convicted",
    ),
    (
        "appeal",
        "will appeal,would appeal,seek arbitration,(?:fight|contest|challenge|challenging) the (?:ruling|verdict|decision|sentence|judge?ment),to appeal,plans? an appeal,lodged an appeal,file an appeal,will challenge the (?:ruling|verdict|sentence|decision|judgment),"
        "would challenge the (?:ruling|verdict|sentence|decision|judgment),intends? to challenge,take ~ to a higher court,is appealing,appealed against,(?:announced|announces|promised|planned|considering) an appeal,(?:vowed|vows|promised|decided|wants|intends) to appeal",
        "(?:accepts?|accepted|abide by|abides by|will accept|respect) the (?:judge?ment|ruling|verdict|decision|sentence),not appeal,no appeal,accepts? the (?:verdict|ruling|sentence|judgment),accepted the (?:verdict|ruling|sentence|judgment),not take ~ to a higher court,"
        "not challenge the (?:ruling|verdict|sentence|decision),waived ~ right to appeal,right to appeal was waived,not be appealing,(?:ruled out|rules out) an appeal",
    ),
    (
        "alarm",
        "alarms? (?:sounded|went off|rang|was triggered|was set off|worked|had sounded|had gone off|began to sound),set off ~ alarm,triggered ~ alarm,sirens? (?:sounded|went off|wailed)",
        "alarms? ~?(?:did not|failed to|never|had not) ~?(?:sound|go off|ring|work|gone off|sounded|went off),no alarm,alarm (?:stayed|remained|was) silent,alarm ~ (?:switched off|disabled|out of order|broken),"
        "sirens? (?:did not|failed to|never|stayed|remained) ~?(?:sound|go off|work|silent)",
    ),
    (
        "outcome of talks",
        "(?:talks|negotiations|sides|parties|negotiators|ministers|leaders|union|unions|delegations) ~?(?:agreed|reached an? (?:agreement|deal|accord|compromise|settlement)|struck a (?:deal|bargain|compromise)|came to terms|settled),"
        "ended ~ (?:agreement|deal|breakthrough|accord),(?:deal|agreement|accord|compromise) (?:was|has been|had been) (?:reached|struck|signed|agreed)",
        "(?:talks|negotiations|meeting|summit) ~?(?:collapsed|broke down|failed|ended without ~ (?:deal|agreement|result|breakthrough|outcome)|were broken off|broke up),ended without (?:result|agreement|a deal|success|a breakthrough),"
        "ended in (?:failure|deadlock|stalemate),(?:no|without an?y?) (?:agreement|deal|breakthrough|accord|compromise) (?:was|has been|had been|could be),without (?:agreement|a deal|result),could not agree,failed to (?:agree|reach),unable to agree,"
        "walked out of ~ talks,talks ~ deadlock(?:ed)?",
    ),
    (
        "further talks",
        "(?:talks|negotiations|meetings?|sides|parties) ~?(?:resume|continue|reconvene|will meet|would meet|to meet|meet again|are to meet),sit down ~?again,meet again,back to the (?:negotiating )?table,return to the (?:negotiating )?table,"
        "(?:new|further|more|fresh|another) (?:round of )?(?:talks|meetings?|negotiations) ~?(?:planned|scheduled|set|due|will|agreed|arranged|are to)",
        "no (?:new|further|more|fresh|other) (?:round of )?(?:talks|meetings?|negotiations|date),no date ~ (?:talks|meeting),(?:talks|negotiations) ~ (?:not|no longer) ~?(?:resume|planned|scheduled|continue),not ~ (?:meet|talk|negotiate) again",
    ),
    (
        "strike",
        "strike (?:will|is to|would) ~?(?:go ahead|begin|start|last),strike goes ahead,going ahead with ~ strike,will (?:walk out|stop work|down tools|strike|go on strike|lay down),strike is (?:on|due to),to strike,begin ~ strike",
        "strike ~?(?:is off|was off|called off|averted|cancelled|suspended|scrapped|avoided|will not|shelved),averted ~ strike,avert ~ strike,called off ~ strike,no strike,not strike,not ~ (?:walk out|go on strike)",
    ),
    (
        "arrests",
        "(?:man|woman|suspects?|people|men|women|person|youth|teenager|boy|girl|gunman|driver|attacker|one|two|three|four|five|six|several) ~?(?:arrested|detained|in custody|taken into custody|picked up),arrested,made ~?(?:an arrest|arrests)",
        "no (?:arrests?|suspects?|one) (?:has|have|had|was|were) ~?(?:made|arrested|detained|been arrested),no arrests?,nobody (?:has|had|was) ~?(?:arrested|detained|been arrested),not ~ (?:arrested|detained) anyone,without arresting",
    ),
    (
        "charges",
        "(?:was|were|been|is|are) charged,charged with,charges (?:were|have been) (?:brought|filed|laid),(?:was|were|been) indicted,faces charges",
        "not ~?(?:charged|indicted),no charges?,without charge,(?:charges|case) ~?dropped,released without",
    ),
    (
        "the state of the ransom",
        "paid ~ (?:ransom|blackmailers|hackers|kidnappers|extortionists|attackers),ransom ~?(?:was|has been|had been) paid",
        "(?:refused|refuses|declined|refusing) to pay,not ~?(?:pay|paid) ~?(?:ransom|blackmailers|hackers|kidnappers)?,no ransom ~?paid,will not pay,would not pay",
    ),
    (
        "legal action",
        "take ~ to court,taking ~ to court,legal action,sue,suing,legal challenge,file a lawsuit,filed a lawsuit,go to court,going to court,seek (?:a )?judicial review,in the courts,lawsuit",
        "(?:against|no|not|rule out|ruled out|without|ruling out|drop|dropped|abandon|abandoned) (?:\\w+ ){0,2}(?:legal action|legal challenge|lawsuit|sue|suing|court case),not ~ (?:take|go|taking|going) ~?to court,not (?:going|go) to court",
    ),
    (
        "an inquiry",
        "(?:opened|opens|launched|launches|begun|began|started|ordered|orders) ~ (?:investigation|inquiry|probe|case),(?:is|are|was|were) (?:investigating|looking into|examining)(?! the cause),"
        "(?:would|will|to) (?:investigate|look into|open an (?:inquiry|investigation)),under investigation,(?:investigation|inquiry|probe) ~?(?:opened|launched|begun|under way|started|continues)",
        "police ~?not (?:involved|investigating|been called|been asked|treating),no (?:criminal |police |formal )?(?:investigation|inquiry|probe),not (?:to )?(?:open|launch|hold|start|investigate|order) ~?(?:investigation|inquiry|probe)?,"
        "dropped ~ (?:investigation|inquiry|probe|case|charges),closed ~ (?:investigation|inquiry|probe|case|file),(?:investigation|inquiry|probe) ~?(?:dropped|closed|shelved),(?:ruled out|rejected|refused) ~ (?:investigation|inquiry|probe)",
    ),
    (
        "surrender",
        "gave (?:him|her|them)sel(?:f|ves) up,surrendered,turned (?:him|her|them)sel(?:f|ves) in,handed (?:him|her|them)sel(?:f|ves) in,came out with ~ hands,walked out with ~ hands",
        "overpowered,stormed,(?:was|were) (?:captured|caught|seized|tracked down|tackled|shot dead|cornered),(?:ended|ending) ~ (?:siege|stand-off) by force",
    ),
    (
        "ransom",
        "(?:asked|asking|demanded|demanding|demands|wanted|sought) (?:for )?(?:a ransom|ransom|money|\\$|£|€|[\\d.,]+ (?:million|billion)),ransom (?:was|had been) (?:paid|demanded),paid ~ ransom",
        "no (?:money|ransom|demands?),not ~ (?:demand|ask for|pay|want) ~?(?:money|ransom)?,made no demands?",
    ),
    (
        "a genuine work",
        "genuine,authentic,authenticated,original beyond doubt,no doubt (?:that it|about its)",
        "(?:a|very good|mere|later|modern) (?:copy|fake|forgery|replica),forged,fake,not (?:genuine|authentic|an original|by the master),doubts? (?:about|over|on) (?:its|the) (?:authenticity|origin)",
    ),
    (
        "insurance",
        "(?:was|were|is|are|fully) insured,insurance (?:will|would) (?:cover|pay),covered by insurance",
        "uninsured,insurance ~?(?:lapse|lapsed|expired|run out),not (?:be |been )?(?:insured|covered by),no insurance,without insurance,insurance (?:will|would) not",
    ),
    (
        "jobs",
        "(?:jobs|posts|positions|workers|employees|staff) ~?(?:will go|to go|will be cut|will be lost|be axed|are to be cut|will lose|to be lost|at risk),cut ~ (?:jobs|posts|staff|workers|positions),job (?:cuts|losses),redundanc(?:y|ies),lay ?offs,will lose their jobs,"
        "shed ~ (?:jobs|posts|workers),axe ~ (?:jobs|posts|workers)",
        "no ~ (?:job (?:cuts|losses)|redundanc(?:y|ies)|lay ?offs|dismissals),no ~ cut jobs,not ~ (?:cut|shed|lose|axe) ~?(?:jobs|posts|staff),(?:all|every) (?:jobs?|posts?) ~?(?:safe|kept|guaranteed|secure),without (?:job (?:cuts|losses)|redundancies|laying off),"
        "no (?:jobs?|one|posts?|worker|employees?) ~?(?:go|be lost|lose|be cut)",
    ),
    (
        "retirement",
        "(?:announced|announces|announcing) ~ (?:retirement|resignation),will (?:retire|resign|step down|quit|stand down),would (?:retire|resign|step down|quit|stand down),(?:has|have|had) (?:resigned|stepped down|quit|stood down),(?:tendered|offered|handed in) ~ resignation,resigned",
        "no intention of (?:giving up|retiring|resigning|stepping down|quitting|leaving|standing down|going),will (?:stay on|remain in (?:office|post|charge)|carry on),would (?:stay on|remain in (?:office|post|charge)|carry on),not ~ (?:resign|retire|step down|quit|stand down|give up),"
        "(?:refused|refuses|refusing|declined) to (?:resign|step down|quit|stand down|go),rejected calls (?:to|for) ~ (?:resign|resignation|go|step down|quit),(?:ruled out|rules out) (?:resigning|stepping down|quitting|resignation),clings? to (?:office|power)",
    ),
    (
        "refund",
        "money back,refunds?,refunded,reimbursed,reimburse",
        "(?:no|not|without|refuse|refused) ~?(?:refunds?|refunded|money back|reimbursed|reimburse|compensation)",
    ),
    (
        "full or empty",
        "sold out,not a (?:seat|ticket) ~?(?:empty|left|free),full house,every seat (?:was )?(?:taken|filled|sold),packed (?:house|hall|stadium),no (?:seat|seats) (?:was|were) (?:empty|free)",
        "half[- ]empty,empty seats,rows of empty,(?:tickets|seats) ~?(?:still available|unsold|left over|remained empty|stayed empty),not sold out,poorly attended,many (?:seats|places) ~?empty",
    ),
    (
        "black box",
        "(?:flight|voyage|data|cockpit|voice)(?: data| voice)? recorders? ~?(?:was|were|has|have|had) (?:been )?(?:found|recovered|retrieved|located),black box(?:es)? ~?(?:found|recovered|retrieved|located)",
        "(?:recorders?|black box(?:es)?) ~?(?:not|yet to) (?:been )?(?:be )?(?:found|recovered|retrieved|located),(?:search|searching|hunt|looking) for ~ (?:recorders?|black box(?:es)?)",
    ),
    (
        "distress call",
        "(?:distress (?:call|signal)|mayday|emergency call) ~?(?:was |were |had been )?(?:sent|received|issued|made),(?:sent|issued|made|put out|radioed) ~ (?:distress (?:call|signal)|mayday|emergency),(?:crew|pilot|captain) ~?(?:reported|radioed)",
        "no (?:distress (?:call|signal)|mayday|emergency call|radio),without (?:a|any) (?:distress|mayday|warning call),(?:not|never) ~ (?:distress (?:call|signal)|mayday)",
    ),
    (
        "drink",
        "(?:was|were|been) (?:drunk|intoxicated|over the (?:legal |drink-drive )?limit),had been drinking,under the influence,tested positive,failed a breath,alcohol in ~ blood",
        "(?:was|were|been) (?:sober|not drunk),not been drinking,no (?:trace of )?(?:alcohol|drugs|drink),tested negative,passed a breath,neither (?:alcohol|drink|drugs)",
    ),
    (
        "armed",
        "(?:was|were|been|man|suspect|gang|robbers?|raiders?|he) armed,armed (?:man|men|robbers?|raiders?|gang),carr(?:ied|ying) (?:a|an)? ?(?:\\w+ )?(?:gun|pistol|knife|weapon|rifle|handgun)",
        "unarmed,not armed,no weapons?,not carr(?:y|ied|ying) (?:a|any) weapon,not have a weapon",
    ),
    (
        "place of death",
        "died ~ at ~?(?:his|her) home,died ~?at home,died in ~ bed",
        r"died ~ in (?:a |the )?(?:\w+ )?(?:hospital|hospice|clinic),died ~ at (?:a|the) (?:hospital|hospice|clinic)",
    ),
    (
        "unanimity",
        "unanimous,unanimously,without (?:a )?dissent,without a vote against,with one voice,all ~ (?:judges|members|councillors|jurors) agreed",
        "not unanimous,split (?:decision|vote|verdict|ruling),majority (?:decision|verdict|of \\w+ to \\w+),narrow(?:ly)? ~?(?:majority|vote|approved|passed),dissent(?:ed|ing)?,by \\w+ votes to \\w+,voted against",
    ),
    (
        "concession",
        "conced(?:ed|es|ing) (?:defeat|the election|the race|victory),admitted defeat,congratulated ~ (?:rival|opponent|winner|successor|victor)",
        "not conced(?:e|ed),refus(?:ed|es|ing) to (?:concede|accept|recognise|recognize),contest the (?:count|result|outcome|vote),(?:rejected|disputed|disputes|rejects) the (?:count|result|outcome|vote),demand(?:ed|s|ing)? a recount",
    ),
    (
        "traffic light",
        "(?:signals?|lights?) ~?(?:green|clear),green (?:signal|light),on green",
        "(?:signals?|lights?) ~?(?:red|at danger),red (?:signal|light),on red",
    ),
    (
        "speed limit",
        "within the (?:speed )?limit,below the (?:speed )?limit,under the (?:speed )?limit,not ~?(?:speeding|too fast),at (?:normal|the permitted|the allowed) speed,within (?:what is|the speed) allowed",
        "(?:above|over|exceed(?:ed|ing)|beyond|well above|in excess of) (?:the |what is )(?:speed )?(?:limit|allowed|permitted),too fast,speeding,excessive speed,break(?:ing)? the (?:speed )?limit",
    ),
    (
        "foul play",
        "arson,deliberately,foul play,set on purpose,started on purpose,criminal act,sabotage,suspected (?:murder|sabotage|arson)",
        "(?:no|without|not|rul(?:ed|ing|e) out|excluded|exclude|denied) (?:\\w+ ){0,4}(?:arson|foul play|deliberate(?:ly)?|sabotage|criminal act|crime|suspicious),accidental,accident rather than,not suspicious",
    ),
    (
        "autopilot",
        "autopilot (?:was|had been) (?:on|engaged|active|switched on)",
        "autopilot (?:was|had been) (?:off|not|disengaged|inactive|switched off),without the autopilot",
    ),
    (
        "alone",
        "acted alone,acting alone,lone (?:gunman|attacker|wolf|actor|perpetrator),no accomplices?,on his own,on her own,no one else ~?(?:involved|sought)",
        "accomplices?,had help,was helped by,did not act alone,not ~?acted alone,others (?:were|are) (?:involved|sought),second (?:gunman|attacker|suspect|man) (?:is|was) ~?(?:sought|run|large|hunted|wanted)",
    ),
)
