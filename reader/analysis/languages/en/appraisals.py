"""English for what things and people are like, and what is thought of them. See `languages.scales` for the signs."""

from __future__ import annotations

from reader.analysis.languages.scales import scales

_LOOKS = """
colour: dark, dark - coloured, black, navy, dark - blue / silver, white, light - coloured, pale, cream, beige, grey, gray / red, maroon, crimson, scarlet / blue, light - blue / green / yellow / orange / brown / pink, purple
vehicle: car, estate car, saloon, sedan, hatchback, coupe, convertible, station wagon / van, transit, minivan / lorry, truck, articulated, tanker lorry / pickup, pick - up / motorcycle, motorbike, moped, scooter / jeep, off - roader, four - by - four, suv / bus, coach, minibus / tractor / bicycle, bike, e - bike, cyclist
getaway: on foot, ran off, walked off / by car, in a car, drove off, drove away, sped off / on a|his|her|their bicycle|bike|scooter|motorcycle|motorbike|moped / by boat, in a boat / by train / by taxi, in a taxi
*build: tall, lanky, six foot / short, small man|woman, of medium height, medium height
*figure: slim, slender, thin, skinny, lean, slightly built, wiry, slight build / stocky, heavyset, heavily built, burly, broad - shouldered, overweight, well - built, plump, stout, muscular
*hair: blond, blonde, fair - haired, fair hair, blond hair / dark - haired, dark|black|brown hair, brunette / red|ginger hair, red - haired, ginger / grey|white hair, grey - haired, white - haired / bald, shaven|shaved head, shaven - headed
*beard: beard, bearded, moustache, stubble / clean - shaven, clean shaven, beardless
*mask: mask, masked, balaclava, hooded, hood, face covered, disguised / unmasked, bare - faced, face uncovered, did not hide, without a mask
clothes: hoodie, hooded top, tracksuit / suit, jacket and tie / uniform / overalls, hi - vis, work clothes / coat, anorak, parka / t - shirt, shorts
*glasses: glasses, spectacles, sunglasses / no glasses, without glasses
years: teenager, teenage, youth, in his|her|their teens, boy, girl, schoolboy, schoolgirl / in his|her|their twenties, young man|woman / middle - aged, in his|her|their thirties|forties|fifties / elderly, pensioner, in his|her|their sixties|seventies|eighties, old man|woman
material: wooden, timber, wood / steel, metal, iron, aluminium / brick / concrete / stone, granite, marble, sandstone / plastic, fibreglass / glass
metal: gold, golden / silver / bronze / copper, brass
*smoke: black smoke, thick smoke, dense smoke, dark smoke / white smoke, light smoke, thin smoke / no smoke, without smoke
*sea: calm sea|seas|water|waters, flat calm, smooth sea|seas, millpond / rough sea|seas|water|waters, heavy sea|seas, high waves, choppy, swell, stormy
building: derelict, abandoned, disused, dilapidated, ruined, run - down, crumbling / inhabited, occupied, in use, lived in / refurbished, renovated, restored, well - kept, newly built, pristine
entry: through a|the roof|skylight|ceiling, over|across the roof, skylight / through a|the window, window ~ smashed|broken|forced|open, by a window / front door, side door, back door, rear door, main entrance, through a|the door|gate|entrance / through a|the cellar|basement, from the cellar|basement / through a|the tunnel|sewer|drain, dug a tunnel, tunnelled / over the balcony|terrace|fence|wall, balcony, through a|the fence
collision: head - on / from behind, rear - ended, in the rear / side - on, sideways, in the side, broadside
death: drowned / strangled, suffocated, throttled, hanged / stabbed, stab wounds, knife wounds / shot dead, was|were shot, gunshot, bullet / beaten to death, blunt / burned to death, burns, smoke inhalation / poisoned, overdose, poisoning / crushed to death, was|were crushed, crushed by / froze to death, hypothermia, exposure / heart attack, stroke, natural causes, heart failure / fell to ~ death, fall from
goal: header, headed, nodded, nod home, nod in, with his|her head / volley, volleyed / tap - in, tapped in, turned in, poked in|home, prodded, stabbed home, from close range, slotted / from distance, long - range, drive from, yards out, metres out, yard shot / chip, chipped, lobbed, curled / own goal, into his|her|their own net / deflected, deflection
*set piece: corner, corner kick / free kick, free - kick / penalty, spot kick, from the spot / throw - in / cross from, cross by, crossed to / counter - attack, through ball, on the break
*animal: tame, friendly, gentle, docile, playful, shy / aggressive, vicious, savage, wild, ferocious, attacked
*favourite: favourite, favoured, tipped, hot favourite / outsider, underdog, unfancied, rank outsider, dark horse
wing: left - wing, leftist, socialist, social democrat / right - wing, rightist, conservative / centrist, liberal, moderate / far - right, nationalist, populist / far - left, communist
"""

