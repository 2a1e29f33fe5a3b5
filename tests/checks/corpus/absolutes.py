"""Distractors that claim too much, and absolute words that give nothing away. A line: stem | answer | distractors."""

ABSOLUTE = """
What does a translation tool on a public site do? | It opens the site to more readers | It gives every user the same device | It costs little | It checks itself
What are constitutional rights? | Rights that the constitution protects | Only economic rights | Rights of the states | Rights that are easily revoked
Why would a firm choose this storage? | It grows with the firm | It is cheaper | Magnetic tape only | It is smaller
What do vaccines do? | They train the immune system | They always prevent an infection | They kill bacteria | They lower a fever
What is true of whales? | Some have one blowhole | Every whale has two blowholes | They breathe through gills | They lay eggs
How does rubella harm a fetus? | By crossing the placenta | By only infecting the mother's liver | By raising her temperature | By starving it
What is a tort? | A civil wrong | A wrong that is always a crime as well | A broken contract | A breach of the peace
Why do metals conduct? | Their electrons move freely | They are entirely made of electrons | They are dense | They are cold
What does a firewall do? | It filters traffic | It stops every attack | It speeds up a network | It stores passwords
When may a driver use the horn? | To warn others | Never in a town | To greet friends | To hurry others
What is inflation? | A rise in the general price level | A rise in the price of every good | A fall in wages | A rise in taxes
Where is vitamin B12 found? | In foods of animal origin | It is found only in citrus fruits | In cereals | In sea salt
What does Hume hold of causes? | That we infer them from habit | That we always perceive them | That God alone is one | That reason proves them
What is a prime number? | A number with exactly two divisors | An odd number that never ends in 5 | An even number | A square
Which is true of enzymes? | They lower the activation energy | They are entirely used up in the reaction | They raise the temperature | They are lipids
What did Keynes advise in a slump? | That the state should spend | That budgets must always balance | That wages should fall | That trade should stop
What is natural selection? | Some variants leave more offspring | Every variant leaves as many offspring | Animals choose to change | Organs grow with use
What does TLS give? | Confidentiality on the way | Safety for data that are stored, in every case | Faster pages | Shorter names
What causes tides? | Mostly the pull of the moon | The pull of the sun only, without the moon | The wind | The rotation of the core
What does a catalyst change? | The rate of the reaction | The position of the equilibrium, always | The mass of the products | The color
Which is true of the French Revolution? | It abolished feudal dues | It was supported by every noble | It began in 1799 | It restored the king
What may a landlord do? | Inspect with notice | Enter at any hour; a tenant can never refuse | Change the locks | Cut the power
What is a democracy? | Rule by the people | Rule in which everyone agrees on every law | Rule by a few | Rule by priests
How do antibiotics work? | They act on bacterial targets | They always cure a cold | They thin the blood | They calm pain
Which is true of birds? | Most of them fly | All of them fly, and they never swim | They are reptiles with fur | They have gills
What is a hash function? | It maps input to a digest of fixed length | It never gives two inputs one digest | It sorts a list | It encrypts a file
What is osteoporosis? | A loss of bone mass | A disease that only women can get | An infection of bone | A tumor of bone
Which is true of GDP? | It measures output | It always rises | It measures happiness | It counts unpaid work
What is meant by opportunity cost? | The best alternative forgone | The price that every buyer pays | The cost of transport | The tax on profit
What is stare decisis? | Courts tend to follow precedent | Courts never depart from precedent | Judges are elected | Juries decide the law
How does a fuse protect a circuit? | It melts | It only carries current at night | It stores charge | It raises voltage
What did Luther object to? | The sale of indulgences | The church's claims, every single part of doctrine included | The printing press | The use of German
Which is true of sharks? | Their skeleton is of cartilage | They never sleep | They are mammals | They live in rivers
What do plants need nitrogen for? | To make proteins | Only for the color of their flowers | To breathe | To stand upright
What does the placebo effect show? | Expectation can relieve symptoms | Drugs never work | Doctors lie | Pain is imaginary
Which describes a cold front? | Cold air moves under warm air | It always brings snow | Warm air moves under cold air | Two cold masses meet
Which is true of the euro? | Most members of the union use it | Every country in Europe uses it | It was founded in 1950 | It is a gold coin
What is REM sleep? | A stage with vivid dreams | A stage in which the heart never beats fast | A stage of deep rest | A stage without dreams
What is an alibi? | A proof of having been elsewhere | A plea that is always believed | A kind of bail | A sworn friend
"""

