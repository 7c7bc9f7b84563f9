"""What the reading screen does, by topic: plain functions that take the screen.

A topic asks the panes where the caret is, lets the library write, and only
then draws: what the screen shows has been saved.
"""
