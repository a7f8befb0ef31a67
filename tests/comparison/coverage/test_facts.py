"""Quotations, numbers, dates and actors as claims of their own: who has them, and where they stand."""

from analysis.comparison.coverage import coverage
from tests.comparison.coverage.stories import BUDGET, STRIKE, corpus, said

FULL = "“We have rebuilt the old harbour wall and nobody will have to leave,” said Pia Lund."
CUT = "Nobody, said Pia Lund, “will have to leave”; “rebuilt the old harbour wall and nobody will have to leave”."
OTHER = "The mayor keeps goats, and they had a quiet day."


def of_kind(tables, kind):
    table = coverage(tables)
    return table[table["kind"].eq(kind)]


def test_one_quotation_in_two_outlets_is_one_claim_named_by_its_longest_version():
    tables = corpus(strike={"A": [OTHER, FULL], "B": [CUT], "C": [OTHER]})
    rows = of_kind(tables, "quotation")
    assert rows["claim"].unique().tolist() == ["“We have rebuilt the old harbour wall and nobody will have to leave,”"]
    assert rows.loc[rows["covered"], "outlet"].tolist() == ["A", "B"]
    assert rows.loc[~rows["covered"], "outlet"].tolist() == ["C"]
    assert said(rows, tables, "quotation")[rows["claim"].iloc[0]]["A"] == [FULL]


def test_a_speaker_is_named_before_the_words():
    tables = corpus(strike={"A": [FULL], "B": [OTHER]})
    tables["quotes"]["speaker"] = "Pia Lund"
    assert of_kind(tables, "quotation")["claim"].iloc[0].startswith("Pia Lund: “We have")


def test_quotations_too_short_to_be_told_apart_are_no_claims():
    assert of_kind(corpus(strike={"A": ["They called it “a very bad day”."], "B": [OTHER]}), "quotation").empty


def test_a_number_is_one_claim_however_it_is_written():
    tables = corpus(strike={"A": ["It cost $1.5bn."], "B": ["The price was 1.5 billion dollars."], "C": [OTHER]})
    rows = of_kind(tables, "number")
    assert rows["claim"].unique().tolist() == ["$1.5 billion"]
    assert rows["covered"].tolist() == [True, True, False]
    text = tables["articles"].set_index("article_id")["text"]
    words = [text[row.article_id][row.said_start : row.said_end] for row in rows[rows["covered"]].itertuples()]
    assert words == ["$1.5bn", "1.5 billion dollars"]


def test_a_day_is_one_claim_however_it_is_told_and_no_number():
    tables = corpus(strike={"A": ["They met on Tuesday."], "B": ["They met on 16 January 2024."], "C": [OTHER]})
    assert of_kind(tables, "date")["claim"].tolist() == ["2024-01-16"] * 3
    assert of_kind(tables, "number").empty


def test_without_a_day_of_publication_weekdays_are_left_out():
    tables = corpus(published=None, strike={"A": ["They met on Tuesday."], "B": ["They met on 16 January 2024."]})
    assert of_kind(tables, "date")["outlet"].tolist() == ["B", "A"]


def test_an_actor_is_kept_once_an_article_with_the_first_sentence_of_the_body():
    tables = corpus(
        titles={"C": "Pia Lund stays"},
        actors=("Pia Lund",),
        strike={"A": [OTHER, "Pia Lund came.", "Pia Lund left."], "B": [OTHER], "C": [OTHER]},
    )
    assert said(coverage(tables), tables, "actor") == {"Pia Lund": {"A": ["Pia Lund came."], "C": ["Pia Lund stays"]}}
    rows = of_kind(tables, "actor")
    assert rows.loc[~rows["covered"], "outlet"].tolist() == ["B"]


def test_facts_in_headlines_count():
    tables = corpus(titles={"A": "Strike costs $3 million"}, strike={"A": [OTHER], "B": ["It cost $3 million."]})
    rows = of_kind(tables, "number")
    assert rows["n_outlets"].tolist() == [2, 2]
    assert rows["zone"].tolist() == ["headline", "body"]


def test_a_sentence_that_says_a_number_twice_reports_it_once():
    tables = corpus(strike={"A": ["It cost $3 million, and $3 million is a lot."], "B": [OTHER]})
    assert of_kind(tables, "number")["covered"].tolist() == [True, False]


def test_spans_of_sentences_and_words_are_the_articles_own():
    tables = corpus(strike=STRIKE, budget=BUDGET, actors=("Pia Lund", "Norvik"))
    table = coverage(tables)
    covered = table[table["covered"] & table["said_start"].notna()]
    assert set(covered["kind"]) == {"number", "date", "actor"}
    assert (covered["start"] <= covered["said_start"]).all()
    assert (covered["said_end"] <= covered["end"]).all()
    spans = set(tables["sentences"][["article_id", "start", "end"]].itertuples(index=False, name=None))
    assert set(covered[["article_id", "start", "end"]].itertuples(index=False, name=None)) <= spans
    actors = covered[covered["kind"].eq("actor")]
    texts = tables["articles"].set_index("article_id")["text"]
    assert [texts[row.article_id][row.said_start : row.said_end] for row in actors.itertuples()] == actors[
        "claim"
    ].to_list()


def test_no_two_rows_say_the_same():
    table = coverage(corpus(strike=STRIKE, budget=BUDGET, actors=("Pia Lund", "Norvik")))
    keys = ["claim_id", "outlet", "article_id", "zone", "start"]
    assert not table.duplicated(keys).any()
    assert table["claim_id"].str.fullmatch(r"(strike|budget)/(claim|quotation|number|date|actor)-\d+").all()
