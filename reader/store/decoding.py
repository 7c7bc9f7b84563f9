"""From the JSON of a dumped library to columns: every value is checked before it is believed.

Offsets are code points of the revision's text.
"""

from __future__ import annotations

import base64
import binascii
from datetime import UTC, datetime
from typing import Any

from reader.model.annotation import Kind, Motivation
from reader.model.article import Block, Document, Role, Style, StyleRun
from reader.model.claim import Relation, Stance, Status
from reader.model.dates import PublicationDate
from reader.model.when import read_when
from reader.store.claim_relations import directed
from reader.store.connection import Connection, Value
from reader.store.documents import decode_metadata, encode_blocks, encode_runs
from reader.store.dumping import HASHES, JSONS, TIMES, Table
from reader.store.values import clean, digest, text_digest, to_json, to_millis
from reader.text.safe import safe_text

ENUMS = {
    ("annotations", "kind"): Kind,
    ("annotations", "motivation"): Motivation,
    ("evidence", "stance"): Stance,
    ("web_evidence", "stance"): Stance,
    ("claim_history", "status"): Status,
    ("block_roles", "role"): Role,
    ("role_rules", "role"): Role,
}

LARGEST = 2**63 - 1
"""The largest number SQLite keeps."""


class Refused(Exception):
    """A row cannot be used; the text says why."""


