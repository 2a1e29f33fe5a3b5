"""Options that look unlike the rest, or echo others, and those that only seem to. A line: stem | answer | distractors."""

ODD_FORMAT = """
What do red cells carry? | Oxygen, bound to iron. | Hormones | Most of the sugar | Antibodies
What is it? | Water | salt | sand | air
What is it? | water | Salt | Sand | Air
What melts? | The ice | the rock | the wood
What does he do? | He sleeps | He eats. | He runs. | He reads.
Where is it? | in the north | In the south | In the east | None of the above
"""

LIKE_FORMAT = """
What is it? | Water | Salt | Sand
What is it? | DNA | sugar | water
What is it? | mRNA | Sugar | Water
What is it? | Water. | Salt. | Sand
When? | At 5 p.m. | At noon | At night
What is it? | Cats, dogs etc. | Fish | Birds
What is it? | pH | Mass | Force
What is it? | iron | DNA | RNA
What is it? | 5 | five | six
What is it? | A | b | c
What is it? | `True` | `false` | `none`
What is it? | Why? | Here. | There.
"""

ODD_KIND = """
How far is it? | 384,000 km | 150,000 km | Nobody knows | 1,500,000 km
When was it? | In May 1950 | In June 1950 | Never at all | In July 1950
Who was it? | Cato | Pompey | Seneca | The senate had been asked to vote on it twice
How many are there? | Two dozen | 5 | 7 | 9
"""

LIKE_KIND = """
How far is it? | 5 km | 6 km | 7 km
Who was it? | Cato | Pompey | Seneca
Which is it? | 5 | `x` | 7 | 9
What is it? | Cato | 5 | It was asked to vote on the law twice | In May 1950
What is it? | a = 5 | b = 6 | Cato | Pompey
Which is it? | 5 km | Cato
What is it? | An old king | The 2nd Punic War | Seneca | Cato
"""

CLANG = """
What takes up heat while ice melts? | The melting itself | The air around it | A rise in temperature
What is eroded by a glacier? | Soil below the glaciers | The deep sea | The sky
What does a court of appeal do? | It hears appeals | It makes laws | It arrests thieves
"""

NO_CLANG = """
What takes up heat while ice melts? | The change itself | The air around it | A rise in temperature
What do plants make? | Plant sugar | Plant oil | Salt
What do courts do? | They make other things | They sing | They dance
Which verb form is right in the sentence? | The melting form | The cold form | The old form
What melts? | Melted ice | Rock
"""

CONVERGENT = """
Of what is water made? | Hydrogen and oxygen | Hydrogen and carbon | Nitrogen and oxygen | Helium and oxygen
What does a nephron do? | Filter, absorb | Filter, sing | Dance, absorb | Absorb, paint
"""

NOT_CONVERGENT = """
Of what is water made? | Hydrogen and oxygen | Hydrogen and carbon | Nitrogen and oxygen | Nitrogen and carbon
Of what is water made? | Hydrogen and oxygen | Salt | Sand | Air
Of what is water made? | Hydrogen and oxygen | Hydrogen and carbon | Nitrogen and oxygen
Of what is air made? | Nitrogen and argon | Hydrogen and oxygen | Hydrogen and carbon | Carbon and oxygen
"""
