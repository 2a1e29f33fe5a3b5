"""Pairs of questions: some that ask nearly the same, and some that only look so."""

NEARLY_THE_SAME = [
    (
        "Which city has been the capital of Australia since 1927?",
        "Which city has been capital of Australia since 1927?",
        "Canberra",
    ),
    ("Which organ of the human body produces insulin?", "Which organ of a human body produces insulin?", "Pancreas"),
    ("Who wrote the essay “On Liberty” in 1859?", "Who wrote the essay “On Liberty” of 1859?", "J. S. Mill"),
    (
        "According to Sigal, what did North Korea offer in June?",
        "What did North Korea offer in June, according to Sigal?",
        "Talks",
    ),
    (
        "Which enzyme copies DNA into messenger RNA?",
        "Which enzyme copies DNA into the messenger RNA?",
        "RNA polymerase",
    ),
    (
        "What must a claimant prove in the tort of negligence?",
        "What must claimants prove in the tort of negligence?",
        "A breach of duty",
    ),
    ("Which force keeps the planets in their orbits?", "Which force keeps planets in their orbits?", "Gravity"),
    ("Which keyword defines a function in Python?", "Which keyword defines functions in Python?", "def"),
    ("In which bone is the socket of the hip joint?", "In which bone is the socket of the hip-joint?", "The pelvis"),
    (
        "Which treaty ended the war between France and Austria?",
        "Which treaty ended the war between Austria and France?",
        "Campo Formio",
    ),
    (
        "Which tense does the narrator use for past habits?",
        "Which tense does the narrator use for habits of the past?",
        "The imperfect",
    ),
    (
        "What is the term for a word that sounds like what it names?",
        "What is the term for a word which sounds like what it names?",
        "Onomatopoeia",
    ),
    (
        "What happens to the pressure of a gas when its volume is halved?",
        "What happens to the pressure of a gas if its volume is halved?",
        "It doubles",
    ),
    (
        "Why does the author think that the embargo should be eased?",
        "Why does the author think the embargo should be eased?",
        "To test intentions",
    ),
    (
        "Which vessel carries blood from the heart to the lungs?",
        "Which vessel carries blood from the heart into the lungs?",
        "Pulmonary artery",
    ),
    (
        "What is the first-line treatment of anaphylaxis in adults?",
        "What is the first-line treatment for anaphylaxis in adults?",
        "Adrenaline",
    ),
    (
        "What does the doctrine of consideration require of a promise?",
        "What does the doctrine of consideration require of promises?",
        "Something in return",
    ),
    (
        "By which process do cells take in large particles?",
        "By what process do cells take in large particles?",
        "Phagocytosis",
    ),
    (
        "What is meant by the term “opportunity cost” in economics?",
        "What is meant by “opportunity cost” in economics?",
        "What one gives up",
    ),
    (
        "Which planet of the solar system has the most moons?",
        "Which planet in the solar system has the most moons?",
        "Saturn",
    ),
    (
        "In the novel, why does Emma refuse Mr Elton's offer of marriage?",
        "In the novel, why does Emma refuse Mr Elton's marriage offer?",
        "She had him in mind for Harriet",
    ),
    (
        "What does the method `append` do to a list in Python?",
        "What does the method append do to a list in Python?",
        "Adds an item at its end",
    ),
    (
        "Why did the author publish the essay anonymously at first?",
        "Why did the author at first publish the essay anonymously?",
        "To test its reception",
    ),
    (
        "How does the kidney respond to a fall in blood pressure?",
        "How do the kidneys respond to a fall in blood pressure?",
        "It secretes renin",
    ),
    (
        "Which of the following statements best describes osmosis?",
        "Which of these following statements best describes osmosis?",
        "Water moving through a membrane",
    ),
]
NOT_THE_SAME = [
    ("Who was king of France in 1650?", "Who was king of France in 1660?", "Louis XIV"),
    ("Which gas is most common in the air of Earth?", "Which gas is most common in the air of Titan?", "Nitrogen"),
    (
        "Which statement about enzymes is true in the cell?",
        "Which statement about enzymes is not true in the cell?",
        "They are proteins",
    ),
    (
        "Which city was the capital of Prussia at that time?",
        "Which city was the capital of Bavaria at that time?",
        "Berlin",
    ),
    ("Which organ makes insulin?", "Which organ stores bile?", "An abdominal one"),
    ("What is the derivative of $x^2$?", "What is the derivative of $x^3$?", "A polynomial"),
    ("Which muscle bends the elbow?", "Which muscle stretches the elbow?", "One of the upper arm"),
    ("Who was consul in 63 BC?", "Who was consul in 59 BC?", "Cicero"),
    ("Which cells carry oxygen?", "Which cells fight infections?", "Blood cells"),
    ("When should aspirin be given?", "When should aspirin never be given?", "After a stroke"),
    ("What did Kant publish in 1781?", "What did Kant publish in 1788?", "A Critique"),
    (
        "Which of these rivers flows through Paris, France?",
        "Which of these rivers flows through Rouen, France?",
        "The Seine",
    ),
    (
        "Which vessel carries blood from the heart to the lungs?",
        "Which vessel carries blood from the lungs to the heart?",
        "A pulmonary one",
    ),
    ("Which acid is found in lemons?", "Which acid is found in vinegar?", "A weak one"),
    ("What is the function of the left ventricle?", "What is the function of the right ventricle?", "To pump blood"),
    ("Which party won the election in Bavaria?", "Which party won the election in Saxony?", "The CDU"),
    ("What happened to prices when supply rose?", "What happened to prices when demand rose?", "They changed"),
    ("Who is the protagonist of Emma?", "Who is the protagonist of Persuasion?", "A young woman"),
    ("Which verb is in the past tense in sentence A?", "Which verb is in the past tense in sentence B?", "went"),
    ("What did the plaintiff claim in Smith v Jones?", "What did the plaintiff claim in Brown v Jones?", "Damages"),
    (
        "What is the effect of insulin on blood glucose?",
        "What is the effect of insulin on blood potassium?",
        "It falls",
    ),
    ("What does the letter A stand for in DNA?", "What does the letter A stand for in RNA?", "Acid"),
    (
        "What did the northern states do with slavery after the war?",
        "What did the southern states do with slavery after the war?",
        "They ended it",
    ),
    ("Why did the first expedition fail?", "Why did the second expedition fail?", "For want of food"),
    ("Which muscle extends the knee?", "Which muscle flexes the knee?", "One of the thigh"),
    ("What increases when the volume decreases?", "What decreases when the volume increases?", "Pressure"),
]
