"""English words for kinds of doers, places, things and times, of which two reports of one matter mean one."""

from __future__ import annotations

from reader.analysis.languages.en.lists import phrase
from reader.analysis.languages.phrases import Phrases

_DOERS = {
    "kin": "father,dad|mother,mum,mom|brother|sister|son|daughter|wife,wives|husband|uncle|aunt|grandmother,grandma,granny|"
    "grandfather,grandpa|grandson|granddaughter|nephew|niece|cousin|girlfriend|boyfriend|fiancee|fiance|stepfather|stepmother|twin|"
    "father-in-law|mother-in-law|godfather|godmother|widow|widower|parents",
    "bystander": "passer-by,passers-by,passerby,passersby|neighbour,neighbor|dog walker,dog-walker|jogger,runner|cyclist|motorist,"
    "driver|hiker,walker,rambler|tourist,holidaymaker|pedestrian|passenger|angler|swimmer,bather|hunter|"
    "child,children,schoolchild,schoolchildren|teenager,teenagers,youth|pensioner|student,pupil|"
    "lodger|guest|visitor|stranger|friend|colleague,workmate|metal detectorist,detectorist|divers,diver|surfer|kayaker|"
    "worker,workman,workmen,labourer|peat cutter,digger driver,excavator driver|commuter|bidder|collector|telephone bidder,phone bidder|"
    "mushroom picker,mushroom pickers,forager|paddler,rower|birdwatcher",
    "calling": "teacher|nurse|midwife|lawyer,barrister,solicitor|engineer|doctor,surgeon,physician|vet,veterinarian|farmer,smallholder|"
    "plumber|electrician|banker|journalist|carpenter,joiner|architect|economist|accountant,bookkeeper|actor,actress|"
    "singer|fisherman,fishermen|pharmacist|dentist|librarian|physicist|biologist|chemist|historian|geologist|archaeologist|waiter,"
    "waitress|cook,chef|baker|butcher|hairdresser,barber|mechanic|gardener|bricklayer|roofer|welder|painter,"
    "decorator|musician|writer,author,novelist|priest,vicar,pastor,curate|imam|rabbi|bishop|postman,postwoman|"
    "barman,barmaid,bartender,landlady|shopkeeper,grocer|auctioneer|shepherd,herdsman,herder,herdswoman,goatherd|forester,ranger,gamekeeper|keeper,zookeeper|"
    "night watchman,watchman,security guard,guard,guards|technician|caretaker,janitor|cleaner|apprentice,trainee|intern|"
    "lorry driver,truck driver,trucker|bus driver|taxi driver|tram driver|train driver|pilot,co-pilot|captain,skipper|"
    "crew member,deckhand,sailor|conductor,guard|coach,trainer|referee,umpire|goalkeeper,keeper|striker,forward|midfielder|defender|"
    "beekeeper|miner|diver|translator,interpreter|secretary|treasurer|deputy|assistant|lorry crew|clerk|cashier|usher|tutor",
    "rescuer": "police,police officer,officers,constable,detectives|fire service,fire brigade,firefighter,fireman,firemen,fire crew,"
    "fire crews|coast guard,coastguard|navy,naval,warship|army,troops,military,soldier|air force|paramedics,paramedic,ambulance crew|"
    "mountain rescue,mountain rescuers|lifeboat,lifeboat crew|customs,customs officers|border guards,border police|volunteers,"
    "volunteer|lifeguard|sniffer dog,search dog|drone|helicopter crew|bomb squad|divers|harbour master|traffic wardens",
    "body": "council,town hall,municipality,local authority,councillors|government,ministry,minister,cabinet|province|"
    "canton,county|parliament,lawmakers,deputies|taxpayer,public purse,ratepayers|insurer,insurance,underwriter|"
    "contractor,builder,construction company,construction firm|subcontractor|operator|church,parish,diocese|charity,foundation,trust|"
    "donors,donor,crowdfunding,benefactor,well-wishers|manufacturer,maker,producer,supplier|bank,lender|union,trade union|"
    "school|university,college|court,judge,magistrate|jury|prosecutor,prosecutors,prosecution|regulator,watchdog|"
    "inspectors,inspectorate|auditors,auditor|ombudsman|shareholders,investors|hedge fund,private equity,fund|"
    "pension fund|hospital|laboratory,lab|museum|club|league,federation,association|airline|port authority|railway|"
    "shipyard|consortium|family|heirs,heir|employees,staff,workforce|management,board,directors|residents,villagers,locals|commission",
    "holder": "owner,homeowner|tenant,lodger,renter|landlord,landlady|buyer,purchaser,shopper,customer,bidder|seller,vendor|collector,collection|"
    "dealer,trader,merchant|developer|restaurateur,restaurant owner|hotelier|entrepreneur,businessman,businesswoman|heir,heiress|"
    "investor|gallery|museum|anonymous donor|employer|former employee,ex-employee|hacker|insider|agent,broker",
    "sex": "man,men,male,bull,stallion,cock,ram,tom|woman,women,female,cow,mare,hen,ewe",
    "young": "boy,boys,schoolboy|girl,girls,schoolgirl",
    "faith": "catholic|protestant|orthodox|anglican|lutheran|methodist|baptist|muslim|hindu|jewish|buddhist|sikh|evangelical",
}

