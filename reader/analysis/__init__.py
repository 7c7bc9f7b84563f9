"""Findings over texts: quantities, dates, names, disagreements, alignment, stories.

Pure and offline: strings and frozen dataclasses in, frozen dataclasses out.
Nothing is imported here, so that who needs one finder pays for one.

Two reports are compared by *typed facts*: equal values claim each other first,
what is left over conflicts where the context says that both speak of the same
thing. Comparing differing numbers of similar sentences instead finds two false
conflicts for each true one. What speaks for a conflict of figures are the named
features of `scoring`, weighed by `weights`, which are fitted to written pairs and
never set by hand. A finding is a suggestion with both passages and a reason,
never a verdict.

What others call: `compare.compare`, `table.fact_table`, `align.align`,
`stories.StoryIndex`, `stories.group`, `stories.nearly_same`. One finder a file:
`figures` (with `quantities/`, one kind a file), `names`, `places`, `polarity`,
`answers`, `agents`, `alternatives`, `statuses`, `causes`, `quotations`, `assessments`. All words of a language stand
in `languages/`, one folder a language; the finders know none themselves.
"""
