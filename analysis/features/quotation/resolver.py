"""Resolves the sources of one article, each with all that the ones before it say; see `speaker`."""

import re
from bisect import bisect_right

from analysis.features.detector import Context
from analysis.features.names.gazetteer import gazetteer
from analysis.features.quotation.attribution import Attribution
from analysis.features.quotation.cast import Cast
from analysis.features.quotation.naming import Naming, goes_on
from analysis.features.quotation.organisation import named_before, organisation
from analysis.features.quotation.people import Name, vocabulary
from analysis.features.quotation.person import Person
from analysis.features.quotation.pronoun import antecedent, group, pronouns
from analysis.features.quotation.role import BOTH, holder
from analysis.features.quotation.salience import Salience, Source, Turn
from analysis.features.quotation.source_type import (
    NounPhrase,
    SourceType,
    is_plural,
    noun_phrase,
    source_types,
    type_of,
)
from analysis.lexicons import word_class
from analysis.parsing import ParsedArticle, Passage, Span

_UNKNOWN = Source(None, "unknown")
_NO_BODIES = Source(None, "organisation", plural=True)
_LAST_BODIES = 6
_VERB_REACH = 40
_NAME_REACH = 60
_NESTED = 30
_BY = re.compile(r" (?:by|from) (?:the )?")
_ISSUED = re.compile(r"\b(?:released|issued|published|posted|sent|wrote|gave|delivered|read|tweeted) $")
_LEADING_PREPOSITION = re.compile(r"(?:according to|from|by|per) ", re.IGNORECASE)
_REFLEXIVE = re.compile(r" (?:him|her|it|them)sel(?:f|ves)$")
_POSSESSIVE = re.compile(r"['’]s\b|['’](?=\s|$)")
_WITH_OTHERS = re.compile(r" and (?:the |his |her |its |their |other |some |many )")
_APPOSITION = re.compile(r", (?:(?:an? |the )[^,]*|\d\d)")


