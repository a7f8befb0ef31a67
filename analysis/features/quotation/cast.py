"""The people of one article: who they are, where they are mentioned, and by which roles they can be called.

A short form stands for the person of that name whom the article names in full most, then last, and after 'Mr.' or
'Mrs.' for one of that sex; after Muzny et al. (2017). Limit: of two people of one surname and sex, the less prominent
loses the bare name.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping
from functools import cached_property, lru_cache

from analysis.features.names.people import identity
from analysis.features.quotation.offices import roles_at
from analysis.features.quotation.people import Name, Vocabulary, is_acronym, names
from analysis.features.quotation.person import Mention, Person, Role
from analysis.lexicons import part_of_speech
from analysis.parsing import Passage

_VOTE_REACH = 150
_NAMESAKES = 20
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@lru_cache(maxsize=50_000)
def _key(words: tuple[str, ...]) -> str:
    """What two forms of one person's full name share."""
    return identity(" ".join(words)) if len(words) > 1 else words[0].lower()


class Cast:
    """The people named in a passage.

    `sources` holds spans to which words are attributed: a lone name there is somebody. `nouns` holds ordinary words for
    sources ('voters'), `pronouns` the class of each pronoun; `is_place` knows countries.
    """

    def __init__(
        self,
        passage: Passage,
        lists: Vocabulary,
        sources: Container[tuple[int, int]],
        nouns: Container[str] = (),
        pronouns: Mapping[str, str] | None = None,
        is_place: Callable[[str], bool] | None = None,
    ) -> None:
        """Read the text once; roles and missing genders are worked out when first asked for."""
        text = passage.text
        self._passage = passage
        self._text = text
        self._gendered = {word: kind for word, kind in (pronouns or {}).items() if kind in ("male", "female")}
        self._lists = lists
        self._nouns = nouns
        self._is_place = is_place or (lambda _: False)
        self._by_key: dict[str, Person] = {}
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        self._roles: dict[str, dict[Role, None]] | None = None
        self._roles_of: dict[Person, set[str]] = {}
        self._votes: dict[Person, str] | None = None
        found = _without_verbs(list(names(text, lists)), text)
        self._register(found, sources)
        self.mentions = list(self._mentions(found))
        self.starts = [mention.start for mention in self.mentions]

    def _register(self, found: list[Name], sources: Container[tuple[int, int]]) -> None:
        alone = {name.words[0].lower() for name in found if len(name.words) == 1}
        for name in found:
            if len(name.words) > 1 and name.kind in ("person", "maybe"):
                again = name.words[-1].lower() in alone and not self._is_place(name.words[-1])
                self._meet(name, certain=name.kind == "person" or again)
        for name in found:
            lone = name.kind == "single" and (name.start, name.end) in sources and self.may_name(name.words[0])
            if len(name.words) == 1 and (lone or name.kind == "person") and not self._known(name):
                self._meet(name, certain=name.kind == "person")

    def may_name(self, word: str) -> bool:
        """Whether a lone capitalised source can be somebody's name: no 'Voters', no 'POLITICO'."""
        lower = word.lower()
        listed = lower in self._nouns or lower in self._lists.titles or lower in self._lists.words
        return not listed and not is_acronym(word)

    def _meet(self, name: Name, *, certain: bool) -> None:
        shown = " ".join(name.words)
        key = _key(name.words)
        person = self._by_key.get(key)
        first, last = name.words[0].lower(), name.words[-1].lower()
        if person is None:
            royal = (
                len(name.words) == 1
                and name.titles
                and (title := self._lists.titles.get(name.titles[-1]))
                and title.category in ("royal", "clergy")
            )
            person = Person(f"{name.titles[-1].capitalize()} {shown}" if royal else shown, key, certain=certain)
            self._by_key[key] = person
            if len(self._by_last.setdefault(last, [])) < _NAMESAKES:
                self._by_last[last].append(person)
            if len(name.words) > 1 and len(self._by_first.get(first, ())) < _NAMESAKES:
                # Kim Jong Un is 'Kim' later on, Hillary Clinton at times 'Hillary'.
                self._by_first.setdefault(first, []).append(person)
                person.gender = self._lists.given.get(first, "").replace("unisex", "")
        person.certain |= certain
        person.gender = self._gender_of_titles(name) or person.gender

    def _gender_of_titles(self, name: Name) -> str:
        if not name.titles:
            return ""
        return next(
            (
                title.gender
                for word in reversed(name.titles)
                if (title := self._lists.titles.get(word)) and title.gender
            ),
            "",
        )

    def _known(self, name: Name) -> list[Person]:
        """People for whom a one-word name can stand."""
        key, gender = name.words[-1].lower(), self._gender_of_titles(name)
        fits = self._by_last.get(key, [])
        if gender and fits:
            fits = [person for person in fits if person.gender in ("", gender)]
        return fits or ([] if gender else [person for person in self._by_first.get(key, ()) if person.certain])

    def _mentions(self, found: list[Name]) -> Iterator[Mention]:
        named = Counter(_key(name.words) for name in found if len(name.words) > 1)
        seen: dict[Person, int] = {}
        for order, name in enumerate(found):
            if name.kind == "thing":
                continue
            if len(name.words) > 1:
                person = self._by_key.get(_key(name.words))
            else:
                # A relative is named in full each time; the bare name is the one whom the article is about.
                # Somebody never named in full needs no introduction: the president beside Michelle Obama.
                fits = self._known(name)
                ranked = ((" " not in fit.key, named[fit.key], seen.get(fit, -1), fit) for fit in fits)
                person = max(ranked, key=lambda rank: rank[:3])[3] if len(fits) > 1 else next(iter(fits), None)
            if person is None:
                continue
            seen[person] = order
            if name.titles:
                person.gender = self._gender_of_titles(name) or person.gender
            yield Mention(name.start, name.end, person, len(name.words) > 1 or bool(name.titles))

    def who(self, name: Name) -> Person | None:
        """The person for whom a name from elsewhere (a headline) stands, or None."""
        if len(name.words) > 1:
            return self._by_key.get(_key(name.words))
        return next(iter(self._known(name)), None)

    def last_mention(self, start: int, end: int) -> Mention | None:
        """The last mention that begins in [start, end)."""
        index = bisect_left(self.starts, end) - 1
        return self.mentions[index] if index >= 0 and self.starts[index] >= start else None

    def gender(self, person: Person) -> str:
        """Told by title or given name, else by the pronouns that follow the name; '' where nothing tells it."""
        if person.gender:
            return person.gender
        if self._votes is None:
            self._votes = self._vote()
        return self._votes.get(person, "")

    def _vote(self) -> dict[Person, str]:
        """For each person the sex of most pronouns to which the name is the nearest before."""
        balance: dict[Person, int] = {}
        starts, words = self._passage.token_starts, self._passage.words
        for index in self._passage.tokens_among(self._gendered):
            kind = self._gendered[words[index]]
            mention = self.last_mention(starts[index] - _VOTE_REACH, starts[index])
            if mention is None or mention.person.gender or "\n" in self._text[mention.end : starts[index]]:
                continue
            balance[mention.person] = balance.get(mention.person, 0) + (1 if kind == "male" else -1)
        return {person: "male" if votes > 0 else "female" for person, votes in balance.items() if votes}

    def with_role(self, role: str) -> list[Role]:
        """Who can be called by the noun `role`, in the order in which the article says so."""
        if self._roles is None:
            self._roles = {}
            for mention in self.mentions:
                for noun, beside in roles_at(mention, self._text, self._lists):
                    self._roles.setdefault(noun, {})[Role(mention.person, beside)] = None
                    self._roles_of.setdefault(mention.person, set()).add(noun)
        return list(self._roles.get(role, ()))

    @cached_property
    def candidates(self) -> list[Mention]:
        """Mentions by name, and by a bare role that one person alone has: 'the president'."""
        found = list(self.mentions)
        self.with_role("")
        bearers = {noun: {role.person for role in roles} for noun, roles in (self._roles or {}).items()}
        titles = self._lists.titles
        alone = {
            noun: next(iter(people))
            for noun, people in bearers.items()
            if len(people) == 1 and noun in titles and titles[noun].describes
        }
        words, tokens = self._passage.words, self._passage.tokens
        for index in self._passage.tokens_among(alone) if alone else ():
            if index and words[index - 1] == "the":
                found.append(Mention(tokens[index - 1][0], tokens[index][1], alone[words[index]], full=False))
        return sorted(found, key=lambda mention: mention.start)

    @cached_property
    def candidate_starts(self) -> list[int]:
        """Where each of `candidates` begins, for bisection."""
        return [mention.start for mention in self.candidates]

    def roles_of(self, person: Person) -> set[str]:
        """The nouns by which the article calls a person."""
        self.with_role("")
        return self._roles_of.get(person, set())


