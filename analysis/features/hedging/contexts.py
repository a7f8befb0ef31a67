"""Context rules: what must stand around a word for it to hedge or boost. Word lists name them in a `context` column.

A rule sees a `Site` and answers yes or no. Rules use closed word classes (`function_words.csv`, Quirk et al. 1985),
small sets of neighbours (`cue_contexts.csv`) and the most frequent part of speech of a word, never a tagger: they are
approximate, cheap, and each can be read on its own.
"""

from collections.abc import Callable

from analysis.features.hedging import claims, modals, quantities, senses
from analysis.features.hedging.site import Site

Rule = Callable[[Site], bool]

RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (
        claims.clause_follows,
        claims.holds_claim,
        claims.holds_belief,
        claims.to_be_follows,
        claims.first_person,
        claims.evidence_subject,
        claims.question_follows,
        claims.question_follows_now,
        claims.before_that,
        claims.that_or_pronoun,
        claims.before_to,
        claims.to_follows,
        claims.infinitive_follows,
        claims.before_participle,
        claims.before_likelihood,
        claims.before_of_or_clause,
        claims.about_something,
        claims.claim_or_to,
        claims.seems_so,
        quantities.before_number,
        quantities.before_large_number,
        quantities.before_whole,
        quantities.before_unit,
        quantities.after_quantity,
        quantities.not_topic,
        senses.not_after_modal,
        senses.subject_before,
        senses.passive,
        senses.clause_goes_on,
        senses.clause_begins,
        senses.not_asked_about,
        senses.clause_ends,
        senses.not_reputation,
        senses.not_legal_term,
        modals.possibility,
        modals.beside_doubting_adverb,
        modals.not_the_month,
        modals.not_idiom,
        modals.not_power,
        senses.not_comparison,
        senses.not_after_cannot,
        senses.denied,
        senses.not_negated,
        senses.not_order,
        senses.not_after_determiner,
        senses.after_determiner,
        senses.attributive,
        senses.predicative,
        senses.graded,
        senses.not_superlative,
        senses.adjectival,
        senses.not_electorate,
        senses.not_a_type,
    )
}
