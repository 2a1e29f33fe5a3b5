"""Options that say almost the same, options that differ on purpose, and beginnings. A line: stem | answer | distractors."""

NEAR_DUPLICATES = """
A ship floats because ____. | it displaces its own weight | the surface of water carries it up | the surface of the water carries it up | steel is light
A character who does not develop is a | flat character | round character | rounded character | major character
Why does a ship float? | It displaces its weight | The surface of water carries it | The surface of the water carries it | Steel is light
What band is it? | The Connells | Elton John | Connells | Bryan Adams
What do an acid and a base make? | Water and a salt | Water and carbon dioxide | Carbon dioxide and water | Oxygen
What did the tax do? | Raised the price of bread | Raised the prices of bread | Fed the poor | Paid for a war
Where does digestion begin? | In the mouth | In the small intestine | In small intestine | In the liver
What is lost in a fever? | Water and salt | Salt and water | Iron | Sugar
What does the heart do? | Pump blood through the body | It pumps blood through the body | Clean the blood | Make blood
What limits a monarch? | A constitution | The decisions of the court | The decision of the court | The army
What did Mendel cross? | Pea plants | Fruit flies | The fruit flies | Mice
What is a contract? | A binding agreement | A promise that was made in writing | A promise that were made in writing | A sale
How are rocks dated? | By decay of isotopes | By the color of layers | By the color of the layers | By weight
What did the plague lead to? | Higher wages | An increase in the rents of land | An increase in rents of land | New towns
What does an index speed up? | Searching | Inserting a new row | Inserting new rows | Deleting
Which foods hold iron? | Liver and beans | Apples and pears | Pears and apples | Bread
What slows a car? | Friction | The resistance of air | The air's weight | The resistance of the air
How is a will revoked? | By a later will | By the marriage of the testator | By marriage of the testator | By a gift
What does insulin lower? | Blood sugar | The pressure of blood in the artery | The pressure of blood in the arteries | Body heat
What is the sign of anemia? | Pallor | Swelling of the ankle | Swelling of the ankles | Fever
What does the moon cause? | Tides | An eclipse of the suns | An eclipse of the sun | Seasons
Why did the bill fail? | It was vetoed | The senators were voting against it | The senators voted against | The senator was voting against it
"""

DIFFERENT_ON_PURPOSE = """
The women who … next door are willing to help. | live | lives | living | to live
By the time we arrive, the meeting ____. | will have started | start | started | will start
Could you tell me where ____? | the station is | station is | is the station
Which prefix shows that a page is encrypted? | https:// | httpd:// | ftp:// | telnet://
What does a diabetic diet do? | Limits sugar and controls protein and fat | Protein and controls sugar and limits fat | Limits fat and controls sugar and protein | Limits protein and controls sugar and fat
What happens to the price and the quantity? | The price rises and the quantity falls | The price rises and the quantity rises | The price falls and the quantity falls
What is lost? | Sodium | Hypercalcemia due to kidney failure | Hypocalcemia due to kidney failure | Water
Which nerve carries it? | The afferent nerve of the muscle | The efferent nerve of the muscle | Neither nerve
What is 12 less 5? | The number 7 | The number 8 | The number 17
When did it end? | In the spring of 1945 | In the spring of 1946 | In the autumn of 1945
Which word fits? | its | it's | its'
The cold ___ her voice. | affected | effected | infected
Which sentence is right? | The dogs chase the cat | The dog chase the cat | The dogs chases the cat
Change the voice: "She wrote it." | It was written by her | It is written by her | It were written by her
What is not so? | The heart does not rest | The heart does rest | The lung rests
What are both statements? | True, True | True, False | False, True | False, False
Which film is it? | Alien | Aliens | Alien 3
Which hero is it? | Mr. Meat | Mr. Meaty | Mr. Bones
What is the capital? | St. John | St. Johns | Gander
Which formula is it? | CH3CH2OH of the alcohol | CH3CHO of the alcohol | CH3COOH of the alcohol
Which is the gene? | brca1 in the cell | BRCA1 in the cell | Brca2 in the cell
What is the order of the phases? | Mitosis, meiosis and rest | Meiosis, mitosis and rest | Rest, mitosis and meiosis
Where was he born, and where did he die? | Paris and Rome | Rome and Paris | Rome and Milan
Which colors are on the flag from left to right? | Red, white and blue | Blue, white and red | White, red and blue
What does it do? | `x += 1` in the loop | `x -= 1` in the loop | `x *= 1` in the loop
Which line is right? | for i in range(10): print(i) | for i in range(11): print(i) | for i in range(12): print(i)
Which vitamin is it? | Vitamin A of the liver | Vitamin D of the liver | The liver itself
What moves? | Ions from the cell to the blood | Ions from the blood to the cell | No ions
Who paid? | The seller of the house | The buyer of the house | The owner of the house
What is secreted? | Renin by the kidney | Rennin by the stomach | Gastrin by the stomach
What does the court review? | Questions of law | Questions of fact | Questions of taste
Which hormone falls? | Estrogen before ovulation | Estrogen after ovulation | Neither
What is the type of bond? | Intermolecular force | Intramolecular force | No force
How long is it? | About two metres long | About ten metres long | About six metres long
Which muscle is it? | The adductor of the thigh | The abductor of the thigh | The flexor of the thigh
What may be drawn? | A right angle at the left end | A left angle at the right end | No angle
What must he prove? | That he can pay | That he may pay | That he must pay
Which gas is it? | Methane from the marsh | Ethane from the marsh | Propane from the marsh
What changes? | The mean and the range | The range, not the mean | The mean, not the range
Which is the plural? | The oxen in the field | The ox in the field | The oxes in the field
Which ion is it? | Nitrate in the soil | Nitrite in the soil | Nitride in the soil
What is it? | A sin | A sine | A sign
Which is the French for it? | le chat noir | la chat noir | les chats noirs
Which group is it? | Group I of the table | Group II of the table | Group III of the table
What does the law forbid? | Import of goods | Export of goods | Transit of goods
Welches Wort passt? | Das Haus am See | Des Haus am See | Das Hause am See
"""

