"""Repeated phrases: fire = (text, phrase, how often it is said); dont_fire = (text, phrase that is not reported)."""

REPEATS = {
    "fire": [
        ("The minister ruled out new taxes. His deputy ruled out new taxes too.", "ruled out new taxes", 2),
        ("We will not back down. No, we will not back down, she said.", "we will not back down", 2),
        ("He opened the cold store. She closed the cold store. They sold the cold store.", "the cold store", 3),
        # Punctuation inside a sentence does not count, nor does case.
        ("Rain, wind and snow fell. Then rain wind and snow returned.", "rain wind and snow", 2),
        # A whole sentence, also inside a longer one.
        ("The well is dry. Nobody knew. The well is dry. She swore the well is dry.", "the well is dry", 3),
        ("The vote’s delay helped him. The vote's delay hurt her.", "the vote's delay", 2),
    ],
    "dont_fire": [
        ("He spoke. She spoke.", "spoke"),
        ("Only function words: it is of the kind. So it is of the other.", "it is of the"),
        # Names alone.
        ("Ana Maria Lopez spoke. Then Ana Maria Lopez left.", "ana maria lopez"),
        ("He left the White House. She saw the White House.", "the white house"),
        # Not across the end of a sentence.
        ("They sold it. Prices fell again. They sold it. Prices fell again.", "sold it prices fell"),
        # Not overlapping itself.
        ("They shouted go go go go loudly.", "go go go"),
        # Inside a longer one that always comes with it.
        ("The minister ruled out new taxes. His deputy ruled out new taxes too.", "out new taxes"),
    ],
}

EXAMPLES = {"repeats": REPEATS}
