"""Two items on one form: a key, and what stands in the other item; some give the key away, some don't."""

GIVEN_AWAY = [
    ("Whom does the silencing of an opinion rob, as Mill argues?", "The human race",
     "Mill argues that to silence an opinion is to rob the human race."),
    ("Which organelle of plant cells captures light for photosynthesis?", "Green chloroplasts",
     "Light is captured for photosynthesis by the green chloroplasts of plant cells."),
    ("Which treaty ended the American War of Independence in 1783?", "Treaty of Paris",
     "The American War of Independence was ended by the Treaty of Paris."),
    ("Under which doctrine is a company a person apart from its shareholders?", "Separate legal personality",
     "Separate legal personality keeps the debts of a company from its shareholders as persons."),
    ("Which law relates the voltage over a resistor to the current through it?", "Ohm's law",
     "By Ohm's law, twice the voltage over a resistor drives twice the current."),
    ("Which valve lies between the left atrium and the left ventricle?", "The mitral valve",
     "Blood passes from the left atrium through the mitral valve into the left ventricle."),
    ("When did preparations for missile launches show on satellite photographs?", "In spring 1994",
     "In spring 1994 satellite photographs showed preparations for missile launches."),
    ("Which sorting method divides a list around a pivot?", "quick sort",
     "On average a quick sort divides the list well, wherever the pivot falls when sorting."),
]  # fmt: skip
NOT_GIVEN_AWAY = [
    ("Whom does silencing an opinion rob?", "The human race", "Homo sapiens is the name of the human race in zoology."),
    ("When did the Korean embargo begin?", "The Korean War", "The Military Armistice Commission dates from the Korean War."),
    ("Which city is the seat of the court?", "New York", "Walt Whitman was born near New York."),
    ("Which gas do plants take up from the air for photosynthesis?", "Carbon", "Plants take up carbon from the air for photosynthesis."),
    ("Which treaty ended the war of independence?", "Treaty of Paris", "Paris saw a war of independence and its treaty ended."),
    ("Who held the office?", "The prime minister", "The prime minister of Japan met the king."),
    ("In which year did the launch take place?", "In 1998", "It was in 1998 that the launch took place by surprise."),
]  # fmt: skip
