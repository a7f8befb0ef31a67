"""Quotations: sentences of our own.

fire = (text, kind, content, source, cue): an attribution with exactly these words is found; None where there is none.
dont_fire = (text,): nothing is attributed there, scare quotes aside.
MISREAD = (text, source, content): words that no attribution may have, None for any.
HEADLINES = (title, text, source, content). GROUPS = (text, contents that share one statement).
"""

DIRECT = [
    # Attribution after, before, inverted.
    ("“The road stays open,” Mayor Lena Ortiz said.", "The road stays open,", "Mayor Lena Ortiz", "said"),
    ("“The road stays open,” said Mayor Lena Ortiz.", "The road stays open,", "Mayor Lena Ortiz", "said"),
    ('"The road stays open," she said.', "The road stays open,", "she", "said"),
    ('Ortiz said: "The road stays open."', "The road stays open.", "Ortiz", "said"),
    ('Ortiz said, "The road stays open."', "The road stays open.", "Ortiz", "said"),
    ("Ortiz told the council: “We are late.”", "We are late.", "Ortiz", "told"),
    ("“We are late,” Ortiz told the council.", "We are late,", "Ortiz", "told"),
    ("“We are late,” Ortiz told reporters on Monday.", "We are late,", "Ortiz", "told"),
    ("“We are late,” she wrote in a letter to the court.", "We are late,", "she", "wrote"),
    ("“Why now?” Ortiz asked.", "Why now?", "Ortiz", "asked"),
    ("“Enough!” shouted one of the farmers.", "Enough!", "one of the farmers", "shouted"),
    ("“We lost the game,” the coach conceded after the match.", "We lost the game,", "the coach", "conceded"),
    ("On Friday the bank replied: “No comment at this time.”", "No comment at this time.", "the bank", "replied"),
    ("In a statement, the union said, “We will strike on Monday.”", "We will strike on Monday.", "the union", "said"),
    ("“No,” the envoy said about the proposal.", "No,", "the envoy", "said"),
    # Apposition, title, bracket, relative clause.
    (
        "“We are late,” said Anna Field, a spokeswoman for the port.",
        "We are late,",
        "Anna Field, a spokeswoman for the port",
        "said",
    ),
    (
        "“We are late,” Anna Field, a spokeswoman for the port, said on Monday.",
        "We are late,",
        "Anna Field, a spokeswoman for the port",
        "said",
    ),
    ("“We are late,” Sen. Ann Field (R-Utah) said.", "We are late,", "Sen. Ann Field (R-Utah)", "said"),
    (
        "“We are late,” Rep. Ann Field (R-Utah), a committee member, said in a statement.",
        "We are late,",
        "Rep. Ann Field (R-Utah), a committee member",
        "said",
    ),
    ("“We are late,” Field, 52, said.", "We are late,", "Field, 52", "said"),
    ("“We are late,” said Field, who runs the port.", "We are late,", "Field, who runs the port", "said"),
    ("“We are late,” said the Rev. Paul Moss in his sermon.", "We are late,", "the Rev. Paul Moss", "said"),
    # The quotation goes on.
    ("“We are late,” Field said. “We will not rush.”", "We will not rush.", "Field", "said"),
    ("“We are late,” Field said, “and we know it.”", "and we know it.", "Field", "said"),
    ("“We,” Field said with a smile, “are not late at all.”", "are not late at all.", "Field", "said"),
    ("“We are late,” Field said, pointing to the clock, “and we know it.”", "and we know it.", "Field", "said"),
    (
        "“We are late,” Field said.\n\n“But we know it, and we will work on.”",
        "But we know it, and we will work on.",
        "Field",
        "said",
    ),
    ("Field went on:\n\n“We know it, and we will work on.”", "We know it, and we will work on.", "Field", None),
    ("Field added:\n\n“We know it, and we will work on.”", "We know it, and we will work on.", "Field", "added"),
    ("“We are late. “We know it, and we will work on.", "We are late. “We know it, and we will work on.", None, None),
    # Odd marks.
    ("''We are late,'' Field said.", "We are late,", "Field", "said"),
    ("``We are late,'' Field said.", "We are late,", "Field", "said"),
    ("„We are late,” Field said.", "We are late,", "Field", "said"),
    ("«We are late», Field said.", "We are late", "Field", "said"),
    ("'We will never sell the port,' Field said.", "We will never sell the port,", "Field", "said"),
    ("‘We will never sell the port,’ said Field.", "We will never sell the port,", "Field", "said"),
    ("‘It’s the port’s future we’re selling,’ said Field.", "It’s the port’s future we’re selling,", "Field", "said"),
    ("“We call it ‘the wall’ here,” Field said.", "We call it ‘the wall’ here,", "Field", "said"),
    (
        'Field said: "They shouted "thieves" at us all night."',
        'They shouted "thieves" at us all night.',
        "Field",
        "said",
    ),
    ("Field said: “We are late and nobody cares.", "We are late and nobody cares", "Field", "said"),
    ('“We are late," Field said.', "We are late,", "Field", "said"),
    ("“Why is it shut?” Vitter demanded.", "Why is it shut?", "Vitter", "demanded"),
    ("“We are late,” Field said on the show “Meet the Town.”", "We are late,", "Field", "said"),
    # Signed.
    (
        "“It was the best pie that I have eaten in the county.” — Maria Lopez",
        "It was the best pie that I have eaten in the county.",
        "Maria Lopez",
        None,
    ),
    # Names that hold a cue word.
    ("“We are late,” Field told the Washington Post.", "We are late,", "Field", "told"),
]

