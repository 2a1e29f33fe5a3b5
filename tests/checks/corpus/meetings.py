"""Two items on one form: a key, and what stands in the other item; some give the key away, some don't."""

GIVEN_AWAY = [
    (
        "Whom does the silencing of an opinion rob, as Mill argues?",
        "The human race",
        "Mill argues that to silence an opinion is to rob the human race.",
    ),
    (
        "Which organelle of plant cells captures light for photosynthesis?",
        "Green chloroplasts",
        "Light is captured for photosynthesis by the green chloroplasts of plant cells.",
    ),
    (
        "Which treaty ended the American War of Independence in 1783?",
        "Treaty of Paris",
        "The American War of Independence was ended by the Treaty of Paris.",
    ),
    (
        "Under which doctrine is a company a person apart from its shareholders?",
        "Separate legal personality",
        "Separate legal personality keeps the debts of a company from its shareholders as persons.",
    ),
    (
        "Which law relates the voltage over a resistor to the current through it?",
        "Ohm's law",
        "By Ohm's law, twice the voltage over a resistor drives twice the current.",
    ),
    (
        "Which valve lies between the left atrium and the left ventricle?",
        "The mitral valve",
        "Blood passes from the left atrium through the mitral valve into the left ventricle.",
    ),
    (
        "When did preparations for missile launches show on satellite photographs?",
        "In spring 1994",
        "In spring 1994 satellite photographs showed preparations for missile launches.",
    ),
    (
        "Which sorting method divides a list around a pivot?",
        "quick sort",
        "On average a quick sort divides the list well, wherever the pivot falls when sorting.",
    ),
    (
        "Which doctrine lets a court disregard the separate personality of a company?",
        "Lifting the veil",
        "Courts disregard the separate personality of a company by lifting the veil where it hides fraud.",
    ),
    (
        "Which sugar does the body store in the liver and the muscles?",
        "Branched glycogen",
        "The liver and the muscles of the body store branched glycogen for lean times.",
    ),
    (
        "What did Galileo see beside Jupiter through his telescope in 1610?",
        "Four moons",
        "Through his telescope Galileo saw four moons beside Jupiter and wrote it down.",
    ),
    (
        "Which structure joins the two hemispheres of the brain?",
        "The corpus callosum",
        "The corpus callosum joins the hemispheres of the brain, and cutting it splits perception.",
    ),
    (
        "Which battle in 1066 gave England to the Normans?",
        "The Battle of Hastings",
        "After the Battle of Hastings in 1066 England fell to the Normans.",
    ),
    (
        "Which clause of the constitution binds the states to equal protection?",
        "The Fourteenth Amendment",
        "Equal protection binds the states of the union through the Fourteenth Amendment to the constitution.",
    ),
    (
        "Which unit of the processor does sums and comparisons?",
        "Arithmetic logic unit",
        "The arithmetic logic unit of a processor does comparisons as well as sums.",
    ),
    (
        "On what did the negotiators at Geneva fail to agree in spring?",
        "Inspection of sites",
        "Negotiators in spring at Geneva agreed on all but inspection of sites.",
    ),
    (
        "Which vitamin is made in the skin under sunlight?",
        "Vitamin D",
        "Sunlight on the skin makes vitamin D, of which northern winters leave too little made.",
    ),
]
NOT_GIVEN_AWAY = [
    ("Whom does silencing an opinion rob?", "The human race", "Homo sapiens is the name of the human race in zoology."),
    (
        "When did the Korean embargo begin?",
        "The Korean War",
        "The Military Armistice Commission dates from the Korean War.",
    ),
    ("Which city is the seat of the court?", "New York", "Walt Whitman was born near New York."),
    (
        "Which gas do plants take up from the air for photosynthesis?",
        "Carbon",
        "Plants take up carbon from the air for photosynthesis.",
    ),
    (
        "Which treaty ended the war of independence?",
        "Treaty of Paris",
        "Paris saw a war of independence and its treaty ended.",
    ),
    ("Who held the office?", "The prime minister", "The prime minister of Japan met the king."),
    ("In which year did the launch take place?", "In 1998", "It was in 1998 that the launch took place by surprise."),
    ("Which city hosted the games of 1936?", "New York", "The stock market of New York crashed in 1929."),
    ("Which law relates pressure and volume?", "Boyle's law", "Boyle's law is older than the steam engine."),
    ("Who was the first chancellor?", "Otto von Bismarck", "A herring is named after Otto von Bismarck."),
    ("Which organ secretes bile into the gut?", "The liver", "A liver fluke lives in sheep."),
    ("What is the plural of mouse?", "two mice", "In the experiment two mice were fed sugar."),
    ("Which treaty ended the war?", "Treaty of Ghent", "The Treaty of Ghent is kept in an archive."),
    ("In which month did the talks begin in Geneva?", "In May", "Nobody may enter in May without a ticket."),
    ("What causes the tides?", "The moon", "The moon has no air, which the sun heats."),
    (
        "What did the plaintiff seek from the court?",
        "An injunction",
        "The court refused what the plaintiff would seek: damages.",
    ),
    ("How is iron won from its ore?", "By smelting with coke", "Coke with ice is drunk cold."),
]
