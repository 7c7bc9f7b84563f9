"""The verbs, by topic. Each file has `configure(verb, parser)` and `run(context, args) -> int`."""
