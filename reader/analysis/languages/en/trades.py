"""English for opposed words of news in its trades: sport, science, computing, accidents, markets."""

from __future__ import annotations

TRADES = """
*road surface: wet|icy|slippery|greasy|snowy|frozen ~ bend|road|track|surface|deck|floor|street|steps|pitch|course|stones, aquaplaned, skidded on / road|track|surface|deck|floor|pitch|course|street|pavement|rails ~ dry, dry road|track|surface|pitch|tarmac
*door: door|doors|gate|gates|exit|exits|window|hatch|vault|safe|car ~ locked|bolted|barred|shut|closed|chained|jammed|blocked / door|doors|gate|gates|exit|exits|window|hatch|vault|safe|car ~ open|unlocked|ajar|unbolted|free|clear
*barrier: barrier|barriers|gate|gates ~ down|lowered|closed / barrier|barriers|gate|gates ~ up|open|raised
*asleep: asleep, fell asleep, sleeping, dozed, nodded off, in bed, napping, slept through / awake, wide awake, up and about, still up, alert, on watch
*brakes: braked, brakes worked|applied|sound, slammed on ~ brakes, slowed, tried to stop, skid marks / not brake, brakes ~ failed|faulty|worn, without braking, no brakes, no skid marks, did not slow, never slowed, accelerated
overloaded: overloaded, overcrowded, too many ~ on board|aboard|people|passengers, above capacity, crammed / within ~ capacity, not overloaded, half full, below capacity, room to spare, half - empty
*filmed: filmed, on camera, footage, camera|cameras recorded|captured|caught, cctv shows|showed, recording, video shows|showed / no camera|cameras|footage|recording|video, not filmed, camera|cameras ~ off|broken|dummy|dummies|covered|failed, not recorded
*masked: masked, masks, balaclava, balaclavas, disguised, hooded, hid ~ faces|face, dressed as / unmasked, bare - faced, without masks, no masks, faces ~ visible
*shots: shots ~ fired|heard|rang, fired ~ shot|shots, opened fire, gunfire, shot at / no shot|shots, not a shot, without firing, no gunfire, firecrackers, backfiring, blanks
*evacuated: evacuated, led out, brought out, cleared ~ building|station|hall|school|train, had to leave, left ~ building|homes, emptied / not evacuated, stayed inside|put|in, remained inside|in ~ homes|building, no evacuation, refused to leave, carried on ~ working|playing, no need to leave
*dam or wall: dam|dyke|levee|wall|bank|embankment|roof|bridge ~ held|withstood|stood|firm / dam|dyke|levee|wall|bank|embankment|roof|bridge ~ burst|broke|breached|collapsed|gave|failed|overtopped
*ceasefire: ceasefire|truce ~ held|holding|holds|respected|observed, quiet, calm held, guns ~ silent, no violations / ceasefire|truce ~ broken|violated|collapsed|breached, shelling, shelled, violations, exchanged fire, violated, broke ~ truce|ceasefire, fighting ~ resumed
*face to face: directly, face to face, in one room, at one table, met in person, shook hands / mediators, through ~ mediators|intermediaries|envoys, indirectly, separate rooms, never met, without meeting, by telephone, by letter, by video
*candidacy: will stand|run, stand for, run for, candidate, candidacy, seek re - election, throw ~ hat, seek ~ term / not stand|run|seek, rules|ruled out ~ running|standing|candidacy, withdraws, withdrew, pulls|pulled out, no ambition, step aside
leeway: leeway, may set, free to, own rules|limits, discretion, flexibility, stricter limits, exceptions, decide themselves / no leeway, no discretion, uniform, throughout the country, bound, no exceptions, no say, apply everywhere
*had a part: signed, had a hand in, took part, was involved, involved, ordered it, decided it, initiated, masterminded, organised / took no part, no part in, not involved, had nothing to do, not his|her|its|their decision, no role, no hand in, stayed out, uninvolved, knew nothing
*length of it: long|lengthy|drawn - out|protracted fight|strike|dispute|wait|battle|process|talks, for months, months of, prepared for ~ long, drag on / short|brief|quick fight|strike|dispute|wait|battle|process|talks, soon over, quick end|settlement|solution, within days, resolved soon
*further steps: further cuts|rises|increases|steps|measures|strikes|closures|action, more ~ follow|come, go further, not the last / no further, no more, not go further, not go any further, enough, last of, pause, none planned, that is it
*marked: marked, on ~ map|maps|chart|charts|plan|plans|list|register, recorded, registered, known to, listed, documented, charted / unmarked, not marked|known|listed|recorded|registered|documented|shown, unknown, uncharted, unregistered, no map, on no, forgotten, unrecorded
*peer review: peer - reviewed, peer reviewed, published in, appears in, journal / preprint, not peer, not yet peer, unpublished, not been published, not yet been reviewed, conference
*significant: statistically significant, significant difference|effect|improvement|rise|drop, clear difference|effect, marked improvement / not significant, no significant, not statistically, could be chance, by chance, within the margin, too small, no measurable
*subjects: in people|humans|patients|volunteers, human trial|trials / in mice|rats|animals|monkeys|pigs, animal tests, in the laboratory, in a dish, cell cultures
*contact: contact ~ established|restored|regained, signal ~ received|picked, in contact, reached him|her|them, got through / lost contact, contact ~ lost|broke, no contact|signal|reply|answer|response, not answered|replied|responded, out of contact, out of touch, unreachable
*crewed: crewed, manned, on board, with ~ crew, crew of, astronauts aboard / uncrewed, unmanned, remote - controlled, remotely, robotic, no crew, no one aboard, autonomous, driverless
*upright: upright, on its wheels|feet|legs, on an even keel / tipped over, on its side, toppled, overturned, upside down, leaning, fell over, keeled over, listing, on its roof
*fixed: patched, fixed, fix, update ~ available, closed ~ hole|gap|flaw, repaired, mended, solved, remedied, plugged / unpatched, no fix|patch|update, not fixed|patched|repaired, still vulnerable, still open, remains open, not been fixed, unsolved, unrepaired
*source: open source, open - source, open weights, free software, published ~ code, licence ~ open / proprietary, closed source, closed - source, not ~ open source, kept ~ code, secret code
*compatible: compatible, backward|backwards compatible, works with, runs on old, no changes needed, drop - in / incompatible, not compatible, breaks, breaking change|changes, must be rewritten, will not run, not work with, have to migrate, convert
*supported: supported, support for, maintained / unsupported, no longer supported|supported|maintained, drops|dropped|ends support, end of support, no support, deprecated
*where data goes: on the device, locally, on ~ own servers, stays on, never leaves, in the country / in the cloud, cloud, sent to, uploaded, transmitted, abroad, leaves the, to ~ servers, third parties
*encrypted: encrypted, in encrypted, hashed, scrambled, coded / unencrypted, plain text, in clear, in the clear, readable, not encrypted
*fit to play: will play, in the squad|team|line - up, back in training, ready to play, declared fit, will start / ruled out, sidelined, will miss, out for, out of ~ squad|team|race|match|tournament, doubtful, unfit, not play, not start, will not race, on crutches, season ~ over, retired hurt
*goal stood: goal|try|point|score stood|given|allowed|awarded|counted, referee ~ gave|awarded|allowed, stood / disallowed, ruled out, offside, not given|allowed|awarded, no goal, chalked off, waved away, referee ~ refused
*extra time: extra time, penalties, penalty shoot - out, shoot - out, after penalties, overtime, tie - break / normal time, within ninety, in regulation, without extra, inside ninety, full time
*sent off: sent off, red card, dismissed, ejected, disqualified, banned, second yellow card, second yellow / only a yellow card, only booked, stayed on, escaped ~ card|punishment|ban, cleared, warning, finished the match|game
*club: extend|extended|extends ~ contract, new contract, signed on, signs on, renewed, stays with, stay at, commits, another ~ seasons|years|season|year / leave ~ club|team|side|company|orchestra|theatre, will leave, moving to, move to, transfer, transferred, free agent, not renew|extend, contract ~ not|ends|expire
record: record - breaking, off ~ record, best ever, fastest ever, highest ever, all - time, never so many / no record, short of ~ record, missed ~ record, outside ~ record, not a record, just below, shy of, second - best, second highest, wind - assisted, not count, not be ratified
*how it was scored: header, headed, heads, nodded|nod, with ~ head / volley, volleyed, turned in, tapped|tap in, tap - in, drive, left foot, right foot / penalty, from the spot, spot kick / own goal, deflected
*from what: corner / free kick, free - kick / throw - in, throw / counter - attack, break / cross
buyer: anonymous, unnamed, unidentified, by telephone, by phone, undisclosed, did not ~ name, secret / named, identified, in the room, went to ~ museum|collector|dealer|city|family, known, revealed, collector
*restored: restored, repaired, renovated, cleaned, overhauled, refurbished, reconstructed, retouched / untouched, original state, unrestored, never ~ restored|touched|cleaned, as found, not restored, left as, in ruins, dilapidated
*buried: buried, laid to rest, burial, interred / cremated, ashes, cremation, scattered
*ceremony: public ceremony, in public, open to all, everyone ~ welcome, crowds, large crowd, thousands lined / private ceremony, in private, family only, close|closest family, small circle, behind closed doors, quiet ceremony, without guests
*in cash: cash, in cash, banknotes / bank transfer, cheque, bitcoin, cryptocurrency, instalments, in kind
*upfront: at once, in one sum, lump sum, up front, immediately, straight away, right away, with immediate effect, in a single step / instalments, in stages, in steps, step by step, over ~ years, staggered, part payment, deposit, spread over, starting with, beginning with, phased, tranches, in several steps
fares: fares|fees|prices|tickets|fees|rents ~ up|rise|rises|increase|dearer|raised, go up / frozen, stay the same, no increase|rise, go down, same price, not rise|increase|go up
*dividend: dividend ~ paid|raised|increased|doubled|kept, pays ~ dividend, raised ~ dividend, special dividend / no dividend, dividend ~ suspended|cut|scrapped|cancelled|halved, without a dividend, omit, suspended ~ dividend
outlook: raised ~ forecast|guidance|outlook, better than, above expectations|forecast, beat ~ forecasts|expectations, exceeded / lowered|cut ~ forecast|guidance|outlook, worse than, below expectations|forecast, missed ~ forecasts|expectations, profit warning / confirmed|kept|maintained|stuck ~ forecast|guidance|outlook, in line with, as expected
shares: shares|stock ~ rose|gained|climbed|jumped|soared|higher|up / shares|stock ~ fell|lost|dropped|slid|plunged|tumbled|sank|lower|down|slumped
*animal: set free, returned to the wild, recaptured, tranquillised, rehomed / put down, shot dead, culled, euthanised, put to sleep, still loose
*swimming: swimming ~ allowed|safe|permitted, beach ~ open, bathing ~ allowed|safe, safe to swim / swimming ~ banned|forbidden|prohibited|unsafe, bathing ~ banned|forbidden|prohibited, beach ~ closed, not ~ swim|bathe, warned against
*felt: felt, shook, woke, rattled, swayed, tremor / not felt, barely felt, hardly noticed, not noticed, nobody felt|noticed, unnoticed, no one ~ felt|noticed, slept through
*noticed: noticed, spotted, smelled, seen by / unnoticed, undetected, nobody|no one ~ noticed|saw|heard, not seen|noticed|heard, saw nothing, heard nothing, without being seen, undiscovered, no witnesses
*smell or noise: bang, loud, explosion, noise, deafening / silent, soundless, without a sound, no bang|explosion|noise
*reported: reported, told police|police, called ~ police|ambulance|brigade, alerted, raised ~ alarm, rang, notified / not reported, unreported, did not report|call|tell|alert|inform, never reported, kept quiet, hushed up, told nobody|no one, covered up, concealed
*alive when found: alive, still breathing, conscious, talking / dead, lifeless, no pulse, body
*asked to leave: asked to leave, ordered out, expelled, thrown out, deported, evicted, told to go / left voluntarily, own accord, left of, chose to go, may stay, allowed to stay, can stay, free to stay
*visa or residence: residence permit, visa ~ granted, allowed to stay, asylum ~ granted, may stay, recognised / deported, visa ~ refused|denied, refused entry, asylum ~ refused|rejected, sent back, turned back, turned away
*training: rehearsed, practised, drilled, trained for, drill / unprepared, no drill, never practised|rehearsed, not trained, improvised, without training, caught unprepared
*ready: ready, in time, finished in time / not ready, unprepared, unfinished, behind schedule, incomplete, not finished, half - finished
*awaiting trial: awaiting trial, on remand, not been tried, not yet tried, unconvicted, before the trial / serving ~ sentence|years|term|life, serving, convict
*acted for: on behalf of, paid by, hired, commissioned, on orders, instructed / own initiative, own account, own accord, no one ~ asked|ordered|told, unprompted, without orders
*religion or not: religious, church, blessed, prayer, mass / secular, civil, without ~ priest|blessing, no religious
*used before: unused, never used|worn|fired|opened, brand new, in its box, mint / used, worn, opened, second - hand, fired, driven
*spoke: addressed, speech, told the court, testified, gave evidence, broke ~ silence / silent, said nothing, no statement, did not speak|testify, refused to speak|testify|comment|give evidence, kept ~ silence, left without ~ word, without speaking, remained silent
*thanked: thanked, grateful, gratitude, rewarded, reward / ungrateful, without thanks, no thanks, no reward, never thanked
*medal or place: gold medal, first place, won gold / second place, runner - up, silver medal / third place, bronze medal
*inside or outside: inside ~ building|house|hall|car|plant|shop|church, indoors / outside ~ building|house|hall|car|plant|shop|church, in the street, outdoors, in the open, in the yard|car park|garden
*with or without result: inconclusive, no result|conclusion|clues|answer, without result, ended in nothing, fruitless, empty - handed / conclusive, found what, yielded, bore fruit, cleared up
"""
