"""The JSON shapes are a contract."""

from __future__ import annotations

from tests.cli.conftest import Ask

LISTED = {
    "id": str,
    "title": str,
    "outlet": str,
    "byline": str,
    "published": str,
    "url": str,
    "path": str,
    "language": str,
    "revision": str,
    "words": int,
    "read": bool,
    "starred": bool,
    "tags": list,
}


def test_list_is_an_array_of_articles(stocked: Ask) -> None:
    answer = stocked("list", "--json")
    assert answer.code == 0
    assert len(answer.json) == 2
    for article in answer.json:
        assert {name: type(article[name]) for name in LISTED} == LISTED
    one = next(a for a in answer.json if a["outlet"] == "The Harbour Post")
    assert (one["published"], one["byline"], one["tags"]) == ("2026-03-04", "A. Writer", ["flood"])


def test_jsonl_is_one_object_a_line(stocked: Ask) -> None:
    assert len(stocked("list", "--jsonl").out.splitlines()) == 2


def test_show_adds_text_markdown_blocks_and_annotations(stocked: Ask) -> None:
    [article] = stocked("list", "ministry", "--json").json
    stocked("highlight", article["id"], "--quote", "$145 million", "--kind", "figure")
    shown = stocked("show", article["id"], "--json").json
    assert {name: shown[name] for name in article} == article
    assert shown["text"].startswith("Ministry raises flood estimate\nThe ministry said")
    assert shown["markdown"].strip()
    assert [block["role"] for block in shown["blocks"]] == ["title", "paragraph", "paragraph"]
    assert all(0 <= b["start"] <= b["end"] <= len(shown["text"]) for b in shown["blocks"])
    [highlight] = shown["annotations"]
    assert shown["text"][highlight["range"]["start"] : highlight["range"]["end"]] == highlight["quote"]


def test_every_highlight_is_what_stands_at_its_range(stocked: Ask) -> None:
    articles = stocked("list", "--json").json
    for article in articles:
        stocked("highlight", article["id"], "--quote", "the dam held", "--note", "ask", "--tag", "dam")
    found = stocked("highlights", "--json").json
    assert {h["article"] for h in found} == {a["id"] for a in articles}
    for highlight in found:
        shown = stocked("show", highlight["article"], "--json").json
        assert highlight["revision"] == shown["revision"]
        start, end = highlight["range"]["start"], highlight["range"]["end"]
        assert shown["text"][start:end] == highlight["quote"] == "the dam held"
        assert (highlight["kind"], highlight["note"], highlight["tags"]) == ("key", "ask", ["dam"])
        assert highlight["status"] == "exact"


def test_search_says_what_was_found_where(stocked: Ask) -> None:
    answer = stocked("search", "repairs", "--json").json
    assert (answer["query"], answer["total"]) == ("repairs", 2)
    for hit in answer["hits"]:
        assert set(hit) >= {"kind", "id", "article", "title", "outlet", "snippet", "score"}
        assert hit["kind"] == "article"
        assert any(hit["snippet"][m["start"] : m["end"]] == "repairs" for m in hit["marks"])


def test_search_can_be_kept_to_notes_or_claims(stocked: Ask) -> None:
    [article] = stocked("list", "ministry", "--json").json
    stocked("highlight", article["id"], "--quote", "the dam held", "--note", "ask the engineer")
    stocked("claim", "new", "An engineer was asked")
    kinds = {
        within: {hit["kind"] for hit in stocked("search", "engineer", "--in", within, "--json").json["hits"]}
        for within in ("articles", "notes", "claims", "notes,claims")
    }
    assert kinds == {
        "articles": set(),
        "notes": {"note"},
        "claims": {"claim"},
        "notes,claims": {"note", "claim"},
    }


def test_claims_carry_their_evidence(stocked: Ask) -> None:
    one, other = (stocked("list", word, "--json").json[0]["id"] for word in ("ministry", "cheaper"))
    made = stocked(
        "claim", "new", "Repairs cost $145 million", "--article", one, "--quote", "$145 million", "--stance",
        "supports", "--json",
    ).json  # fmt: skip
    stocked("claim", "attach", made["id"], other, "--quote", "$72 million", "--stance", "disputes")
    stocked("claim", "status", made["id"], "disputed", "--reason", "two figures")
    [claim] = stocked("claim", "list", "--json").json
    assert (claim["id"], claim["text"], claim["status"]) == (
        made["id"],
        "Repairs cost $145 million",
        "disputed",
    )
    told = [(e["article"], e["quote"], e["stance"]) for e in claim["evidence"]]
    assert told == [(one, "$145 million", "supports"), (other, "$72 million", "disputes")]


def test_compare_names_both_passages(stocked: Ask) -> None:
    ids = [article["id"] for article in stocked("list", "--json").json]
    answer = stocked("compare", *ids, "--json")
    assert answer.code == 1
    found = answer.json["disagreements"]
    assert any({s["value"] for s in d["sides"]} == {"145000000", "72000000"} for d in found)
    texts = {i: stocked("show", i, "--json").json["text"] for i in ids}
    for side in (side for d in found for side in d["sides"]):
        assert texts[side["article"]][side["range"]["start"] : side["range"]["end"]] == side["quote"]


def test_one_thing_is_one_line_whatever_was_written_into_it(stocked: Ask) -> None:
    one = stocked("list", "ministry", "--json").json[0]["id"]
    stocked("highlight", one, "--quote", "the dam held", "--note", "first\n\nsecond\r\nthird")
    stocked("claim", "new", "It\nheld", "--by", "A\nB")
    stocked("searches", "save", "of the\ndam", "dam")
    for argv in (("highlights",), ("claim", "list"), ("searches",)):
        assert len(stocked(*argv).out.splitlines()) == 1
    assert len(stocked("history").out.splitlines()) == 3
    assert len(stocked("undo").out.splitlines()) == 1
