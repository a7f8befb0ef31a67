"""Loaded words: fire = (text, cue, category, polarity); dont_fire = (text, word that is plain there)."""

LOADED = {
    "fire": [
        # intensifier
        ("The ferry was very late.", "very", "intensifier", "none"),
        ("It was the very best pie in town.", "very", "intensifier", "none"),
        ("The plan is deeply flawed.", "deeply", "intensifier", "none"),
        ("We deeply respect the crew.", "deeply", "intensifier", "none"),
        ("The council strongly opposed the pier.", "strongly", "intensifier", "none"),
        ("A massive crowd came to the pier.", "massive", "intensifier", "none"),
        ("The dinner was a total disaster.", "total", "intensifier", "none"),
        ("They were completely wrong about the tide.", "completely", "intensifier", "none"),
        ("It was sheer luck.", "sheer", "intensifier", "none"),
        # evaluative
        ("She gave a brilliant answer.", "brilliant", "evaluative", "positive"),
        ("Her bravery saved the crew.", "bravery", "evaluative", "positive"),
        ("It was a great day for the town.", "great", "evaluative", "positive"),
        ("The mayor’s shameful silence went on.", "shameful", "evaluative", "negative"),
        ("He called the vote a farce.", "farce", "evaluative", "negative"),
        ("The song is offensive to sailors.", "offensive", "evaluative", "negative"),
        ("An offensive song was played.", "offensive", "evaluative", "negative"),
        ("The dinner was a disaster.", "disaster", "evaluative", "negative"),
        ("The whole trial is a joke.", "joke", "evaluative", "negative"),
        ("She told lies about the harbour.", "lies", "evaluative", "negative"),
        ("The clerk was evasive and rude.", "evasive", "evaluative", "negative"),
        ("They mocked the new bridge.", "mocked", "evaluative", "negative"),
        ("Sadly, the theatre closed.", "Sadly", "evaluative", "negative"),
        ("It was, ironically, his own boat.", "ironically", "evaluative", "negative"),
        ("DISGRACEFUL decision by the judges!", "DISGRACEFUL", "evaluative", "negative"),
        # emotive
        ("Residents watched in horror.", "horror", "emotive", "negative"),
        ("The news was heartbreaking.", "heartbreaking", "emotive", "negative"),
        ("The team was jubilant.", "jubilant", "emotive", "positive"),
        # dramatic
        ("Voters slammed the plan.", "slammed", "dramatic", "none"),
        ("The plan was blasted by voters.", "blasted", "dramatic", "none"),
        ("Rents have skyrocketed.", "skyrocketed", "dramatic", "none"),
        ("A crushing defeat followed.", "crushing", "dramatic", "none"),
        ("The club is mired in debt.", "mired", "dramatic", "none"),
        ("She threw him under the bus.", "under the bus", "dramatic", "none"),
        # label
        ("The regime closed two papers.", "regime", "label", "negative"),
        ("His cronies own the port.", "cronies", "label", "negative"),
        ("He calls it a Witch Hunt.", "Witch Hunt", "label", "negative"),
    ],
    "dont_fire": [
        ("That was the very day of the flood.", "very"),
        ("Breathe deeply before you dive.", "deeply"),
        ("The total number fell.", "total"),
        ("He completed the complete list.", "complete"),
        ("The house was completely rebuilt in May.", "completely"),
        # Names.
        ("Sailors left Great Britain.", "Great"),
        ("She read it in the Brave Herald.", "Brave"),
        # Phrases with a plain sense.
        ("A great deal of rain fell.", "great"),
        ("Her great-grandfather built it.", "great-grandfather"),
        ("The natural disaster cost three farms.", "disaster"),
        ("Toxic waste lay in the yard.", "Toxic"),
        ("Crude oil prices fell.", "Crude"),
        ("He was charged with a hate crime.", "hate"),
        ("The tax regime has changed.", "regime"),
        ("She was held in contempt of court.", "contempt"),
        ("They live in the historic district.", "historic"),
        ("An explosive device was found.", "explosive"),
        # Another part of speech.
        ("The army began an offensive on Monday.", "offensive"),
        ("The villages lie on the coast.", "lie"),
        ("They held a mock trial.", "mock"),
        ("Two blasts killed a guard.", "blasts"),
        ("Police are crushing the old cars.", "crushing"),
        ("He told a joke at dinner.", "joke"),
        ("“It is over,” he said sadly.", "sadly"),
        # What is said, not how: reports of disagreement, crime and mild worth.
        ("She criticised the plan.", "criticised"),
        ("He was convicted of murder.", "murder"),
        ("It is an important vote.", "important"),
    ],
}

EXAMPLES = {"loaded": LOADED}