INDIRECT = [
    # A dateline is nobody's words; a name before a dash is none.
    (
        "OSLO, Jan 17 (Harbour Wire) - President Lena Ortiz met the farmers on Monday, the palace said.",
        "President Lena Ortiz met the farmers on Monday",
        "the palace",
        "said",
    ),
    ("It rained.\n\nTURKU — Taxes would rise, the minister said.", "Taxes would rise", "the minister", "said"),
    ("Turku (Harbour Wire) – Taxes would rise, the minister said.", "Taxes would rise", "the minister", "said"),
    (
        "NATO — the alliance — would send ships, the minister said.",
        "NATO — the alliance — would send ships",
        "the minister",
        "said",
    ),
    (
        "Article 4 of the treaty says that the parties will consult.",
        "that the parties will consult",
        "Article 4 of the treaty",
        "says",
    ),
    # that, bare clause, questions.
    ("The minister said that taxes would rise.", "that taxes would rise", "The minister", "said"),
    ("The minister said taxes would rise.", "taxes would rise", "The minister", "said"),
    ("The minister has said taxes would rise.", "taxes would rise", "The minister", "has said"),
    ("The minister said on Monday that taxes would rise.", "that taxes would rise", "The minister", "said"),
    ("The minister said Monday taxes would rise.", "taxes would rise", "The minister", "said"),
    ("The minister said last week the tax would rise.", "the tax would rise", "The minister", "said"),
    (
        "The minister said in an interview with a paper that taxes would rise.",
        "that taxes would rise",
        "The minister",
        "said",
    ),
    ("The minister said, in a long speech, that taxes would rise.", "that taxes would rise", "The minister", "said"),
    ("The minister this week said taxes would rise.", "taxes would rise", "The minister", "this week said"),
    ("The minister told parliament that taxes would rise.", "that taxes would rise", "The minister", "told"),
    ("The minister told them he would resign.", "he would resign", "The minister", "told"),
    ("The minister asked whether taxes would rise.", "whether taxes would rise", "The minister", "asked"),
    ("Neighbours wondered why the lights were off.", "why the lights were off", "Neighbours", "wondered"),
    ("The minister explained how the levy works.", "how the levy works", "The minister", "explained"),
    ("The minister pointed out that taxes had fallen.", "that taxes had fallen", "The minister", "pointed out"),
    ("The report found that rents had doubled.", "that rents had doubled", "The report", "found"),
    ("A poll shows that most voters are tired.", "that most voters are tired", "A poll", "shows"),
    # Content first.
    ("Taxes will rise, the minister said.", "Taxes will rise", "the minister", "said"),
    ("Taxes will rise, the minister said on Monday.", "Taxes will rise", "the minister", "said"),
    ("Taxes will rise, said the minister.", "Taxes will rise", "the minister", "said"),
    (
        "But taxes will rise soon, a person close to the talks said.",
        "But taxes will rise soon",
        "a person close to the talks",
        "said",
    ),
    ("Rents doubled in a year, the survey found.", "Rents doubled in a year", "the survey", "found"),
    # Around it.
    ("The levy, the minister said, is too low.", "The levy", "the minister", "said"),
    ("The levy, the minister said, is too low.", "is too low", "the minister", "said"),
    ("Back in Leeds, Mr. Hart said, he sold his van.", "he sold his van", "Mr. Hart", "said"),
    ("As the mayor noted, the bridge is old.", "the bridge is old", "the mayor", "noted"),
    ("The bridge, as the mayor noted, is old.", "The bridge", "the mayor", "noted"),
    # according to
    ("According to the police, two cars burned.", "two cars burned", "the police", "According to"),
    ("Two cars burned, according to the police.", "Two cars burned", "the police", "according to"),
    (
        "Two cars burned on Monday, according to witnesses, and one man fled.",
        "Two cars burned on Monday",
        "witnesses",
        "according to",
    ),
    (
        "Two cars burned, according to Joan Reed, the fire chief.",
        "Two cars burned",
        "Joan Reed, the fire chief",
        "according to",
    ),
    # Belief, denial, promise, praise, blame.
    ("Experts believe the dam is safe.", "the dam is safe", "Experts", "believe"),
    ("Many fear that the dam will break.", "that the dam will break", "Many", "fear"),
    ("Both sides have denied these claims.", "these claims", "Both sides", "have denied"),
    ("Critics accused the mayor of lying.", "the mayor of lying", "Critics", "accused"),
    ("The mayor vowed to stay on.", "to stay on", "The mayor", "vowed"),
    ("The mayor refused to answer.", "to answer", "The mayor", "refused"),
    ("Teachers praised the new law.", "the new law", "Teachers", "praised"),
    ("Teachers called for a new law.", "a new law", "Teachers", "called for"),
    ("Teachers are demanding a new law.", "a new law", "Teachers", "are demanding"),
    ("The envoy warned of a long war.", "a long war", "The envoy", "warned of"),
    ("The envoy warned that the war would be long.", "that the war would be long", "The envoy", "warned"),
    ("The envoy is worried about the truce.", "the truce", "The envoy", "is worried about"),
    ("The envoy was confident that the truce would hold.", "that the truce would hold", "The envoy", "was confident"),
    ("The plan was criticized by farmers.", "The plan", "farmers", "was criticized"),
    (
        "The U.S. has voiced concern, with spokesman Dan Ray warning about the risks.",
        "the risks",
        "spokesman Dan Ray",
        "warning about",
    ),
    ("The envoy urged both sides to talk.", "both sides to talk", "The envoy", "urged"),
    ("He spoke out against the ban.", "the ban", "He", "spoke out against"),
    # Shared subjects and ends of content.
    ("The envoy said talks had failed and warned that war was near.", "talks had failed", "The envoy", "said"),
    ("The envoy said talks had failed and warned that war was near.", "that war was near", "The envoy", "warned"),
    ("The envoy said talks had failed, adding that war was near.", "talks had failed", "The envoy", "said"),
    ("The envoy said talks had failed, adding that war was near.", "that war was near", "The envoy", "adding"),
    (
        "The envoy said talks had failed, but the minister denied that war was near.",
        "talks had failed",
        "The envoy",
        "said",
    ),
    (
        "The envoy said talks had failed, but the minister denied that war was near.",
        "that war was near",
        "the minister",
        "denied",
    ),
    ("Teachers attacked the law after it passed.", "the law", "Teachers", "attacked"),
    ("Teachers attacked the law, which passed in May.", "the law", "Teachers", "attacked"),
    ("Both parties deny the claims, although the files support them.", "the claims", "Both parties", "deny"),
    ("Reed backs Hart, who says he is honoured.", "Hart", "Reed", "backs"),
    ("As both sides warn of war, the markets are calm.", "war", "both sides", "warn of"),
    # Relative clauses and nouns.
    ("Reed, who said that the bridge was old, left.", "that the bridge was old, left", "Reed, who", "said"),
    ("Reed's claim that the bridge was old drew laughter.", "that the bridge was old", "Reed", "claim"),
    ("They laughed at Reed's claim that the bridge was old.", "that the bridge was old", "Reed", "claim"),
    ("His criticism of the bridge was harsh.", "the bridge", "His", "criticism of"),
    ("A letter surfaced accusing the mayor of theft.", "the mayor of theft", "A letter", "accusing"),
    # Sources.
    (
        "Officials familiar with the matter said the deal was close.",
        "the deal was close",
        "Officials familiar with the matter",
        "said",
    ),
    ("A spokesman for Anna Field said the deal was close.", "the deal was close", "A spokesman for Anna Field", "said"),
    ("Reed, in turn, said the deal was close.", "the deal was close", "Reed", "said"),
    ("Twelve percent said they were unsure.", "they were unsure", "Twelve percent", "said"),
    ("Reed on Tuesday said the deal was close.", "the deal was close", "Reed", "on Tuesday said"),
    ("Those close to him say that he will run.", "that he will run", "Those close to him", "say"),
    ("Reed himself said that he would run.", "that he would run", "Reed himself", "said"),
    ("Judge John Reed Jr. spoke of a hard winter.", "a hard winter", "Judge John Reed Jr.", "spoke of"),
    ("Reed, at the debate, cited the report.", "the report", "Reed", "cited"),
    ("Reed hopes to win.", "to win", "Reed", "hopes"),
    ("The data show that rents rose.", "that rents rose", "The data", "show"),
    (
        "According to a complaint filed by the state, the firm lied.",
        "the firm lied",
        "a complaint filed by the state",
        "According to",
    ),
    (
        "Moves against the station led to its closure, said Dan Ray, a senior editor.",
        "Moves against the station led to its closure",
        "Dan Ray, a senior editor",
        "said",
    ),
    ("Reed says at a stop in Leeds, Yorkshire, that rents rose.", "that rents rose", "Reed", "says"),
    (
        "Officials briefed on the plan said that it would fail.",
        "that it would fail",
        "Officials briefed on the plan",
        "said",
    ),
    (
        "It will fail, officials briefed on the plan said Monday.",
        "It will fail",
        "officials briefed on the plan",
        "said",
    ),
    ("They laughed at his pledge to resign.", "to resign", "his", "pledge"),
    ("Justice Ann A. Field said that it rained.", "that it rained", "Justice Ann A. Field", "said"),
    ("Rep. Ann Field, D-N.C., said that it rained.", "that it rained", "Rep. Ann Field, D-N.C.", "said"),
    ("Rep. Ann Field (D-N.C.) said that it rained.", "that it rained", "Rep. Ann Field (D-N.C.)", "said"),
    ("LONDON — Ann Field, the mayor, said that it rained.", "that it rained", "Ann Field, the mayor", "said"),
    (
        "A poll released in late May found that most voters are tired.",
        "that most voters are tired",
        "A poll released in late May",
        "found",
    ),
    ("The council asked for calm, and it urged both sides to talk.", "calm", "The council", "asked for"),
    # A break that is easily taken for an abbreviation.
    ("They rely on the West. The envoy said the West is slow.", "the West is slow", "The envoy", "said"),
]

