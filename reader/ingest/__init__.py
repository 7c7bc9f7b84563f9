"""Bytes in, drafts out: the only room that knows HTML, mail, PDF, EPUB and the Markdown parser.

Every adapter turns one decoded source into pieces (a role and styled spans),
and `building` makes the canonical text of them, so that all sources obey the
same laws. Plain text never passes through the Markdown parser: a pasted bullet
would swallow the paragraphs that follow it. Nothing is thrown away: site
furniture stays in the text as blocks of their own role.
"""
