"""English words of what goes wrong, of what may be to blame, and of looking for it."""

from __future__ import annotations

from reader.analysis.languages.en.lists import listed

INQUIRY = listed(
    "inquiry inquest investigation investigations investigator investigators investigating preliminary finding findings suspect"
    " suspected suspects suspicion hypothesis theory theories likeliest probable forensic inspectors analysis"
    " explained explanation explains blame blames blamed blaming cause causes caused culprit reason reasons responsible fault"
    " origin source traced evidence examiners experts coroner autopsy records record footage data log recorder recordings tachograph readings logs believe believes believed negligence misunderstanding"
)
HEDGES = listed(
    "believe believes believed think thinks thought likely likelier probably apparently presumably appears appeared seems"
    " seemed may might could suspect suspected suspects suggests suggested suggest indicates indicated possible possibly"
    " perhaps assume assumes assumed presumed probable likeliest reportedly allegedly preliminary initial unclear"
)

MISHAPS = {
    "technical": "failed failure failures fault faults faulty defect defects defective malfunction malfunctioned malfunctioning"
    " glitch glitches bug bugs overheated overheating crack cracked cracks ruptured rupture burst bursting snapped sheared jammed"
    " stuck sticking shortcircuit leak leaked leaking corroded corrosion rust rusted rotten worn wear fatigue fractured fracture loose"
    " unsecured puncture punctured blowout blocked blockage clogged frayed chafed detached seized stalled exploded ignited spark"
    " sparks sparking static miswired unpatched vulnerability software wiring broke broken slipped split splintered weakened weak"
    " degraded warped subsided subsidence erosion eroded undermined dissolving dissolved unstable overloaded overload outage"
    " misfired disconnected backfired buckled crumbled decayed misaligned outdated ageing obsolete disrepair valve brakes brake steering"
    " weld bearing fuse sensor gasket seal bolt bolts cable battery circuit boiler gearbox rudder pump turbine collapse collapsed",
    "human": "error errors mistake mistakes mistaken mistakenly misjudged misjudgment misread misheard misinterpreted misunderstood"
    " misunderstanding mistook forgot forgotten forgetting neglected neglect overlooked unlocked unbolted unattended asleep"
    " drunk alcohol intoxicated speeding distracted careless carelessness carelessly negligence negligent recklessness reckless"
    " inattention inattentive confused confusion mixup misplaced mislabelled mislabeled wrong wrongly ignored disregarded swerved swerving"
    " swerve braked overtaking overtook dropped untrained miscalculated miscalculation miscommunication tripped stumbled"
    " misled inexperienced inexperience incompetence oversight omitted missed forgetful accidentally inadvertently unsuitable"
    " improperly incorrectly incorrect unauthorised unauthorized unapproved unsupervised overslept touched bolt nodded blunder bungled"
    " mismanagement mishandled tired tiredness exhausted exhaustion",
    "crime": "arson arsonist arsonists sabotage sabotaged vandals vandalism vandalised deliberate deliberately tampered"
    " tampering hacked hackers malware ransomware phishing intruders thieves poisoned poisoning fraud embezzled"
    " planted booby",
    "spark": "cigarette barbecue fireworks candle campfire bonfire firework flare flares matches oven charger toaster heater cooker"
    " stove stubble bonfires welding grinder cigarettes fireplace chimney tracer powerline gasleak",
}
FORCES = {
    "nature": "storm storms thunderstorm lightning wind winds gale gust gusts squall fog ice icy frost snow hail rain rains rainfall downpour"
    " flood floods flooding heat heatwave drought avalanche landslide mudslide rockfall earthquake tremor quake wave waves tide"
    " currents groundwater tree branch bird birds deer kangaroo moose elk boar fox rats mice rodent squirrel jellyfish insects"
    " solar sun weather temperatures cold thaw pothole mist visibility swell turbulence anchor trawler rock boulder animal dog"
    " wasp bees seagull geese swan cow sheep horse eruption volcano sewage algae moisture humidity dust ash",
    "money": "cost costs price prices debt debts insurance demand sales competition tariff tariffs rent rents wages losses subsidy"
    " subsidies funding budget tax taxes interest inflation shortage investment loan loans revenue customers orders finances bankrupt"
    " money exports imports contract contracts",
    "health": "illness ill fever flu cold migraine cramp cramps exhausted fatigue stomach health heart virus bacteria infection infected contaminated contamination disease cancer stroke allergy"
    " bacterium mould injury injured drug drugs medicine ointment feed food water meat eggs chicken milk salad",
    "people": "quarrel dispute row disagreement disagreements scandal expenses family staff staffing understaffed vacancies strike"
    " protest protests resignation rivals coalition voters politics opposition homes housing pupils enrolment families"
    " driver captain skipper contractor supplier volunteer volunteers technician operator crew manager",
    "things": "damaged tractor vessel ship trawler drone van lorry truck car motorcycle machine machinery engine refrigerated unit line equipment map barrier gate fence door"
    " lamp lamps light lights signal switch tank pipe main strap crane",
    "data": "account password passwords portal server servers code update flaw login backup",
    "manner": "black-ice aquaplaning skid skidded puncture blowout",
}
