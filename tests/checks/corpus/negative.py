"""Stems that ask for what is not so, and stems that only look it. The word that makes them negative stands first."""

FIRES = """
NOT | The middle belt of West Africa is NOT characterized by one of the following. Which one?
not | Which of these towns, as the map is showing, is not on the coast?
NOT | The drug should NOT be given to a patient because of
not | Which of the following is not a function of the liver?
NOT | Which of the following drugs is NOT a beta blocker?
not | Which of these hormones is not secreted by the pituitary gland?
not | A 54-year-old man does not respond to metformin. Which of the following should not be added to his treatment?
except | All of the following are signs of hypovolemic shock except:
EXCEPT | Each of the following is a loop diuretic EXCEPT
except | The following are features of nephrotic syndrome except
least | Which of the following is the least likely cause of this patient's anemia?
LEAST | Which finding would be LEAST expected in a patient with hypothyroidism?
least | Which of the following organisms is least likely to cause meningitis in a newborn?
never | Which of these drugs should never be given to a child with chickenpox?
false | Which of the following statements about insulin is false?
incorrect | Which of the following statements regarding the cardiac cycle is incorrect?
not | Which statement about the treatment of malaria is not true?
contraindicated=0 | Which of these is contraindicated in pregnancy?
not | What is not a symptom of dehydration?
not | Which nerve does not pass through the cavernous sinus?
not | Which of the following bones is not part of the axial skeleton?
isn't | Which of these isn't a cranial nerve?
doesn't | Which of the following vitamins doesn't dissolve in fat?
cannot | Which of the following viruses cannot be prevented by a vaccine?
EXCEPT | Causes of hyperkalemia include all of the following EXCEPT:
except | Symptoms of hyperthyroidism include all of the following, except:
excluding | The following are risk factors for stroke, excluding
not | Which of the following would a nurse not do first?
not | Which action should the nurse not delegate to an assistant?
NOT | When should an oral airway NOT be used?
not | Which of the following is not an element of negligence?
not | Which of these is not required for a valid contract?
not | Which remedy is not available to a buyer under the code?
except | A contract may be discharged by any of the following except
EXCEPT | A court will order specific performance in all of these cases EXCEPT for:
not | Which amendment did the states not ratify?
not | Which of the following powers does the U.S. Constitution not give to Congress?
not | Which of these clauses is not found in the First Amendment?
never | Which of these amendments was never ratified?
incorrect | Which of the following is incorrect about res judicata?
false | Which of these statements is false with regard to hearsay?
not | Who is not a party to the treaty?
not | Who may not serve on a jury?
not | Which of the following is not a vector quantity?
not | Which of these quantities is not conserved in an inelastic collision?
except | All of the following are units of energy except
incorrect | Choose the incorrect statement about electric field lines.
incorrect | Identify the incorrect statement.
not | Which of the following units does not measure pressure?
cannot | Which of the following cannot travel through a vacuum?
not | Which pair of quantities does not have the same dimensions?
not | Which of the following statements about a satellite in orbit is not correct?
least | Which of these is least likely to emit infrared radiation?
NOT | Which is NOT a noble gas?
not | Which of the following elements does not form an oxide?
never | Which of these elements is never found free in nature?
not | Which word is not a noun?
not | Which of the following words does not rhyme with the others?
not | Choose the word that is not spelled correctly.
not | Select the sentence that is not in the passive voice.
not | Pick the one that does not belong.
incorrectly | Which word is spelled incorrectly?
incorrect | Which of these sentences is incorrect?
not | Which of the following is not a Romance language?
NOT | Which city is NOT in Spain?
not | Which of the following is not a valid variable name in Python?
not | Which of these keywords is not reserved in Java?
not | Which of the following data types is not supported in JavaScript?
not | Which statement does not compile?
cannot | What cannot be declared static?
EXCEPT | All of the following are HTTP methods EXCEPT
not | Which of the following protocols does not use encryption?
not | Which of the following is not a layer of the OSI model?
NOT | Which of the following storage classes would NOT meet the requirement?
not | An administrator needs to share a folder. The server is not in a domain. Which tool should not be used?
not | Which of these is not an advantage of cloud computing?
false | Which of the following is false about hash tables?
least | Which sorting algorithm is least suitable for a linked list?
not | Who was not a member of the Big Three at Yalta?
not | Which country did not join the Axis?
not | Which of these events did not occur in 1848?
except | The causes of the First World War included all of the following except
not | Which ruler was not a Habsburg?
not | Which of the following was not a consequence of the Black Death?
never | Which of these cities has never been a capital of Japan?
not | What did the Treaty of Versailles not require of Germany?
NOT | The Marshall Plan did NOT
not | Which number is not prime?
not | Which of the following fractions is not equal to one half?
cannot | Which of the following cannot be the length of the third side?
not | Which of these matrices is not invertible?
not | Which of the following is not a factor of 36?
not | Which of the following is not included in GDP?
EXCEPT | Demand for a good shifts with all of the following EXCEPT its price:
not | Which of these is not a function of money?
not | Which of the following would not shift the supply curve?
except | Each of the following is a barrier to entry except
not | What must you not do at a pedestrian crossing?
not | When must you not use your horn?
not | Where should you not park?
don't | Which vehicles don't need to stop at a red light?
not | Which of the following should you not carry on a motorway?
not | Which of these planets does not have a moon?
not | Which actor did not play James Bond?
never | Which team has never won the World Cup?
not | Which of these is not one of the seven wonders of the ancient world?
not | Which of the following countries is not landlocked?
except | Every one of these is a primary color except which one?
but | All of the following are mammals but
exception | The following are all fruits with the exception of
not | Photosynthesis does not
cannot | A valid argument cannot
not | Enzymes are not
never | A square is never
not | The mitochondria does not
not | The mitochondria does not:
not | The president does not have the power to
not | Vaccines do not contain ____.
not | Which of the following, if true, would not support the author's claim?
not | According to the passage, which of these is not a reason for the decline?
not | Which of the following can not be inferred from the passage?
least | With which of the following statements would the author be least likely to agree?
false | Which one of the following is a false statement about DNA?
incorrect | The incorrect statement about enzymes is:
wrong | Which of the following is wrong?
wrong | Which statement is wrong?
not | Which of the following is a symptom not associated with anemia?
incorrectly | Which of the following pairs is incorrectly matched?
incorrect | Which of the following would be incorrect to assume?
not | Which of the following reagents and solvents do not react with sodium?
not | Which of the following statements is not supported by the data?
not | Which of the following is generally not recommended for beginners?
not | Which of the following would most likely not be affected by inflation?
not | What did the author not mention?
haven't | Which of these countries haven't signed the treaty?
won't | Which change won't affect the result?
shouldn't | What shouldn't you do when a fire breaks out in a pan?
not | Which of the following is not true. Choose one.
not | Which of the following is not true? (Choose one.)
EXCEPT | All of the following are true EXCEPT: (choose one)
inaccurate | Which of the following descriptions of osmosis is inaccurate?
untrue | Which statement is untrue?
not | Which statement about how vaccines work is not true?
not | In which of the following cases would a court not grant relief?
not | For which of these conditions is surgery not indicated?
not | To which of the following does the rule not apply?
not | Which of these countries does not border the sea, i.e. France or Spain or Chad?
not | Which of the following rights does a tenant, by the terms of the lease, not have?
false | If the claim is true, which of the following statements must be false?
NOT | Of the following policies, which was NOT an aim of the reformers?
LEAST | The author would be LEAST likely to agree with which one of the following?
least | Which would be least appropriately called a noun?
not | Which of the following statements is not applicable to a trust?
NOT | A metal that is NOT magnetic at room temperature is
NOT | The rise in prices is NOT thought to be due to
wrong | Which of the following pairs (country - the city in which its government sits) is wrong?
wrong | One of these pairs is wrong. Can you find it?
except | All of these rivers flow north except one. Which one is it?
not | Which of these towns that were founded by monks is not in Bavaria?
not | On a 32-bit system which amount of memory can you not address?
NOT | When you insert page numbers, which position is NOT an option?
NOT | When working in this mode, which option is NOT shown?
NOT | The app crashes when you open it, Which action will NOT help?
not | For what task can you not use the inspector?
incorrect | Which choice is an incorrect way to define a function?
NOT | Which is the only country of the region that is NOT a member?
"""