def prepared(db: Connection, table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """Return a row with what a table needs besides its own columns. Raises Refused."""
    match table.name:
        case "raws":
            return _raw(row)
        case "articles":
            return _article(row)
        case "annotations" | "evidence":
            _quoted(db, row)
        case "claims":
            _said(row)
        case "claim_relations":
            return _relation(row)
        case "web_evidence":
            if not str(row.get("url", "")).startswith(("http://", "https://")):
                raise Refused("its address is not one of the web")
        case "feeds":
            _feed(row)
    return dict(row)


def column_value(table: Table, column: str, value: Any) -> Value:
    """Return a checked value for a column. Raises Refused."""
    kind = table.columns[column]
    if (table.name, column) in ENUMS:
        return _one_of(ENUMS[table.name, column], column, value)
    if kind == "BLOB":
        return _blob(column, value)
    if kind == "INTEGER":
        return _moment(column, value) if column in TIMES else _number(column, value)
    if column in JSONS.get(table.name, ()):
        return _json(column, value)
    if not isinstance(value, str):
        raise Refused(f"{column}: wants text")
    # What a terminal would obey never came through our own door, so it is not let in here.
    return value if column == "markdown" and not _unsafe(value) else clean(safe_text(value).text)


def revision_values(row: dict[str, Any]) -> dict[str, Value]:
    """Return the columns of a revision that hang together: text, blocks, runs, words, hash."""
    text = row.get("text")
    if not isinstance(text, str) or clean(safe_text(text).text) != text:
        raise Refused("its text is missing or holds control characters")
    try:
        blocks = tuple(_block(shape) for shape in row.get("blocks", []))
        runs = tuple(_run(shape) for shape in row.get("runs", []))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Refused(f"its blocks or styles cannot be read ({error})") from error
    _in_order(blocks, runs, len(text))
    words = Document(text, blocks, runs).words
    found: dict[str, Value] = {"blocks": encode_blocks(blocks), "runs": encode_runs(runs)}
    return found | {"words": words, "text_hash": text_digest(text)}


def _in_order(blocks: tuple[Block, ...], runs: tuple[StyleRun, ...], length: int) -> None:
    before = 0
    for block in blocks:
        if not before <= block.start <= block.end <= length:
            raise Refused("a block lies outside its text")
        before = block.end
    if any(not 0 <= run.start <= run.end <= length for run in runs):
        raise Refused("a style lies outside its text")


def _block(shape: dict[str, Any]) -> Block:
    level, ordinal, reason = shape.get("level", 0), shape.get("ordinal"), shape.get("reason", "")
    numbers = (shape["start"], shape["end"], level, 0 if ordinal is None else ordinal)
    if not all(type(number) is int for number in numbers) or not isinstance(reason, str):
        raise TypeError("wants numbers")
    return Block(Role(shape["role"]), shape["start"], shape["end"], level, ordinal, safe_text(reason).text)


def _run(shape: dict[str, Any]) -> StyleRun:
    href = shape.get("href")
    if href is not None and (
        not isinstance(href, str) or not href.startswith(("http:", "https:", "mailto:"))
    ):
        raise ValueError("a link that is not for the web")
    if type(shape["start"]) is not int or type(shape["end"]) is not int:
        raise TypeError("wants numbers")
    styles = frozenset(Style(name) for name in shape["styles"])
    return StyleRun(shape["start"], shape["end"], styles, href)


def _raw(row: dict[str, Any]) -> dict[str, Any]:
    from zlib import compress

    if isinstance(row.get("text"), str):
        data = row["text"].encode("utf-8", "surrogatepass")
    else:
        data = _decoded(row.get("base64"))
    if digest(data).hex() != row.get("hash"):
        raise Refused("the raw copy does not match its hash")
    return {"hash": row["hash"], "data": compress(data, 6)}


def _article(row: dict[str, Any]) -> dict[str, Any]:
    overrides, tags = row.get("overrides", {}), row.get("user_tags", {})
    if not _texts(overrides):
        raise Refused("overrides: wants names and texts")
    if not isinstance(tags, dict) or not all(type(v) in (int, bool) for v in tags.values()):
        raise Refused("user_tags: wants names and 0 or 1")
    _check_date(overrides.get("published") or None)
    return dict(row)


def _said(row: dict[str, Any]) -> None:
    try:
        if (when := row.get("said_at", "")) and read_when(when) != when:
            raise ValueError(when)
    except (ValueError, TypeError, AttributeError) as error:
        raise Refused(f"said_at: “{str(when)[:40]}” is not a date") from error


def _relation(row: dict[str, Any]) -> dict[str, Any]:
    """Return a relation as this library would write it down."""
    named = _one_of(Relation, "relation", row.get("relation"))
    claim, relation, other = directed(str(row.get("claim")), Relation(named), str(row.get("other")))
    return {**row, "claim": claim, "relation": relation.value, "other": other}


def _feed(row: dict[str, Any]) -> None:
    if not str(row.get("url", "")).startswith(("http://", "https://")):
        raise Refused("its address is not one of the web")
    tags = row.get("tags", [])
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise Refused("tags: wants texts")


def _quoted(db: Connection, row: dict[str, Any]) -> None:
    """Refuse a target whose quote does not stand in its revision."""
    revision, start, end, exact = (row.get(name) for name in ("revision", "start", "end", "exact"))
    if revision is None:
        return
    if type(start) is not int or type(end) is not int or not 0 <= start <= end:
        raise Refused("its range is not one")
    text = db.scalar("SELECT text FROM revisions WHERE id = ?", (str(revision)[:26],))
    if text is None:
        raise Refused("its revision is not in the library")
    if text[start:end] != exact and (exact or end):
        raise Refused("its quote does not stand in its revision")


def _json(column: str, value: Any) -> str:
    if column == "metadata":
        _check_metadata(value)
    elif column in ("tags", "notes", "articles") and not _all_texts(value):
        raise Refused(f"{column}: wants a list of texts")
    elif column in ("original", "ours") and not isinstance(value, dict):
        raise Refused(f"{column}: wants an object")
    elif column == "origin" and not (isinstance(value, list) and len(value) == 2):
        raise Refused("origin: wants a kind and an address")
    return clean(safe_json(value))


def safe_json(value: Any) -> str:
    return to_json(_safe(value))


def _safe(value: Any) -> Any:
    if isinstance(value, str):
        return safe_text(value).text if _unsafe(value) else value
    if isinstance(value, list):
        return [_safe(one) for one in value]
    return {_safe(k): _safe(v) for k, v in value.items()} if isinstance(value, dict) else value


def _unsafe(text: str) -> bool:
    return not text.isprintable() and safe_text(text).text != text


def _check_metadata(value: Any) -> None:
    if not isinstance(value, dict) or not isinstance(value.get("title"), str):
        raise Refused("metadata: wants an object with a title")
    _check_date(value.get("published"))
    for name in ("outlet", "byline", "url", "language"):
        if not isinstance(value.get(name), str | None):
            raise Refused(f"metadata: {name} wants text")
    if not _all_texts(value.get("tags")) or not _texts(value.get("extra")):
        raise Refused("metadata: tags or extra are not texts")
    try:
        decode_metadata(to_json(value), {})
    except (KeyError, TypeError, ValueError) as error:
        raise Refused(f"metadata: cannot be read ({error})") from error


def _check_date(value: Any) -> None:
    try:
        if value is not None:
            PublicationDate.parse(value)
    except (ValueError, TypeError, AttributeError, OverflowError) as error:
        raise Refused(f"published: “{str(value)[:40]}” is not a date") from error


def _one_of(kinds: Any, column: str, value: Any) -> str:
    try:
        return str(kinds(value).value)
    except ValueError as error:
        raise Refused(f"{column}: “{str(value)[:40]}” is not known") from error


def _moment(column: str, value: Any) -> int:
    try:
        moment = datetime.fromisoformat(value)
        return to_millis(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    except (ValueError, TypeError, OverflowError) as error:
        raise Refused(f"{column}: “{str(value)[:40]}” is not a time") from error


def _number(column: str, value: Any) -> int:
    if type(value) not in (int, bool) or abs(value) > LARGEST:
        raise Refused(f"{column}: wants a number")
    return int(value)


def _blob(column: str, value: Any) -> bytes:
    if column == "data" and isinstance(value, bytes):
        return value
    if column in HASHES and isinstance(value, str):
        try:
            return bytes.fromhex(value)
        except ValueError as error:
            raise Refused(f"{column}: wants hexadecimal digits") from error
    if isinstance(value, str):
        return value.encode("utf-8", "surrogateescape")
    return _decoded(value.get("base64") if isinstance(value, dict) else None)


def _decoded(value: Any) -> bytes:
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, TypeError, ValueError) as error:
        raise Refused("its bytes cannot be read") from error


def _all_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _texts(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(one, str) for one in value.values())
