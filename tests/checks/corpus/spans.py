"""Ranges that overlap, spans that are the answer, and answers that are too long. A line: stem | answer | distractors."""

OVERLAPPING = """
How many years does a cone take to ripen? | Up to 5 years | Less than 1 year | More than 10 years
How many bones has an adult? | 200-220 | 100-150 | 150-200 | 220-250
How many people were aboard? | 25-30 | 10-20 | 30-50 | 5-10
How much of the earth's water is fresh? | less than 5% | between 5% and 11% | between 10% and 20%
How old is the wall? | Over 2,000 years | Over 1,000 years | Over 4,000 years
How many species are known? | 11-15 | 10-13 | 5-7 | 3-5
What percentage of women vote? | 50-75% | 20-40% | 30-40% | 10-15%
How much does a retriever weigh? | 55 - 80 pounds | 65 - 110 pounds | 40 - 55 pounds
What dose is given to an adult? | 20 to 40 mg | 30 to 60 mg | 80 to 100 mg
At what age do children walk? | 9 to 15 months | 12 to 18 months | 24 to 30 months
How many miles to the gallon did it make? | 25-30 | 20-25 | 15-20 | 10-15
What is the weight of the bird? | 2 to 4 kg | 2 to 2.5 kg | 2.5 to 3 kg
How long does a lion live? | 10–14 years | 6–9 years | 13–20 years
How many were killed? | More than 300 | More than 200 | More than 100
How tall is it? | under 5 m | under 10 m | 10 m or more
How far is it? | from 10 to 20 km | from 15 to 30 km | from 40 to 50 km
What part of the sky is it? | 5 % to 10 % | 10 % to 15 % | 12 % to 20 %
What is the number of cells? | $1,000-$2,000 | $2,000-$3,000 | $3,000-$4,000
How many do you need? | 10 or more | 12 or more | 5 or fewer
How many hours does it sleep? | 20-22 hours | 12-13 hours | Less than 15 hours | 14-18 hours
What is the population of the town? | 1 to 2 million | 1.5 to 3 million | 4 to 5 million
How deep is the lake? | 100-200 m | 200-300 m | 300-400 m
How many eggs does it lay? | 8-15 | 4-12 | 20-30
How likely is it? | 0-10 % | 10-50 % | 50-100 %
When was it built? | before 1900 | 1900-1950 | 1950-2000 | after 2000
How old must a driver be? | at least 18 | at least 16 | at least 21
What is the gestation of a panda? | 95-160 days | 90-120 days | 40-50 days
How high is the mortality? | 1%-5% | 5%-10% | 10%-20%
How many stamps are there? | 5+ | 10+ | 20+
How cold is it? | -10 to 0 °C | -5 to 5 °C | 10 to 20 °C
How fast is it? | up to 30 km/h | up to 50 km/h | up to 100 km/h
"""

NOT_OVERLAPPING = """
The octal system consists of which digits? | 0 through 7 | 0 through 8 | 0 through 9 | 1 through 8
The working age group of the country is in the years | 15-65 | 1-15 | 30-40 | 40-65
How many bones has an adult? | 200-219 | 100-149 | 150-199 | 220-249
In which years was the war? | 1939-1945 | 1914-1918 | 1936-1939 | 1941-1945
When did the king reign? | 1660-1685 | 1649-1660 | 1685-1688
What is the normal range of potassium? | 3.5-5.0 | 2.5-3.5 | 4.5-6.0
Which pages deal with it? | 10-20 | 15-30 | 30-40
Which chapter is it? | 1-3 | 2-5 | 6-8
What was the score? | 3-1 | 2-0 | 1-4
What are the two numbers? | 10 and 12 | 6 and 10 | 5 and 12
What are the roots? | 2 and 3 | 1 and 6 | 5 and 6
What is the phone number? | 555-1234 | 555-2345 | 555-3456
Which release is it? | 3.1-3.5 | 3.2.1 | 3.4
How many are there? | 10 | 20 | 30
How long is it? | 5 m | 10 m | 15 m
Which interval holds the middle? | 15 to 319 | 53 to 281 | 70 to 264
What is the domain of f? | 0 to 5 | 1 to 6 | 2 to 9
How old is it? | under 5 years | 5 to 9 years | 10 years or more
How much is it? | less than $10 | $10 to $19 | $20 or more
What is the ratio? | 1-2 | 2-3 | 3-5
Which dates are right? | 7 to 9 April 1945 | 26 to 30 June 1945 | 4 to 11 February 1945
How many were there? | 10-20 apples | 15-30 pears | 20-40 plums
Which window of time is it? | 8:00-9:00 | 8:30-9:30 | 9:00-10:00
Which line is right? | lines 1-2 | lines 2-3 | lines 3-4
What is the extent of the land? | 20 - 40 degrees | 10 - 40 degrees | 10 - 50 degrees
Which protocol is it? | 802.11 | 802.3 | 802.15
What does it print? | `1-5` | `2-6` | `3-7`
What is the reference interval of sodium? | 135-145 | 130-140 | 140-150
What is the normal resting heart rate? | 60-100 | 50-90 | 90-120
How do you sleep? | Well | Badly | 5-6 hours
Which verses are meant? | 5-7 | 6-9 | 10-12
How much is 5 less 3? | 2 | 5-3-1 | 8
"""

TOO_LONG = """
What keeps records in order? | Both topics use the same key and are read by one group | Setting `compact` | Two threads | One group for each
Why do leaves turn? | Chlorophyll breaks down and other pigments can then be seen | It is cold | Rain falls | The sun is weak
What is a tort? | A civil wrong for which a court may give a remedy in damages | A crime | A contract | A will
What is inflation? | A general and lasting rise in the level of prices | A rise in wages | A tax | A debt
What is a closure? | A function together with the scope in which it was made | A loop | A class | All of the above
What does a router do? | It forwards packets from one network to another by their address | It stores files | It prints | None of these
What is osmosis? | The movement of water through a membrane that lets it pass | Heat flow | Diffusion of salt | Boiling
Why did Rome fall? | Historians name several causes and weigh them very differently | Lead | Plague | Barbarians came
What is a sonnet? | A poem of fourteen lines with a fixed pattern of rhyme | A play | A song | A long novel
What should you do at a crash? | Secure the place, call for help and then give first aid | Drive on | Take photographs | Wait
What is pH? | The negative logarithm of the concentration of hydrogen ions | A metal | A base | A kind of salt
Was ist Osmose? | Der Durchtritt von Wasser durch eine halbdurchlässige Haut | Ein Salz | Wärme | Druck
"""

LONG_ENOUGH = """
What keeps records in order? | Both topics use the same key and are read by one group | Setting `compact` | `a` | One group for each
What is it? | A very long name indeed | A name | A cat | A dog and a cat and a bird
What is a prime? | Two divisors only | Odd | Even | Square
Why do leaves turn? | Chlorophyll breaks down in autumn | The nights are long and cold then | It rains
What is a tort? | A civil wrong of a kind | A serious crime of violence | A binding promise of sale
What is it? | All of the above and some others too | One | Two | Three
Which loop is it? | for (int i = 0; i < 10; i++) { print(i); } | while (x) | do | if (y)
Which formula is it? | a = b + c + d + e + f | a = b | a = c | a = d
What is right? | The king, the queen and the court | The king, the queen | The court and the people of Paris
What is it? | `a very long line of code that is shown here` | `a` | `b` | `c`
What is it? | Four words are here | One | Two | Three
"""
