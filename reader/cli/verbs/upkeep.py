"""`index`, `doctor`, `paths` and `config`."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from reader.cli.codes import BUSY, DAMAGED, DONE
from reader.cli.context import Context
from reader.cli.narration import tell_indexing
from reader.cli.wording import counted


def configure(verb: str, parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(verb=verb)
    if verb == "index":
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--rebuild", action="store_true", help="throw the index away and build it anew")
        how.add_argument(
            "--check",
            action="store_true",
            help="compare it with the library: 5 when they differ, a line each",
        )

    if verb == "doctor":
        from reader.cli.troubles import configure as configure_problems

        configure_problems(parser)


def run(context: Context, args: argparse.Namespace) -> int:
    return {
        "index": _index,
        "doctor": _doctor,
        "paths": _paths,
        "config": _config,
    }[args.verb](context, args)


def _index(context: Context, args: argparse.Namespace) -> int:
    search = context.library.search
    if args.check:
        return _check(context)
    done = search.rebuild if args.rebuild else search.catch_up
    if not done(lambda progress: tell_indexing(context.output, progress)):
        context.output.complain("index: another process is writing it, and will take up the changes")
        return BUSY
    count = context.library.articles.count()
    if context.output.structured:
        context.output.document({"articles": count, "pending": search.pending()})
    else:
        context.output.line(f"the index is level with the library ({counted(count, 'article')})")
    return DONE


def _check(context: Context) -> int:
    found = context.library.search.check()
    if context.output.structured:
        context.output.document({"differences": found})
    else:
        for line in found or ["the index agrees with the library"]:
            context.output.line(line)
    return DAMAGED if found else DONE


def _doctor(context: Context, args: argparse.Namespace) -> int:
    if args.problems or args.retry or args.open or args.ignore:
        from reader.cli.troubles import run

        return run(context, args)
    from reader.library.health import examine

    findings = examine(context.library)
    if context.output.structured:
        context.output.rows(asdict(finding) for finding in findings)
    else:
        for finding in findings:
            context.output.line(f"{'ok' if finding.ok else '!!'}  {finding.topic:<10}  {finding.sentence}")
    return DAMAGED if any(finding.damage for finding in findings) else DONE


def _paths(context: Context, _args: argparse.Namespace) -> int:
    places = {name: str(path) for name, path in context.locations.folders.items()}
    places["settings"] = str(context.locations.settings_file)
    places["keys"] = str(context.locations.keys_file)
    places["log"] = str(context.locations.log_file)
    if context.output.structured:
        context.output.document(places)
    else:
        for name, place in places.items():
            context.output.line(f"{name:<9}  {place}")
    return DONE


def _config(context: Context, _args: argparse.Namespace) -> int:
    settings = context.settings
    values = {**settings._asdict(), "feeds": settings.feeds._asdict()}
    if context.output.structured:
        context.output.document({k: dict(v) if hasattr(v, "items") else v for k, v in values.items()})
    else:
        for name, value in values.items():
            context.output.line(f"{name:<11}  {value}")
    return DONE
