"""Feeds: bytes into entries, entries into drafts, and lists of feeds in and out.

XML is parsed in a worker process, since feedparser can be made to run for
minutes; JSON Feed needs no such care.
"""
