"""Actors: fire = (text, words, actor); dont_fire = (text, words that name no actor there)."""

EXAMPLES = {
    "mentions": {
        "fire": [
            # countries with capitals, demonyms, governments and short forms
            ("Russia will open a consulate in the port.", "Russia", "Russia"),
            ("Officials in Moscow declined to comment.", "Moscow", "Russia"),
            ("The Kremlin published the list of guests.", "Kremlin", "Russia"),
            ("The Russian delegation left early.", "Russian", "Russia"),
            ("Talks with the Russians went on for a week.", "Russians", "Russia"),
            ("The U.S. has moved two ships.", "U.S.", "United States"),
            ("Some in the US doubt it.", "US", "United States"),
            ("The White House sent no one.", "White House", "United States"),
            ("Washington signalled its approval.", "Washington", "United States"),
            ("Critics in America disagree.", "America", "United States"),
            ("The DPRK celebrated its founding day.", "DPRK", "North Korea"),
            (
                "The Democratic People's Republic of Korea replied.",
                "Democratic People's Republic of Korea",
                "North Korea",
            ),
            ("Sources in Pyongyang said the road was closed.", "Pyongyang", "North Korea"),
            ("Seoul protested against the launch.", "Seoul", "South Korea"),
            ("Britain and France agreed on a date.", "Britain", "United Kingdom"),
            ("Downing Street confirmed the visit.", "Downing Street", "United Kingdom"),
            ("Türkiye kept its airspace open.", "Türkiye", "Turkey"),
            ("Fishermen from Ivory Coast joined them.", "Ivory Coast", "Ivory Coast"),
            ("The Dutch government fell on Friday.", "Dutch", "Netherlands"),
            ("The accord names Tbilisi, and Georgia signed it.", "Georgia", "Georgia"),
            ("The U.S.-South Korea drills began.", "South Korea", "South Korea"),
            ("The Russia-North Korea pact was signed.", "North Korea", "North Korea"),
            ("Sanctions hurt Iran’s exports.", "Iran", "Iran"),
            # alliances and organisations
            ("NATO moved its meeting to June.", "NATO", "NATO"),
            ("The West was slow to answer.", "The West", "the West"),
            ("Pressure from Western powers grew.", "Western powers", "the West"),
            ("Brussels wants a longer deadline.", "Brussels", "European Union"),
            ("The UN Security Council met twice.", "UN Security Council", "UN Security Council"),
            ("Democrats called for a recount.", "Democrats", "Democratic Party"),
            ("The story ran in the Washington Post.", "Washington Post", "Washington Post"),
            ("The Fish and Wildlife Service closed it.", "Fish and Wildlife Service", "Fish and Wildlife Service"),
            # groups, named with or without a capital
            ("Muslims and Sikhs were invited.", "Muslims", "Muslims"),
            ("The miners' caravan left. The miner caravan returned.", "The miners' caravan", "the miner caravan"),
            ("The miner caravan left. Then the caravan split.", "the caravan", "the miner caravan"),
            ("The Department of Justice opened a file.", "Department of Justice", "Justice Department"),
            ("He works for the Hartwell Corporation in Leeds.", "Hartwell Corporation", "Hartwell Corporation"),
            (
                "The Orsk Institute for Grain Research published it.",
                "Orsk Institute for Grain Research",
                "Orsk Institute for Grain Research",
            ),
            ("The Harbour Pilots Association (HPA) met. Later the HPA sued.", "HPA", "Harbour Pilots Association"),
            ("The Bank of England kept its rate.", "Bank of England", "Bank of England"),
            # people: titles, role nouns, appositions, surname alone later
            ("Russian President Vladimir Putin spoke first. Then Putin left.", "Putin", "Vladimir Putin"),
            ("Foreign policy adviser Yuri Ushakov was there.", "Yuri Ushakov", "Yuri Ushakov"),
            ("Sen. Wilma Tarkington voted no.", "Wilma Tarkington", "Wilma Tarkington"),
            ("Zdenka Hrubesova, a senior analyst at the fund, agrees.", "Zdenka Hrubesova", "Zdenka Hrubesova"),
            ("Ottokar Brandvold, 61, owns the mill.", "Ottokar Brandvold", "Ottokar Brandvold"),
            ("“It is late,” Ottokar Brandvold said.", "Ottokar Brandvold", "Ottokar Brandvold"),
            ("Secretary of State Wilma Tarkington flew to Oslo.", "Wilma Tarkington", "Wilma Tarkington"),
            ("George W. Tarkington lost. Tarkington wept.", "Tarkington", "George W. Tarkington"),
            ("President Mwangale signed the law.", "Mwangale", "Mwangale"),
            (
                "Ursula von der Leyen spoke, and von der Leyen smiled. Chief Ursula von der Leyen left.",
                "Ursula von der Leyen",
                "Ursula von der Leyen",
            ),
            (
                "National Security Council spokesman Ottokar Brandvold left.",
                "National Security Council",
                "National Security Council",
            ),
            # a surname that is also a month
            ("British Prime Minister Theresa May spoke in May.", "Theresa May", "Theresa May"),
            # an office that was named with its holder
            (
                "Russian President Vladimir Putin spoke. The Russian president left.",
                "Russian president",
                "Vladimir Putin",
            ),
            (
                "North Korean leader Kim Jong Un spoke. The North Korean leader left.",
                "North Korean leader",
                "Kim Jong Un",
            ),
            ("Russian Foreign Minister Sergei Lavrov spoke. The Russian minister left.", "Russian", "Russia"),
            # given names that are words, surnames that are countries, titles or towns
            ("The chairman Bill Tarkington said so.", "Bill Tarkington", "Bill Tarkington"),
            ("Matt Tarkington, a clerk at the fund, agrees.", "Matt Tarkington", "Matt Tarkington"),
            ("Rep. Steve Israel voted no.", "Steve Israel", "Steve Israel"),
            ("Michael Jordan scored twice.", "Michael Jordan", "Michael Jordan"),
            ("Jason Baron, a clerk, left.", "Jason Baron", "Jason Baron"),
            ("R. Clarke Tarkington, a clerk, left.", "R. Clarke Tarkington", "R. Clarke Tarkington"),
            ("Senator-elect Wilma Tarkington voted no.", "Wilma Tarkington", "Wilma Tarkington"),
            # names that put the family name first
            ("North Korean leader Kim Jong Un waved. Kim then left.", "Kim", "Kim Jong Un"),
            ("Foreign Minister Choe Son Hui arrived. Choe met her host.", "Choe", "Choe Son Hui"),
            ("President Xi Jinping spoke. Xi called for calm.", "Xi", "Xi Jinping"),
            ("Chinese Vice Foreign Minister Sun Weidong left.", "Sun Weidong", "Sun Weidong"),
            # a possessive is no part of the mention
            ("Foreign Minister Sergei Lavrov's plane landed.", "Sergei Lavrov", "Sergei Lavrov"),
        ],
        "dont_fire": [
            # places, wars, peoples and works that hold a country's name
            ("Tension on the Korean Peninsula rose.", "Korean"),
            ("His father fell in the Korean War.", "Korean"),
            ("She studied in New Mexico.", "Mexico"),
            ("The ship crossed the Indian Ocean.", "Indian"),
            ("He flew with American Airlines.", "American"),
            ("They live in Latin America.", "America"),
            ("The Cold War ended.", "Cold War"),
            # names that are a country's only beside another form of it
            ("The storm reached Georgia and Florida.", "Georgia"),
            ("A friend named Chad called.", "Chad"),
            # a country in a person's title is the person
            ("Russian President Vladimir Putin spoke.", "Russian"),
            ("North Korean leader Kim Jong Un waved.", "North Korean"),
            ("Russian President Vladimir Putin spoke of a former Russian president.", "former Russian president"),
            # calendar, faiths, words that only open a sentence
            ("On Tuesday the talks went on.", "Tuesday"),
            ("In May the river froze.", "May"),
            ("Experts disagree. Experts always do.", "Experts"),
            ("However, nobody came. However, they tried.", "However"),
            ("Muslim families fled.", "Muslim"),
            ("It is ours, and I know it. And I said so.", "I"),
            # a bare collective noun is nobody in particular, a town mostly a place
            ("The caravan left. The caravan came back.", "caravan"),
            ("It rained in Orskville. Orskville was wet. They met in Orskville.", "Orskville"),
            ("The whole caravan left. Then the caravan came back.", "caravan"),
            # not the same word
            ("He told us the news.", "us"),
            ("The turkey was dry.", "turkey"),
            ("Rushing water broke the dam.", "Rus"),
            # somebody or something else of that surname
            ("Senator Wilma Tarkington spoke. They met at Tarkington Tower.", "Tarkington Tower"),
            # headings and title case are no evidence for names
            ("Deepening Of Ties\n\nThe river rose.", "Deepening Of Ties"),
            ("A Grand Plan For Better Roads Was Made Public Today.", "Better Roads"),
            # laws, prizes and streets do not act
            ("They live on Tarkington Street and like it.", "Tarkington Street"),
            ("He won the Nobel Prize.", "Nobel Prize"),
        ],
    }
}

