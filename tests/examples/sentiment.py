"""Sentiment toward a target: (text, target, side that the scorer must see). Clear cases; near misses say why."""

CASES = [
    ("Critics slammed Brandvold for his racist remarks.", "Brandvold", "negative"),
    ("Brandvold lied to investigators and was convicted of fraud.", "Brandvold", "negative"),
    ("Prosecutors accused Brandvold of taking bribes.", "Brandvold", "negative"),
    ("Brandvold is a dangerous and incompetent leader.", "Brandvold", "negative"),
    ("The mayor praised Brandvold as a brave and honest leader.", "Brandvold", "positive"),
    ("Brandvold won the prize for his outstanding work.", "Brandvold", "positive"),
    ("Voters love Brandvold, a hero with great courage.", "Brandvold", "positive"),
    ("Brandvold arrived in the city on Monday.", "Brandvold", "neutral"),
    ("Brandvold told reporters the meeting will be held on Tuesday.", "Brandvold", "neutral"),
    ("A spokesman for Brandvold met with reporters.", "Brandvold", "neutral"),
]

# Read rightly by the linear scorer alone: the transformer takes silence for blame (see its model card).
LINEAR_CASES = [
    ("A spokesman for Brandvold declined to comment.", "Brandvold", "neutral"),
]

# (text, target A, target B): the sentence must speak better of A than of B.
BETTER_OF = [
    ("Tarkington praised Brandvold after Hoxley had cheated the voters.", "Brandvold", "Hoxley"),
    ("Brandvold is honest, but Hoxley is a corrupt liar.", "Brandvold", "Hoxley"),
    ("Hoxley was convicted of fraud; Brandvold received an award.", "Brandvold", "Hoxley"),
]
