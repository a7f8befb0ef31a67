"""Text reuse: pairs of articles' texts. fire = (one, other, the stretch of the one that the other has, kind); dont_fire
= (one, other)."""

BRIDGE = "The old bridge over the harbour was closed on Friday after divers found cracks in two of its four pillars"
QUOTED = "We shall open the bridge again when the last of the divers has come up and told us that it is safe"

REUSE = {
    "fire": [
        (f"{BRIDGE}. Trade goes on.", f"Nobody was hurt. {BRIDGE}, police said.", BRIDGE, "copy"),
        # Case, punctuation, white space and the shape of an apostrophe do not count.
        (
            "THE MAYOR’S OFFICE said – on Monday – that all forty buses would be\n\nsold by June.",
            "The mayor's office said on Monday that all forty buses would be sold by June",
            "THE MAYOR’S OFFICE said – on Monday – that all forty buses would be\n\nsold by June",
            "copy",
        ),
        # What stands in quotation marks in either article is the speaker's.
        (f"“{QUOTED},” the engineer said.", f"She put it so: “{QUOTED}.”", QUOTED, "quotation"),
        (f"He said that {QUOTED}.", f"“{QUOTED},” he added.", QUOTED, "quotation"),
        # Too few words to be a copy: names and offices.
        (
            "Then came the deputy head of the city's board for water and roads, alone.",
            "A letter to the deputy head of the city's board for water came back.",
            "the deputy head of the city's board for water",
            "phrase",
        ),
        # One changed word in the middle: what is left of either half is too short,
        (
            "Rain fell for more than nine days on the hills above Marn and left no field dry.",
            "Rain fell for more than nine days on the slopes above Marn and left no field dry.",
            "Rain fell for more than nine days on the",
            "phrase",
        ),
        # or both halves count together.
        (
            "Heavy rain fell for nine days on the hills above Marn and washed the lower fields away.",
            "Heavy rain fell for nine days on the slopes above Marn and washed the lower fields away.",
            "above Marn and washed the lower fields away",
            "copy",
        ),
    ],
    "dont_fire": [
        # Seven words.
        ("They walked along the river to the sea.", "We walked along the river to the sea."),
        # The same words in another order.
        (
            "On Monday the council voted to close three of the schools.",
            "To close three of the schools the council voted on Monday.",
        ),
        # Alike, but never eight words in a row.
        (
            "The bank raised its rate to five per cent today, a record for the decade.",
            "The bank has raised its rate to five percent today, its highest in the decade.",
        ),
        # Another initialism, another number.
        (
            "One of the ships of the U.S. fleet that sank in the gulf that day.",
            "One of the ships of the U.K. fleet that sank in a gulf that day.",
        ),
        ("It sold 1,200 of them in the spring of that year.", "It sold 1,300 of them in the spring of last year."),
        ("", "Nothing is shared with an article that has no words at all in it."),
    ],
}
