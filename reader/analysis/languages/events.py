"""What a language must tell of saying, denying, causing and happening."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.analysis.languages.causes import Causes
from reader.analysis.languages.phrases import Phrase, Phrases
from reader.analysis.languages.scales import Scale
from reader.analysis.languages.slots import Slot


@dataclass(frozen=True, eq=False)
class Question:
    """A plain question that news answers with yes or no: is there an appeal, did the alarm sound."""

    name: str
    yes: Mapping[str, str]
    no: Mapping[str, str]
    """Opening word → regular expression of what is answered with it; see `openings`."""
    sole: bool
    """An event has but one such matter, so that any two answers are to one question."""


@dataclass(frozen=True, eq=False)
class Events:
    """Words of saying, denying, causing and happening."""

    negations: frozenset[str]
    half_conditions: frozenset[str]
    """Words that are conditions only before one of `completing`: "only after"."""
    completing: frozenset[str]
    loose: frozenset[str]
    """Stems of words on scales that say many other things as well: "free", "back", "close"."""
    planning: frozenset[str]
    """Words that put what they stand before in the future: "will", "plans"."""
    wanting: frozenset[str]
    """Words for what is not there, on which a plan hangs: "without the grant it would close"."""
    clause_openers: frozenset[str]
    """Signs and words after which a clause of its own begins."""
    lacking: frozenset[str]
    """Words that deny what follows without a "no": "lacked", "without", "nobody"."""
    denying_pairs: frozenset[tuple[str, str]]
    """Two words that do: "free of", "rather than", "yet to"."""
    escapes: frozenset[str]
    """Forms of verbs that deny the harm after them: "escaped injury", "was spared prison"."""
    harms: frozenset[str]
    """Stems of harms that one escapes."""
    void: frozenset[str]
    """What the result of a test denies: "negative"."""
    tests: frozenset[str]
    """Stems of tests with results."""
    reported: frozenset[str]
    """Words that open what is reported: "that"."""
    deniers: frozenset[str]
    """Stems of verbs that deny what is reported after them: "denied reports that"."""
    reproaches: frozenset[str]
    """Stems of what finds fault with how a thing was done: "rejected criticism that" denies no more than that."""
    truths: frozenset[str]
    """Words that do so where they are denied: "no truth in reports that"."""
    others: frozenset[str]
    """Words for somebody besides: "another"."""
    another: frozenset[str]
    """Words that are one after an article: "a sixth"."""
    former: frozenset[str]
    """Words for what was before: "earlier", "first"."""
    drafts: frozenset[str]
    """Stems of what is tried more than once: an offer, a vote."""
    concessions: frozenset[str]
    """Words that set one thing against another: "though"."""
    no_links: frozenset[str]
    """Small words that a denial passes over: "no danger of", "no plans to"."""
    since: frozenset[str]
    """Words that make a denial say when something last was: "not since May"."""
    unreal: frozenset[str]
    """Words that make "not have" unreal: "would not have paid"."""
    sole_axes: frozenset[str]
    """Axes of opposites on which a report states one thing: a plea, a verdict."""
    pronouns: frozenset[str]
    persons: frozenset[str]
    """Of these, those for one person."""
    verb_endings: tuple[str, ...]
    verbs: frozenset[str]
    """Stems that are verbs although they have no such ending."""
    conditions: frozenset[str]
    """Words after which nothing is asserted: "if", "only"."""
    besides: frozenset[str]
    """Words for all but what was told: "otherwise nobody was hurt", "nobody else"."""
    provisos: frozenset[str]
    """Of these, the ones that make what stands before them a supposition too: "will strike if"."""
    refusals: frozenset[str]
    """Stems that deny what follows: "refused to concede"."""
    refusing: frozenset[str]
    """Of these, what is itself the opposite of agreeing."""
    resolves: frozenset[str]
    """Stems before an infinitive that make it a fact to come: "plans to appeal"."""
    infinitive: frozenset[str]
    """"to"."""
    no_words: frozenset[str]
    """Of these, the ones that deny all that follows: "no fuel has leaked"."""
    reporting: frozenset[str]
    """Stems of verbs of saying."""
    quoting: frozenset[str]
    """More verbs that stand beside a quotation: "called the plan “a fairy tale”"."""
    holding: frozenset[str]
    """More verbs with which somebody is said to hold something: "expects", "promised"."""
    according: Phrase
    agencies: frozenset[str]
    """News agencies and papers of record, as written: who quotes them has no source of its own."""
    opposites: Mapping[str, tuple[str, int]]
    """Stem → (axis, which end: 1 or -1)."""
    vague_verbs: frozenset[str]
    """Stems that say too little to be denied: "know", "expect"."""
    after_no_denial: frozenset[str]
    """Words after a negation that undo it: "not only", "no fewer than"."""
    comparatives: frozenset[str]
    """Of these, the ones that undo it only before "than": "no more than", but not "no more strikes"."""
    than: frozenset[str]
    statuses: tuple[tuple[str, str], ...]
    """Regular expression → status."""
    status_conflicts: Mapping[frozenset[str], bool]
    """Pairs of statuses that cannot both hold → True where they often follow each other."""
    event_nouns: frozenset[str]
    """Stems of what can be planned, put off and called off."""
    causes: Causes
    appraisals: tuple[Scale, ...]
    """What things and people are like, and what is thought of them."""
    roles: Phrases[str]
    """Offices that one person holds: "chief executive" → "ceo"."""
    kinds: frozenset[str]
    """Stems of class nouns beside the name of a thing: "project", "village"."""
    place_words: frozenset[str]
    """Words before the name of a place: "in", "near"."""
    introducers: frozenset[str]
    """"named", "called": before a name that the reader does not know."""
    questions: tuple[Question, ...]
    slots: tuple[Slot, ...]
    opposed: tuple[Scale, ...]
    """Matters on which news stands on one of two sides."""
    states: tuple[Scale, ...]
    """Matters of where a person, a thing or a plan stands."""
    denials: frozenset[str]
    """More words that deny what follows in their clause: "without", "nobody"."""
    alternatives: Mapping[str, tuple[str, str]]
    """Word → the set it belongs to and which member it is: "pistol" and "rifle" are two weapons."""
    cause_families: frozenset[str]
    """Of these sets, those of causes."""
    rare_families: frozenset[str]
    """Of these sets, those whose words stand in a report for one reason only."""
    callings: frozenset[str]
    """Of these sets, those of what people are."""
    capitals: frozenset[str]
    """Of these sets, those that are written with a capital: nations."""
    kind_table: Phrases[tuple[str, str]]
    """Kinds of doers, places and things → their family and which member of it: "passer-by"."""
    kind_sets: Mapping[str, str]
    """Family → the set that it belongs to."""
    wide_kinds: frozenset[str]
    """Families whose kinds can stand for those of other families of their set."""
    single_kinds: frozenset[str]
    """Families of which one matter has but one kind."""
    parts: frozenset[str]
    """Nouns for one of several parts, which the noun before them tells apart: "the harbour district"."""
    parted: frozenset[str]
    """Words before such nouns that tell no part apart: "the whole district"."""
    personal_kinds: frozenset[str]
    """Families of what one person is called: "neighbour", "nurse"."""
    doers: Phrases[str]
    """Kinds of who does things → the member."""
    nations: Mapping[str, str]
    """Names, adjectives and peoples, lower case → nation."""
    towns: Mapping[str, str]
    """Well-known towns and regions, lower case → the nation that they lie in."""
    lands: Mapping[str, frozenset[str]]
    """Nation → the wider lands that it lies in."""
    deeds: frozenset[str]
    """Stems of verbs whose doer is news: "lead", "design", "beat"."""
    done_by: frozenset[str]
    """"by" before the doer."""
    auxiliaries: frozenset[str]
    """Words that may stand between a doer and the deed: "will also lead"."""
    superlatives: frozenset[str]
    """"sharpest", "biggest": one holds each of them."""
    passives: frozenset[str]
    """Of these, those that make the name before them undergo the deed."""
    better: tuple[str, ...]
    worse: tuple[str, ...]
    """Regular expressions of assessments."""