NO_CUE = """
What is the best translation of this line? | He came late | He always came late | He came only late | He never came
What is average cost? | The cost of one unit | The cost for every unit of output | The cost of one more unit | The sum of costs
How many heads has a platter? | Two (one for each side) | One (top only) | One (bottom only) | Four
When bathing a resident, what should the aide do? | Stay in the room | Check the water every twenty minutes | Leave | Add soap
Which trace metals does the enzyme hold? | Reactive zinc and dietary iron | Dietary iron only | Reactive zinc only | Copper
What did the treaty do? | It ended the war | It not only ended the war but moved a border | It began a war | It had no effect
Which file mode is it? | It can be changed | It is a read-only file | It is hidden | It is a link
Who was she? | A twin | An only child | A step-child | An orphan
How often is it taken? | Twice a day | Every four hours | Every morning | Every other day
Which is a scale of agreement? | Sometimes | Always | Never | Often
How often do the two lines meet? | Never | Always | Once | Twice
What does a metal do? | It always expands | It never melts | It sinks | It rusts
Which planet is it? | The only planet with life | The only planet with rings | A gas giant | A dwarf
Which is NOT true of red cells? | They have a nucleus | They carry oxygen | They never divide | They are round
All of these are true of enzymes EXCEPT: | They are used up | They are always made in cells | They are specific | They are proteins
She ___ to school by bus. | goes | always go | never going | go
Which adverb of frequency fits best? | usually | always very | never much | only seldom
Which novel did Ishiguro write? | The Remains of the Day | Never Let Me Go Home Again | Only the Lonely Ones | Always Coming Home
Which cell holds iron? | Iron and zinc | Iron only | Zinc only | Copper only
Which roots are real? | Both | Only the first | Only the second | Neither
Which statements hold? | (i) and (iii) | (i) only | (ii) and (iv) only | Only (iii)
Who may vote? | Adults | Men only | Women only | Only landowners
How many are left? | Two | Only one | Only three | Only a few
What is said of the drug? | It is not always safe | It is safe | It is not only cheap but safe | It is new
What did the king do? | He fled | He never married | He never returned | He died
What happened to the ship? | It sank | It never arrived | It never happened | It was sold
Which is the motto of the club? | Play up | Never give in | Always forward | Only the best
Which line from the song is right? | Love me do | I will always love you so | Only you can do it | Every breath is gone
What is the test's result? | It is positive in almost every case | It is nearly always negative | It is virtually never wrong | It varies
Which is needed for `x == x`? | That x is no NaN | That x is `always` set | That x is a number | That x is set
What is it equal to? | 2 | 3, if and only if x is 1 | 4 | 5
When was it built? | In 1850 | Every century adds a part | In 1900 | In 1950
What was his reply? | He said no | He said "always" | He said "never" | He said yes
What is a rule of the road? | You must never cross a solid line | You must always stop | You may turn | You may park
Wann fährt er? | Morgens | Only on Sundays, always late | Nachts | Nie
What did he find? | All of it | Everything in every box | Nothing | Some of it
What did it cost? | Only $5 in all | Only $6 in all | Only $7 in all | Only $8 in all
Which animal is it? | A cat | A never-ending worm | A dog | A bird
What is the chance? | One in six | Only slightly more than half | A half | A third
What does it print? | `only` | `always` | `never` | `every`
Where is the mistake in this sentence? | In the verb | It is always in the noun | In the article | There is none
Which title is that of a film by Ford? | The Searchers | Only Angels Have Wings | Always Tomorrow | Never Again
What is true of all squares? | All have equal sides | Some never have | They are circles | They always turn
What does the contract require? | Payment in all cases | Payment only in gold | Payment in kind | No payment
Who is he? | The heir | Her only son | His only friend | Their only hope
"""

