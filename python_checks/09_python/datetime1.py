import unittest
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import datetime1


def zone(name: str) -> ZoneInfo:
    """A time zone; a machine may have none of them."""
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        raise unittest.SkipTest("this machine has no database of time zones") from None


def local(text: str, zone: tzinfo, fold: int = 0) -> datetime:
    """A datetime in a time zone."""
    return datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold)


class Arrival(unittest.TestCase):
    """When a truck arrives."""

    def test_plain_night(self) -> None:
        """a drive of ten hours through a plain night ends ten hours later"""
        left = local("2026-06-05 20:00", zone("America/New_York"))
        arrived = datetime1.arrival(left, timedelta(hours=10))
        self.assertEqual(arrived.isoformat(), "2026-06-06T06:00:00-04:00")

    def test_spring(self) -> None:
        """in the night in which an hour is left out, the clock says eleven hours later"""
        left = local("2026-03-07 20:00", zone("America/New_York"))
        arrived = datetime1.arrival(left, timedelta(hours=10))
        self.assertEqual(arrived.isoformat(), "2026-03-08T07:00:00-04:00")

    def test_autumn(self) -> None:
        """in the night in which an hour comes twice, it says nine hours later"""
        left = local("2026-10-31 20:00", zone("America/New_York"))
        arrived = datetime1.arrival(left, timedelta(days=0, hours=10))
        self.assertEqual(arrived.isoformat(), "2026-11-01T05:00:00-05:00")

    def test_zone(self) -> None:
        """the time zone stays what it was"""
        scranton = zone("America/New_York")
        arrived = datetime1.arrival(local("2026-06-05 20:00", scranton), timedelta(hours=1))
        self.assertEqual(arrived.tzinfo, scranton)
        for fixed in (timezone.utc, timezone(timedelta(hours=5, minutes=30))):
            with self.subTest(zone=fixed):
                arrived = datetime1.arrival(local("2026-06-05 20:00", fixed), timedelta(hours=5))
                self.assertEqual(arrived, local("2026-06-06 01:00", fixed))
                self.assertEqual(arrived.utcoffset(), fixed.utcoffset(None))

    def test_twice(self) -> None:
        """of an hour that comes twice, `fold` says in which the truck left"""
        scranton = zone("America/New_York")
        for fold, hour in ((0, 3), (1, 4)):
            with self.subTest(fold=fold):
                left = local("2026-11-01 01:30", scranton, fold)
                arrived = datetime1.arrival(left, timedelta(hours=2, minutes=30))
                self.assertEqual(arrived.isoformat(), f"2026-11-01T0{hour}:00:00-05:00")

    def test_microseconds(self) -> None:
        """not a microsecond is lost, and a drive may be negative"""
        left = local("2026-06-05 20:00:00.000001", timezone.utc)
        arrived = datetime1.arrival(left, timedelta(microseconds=2))
        self.assertEqual(arrived.microsecond, 3)
        before = datetime1.arrival(left, timedelta(days=-1, microseconds=-1))
        self.assertEqual(before, local("2026-06-04 20:00:00", timezone.utc))

    def test_naive(self) -> None:
        """a datetime without a time zone is a TypeError"""
        for left in (datetime(2026, 6, 5, 20), datetime(2026, 6, 5).date(), "2026-06-05"):
            with self.subTest(left=left):
                with self.assertRaises(TypeError):
                    datetime1.arrival(left, timedelta(hours=1))

    def test_drive(self) -> None:
        """a drive is a timedelta, and no number"""
        with self.assertRaises(TypeError):
            datetime1.arrival(local("2026-06-05 20:00", timezone.utc), 10)

    def test_end_of_time(self) -> None:
        """an arrival after the year 9999 is a ValueError"""
        left = local("9999-12-30 20:00", timezone.utc)
        with self.assertRaises(ValueError):
            datetime1.arrival(left, timedelta(days=30))
        with self.assertRaises(ValueError):
            datetime1.arrival(left, timedelta.max)


class Waited(unittest.TestCase):
    """How long a customer waited."""

    def test_one_zone(self) -> None:
        """waited() is the time in between, also over a jump of the clocks"""
        scranton = zone("America/New_York")
        waited = datetime1.waited(
            local("2026-03-07 20:00", scranton), local("2026-03-08 07:00", scranton)
        )
        self.assertEqual(waited, timedelta(hours=10))

    def test_two_zones(self) -> None:
        """and between two branches"""
        ordered = local("2026-06-05 20:00", zone("America/New_York"))
        delivered = local("2026-06-05 20:00", zone("Europe/London"))
        self.assertEqual(datetime1.waited(ordered, delivered), timedelta(hours=-5))

    def test_exact(self) -> None:
        """it is a timedelta, exact to the microsecond"""
        ordered = local("2026-06-05 20:00:00.999999", timezone.utc)
        delivered = local("2026-06-07 20:00:01", timezone.utc)
        waited = datetime1.waited(ordered, delivered)
        self.assertEqual(waited, timedelta(days=2, microseconds=1))

    def test_naive(self) -> None:
        """it takes no datetime without a time zone"""
        aware, naive = local("2026-06-05 20:00", timezone.utc), datetime(2026, 6, 5, 20)
        for ordered, delivered in ((aware, naive), (naive, aware), (naive, naive)):
            with self.subTest(ordered=ordered, delivered=delivered):
                with self.assertRaises(TypeError):
                    datetime1.waited(ordered, delivered)
