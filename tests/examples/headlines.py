"""Headlines that restate a sentence: fire = (title, text, hedging, attribution); dont_fire = (title, text)."""

HEADLINES = {
    "fire": [
        # hedging
        (
            "Harbour bridge to close in March",
            "The harbour bridge may close in March, and ferries run late.",
            "dropped",
            "none",
        ),
        (
            "Old mill burns down in Larkton",
            "The old mill in Larkton seems to have burned down overnight.",
            "dropped",
            "none",
        ),
        ("Tide swamps northern villages", "The tide appears to have swamped northern villages.", "dropped", "none"),
        ("Bridge could close in March", "The harbour bridge may close in March.", "kept", "none"),
        ("Will the harbour bridge close?", "The harbour bridge may close in March.", "kept", "none"),
        ("Mayor likely to quit over harbour", "The mayor quit on Monday over the harbour.", "added", "none"),
        # A hedge on another claim of the sentence.
        (
            "Council votes to widen harbour road",
            "The council voted to widen the harbour road, although it may rain for a week.",
            "none",
            "none",
        ),
        # An approximate amount is no doubt about a claim.
        ("Flood ruins 500 farms in valley", "The flood ruined about 500 farms in the valley.", "none", "none"),
        # attribution
        (
            "Ferry company lost three million last year",
            "The ferry company lost three million last year, two former managers said.",
            "none",
            "dropped",
        ),
        (
            "Ferry company lost three million last year, managers say",
            "The ferry company lost three million last year, two former managers said.",
            "none",
            "kept",
        ),
        # The source's name is enough.
        (
            "Ortiz: Ferry company lost three million",
            "Ana Ortiz said the ferry company lost three million last year.",
            "none",
            "kept",
        ),
        # Somebody's lawyer is somebody else.
        (
            "Brandt paid the harbour fine",
            "Brandt paid the harbour fine in May, Brandt's lawyer said.",
            "none",
            "dropped",
        ),
        # A thing before a colon does not speak.
        (
            "Harbour treaty: ferries for sixty islands",
            "The harbour treaty promises ferries for sixty islands.",
            "none",
            "none",
        ),
        # Quotation marks keep it at a distance.
        (
            "Harbour plan 'ruins the old town'",
            "Elin Voss said on Monday that the harbour plan ruins the old town.",
            "none",
            "kept",
        ),
    ],
    "dont_fire": [
        ("", "The harbour bridge may close in March."),
        ("Harbour bridge to close in March", "Farmers in the valley bought new tractors this week."),
        # Too little in common, or too short to tell.
        ("Bridge closes", "The bridge closes in March."),
        # Names make no claim.
        ("Ana Ortiz Meets Jon Brandt", "Ana Ortiz, Jon Brandt, Elin Voss."),
        # The headline said over again is no article.
        ("Harbour bridge to close in March", "Harbour bridge to close in March.\n\nRain fell all week."),
    ],
}

EXAMPLES = {"headlines": HEADLINES}
