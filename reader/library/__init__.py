"""The application service: the only room that knows store, index, ingest, analysis and export.

Front ends hold one `Library` and talk to its topics: `articles`, `annotations`,
`claims`, `sources`, `search`, `history`. All calls may be made from any one
thread at a time per `Library`; a worker thread opens its own with `reopen`.
"""