_STATE = """
*condition: critical condition|state, fighting for ~ life, life - threatening, between life and death, intensive care, life support, in a coma, gravely|critically|dangerously ill|injured|hurt|wounded, fighting for breath / seriously|severely|badly ill|injured|hurt|wounded, serious|severe condition|injuries, serious / stable, out of danger, not life - threatening, not in danger, no danger, on the mend, recovering, improving, comfortable, able to talk, expected to recover|survive, in good spirits, past the worst / minor|slight|light|superficial injuries|injury|wounds, slightly|lightly hurt|injured, cuts and bruises, discharged, sent home, went home, home again, left hospital, walking wounded
*turnout: packed, sold out, sell - out, full house, not an empty seat, standing room, crowded, record crowd|attendance, full to bursting, overflowing, queues / half - empty, half - full, sparse, thin crowd, empty seats, rows of empty, poorly attended, a handful, sparsely, deserted, half empty
*reception: standing ovation, ovation, cheers, cheered, rapturous, thunderous, jubilation / polite, lukewarm, muted, tepid, half - hearted, scattered applause, restrained, cool, thin applause / boos, booed, jeers, jeered, whistles, whistled, booing, heckled, catcalls / silence, silent, in silence
*composure: relieved, happy, delighted, cheerful, smiling, smiled, jubilant, elated, beaming, laughing, laughed, overjoyed, grinning / angry, furious, indignant, enraged, shouted, outburst, bitter, fuming / in tears, wept, weeping, sobbed, cried, broke down, tearful, shaken, distraught, devastated / calm, calmly, composed, impassive, expressionless, without emotion, no emotion, stony, motionless, showed no, unmoved, blank, visible emotion
*tone: relaxed, jovial, friendly, cordial, good - humoured, constructive, warm, harmonious / tense, frosty, icy, heated, stormy, bitter, acrimonious, hostile, chilly, testy, ill - tempered
noise: loud, deafening, bang, explosion, roar, blast, noisy / quiet, silent, no sound, without a sound, inaudible, noiseless
*reaction speed: promptly, swiftly, within minutes, at once, straight away, without delay, on the spot, reacted quickly|fast, acted quickly|fast, quick to / too slowly|late|slow, far too slowly|late|slow, dragged ~ feet, belatedly, slow to, hesitated, took hours, took days, waited too long, failed to act, did nothing, stood by
market: jumped, soared, surged, rallied, leapt, climbed / tumbled, plunged, slumped, sank, slid, crashed / flat, little changed, barely moved, unmoved, steady, shrugged off, hardly changed
*preparation: well - prepared, well prepared, prepared, rehearsed, ready for, drill, planned for / unprepared, caught off guard, caught by surprise, ill - prepared, improvised, taken by surprise, overwhelmed, not ready
*health before: healthy, fit, in good|perfect|rude health, in full health, never ill / frail, ailing, ill, sick, weak, suffering from, long illness, poor health, ill health, heart condition
*upkeep: well maintained, well - maintained, properly maintained, inspected, serviced, good condition|order|repair, sound, in order / neglected, poorly maintained, badly maintained, not maintained|serviced|inspected, not been maintained|serviced|inspected, rusty, rusted, worn, in disrepair, poor condition|repair, defective, dilapidated
"""

