"""Typed quantities of a text, one kind a file.

Kinds with a shape of their own (dates, times, results, numbered names) are
looked for first; every number that is left is then offered to the kinds in an
order from the surest sign to none: points and percent, money, age, measure,
length of time, and at last a plain count.
"""
