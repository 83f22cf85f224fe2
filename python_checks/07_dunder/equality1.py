import unittest

import equality1


class Anything:
    """Says that it is equal to whatever it is compared with."""

    def __eq__(self, other: object) -> bool:
        return True


class VersionCheck(unittest.TestCase):
    """Versions that compare by their numbers, like a tuple does."""

    def test_equal(self) -> None:
        """versions with the same numbers are equal"""
        self.assertEqual(equality1.Version(1, 2, 3), equality1.Version(1, 2, 3))
        self.assertIs(equality1.Version(1, 2, 3) != equality1.Version(1, 2, 3), False)

    def test_different(self) -> None:
        """one different number makes a different version"""
        version = equality1.Version(1, 2, 3)
        for numbers in ((9, 2, 3), (1, 9, 3), (1, 2, 9), (3, 2, 1)):
            with self.subTest(numbers=numbers):
                self.assertIs(version == equality1.Version(*numbers), False)
                self.assertIs(version != equality1.Version(*numbers), True)

    def test_less(self) -> None:
        """major counts more than minor, minor more than patch"""
        self.assertLess(equality1.Version(1, 2, 3), equality1.Version(1, 2, 4))
        self.assertLess(equality1.Version(1, 2, 9), equality1.Version(1, 3, 0))
        self.assertLess(equality1.Version(1, 9, 9), equality1.Version(2, 0, 0))

    def test_numbers_not_text(self) -> None:
        """version 1.10.0 is newer than 1.9.0"""
        self.assertGreater(equality1.Version(1, 10, 0), equality1.Version(1, 9, 0))

    def test_less_or_equal(self) -> None:
        """for equal versions <= and >= hold, < and > do not"""
        one, other = equality1.Version(1, 2, 3), equality1.Version(1, 2, 3)
        self.assertLessEqual(one, other)
        self.assertGreaterEqual(one, other)
        self.assertIs(one < other, False)
        self.assertIs(one > other, False)

    def test_sorted(self) -> None:
        """sorted() puts versions in order"""
        versions = [
            equality1.Version(2, 0, 0),
            equality1.Version(1, 10, 0),
            equality1.Version(1, 9, 12),
        ]
        self.assertEqual(
            repr(sorted(versions)),
            "[Version(1, 9, 12), Version(1, 10, 0), Version(2, 0, 0)]",
        )

    def test_same_hash(self) -> None:
        """equal versions have the same hash"""
        self.assertEqual(
            hash(equality1.Version(1, 2, 3)), hash(equality1.Version(1, 2, 3))
        )

    def test_set(self) -> None:
        """a set keeps one of two equal versions"""
        versions = {
            equality1.Version(1, 2, 3),
            equality1.Version(1, 2, 3),
            equality1.Version(2, 0, 0),
        }
        self.assertEqual(len(versions), 2)
        self.assertIn(equality1.Version(2, 0, 0), versions)
        self.assertNotIn(equality1.Version(3, 0, 0), versions)

    def test_dict_key(self) -> None:
        """a dict finds its entry with an equal version as the key"""
        changes = {equality1.Version(1, 2, 3): "no more staplers in jelly"}
        self.assertEqual(
            changes.get(equality1.Version(1, 2, 3)), "no more staplers in jelly"
        )

    def test_huge_numbers(self) -> None:
        """the largest numbers can be hashed and compared"""
        largest = 2**32 - 1
        version = equality1.Version(largest, largest, largest)
        self.assertEqual(len({version}), 1)
        self.assertGreater(version, equality1.Version(largest, largest, 0))

    def test_str_is_not_equal(self) -> None:
        """a version is never equal to a str, a tuple or None"""
        for other in ("1.2.3", (1, 2, 3), None, 123):
            with self.subTest(other=other):
                self.assertIs(equality1.Version(1, 2, 3) == other, False)
                self.assertIs(equality1.Version(1, 2, 3) != other, True)

    def test_str_has_no_order(self) -> None:
        """asking < of a str, a tuple or None raises TypeError"""
        for other in ("1.2.3", (1, 2, 3), None):
            with self.subTest(other=other):
                with self.assertRaises(TypeError):
                    equality1.Version(1, 2, 3) < other

    def test_the_other_side_is_asked(self) -> None:
        """an object of another class may answer == instead"""
        self.assertIs(equality1.Version(1, 2, 3) == Anything(), True)

    def test_readable(self) -> None:
        """major, minor and patch can still be read"""
        version = equality1.Version(1, 2, 3)
        self.assertEqual((version.major, version.minor, version.patch), (1, 2, 3))

    def test_no_changes(self) -> None:
        """setting major, minor or patch raises AttributeError"""
        version = equality1.Version(1, 2, 3)
        for name in ("major", "minor", "patch"):
            with self.subTest(name=name):
                with self.assertRaises(AttributeError):
                    setattr(version, name, 9)
