"""The library file: everything the user keeps, in one SQLite database.

Why it is laid out as it is:

- **One current row per article, immutable revisions.** What the list shows
  (title, outlet, tags, a folded haystack) is derived into `articles` from the
  current revision, the user's overrides and the user's tags, so the sorted and
  filtered list is one scan of one covering index.
- **An act is recorded as row images.** Whatever the user changes goes through
  `journal.Act`, which keeps the changed columns of each row before and after.
  Undo writes the befores, redo the afters, and both settle what is derived
  (list columns, change log, placements) the way the act itself did.
- **Taking an article out hides it.** Its row carries the number of the step
  that removed it, and is deleted for good when that step leaves the journal.
  So undo is cheap and whole, and a removed file of a linked folder stays out.
- **A commit is quick, the disk follows.** In WAL mode a killed process loses
  nothing that was committed. Waiting for the disk as well (`synchronous=FULL`)
  costs 4 ms an act at the median and 12 ms at the 95th percentile, where the
  act itself takes 0.3 ms; so a thread flushes the log behind each act of the
  user, and a power cut can take the last milliseconds at most. An import is
  not flushed: what is lost of it is read again by the next scan.
- **Times are milliseconds since 1970, UTC.** Publication dates are ISO text:
  days and moments sort together.
"""
