"""Search: Whoosh's only home. Whoosh's words (schema, segment, codec) stay in here.

Why it is as it is:

*Own segments under Whoosh's table of contents.* Whoosh keeps the commits, the
lock and the readers; the postings of a segment are plain arrays in a file that
is mapped into memory. Whoosh's own posting blocks are unpickled and stepped
through document by document, at some microseconds each; whole arrays become
sets and dictionaries at a few dozen nanoseconds a document.

*Words are indexed as they stand, not as stems.* A segment lists which of its
words share a stem in which language, and a query asks for all of them. So a
prefix, a typing error and an exact form are found as typed, what is suggested
is a real word, and stemming costs one call a word instead of one an occurrence.

*Positions run through a segment.* A phrase is an intersection of shifted lists,
whatever the number of documents.

*Bodies are not stored.* The library has every text already; snippets and marks
are cut from it with the same analysis.
"""
