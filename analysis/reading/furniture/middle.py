"""Among the article's paragraphs: only what cannot be its own."""

import re

from analysis.reading.furniture.draft import Draft
from analysis.reading.furniture.lines import Line
from analysis.reading.furniture.listed import is_address
from analysis.reading.furniture.tail import is_numbered_source

LONGEST_REPEAT = 20
# A photographer's or agency's credit: with a slash, or with a word that says what it is.
PICTURE_CREDIT = re.compile(
    r"[(\[]\s*(?:photo|image|picture|file|pic|credit|source|illustration|screengrab|ap photo|"
    r"afp photo)\b[^()\[\]]{0,120}[)\]]\.?$"
    r"|[(\[][^()\[\]]{0,80}(?:/[^()\[\]]{0,60}(?:reuters|afp|ap|getty|tass|sputnik|pool)|via (?:reuters|ap|"
    r"getty|afp|kcna)|getty images?|shutterstock|afp/|reuters/|ap/)[^()\[\]]{0,80}[)\]]\.?$"
    r"|\b(?:photo|image|picture|file photo|photograph|credit|photo credit|image credit|image source|"
    r"photo source|photo by|image by)\s*[:©|]\s*[^.]{2,80}\.?$"
    r"|(?:\b(?:getty images|shutterstock|istock|unsplash|wikimedia commons|epa-efe|ap photo|afp photo)|"
    r"\b(?:reuters|afp|ap|epa|tass|sputnik)/[A-Z][\w .]{2,40})\W{0,2}$",
    re.IGNORECASE,
)
PICTURE_WORD = re.compile(
    "photo|image|pic|file|credit|source|illustration|screengrab|getty|via "
    "|reuters|afp|ap/|stock|unsplash|commons|epa|tass|sputnik|pool"
)
LONGEST_CAPTION = 60
LIST_COUNTER = re.compile(
    r"^(?:list of \d+ items?|(?:list|item|slide|image|photo|picture|video) \d+ (?:of|/) \d+|end of list|"
    r"\d+ of \d+|\d+/\d+)$"
)
AGENCY_LAST = re.compile(
    r"[(\[](?:[^()\[\]]{1,40}/)?(?:yonhap|afp|ap|reuters|epa|epa-efe|efe|tass|sputnik|kcna|kyodo|xinhua|ani|"
    r"pti|getty images|news1|newsis|kremlin(?:\.ru)?|handout|file|file photo)[)\]]\.?$",
    re.IGNORECASE,
)
PLACE_IN_PICTURE = re.compile(
    r"\((?:left|right|centre|center|pictured)\)|,? pictured (?:here|above|in)\b", re.IGNORECASE
)
LINK_KINDS = frozenset({"related", "teaser", "navigation"})


def clean_middle(draft: Draft) -> None:
    """Remove repeated paragraphs, teasers set into the text, picture credits, bare addresses and lists of sources."""
    seen: set[str] = set()
    sources = [i for i, line in enumerate(draft.lines) if is_numbered_source(line)]
    if len(sources) >= 2:
        for i in sources:
            draft.remove(i, "sources", "numbered_sources")
    for i, line in enumerate(draft.lines):
        if i in draft.found:
            continue
        following = draft.lines[i + 1] if i + 1 < len(draft.lines) else None
        if line.key in seen:
            draft.remove(i, "repeat", "paragraph_said_twice")
        elif _is_credited(line):
            draft.remove(i, "caption", "picture_credit")
        elif i <= draft.first and _is_first_caption(draft, i):
            draft.remove(i, "caption", "agency_in_brackets")
            draft.bound()
        elif _is_caption(draft, i):
            draft.remove(i, "caption", "above_a_picture_credit")
        elif is_address(line):
            draft.remove(i, "navigation", "address")
        elif following is not None and line.key == following.key and line.n_words >= 4 and _is_teaser_head(draft, i):
            draft.remove(i, "teaser", "headline_twice")
            draft.remove(i + 1, "teaser", "headline_twice")
            draft.remove(i + 2, "teaser", "text_breaks_off")
        elif LIST_COUNTER.match(line.key):
            draft.remove(i, "related", "list_counter")
        elif _is_below_link_heading(draft, i):
            draft.remove(i, "teaser", "below_a_related_heading")
        if line.n_words >= LONGEST_REPEAT and line.is_prose:
            seen.add(line.key)
    for i in range(draft.first + 1, len(draft.lines) - 1):
        around = draft.found.get(i - 1), draft.found.get(i + 1)
        if (
            i not in draft.found
            and not draft.lines[i].is_prose
            and all(v is not None and v.kind in LINK_KINDS for v in around)
        ):
            draft.remove(i, "teaser", "between_links")
    draft.bound()


def _is_credited(line: Line) -> bool:
    if line.n_words > LONGEST_CAPTION or not PICTURE_WORD.search(line.key):
        return False
    return PICTURE_CREDIT.search(line.text) is not None and line.n_breaks <= 2


def _is_first_caption(draft: Draft, i: int) -> bool:
    """One sentence above all others that ends with an agency in brackets, or says who stands where in the picture."""
    line = draft.lines[i]
    if line.n_words > LONGEST_CAPTION or not (AGENCY_LAST.search(line.text) or PLACE_IN_PICTURE.search(line.text)):
        return False
    return draft.has_body and draft.last > i and line.n_breaks <= 1


def _is_caption(draft: Draft, i: int) -> bool:
    """One sentence in a block of its own with nothing but a picture credit below it."""
    block = draft.lines[i : i + 3]
    if len(block) < 3 or not block[0].is_prose or block[1].after_blank or block[1].n_words > 8:
        return False
    opens_block = block[0].after_blank or i - 1 in draft.found or not draft.lines[i - 1].is_prose
    credited = block[2].after_blank and _is_credited(block[1])
    return opens_block and credited and block[0].n_words <= LONGEST_CAPTION and block[0].n_breaks == 0


def _is_teaser_head(draft: Draft, i: int) -> bool:
    return i + 2 < len(draft.lines) and draft.lines[i + 2].is_cut


def _is_below_link_heading(draft: Draft, i: int) -> bool:
    """A headline right under 'Also read' in the middle of the text."""
    line = draft.lines[i]
    if i == 0 or line.ends_sentence or line.n_words < 5 or i < draft.first:
        return False
    before = draft.found.get(i - 1)
    link_heading = before is not None and before.kind == "related" and draft.lines[i - 1].n_words <= 4
    return link_heading or (before is not None and before.rule == "below_a_related_heading")
