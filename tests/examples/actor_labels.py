"""Labels of actors: fire = (text, words, label, actor, relation); dont_fire = (text, actor, label not given to it).

Passives: fire = (text, passive, doer); dont_fire = (text, words that are no passive).
"""

EXAMPLES = {
    "labels": {
        "fire": [
            # titles and role nouns before the name
            ("President Wilma Tarkington spoke.", "President", "president", "Wilma Tarkington", "title"),
            (
                "Russian Foreign Minister Sergei Lavrov left.",
                "Russian Foreign Minister",
                "foreign minister",
                "Sergei Lavrov",
                "title",
            ),
            ("The strongman Vladimir Putin waved.", "strongman", "strongman", "Vladimir Putin", "title"),
            ("Sen. Wilma Tarkington voted no.", "Sen.", "senator", "Wilma Tarkington", "title"),
            (
                "Secretary of State Wilma Tarkington left.",
                "Secretary of State",
                "secretary of state",
                "Wilma Tarkington",
                "title",
            ),
            (
                "The former harbour director Wilma Tarkington, 60, left.",
                "former harbour director",
                "former director",
                "Wilma Tarkington",
                "title",
            ),
            # beside the name, on either side
            (
                "Wilma Tarkington, a ruthless tycoon, left.",
                "ruthless tycoon",
                "tycoon",
                "Wilma Tarkington",
                "apposition",
            ),
            (
                "Kim Jong Un, the country's brutal dictator, waved.",
                "brutal dictator",
                "dictator",
                "Kim Jong Un",
                "apposition",
            ),
            (
                "The Russian president, Vladimir Putin, spoke.",
                "Russian president",
                "president",
                "Vladimir Putin",
                "apposition",
            ),
            (
                "“No,” said Wilma Tarkington, director of the fund.",
                "director",
                "director",
                "Wilma Tarkington",
                "apposition",
            ),
            (
                "North Korea, a nuclear-armed state, denied it.",
                "nuclear-armed state",
                "nuclear-armed state",
                "North Korea",
                "apposition",
            ),
            # is a, became, is seen as, called X a
            ("Vladimir Putin is a tyrant.", "tyrant", "tyrant", "Vladimir Putin", "copula"),
            ("Wilma Tarkington became mayor of Orsk.", "mayor", "mayor", "Wilma Tarkington", "copula"),
            ("Vladimir Putin is widely seen as a strongman.", "strongman", "strongman", "Vladimir Putin", "copula"),
            ("Critics called Vladimir Putin a “thug” again.", "thug", "thug", "Vladimir Putin", "copula"),
            ("Envoys described Russia as a pariah.", "pariah", "pariah", "Russia", "copula"),
            ("Governor Wilma Tarkington waved. She is a liar.", "liar", "liar", "Wilma Tarkington", "copula"),
            # governments
            ("The Russian regime denied it.", "regime", "regime", "Russia", "government"),
            ("Vladimir Putin's brutal regime denied it.", "brutal regime", "regime", "Vladimir Putin", "government"),
            ("The Russian government denied it.", "government", "government", "Russia", "government"),
            # nouns that stand for somebody known
            (
                "President Wilma Tarkington waved. Later the president left.",
                "president",
                "president",
                "Wilma Tarkington",
                "reference",
            ),
            (
                "Vladimir Putin spoke. The strongman promised more.",
                "strongman",
                "strongman",
                "Vladimir Putin",
                "reference",
            ),
            (
                "North Korean leader Kim Jong Un spoke. Then the North Korean dictator left.",
                "North Korean dictator",
                "dictator",
                "Kim Jong Un",
                "reference",
            ),
            (
                "Wilma Tarkington, the former harbour director, spoke. The former harbour director wept.",
                "former harbour director",
                "former director",
                "Wilma Tarkington",
                "reference",
            ),
            (
                "North Korea spoke. The hermit kingdom is closed.",
                "hermit kingdom",
                "hermit kingdom",
                "North Korea",
                "reference",
            ),
        ],
        "dont_fire": [
            # denied
            ("Vladimir Putin is not a tyrant.", "Vladimir Putin", "tyrant"),
            ("Vladimir Putin is no tyrant.", "Vladimir Putin", "tyrant"),
            # an object, not what the subject is
            ("Vladimir Putin is hiring a lawyer.", "Vladimir Putin", "lawyer"),
            ("Vladimir Putin is sure that the president knows.", "Vladimir Putin", "president"),
            ("For Russia, the alliance offers a way out.", "Russia", "alliance"),
            # a list
            ("They met Vladimir Putin, a mayor and two bishops.", "Vladimir Putin", "mayor"),
            # the head of the phrase is another noun
            ("Vladimir Putin is a president watcher.", "Vladimir Putin", "president"),
            # somebody else's
            (
                "President Wilma Tarkington met Vladimir Putin. The vice president left.",
                "Wilma Tarkington",
                "vice president",
            ),
            ("President Wilma Tarkington waved. The next president will decide.", "Wilma Tarkington", "next president"),
            ("Chairman Wilma Tarkington waved. The chairman, Jonas Brandvold, left.", "Wilma Tarkington", "brandvold"),
            # too many can be meant
            ("Vladimir Putin spoke. The man left.", "Vladimir Putin", "man"),
            # two presidents
            ("President Wilma Tarkington met President Jonas Brandvold. The president left.", "nobody", "president"),
        ],
    },
    "passives": {
        "fire": [
            ("The mayor was killed on Friday.", "was killed", "unnamed"),
            ("The mayor was shot by rebels.", "was shot", "named"),
            ("Ten houses were not rebuilt.", "were not rebuilt", "unnamed"),
            ("The report has been quietly withdrawn by the ministry.", "been quietly withdrawn", "named"),
            ("The bridge will be opened by Friday.", "be opened", "unnamed"),
            ("The bridge was rebuilt by the end of May.", "was rebuilt", "unnamed"),
            ("The law was expected to be signed by the mayor.", "was expected", "unnamed"),
            ("The law was expected to be signed by the mayor.", "be signed", "named"),
            ("The mayor was beaten; by then the crowd had left.", "was beaten", "unnamed"),
        ],
        "dont_fire": [
            ("The mayor was concerned about it.", "was concerned"),
            ("The mayor is located in Orsk.", "is located"),
            ("The mayor was in a red coat.", "was in"),
            ("The mayor has killed the plan.", "has killed"),
            ("It is often seven.", "is often"),
            ("There were wounded soldiers.", "were wounded"),
        ],
    },
}

# (text, pronoun, actor or None): who a pronoun stands for.
PRONOUNS = [
    ("Governor Wilma Tarkington spoke. She left.", "She", "Wilma Tarkington"),
    ("Governor Wilma Tarkington said she would leave.", "she", "Wilma Tarkington"),
    ("President Vladimir Putin met Governor Wilma Tarkington. She left.", "She", "Wilma Tarkington"),
    # the one who opened the sentence before as its doer is taken up
    ("President Vladimir Putin thanked Governor Jonas Brandvold. He left.", "He", "Vladimir Putin"),
    # two could be meant, or somebody else stands between
    ("Governor Jonas Brandvold told Vladimir Putin that he was late.", "he", None),
    ("Governor Jonas Brandvold met a man. Later he left.", "he", None),
    # too far
    ("Governor Wilma Tarkington spoke. The river rose. She left.", "She", None),
    # somebody in a quotation
    ("Governor Wilma Tarkington spoke. “She is late,” said a clerk.", "She", None),
]