_PLACES = {
    "room": "kitchen|bedroom|bathroom,shower|living room,lounge,sitting room|cellar,basement,vault|attic,loft,roof space,under the roof,under the eaves|garage|"
    "hall,hallway,corridor|stairwell,staircase,stairs|office|workshop|storeroom,store room,stockroom,storage room|packing room|"
    "brine tank|cold store,cold room,refrigerator,fridge|laundry|boiler room|engine room|machine room|control room|"
    "server room|canteen,dining room,cafeteria|classroom|gym,gymnasium|changing room,locker room|waiting room|operating theatre|"
    "children's ward,paediatric ward|maternity clinic,maternity ward,maternity unit|emergency department,emergency room,casualty|"
    "intensive care|car deck|cargo hold,hold|bridge|cabin|galley|cockpit|conveyor,conveyor belt|drain|slicer,slicing machine|"
    "ripening room|bottling line|balcony|roof|lift shaft,lift",
    "floor": "ground floor|first floor|second floor|third floor|fourth floor|fifth floor|sixth floor|seventh floor|eighth floor|"
    "ninth floor|tenth floor|top floor,uppermost floor|lower deck|upper deck|middle deck|mezzanine",
    "schooling": "primary school,elementary school,infant school,village school|secondary school,high school,comprehensive|"
    "nursery,kindergarten,nursery school|grammar school|boarding school|vocational school,trade school|music school|"
    "church group,parish group,church choir,congregation|sunday school|youth club,youth centre|scout group,scout camp,scouts|"
    "summer camp,holiday camp|language school|evening class,evening classes|orphanage|military academy|art school",
    "building": "house,home|flat,apartment|hotel,guesthouse,inn|pub,bar|restaurant,cafe|shop,store,supermarket|warehouse,depot|"
    "factory,plant,works|barn,stable,shed|school|church,chapel,cathedral|mosque|synagogue|hospital,clinic|station|airport|"
    "prison,jail|police station|town hall,city hall|library|theatre,cinema|stadium,arena|sports hall|community centre,village hall|"
    "embassy|consulate|court,courthouse|museum,gallery|tower|greenhouse|bank|car park,parking garage|petrol station|"
    "auction house|archive|laboratory|hostel|care home,nursing home",
    "landscape": "sea,ocean,offshore|harbour,port,quay,dock|beach,shore,shoreline|river|canal|lake,reservoir|pond|stream,brook|"
    "forest,wood,woods,woodland|field,meadow,pasture|orchard|vineyard|garden,allotment|park|hill,slope,hillside|"
    "mountain,summit,peak|valley|gorge,ravine|marsh,moor,bog|desert|glacier|island|village|suburb|town|capital|cliff|cave|quarry|"
    "ditch|hedge|border",
    "way": "road,lane|motorway,highway|bridge,viaduct|tunnel,underpass|street|square,marketplace|roundabout|junction,crossroads|"
    "railway,track,tracks|level crossing|cycle path,bike path|pavement,sidewalk,footpath|runway|taxiway|hard shoulder|slip road|"
    "platform|bus stop|lay-by|on the way|at the scene|in hospital|at home|in custody|in prison",
    "sale": "auction|online auction,online|private sale|flea market,market|antiques fair,fair|gallery|car boot sale|lottery",
}