REPEATED_LEAD = """
Why does ice float? | Because it is less dense | Because it is colder | Because it is harder
What is an agency shop? | A company in which dues are paid | A company in which all must join | A company in which no one may join
What distinction does she hold? | She was the first pilot | She was the first judge | She was the first senator
What is arachnophobia? | An unreasonable fear of spiders | An unreasonable fear of heights | An unreasonable fear of crowds
What did the act do? | The act required a permit | The act required a tax | The act required a census
What does a diuretic do? | It leads to a loss of water | It leads to a rise in pressure | It leads to sleep
When do cats purr? | When they are happy | When they are lost | When they are full | None of these
What is the aim of the rule? | Its aim is to deter | Its aim is to repair | Its aim is to punish
What is a monopoly? | A market with one seller | A market with one buyer | A market with few sellers
What did the war cost? | The lives of many sailors | The lives of many farmers | The lives of many priests
How is a lease ended? | By means of a notice | By means of a deed | By means of a sale
What does the image do? | The image is made larger | The image is made sharper | The image is made darker
What does a router do? | It sends packets between networks | It sends packets to printers | It sends packets twice
What is scurvy due to? | A lack of vitamin C | A lack of iron | A lack of sleep
Where is the pancreas? | On the left of the spleen | On the left of the liver | On the left of the heart
What was the purpose of the wall? | To keep out the Picts | To keep out the sheep | To keep out the sea
What does the theorem say? | That the sum of angles is two right angles | That the sum of sides is constant | That the sum of squares is zero
What do vaccines do? | They help the body to recognise germs | They help the body to cool | They help the body to grow
Which is true of Rome? | Rome was founded by Etruscans | Rome was founded by Greeks | Rome was founded by nobody
Qu'est-ce que le scorbut ? | Un manque de vitamine C | Un manque de fer | Un manque de sommeil
What is GDP? | The value of all goods made in a year | The value of all exports | The value of all houses
What is a joule? | The unit of energy | The unit of force | The unit of power
"""

NO_REPEATED_LEAD = """
Which treaty was it? | The Treaty of Paris | The Treaty of Ghent | The Treaty of Versailles
Which battle was it? | Battle of the Somme | Battle of the Bulge | Battle of the Marne
Which king was it? | King Henry the Eighth | King Henry the Fifth | King Henry the Fourth
Which episode of the series is it? | The one with the cat | The one with the dog | The one with the cake
Which line from the song is right? | I got a star | I got a lion | I got a jar
What happens to the curve? | The curve shifts left and the price rises | The curve shifts left and the price falls | The curve shifts right and the price rises | The curve shifts right and the price falls
What happens to the image? | The image moves away and grows | The image moves away and shrinks | The image moves closer and grows | The image moves closer and shrinks
Which sentence is right? | She has been to Rome | She has been in Rome | She has been at Rome
Which query is right? | SELECT name FROM users | SELECT name FROM user | SELECT name FROM people
Which command is it? | git reset --hard HEAD | git reset --hard origin | git reset --soft HEAD
Which value is it? | More than 5 but less than 6 | More than 5 but less than 7 | More than 5 but less than 8
What is it? | In the sea | In the air | In the earth
What is it? | The big one | The big one | The big ones
Who is it? | The man of law | The woman of law | The child of law
Which is it? | A red ball | A red ball | A blue ball
What rises? | Prices rise at once | Prices fall at once | Wages rise at once
Which code is it? | for i in a: print(i) | for i in b: print(i) | for i in c: print(i)
What does he say? | It is so | It is so | It is not so
Two only? | It is a cat | It is a dog
Which university is it? | University of California at Davis | University of California at Irvine | University of California at Merced
Rewrite it in reported speech: "I go." | He said that he went | He said that he goes | He said that he gone
"""
