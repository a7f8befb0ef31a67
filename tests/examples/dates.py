"""Dates in sentences of an article published on Wednesday, 17 January 2024; and sentences without any."""

PUBLISHED = "2024-01-17"
FIRE = [
    ("Crews walked out on Tuesday.", "Tuesday", "2024-01-16"),
    ("Crews walked out on Wednesday.", "Wednesday", "2024-01-17"),
    ("Crews walked out last Wednesday.", "last Wednesday", "2024-01-10"),
    ("The union will vote on Friday.", "Friday", "2024-01-19"),
    ("The vote is scheduled for Wednesday.", "Wednesday", "2024-01-17"),
    ("Crews will be back by Friday.", "Friday", "2024-01-19"),
    ("A walkout by crews began on Tuesday.", "Tuesday", "2024-01-16"),
    ("The vote comes next Wednesday.", "next Wednesday", "2024-01-24"),
    ("The quay burned yesterday.", "yesterday", "2024-01-16"),
    ("Talks go on tomorrow.", "tomorrow", "2024-01-18"),
    ("The harbour closed tonight.", "tonight", "2024-01-17"),
    ("It was founded on 15 March 1998.", "15 March 1998", "1998-03-15"),
    ("It was founded on March 15th, 1998.", "March 15th, 1998", "1998-03-15"),
    ("It was founded on 1998-03-15.", "1998-03-15", "1998-03-15"),
    ("NORVIK, Dec. 29 (Larkfield Wire) - Ferries stood still.", "Dec. 29", "2023-12-29"),
    ("The hearing is on 3 February.", "3 February", "2024-02-03"),
    ("A fire broke out in November.", "November", "2023-11"),
    ("The council faces an election in November.", "November", "2024-11"),
    ("A fire broke out in November 2019.", "November 2019", "2019-11"),
    ("Fares have not changed since 2016.", "2016", "2016"),
    ("The 2016 strike was shorter.", "2016", "2016"),
    ("Fares doubled last year.", "last year", "2023"),
    ("The pier opened three years ago.", "three years ago", "2021"),
    ("The pier opened 2 days ago.", "2 days ago", "2024-01-15"),
    ("The budget is due next month.", "next month", "2024-02"),
]
DONT_FIRE = [
    "Talks may end badly.",
    "They march on the harbour.",
    "In today's harbour nobody whistles.",
    "He is there on Sundays.",
    "Of 2000 people half stayed.",
    "The quay is 2024 metres long.",
    "It was 31 February, he joked.",
    "The tower sold 1999 tickets.",
]
# What can be told without knowing when the article was published.
WITHOUT_PUBLISHED = [
    "It was founded on 15 March 1998.",
    "Fares have not changed since 2016.",
    "A fire in November 2019.",
]
