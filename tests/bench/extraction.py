"""What is found of an article in a web page and in pasted text, beside trafilatura alone in the same run.

Run `python -m tests.bench.extraction [--pages 200] [--pasted 2000] [--real DIR]`.
Pages are made of known parts in layouts of their own (`tests/bench/pages.py`),
so that every word has its truth. DIR may hold saved pages as `html/NAME.html`,
with what stands in them as `txt/NAME.txt` and their title in
`metadata/NAME.json`: the test data of newspaper4k has that shape (its texts are
what that program finds, so they favour it). Reported, not asserted.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import statistics
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.ingest.html import parse_html
from reader.ingest.parsed import Parsed
from reader.ingest.reading import read_bytes
from reader.model.article import Role
from reader.model.draft import Origin, OriginKind
from tests.bench.pages import Part, made_page

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "reuters21578.jsonl.gz"
GRAM = 4
# Scripts without spaces between words count by characters.
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")


@dataclass(frozen=True)
class Score:
    """Shares from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def grams(text: str) -> Counter[tuple[str, ...]]:
    """Return the runs of four words; a shorter text is one run."""
    words = _WORD.findall(text.lower())
    size = min(GRAM, len(words))
    return Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1) if size)


def compared(found: str, true: str) -> Score:
    """Weigh what was found against what is there, by runs of four words."""
    ours, theirs = grams(found), grams(true)
    both = (ours & theirs).total()
    return Score(both / max(1, ours.total()), both / max(1, theirs.total()))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def told(scores: Sequence[Score]) -> str:
    mean = statistics.fmean
    return (
        f"F1 {mean(s.f1 for s in scores):.3f}"
        f"  P {mean(s.precision for s in scores):.3f}  R {mean(s.recall for s in scores):.3f}"
    )


def article_text(parsed: Parsed) -> str:
    """Return the text without site furniture, and without title and captions, which pages' gold texts lack."""
    kept = [b for b in parsed.document.blocks if b.role not in (Role.CHROME, Role.TITLE, Role.CAPTION)]
    return "\n".join(parsed.document.text[b.start : b.end] for b in kept)


def reference(page: str) -> str:
    """Return what trafilatura finds by itself, as it is used without our walker."""
    from trafilatura import extract

    return extract(page, include_comments=False, include_tables=True, favor_recall=True) or ""


def own_pages(count: int, seed: int) -> None:
    """Report on pages whose every word is known."""
    rng = random.Random(seed)
    ours: list[Score] = []
    theirs: list[Score] = []
    titles = quotes = quotes_kept = links = links_kept = 0
    for _ in range(count):
        page = made_page(rng)
        parsed = parse_html(page.html, "page")
        true = "\n".join(part.text for part in page.parts)
        ours.append(compared(article_text(parsed), true))
        theirs.append(compared(reference(page.html), true))
        titles += parsed.metadata.title == page.title
        wanted = [part for part in page.parts if part.quoted]
        quotes += len(wanted)
        quotes_kept += sum(_quoted(parsed, part) for part in wanted)
        hrefs = {run.href for run in parsed.document.runs if run.href}
        links += len(page.links)
        links_kept += sum(link in hrefs for link in page.links)
    _say(f"{count} made pages (seed {seed})")
    _say(f"  text         {told(ours)}")
    _say(f"  trafilatura  {told(theirs)}")
    _say(f"  title exact  {titles / count:.3f}")
    _say(f"  blockquotes  {quotes_kept / max(1, quotes):.3f} of {quotes}")
    _say(f"  links        {links_kept / max(1, links):.3f} of {links}")


def _quoted(parsed: Parsed, part: Part) -> bool:
    blocks = (b for b in parsed.document.blocks if b.role is Role.QUOTE)
    return any(part.text in parsed.document.text[b.start : b.end] for b in blocks)


def real_pages(folder: Path) -> None:
    """Report on saved pages with a text and a title beside them."""
    ours, theirs, titles, known = [], [], 0, 0
    for page in sorted((folder / "html").glob("*.html")):
        gold = folder / "txt" / f"{page.stem}.txt"
        about = folder / "metadata" / f"{page.stem}.json"
        if not gold.exists():
            continue
        # The door of the app: it finds the encoding too.
        draft = read_bytes(page.read_bytes(), Origin(OriginKind.FILE), media_type="text/html", name=page.name)
        parsed = Parsed(draft.document, draft.markdown, draft.metadata)
        true = gold.read_text("utf-8")
        ours.append(compared(article_text(parsed), true))
        theirs.append(compared(reference(page.read_bytes().decode("utf-8", "replace")), true))
        if about.exists() and (title := json.loads(about.read_text("utf-8")).get("title")):
            known += 1
            titles += _same(draft.metadata.title, title)
    _say(f"{len(ours)} saved pages of {folder.name}")
    _say(f"  text         {told(ours)}")
    _say(f"  trafilatura  {told(theirs)}")
    _say(f"  title exact  {titles / max(1, known):.3f} of {known}")


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


def pasted(rows: Iterable[tuple[str, str]]) -> None:
    """Report on texts pasted with and without their title."""
    titled = right = untitled = false = 0
    for title, body in rows:
        with_title = _pasted(f"{title}\n\n{body}")
        titled += 1
        right += _same(with_title or "", title)
        untitled += 1
        false += _pasted(body) is not None
    _say(f"{titled} pasted texts")
    _say(f"  title right when there is one  {right / max(1, titled):.3f}")
    _say(f"  title seen where there is none {false / max(1, untitled):.3f}")


def _pasted(text: str) -> str | None:
    """Return the block that was taken for the title, if one was."""
    draft = read_bytes(text.encode(), Origin(OriginKind.PASTE))
    title = next((b for b in draft.document.blocks if b.role is Role.TITLE), None)
    return draft.document.text[title.start : title.end] if title else None


def prose(count: int, seed: int) -> list[tuple[str, str]]:
    """Return titles and bodies of news in sentences (tables of earnings have none to tell a title from)."""
    rng = random.Random(seed)
    if not CORPUS.exists():
        made = (made_page(rng) for _ in range(count))
        return [(page.title, "\n\n".join(part.text for part in page.parts)) for page in made]
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    # The corpus' own news items: a headline, and a body that opens with a sentence.
    news = [
        (row["title"], row["body"])
        for row in rows
        if row["title"] and re.match(r"[^\n]{60,}[.\"]\n\n", row["body"])
    ]
    return rng.sample(news, min(count, len(news)))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--pasted", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--real", type=Path)
    asked = parser.parse_args()
    own_pages(asked.pages, asked.seed)
    pasted(prose(asked.pasted, asked.seed))
    if asked.real:
        real_pages(asked.real)


if __name__ == "__main__":
    main()