_OPINION = """
*opinion: worth waiting for, worth the wait|money|effort|price|trip|visit, worth every, right thing|decision|place|step|time|choice, good idea|scheme|thing|step|decision|deal|compromise|news|solution, welcome, step forward, triumph, masterpiece, brilliant, superb, excellent, wonderful, impressive, delight, blessing, milestone, breakthrough, success, sensible, reasonable, generous, long overdue, well done, first - rate, outstanding, magnificent, enchanting, bargain, gem, great day, proud of, good for, model for, best in years / wrong thing|decision|place|step|time|choice|priorities, bad idea|thing|step|decision|deal|news, mistake, disgrace, disgraceful, disaster, disastrous, scandal, scandalous, shame, shameful, blow to, bitter blow, betrayal, insult, step back, step backwards, eyesore, monstrosity, waste of, folly, disappointing, mediocre, dull, unfair, absurd, farce, madness, slap in the face, too little, too late, kick in the teeth, nightmare, white elephant, short - sighted, reckless, irresponsible, unacceptable, overpriced, hollow, betrayed, death knell, sham, lip service, weak
*attitude: praised, hailed, applauded, commended, welcomed, paid tribute, thanked, lauded, defended, backed, stood by, full of praise, congratulated / criticised, condemned, accused, slammed, faulted, blamed, denounced, lambasted, rebuked, berated, blasted, deplored, complained, reprimanded, distanced
*<quality: matched, competitive with, on a par, on par, equal to, superior to, outperformed, as good as, ahead of, better than, beats, level with, rivals / lagged|lags behind, trailed, trails, falls|fell short, inferior to, worse than, behind its rivals, no match for, weaker than
*mark given: rated|graded|classed|classified|judged|assessed|deemed|marked|scored ~ poor|bad|weak|critical|deficient|inadequate|unsatisfactory|insufficient|dangerous|failed, given|got|gave|received|awarded|earned a|an "|“ poor|bad|weak|critical|deficient|inadequate|unsatisfactory|insufficient|dangerous|failed, mark|marks|grade|rating|verdict of "|“ poor|bad|weak|critical|deficient|inadequate|unsatisfactory|insufficient|dangerous|failed / rated|graded|classed|classified|judged|assessed|deemed|marked|scored ~ fair|satisfactory|adequate|sufficient|moderate|acceptable|average|passable, given|got|gave|received|awarded|earned a|an "|“ fair|satisfactory|adequate|sufficient|moderate|acceptable|average|passable, mark|marks|grade|rating|verdict of "|“ fair|satisfactory|adequate|sufficient|moderate|acceptable|average|passable / rated|graded|classed|classified|judged|assessed|deemed|marked|scored ~ good|sound|safe|solid, given|got|gave|received|awarded|earned a|an "|“ good|sound|safe|solid, mark|marks|grade|rating|verdict of "|“ good|sound|safe|solid / rated|graded|classed|classified|judged|assessed|deemed|marked|scored ~ excellent|outstanding|perfect|exemplary, given|got|gave|received|awarded|earned a|an "|“ excellent|outstanding|perfect|exemplary, mark|marks|grade|rating|verdict of "|“ excellent|outstanding|perfect|exemplary
*acoustics: clear, warm, rich, crisp, brilliant, full, praise / dry, muffled, shrill, thin, hard to hear, inaudible, dead, harsh, boomy
*taste: sweet, fruity, delicate, delicious, tasty, fresh / bitter, sour, bland, stale, rancid, off, tasteless
*difficulty: comfortable, comfortably, easily, cruised, strolled, convincing, dominant, outclassed, never in danger, one - sided, walkover, in control / narrow, narrowly, scraped, struggled, hard - fought, nail - biting, by a whisker, had to tremble, edged, squeezed, lucky, laboured, toiled, scrambled
*sincerity: sincere, heartfelt, genuine, honest, full apology, remorse, remorseful / insincere, hollow, half - hearted, no remorse, without remorse, grudging, evasive, unrepentant
*importance: historic, landmark, major, crucial, decisive, turning point, far - reaching, sweeping, radical, of great importance, milestone / minor, symbolic, cosmetic, modest, marginal, small step, largely symbolic, token, no big deal, insignificant, trivial, formality, routine
*mishap: surprise, surprised, unexpected, unexpectedly, out of the blue, shock, nobody expected, stunned, bolt from, came as, sudden, suddenly / expected, foreseeable, predicted, no surprise, long planned, foreseen, announced long, came as no, as expected, long warned, only a matter of time, was coming, anticipated
*certainty: no doubt, beyond doubt, certain, clear, proven, established, definitely, undoubtedly, conclusive, unmistakable, sure / too early, too soon, unclear, uncertain, unknown, open question, mystery, speculation, not yet known, not known, remains open, cannot yet, puzzle, ruled nothing out, not established|proven
"""