MIXED = [
    ("Ortiz called the plan “a gift to thieves.”", "the plan “a gift to thieves.”", "Ortiz", "called"),
    (
        "Ortiz described the plan as “a gift to thieves” and walked out.",
        "the plan as “a gift to thieves”",
        "Ortiz",
        "described",
    ),
    ("Ortiz said the plan was “a gift to thieves.”", "the plan was “a gift to thieves.”", "Ortiz", "said"),
    (
        "Ortiz said that she was “deeply sorry” for the delay.",
        "that she was “deeply sorry” for the delay",
        "Ortiz",
        "said",
    ),
    ("The plan is “a gift to thieves,” Ortiz said.", "The plan is “a gift to thieves,”", "Ortiz", "said"),
    (
        "Ortiz said the plan was “a gift,” adding that it would fail.",
        "the plan was “a gift,”",
        "Ortiz",
        "said",
    ),
]

# A quotation without a cue of its own has its paragraph's speaker.
INHERITED = [
    (
        "Paul Dean, an analyst, suggests that the north could promise “more grain.” In exchange, the north would seek "
        "“a steady flow of oil and of hard currency.”",
        "direct",
        "a steady flow of oil and of hard currency.",
        "Paul Dean, an analyst",
        None,
    ),
]

SCARE = [
    ("The so-called “peace tax” was dropped.", "peace tax"),
    ("Known as the “Iron Duke,” he never lost a vote.", "Iron Duke,"),
    ("The film “Night Train” opened in May.", "Night Train"),
    ("He drove a “borrowed” car.", "borrowed"),
]

