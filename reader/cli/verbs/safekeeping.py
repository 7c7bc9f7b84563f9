"""`backup [FILE]` and `restore FILE`."""

from __future__ import annotations

import argparse

from reader.cli.codes import DONE
from reader.cli.context import Context
from reader.cli.parsing import path
from reader.cli.wording import counted


def configure(verb: str, parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(verb=verb)
    if verb == "backup":
        parser.add_argument(
            "file",
            nargs="?",
            type=path,
            metavar="FILE",
            help="default: the library's backups folder; ending in .db, the database alone",
        )
    else:
        parser.add_argument("file", type=path, metavar="FILE", help="a backup, or a copy of library.db")
        parser.add_argument("--force", action="store_true", help="put the library that is there aside")
        parser.add_argument(
            "--settings",
            action="store_true",
            help="replace settings that are there, too; they are put aside",
        )


def run(context: Context, args: argparse.Namespace) -> int:
    return _backup(context, args) if args.verb == "backup" else _restore(context, args)


def _backup(context: Context, args: argparse.Namespace) -> int:
    from reader.library.safekeeping import back_up

    written = str(back_up(context.library, args.file))
    if context.output.structured:
        context.output.document({"file": written})
    else:
        context.output.line(written)
    return DONE


def _restore(context: Context, args: argparse.Namespace) -> int:
    from reader.library.safekeeping import restore

    # Before anything opens the library, which would make one.
    done = restore(context.locations, args.file, force=args.force, settings=args.settings)
    if context.output.structured:
        context.output.document(
            {
                "articles": done.articles,
                "settings": [file.name for file in done.settings],
                "left": [file.name for file in done.left],
                "aside": str(done.aside) if done.aside else None,
            }
        )
        return DONE
    context.output.line(f"restored {counted(done.articles, 'article')} to {context.locations.library}")
    for file in done.settings:
        context.output.line(f"restored {file}")
    for file in done.left:
        context.output.say(f"left {file} as it is; --settings puts that of the backup in its place")
    if done.aside is not None:
        context.output.say(f"what was there is in {done.aside}")
    return DONE