class Resolver:
    """Resolves the sources of one article in the order in which they stand."""

    def __init__(self, article: ParsedArticle, attributions: list[Attribution], context: Context) -> None:
        """Find the people of the article; sources are resolved when asked for."""
        self._passages = {"headline": article.headline, "body": article.body}
        self._attributions = attributions
        self._actors = (context.actors, gazetteer(context.lexicons))
        self._lists = vocabulary(context.lexicons)
        self._types = source_types(context.lexicons)
        self._pronouns = pronouns(context.lexicons)
        spans = {(a.source.start, a.source.end) for a in attributions if a.source and a.zone == "body"}
        self._cast = Cast(article.body, self._lists, spans, self._types.heads, self._pronouns, self._is_nation)
        self._naming = Naming(self._cast, self._actors)
        self._by_start = sorted((a for a in attributions if a.zone == "body"), key=lambda a: a.start)
        self._starts = [a.start for a in self._by_start]
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
        return self._phrase(_REFLEXIVE.sub("", phrase[start:]), span.start + start, passage)

    def _phrase(self, phrase: str, offset: int, passage: Passage) -> Source:
        found = self._lists.names_of(phrase)
        joint = self._naming.joint(phrase, found, offset, passage)
        if joint is not None:
            return joint
        others = _WITH_OTHERS.search(phrase)
        if others and any(name.end == others.start() for name in found):
            # 'Ryan and his colleagues', 'Norway and its allies': the one who is named.
            phrase = phrase[: others.start()]
            found = self._lists.names_of(phrase)
        head = noun_phrase(phrase)
        if not head.words:
            return _UNKNOWN
        kind = type_of(head, self._types)
        own = next((n for n in found if n.start < head.end and head.end - 2 <= n.end <= head.end + 2), None)
        person = self._naming.person(own, offset, passage, kind) if own else None
        if person is None and kind in ("role", "unknown"):
            beyond = next((n for n in found if goes_on(phrase, head.end, n, self._lists)), None)
            person = self._naming.person(beyond, offset, passage) if beyond else None
        apposition = _APPOSITION.match(phrase, own.end) if own and own.kind != "thing" and person is None else None
        if apposition and (
            apposition[0][2:].isdigit() or type_of(noun_phrase(apposition[0][2:]), self._types) == "role"
        ):
            person = Person(" ".join(own.words), own.words[-1].lower()) if own else None
        if person is not None:
            return self._naming.one(person)
        if kind == "role":
            return self._role(head, phrase, offset, passage)
        if kind == "document" and self._types.heads.get(head.head.lower()) == "utterance":
            return Source(self._author(head, found, phrase, offset, passage), "document", plural=is_plural(head))
        if kind == "organisation" or (kind == "unknown" and own is not None):
            return self._body(head, offset, passage)
        return Source(None, kind, plural=is_plural(head))

    def _body(self, head: NounPhrase, offset: int, passage: Passage) -> Source:
        """An organisation by its name or its leader's; a bare 'the agency' for the one that was named before."""
        first, last = head.words[0].lower(), head.words[-1].lower()
        turns = self._salience.turns[-_LAST_BODIES:]
        if first in word_class("function_words", "possessive"):
            kind = self._pronouns.get(first, "none") if self._lists.words.get(last) == "personal" else "none"
            owner = self._pronoun(kind, passage, offset + head.start) if kind in ("male", "female") else _UNKNOWN
            return Source(f"{owner.name.split()[-1]} {last}" if owner.name else None, "organisation")
        if BOTH.match(passage.text, offset) and not any(word[0].isupper() for word in head.words):
            return next((t.source for t in reversed(turns) if " and " in (t.source.name or "")), _NO_BODIES)
        sentence = passage.sentence_at(offset)
        opens = head.start == 0 and sentence is not None and sentence.start == offset
        found = organisation(head, self._cast, self._lists, self._actors, opens=opens)
        if found is not None:
            return found
        name = named_before(last, turns) if len(head.words) == 1 and head.definite else None
        return Source(name, "organisation", plural=is_plural(head))

    def _role(self, head: NounPhrase, phrase: str, offset: int, passage: Passage) -> Source:
        """A role: the person who was given it, or nobody; anonymous where the name is withheld."""
        body = passage.zone == "body"
        if is_plural(head):
            pair = self._pair(head, phrase, offset) if body else []
            if pair:
                return self._naming.several(pair)
            # 'House Republicans' are a group with a name, 'White House officials' are not.
            title = self._lists.titles.get(head.head.lower().removesuffix("s"))
            group = title is not None and title.category == "party" and head.head[0].isupper()
            shown = _POSSESSIVE.sub("", " ".join(head.words)) if group else None
            return Source(shown, self._withheld(offset, passage) or "role", plural=True)
        own = head.words[0].lower() in word_class("function_words", "possessive")
        if head.definite or (head.start == 0 and phrase[0].isupper() and not own):
            at = offset if body else None
            person = holder(head, at, self._cast, self._salience, self._lists, self._is_nation)
            if person is not None:
                return self._naming.one(person)
        return Source(None, self._withheld(offset, passage) or "role")

    def _pair(self, head: NounPhrase, phrase: str, offset: int) -> list[Person]:
        """'The leaders', 'both men': the two who have the role in the article, or who were named just before."""
        both = BOTH.match(phrase) is not None
        bearers = {role.person: None for role in self._cast.with_role(head.head.lower().removesuffix("s"))}
        if len(bearers) == 2 and (both or head.definite) and len(head.words) == 1 and not head.tail.strip():
            return list(bearers)
        return self._salience.pair(offset) if both else []

    def _author(
        self, head: NounPhrase, found: tuple[Name, ...], phrase: str, offset: int, passage: Passage
    ) -> str | None:
        """Whose words a text is: 'her letter', 'a letter from Oslo', 'Lund released a statement saying'."""
        kind = self._pronouns.get(head.words[0].lower(), "none")
        if kind in ("male", "female"):
            return self._pronoun(kind, passage, offset + head.start).name
        for name in found:
            of = phrase[name.end : name.end + 2] in ("'s", "’s") if name.end < head.end else False
            if of or _BY.fullmatch(phrase, head.end, name.start):
                person = self._naming.person(name, offset, passage)
                called = noun_phrase(phrase[name.start : name.end])
                return self._naming.shown(person) if person else self._body(called, offset + name.start, passage).name
        sentence = passage.sentence_at(offset)
        if (
            sentence is None
            or passage.zone != "body"
            or not _ISSUED.search(passage.text[max(sentence.start, offset - _VERB_REACH) : offset])
        ):
            return None
        mention = self._cast.last_mention(sentence.start, offset)
        return self._naming.shown(mention.person) if mention and mention.person.certain else None

    def _is_nation(self, word: str) -> bool:
        actor = self._actors[1].resolve(word)
        return actor is not None and actor.kind == "country"

    def _withheld(self, offset: int, passage: Passage) -> SourceType | None:
        sentence = passage.sentence_at(offset)
        stop = min(sentence.end if sentence else len(passage.text), offset + 300)
        return "anonymous" if self._types.withheld.search(passage.lowered, offset, stop) else None

    def _pronoun(self, kind: str, passage: Passage, position: int) -> Source:
        if kind == "relative":
            before = antecedent(passage, position, self._cast, self._types)
            return (
                self._naming.one(before) if isinstance(before, Person) else self._body_before(passage, position, before)
            )
        if passage.zone != "body":
            return Source(None, "person") if kind in ("male", "female") else _UNKNOWN
        if kind in ("male", "female"):
            found = self._salience.best(position, gender=kind)
            return self._naming.one(found) if isinstance(found, Person) else found or Source(None, "person")
        if kind == "first":
            return self._enclosing(position)
        return group(kind, position, self._salience.turns)

    def _body_before(self, passage: Passage, position: int, unnamed: Source) -> Source:
        """'The European Union, which': an organisation named just before a relative pronoun."""
        before = passage.text[max(0, position - _NAME_REACH) : position].rstrip(", ")
        name = next(reversed(self._lists.names_of(before)), None)
        human = passage.lowered.startswith("who", position) or unnamed.type == "role"
        if human or name is None or name.end < len(before) or name.kind != "thing":
            return unnamed
        if len(name.words) == 1 and name.words[0].lower() in self._types.heads:
            return unnamed
        found = organisation(noun_phrase(before[name.start :]), self._cast, self._lists, self._actors, opens=False)
        return found or unnamed

    def _enclosing(self, position: int) -> Source:
        """'I' inside a quotation is its speaker."""
        last = bisect_right(self._starts, position)
        near = self._by_start[max(0, last - _NESTED) : last]
        inside = [a for a in near if a.source and position < a.end]
        for attribution in sorted(inside, key=lambda a: a.end - a.start):
            assert attribution.source is not None
            if self._pronouns.get(self._passages["body"].text[slice(*attribution.source)].lower()) == "first":
                continue
            source = self._resolve("body", attribution.source)
            if source.name:
                return source
        return _UNKNOWN


def _anchor(attribution: Attribution) -> tuple[bool, int]:
    return attribution.zone == "body", attribution.source.start if attribution.source else attribution.start
