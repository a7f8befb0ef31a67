"""Parallax: how news outlets frame the same story. Start with `streamlit run dashboard.py [-- --corpus FOLDER]`."""

from pathlib import Path

import streamlit as st

PARTS = Path(__file__).parent / "views" / "parts"

# A file of ours: an icon by name would be fetched from another host.
st.set_page_config(page_title="Parallax", page_icon=PARTS / "icon.svg", layout="wide")
st.logo(PARTS / "logo.svg", icon_image=PARTS / "icon.svg", size="large")
st.html(PARTS / "style.css")
with st.spinner("Starting …"):
    # Here rather than above: loading the analysis takes seconds the first time, and the page should say so.
    from views.parts import filters
page = st.navigation(
    [
        st.Page("views/overview.py", title="Overview", icon=":material/scatter_plot:", default=True),
        st.Page("views/compare.py", title="Compare", icon=":material/vertical_split:"),
        st.Page("views/actors.py", title="Actors", icon=":material/groups:"),
        st.Page("views/sources.py", title="Sources", icon=":material/record_voice_over:"),
        st.Page("views/coverage.py", title="Coverage", icon=":material/fact_check:"),
        st.Page("views/words.py", title="Words", icon=":material/match_word:"),
        st.Page("views/tables.py", title="Tables", icon=":material/table:"),
        st.Page("views/articles.py", title="Articles & method", icon=":material/article:"),
    ]
)
filters.draw()
page.run()
