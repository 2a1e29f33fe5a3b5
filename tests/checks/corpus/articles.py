"""Stems that end in an article, with their options: those whose article gives options away, and those where all fit."""

CUES = """
The point E on the map is an example of a__________. | estuary / tributary / confluence / delta
An animal that eats both plants and meat is called an | omnivore / carnivore / herbivore / scavenger
The word "quickly" is an | adverb / noun / verb / pronoun
A bond in which electrons are shared is a | covalent bond / ionic bond / metallic bond / hydrogen bond
The heart is an | organ / tissue / cell / system
Ohm's law holds for an | ideal resistor / capacitor / diode / transistor
A person who starts a business is an: | entrepreneur / manager / shareholder / clerk
A written accusation by a grand jury is an ____. | indictment / warrant / subpoena / summons
The instrument that measures air pressure is a ______ | barometer / anemometer / hygrometer / altimeter
A four-sided figure is a... | quadrilateral / octagon / triangle / pentagon
A substance that speeds up a reaction and is not used up is a… | catalyst / enzyme inhibitor / reactant / product
A market with a single seller is called a | monopoly / oligopoly / duopoly / cartel
The scan that shows soft tissue best is an | MRI / X-ray / PET scan / CT scan
He was the first to win a | Nobel Prize / Academy Award / Grammy / Pulitzer
The speed limit sign shows an | 80 / 50 / 30 / 60 limit
A number that has no factors but itself and one is a | prime / even number / odd number / square
A government ruled by a few is an | oligarchy / monarchy / democracy / theocracy
A sudden, violent change is a ___ | revolution / evolution / upheaval / reform
A virus that spreads on its own is a "____" | worm / infection / Trojan / rootkit
A bird that cannot fly is an | ostrich / penguin / eagle / robin
The smallest unit of matter that keeps its identity is an | atom / molecule / electron / proton
Sixty minutes make an | hour / minute / day / week
A mythical horse with one horn is a | unicorn / ibex / mermaid / griffin
A person from Rome is a | European / Asian / African / Norwegian
A female sheep is a | ewe / ass / sow / hen
A bill that comes once is a | one-time charge / annual charge / recurring charge / fixed charge
An agreement that all sign is a | unanimous one / informal one / secret one / verbal one
The title to land passes to an | heir / tenant / landlord / agent
She told the truth, so she is an | honest person / liar / fair judge / witness
The agency that launched it is a | NASA office / ESA office / private firm / bank
The device is a | USB stick / SSD / floppy disk / tape
An unknown flying thing is called a | UFO / alien / satellite / comet
Which word is missing? The patient needs an ___ at once. | operation / transfusion / bandage / doctor
The bacterium is classed as a _____ organism. | prokaryotic / eukaryotic / acellular / multicellular
Water is an _____ compound. | inorganic / organic / metallic / radioactive
In this sentence, "happy" is an | adjective / verb / conjunction / noun
The command gives back a | list / integer / string / dictionary
Light is an | electromagnetic wave / sound wave / longitudinal wave / matter wave
The contract in which one side alone promises is a | unilateral contract / bilateral contract / implied contract / void contract
An elected head of state is a | president / emperor / king / queen
A loan on a house is a | mortgage / annuity / bond / lease
Copper is an | element / compound / mixture / solution
A router works on the network layer; a hub is a | layer 1 device / L2 device / layer 3 device / application
"""

FITS = """
The fruit of the oak is the a____ | acorn / apple / almond / apricot
An animal that eats both plants and meat is called a/an | omnivore / carnivore / herbivore / scavenger
The word "quickly" is a(n) | adverb / noun / verb / pronoun
A bond in which electrons are shared is a (an) | covalent bond / ionic bond / metallic bond / hydrogen bond
The heart is an/a | organ / tissue / cell / system
This is a or an | organ / tissue / cell / system
The organ that pumps blood is | a heart / an artery / a vein / an organ
The organ that pumps blood is a | heart / vein / lung / liver
A person who starts a business is an | entrepreneur / employer / investor / owner
A written order is a | warrant / subpoena / summons / bill
He waited for an | hour / eternity / age / instant
A single thing is a | unit / one-off / unique case / European
It was an | honest mistake / honor / heir / hourly rate
It is a | university / ewe / eulogy / euphemism
It shows an | MRI / X-ray / ECG / EEG
It is a | UFO / URL / USB stick / U.S. law
The bus has an | 8-bit word / 11-bit word / 18-bit word / 80-bit word
The bus has a | 16-bit word / 32-bit word / 64-bit word / 1-bit word
It is a | NASA mission / NATO mission / UN mission / UNESCO site
It is an | FBI agent / NGO / SEC filing / RNA strand
It needs a | SQL query / FAQ / database / file
It needs an | SQL query / LED / index / array
A plant is an | herb / evergreen / annual / orchid
A plant is a | herb / tree / shrub / fern
Which vitamin is missing? Vitamin A | retinol / iron / calcium / iodine
The patient has hepatitis A | infection / virus / disease / antibody
It belongs to group A | always / never / in winter / in summer
Solve for a | 8 / 2 / 3 / 4
Find the value of a: | 11 / 7 / 5 / 18
What is the plural of "an"? | ones / some / two / apples
Which of these is a mammal? | owl / whale / ant / iguana
The theorem needs an | $n$-sphere / $n$-ball / $8$ / index
It is an | `int` / `str` / integer / array
It is a | none of the above / metal / gas / salt
It is a | the metal / an acid / some salt / gas
It uses an | α-helix / ε-chain / arch / element
It is an | historic event / age / era / epoch
It is a | NaCl solution / salt / base / gas
They built a | one-way street / ubiquitous network / utopia / eulogy
Fill in the blanks: a ____ is an ____. | dog, animal / oak, tree / iron, metal / cat, mammal
He is a | uniformed man / user / usurper / utilitarian
He is an | uninformed man / unimportant man / unidentified man / umbrella seller
It is a | YMCA / youth club / yurt / year
The answer is an | F / A / X / S
The answer is a | B / C / D / U
It is an | honorary member / heirloom / hourglass / honest man
It starts with an | e-mail / iPhone / eBook / app
"""


def _read(table):
    for line in table.strip().splitlines():
        stem, options = line.split(" | ", 1)
        yield stem, tuple(options.split(" / "))


def cues():
    return tuple(_read(CUES))


def fits():
    return tuple(_read(FITS))
