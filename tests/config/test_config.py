"""Settings: what is right is used, what is wrong is named with its line."""

from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from reader.config import Locations, Settings, load_settings, locate


@pytest.fixture
def places(tmp_path: Path) -> Locations:
    return Locations(tmp_path / "data", tmp_path / "cache", tmp_path / "config", tmp_path / "state")


def write(places: Locations, name: str, text: str) -> None:
    places.config.mkdir(exist_ok=True)
    (places.config / name).write_text(text, "utf-8")


def test_without_files_the_defaults_hold(places: Locations) -> None:
    assert load_settings(places) == (Settings(), [])


def test_settings_and_keys_are_read(places: Locations) -> None:
    write(places, "config.toml", 'text_width = 90\ntheme = "nord"\n[kind_names]\nkey = "Lead"\n')
    write(places, "keys.toml", '"reading.highlight" = "m"\n')
    settings, problems = load_settings(places)
    assert problems == []
    assert (settings.text_width, settings.theme) == (90, "nord")
    assert settings.kind_names == {"key": "Lead"}
    assert settings.keys == {"reading.highlight": "m"}


WRONG = {
    "text_width = 9": "config.toml:1: text_width: wants a number from 30 to 160",
    "\ntext_width = true": "config.toml:2: text_width: wants a number, got true or false",
    'theme = "nord"\nthem = 1': "config.toml:2: them: no such setting",
    '\ntheme = "nosuch"': "config.toml:2: theme: there is no theme “nosuch”, only variorum-dark, variorum-light,",
    "[kind_names]\nkey = 1": "config.toml:1: kind_names: wants strings",
}


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_a_wrong_setting_is_named_with_its_line(places: Locations, text: str, told: str) -> None:
    write(places, "config.toml", text)
    _, problems = load_settings(places)
    assert len(problems) == 1
    assert str(problems[0]).startswith(f"{places.config}/{told}")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('\nlibrary.mark = "F5"', "2: library.mark: wants its id in quotes, as in"),
        ('\n[library]\nmark = "F5"', "2: library.mark: wants its id in quotes, as in"),
        ('"library.mark" = 5', "1: library.mark: wants keys as a string"),
    ],
)
def test_an_entry_that_holds_no_keys_is_named_with_its_line(places: Locations, text: str, told: str) -> None:
    write(places, "keys.toml", text)
    settings, [problem] = load_settings(places)
    assert str(problem).startswith(f"{places.config}/keys.toml:{told}")
    assert settings.keys == {}


def test_one_wrong_setting_leaves_the_others_in_force(places: Locations) -> None:
    write(places, "config.toml", 'text_width = 3\ntheme = "nord"\n')
    settings, problems = load_settings(places)
    assert (settings.text_width, settings.theme, len(problems)) == (Settings().text_width, "nord", 1)


def test_a_broken_file_is_named_and_the_defaults_hold(places: Locations) -> None:
    write(places, "config.toml", "theme = \n")
    settings, [problem] = load_settings(places)
    assert settings == Settings()
    assert "config.toml" in problem.what
    assert "line 1" in problem.why


def test_arguments_win_over_the_environment(tmp_path: Path) -> None:
    environ = {"VARIORUM_LIBRARY": str(tmp_path / "env"), "VARIORUM_CONFIG": str(tmp_path / "envconf")}
    assert locate(environ=environ).library == tmp_path / "env"
    assert locate(tmp_path / "arg", environ=environ).library == tmp_path / "arg"
    assert locate(environ=environ).settings_file == tmp_path / "envconf" / "config.toml"


@pytest.mark.parametrize("chosen", [None, "", "/somewhere/else", "~/data"])
def test_the_folders_are_those_that_platformdirs_names(
    chosen: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three are worked out by hand on Linux, for a quick start."""
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        if chosen is None:
            monkeypatch.delenv(variable, raising=False)
        else:
            monkeypatch.setenv(variable, chosen)
    platform = PlatformDirs("variorum", appauthor=False)
    assert locate(environ={}).library == platform.user_data_path
    assert locate(environ={}).config == platform.user_config_path
    assert locate(environ={}).state == platform.user_state_path


def test_kinds_have_names_of_the_users_own(places: Locations) -> None:
    write(places, "config.toml", '[kinds]\nkey = "Lead"\ndisputed = "Check this"\n')
    settings, problems = load_settings(places)
    assert (problems, settings.kind_names) == ([], {"key": "Lead", "disputed": "Check this"})
    called = {word: settings.kind_called(word) for word in ("lead", "key", "CHECK THIS", "quote", "none")}
    assert called == {"lead": "key", "key": "key", "CHECK THIS": "disputed", "quote": "quote", "none": None}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('lead = "x"', "there is no kind “lead”"),
        ('key = " "', "key wants a name"),
        ('key = "a\\u202eb"', "key wants a name"),
        ('key = "figure"', "two kinds are called “figure”"),
        ('key = "A"\nquote = "a"', "two kinds are called “a”"),
    ],
)
def test_a_name_of_a_kind_that_cannot_be_used_is_told(places: Locations, line: str, why: str) -> None:
    write(places, "config.toml", f"[kinds]\n{line}\n")
    settings, [problem] = load_settings(places)
    assert why in str(problem)
    assert settings.kind_names == {}


def test_the_names_of_the_kinds_are_those_of_the_model() -> None:
    from reader.config import KINDS
    from reader.model.annotation import KINDS as MODEL

    assert tuple(str(kind) for kind in MODEL) == KINDS
