"""Variorum: read reports of one story side by side and keep annotated evidence."""

PRODUCT = "variorum"
"""Tells our package from others of the same import name."""

__version__ = "0.1.0"