SILENT = """
___ we were late, we could not enter the hall.
Which organisms expose a limit of the species concept, meaning the concept cannot be applied to them?
Which term matches this: a ruling of 1857 declaring African Americans were not citizens?
Alex could not start his car because____
The tuber of cassava is NOT a stem tuber because it
Which planet has been visited at least once by a probe?
Which of the following increases by at least two percent a year?
Why does ice not sink in water?
Why do noble gases not react readily?
Why is the sky not violet?
Why can't penguins fly?
Why didn't the Senate ratify the treaty?
Why was the contract not enforceable?
What happens when a muscle does not receive oxygen?
What happens if a vaccine is not kept cold?
What should you do if the brakes do not work?
What should a driver do when the lights are not working?
Which of the following best explains why plants do not grow in the dark?
Which of the following explains why the defendant was not liable?
What is the term for an animal that does not have a backbone?
What do you call a person who does not eat meat?
A person who does not eat meat is called a
Cells that do not have a nucleus are called
Which of the following is a compound that does not contain carbon?
What is an element that cannot be broken down called?
What is the name of a cell not having a nucleus?
A defendant who does not appear in court is in
If a reaction does not reach equilibrium, which of the following increases?
If the null hypothesis is not rejected, what has been shown?
If P is false, which of these must be true?
What can be concluded if the second premise is false?
Because the gas is not ideal, the pressure is lower. By how much does it fall?
The patient does not smoke. Which of the following is the most likely diagnosis?
A 23-year-old woman has never been pregnant. She does not take any medication. What is the next step?
A farmer did not water a field. The plants died. What was the cause?
The engine won't start. Which of the following should be checked first?
The user cannot connect to the network. What should the technician do first?
An administrator finds that backups are not running. Which service is stopped?
Your code does not compile. What is the most likely reason?
The company is not profitable and has never paid a dividend. Which ratio is undefined?
Which of the following acts not only on the heart but also on the lungs?
Which phrase expresses not just doubt but denial?
Which law decides whether or not a sale is valid?
Is the statement true or false?
Which of these is a false positive?
Which type of error is a false alarm?
What is false imprisonment?
Which term means a false statement that harms a reputation?
What is a false statement made under oath called?
What does the expression "not guilty" mean?
What is meant by "all men are not created equal"?
Who said "I have not failed"?
Which play contains the line 'to be or not to be'?
Who wrote “Never Let Me Go”?
Which method of least squares is used to fit a line?
What is the least common multiple of 4 and 6?
What is the least number of coins that make 41 cents?
Which bit is the least significant?
Last but not least, which of these is a prime number?
In which year was the "Never Again" treaty signed?
Which knot is used to join two ropes?
Which note is a semitone above E?
Which notation is used for complexity?
What is nothing divided by one?
Which gas is colorless and does not burn?
Which animals lay eggs but do not fly?
Which treaty did the Senate vote not to ratify?
Which country decided not to join the euro?
What did the doctor advise the patient not to eat?
Which of the following is a reason not to use a global variable?
What is the probability of not drawing an ace?
What is the probability that it will not rain?
What is the probability it does not rain on either day?
What is the most likely reason the plant did not grow?
Which evidence shows that the two species are not related?
Which statement best describes what it means that a set is not closed?
Which operator returns true when its operand is false?
What does the function return when the list is not sorted?
Which exception is raised when a file is not found?
Which status code means that a page was not found?
Which logic gate gives the opposite of its input: AND, OR or NOT?
Which word best completes the sentence: She does not ___ coffee?
He has not ____ his homework yet.
They have never ____ to Paris.
She does not ____
I can't ____ the door.
We have not seen her ____ Monday.
Choose the correct form: He ___ (not / go) to school yesterday.
Which doctrine is an exception to the warrant requirement?
Which exception to the hearsay rule applies?
What is the exception called?
Which tax applies in all states except Alaska?
Which vitamin is found in all fruits except the avocado?
Which organ lies on the left, except in rare cases?
Everything except the seeds is eaten. Which plant is it?
What is correct about the heart?
Which of the following is correct?
Which of the following statements is true?
What is the correct order of the planets?
Which scientist was wrongly credited with the discovery?
What is wrong with this sentence?
What is wrong with the following code?
Which muscle is active whenever the knee is not bent?
Which country, although not a member of the union, uses the euro?
Which substance, when not diluted, burns the skin?
Which of the following, if not treated, leads to blindness?
While not a planet, which body orbits beyond Neptune?
Not until 1920 did women vote in which country?
It was not until 1989 that which wall fell?
Nothing in the constitution forbids which of these?
Water does not boil at once because
The plant did not grow because
The treaty was not ratified since
When not in use, a fire extinguisher is
Although it is not a metal, graphite
If oxygen is not present, yeast will
Those who do not vote are
Cells not receiving oxygen will
In a country that has never had a king, the head of state is
Not all metals are magnetic; which of these is?
Which is bigger, a donut or a knot?
How do you say that you do not understand in Spanish?
How many of these numbers are not prime?
How can a hacker who does not know the password log in?
Which of these did Darwin note on the islands?
Which proverb warns not to count chickens too early?
What is a mole, if not a unit of mass?
Which of the following could be the reason she isn't answering?
Who believed that the earth does not move?
Which philosopher held that motion is not real?
Which theory claims that prices are not rigid?
What is shown by the fact that the curve does not cross zero?
Which of the following would correct the error?
Which of the following is a touch-me-not plant?
A never-ending loop is also called
The student says that the answer is not 4. What is the answer?
Where was the least rain measured?
Which star has the least mass?
Which of the following is the most likely diagnosis?
Which of these is not-for-profit by law?
The value of x is not given. What else is needed to find it?
I. Enzymes are proteins. II. Enzymes are not used up. Which of these is right?
Which is right? I. Enzymes are proteins. II. Enzymes are not used up
Does the following function not terminate for any input?
Isn't it true that water expands as it freezes?
Didn't Newton also work on optics?
What makes the claim false?
What value of x makes the statement false?
Which line of the proof shows that the assumption was false?
Everyone but Anna passed. Who failed?
Nobody but the owner has a key to which room?
Which city is anything but quiet?
Which president stated he would have never run but for the war?
Three of these are not real lakes; which one is?
Which salute came from a painting, as the gesture had never been described before?
At what distance from the center will the coin not slide?
What is the greatest angle at which the ladder will not slip?
What percentage of the people does it reach if it is not limited?
For which questions of fact will the judge, not the jury, decide?
Which of the following shows that the argument above is not valid?
Which of the following factors would cause an accountant not to accept the work?
Which of the following needs the least effort?
How can you extend a document with elements NOT given by its schema?
In this format, which of the following stands for NaN (Not a Number)?
Which operator is true if the two values are not equal?
Why will the command not deploy a file to another server?
Which command shows this joint only, and does not take others into account?
What makes this language not qualify as a programming language?
Which is supported by the first format but not supported by the second?
Which setting ensures that the scale is not matched?
Which approach ensures that you do not have a false positive?
When accepting an invitation, what happens if you do not reply?
When some faces are turned and others are not, what is the fastest mend?
"""


def fires():
    for line in FIRES.strip().splitlines():
        word, stem = line.split(" | ", 1)
        if not word.endswith("=0"):
            yield stem, word


def silent():
    return SILENT.strip().splitlines()
