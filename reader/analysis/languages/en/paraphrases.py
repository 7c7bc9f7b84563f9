"""English words that news says for each other, beside the groups of `synonyms`: what different desks write for one thing."""

from __future__ import annotations

PARAPHRASES = """
hospital hospitalised hospitalized clinic infirmary ward ambulance; treat treatment care therapy
medication; worth value valued valuation price priced fetch appraise appraised; escape discharge spill
leak release pour gush seep outflow; abandon discontinue quit drop give-up withdraw pull-out; address
premises property location site; swoop search raid comb storm bust; large big huge massive great giant
enormous vast sizeable substantial considerable; small little tiny minor slight modest; begin start
commence open launch kick-off get-under-way; end finish conclude close expire stop halt cease; buy
purchase acquire snap; sell sold dispose offload flog; show display exhibit present unveil exhibition
exhibits; use employ deploy utilise; help assist aid support assistance backing; increase rise grow
climb gain jump raise soar expand swell surge upturn uplift; decrease fall drop decline slide slump dip
shrink plunge tumble sink dwindle; cut reduce slash trim lower shed prune axe curb; ask request demand
call urge seek want appeal plead press; say tell state declare remark note mention; accuse blame allege
fault charge; deny reject dispute rebut refute contradict; admit concede acknowledge confess own;
confirm verify corroborate bear-out; promise pledge vow undertake commit guarantee assure; threaten warn
caution alert alarm; want seek demand hope wish; win victory triumph beat defeat overcome prevail; lose
defeat beaten loss; lead ahead front advantage; choose pick select elect opt appoint; change alter amend
revise modify adjust adapt; repair mend fix patch restore overhaul refurbish renovate revamp restoration
renovation; replace substitute swap exchange; remove take-away dismantle demolish tear-down strip; build
construct erect put-up assemble assembly; design draw plan conceive; test trial try pilot experiment
examine; check inspect examine review audit vet scrutinise inspection; find discover detect uncover spot
notice identify locate unearth; search hunt look seek comb; watch see observe view witness spot; carry
transport bring haul ship move convey ferry; send dispatch deploy deliver; arrive reach come get land;
leave depart go set-off; return come-back go-back revert; stay remain keep linger; wait queue await;
meet convene gather sit assemble; talk discuss negotiate confer speak debate; agree accept consent
settle approve endorse back; refuse reject decline turn-down rebuff oppose; allow permit authorise
licence license let; ban prohibit forbid bar outlaw; require need demand oblige must; receive get obtain
gain secure land collect; give donate grant hand award provide offer supply; pay spend fork shell cough;
owe debt liability arrears; save rescue preserve; hit strike affect batter pound; break snap fracture
crack rupture burst split shatter tear; fall drop collapse topple tumble crash plunge; burn char scorch
torch blaze; flood inundate swamp submerge; damage wreck ruin destroy devastate shatter; block shut
close bar obstruct seal; trap strand stick stuck stranded marooned; evacuate clear empty flee; move
shift relocate transfer shunt; stop halt suspend pause freeze interrupt interruption; delay postpone
late defer hold-up put-back; cancel scrap call-off axe drop ditch shelve abandon; resume restart reopen
continue recommence; plan intend propose aim target schedule; expect forecast predict reckon anticipate
foresee estimate think project; hope aspire; show reveal disclose expose indicate; hide conceal cover;
steal theft nick swipe pinch loot rob robbery burgle burglary raid; kill murder slay; shoot gun fire;
stab knife; attack assault ambush; arrest detain nab apprehend seize pick-up custody; release free
let-go; jail prison imprison lock; convict guilty condemn; acquit clear; sue lawsuit litigation;
investigate inquiry probe investigation enquiry; report account; document paper file record; letter note
mail email message; phone ring telephone dial; man men male gentleman bloke; woman women female lady;
child kid youngster minor toddler infant boy girl; teenager teen youth adolescent; pensioner elderly
retired retiree; father dad; mother mum mom; parent mother father; wife spouse partner husband widow
widower; doctor medic physician surgeon consultant; nurse midwife carer; patient sufferer; teacher staff
tutor instructor; pupil student schoolchild schoolchildren learner; worker employee staff workforce
labourer hand crew personnel; boss manager director chief head executive leader chair chairman
chairwoman chairperson; owner proprietor landlord; tenant renter occupant lodger; neighbour resident
local inhabitant villager householder; farmer grower rancher; fisherman angler trawlerman; driver
motorist trucker lorry-driver; pilot captain skipper helm; sailor crew seafarer mariner crewman; soldier
troop serviceman; police officer cop constable detective force sergeant; firefighter fireman
firefighters firemen brigade; judge magistrate justice court tribunal bench; lawyer attorney barrister
solicitor counsel advocate; politician lawmaker mp legislator deputy senator congressman; minister
secretary ministry department; mayor council city-hall town-hall municipality authority councillor;
spokesman spokeswoman spokesperson press-officer; expert specialist analyst scientist researcher
academic professor; engineer technician mechanic fitter; visitor tourist guest holidaymaker; customer
client consumer shopper buyer patron; passenger traveller commuter rider; spectator fan audience crowd
onlooker viewer attendance; player footballer athlete sportsman; winner champion victor titleholder;
loser runner-up; opponent rival adversary competitor challenger; house home dwelling property residence
cottage villa; flat apartment unit; building structure block premises edifice; room chamber hall; roof
ceiling; window pane glass; door gate entrance; floor storey level deck; cellar basement vault;
warehouse store depot storehouse; shop store outlet retailer supermarket branch; factory plant works
mill facility; office headquarters base; school academy college; church chapel cathedral minster; museum
gallery; theatre playhouse opera stage; stadium arena ground; park garden gardens green; zoo menagerie
wildlife-park; farm ranch holding; field meadow pasture paddock; forest wood woodland trees; river
stream waterway brook creek; lake reservoir pond loch; sea ocean waters offshore; coast shore beach
seaside; cliff edge drop precipice; hill mountain peak summit slope; road street lane highway motorway
route avenue; pavement sidewalk footpath path trail track; bridge viaduct crossing span; tunnel
underpass tube; station stop terminal terminus; airport airfield aerodrome; port harbour harbor dock
quay wharf; ship vessel boat ferry; lorry truck van vehicle car wagon; bus coach minibus; tram
streetcar; train rail railway locomotive; plane aircraft jet airliner airplane widebody; helicopter
chopper; bicycle bike cyclist; rocket launcher missile; satellite spacecraft probe craft; computer
machine server system; software program programme code app application; screen display monitor; battery
cell accumulator; engine motor; blade rotor; turbine windmill; pipe pipeline main conduit; cable wire
line; valve tap; lock gate sluice; dam barrage weir; wall barrier fence hedge; tower mast spire steeple
lighthouse; painting canvas picture artwork work; statue sculpture bust figure; coin money cash notes
banknotes; gem jewel jewellery diamond; ring necklace; watch clock timepiece; book volume novel title;
film movie picture; song tune track; concert gig performance recital; festival fair; exhibition show
display; game match fixture tie clash encounter; goal score strike; race contest competition event;
season campaign; league division; cup trophy title championship; medal prize award honour; money cash
fund funds sum; tax levy duty; fee charge fare toll price cost; subsidy grant aid funding; salary wage
pay earnings; pension annuity; profit earnings surplus; loss deficit shortfall; revenue sales turnover
takings; share stock equity; bank lender; loan credit mortgage; insurance insurer cover policy insured;
contract deal agreement order accord; offer bid proposal; company firm business group corporation
manufacturer maker operator; union federation; strike walkout stoppage; vote ballot poll referendum;
voter electorate; law act bill legislation statute; rule regulation provision; plan scheme project
proposal programme; meeting session sitting; talks negotiations; speech address statement; decision
ruling verdict judgment judgement; appeal challenge; charge count offence accusation; sentence term;
fine penalty; victim casualty dead; injury wound hurt harm injure; illness disease sickness complaint
ill sick; infection infect contagion virus bug germ bacterium; fever temperature; drug medicine tablet
pill; vaccine jab shot inoculation; surgery operation procedure; birth born delivery; death die dead;
cancer tumour; heart cardiac; lung smoke respiratory breath; electricity power current energy; oil crude
petroleum; wood timber log; steel metal iron; food meal fare; meat beef pork; bread loaf; milk dairy;
beer ale pint brewery; grain wheat cereal corn barley; rice paddy; sugar beet; fish catch; cow cattle
herd livestock; sheep flock lamb; horse mare stallion foal; dog hound bitch puppy canine; bird fowl; bee
hive colony swarm; animal beast creature; species kind variety; type model version kind; weather climate
conditions; rain rainfall downpour shower precipitation; snow blizzard; wind gust gale breeze; storm
tempest; heat hot warm; cold frost chill freeze; fog mist; earthquake quake tremor; eruption erupt
volcano; fire blaze flames inferno; smoke fumes; explosion blast explode detonate; crash collision
accident collide smash pile-up; landslide mudslide landslip slip rockfall; hole sinkhole pit crater
hollow; time moment hour; day date; night evening; morning dawn; first initial opening inaugural debut
maiden; last final closing; next following coming; previous former earlier prior past preceding; new
latest fresh recent; old ancient; whole entire total full complete overall; most majority; participant
entrant competitor runner contestant; volunteer helper; candidate contender nominee; number tally count
total figure; amount sum quantity volume; size extent scale; length long; width wide broad; height high
tall; depth deep; weight heavy weigh; speed pace fast quick; distance far; area surface acreage; share
proportion percentage part quota portion; rate level; average mean median; record all-time best highest
unprecedented; low bottom trough; near close beside; empty vacant; dangerous risky hazardous danger risk
threat peril hazard; safe secure safety; sure certain; likely probable; difficult hard tough; easy
simple; official formal; expensive costly dear; annual yearly year; interest interested; investor backer
financier shareholder; evidence proof; reason cause; result outcome; effect impact consequence; problem
trouble difficulty issue; fault defect flaw failure malfunction glitch bug; mistake error slip blunder;
lack shortage scarcity dearth; surplus glut; support backing; opposition resistance; protest
demonstration rally march demonstrate; crowd throng; war conflict fighting hostilities; ceasefire truce
armistice; treaty pact; border frontier; country nation state; region province district county area;
city town; village hamlet; world globe global worldwide international; wildfire bushfire; witness
testify; grandchild grandson granddaughter; boyfriend girlfriend fiance fiancee; friend mate pal;
colleague co-worker
"""
"""Groups end with a semicolon; a group joins the one that most of its words belong to already."""
