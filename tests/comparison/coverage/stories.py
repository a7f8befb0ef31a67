"""Invented articles of three outlets, as the tables that coverage is worked out from."""

import re

import pandas as pd

STRIKE = {
    "Norvik Post": [
        "Ferry crews in Norvik walked out on Tuesday over night shifts.",
        "The harbour director, Pia Lund, called the strike reckless.",
        "About 340 members of the Seamen's Union have stopped work.",
    ],
    "Daily Anchor": [
        "Pia Lund, director of the harbour, said that the strike was reckless.",
        "Commuters queued for buses that never came.",
        "Crews of Norvik's ferries walked out on Tuesday because of night shifts.",
    ],
    "Free Tide": [
        "A walkout by Norvik ferry crews over their night shifts began on Tuesday.",
        "The mayor keeps goats, and they had a quiet day.",
    ],
}
BUDGET = {
    "Norvik Post": [
        "Norvik's council passed a budget of 81 million crowns by one vote.",
        "Ferry crews watched from above.",
    ],
    "Free Tide": ["By one vote the council of Norvik has passed its budget of 81 million crowns."],
}
QUOTES = ("article_id", "outlet", "story", "zone", "kind", "start", "end", "content", "speaker", "quote_id")
MENTIONS = ("article_id", "outlet", "story", "zone", "start", "end", "mention", "actor")
QUOTED = re.compile(r"“([^”]*)”")


def corpus(published="2024-01-17", titles=None, actors=(), **stories):
    """Tables of one article for each outlet of each story, one line for each sentence; `actors` are found by name."""
    articles, sentences, quotes, mentions = [], [], [], []
    for story, by_outlet in stories.items():
        for outlet, lines in by_outlet.items():
            keys = (f"{story}-{outlet}", outlet, story)
            text, title = "\n\n".join(lines), (titles or {}).get(outlet, "")
            articles.append((*keys, title, text, published))
            sentences += [(keys[0], "body", "sentence", *match.span()) for match in re.finditer(r"[^\n]+", text)]
            sentences += [(keys[0], "headline", "heading", 0, len(title))] if title else []
            quotes += [
                (*keys, "body", "direct", *match.span(1), match[1], None, f"q{match.start()}")
                for match in QUOTED.finditer(text)
            ]
            mentions += [
                (*keys, zone, *match.span(), actor, actor)
                for actor in actors
                for zone, said in (("headline", title), ("body", text))
                for match in re.finditer(actor, said)
            ]
    return {
        "articles": pd.DataFrame(
            articles, columns=["article_id", "outlet", "story", "title", "text", "published"], dtype="str"
        ),
        "sentences": pd.DataFrame(sentences, columns=["article_id", "zone", "kind", "start", "end"]),
        "quotes": pd.DataFrame(quotes, columns=QUOTES),
        "mentions": pd.DataFrame(mentions, columns=MENTIONS),
    }


def said(table, tables, kind):
    """Claim name → outlet → sentences that report it."""
    articles = tables["articles"].set_index("article_id")
    found = {}
    for row in table[table["covered"] & table["kind"].eq(kind)].itertuples():
        source = articles["text" if row.zone == "body" else "title"][row.article_id]
        found.setdefault(row.claim, {}).setdefault(row.outlet, []).append(source[row.start : row.end])
    return found
