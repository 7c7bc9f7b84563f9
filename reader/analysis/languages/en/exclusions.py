"""English words of which a report can mean only one, and deeds that have one doer."""

from __future__ import annotations

from reader.analysis.languages.en.lists import listed, stems

_FAMILIES = {
    "weapon": "pistol handgun revolver|shotgun|rifle|knife knives dagger blade|machete|axe|hammer|grenade|crossbow|sword",
    "kin": "father dad|mother mum mom|brother|sister|son|daughter|wife|husband|uncle|aunt|grandmother grandma|"
    "grandfather grandpa|nephew|niece|cousin|girlfriend|boyfriend|fiancee|fiance|stepfather|stepmother",
    "vehicle": "car saloon hatchback|van minivan|lorry truck|bus coach|motorcycle motorbike|bicycle bike|tractor|tram|taxi|"
    "ambulance|scooter|minibus",
    "colour": "red|blue|green|white|black|yellow|silver|grey gray|orange|brown|purple|pink",
    "limb": "leg thigh calf|arm|chest|shoulder|knee|ankle|neck|stomach abdomen|hip|wrist|elbow",
    "extremity": "hand|foot feet|skull|eye",
    "side": "left left-hand|right right-hand",
    "bound": "northbound|southbound|eastbound|westbound",
    "direction": "north northern|south southern|east eastern|west western",
    "drug": "cocaine|heroin|cannabis marijuana|methamphetamine|fentanyl|ecstasy|ketamine|amphetamine|amphetamines",
    "medal": "gold|silver|bronze",
    "gas": "chlorine|ammonia|methane|hydrogen|propane|butane",
    "crime": "murder|manslaughter|kidnapping|blackmail|rape|bribery|embezzlement|perjury",
    "beast": "bear|wolf|lion|tiger|shark|crocodile|leopard|boar|elephant",
    "weather": "fog|snow|hail|sleet|drought",
    "origin of a fire": "cigarette|candle|barbecue|fireworks|lightning|firework|arson|shortcircuit|powerline|gasleak|cooker|stove|heater|"
    "charger|toaster|oven|fridge|kettle|fryer|campfire|bonfire",
    "calling": "teacher|nurse|lawyer barrister solicitor|engineer|doctor surgeon|farmer|plumber|electrician|student|"
    "banker|journalist|soldier|carpenter|architect|economist|accountant|actor|actress|singer|fisherman|"
    "pharmacist|dentist|librarian|physicist|biologist|chemist|historian|waiter|waitress|cook chef|baker|butcher|"
    "hairdresser|mechanic|gardener|policeman|firefighter fireman|postman|pilot|musician|painter|writer",
    "mishap": "steering rudder|asleep|brakes brake|tyre tire puncture|drunk|black-ice|swerved|overtook overtaking|aquaplaning",
    "disease": "measles|cholera|malaria|polio|typhoid|ebola|dengue|mumps|rabies|tuberculosis|meningitis|salmonella|"
    "listeria|legionella|norovirus",
    "cargo": "coal|grain wheat|timber|cement|oil|ore|steel|fertiliser fertilizer|sugar|cars",
    "dog": "rottweiler|alsatian shepherd|pitbull|terrier|labrador|bulldog|poodle|doberman|spaniel|husky",
    "instrument": "violin|cello|piano|trumpet|flute|guitar|oboe|clarinet|viola|harp",
    "voice": "soprano|mezzo|mezzo-soprano|contralto|tenor|baritone|bass",
    "nation": "american america u.s us usa|british britain uk english england|french france|german germany|italian italy|"
    "spanish spain|portuguese portugal|dutch netherlands holland|belgian belgium|swiss switzerland|austrian austria|"
    "polish poland|czech|hungarian hungary|romanian romania|bulgarian bulgaria|greek greece|turkish turkey|russian russia|"
    "ukrainian ukraine|swedish sweden|norwegian norway|danish denmark|finnish finland|irish ireland|scottish scotland|"
    "welsh wales|chinese china|japanese japan|korean korea|indian india|pakistani pakistan|thai thailand|"
    "vietnamese vietnam|indonesian indonesia|australian australia|canadian canada|mexican mexico|brazilian brazil|"
    "argentine argentina|chilean chile|peruvian peru|colombian colombia|egyptian egypt|moroccan morocco|"
    "algerian algeria|nigerian nigeria|kenyan kenya|ethiopian ethiopia|israeli israel|iranian iran|iraqi iraq|"
    "lebanese lebanon|syrian syria|jordanian jordan|saudi",
}

ALTERNATIVES = {
    form: (family, member.split()[0])
    for family, members in _FAMILIES.items()
    for member in members.split("|")
    for word in member.split()
    for form in (word, f"{word}s")
}

CAUSE_FAMILIES = frozenset({"mishap", "origin of a fire"})

RARE_FAMILIES = CAUSE_FAMILIES | {"disease", "drug", "medal", "gas", "bound", "dog", "limb"}

CALLINGS = frozenset({"calling"})

SUPERLATIVES = frozenset(
    listed("sharpest steepest biggest largest greatest highest heaviest strongest worst hardest")
)

CAPITALS = frozenset({"nation"})

DEEDS = stems(
    "mediate broker lead run head chair direct conduct design found invent discover fund finance sponsor organise organize"
    " write compose paint sing perform present host open inaugurate sign buy acquire own beat defeat outbid replace succeed"
    " appoint nominate name shoot kill attack stab invade accuse sue arrest rescue save fly pilot drive steer captain"
    " build operate manage supply make manufacture score win commission order"
)

DONE_BY = frozenset({"by"})

AUXILIARIES = frozenset(
    listed(
        "will would is was are were has have had been be to also now then later first then who which alone himself herself"
        " itself themselves not never again once"
    )
)

PASSIVES = frozenset(listed("is was are were been be being"))
