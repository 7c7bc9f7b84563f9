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
- **Acts of the user are synced to the disk, imports are not.** In WAL mode a
  killed process loses nothing either way; `synchronous=FULL` also keeps acts
  through a power cut. An import that is lost is read again by the next scan.
- **Times are milliseconds since 1970, UTC.** Publication dates are ISO text:
  days and moments sort together.
"""