_CIRCUMSTANCES = """
*engines: single - engined, single - engine, one - engined / twin - engined, twin - engine, two - engined / four - engined
*costs: bear|bears|pay|pays|carry|meet|foot ~ costs|bill, costs ~ fall|fell on, ordered to pay ~ costs, must pay ~ costs, costs ~ borne by / share|split|divide ~ costs|bill, costs ~ shared|split|divided, pay|pays ~ own costs, half the costs each
*key: key|keys ~ ignition|lock|inside, unlocked, had not been locked, left it open, door|doors ~ open / been locked, was|were locked, locked and, forced the lock|door, broke the lock, copied|duplicate key, picked the lock, forced open
*origin of the food: bought ~ dealer|market|shop|supermarket|trader|stall, bought from a, from a shop|market|supermarket|dealer / picked ~ himself|herself|themselves|myself|ourselves, gathered ~ himself|herself|themselves|forest|woods|meadow, picked in the, foraged, home - grown, home - made, from his|her|their own garden
*substance: harmless, non - toxic, natural dye|colour|substance, food colouring|dye, vegetable dye, biodegradable, made from plants, not dangerous, posed no danger / toxic, poisonous, industrial chemical|dye|waste, chemical, harmful, hazardous, corrosive, caustic
*result of a trial: very encouraging, encouraging, breakthrough, impressive, clear effect|benefit|success, excellent result|results, remarkable, huge step, game changer, spectacular / modest, cautious, small effect|benefit, slight effect|benefit, no effect|benefit, too early, sobering, limited effect|benefit|value, weak effect, not enough, overrated
*change: rise|rises|rose|risen|increase|increases|increased|grow|grows|grew slightly, slightly|somewhat|marginally more|higher|larger|bigger, a little more|higher|larger, a bit more|higher, slight|small|modest increase|rise|gain, more|higher ~ than this|last|the year|season / fall|falls|fell|fallen|decrease|decreases|decreased|drop|drops|dropped|shrink|shrinks|shrank slightly, slightly|somewhat|marginally less|lower|fewer|smaller, a little less|lower|smaller|fewer, a bit less|lower, slight|small|modest decrease|fall|drop|cut, less|lower|fewer ~ than this|last|the year|season
*behaviour: alone, on his|her own, by himself|herself, single - handed, solo / with an|a accomplice|friend|companion|colleague, together with, accompanied by, the two of them, in company
*light: in broad daylight, in daylight, in the middle of the day / in the dark, after dark, at night, in darkness, under cover of darkness, in the dead of night
*belt: wearing|wore ~ belt|helmet|lifejacket|life jacket|mask, belted in, strapped in, buckled up / no helmet|belt|lifejacket, without ~ helmet|belt|lifejacket|life jacket, not wearing ~ helmet|belt|lifejacket, unbelted
"""

_SIDED = (
    "engine wing leg arm knee foot hand shoulder eye ankle hip thigh wrist elbow lung kidney calf heel ear cheek wheel bank lane"
    " side flank tyre rudder propeller tower post track hamstring forearm collarbone temple"
)
_LEFT_OR_RIGHT = "".join(
    f"*which {thing}: left {thing}, left - hand {thing}, port {thing} / right {thing}, right - hand {thing}, starboard {thing}\n"
    for thing in _SIDED.split()
)

_HURT = "wounded|injured|hurt"
_FATES = "".join(
    f"*fate of the {one}: {one} ~ killed|dead, {one} died, {one} lost his|her life, killed the|its|a {one}, {one}'s death"
    f" / {one} ~ slightly|lightly|seriously|severely|badly {_HURT}, {one} ~ {_HURT}, {one} ~ minor|slight|serious injuries,"
    f" {one} ~ unhurt|unharmed|uninjured|unscathed|survived|alive, {one} escaped, {_HURT} the|its|a {one}\n"
    for one in (
        "driver pilot captain skipper guard rider cyclist motorcyclist passenger soldier officer policeman conductor engineer"
        " worker cashier watchman firefighter climber hostage gunman attacker suspect farmer tourist diver co-pilot"
    ).split()
)

APPRAISALS = scales(_LOOKS + _STATE + _OPINION + _CIRCUMSTANCES + _LEFT_OR_RIGHT + _FATES)