_THINGS = {
    "vehicle": "car,saloon,hatchback,estate|van,minivan,transit|lorry,truck|bus,coach,minibus|motorcycle,motorbike,moped,scooter|"
    "bicycle,bike|tractor|tram|train|taxi|ambulance|fire engine|digger,excavator|bulldozer,grader|crane|forklift|trailer|caravan,"
    "camper|pick-up,pickup|jeep,suv|snowplough|tanker|quad bike|cable car,gondola|funicular|e-scooter",
    "vessel": "coast guard ship,coast guard vessel,patrol boat,cutter|naval vessel,warship,frigate|ferry|fishing boat,trawler,"
    "fishing vessel|tug,tugboat|lifeboat|yacht,sailing boat|container ship|bulk carrier|tanker|barge|cruise ship|dinghy|canoe,kayak|"
    "research vessel|submarine|speedboat,motorboat|cable ship|rowing boat",
    "aircraft": "helicopter|plane,aeroplane,airplane,aircraft|glider|balloon|drone|seaplane|jet|parachute",
    "weapon": "pistol,handgun,revolver|shotgun|rifle,hunting rifle,assault rifle,kalashnikov|air gun,air rifle|submachine gun,machine gun|"
    "knife,knives,dagger,kitchen knife,penknife|machete|axe,hatchet|hammer|grenade,hand grenade|crossbow|bow and arrow|sword,sabre|spear|"
    "screwdriver|crowbar,iron bar,metal bar|baseball bat,cudgel|bottle|acid|pepper spray,tear gas|bomb,explosive belt|mine|scissors|"
    "razor,razor blade|chisel|wrench,spanner|stun gun,taser|toy gun,toy pistol,replica gun|petrol bomb,molotov cocktail|cleaver|catapult",
    "tool": "drill|angle grinder|saw,chainsaw|blowtorch|bolt cutters|ladder|rope|key|spade,shovel|lance|excavator",
    "object": "painting,canvas|drawing,sketch|sculpture,statue|coin|stamp|manuscript|letter,note|e-mail,email|phone call,telephone call|"
    "text message,text|leaflet|book|map|photograph,photo|film,video,footage|diary|contract|invoice|cheque|cash,banknotes|jewellery,jewels|"
    "ring|watch|necklace|vase|bowl|clock|laptop|phone,mobile|"
    "tablet|hard drive|usb stick|server|camera|sensor|alarm|radar|satellite|dashcam,dashboard camera|doorbell camera|cctv,surveillance camera",
    "instrument": "violin|cello|piano,grand piano|trumpet|flute|guitar|oboe|clarinet|viola|harp|organ|accordion|saxophone|trombone|french horn|tuba|"
    "double bass|lute|harpsichord|banjo|mandolin|bassoon|bagpipes|zither",
    "garment": "jacket|hoodie,hooded top|coat,overcoat|hat|helmet|mask|balaclava|uniform|overalls|tracksuit|dress|shirt|jumper,sweater,"
    "pullover|waistcoat|scarf|raincoat|anorak|wig",
    "award": "gold|silver|bronze|first prize,winner|runner-up,second prize|jury prize|audience award|trophy,cup|medal",
    "part": "engine|gearbox|brake,brakes|steering,rudder|tyre,tire|wheel|axle|battery,batteries|pump|valve|pipe,pipeline|gasket,seal|"
    "cable,wire|fuse|transformer|bearing|rotor,blade|propeller|sensor|software,program|pressure|strap|hook|chain|hinge|bolt,screw|"
    "tank|compressor|door|window|wall|floor|ceiling,roof|chimney|gate|fence|lock|turbine",
    "fire source": "cigarette|candle|barbecue|fireworks,firework|lightning|arson|short circuit,wiring|power line|gas leak|cooker,stove,oven|"
    "heater|charger,battery|toaster|fridge,freezer|kettle|fryer|campfire,bonfire|welding|chimney|sparks,spark|static",
    "payment": "grant,subsidy|loan,credit|donation,gift|fine,penalty|tax,levy|fee,toll,charge|bond|shares,stock|cash|"
    "insurance|savings|fund|bitcoin,cryptocurrency|ransom|compensation,damages|wages|pension|bonus",
}

