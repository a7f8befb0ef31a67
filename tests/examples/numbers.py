"""Numbers in sentences: the words that say one, and what it is called; and sentences without any."""

FIRE = [
    ("About 340 members of the union stopped work.", "340 members", "340 members"),
    ("Twelve people were killed when the pier gave way.", "Twelve people", "12 dead"),
    ("The pier gave way under 12 people.", "12 people", "12 people"),
    ("It cost $1.5bn to build.", "$1.5bn", "$1.5 billion"),
    ("It cost 1.5 billion dollars to build.", "1.5 billion dollars", "$1.5 billion"),
    ("The new quay costs US$3 million a year.", "US$3 million", "$3 million"),
    ("The budget is 81 million crowns.", "81 million crowns", "81 million crowns"),
    ("Fares rose by 20%.", "20%", "20%"),
    ("Fares rose by 20 per cent.", "20 per cent", "20%"),
    ("Fares rose by twenty percent.", "twenty percent", "20%"),
    ("A three-day walkout began.", "three-day", "3 days"),
    ("Boats were idle for three days.", "three days", "3 days"),
    ("A one-week pause was agreed.", "one-week", "1 week"),
    ("Some 2,500 tons of grain were lost.", "2,500 tons", "2,500 tons"),
    ("It sold two hundred and fifty lanterns.", "two hundred and fifty lanterns", "250 lanterns"),
    ("Twenty-five young Norvik sailors marched.", "Twenty-five young Norvik sailors", "25 sailors"),
    ("They asked for 10 to 15 boats.", "15 boats", "15 boats"),
    ("The count stood at 4,312 on Sunday night.", "4,312", "4,312"),
    ("The strait is 1.5 miles wide.", "1.5 miles", "1.5 miles"),
    ("The tower lost one million tiles.", "one million tiles", "1 million tiles"),
]
DONT_FIRE = [
    "Oskar Dahl, 45, keeps goats.",
    "A 45-year-old baker aged 45 was fined.",
    "The last boat leaves at 11 p.m. on weekdays.",
    "It leaves at 11:45 and comes back late.",
    "Flight 370 never came back.",
    "COVID-19 closed the G20 office.",
    "He came 7th of them all.",
    "One of the crews was late.",
    "A two-state plan was read out; two-thirds agreed.",
    "In 1999 the quay was new.",
    "Call 555-123-4567 or write to box@example.org.",
    "Hundreds of boats and dozens of crews stayed away.",
    "See page 12 of the report.",
    "A row of 9999999999999999999999999999999999 was printed by mistake.",
]
# The same number, said differently, and two that are not the same.
SAME = [
    # Letters that a pattern takes for another case of i.
    ("Some 5 mİllion people left.", "Some 5 million people left."),
    ("twelve people", "12 people"),
    ("$1.5bn", "1.5 billion dollars"),
    ("20 percent", "20%"),
    ("340 members of the union", "340 strikers"),
    ("a 10-week strike", "ten weeks"),
]
DIFFERENT = [
    ("12 people", "12 boats"),
    ("12 dead", "12 wounded"),
    ("$5 million", "€5 million"),
    ("5%", "5 days"),
    ("340 boats", "$340"),
]
