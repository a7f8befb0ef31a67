"""The sentences that hold some rows of an evidence table, to read and to save."""

import pandas as pd
import streamlit as st

from views.parts.download import download_button
from views.parts.evidence import passages, sentence_table, show_passages
from views.parts.filters import Shown


def evidence_list(view: Shown, rows: pd.DataFrame, table: str, *, key: str, name: str = "sentences") -> None:
    """Draw the sentences with the rows' spans marked, some at a time, and offer all of them as a file."""
    if rows.empty:
        st.caption("Nothing of the kind was found.")
        return
    sentences = view.tables["sentences"]
    articles = view.loaded.tables["articles"]  # whole texts, also where copied passages are left out
    spans = rows if "zone" in rows else rows.assign(zone="body")
    found = passages(spans, table, sentences[sentences["article_id"].isin(rows["article_id"].unique())])
    show_passages(found, articles, view.looks, key=key)
    download_button(sentence_table(found, articles), name=name, key=f"{key}_download")
