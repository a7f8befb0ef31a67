"""One passage read for its actors: every place that speaks of one, and the labels that it gives them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from analysis.features.actor_index import Actor
from analysis.features.actors.agency import AGENT, agency
from analysis.features.actors.anaphora import PRONOUNS, Asked, Reader, Spoken, genders, pronouns
from analysis.features.actors.describing import Description, descriptions
from analysis.features.actors.roles import Bearer, Reference, bearers, holder, references, ruler
from analysis.features.names.nouns import LabelWords, noun_at_end
from analysis.parsing import Passage, Span

NAME, ROLE, PRONOUN = "name", "role", "pronoun"


class Place(NamedTuple):
    """Where a passage speaks of an actor, by which form, and whether it does or is done to."""

    start: int
    end: int
    actor: Actor
    form: str
    role: str
    limits: Span


class Said(NamedTuple):
    """A description and whom it is said of."""

    actor: Actor
    description: Description


class Reading(NamedTuple):
    """Places and descriptions in the order of the text."""

    places: list[Place]
    said: list[Said]


def read(
    passage: Passage,
    named: Sequence[tuple[Span, Actor]],
    quotes: Iterable[Any],
    leaders: Mapping[str, str],
    lists: LabelWords,
) -> Reading:
    """The passage's places and labels, from its mentions by name; `quotes` are the article's rows of that table."""
    places = [_place(passage, span, actor, _form(passage.text, span, actor, lists)) for span, actor in named]
    said = list(_said(passage, places, lists))
    if passage.zone == "body":
        people = {place.actor.name: place.actor for place in places}
        more = _anaphors(passage, places, said, people, [q for q in quotes if q.zone == "body"], leaders, lists)
        if more:
            said += _said(passage, [place for place in more if place.form == PRONOUN], lists)
            places = _without_inner(places, more)
    places = _without_described(places, said)
    said += _references(passage, places, lists)
    return Reading(_apart(places), sorted(said, key=lambda s: (s.description.start, s.description.end)))


def surrounding(passage: Passage, offset: int) -> Span:
    """The sentence around a character; in a heading the heading, in a headline the whole of it."""
    if passage.zone == "headline":
        return Span(0, len(passage.text))
    sentence = passage.sentence_at(offset)
    if sentence is None:
        blocks = (span for span, _ in passage.blocks if span.start <= offset < span.end)
        sentence = next(blocks, Span(0, len(passage.text)))
    return sentence


def _start(place: Place) -> int:
    return place.start


def _apart(places: Iterable[Place]) -> list[Place]:
    """The places in order; of two that overlap the first."""
    kept: list[Place] = []
    for place in sorted(places, key=_start):
        if not kept or kept[-1].end <= place.start:
            kept.append(place)
    return kept


def _place(passage: Passage, span: Span, actor: Actor, form: str) -> Place:
    limits = surrounding(passage, span[0])
    return Place(*span, actor, form, agency(passage, *span, limits), limits)


def _form(text: str, span: Span, actor: Actor, lists: LabelWords) -> str:
    """`role` for 'Russian president' and 'hermit kingdom', which are no names."""
    if actor.kind == "person":
        _, spaced, last = text[slice(*span)].rpartition(" ")
        return ROLE if spaced and last.lower() in lists.people and not actor.name.endswith(last) else NAME
    return ROLE if text[slice(*span)].lower() in lists.epithets else NAME


def _said(passage: Passage, places: Iterable[Place], lists: LabelWords) -> Iterator[Said]:
    for place in places:
        span = Span(place.start, place.end)
        named = place.form == NAME
        for found in descriptions(passage, span, place.actor.kind, place.limits, lists, named=named):
            yield Said(place.actor, found)


def _references(passage: Passage, places: Iterable[Place], lists: LabelWords) -> Iterator[Said]:
    """The labels of places that are roles themselves."""
    for place in places:
        if place.form == ROLE:
            phrase = passage.text[place.start : place.end].lower()
            words = [phrase] if phrase in lists.epithets else phrase.split()
            noun = noun_at_end(words, lists.people if place.actor.kind == "person" else lists.bodies, lists)
            label = noun.label if noun else " ".join(words)
            label = label if "former" not in words or "former" in label else f"former {label}"
            yield Said(place.actor, Description(place.start, place.end, label, words[-1], "reference", frozenset()))


def _anaphors(
    passage: Passage,
    places: Sequence[Place],
    said: Sequence[Said],
    actors: dict[str, Actor],
    quotes: Sequence[Any],
    leaders: Mapping[str, str],
    lists: LabelWords,
) -> list[Place]:
    """Places that stand for an actor without its name: roles and pronouns."""
    known = bearers((s.actor.name, s.description) for s in said)
    found: list[Place] = []
    asked: list[Asked] = []
    taken = bytearray(len(passage.text))
    for place in places:
        if place.actor.kind == "person":
            taken[place.start : place.end] = b"\x01" * (place.end - place.start)
    for reference in references(passage, lists):
        if taken.find(1, reference.start, reference.end) >= 0:
            continue
        actor = holder(reference, known.get(reference.noun, ()), passage.text, lists)
        actor = actor or ruler(reference, known, leaders, lists)
        if actor in actors:
            found.append(_place(passage, Span(reference.start, reference.end), actors[actor], ROLE))
        elif _describes(reference, known, lists):
            asked.append(Asked(reference.start, reference.end, lists.genders.get(reference.noun, "")))
    told = {
        s.actor.name: sex for s in said if (sex := lists.genders.get(s.description.noun)) and s.actor.kind == "person"
    }
    sexes = genders([*actors], told)
    spoken_for = {
        (q.source_start, q.source_end): q.speaker
        for q in quotes
        if q.speaker in actors and actors[q.speaker].kind == "person"
    }
    for pronoun in pronouns(passage):
        speaker = spoken_for.get((pronoun.start, pronoun.end))
        if speaker is not None and sexes[speaker] in ("", pronoun.gender):
            found.append(_place(passage, Span(pronoun.start, pronoun.end), actors[speaker], PRONOUN))
        else:
            asked.append(pronoun)
    if not asked:
        return found
    people = [place for place in (*places, *found) if place.actor.kind == "person"]
    direct = sorted((q.start, q.end) for q in quotes if q.kind == "direct")
    spoken = [Spoken(p.start, p.end, p.actor.name, _acts(p)) for p in people]
    spans = [Span(s.description.start, s.description.end) for s in said]
    reader = Reader(passage, spoken, sexes, spans, direct, lists)
    for (start, end, _), name in reader.resolve(asked):
        form = PRONOUN if passage.folded[start:end] in PRONOUNS else ROLE
        found.append(_place(passage, Span(start, end), actors[name], form))
    return found


def _acts(place: Place) -> bool:
    return place.role == AGENT and place.start - place.limits.start < 60


def _describes(reference: Reference, known: dict[str, list[Bearer]], lists: LabelWords) -> bool:
    """Whether the noun takes up whoever was spoken of, given that nobody is known to bear it."""
    return reference.label in lists.descriptive and reference.noun not in known and not reference.names


def _without_described(places: list[Place], said: Iterable[Said]) -> list[Place]:
    """All places but roles and countries in what is said of a person: 'the Russian president, Vladimir Putin,' is one
    mention, and none of Russia.
    """
    spans = {s.description.end: s.description.start for s in said if s.actor.kind == "person"}
    inner = {at for end, start in spans.items() for at in range(start, end)}
    return [
        place
        for place in places
        if not (place.form == ROLE and place.end in spans)
        and not (place.actor.kind == "country" and place.start in inner)
    ]


def _without_inner(places: Sequence[Place], more: Sequence[Place]) -> list[Place]:
    """All places but those inside a role: 'Russian' in 'the Russian strongman' is not Russia."""
    wide = sorted((place for place in more if place.form == ROLE), key=_start)
    kept: list[Place] = []
    index = 0
    for place in sorted(places, key=_start):
        while index < len(wide) and wide[index].end <= place.start:
            index += 1
        if index == len(wide) or place.end <= wide[index].start:
            kept.append(place)
    return [*kept, *more]
