"""The command line: one file of verbs per topic; stdout is data, stderr is narration.

Only the parser of the verb that is asked for is built, and only its file is
imported: a listing must not cost more than three bare Python start-ups.
"""
