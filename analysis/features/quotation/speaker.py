"""Who speaks: each source resolved to one name, with its type and the stance of the cue.

In order: a name, or the name in an apposition ('Putin's spokesman, Dmitry Peskov'), stands for the fullest form in the article; a role
('the Russian president') for the person to whom the article gave it; a pronoun for the most salient fitting person before it;
'who' for the name before it; 'I' inside a quotation for its speaker. What is left is an organisation or country by its
name, or nobody: an unnamed spokesman is not the organisation, and where nothing supports a name the speaker is None. The
corpus's actors give the name that tables show. Limit: no syntax beyond word order.
"""

import re
from functools import cache
from typing import NamedTuple

from analysis.features.detector import Context
from analysis.features.names.gazetteer import gazetteer
from analysis.features.quotation.attribution import Attribution
from analysis.features.quotation.cast import Cast, Person
from analysis.features.quotation.people import Name, names, vocabulary
from analysis.features.quotation.salience import Salience, Source, Turn
from analysis.features.quotation.source_type import NounPhrase, SourceType, noun_phrase, source_types, type_of
from analysis.features.quotation.stance import stance_of, stances
from analysis.lexicons import Lexicons
from analysis.parsing import ParsedArticle, Passage, Span

_UNKNOWN = Source(None, "unknown")
_PRONOUN_REACH = 900
_POSSESSIVE_PRONOUNS = frozenset({"his", "her", "their", "its", "my", "our", "your"})
_LEADING_PREPOSITION = re.compile(r"(?:according to|from|by|per) ", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s\b|['’](?=\s|$)")
_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.? ")
_OF_NAME = re.compile(r" (?:of|for|to) (?:the |an? )?(?:[A-Z][\w.&'’-]*(?:(?: and| of| for| the| on)* (?=[A-Z]))?)+")


class Voiced(NamedTuple):
    """Who an attribution gives the words to; `speaker` is None where nobody is named."""

    speaker: str | None
    source_type: SourceType
    stance: str


def resolve(article: ParsedArticle, attributions: list[Attribution], context: Context) -> list[Voiced]:
    """One `Voiced` for each attribution, in the same order."""
    if not attributions:
        return []
    known = stances(context.lexicons)
    voiced = []
    for attribution, source in zip(attributions, _Resolver(article, attributions, context).sources(), strict=True):
        text = article.title if attribution.zone == "headline" else article.text
        stance = stance_of(text[slice(*attribution.cue)], known) if attribution.cue else "neutral"
        voiced.append(Voiced(source.name, source.type, stance))
    return voiced


@cache
def _pronouns(lexicons: Lexicons) -> dict[str, str]:
    frame = lexicons["pronouns"]
    return dict(zip(frame["cue"].to_list(), frame["category"].to_list(), strict=True))


class _Resolver:
    """Resolves the sources of one article in the order in which they stand."""

    def __init__(self, article: ParsedArticle, attributions: list[Attribution], context: Context) -> None:
        self._passages = {"headline": article.headline, "body": article.body}
        self._attributions = attributions
        self._actors = (context.actors, gazetteer(context.lexicons))
        self._lists = vocabulary(context.lexicons)
        self._types = source_types(context.lexicons)
        self._pronouns = _pronouns(context.lexicons)
        spans = {(a.source.start, a.source.end) for a in attributions if a.source and a.zone == "body"}
        self._cast = Cast(article.text, self._lists, spans, self._types.heads)
        self._salience = Salience(article.body, self._cast, attributions)

    def sources(self) -> list[Source]:
        """Each attribution's source; fragments of a statement share the one that is named."""
        found = [_UNKNOWN] * len(self._attributions)
        by_span: dict[tuple[str, Span], Source] = {}
        by_quote: dict[str, Source] = {}
        order = sorted(range(len(found)), key=lambda index: _anchor(self._attributions[index]))
        for index in order:
            attribution = self._attributions[index]
            if attribution.source is None:
                continue
            key = (attribution.zone, attribution.source)
            if key not in by_span:
                by_span[key] = self._resolve(attribution.zone, attribution.source)
                if attribution.zone == "body":
                    self._salience.turns.append(Turn(attribution.source.start, by_span[key]))
            found[index] = by_quote[attribution.quote_id] = by_span[key]
        for index, attribution in enumerate(self._attributions):
            if attribution.source is None and attribution.kind != "scare":
                found[index] = by_quote.get(attribution.quote_id, _UNKNOWN)
        return found

    def _resolve(self, zone: str, span: Span) -> Source:
        passage = self._passages[zone]
        phrase = passage.text[slice(*span)]
        pronoun = self._pronouns.get(phrase.strip().lower().replace("’", "'"))
        if pronoun is not None:
            return self._pronoun(pronoun, passage, span.start)
        leading = _LEADING_PREPOSITION.match(phrase)
        start = leading.end() if leading else 0
        return self._phrase(phrase[start:], span.start + start, passage)

    # Noun phrases

    def _phrase(self, phrase: str, offset: int, passage: Passage) -> Source:
        head = noun_phrase(phrase)
        if not head.words:
            return _UNKNOWN
        found = list(names(phrase, self._lists))
        joint = self._joint(phrase, found, offset, passage)
        if joint is not None:
            return joint
        kind = type_of(head, self._types)
        own = next((name for name in found if name.start < head.end and head.end - 2 <= name.end <= head.end + 2), None)
        person = self._person(own, offset, passage, kind) if own else None
        if person is None and kind in ("role", "unknown"):
            later = next((name for name in found if name.start > head.end and phrase[name.start - 2 : name.start] == ", "), None)
            person = self._person(later, offset, passage, "unknown") if later else None
        if person is not None:
            return self._named(person)
        if kind == "role":
            return self._role(head, phrase, offset, passage)
        if kind == "organisation" or (kind == "unknown" and own is not None):
            return self._body(head, phrase, offset, passage)
        return Source(None, kind, plural=_is_plural(head))

    def _joint(self, phrase: str, found: list[Name], offset: int, passage: Passage) -> Source | None:
        """'Roy Blunt and John Ashcroft': people joined by 'and', and nobody else."""
        if len(found) < 2 or " and " not in phrase or found[0].start > 4:
            return None
        gaps = [phrase[a.end : b.start] for a, b in zip(found, found[1:], strict=False)]
        if gaps[-1] not in (" and ", ", and ") or not all(gap in (", ", ", and ", " and ") for gap in gaps):
            return None
        people = [person for name in found if (person := self._person(name, offset, passage, "unknown"))]
        return self._several(people) if len(people) == len(found) else None

    def _several(self, people: list[Person]) -> Source:
        shown = [self._canonical(person.name) for person in people]
        return Source(f"{', '.join(shown[:-1])} and {shown[-1]}", "person", plural=True)

    def _person(self, name: Name, offset: int, passage: Passage, kind: SourceType) -> Person | None:
        """The person for whom a name in a source phrase stands, None where it is no person's name."""
        if passage.zone == "body":
            mention = self._cast.last_mention(offset + name.start, offset + name.end)
            person = mention.person if mention else None
        else:
            person = self._cast.who(name)
        if person is not None and person.certain:
            return person
        shown = " ".join(name.words)
        # 'The Hill' is no person, nor is a capitalised 'Voters'.
        article = passage.text[offset + name.start - 4 : offset + name.start].lower() == "the "
        if name.kind == "thing" or article or (name.kind == "single" and kind not in ("unknown", "organisation")):
            return None
        if any((actor := index.resolve(shown)) and actor.kind not in ("person", "other") for index in self._actors):
            return None
        return person or Person(shown, shown)

    def _named(self, person: Person) -> Source:
        return Source(self._canonical(person.name), "person", person)

    def _canonical(self, name: str) -> str:
        actor = self._actors[0].resolve(name)
        return actor.name if actor is not None and actor.kind == "person" else name

    def _body(self, head: NounPhrase, phrase: str, offset: int, passage: Passage) -> Source:
        """An organisation or country by its name; a bare 'the agency' for the one that was named before."""
        words = list(head.words)
        plural = _is_plural(head)
        possessor = self._pronouns.get(words[0].lower()) if words[0].lower() in _POSSESSIVE_PRONOUNS else None
        if possessor in ("male", "female") and self._lists.words.get(words[-1]) == "personal":
            owner = self._pronoun(possessor, passage, offset + head.start)
            return Source(f"{owner.name.split()[-1]} {words[-1]}" if owner.name else None, "organisation")
        opens = bool(head.start == 0 and offset in passage.sentence_starts)
        named = [index for index, word in enumerate(words) if word[0].isupper() and not (index == 0 and opens and not self._is_name(word))]
        if possessor or not named:
            coreferent = self._named_before(words[-1].lower()) if len(words) == 1 and head.definite else None
            return Source(coreferent, "organisation", plural=plural)
        name = _HONORIFIC.sub("", _POSSESSIVE.sub("", " ".join(words[named[0] :])))
        tail = _OF_NAME.match(head.tail) if words[-1][0].isupper() else None
        name += tail.group() if tail else ""
        for index in self._actors:
            actor = index.resolve(name)
            if actor is not None and actor.kind != "person":
                people = len(words) == 1 and name.endswith("s") and index.resolve(name[:-1]) == actor
                return Source(name if people else actor.name, "role" if people else "organisation", plural=plural)
        return Source(name, "organisation", plural=plural)

    def _is_name(self, word: str) -> bool:
        """Whether a word that opens a sentence is capitalised because it is a name."""
        name = self._lists.read(word)
        if name is None:
            return False
        return self._cast.who(name) is not None or any(index.resolve(word) for index in self._actors) or not word[1:].islower()

    def _named_before(self, noun: str) -> str | None:
        for turn in reversed(self._salience.turns[-6:]):
            name = turn.source.name
            if turn.source.type == "organisation" and name and name.lower().endswith(noun):
                return name
        return None

    def _role(self, head: NounPhrase, phrase: str, offset: int, passage: Passage) -> Source:
        """A role: the person who was given it, or nobody; anonymous where the name is withheld."""
        if _is_plural(head):
            if _BOTH.match(phrase) and passage.zone == "body" and (pair := self._salience.pair(offset)):
                return self._several(pair)
            shown = _POSSESSIVE.sub("", " ".join(head.words))
            group = shown if head.head[0].isupper() and head.head.lower() in _GROUPS else None
            return Source(group, self._withheld(offset, passage) or "role", plural=True)
        if head.definite or head.head[0].isupper() or phrase[0].isupper():
            person = self._holder(head, offset, passage)
            if person is not None:
                return self._named(person)
        return Source(None, self._withheld(offset, passage) or "role")

    def _withheld(self, offset: int, passage: Passage) -> SourceType | None:
        sentence = passage.sentence_at(offset)
        stop = min(sentence.end if sentence else len(passage.text), offset + 300)
        return "anonymous" if self._types.withheld.search(passage.lowered, offset, stop) else None

    def _holder(self, head: NounPhrase, position: int, passage: Passage) -> Person | None:
        """The one to whom the article gave the role; the most salient where several fit."""
        beside = [_POSSESSIVE.sub("", word).strip(".") for word in head.words[:-1]]
        roles = self._cast.with_role(head.head.lower().removesuffix("'s").removesuffix("’s"))
        fits = list(dict.fromkeys(role.person for role in roles if _agree(head.head.lower(), beside, role.beside)))
        if not fits and head.definite and passage.zone == "body":
            return self._described(head, beside, position)
        if len(fits) < 2:
            return fits[0] if fits else None
        best = self._salience.best(position, among=fits) if passage.zone == "body" else None
        return best if isinstance(best, Person) else fits[0]

    def _described(self, head: NounPhrase, beside: list[str], position: int) -> Person | None:
        """'The billionaire', 'the Texas Republican': whoever is being spoken of, unless of another party."""
        title = self._lists.titles.get(head.head.lower())
        if title is None or not title.describes or head.tail.startswith((" of the", " who")):
            return None
        best = self._salience.best(position, gender=title.gender, least=_SPOKEN_OF)
        if not isinstance(best, Person):
            return None
        roles = self._cast.roles_of(best)
        told = {_PARTIES[word.lower()] for word in [*beside, head.head] if word.lower() in _PARTIES}
        known = roles & set(_PARTIES.values())
        offices = [self._lists.titles[role] for role in roles if role in self._lists.titles]
        fits = not offices or any(office.describes for office in offices)
        return best if fits and (not told or not known or told & known) else None

    # Pronouns

    def _pronoun(self, kind: str, passage: Passage, position: int) -> Source:
        if kind == "relative":
            return self._antecedent(passage, position)
        if passage.zone != "body" or kind == "none":
            return Source(None, "person") if kind in ("male", "female") else _UNKNOWN
        if kind in ("male", "female"):
            found = self._salience.best(position, gender=kind)
            return self._named(found) if isinstance(found, Person) else found or Source(None, "person")
        if kind == "first":
            return self._enclosing(position)
        for turn in reversed(self._salience.turns[-3:]):
            if position - turn.position <= _PRONOUN_REACH:
                if kind == "plural" and (turn.source.plural or turn.source.type == "organisation"):
                    return turn.source
                if kind == "thing" and turn.source.type in ("organisation", "document"):
                    return turn.source
        return _UNKNOWN

    def _antecedent(self, passage: Passage, position: int) -> Source:
        """'Smith, a lawyer from Ohio, who': the name before, in the same sentence."""
        sentence = passage.sentence_at(position)
        if sentence is None or passage.zone != "body":
            return _UNKNOWN
        before = passage.text[sentence.start : position].rstrip(", ")
        mention = self._cast.last_mention(sentence.start, position)
        if mention is not None:
            between = passage.text[mention.end : position]
            if between in (" ", ", ") or (between.startswith((", ", " (")) and between.endswith((", ", ") ")) and len(between) < 90):
                return self._named(mention.person)
        word = before.rpartition(" ")[2]
        kind = type_of(noun_phrase(word), self._types) if word else "unknown"
        return Source(None, kind, plural=word.endswith("s"))

    def _enclosing(self, position: int) -> Source:
        """'I' inside a quotation is its speaker."""
        inside = [a for a in self._attributions if a.zone == "body" and a.source and a.start <= position < a.end and a.source.start != position]
        for attribution in sorted(inside, key=lambda a: a.end - a.start):
            assert attribution.source is not None
            if self._pronouns.get(self._passages["body"].text[slice(*attribution.source)].lower()) == "first":
                continue
            source = self._resolve("body", attribution.source)
            if source.name:
                return source
        return _UNKNOWN


_SPOKEN_OF = -1.0
_BOTH = re.compile(r"(?:the two|both) (?!of )", re.IGNORECASE)
_PARTIES = {"republican": "republican", "gop": "republican", "democrat": "democrat", "democratic": "democrat"}
_GROUPS = frozenset({"republicans", "democrats", "conservatives", "liberals", "tories"})
_LOWER_OFFICE = frozenset({"vice", "deputy", "assistant", "lieutenant", "lt", "shadow", "associate"})


def _agree(noun: str, asked: list[str], given: frozenset[str]) -> bool:
    """Whether what stands beside a role in a source ('Russian') agrees with what stood beside it at the name."""
    plain = {word.lower() for word in asked}
    if (plain & _LOWER_OFFICE) != (given & _LOWER_OFFICE) or ("former" in plain and "former" not in given):
        return False
    told = [word.lower() for word in asked if word[0].isupper() or noun == "leader"]
    return not told or any(a == b or (len(a) > 3 and a[:4] == b[:4]) for a in told for b in given)


def _is_plural(head: NounPhrase) -> bool:
    word = _POSSESSIVE.sub("", head.head.lower())
    return (word.endswith("s") and not word.endswith("ss")) or word in ("people", "men", "women", "police", "children")


def _anchor(attribution: Attribution) -> tuple[bool, int]:
    return attribution.zone == "body", attribution.source.start if attribution.source else attribution.start
