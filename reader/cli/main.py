"""From arguments to a verb, or to the terminal app when no verb is named."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from reader.cli import streams
from reader.cli.codes import INTERRUPTED, NOT_FOUND, USAGE, code_of
from reader.cli.options import Options
from reader.cli.registry import BY_NAME, VERBS, Verb
from reader.errors import NotFound, UsageError, VariorumError

if TYPE_CHECKING:
    from pathlib import Path

    from reader.cli.context import Context, SettleKeys
    from reader.config import Locations


class App(NamedTuple):
    """What the command line asks of the terminal app, which it does not know."""

    open: Callable[[Locations, list[Path | str]], int]
    """Opens it on some paths and addresses and returns its exit code."""
    settle_keys: SettleKeys


def run(argv: Sequence[str], app: App | None = None) -> int:
    """Do what the arguments say and return the exit code; without a verb, open the app."""
    streams.prepare()
    try:
        code = _run(Options(list(argv)), app)
        streams.finish()
        return code
    except VariorumError as error:
        _complain(str(error))
        return code_of(error)
    except SystemExit as end:
        # argparse has said what it had to say.
        return int(end.code or 0)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has seen enough.
        streams.let_go()
        return 0
    except OSError as error:
        streams.let_go()
        _complain(f"{error.filename or 'standard output'}: {error.strerror or error}")
        return USAGE


def _complain(text: str) -> None:
    from reader.cli.output import Output

    Output().complain(text)


def _run(options: Options, app: App | None) -> int:
    rest = options.rest
    if rest and rest[0] in BY_NAME:
        return _run_verb(BY_NAME[rest[0]], rest[1:], options, app)
    if "version" in options.flags:
        from reader import __version__

        sys.stdout.write(f"variorum {__version__}\n")
        return 0
    if "help" in options.flags:
        _help()
        return 0
    unknown = next((a for a in rest if a.startswith("-") and a not in ("-", "--")), None)
    if unknown:
        raise UsageError(unknown, "no such option (see variorum --help)")
    return _open_app(options, [a for a in rest if a != "--"], app)


def _run_verb(verb: Verb, argv: list[str], options: Options, app: App | None) -> int:
    from reader.cli.context import Context
    from reader.cli.output import Output

    module = import_module(f"reader.cli.verbs.{verb.module}")
    quiet = "quiet" in options.flags
    if "verbose" in options.flags:
        streams.tell_what_goes_on()
    offline = "offline" in options.flags
    output = Output(options.form, quiet)
    context = Context(_locate(options), output, offline, app.settle_keys if app else None)
    try:
        if verb.quick and options.is_plain and "help" not in options.flags:
            code: int = module.quick(context, argv)
            return code
        return _run_parsed(verb, module, argv, options, context)
    except VariorumError as error:
        if "verbose" in options.flags:
            streams.tell_where(error)
        if verb.asks and isinstance(error, NotFound):
            raise UsageError(error.what, error.why) from error
        raise
    finally:
        context.close()


def _run_parsed(verb: Verb, module: object, argv: list[str], options: Options, context: Context) -> int:
    from reader.cli.parsing import Parser

    parser = Parser(prog=f"variorum {verb.name}", description=f"{verb.help[0].upper()}{verb.help[1:]}.")
    configure, act = (getattr(module, name) for name in ("configure", "run"))
    configure(verb.name, parser)
    if "help" in options.flags:
        from reader.cli.examples import told

        parser.finish_help(told(verb.name))
        # What was asked of one act is answered by its own parser.
        names = [word for word in argv[:1] if not word.startswith("-")]
        parser.help_of(names).print_help()
        return 0
    code: int = act(context, parser.parsed(argv))
    return code


def _locate(options: Options) -> Locations:
    from reader.config import locate

    return locate(options.library, options.config)


def _open_app(options: Options, names: list[str], app: App | None) -> int:
    from pathlib import Path

    from reader.model.fetching import is_address

    if "" in names:
        raise UsageError('""', "names no file, folder or verb (see variorum --help)")
    sources: list[Path | str] = [name if is_address(name) else Path(name) for name in names]
    missing = next((p for p in sources if isinstance(p, Path) and str(p) != "-" and not p.exists()), None)
    if missing is not None:
        sys.stderr.write(f"variorum: {missing}: no such file, folder or verb (see variorum --help)\n")
        return NOT_FOUND
    if app is None or not (sys.stdin.isatty() and sys.stdout.isatty()):
        if sources:
            return _run_verb(BY_NAME["add"], ["--", *names], options, app)
        sys.stderr.write("variorum: no terminal: name a verb (see variorum --help)\n")
        return USAGE
    if "offline" in options.flags:
        os.environ["VARIORUM_OFFLINE"] = "1"
    return app.open(_locate(options), sources)


def _help() -> None:
    width = max(len(verb.name) for verb in VERBS)
    lines = [
        "variorum: read reports of one story side by side and keep annotated evidence",
        "",
        "  variorum [PATH or URL…]     open the app; a folder is linked, a file or page is added",
        "  variorum VERB … [--help]    work from the command line",
        "",
        *(f"  {verb.name:<{width}}  {verb.help}" for verb in VERBS),
        "",
        "Everywhere: --library DIR, --config DIR, --offline, --json, --jsonl, -q, -v, --version, --help.",
        "-q says nothing but errors, -v also what goes on below, both on standard error.",
        "Ids may be shortened to a unique beginning or ending.",
        "Exit codes: 0 done or found, 1 none found or reports differ, 2 usage or trouble, 3 not found,",
        "4 library busy, 5 damage found, 6 partly done, 130 interrupted.",
    ]
    sys.stdout.write("\n".join(lines) + "\n")
