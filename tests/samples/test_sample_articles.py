"""What the sample articles promise: whole, invented, in the users' formats, and worded independently.

Runs of words are counted after folding case, curly quotes and punctuation.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations
from pathlib import Path

import pytest
import yaml
from lxml import html as lxml_html

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "sample_articles"
RECORD = Path(__file__).with_name("disagreements.md")
TRIAL = ROOT.parent / "shared" / "trial"

BORROWED = 8
"""A run this long in two reports is copied wording, not chance."""

BORROWED_FROM_TRIAL = 6
"""The trial files are other people's reports: less is already too much."""


@dataclass(frozen=True)
class Sample:
    path: Path
    title: str
    outlet: str
    author: str
    published: str
    url: str
    text: str
    """The visible words of the article, one block per line."""

    @property
    def words(self) -> list[str]:
        return folded_words(self.text)


def folded_words(text: str) -> list[str]:
    plain = text.lower().replace("’", "'").replace("‘", "'")
    return re.findall(r"[^\W_]+(?:['.,][^\W_]+)*", plain)


def runs(words: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


def read_markdown(path: Path) -> Sample:
    _, fence, body = path.read_text("utf-8").split("---\n", 2)
    meta = yaml.load(fence, Loader=yaml.BaseLoader)
    assert isinstance(meta["tags"], list)
    assert meta["tags"]
    assert meta["lang"].startswith("en")
    text = re.sub(r"[*_#>|]", "", body)
    return Sample(path, meta["title"], meta["outlet"], meta["author"], meta["date"], meta["url"], text)


TEXT_BLOCKS = ("h1", "h2", "p", "li", "caption", "th", "td", "figcaption", "footer")


def read_html(path: Path) -> Sample:
    page = lxml_html.fromstring(path.read_bytes())
    linked = json.loads(first(page, "//script[@type='application/ld+json']/text()"))
    url = first(page, "//link[@rel='canonical']/@href")
    assert first(page, "//meta[@property='og:url']/@content") == url
    assert first(page, "//meta[@property='og:title']/@content") == linked["headline"]
    article = page.find(".//article")
    assert article is not None
    text = "\n".join("".join(map(str, block.itertext())) for block in article.iter(*TEXT_BLOCKS))
    author, outlet = linked["author"]["name"], linked["publisher"]["name"]
    return Sample(path, linked["headline"], outlet, author, linked["datePublished"], url, text)


def first(page: lxml_html.HtmlElement, query: str) -> str:
    found = page.xpath(query)
    assert isinstance(found, list)
    return str(found[0])


def read_pasted(path: Path) -> Sample:
    text = path.read_text("utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    (byline,) = [line for line in lines if re.fullmatch(r"By \w[^.]{3,60}", line)]
    (url,) = [line for line in lines if line.startswith("https://")]
    (copyright_line,) = [line for line in lines if line.startswith("©")]
    outlet = re.sub(r"^© \d{4} ", "", copyright_line).split(".")[0]
    assert outlet in lines, "the outlet stands on a line of its own"
    published = next(filter(None, map(short_date, lines)))
    return Sample(path, lines[0], outlet, byline.removeprefix("By "), published.isoformat(), url, text)


def short_date(line: str) -> date | None:
    for pattern in ("%B %d, %Y", "%d %B %Y"):
        try:
            return datetime.strptime(line, pattern).date()  # noqa: DTZ007 - a page date has no zone
        except ValueError:
            continue
    return None


READERS = {".md": read_markdown, ".html": read_html, ".txt": read_pasted}


def all_samples() -> Iterator[Sample]:
    for path in sorted(SAMPLES.iterdir()):
        yield READERS[path.suffix](path)


ARTICLES = list(all_samples())
PAIRS = list(combinations(ARTICLES, 2))


def name_of(sample: Sample) -> str:
    return sample.path.name


def record_rows() -> Iterator[tuple[str, str]]:
    """Yield (file, quote) for every quotation in the record: rows are `file.ext` then “quote”."""
    for line in RECORD.read_text("utf-8").splitlines():
        yield from re.findall(r"`([\w-]+\.(?:md|txt|html))`: ⟦(.+?)⟧", line)


def shared_speech() -> list[str]:
    """Return the quoted speech that two reports may share, as marked in the record."""
    return re.findall(r"^- speech: ⟦(.+?)⟧", RECORD.read_text("utf-8"), re.MULTILINE)


def own_runs(sample: Sample) -> set[tuple[str, ...]]:
    """Return the runs of the report's own words, none of which reaches across marked speech."""
    pieces = [sample.text]
    for speech in shared_speech():
        pieces = [part for piece in pieces for part in piece.split(speech)]
    return {run for piece in pieces for run in runs(folded_words(piece), BORROWED)}


def test_there_are_enough_articles_stories_and_outlets() -> None:
    """At least 14 articles by at least 7 outlets, in all three formats."""
    assert len(ARTICLES) >= 14
    assert len({sample.outlet for sample in ARTICLES}) >= 7
    formats = [sample.path.suffix for sample in ARTICLES]
    assert formats.count(".txt") >= 3
    assert formats.count(".html") >= 2
    stories = re.findall(r"^## Story: ", RECORD.read_text("utf-8"), re.MULTILINE)
    assert len(stories) >= 5


@pytest.mark.parametrize("sample", ARTICLES, ids=name_of)
def test_an_article_is_of_readable_length(sample: Sample) -> None:
    assert 300 <= len(sample.words) <= 900


@pytest.mark.parametrize("sample", ARTICLES, ids=name_of)
def test_an_article_says_who_published_it_when_and_where(sample: Sample) -> None:
    """Every outlet is invented, so its address is under .example, which nobody can own."""
    assert len(sample.title) <= 140
    assert sample.outlet
    assert sample.author
    assert datetime.fromisoformat(sample.published).year == 2026
    assert re.fullmatch(r"https://[\w-]+\.example/[\w/.-]+", sample.url)


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=lambda sample: sample.path.stem)
def test_two_reports_share_no_wording_but_marked_speech(one: Sample, other: Sample) -> None:
    assert own_runs(one) & own_runs(other) == set()


@pytest.mark.skipif(not TRIAL.is_dir(), reason="the trial files are kept beside the checkout")
@pytest.mark.parametrize("sample", ARTICLES, ids=name_of)
def test_no_wording_comes_from_the_trial_files(sample: Sample) -> None:
    for trial in sorted(TRIAL.glob("*.txt")):
        borrowed = folded_words(trial.read_text("utf-8"))
        assert runs(sample.words, BORROWED_FROM_TRIAL) & runs(borrowed, BORROWED_FROM_TRIAL) == set()


def test_every_recorded_quotation_stands_in_its_article() -> None:
    texts = {name_of(sample): sample.text for sample in ARTICLES}
    rows = list(record_rows())
    missing = [(name, quote) for name, quote in rows if quote not in texts[name]]
    assert missing == []
    assert {name for name, _ in rows} == set(texts)