VAGUE = """
What is true of measles? | A rash follows the fever | It is often fatal in adults | It spreads through water | It leaves no immunity
What is true of primary hyperparathyroidism? | It is usually asymptomatic | It lowers calcium | It is an infection | It needs no treatment
Which describes a monsoon? | Winds that turn with the season | Winds that rarely bring rain | Winds from the pole | Winds at night
What do juries do? | They find facts | They usually set the damages too high | They pass laws | They appoint judges
What is a feature of monopoly? | One seller | Prices are often lower | Many sellers | Free entry
Which is true of Gothic churches? | They have pointed arches | They seldom have towers | They have flat roofs | They are of wood
What happens in a recession? | Output falls | Prices sometimes rise | Wages double | Trade stops
What is true of voyeurs? | They watch strangers | They are usually dangerous | They are old | They are women
What do bats eat? | Mostly insects | Blood, frequently | Wood | Stone
What does penetration testing give? | Results that are often reproducible | A proof of safety | A faster network | A license
What is true of lupus? | It occasionally affects the kidneys | It is an infection | It affects men alone | It is cured by rest
How does a glacier move? | By its own weight | By melting, usually | By wind | By tides
What is said of Stoics? | They sought virtue | They frequently held office | They fled the city | They wrote plays
What is true of isotopes? | They differ in neutrons | They rarely decay | They differ in protons | They are ions
Which is true of octopuses? | They have three hearts | They seldom live past a year | They have bones | They have lungs
What is a defect of surveys? | People sometimes lie | They are cheap | They are old | They are short
What does a notary do? | Certifies signatures | Often drafts contracts | Judges cases | Collects taxes
What is true of hurricanes? | They form over warm water | They usually form over land | They form at the poles | They form in winter
What are stop words? | Words that are frequently left out | Words in capitals | Names | Numbers
What is true of gout? | It often affects the big toe | It is a cancer | It is a virus | It is a burn
"""

NOT_VAGUE = """
Can there be quaternary hydrogen in an alkane? | No, never | Yes, always | Yes, sometimes | In methane
How often does it happen? | Rarely | Often | Usually | Never
How frequently is it to be taken? | Usually once | Often | Rarely | Sometimes
Which gland fails most often? | The one that fails more often | The one that fails less often | The third | The last
What is the most frequent cause? | The cause seen most frequently | The rarest | The newest | The oldest
She ___ late. | is often | often be | usually are | rarely been
Which adverb means seldom? | rarely | often | usually | never
What is the right word order in English? | She often sings | Often sings she | Sings she often | She sings often usually
Which comet is it? | Halley, sometimes called the great one | Encke | Biela | Hale-Bopp
Which film is it? | Sometimes They Come Back | Rarely Seen Alive | Often Imitated | Usually Innocent
What is the motto? | Seldom wrong | Often right | Usually on time | Rarely late
Which option is a frequency? | Sometimes | Never | Always | Rarely
Was ist wahr? | Es regnet often | Es schneit | Es taut | Es friert
What did he say? | He said "often" | He said "rarely" | He said no | He said yes
What does it print? | `often` | `rarely` | `never` | `usually`
What is true of A and B? | A occurs as often as B | A occurs more frequently than B | B occurs too often | They never meet
Which saying is right? | Seldom seen, soon forgotten | Often seen | Usually heard | Rarely said
How common is the disease? | It is seen occasionally | It is rarely seen | It is often seen | It is everywhere
"""
