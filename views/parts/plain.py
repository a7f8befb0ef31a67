"""Text from an article made safe for what would read it as more than text: HTML, Markdown, Plotly, spreadsheets."""

import html
import re

# Every mark that begins something in Streamlit's Markdown: emphasis, links, images, HTML, maths, directives, emoji.
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#~$:|!&@])")
# Markdown makes links of these by itself; a word joiner keeps them words.
AUTOLINK = re.compile(r"(?i)\b(www|https?|ftp|mailto)(?=[.:\\])")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def in_html(text: str) -> str:
    """Text as HTML that shows exactly it, also inside an attribute."""
    return html.escape(text)


def in_markdown(text: str) -> str:
    """One line of text as Markdown that shows exactly it; plain names come back unchanged."""
    line = " ".join(text.split())
    return AUTOLINK.sub("\\1\u2060", MARKDOWN.sub(r"\\\1", line))


def in_plotly(text: str) -> str:
    """Text for a Plotly label, which knows some HTML tags."""
    return html.escape(text, quote=False)


def in_cell(value: object) -> object:
    """A spreadsheet cell that no program takes for a formula; numbers stay numbers."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def shortened(text: str, length: int) -> str:
    """The text's beginning in at most `length` characters, with an ellipsis where something is left out."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
