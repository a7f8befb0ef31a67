"""Capitalised runs: words that stand together and may be a name."""

from typing import NamedTuple

from analysis.features.names.people import PARTICLES
from analysis.features.names.words import grammar, name_words
from analysis.lexicons import parts_of_speech
from analysis.parsing import Passage

ABBREVIATED = grammar("abbreviation")
JOINERS = PARTICLES | {"of", "the", "for"}
OPENERS = frozenset('.!?:;"“‘(—–-•*\n')
TITLE_CASE_SHARE = 0.6
MONTHS = frozenset({"April", "May", "June", "August"})
SMALL = frozenset(["IN", "DT", "CC", "TO", "MD", "PRP", "PRP$"])


class Run(NamedTuple):
    """Capitalised words that stand together. `name` is the text itself, with straight apostrophes and no possessive."""

    name: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    opens: bool

    @property
    def start(self) -> int:
        """First character."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """One past the last character."""
        return self.start + len(self.name)

    def without(self, n: int) -> "Run":
        """The run without its first `n` words."""
        if not n:
            return self
        return Run(self.name[self.spans[n][0] - self.start :], self.words[n:], self.spans[n:], opens=False)


def capitalised_runs(passage: Passage, blocked: frozenset[str]) -> list[Run]:
    """Runs in sentences that are not themselves in title case. A word of `blocked` (a day, a month) ends a run before
    it.
    """
    text, tokens = passage.text, passage.tokens
    upper = list(map(str.isupper, map(text.__getitem__, passage.token_starts)))
    runs: list[Run] = []
    for sentence in passage.sentences:
        inside = passage.tokens_in(*sentence)
        capitals = [index for index in inside if upper[index]]
        stop = inside.stop
        if len(capitals) > TITLE_CASE_SHARE * len(inside) and _is_title_case(passage, upper, inside.start, stop):
            continue
        free = inside.start
        for index in capitals:
            if index < free:
                continue
            last = index
            while last + 1 < stop and (step := _continues(text, tokens, upper, last, stop, blocked)):
                last += step
            start = tokens[index][0]
            opens = start == sentence.start or text[start - 1] in OPENERS or text[start - 2] in OPENERS
            name = text[start : tokens[last][1]].replace("’", "'").removesuffix("'s")
            words = [text[a:b] for a, b in tokens[index:last]]
            words.append(text[tokens[last][0] : start + len(name)])
            runs.append(Run(name, tuple(words), tuple(tokens[index : last + 1]), opens))
            free = last + 1
    return runs


def _is_title_case(passage: Passage, upper: list[bool], first: int, stop: int) -> bool:
    """Whether a sentence of mostly capitals is set like a headline: its lower-case words are small ones only."""
    for i in range(first, stop):
        tag = parts_of_speech().get(passage.words[i], "NN")
        if not upper[i] and (tag[:2] == "VB" or (len(passage.words[i]) > 3 and tag not in SMALL)):
            return False
    return True


def _continues(
    text: str, tokens: list[tuple[int, int]], upper: list[bool], last: int, stop: int, blocked: frozenset[str]
) -> int:
    """How many tokens further the run goes after token `last`: 0 where it ends."""
    start, end = tokens[last]
    if text[end - 2 : end] in ("'s", "’s"):
        return 0
    following = tokens[last + 1]
    gap = text[end : following[0]]
    if upper[last + 1]:
        joined = gap == " " or (gap == ". " and (end - start == 1 or text[start:end].lower() in ABBREVIATED))
        word = text[slice(*following)]
        # 'Theresa May' goes on where 'Michael Steele Sunday' ends: a month can be a surname, a weekday hardly.
        ends = word in blocked and not (
            (word in MONTHS and text[start:end].lower() in name_words().given)
            # 'Minister Sun Weidong' is nobody's Sunday.
            or (word.lower() in name_words().family_first and last + 2 < stop and upper[last + 2])
        )
        return int(joined and not ends and word != "I")
    if gap != " ":
        return 0
    # A lower-case joiner or two, then another capital: 'Department of the Interior', 'Ursula von der Leyen'.
    for step in (1, 2):
        if last + step + 1 >= stop or text[tokens[last + step][1] : tokens[last + step + 1][0]] != " ":
            return 0
        joiner = text[slice(*tokens[last + step])]
        if joiner == "and" and step == 1 and upper[last + 2]:
            return 2 if _is_one_body(text, tokens, upper, last, stop) else 0
        if joiner not in JOINERS or (
            step == 1 and joiner in ("of", "for", "the") and not _takes_of(text[start:end], joiner)
        ):
            return 0
        if upper[last + step + 1]:
            return step + 1
    return 0


def _is_one_body(text: str, tokens: list[tuple[int, int]], upper: list[bool], last: int, stop: int) -> bool:
    """Whether 'and' after token `last` stands inside a body's name: 'Fish and Wildlife Service', not 'Congress and the
    Trade Commission': an ordinary noun comes before it, and a head word of such names ends the run.
    """
    before = text[slice(*tokens[last])].lower()
    words = name_words()
    if before in words.organisations or before in words.before_names or before in words.given:
        return False
    if parts_of_speech().get(before, "")[:2] != "NN" or parts_of_speech().get(before, "")[:3] == "NNP":
        return False
    if upper[last - 1] and text[slice(*tokens[last - 1])].lower() in words.given:
        return False
    end = last + 2
    while end + 1 < stop and upper[end + 1] and text[tokens[end][1] : tokens[end + 1][0]] == " ":
        end += 1
    return end > last + 2 and text[slice(*tokens[end])].lower().removesuffix("'s") in words.organisations


def _takes_of(word: str, joiner: str) -> bool:
    lower = word.lower()
    if joiner == "the":
        return False
    return lower in name_words().organisations or (
        joiner == "of" and lower in ("secretary", "minister", "speaker", "director", "chief")
    )
