"""Stems that lean on another item, and stems that only speak of questions, answers and what stands above."""

LEANS = """
If the mass in the previous question is doubled, what happens to the period?
In the previous question, which assumption was made?
Using your answer to question 3, find the acceleration.
Based on your answer to the previous question, which test should be ordered?
According to your answer to question 12, is the drug safe?
In question 4, what was the independent variable?
Refer to item 2. Which of these would change?
For the circuit of question 7, what is the current?
Which of the following explains your answer to the last question?
The patient in question 12 now develops a fever. What is the next step?
In the question above, which reagent is in excess?
In the above question, what would happen if the price fell?
What is the correct answer to the preceding question called?
See question 5. Which law applies?
With the result from part (a), which of these is the slope?
Using your answer from part b, which is the y-intercept?
What is the reason for your answer to Question 8?
Which of the following supports your previous answer?
Your answer in question 2 is an example of which fallacy?
Continuing from the previous problem, what is the final temperature?
As in the last item, choose the best synonym.
Unlike the previous question, assume that friction is negligible. What is the speed?
Questions 12-14 refer to the following case. A man of 60 has chest pain. What is the first test?
Use the data of problem 3 to find the variance.
Consider the previous problem. Which of the variables is random?
The client in the previous question is discharged. What should be taught?
In the above scenario, who is liable?
In the scenario above, which amendment was violated?
For the above problem, what is the standard deviation?
Which of these is the next step in the problem above?
The above patient is given penicillin. Which sign should be watched for?
Given your answer, which of the following follows?
Which term describes your answer to number 6?
Recall the previous exercise. Which function was called?
From the previous question, we know that the gas is ideal. What is its volume?
What is the probability of the event in Problem 9?
Based on Question 10, which of the following is the p-value?
According to item #4, which of these is a predicate?
The answer to the next question depends on which law?
In item 15, the word "it" stands for
"""

ALONE = """
Which of the following questions did the committee discuss?
What question did the author set out to answer?
The person in question was arrested. What are his rights?
What was the answer of the Delphic oracle to Croesus?
Round your answer to the nearest tenth. What is the area of the circle?
Express your answer to two decimal places: what is the mean?
Give your answer to 3 significant figures. What is the speed?
Check your answer by substitution. Which root is extraneous?
What does the motion to move the previous question do?
In parliamentary procedure, what is the effect of adopting the previous question?
In a survey, the previous question can influence the answers to the next question. What is that called?
When a respondent's answer to the previous question changes the next one, which bias occurs?
What does question 9 of the census ask about?
Item 9 of the scale asks about suicidal thoughts. Which scale is it?
Which of Hilbert's problems is problem 10 of the list?
In part 2 of the play, who becomes king?
In part A of Medicare, what is covered?
Which amendment is described in the passage above?
What does the passage above say about trade?
Which word in the sentence above is an adverb?
Look at the picture above. What is the capital of the country shown?
A car brakes on a wet road. In the situation above, which force does the work?
A woman buys a house. The seller hides a leak. In the scenario above, who is liable?
What is the next item in the list [1, 1, 2, 3]?
Which element precedes the last item of an array?
In the preceding year, what was the rate of inflation?
Which previous president was impeached?
What was the previous capital of Brazil?
Which command shows the previous commit?
Which key returns to the previous page?
What is the answer to life, the universe and everything?
Which of these items is exempt from tax?
How many items does the list hold after the loop?
In Article 3, who declares war?
In section 2 of the code, what is theft?
According to statement 2, which is larger?
Which problem does the algorithm solve?
The problem of induction was raised by whom?
Half of the volunteers are told to exercise 1 hour each morning. What kind of study is it?
Which selector styles every third item in a list, starting with item 2?
Which exercise strengthens the quadriceps?
Exercise 30 minutes a day lowers the risk of what?
Which question word asks for a place?
Choose the question that fits the answer.
Which answer did Galileo give to the inquisitors?
The Eastern Question concerned the decline of which empire?
The West Lothian question is about whom?
What did Proposition 13 limit?
Which forum post answers the question above it?
Which interview question is unlawful?
What is the best response to the client's question?
Which part of speech is the word "above"?
How did the previous owner of the dog break the contract?
A previous example of such a treaty is which of these?
Which of the following is the answer to the riddle?
The teacher asks for your answer. Which phrase is polite?
"""


def leans():
    return LEANS.strip().splitlines()


def alone():
    return ALONE.strip().splitlines()