_MATTERS = {
    "colour": "red,crimson,scarlet|blue|green|white|black|dark,dark-coloured|yellow|silver|grey,gray|orange|brown|purple|pink|beige|golden|turquoise",
    "limb": "leg,shin|thigh,hamstring|calf,calf muscle|arm,upper arm,forearm|chest|shoulder|knee|ankle|neck,throat|stomach,abdomen|hip|wrist|elbow|hand|foot,feet|head,skull|spine|eye|"
    "rib|collarbone|jaw|nose|ear|finger|heel|lung|pelvis|groin|tendon,achilles tendon|cheek|forehead|thumb|toe|kidney|liver|"
    "spleen|tooth,teeth|cheekbone|shoulder blade|vertebra,vertebrae|ligament,cruciate ligament|meniscus|chin|buttock",
    "beast": "bear|wolf,wolves|lion|tiger|shark|crocodile,alligator|leopard|boar|elephant|fox,foxes|deer,stag|moose,elk|lynx|kangaroo|dog|"
    "cat|horse,pony|cow,cattle,calf,calves|sheep,lamb|goat|pig|hen,chicken,poultry|duck|goose,geese|swan|eagle|owl|falcon|gull|"
    "pigeon|crow|bird|rat|mouse,mice|squirrel|badger|hedgehog|otter|beaver|seal|whale|dolphin|turtle|snake|bee,bees|wasp|"
    "donkey|mule|camel|llama|alpaca|ostrich|emu|parrot|penguin|panther|cheetah|hippo,hippopotamus|rhino,rhinoceros|giraffe|zebra|"
    "monkey|chimpanzee|gorilla|bison|buffalo|reindeer|hare|rabbit|ferret|marten|jackal|hyena|coyote|puma,cougar|jaguar|scorpion|spider|"
    "lizard|python|cobra|adder,viper|jellyfish|squid|octopus|porpoise|walrus|stork|heron|kestrel|hawk|vulture|raven|magpie|"
    "rottweiler|alsatian,german shepherd|pitbull|terrier|labrador|bulldog|poodle|husky|salmon|trout|tuna|cod|herring|mussel|oyster",
    "food": "cheese|milk|butter|yoghurt,yogurt|egg,eggs|bread|meat|beef|pork|chicken|ham|sausage|fish|shrimp,prawns|rice|pasta|potato,"
    "potatoes|salad|lettuce|spinach|tomato,tomatoes|cucumber|onion|apple|pear|cherry,cherries|grape|strawberry,strawberries|"
    "melon|nuts|chocolate|honey|sugar|flour|soup|mayonnaise|ice cream|wine|beer|whisky|vodka|coffee|tea|juice|water|ointment|feed",
    "material": "wood,timber,wooden|steel|iron|concrete|brick|stone|glass|plastic|aluminium,aluminum|copper|lead|brass|gold|silver|bronze|"
    "marble|granite|slate|clay|sand|gravel|salt|chalk|limestone|cardboard|paper|leather|wool|cotton|silk|asbestos|ceramic|rubber|carbon",
    "fuel": "coal|oil|gas|petrol|diesel|electric|hydrogen|nuclear|wind|solar|hydro,hydropower|biomass|grain,wheat|ore|timber|cement|"
    "fertiliser,fertilizer|ammonia|chlorine|methane|propane|butane|helium|lithium|uranium|cobalt|nickel",
    "tree": "oak|beech|pine|spruce|fir|birch|ash tree|elm|lime tree,linden|chestnut|maple|poplar|willow|cedar|yew|plane tree|olive tree|"
    "cypress|eucalyptus|palm tree|larch|alder|walnut tree|cherry tree|apple tree|pear tree|hawthorn|acacia|sycamore|redwood|baobab",
    "disease": "measles|cholera|malaria|polio|typhoid|ebola|dengue|mumps|rabies|tuberculosis|meningitis|salmonella|listeria|legionella|"
    "norovirus|flu,influenza,bird flu|coronavirus,covid|e coli|hepatitis|cancer|stroke|heart attack|pneumonia|whooping cough|anthrax|"
    "chickenpox|smallpox|mpox,monkeypox|diphtheria|tetanus|scarlet fever|yellow fever|zika|lassa fever|leptospirosis|campylobacter|"
    "shigella|botulism|trichinella|toxoplasmosis|foot-and-mouth|swine fever|bluetongue|mad cow disease|scabies|plague|leprosy|diabetes|"
    "leukaemia,leukemia|parkinson's|alzheimer's,dementia|multiple sclerosis|epilepsy|asthma|appendicitis|sepsis,blood poisoning|"
    "food poisoning|carbon monoxide poisoning|heart failure|aneurysm|fever|rotavirus|chikungunya|marburg",
    "injury": "hypothermia|heatstroke|shock|concussion|fracture,broken|burns|smoke inhalation|exhaustion|dehydration|bruises|frostbite|"
    "cuts|whiplash",
    "substance": "cocaine|heroin|cannabis,marijuana|methamphetamine|fentanyl|ecstasy|ketamine|amphetamine|opium|steroids|cortisone|morphine|"
    "caffeine|alcohol|arsenic|cyanide|mercury|pesticide|testosterone|epo",
    "weather": "fog,mist|snow|hail|sleet|drought|rain|storm,gale|wind,winds|thunderstorm,lightning|heat,heatwave|frost,ice|flood,flooding|"
    "avalanche|landslide,mudslide|earthquake,tremor|tornado|wave|sunshine|cold|calm|solar storm|darkness",
    "crime": "murder|manslaughter|kidnapping|blackmail,extortion|rape|bribery,corruption|embezzlement|perjury|fraud,deception|theft,"
    "stealing|burglary|robbery|handling|smuggling|forgery|arson|assault|negligence|tax evasion|money laundering|trespass|espionage",
    "penalty": "suspended sentence,suspended term,suspended prison term|prison,jail,jailed|fine,fined|community service|probation|house arrest|acquitted,cleared|caution,warning|"
    "electronic tag,electronic tagging|driving ban,banned from driving|conditional discharge|life sentence,life imprisonment|death penalty,sentenced to death",
    "daytime": "morning,dawn,daybreak,sunrise|noon,midday,lunchtime|afternoon|evening,dusk,sunset|night,midnight,overnight",
    "season": "spring|summer|autumn,fall|winter",
    "side": "left,left-hand|right,right-hand",
    "bound": "northbound|southbound|eastbound|westbound",
    "direction": "north,northern|south,southern|east,eastern|west,western|north-east,north-eastern|north-west,north-western|"
    "south-east,south-eastern|south-west,south-western",
    "travel": "on foot,walking|by car,drove|by train|by bus|by boat,by ship,by sea|by air,flew,by plane|by bicycle,cycled|by road|by rail",
    "surface": "front,bow|rear,stern|port|starboard|inside|outside|underground|overhead",
    "moment": "take-off,takeoff|landing,touchdown|kick-off,first half|second half|extra time|free kick|corner|penalty kick,spot kick|header|"
    "throw-in|first day|last day,final day",
    "voice": "soprano|mezzo,mezzo-soprano|contralto|tenor|baritone|bass",
    "assembly": "referendum|election|by-election|petition|hearing|trial|inquiry|arbitration|appeal|conciliation|mediation",
}