# Two people of one surname in an article: (text, where the surname stands, who is meant).
SAME_SURNAME = [
    (
        "Senator Wilma Tarkington met her brother Jonas Tarkington. Senator Wilma Tarkington spoke. Tarkington left.",
        "Wilma Tarkington",
    ),
    (
        "Governor Jonas Tarkington met Wilma Tarkington. Governor Jonas Tarkington spoke. Then Ms. Tarkington left.",
        "Wilma Tarkington",
    ),
    (
        "Governor Wilma Tarkington met Jonas Tarkington. Governor Wilma Tarkington spoke. Then Mr. Tarkington left.",
        "Jonas Tarkington",
    ),
]

# (text, mention, role)
ROLES = [
    ("Russia invaded the island.", "Russia", "agent"),
    ("Russia has repeatedly denied the report.", "Russia", "agent"),
    ("The island was invaded by Russia.", "Russia", "agent"),
    ("Russian officials denied the report.", "Russian", "agent"),
    ("Russia, which borders the lake, closed the road.", "Russia", "agent"),
    ("The council condemned Russia.", "Russia", "patient"),
    ("The court ruled against Russia.", "Russia", "patient"),
    ("Russia was condemned in the vote.", "Russia", "patient"),
    ("The treaty with Russia is old.", "Russia", "other"),
    ("Russia's roads are long.", "Russia", "other"),
    ("He lives in Russia.", "Russia", "other"),
]
