"""English words that carry nothing, and nouns for people."""

from __future__ import annotations

from reader.analysis.languages.en.idioms import IDIOMS
from reader.analysis.languages.en.lists import listed, stems
from reader.analysis.languages.en.stems import stem
from reader.analysis.languages.en.synonyms import AKIN, ASPECTS, GROUPS, SUMS
from reader.analysis.languages.grammar import Words

STOP = frozenset(
    listed(
        "a an the and or but if then than that this these those of to in on at by for from with without"
        " as is are was were be been being it its he she they them his her their we our you your i me my"
        " not no nor so such can could will would may might must shall should do does did done doing has"
        " have had having there here when where which who whom whose what while after before during over"
        " under up down out off into onto about above below between among more most less least very also"
        " just only even still yet already since until again once said say says saying told tell according"
        " mr mrs ms dr some any all both each other another per new one two three four five six seven"
        " eight nine ten first second third however although though because nearly almost around"
        " approximately roughly early late own now later earlier ago well many much several few against"
        " through across along behind within every including include included near next last s t re ve ll"
        " d m us u.s u.k spokesman spokeswoman spokesperson add added report reported reports reportedly"
        " statement news percent cent"
    )
)

PEOPLE = stems(
    "people person resident inhabitant citizen villager passenger victim civilian man woman adult"
    " member employee worker staff user customer patient voter student pupil visitor tourist guest"
    " fan spectator soldier officer protester demonstrator child evacuee refugee migrant survivor"
    " crew holidaymaker traveller commuter commuters folk individual human life inmate prisoner"
    " suspect local homeowner family friend colleague subscriber firefighter rescuer volunteer"
    " medic official participant runner competitor delegate miner sailor shopper job post position"
    " role"
)

ANYBODY = stems(
    "people person resident inhabitant citizen villager passenger victim civilian survivor"
    " evacuee body life individual human local dead injured missing other others casualty fatality"
    " death injury arrest man demonstrator protester marcher case patient unhurt unharmed uninjured unscathed"
)

_CONTRASTS = {
    word: label
    for label, said in {
        "earlier": "last previous previously earlier original originally former formerly initially initial"
        " once already since rejected revised history ago first",
        "expected": "forecast expected expecting predicted analysts economists poll target budget budgeted"
        " projected projection estimate estimates estimated hoped hopes aim aims goal assumed",
        "rest": "other others another remaining rest further additional extra more beside besides apart",
        "extreme": "record maximum minimum most least tallest longest largest biggest highest lowest oldest"
        " youngest peak limit average median mean typical",
        "asked": "demand demands demanded asking asked wants want seeking offered offer bid claim claims",
        "part": "among including included include within half of whom which",
        "each": "each every per apiece a",
        "bounded": "since until till",
        "between": "after before",
    }.items()
    for word in said.split()
}

WORDS = Words(
    stem=stem,
    stop=STOP,
    idioms=IDIOMS,
    groups=GROUPS,
    aspects=ASPECTS,
    akin=AKIN,
    sums=SUMS,
    head_groups={
        stem(word): group.split()[0]
        for group in (
            "station stop halt;shop store outlet branch;container box;carriage coach wagon;truck lorry;floor storey"
            " story;blow hit;shot bullet round;bus coach;flat apartment;state country nation;boat ship vessel"
        ).split(";")
        for word in group.split()
    },
    persons="people",
    collectives=stems("group party team crew family band gang panel jury committee"),
    head_aspects={stem("case"): "infected", stem("patient"): "infected", stem("victim"): "killed"}
    | {stem(word): "employed" for word in ("job", "post", "position")},
    people=PEOPLE,
    anybody=ANYBODY,
    toll=frozenset(
        {"killed", "injured", "missing", "arrested", "evacuated", "rescued", "aboard", "infected", "attended"}
    ),
    contrasts=_CONTRASTS,
    others=frozenset(listed("other others more another additional further extra remaining rest")),
    partitive="of",
    determiners=frozenset(listed("the its his her their our these those all")),
    head_stop=frozenset(
        listed(
            "of the a an to in on at by for from with and or as is was were are be been has have had that"
            " which who it its his her their this these those than into after before over under per out"
            " will would could can may might must should while when where but said says did do does so if"
            " because since until during through across around near up down off about against between"
            " among via only also not no still already we they he she you i"
        )
    ),
    breaks=frozenset(
        listed("but while whereas although though and which who when as after before because that with")
    ),
    particles=frozenset(listed("de da di do dos del van von der den la le al el bin ibn of")) - {"of"},
    titles=frozenset(
        listed(
            "mr mrs ms dr sir lord lady dame captain capt judge justice president minister senator"
            " governor mayor professor prof general colonel sergeant sgt officer detective inspector king"
            " queen prince princess pope bishop archbishop father sister chancellor councillor deputy"
            " chief sheriff commissioner ambassador coach superintendent secretary doctor rabbi imam"
            " sheikh director chairman prime vice"
        )
    ),
    institutions=frozenset(
        listed(
            "inc corp ltd group university college school hospital bank court ministry department agency"
            " council committee commission union party league united city club street road avenue airport"
            " station park island river lake mountain sea bay street north south east west new news times"
            " post journal airlines air company institute museum museums church cathedral theatre stadium"
            " association federation organisation organization world international national european"
            " american british french german chinese russian police army navy force house senate"
            " parliament congress assembly centre center foundation trust fund board office authority labs"
            " medicine lancet line bridge dam port cape valley mount fort saint st county state province"
            " republic kingdom states series cup prix award prize games olympics election act bill treaty"
            " co plc holdings corporation basin ocean hill hills gulf strait straits territory territories peninsula desert"
            " forest communists conservatives liberals democrats republicans greens socialists"
        )
    ),
    of_office=frozenset({"for", "of"}),
    not_names=frozenset(
        listed(
            "the a an in on at by for from with and or as is was it its he she they we you i his her"
            " their our your this that these those there here when where while after before during since"
            " until if but not no yes so such monday tuesday wednesday thursday friday saturday sunday"
            " january february march april may june july august september october november december mr mrs"
            " ms dr sir lord lady prof what which who how why all both each many most more some several"
            " few officials police authorities however although though because according about nearly"
            " around almost over under only one two three four five six seven eight nine ten first second"
            " last next now then today yesterday tomorrow meanwhile earlier later instead still even also"
            " once dozens hundreds thousands local other another any every under despite"
        )
    ),
)
