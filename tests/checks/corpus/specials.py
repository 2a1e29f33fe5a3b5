"""Options that speak of all the others, and options that only sound so. A line: stem | answer | distractors."""

ALL_OF_THE_ABOVE = """
Which of these carry heat? | All of the above | Radiation | Conduction | Convection
Which vitamins dissolve in fat? | All of these are correct | Vitamin A | Vitamin D | Vitamin K
Which nerves supply the tongue? | All three | Lingual | Hypoglossal | Glossopharyngeal
What lowers the demand for coffee? | A rise in its price | All the above | A fall in the price of tea | Lower incomes
Which were Axis powers? | All of the choices | Germany | Italy | Japan
Which drug prolongs the QT interval? | Both of the above | Sotalol | Amiodarone
Which acids are strong? | All of them | Hydrochloric acid | Nitric acid | Sulfuric acid
Which are symptoms of hypothyroidism? | all of the above. | Weight gain | Fatigue | Cold intolerance
What may a will be revoked by? | All of the above are correct | A later will | Destruction | Marriage
When must you dip your headlights? | All of the listed options | Following a car | Meeting a car | In fog
Which of the following hold DNA? | (All of these) | Nucleus | Mitochondria | Chloroplasts
Which of these languages are Romance? | All of the mentioned | Romanian | Catalan | Portuguese
Which tools measure temperature? | All of these answers are correct | Thermocouple | Thermistor | Pyrometer
What slows bleeding? | All answers are correct | Pressure | Cold | Elevation
Which commands list files? | All of the given options | dir | ls | Get-ChildItem
Which of these erode rock? | Any of the above | Wind | Water | Ice
What can raise blood sugar? | Any of these | Stress | Steroids | A meal
Who signed the treaty? | Both of these | France | Spain
Which are noble gases? | Neon | Argon | Krypton | All of these are noble gases
Which factors affect the rate of a reaction? | All of the above factors | Temperature | Concentration | A catalyst
Which methods sterilise? | Each of the above | Autoclaving | Irradiation | Filtration
What is a duty of a director? | All of the above statements are true | To act in good faith | To avoid conflicts | To keep accounts
Which are inert? | All four | Helium | Neon | Argon | Krypton
What harms a bearing? | Everything listed above | Dust | Heat | Overload
Which cause anemia? | All of these can cause anemia | Lack of iron | Bleeding | Kidney failure
Which protect a password? | All of these options | Salting | Stretching | A pepper
Which statements describe GDP? | It leaves out unpaid work | It counts investment | All of the options are correct | It counts exports
Which of the following are renewable? | All of the answers above | Wind | Sun | Tides
Which mammals lay eggs? | Both are correct | Platypus | Echidna
Which are stringed instruments? | All of the Above | Lute | Viola | Harp
Why did Rome fall? | All of the above reasons | Inflation | Invasion | Division
What does an auditor examine? | All of the other answers | Ledgers | Contracts | Inventory
Which of the following may contain lead? | Yes, all of the above | Old paint | Old pipes | Old toys
What did the New Deal create? | All the choices are correct | Jobs | Dams | Pensions
Which are primary colours of light? | All of those | Red | Green | Blue
What lies in the mediastinum? | All of the preceding | Heart | Thymus | Trachea
Which of the following are mammals? | All | Bats | Whales | Moles
Which are prime? | All of the numbers listed | 2 | 3 | 5
Which data types are immutable in Python? | All of the answer choices | Tuples | Strings | Integers
What is needed for fire? | All of the above are needed | Fuel | Oxygen | Heat
What makes a contract void? | A combination of the above | Illegality | Mistake | Incapacity
Which of these are peripheral devices? | All options are correct | Mouse | Printer | Scanner
Which layers does a router use? | All of the layers listed | Physical | Data link | Network
What spreads cholera? | Fouled water | Raw shellfish | Unwashed hands | All of the above can spread it
Which of the following is true of viruses? | All statements are true | They need a host | They carry genes | They may mutate
"""