SETS = {"doer": _DOERS, "place": _PLACES, "thing": _THINGS, "matter": _MATTERS}


def _entries() -> dict[str, tuple[str, str]]:
    """Return every word and phrase, also with an s, with its family and its member."""
    found: dict[str, tuple[str, str]] = {}
    for families in SETS.values():
        for family, members in families.items():
            for member in members.split("|"):
                words = member.split(",")
                for form in (form for word in words for form in (word, f"{word}s")):
                    found.setdefault(form, (family, words[0]))
    return found


KINDS = Phrases({phrase(word): known for word, known in _entries().items()})
"""Word → its family and which member of it."""

KIND_SETS = {family: name for name, families in SETS.items() for family in families}
"""Family → the set that it belongs to."""

ALONE = frozenset({"sex", "young", "faith", "room", "floor", "schooling", "sale"})
"""Families of doers and places that stand for no other: "a man" may be the neighbour, a room is in some building."""

WIDE_KINDS = frozenset({*_DOERS, *_PLACES}) - ALONE
"""Families that can stand for others of their set: the brother or a neighbour, the school or the street."""

SINGLE_KINDS = frozenset(
    "kin young faith calling room floor schooling vehicle vessel aircraft weapon instrument award colour limb beast tree disease"
    " weather penalty substance travel side bound direction voice".split()
) | {"fire source"}
"""Families of which one matter has but one: a knee or a shoulder, a pistol or a knife, north or south of the town."""

PARTS = frozenset(
    "district quarter neighbourhood precinct borough constituency ward wing terminal platform gate entrance exit bay basin pavilion tent"
    " carriage chamber gallery annexe annex estate parish valley".split()
)
"""Nouns for one of several parts, which the noun before them tells apart: "the harbour district", "the maternity wing"."""

PARTED = frozenset(
    "whole same old new poor rich main central other entire neighbouring affected final last first next back single busy small large big"
    " front side outer inner upper lower middle public private local nearby former disused derelict historic existing modern flooded hot"
    " second third special own populous remote rural crowded narrow wide open closed emergency entry electoral administrative".split()
)
"""Words before such nouns that tell no part apart, since another word may stand for the same part as well."""

PERSONAL = frozenset({"bystander", "calling", "holder"})

DOERS = Phrases({words: member for words, (family, member) in KINDS.items() if KIND_SETS[family] == "doer"})
