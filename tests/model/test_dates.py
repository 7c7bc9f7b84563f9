"""Publication dates know whether only the day is known."""

from datetime import UTC, datetime

import pytest

from reader.model.dates import PublicationDate, now

READ = {
    "2026-06-04": "2026-06-04",
    "2026-06-04T15:30:00Z": "2026-06-04T15:30:00Z",
    "2026-06-04T15:30:00-04:00": "2026-06-04T19:30:00Z",
    "2026-06-04 15:30": "2026-06-04T15:30:00Z",
}


@pytest.mark.parametrize(("written", "told"), READ.items())
def test_dates_are_told_in_utc_and_no_finer_than_known(written: str, told: str) -> None:
    assert PublicationDate.parse(written).isoformat() == told


@pytest.mark.parametrize("wrong", ["", "yesterday", "2026-13-01"])
def test_what_is_no_date_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PublicationDate.parse(wrong)


def test_a_date_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="aware UTC"):
        PublicationDate(datetime(2026, 6, 4))  # noqa: DTZ001  # that is the point


def test_the_present_is_aware_and_to_the_millisecond() -> None:
    moment = now()
    assert moment.tzinfo is UTC
    assert moment.microsecond % 1000 == 0
