"""Stems that ask two questions, and stems whose question marks are something else."""

TWO = """
Who wrote the Leviathan? In which year was it published?
What is the capital of Australia? What is its largest city?
Which gas is released? Which gas is taken up?
What is the diagnosis? What is the best treatment?
Who was the first consul? Who followed him?
Is the sentence correct? If not, what is the error?
What is the output of the program? Why?
Is a whale a fish? Why or why not?
Which planet is the largest? Which is the smallest?
Which organ is affected? How is it treated?
What is the speed of the car after 3 s? How far has it gone?
Does the graph have an Euler path? How many?
What does the sign mean? Who must obey it?
Which tense is used? Is it right?
Is the contract valid? Can it be enforced?
Is the sky blue by day? What causes it?
Which side of the road may you park on? When may you not?
How many moons does Mars have? What are they called?
When was the treaty signed? By whom?
What is the GDP of the country? Has it grown?
Which option is the best, and why?
Which of these is larger and why?
Which of the two solutions has the higher pH, and why is this so?
What is the verdict and why did the court reach it?
Which material would you choose and why would you choose it?
What is it called?? Where is it found?
Which enzyme unwinds DNA? And which one joins the fragments?
What was the cause of the war? Who ended it?
Which law applies? (2) Which court decides?
"""

ONE = """
Who wrote the Leviathan?
What is the output of `a ? b : c`, and what is its type?
What does the operator `?` do in a regular expression such as `colou?r`?
Who said "Am I not a man and a brother?" in 1787?
Which play asks “Who is there?” in its first line?
What did Pilate mean by 'What is truth?'?
Who wrote *Who's Afraid of Virginia Woolf?* and when was it staged?
What is the meaning of http://example.org/a?b=1 here?
Which number comes next: 2, 4, 8, ?
What is 3 + ? = 7 called?
In chess notation, what does Nf3? mean?
What does the sign ?? stand for in a database?
Which word fits: "How ___ you? I am fine, thanks. And you?"
A: Where are you going? B: To the shop. A: Can I come? Which reply fits best?
- Where are you going? ____ - Do you need anything?
Complete the dialogue: Do you like tea? Yes, ____.
How and why do volcanoes erupt?
Which of the following explains how and why leaves change color?
When and why was the wall built?
What and why did he write?
Which of these explains why the sky is blue?
Why does ice float on water?
Who was the king (born 1120?) who succeeded Stephen?
The vase (Greek? Roman?) was found in a grave. Where is it now?
Which of the following is correct? Choose one.
Really?! Which bird can swim?
What is the value of $x?$ in this formula?
Which of these is a rhetorical question?
The nurse asks how the patient is. What should she ask next?
Which query string does the browser send: ?id=4 or &id=4?
Which wildcard matches a single character: * or ?
Which stage of a plan settles the question of what should be said and why?
Who would have thought of so many towns!? Can you spot the false one?
Do you like listening to records? What does the number 33 stand for?
The speaker asks: What have we done? Shall we wait for ever? No, says he, and leaves the hall with his friends. What does he mean?
This would be a hit too, right? What was the name of the ship?
Which of these can be decided? I. Does the program halt? II. Is the word a prefix of the other? III. Are they equal?
Which Spanish sign opens a question: ¿ or ?
What is the next of kin and who are they to be told by, in law?
Which came first and why is it that eggs are oval are what kind of riddles
"""


def two():
    return TWO.strip().splitlines()


def one():
    return ONE.strip().splitlines()