QUOTES = {
    "fire": [
        *((text, "direct", content, source, cue) for text, content, source, cue in DIRECT),
        *((text, "indirect", content, source, cue) for text, content, source, cue in INDIRECT),
        *((text, "mixed", content, source, cue) for text, content, source, cue in MIXED),
        *((text, "scare", content, None, None) for text, content in SCARE),
        *INHERITED,
    ],
    "dont_fire": [
        ("ENERGY: Prices rose again on Monday.",),
        ("She added a goal in the second half.",),
        ("The state closed the bridge.",),
        ("Twenty states led by Ohio closed bridges.",),
        ("The United States won the match.",),
        ("Health worries have followed him for years.",),
        ("This report has been updated.",),
        ("The presidential debate lasted an hour.",),
        ("The call came late.",),
        ("He wrote three novels and a play.",),
        ("She read the letter twice.",),
        ("They found a way through the hills.",),
        ("He saw the car and ran.",),
        ("The dog reported for duty.",),
        ("The visit underscores the importance of trade.",),
        ("The Daily Post closed in May.",),
        ("Stevie Wonder sang for an hour.",),
        ("It goes without saying that rain is wet.",),
        ("The film “Gone Away” opened.",),
        ("He is 6'3\" tall and weighs 236 pounds.",),
        ('She measured a board of 12" by 9" and cut it.',),
        ("The '90s were kind to the voters' favourite.",),
        ("Rock 'n' roll is here to stay.",),
        ("They met at the ‘Old Mill’ on Friday.",),
        ("The level of aid promised remains unclear.",),
        ("You know how it goes.",),
        ("Chemicals found in ice are old.",),
        ("The crowd's repeated cheers were loud.",),
        ("But state law forbids it.",),
        ("Prices fell by a third: nobody noticed.",),
        ("Monday: rain. Tuesday: sun.",),
        ("",),
        ("“”",),
        ('"',),
        ("said",),
        ("according to",),
        ("“ ‘ \" ' ” ’ said",),
    ],
}

