"""Text that means harm to a terminal, wherever the command line prints or takes it."""

from __future__ import annotations

import io
import json
import os

import pytest

from reader.cli.output import BOLD, PLAIN, Json, Output
from tests.cli.conftest import Ask

HARM = "Dam\x1b]0;title\x07 \x1b[31mred\x9b31m \u202egpj.exe\u202c\x7f\x00 e"
HARMLESS = "Dam red gpj.exe e"
NOT_UTF8 = os.fsdecode(b"caf\xe9")


def test_lines_carry_no_orders() -> None:
    out, err = io.StringIO(), io.StringIO()
    output = Output(out=out, err=err)
    output.line(HARM)
    output.say(HARM)
    assert (out.getvalue(), err.getvalue()) == (f"{HARMLESS}\n", f"{HARMLESS}\n")


def test_lines_keep_newlines_tabs_and_our_own_marks() -> None:
    out = io.StringIO()
    output = Output(out=out)
    output.colour = True
    output.line(f"a\tb\n{output.marked(HARM[:3], [(0, 3)])}\x1b[31m c\u202e")
    assert out.getvalue() == f"a\tb\n{BOLD}Dam{PLAIN} c\n"


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_is_the_same_value_without_orders(form: str) -> None:
    out = io.StringIO()
    value: Json = {"text": f"{HARM}\né😀\u2028"}
    Output(form, out=out).rows([value])
    printed = out.getvalue()
    assert json.loads(printed) in ([value], value)
    assert not set(printed) & set("\x1b\x07\x9b\x7f\x00\u202e\u202c\u2028")
    assert "é😀" in printed


VERBS = (
    "list search highlights show compare facts diff refresh remove mark|--read stories|show claim|show feed|refresh"
    " feed|remove rules|forget searches|remove doctor|--retry folders|unlink add import export|dossier edit|--title"
).split()


@pytest.mark.parametrize("verb", VERBS)
def test_a_word_that_is_not_utf8_is_a_word_that_is_not_found(ask: Ask, verb: str) -> None:
    told = ask(*verb.split("|"), NOT_UTF8)
    assert told.code in (1, 2, 3, 6)
    assert told.err.count("\n") <= 2


def test_what_is_said_in_another_encoding_is_kept(ask: Ask) -> None:
    assert ask("claim", "new", NOT_UTF8, "--by", NOT_UTF8, "--tag", NOT_UTF8).code == 0
    assert ask("searches", "save", NOT_UTF8, NOT_UTF8).code == 0
    assert ask("claim", "list", "--json").json[0]["text"] == "caf\ufffd"
