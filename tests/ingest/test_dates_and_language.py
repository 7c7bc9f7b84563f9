"""Dates as outlets write them, and the language a text is in."""

import pytest

from reader.ingest.dates import is_date_line, parse_date
from reader.ingest.language import guess_language, primary_tag

DATES = {
    "2026-06-04": "2026-06-04",
    "2026-06-04T09:15:00-07:00": "2026-06-04T16:15:00Z",
    "2026-06-04T09:15:00.123Z": "2026-06-04T09:15:00Z",
    "2026-06-04 09:15:00 +0000 UTC": "2026-06-04T09:15:00Z",
    "2026-06-04 15:30 -0400": "2026-06-04T19:30:00Z",
    "2026-06-04 15:30": "2026-06-04T15:30:00Z",
    "2026/06/04": "2026-06-04",
    "Thu, 04 Jun 2026 15:30:00 GMT": "2026-06-04T15:30:00Z",
    "June 4, 2026": "2026-06-04",
    "Jun. 4th, 2026": "2026-06-04",
    "4 June 2026": "2026-06-04",
    "Thursday 4 June 2026 15.30 BST": "2026-06-04T14:30:00Z",
    "Updated 9:40 PM EDT, Thu June 4, 2026": "2026-06-05T01:40:00Z",
    "4. Juni 2026": "2026-06-04",
    "04.06.2026": "2026-06-04",
    "4 de junio de 2026": "2026-06-04",
    "1er juin 2026": "2026-06-01",
    "2026年6月4日": "2026-06-04",
    "14/06/2026": "2026-06-14",
    "06/14/2026": "2026-06-14",
    "1780000000": "2026-05-28T20:26:40Z",
    # 04/06 could be April or June; the others are no dates at all.
    "04/06/2026": None,
    "31 February 2026": None,
    "June 2026": None,
    "4 June": None,
    "yesterday": None,
    "": None,
    "9999-99-99": None,
}


@pytest.mark.parametrize(("written", "read"), DATES.items())
def test_dates(written: str, read: str | None) -> None:
    parsed = parse_date(written)
    assert (parsed.isoformat() if parsed else None) == read


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Published: 4 June 2026 · 3 min read", True),
        ("Last updated on Thursday, June 4, 2026 at 3:30 p.m.", True),
        ("Stand: 4. Juni 2026, 15:30 Uhr", True),
        ("On Thursday, June 4, 2026, the paper reported", False),
        ("Four dead on June 4, 2026", False),
        ("Thursday", False),
    ],
)
def test_a_date_line_holds_nothing_but_the_date(line: str, is_one: bool) -> None:
    assert is_date_line(line) is is_one


LANGUAGES = {
    "en": "The council voted on Tuesday to close the library, and it said that the saving was large.",
    "de": "Der Rat hat am Dienstag beschlossen, die Bibliothek zu schließen, und das ist nicht alles.",
    "fr": "Le conseil a voté mardi pour fermer la bibliothèque, et il a dit que les économies sont grandes.",
    "es": "El consejo votó el martes para cerrar la biblioteca y dijo que el ahorro era grande para la ciudad.",
    "it": "Il consiglio ha votato martedì per chiudere la biblioteca della città, e il sindaco non è contento.",
    "nl": "De raad heeft dinsdag gestemd om de bibliotheek te sluiten, en het is niet het einde van de zaak.",
    "pt": "O conselho votou na terça-feira para fechar a biblioteca, e não é o fim da história dos livros.",
    "zh": "市议会周二投票决定关闭夜间图书馆，这项服务已经提供了十九年。",
    "ja": "市議会は火曜日、夜間図書館を閉鎖することを決めた。",
    "ko": "시의회는 화요일 야간 도서관을 폐쇄하기로 결정했다.",
    "ru": "Городской совет проголосовал за закрытие ночной библиотеки.",
    "uk": "Міська рада проголосувала за закриття нічної бібліотеки, її подали в суд.",
    None: "Net 2.1 mln vs 1.03 mln",
}


@pytest.mark.parametrize(("tag", "text"), LANGUAGES.items())
def test_the_language_is_guessed_from_script_and_common_words(tag: str | None, text: str) -> None:
    assert guess_language(text) == tag


@pytest.mark.parametrize(
    ("declared", "tag"),
    [("EN_us", "en-US"), ("de", "de"), ("zh-Hant-TW", "zh-Hant-TW"), ("english", None), ("", None)],
)
def test_declared_languages_are_spelt_alike(declared: str, tag: str | None) -> None:
    assert primary_tag(declared) == tag
