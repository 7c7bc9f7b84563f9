"""English for the plain questions of news: is the strike on, did the alarm sound, is there an appeal.

In a pattern ` ~ ` stands for up to three words, `{be}` for the forms of "to
be", `{the}` for an article or possessive, and commas part the alternatives.
"""

from __future__ import annotations

import re

from reader.analysis.languages.grammar import Question

_MACROS = {
    "{be}": r"(?:is|was|are|were|be|been|being|remains?|remained|stays?|stayed)",
    "{the}": r"(?:the|an?|his|her|its|their|any)",
    " ~ ": r"(?:[ -][\w’']+){0,3}[ -]",
}

_ALONE = (
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

_SHARED = (
    # These are asked of many things, so both passages must speak of the same one.
    (
        "attendance",
        "(?:will|would|is to|was to) (?:attend|ride|take part|be there|be present|travel|come|speak|open),attended,(?:was|were) (?:present|there|in attendance),took part,taking part,came in person,joined ~ (?:ceremony|meeting|premiere|service|march),will attend,looked on,watched from,showed up,turned up,(?:was|were) in the (?:audience|room|hall|chamber|crowd)",
        "absent,stayed away,missed,not attend(?:ed)?,not take part,not taking part,boycotted,stayed at home,not (?:present|there|come|turn up|show up|in the room),failed to (?:appear|turn up|show up|attend),nowhere to be seen,did not travel,sent ~ (?:apologies|regrets|telegram|deputy)",
    ),
    (
        "open or closed",
        "reopen(?:s|ed|ing)?,re-open(?:s|ed|ing)?,(?:will|would|to|is to|are to|has|have|had|can|could) ~?(?:resume|resumed|restart|restarted|open again|start again),{be} open,back (?:open|in operation|in service),(?:stick|keep|stuck|holding|hold) to the ~?(?:date|schedule|timetable),on schedule,go ahead as planned,resum(?:ed|es|ing),running (?:again|normally),as usual,as normal",
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
        "no (?:\\w+ )?(?:problems?|trouble|flaws?|defects?|faults?|cracks?|weakness(?:es)?|signs? of wear),nothing (?:is |was )?wrong,in ~?(?:perfect|good|sound|excellent|mint) (?:order|condition|shape|repair),intact,undamaged,without (?:fault|defect)s?,free of (?:fault|defect)s?,sound",
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
        "refus(?:ed|es) ~ (?:to allow|to permit|to approve|to license|permission|consent),says? no,said no,(?:still|yet) ~?(?:needs?|awaits?|to be|has to be|have to be|must be|await) ~?(?:approval|approved|consent|blessing|authorised|cleared),not ~?(?:approved|authorised|authorized|licensed|cleared|granted),without (?:approval|permission|a licence|a permit|planning permission),"
        "awaiting approval,rejected,refused (?:permission|approval|consent),denied (?:permission|approval|a licence)",
    ),
    (
        "plans to run",
        "will (?:stand|run|seek|play|start|compete|race|face|make)(?: again| for)?,(?:fit|ready) (?:to|for),could make ~ debut,is expected to (?:play|start|run|stand|compete),passed fit,to (?:stand|run) again,seek (?:re-?election|a (?:second|third|new|further) term|a rematch),back in the (?:side|team|squad)",
        "will (?:miss|sit out|not (?:stand|run|seek|play|start|compete|race)),would (?:miss|not (?:stand|run|seek|play|start|compete)),ruled out (?:of|for),not ~?(?:fit|ready|seek|stand|run|play|compete),injured and,out (?:of|for) the (?:season|match|game|tournament|race)",
    ),
    (
        "home or hospital",
        "(?:left|leave|discharged from|released from|out of) ~?hospital,(?:went|gone|sent|allowed|returned|go) home",
        "(?:still|remains?|remained|is|are|stayed|kept|was|were|keep) ~?in (?:a )?(?:hospital|intensive care),in intensive care,fighting for ~ li(?:fe|ves),(?:taken|rushed|flown|admitted|treated|brought) ~?(?:to|in) ~?hospital",
    ),
    (
        "lowered or kept",
        "(?:raised|raises|raising|increased|increases|lifted|put up|goes up|go up|went up)",
        "(?:left|leaves|kept|held|holds|remain|remains|stay|stays|leave|keep) ~?(?:unchanged|steady|where|the same|as (?:it is|they are|before)|at),unchanged,no (?:change|increase|rise),not (?:be )?(?:raised|increased|go up|changed)",
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


def _pattern(text: str) -> re.Pattern[str]:
    """Compile the alternatives of an answer."""
    joined = "|".join(map(_expanded, _split(text)))
    return re.compile(rf"\b(?:{joined})\b", re.IGNORECASE)


def _split(text: str) -> list[str]:
    """Split at commas outside brackets."""
    parts, depth = [""], 0
    for letter in text:
        depth += (letter in "({[") - (letter in ")}]")
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [part for part in parts if part]


def _expanded(part: str) -> str:
    part = part.replace(" ~?", r"(?: [\w’'-]+){0,3}? ")
    for macro, pattern in _MACROS.items():
        part = part.replace(macro, pattern)
    return part


QUESTIONS = tuple(
    Question(name, _pattern(yes), _pattern(no), sole)
    for table, sole in ((_ALONE, True), (_SHARED, False))
    for name, yes, no in table
)
