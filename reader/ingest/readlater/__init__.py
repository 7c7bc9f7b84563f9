"""Exports of read-later tools: bytes in, saved articles and highlights out; one file per tool.

A reader recognises its tool by what the file holds, never by its name. Of a
file that can be read, each thing that cannot be used costs one line, and the
rest goes on. Highlights keep the words that were marked, not the offsets, for
those count in another program's text.
"""
