"""English turns of phrase that say what one word says: the finders read the word."""

from __future__ import annotations

from reader.analysis.languages.en.lists import phrase
from reader.analysis.languages.phrases import Phrases

_OWNERS = ("his", "her", "its", "their", "the")
"""What a `%` in a phrase stands for."""

_IDIOMS = {
    "jail": "behind bars,time in prison,time in jail,under lock and key",
    "killed": "lost % lives,lost % life,lose % lives,lose % life,losing % life,losing % lives,gunned down,passed away",
    "strike": "lay down % work,laid down % work,lay down tools,laid down tools,downed tools,down tools,walk out,"
    "walked out,stop work,stopped work,walking out,industrial action,walk off the job,walked off the job",
    "agree": "come to terms,came to terms,struck a deal,reached a deal,reached an agreement,reach agreement,"
    "reached agreement,put % names to,see eye to eye,shook hands on,reach a deal,reach an agreement,struck a bargain",
    "withdraw": "pull out,pulled out,pulling out,pull back,pulled back,pull - out",
    "reject": "turned down,turn down,turning down,threw out,thrown out,knocked back,brushed aside,waved away",
    "resign": "step down,stepped down,stepping down,stand down,stood down,standing down,give up % post",
    "publish": "made public,make public,making public,be made public",
    "arrest": "picked up,taken into custody,in custody,took into custody",
    "escape": "got away,get away,made off,ran off,on the run",
    "steal": "made off with,make off with,got away with",
    "evacuate": "had to leave % homes,forced from % homes,forced out of % homes,driven from % homes,moved to safety,orders to leave,ordered to leave,told to leave,"
    "brought to safety,left % homes,had to leave,taken to safety",
    "burn": "went up in flames,on fire,in flames,turned to ash,reduced to ash",
    "reduce": "brought down,bring down,scale back,scaled back,scaling back,cut back",
    "flood": "burst % banks,spilled over,under water",
    "sue": "take to court,go to court,taken to court,going to court,legal action,legal challenge,taking to court",
    "refund": "money back",
    "found": "set up,setting up",
    "collapse": "broke down,broken down,break down,caved in,gave way",
    "recover": "bring back,won back",
    "continue": "carry on,carried on,carrying on,go on,press on,press ahead,keep going",
    "buy": "take over,taken over,took over,taking over,taken - over,snapped up,snap up",
    "sack": "laid off,lay off,laying off,made redundant,let go,showed the door",
    "resume": "start again,started again,open again,get under way again",
    "begin": "got under way,get under way,kicked off,kick off,set in motion",
    "lead": "in charge of,at the head of,at the helm of",
    "treat": "taken to hospital,taken to hospitals,in hospital,rushed to hospital",
    "fund": "paid for,pay for,paying for,foot the bill for,met the cost of,footed the bill for",
    "cost": "sell for,sells for,sold for,selling for,retail at,retails at,start at,starts at,priced at,go for,price tag",
    "birth": "gave birth,give birth",
    "examine": "look into,looking into,looked into",
    "discover": "came across,come across,came upon",
    "attend": "took part,take part,taking part,taken part,turned out,turned up,turn up,showed up",
    "ignore": "turned a blind eye",
    "election": "went to the polls,go to the polls,going to the polls",
    "capsize": "keeled over,turned over,rolled over",
    "derail": "left the track,left the tracks,came off the rails,came off the tracks,jumped the tracks,leave the rails,"
    "left the rails,jumped the rails",
    "land": "touched down,touch down,set down",
    "equalise": "drew level",
    "infect": "fallen ill,fell ill,falling ill,caught the virus,contracted the virus,come down with,taken ill",
    "begins": "comes into force,come into force,takes effect,take effect,comes into effect,come into effect,enters into force,enter into force",
    "reinstate": "take back,taken back,took back,taking back,rehire",
    "rise": "pick up again,picking up again,picked up again,picks up again",
    "replace": "stand in,stands in,stood in,standing in,fill in for",
    "board": "get on,got on",
    "shortcircuit": "short circuit,short - circuit,electrical fault,faulty wiring",
    "powerline": "power line,power lines,power cable,electricity cable",
    "gasleak": "gas leak,leaking gas,gas explosion,leaking gas pipe",
    "no": "ruled out,rules out,ruling out",
    "absent": "off work,off sick,on sick leave",
    "owned": "belongs to,belonged to,belong to",
    "rescue": "to safety",
    "possible": "not be ruled out,not ruled out,not rule out,not ruling out",
    "bst": "british summer time",
    "illness": "side effect,side effects",
}

IDIOMS = Phrases(
    {
        phrase(variant.replace("%", owner)): word
        for word, turns in _IDIOMS.items()
        for variant in turns.split(",")
        for owner in (_OWNERS if "%" in variant else ("",))
    }
)