def _is_common(word: str) -> bool:
    """Whether a capitalised word is an adjective, adverb or verb that opens a sentence or a headline."""
    return part_of_speech(word.lower())[:2] in ("JJ", "RB", "VB", "IN")


def _without_verbs(found: list[Name], text: str) -> list[Name]:
    """Names cut to one that the article also has alone: 'Merkel Speaks' and 'Weary Merkel' are Merkel."""
    whole = Counter(name.words for name in found if len(name.words) > 1)
    alone = Counter(name.words[0] for name in found if len(name.words) == 1)
    cut = []
    for name in found:
        words = name.words
        if len(words) == 2 and name.kind == "maybe" and alone.get(words[1], 0) > 1 and whole[words] == 1:
            opens = name.start == 0 or text[name.start - 1] in '\n“"' or text[name.start - 2] in ".!?"
            if opens and _is_common(words[0]):
                name = name._replace(words=words[1:], start=name.end - len(words[1]), kind="single")
        elif len(words) > 2:
            shorter = next((words[:n] for n in range(2, len(words)) if words[:n] in whole), None)
            if shorter is not None and words[-1].strip(".").lower() not in _SUFFIXES:
                end = name.end - sum(len(word) + 1 for word in words[len(shorter) :])
                name = name._replace(words=shorter, end=end)
        cut.append(name)
    return cut
