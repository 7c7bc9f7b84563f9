"""Variorum: read reports of one story side by side and keep annotated evidence."""

__version__ = "0.1.0"