MISREAD = [
    # A name in capitals is no cue.
    ("In a talk with the Washington Post, Reed was calm.", None, "Reed was calm"),
    # Who is spoken of does not speak.
    ("“We are late,” said Reed of the mayor.", "the mayor", None),
    # The relative clause's subject is not the apposition.
    ("Reed said that the two sides are “getting along,” a line that hints at more.", "a line that", None),
    # Adverbials are no sources.
    ("Last week Reed said the bridge was old.", "Last week Reed", None),
    ("On Monday, Reed said the bridge was old.", "On Monday, Reed", None),
    ("The court this month rejected the appeal.", "month", None),
    # The title of a work is not said.
    ("On “The Late Hour,” Reed said the bridge was old.", "Reed", "The Late Hour,"),
    ("“We are late,” Field said on “Meet the Town.”", "Field", "Meet the Town."),
    # Behind a whole quotation, plain words are the author's.
    ("“We are late,” Field told Joan Hart, the lawyer.", "Field", "the lawyer"),
    # A section's heading in marks.
    ("“We are late,” Field said.\n\n“All Hope Is Gone.”\n\nIt rained.", "Field", "All Hope Is Gone."),
    # A relative pronoun before an insertion is not said.
    ("The park, which, Reed said, is full, was shut.", "Reed", "The park, which"),
    # A verb is no source.
    ("The pact has nonetheless created worry about the border.", "created", None),
    # A list is not joined over a clause's comma.
    ("He was blamed for it by Reed, and Hart denied that he had paid.", "Reed, and Hart", None),
    # Content stops at the main clause.
    (
        "As both sides seek to calm the markets, their union is set to grow.",
        None,
        "to calm the markets, their union is set to grow",
    ),
]

HEADLINES = [
    ("Reed Calls Bridge ‘Unsafe’", "Joan Reed spoke on Monday.", "Reed", "Bridge ‘Unsafe’"),
    ("Reed: Bridge Must Close", "Joan Reed said the bridge must close.", "Reed", "Bridge Must Close"),
    ("Poll: Most Voters Are Tired", "A poll came out.", "Poll", "Most Voters Are Tired"),
    ("Officials: Bridge Is Safe", "The bridge is safe.", "Officials", "Bridge Is Safe"),
    ("Bridge Must Close, Reed Says", "Joan Reed spoke on Monday.", "Reed", "Bridge Must Close"),
    ("Reed Says Bridge Must Close", "Joan Reed spoke on Monday.", "Reed", "Bridge Must Close"),
    (
        "Joan Reed Attacks Bank Chief: ‘You Should Resign’",
        "She spoke.",
        "Joan Reed Attacks Bank Chief",
        "You Should Resign",
    ),
]

NO_HEADLINES = [
    ("Live updates: Bridge closes", "The bridge closed."),
    ("Budget 2024: What changes", "Much changes."),
    ("Opinion: ‘Free’ is not free", "Nothing is free."),
    ("The Bridge: A history", "It is old."),
    ("Energy: prices rise", "Prices rose."),
]

GROUPS = [
    ("“We are late,” Field said. “We will not rush.”", ["We are late,", "We will not rush."]),
    ("“We are late,” Field said, “and we know it.”", ["We are late,", "and we know it."]),
    (
        "“We are late,” Field said.\n\n“It rained for weeks on end.\n\n“And then the trucks broke down.”",
        ["We are late,", "It rained for weeks on end.", "And then the trucks broke down."],
    ),
    ("The levy, the minister said, is too low.", ["The levy", "is too low"]),
]

EXAMPLES = {"quotes": QUOTES}
