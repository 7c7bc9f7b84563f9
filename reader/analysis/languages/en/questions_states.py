"""English for questions of how things are: lawful, dry, switched on, free. See `answers` for the signs."""

from __future__ import annotations

HOW_IT_IS = (
    # These are asked of many things, so both passages must speak of the same one.
    (
        "a goal",
        "(?:goal|try|header) ~?(?:stood|stand|allowed|counted|awarded),awarded the (?:goal|try)",
        "(?:goal|try|header) ~?(?:ruled out|disallowed|chalked off|not given|not stand|struck off|overturned|annulled),disallowed ~ (?:goal|try|header),ruled out ~ (?:goal|try|header)",
    ),
    (
        "the law",
        "(?:broke|breaking|broken|violated|breached|infringed|flouted) ~?(?:law|rules|regulations|act|agreement),(?:was|were|is|are|acted) (?:illegal|unlawful|unlawfully|illegally),in breach of",
        "(?:acted|was|were|is|are) (?:lawful|legal|lawfully|legally),within the (?:law|rules),no (?:breach|violation),(?:complied|complies) with,(?:followed|kept to|observed|stuck to) ~ (?:rules|law|regulations)",
    ),
    (
        "switched on",
        "(?:was|were|had been|been|is|are) (?:switched|turned) on,(?:was|were|is|are) (?:running|in operation|lit)",
        "(?:was|were|had been|been|is|are) (?:switched|turned|shut) off,stood (?:idle|still),not (?:switched|turned) on,not (?:lit|running|in operation)",
    ),
    (
        "a secret vote",
        "in secret,secret (?:ballot|vote)",
        "show of hands,open (?:ballot|vote),by acclamation,roll-call vote",
    ),
    (
        "hope of recovery",
        "full recovery,out of danger,no danger to ~ life,expected to (?:survive|recover|live),not life-threatening,(?:is|are|was|were) stable,stable condition",
        "fear(?:s|ed)? for ~ li(?:fe|ves),fighting for ~ li(?:fe|ves),(?:is|are|with|suffered) life-threatening,(?:is|are|was|were|remains?|in) ~?critical,not ~ survive,mortal danger,danger of dying",
    ),
    (
        "wet or dry",
        "(?:road|track|pitch|weather|cellar|basement|room|ground|surface|carriageway|day|streets?) ~?(?:was|were|stayed|remained|is) ~?(?:wet|soaked|damp|icy|flooded|slippery|under water|rainy)",
        "(?:road|track|pitch|weather|cellar|basement|room|ground|surface|carriageway|day|streets?) ~?(?:was|were|stayed|remained|is) ~?(?:dry|bone-dry)",
    ),
    (
        "the first one",
        "(?:first|maiden) (?:title|win|victory|trophy|cup|medal|gold|championship|final|visit|flight),never (?:before )?won,for the first time",
        "(?:won|winner|champions?|winners) ~ (?:twice|before|\\w+ times),(?:second|third|fourth|fifth|sixth) (?:title|win|victory|trophy|cup|medal|gold|championship|final|visit|flight),defended ~ title",
    ),
    (
        "in force",
        "(?:takes?|took|taking) effect,(?:comes?|came|coming|enters?|entered) into force,(?:apply|applies|applied) from,(?:is|are) in force",
        "(?:been|be|was|were) (?:put off|postponed|delayed|deferred|pushed back|shelved),not ~?(?:take effect|come into force|apply|in force),on hold",
    ),
    (
        "a building kept",
        "(?:demolished|demolish|torn down|tear down|pulled down|pull down|razed|knocked down|demolition|flattened|bulldozed)",
        "(?:will|would|to|can|be) ~?(?:repaired|restored|preserved|renovated|saved|refurbished|kept|stay standing|remain standing),spared demolition,protected status,listed building",
    ),
    (
        "company",
        "(?:was|were|been|is) (?:all )?alone,by (?:himself|herself|themselves),on (?:his|her) own,nobody else (?:was|in)",
        "(?:was|were) with (?:him|her|them),accompanied by,together with (?:his|her|their),with (?:his|her) (?:husband|wife|partner|son|daughter|brother|sister|friends?|colleagues?|father|mother|dog)",
    ),
    (
        "fuel",
        "(?:enough|plenty of|sufficient|had) fuel,(?:tanks?|tank) ~?(?:full|half full)",
        "out of fuel,no fuel,(?:short of|low on|lack of|without) fuel,tanks? ~?empty,empty tanks?",
    ),
)