NOT_ALL_OF_THE_ABOVE = """
Tom and Bill were hurt, so ___ can play today. | Neither of them | Both of them | Either one of them | Not any of them
What does the artery supply? | All small vessels | The skin | The pleura | The bone
How did she answer? | Actually | Rarely | Boldly | Never before
What happens if the disk fails? | All of the data are lost | Half of the data are lost | Nothing is lost
Which branches did Montesquieu divide? | All three branches of government | The courts | The church | The army
What does a tree lose in winter? | All the above-ground parts | Its leaves | Its bark | Its roots
How many of the patients recovered? | All of them | Half of them | None of them | A few of them
Which animals breathe air? | All whales | All sharks | All rays | All eels
Who may vote? | All citizens over eighteen | Taxpayers | Men | Landowners
How much of its energy does the ball keep? | All of it | Half of it | None of it
Which numbers are in the domain? | All real numbers | Positive numbers | Integers
How many chambers contract in ventricular fibrillation? | None | One | Two | All four
What did Jefferson hold? | All men are created equal | Kings rule by right | Property is theft
Which side of the heart pumps? | Both sides | The left side | The right side
Who must consent? | Both parents | The father | The mother | The court
Which is spelled correctly? | All right | Alright | Allright
Which is left after the sale? | All of the remaining stock | The oldest stock | The newest stock
What is a phobia of? | Anything feared | Everyday things | Abnormal things
Which cells divide? | All of the cells in the basal layer | Cells at the surface | Hair cells
Who fought at Verdun? | Both the French and the Germans | The British | The Russians
What does the law require? | That all of these records be kept | That some be kept | That none be kept
What is the sea's mean height? | Above average | Below average | All but average
What did he say of it? | It is all or nothing | It is nothing | It is half done
Where does it lie? | Above the ground | Below the ground | On the ground
Which statements follow? | Both statements are true | Only the first statement is true | Only the second is true
What was found of the ship? | Everything | The keel | The mast
Who can open the file? | Anyone | The owner | A group
How often does it rain? | All the time | In spring | In autumn
Which planets have rings? | All four giants | Mars | Venus | Mercury
Welche Aussage stimmt? | Alle genannten | Die erste | Die zweite
Which rows does the query give? | All of the rows of the left table | The rows that match | No rows
What did the ruling do? | It struck down all of these laws | It upheld one | It sent one back
What does a market clear at? | The equilibrium price | A price above the equilibrium | A price below it
Which option did she buy? | A call | A put | A swap
What did the captain save? | All hands | The cargo | The log
How many of the ten coins are fakes? | All ten | Five | None
Who is bound by the treaty? | All signatories | All neighbours | All buyers
Which of the roots are real? | Both roots | The larger root | The smaller root
"""

NONE_OF_THE_ABOVE = """
Which of these metals is liquid? | Mercury | Zinc | Lead | None of these
Which city is a capital? | None of the above | Sydney | Zurich | Istanbul
Which drug is safe? | Neither of the above | Warfarin | Thalidomide
Who wrote Beowulf? | None of the other options | Chaucer | Bede | Caedmon
Which is a prime? | None of them | 51 | 57 | 91
Which are reptiles? | None of the choices | Frogs | Newts | Toads
Which option may you take? | None of the answers is correct | Turn left | Turn right | Reverse
Which court heard the case? | None of the options is correct | The Crown Court | The High Court | The county court
Which header is required? | Host | Accept | Cookie | None of the mentioned
Which enzyme is lacking? | None of the listed | Lactase | Amylase | Lipase
Which clause is dependent? | No correct answer | The first | The second | The third
Which of the following floats? | None | Iron | Lead | Gold
What is the derivative? | None of the others | 2x | x | 1
Which law is quoted? | None of the given options | Ohm's | Boyle's | Hooke's
Which statement holds? | None of the statements are true | Gases have no mass | Light is slow | Sound is fast
What turns litmus red? | Vinegar | Ammonia | Soap | None of these answers
Which is an anagram? | Not any of these | Listen | Stone | Table
Which kings were beheaded? | Neither of these | Henry VIII | William IV
What is the value? | The correct answer is not listed | 4 | 7 | 9
What is right? | All of the above are false | Whales are fish | Bats are birds | Spiders are insects
Which of them won? | Neither of them | Borg | Connors
What ends a lease? | None of the above is true | A sale | A death | A marriage
Which virus has DNA? | Herpes simplex | Polio | Influenza | none of the above.
Which protocol encrypts? | None of these choices | Telnet | FTP | HTTP
What was the cause? | None of the above mentioned | Famine | Plague | War
Which tense is used? | No answer is correct | Future | Past | Perfect
What does it cost? | No option is correct | $4 | $5 | $6
Which is a mineral? | None of the alternatives | Coal | Amber | Oil
Which bone is broken? | None of those | Ulna | Radius | Carpal
Which instrument has reeds? | Oboe | Flute | Horn | (None of these)
Which gas is lighter than air? | Helium | Argon | Radon | None of the answer choices
Which party won? | None of the above options | Whigs | Tories | Liberals
"""

NOT_NONE_OF_THE_ABOVE = """
Which word shows contrast? | Nonetheless | Therefore | Moreover
How many were cured? | None of the patients | Half of the patients | All of the patients
What does the function return? | `None` | `0` | `False`
How many sisters had he? | None | One | Two | Three
What was the effect of the drug? | None of the symptoms changed | Fever fell | Pain rose
Who came after Cromwell? | None other than his son | A king | A general
Which heirs inherit? | Neither child | The elder child | The younger child
What did the critics say? | None of it was true | Most of it was true | Part of it was true
How many of them survived? | None of them | Two of them | Most of them
Who paid? | Neither side | The buyer | The seller
What does an empty set hold? | Nothing | One element | Itself
Which reading is shown? | Above zero | Below zero | At zero
What is the solution? | No real solutions | One real solution | Two real solutions
What is Hobson's choice? | No choice at all | A hard choice | A free choice
What changes in an isothermal process? | Neither the temperature nor the mass | The temperature | The mass
Which is a conjunction? | Neither | Very | Often
Wer hat recht? | Keine der genannten | Kant | Hume
What was left of it? | None whatsoever | A tenth | A half
What do the statements say? | Neither statement is true | Only the first is true | Only the second is true
What is the charge of a neutron? | None | Positive | Negative
Which answer did he give? | No answer | A nod | A letter
What is the rule? | There are no exceptions | There is one exception | There are three
"""
