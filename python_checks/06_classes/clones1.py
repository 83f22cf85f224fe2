import unittest

import clones1


class LineTest(unittest.TestCase):
    """An object that holds other objects, and hands out the very same ones."""

    def setUp(self) -> None:
        self.door = clones1.Point(0, 0)
        self.desk = clones1.Point(3, 4)
        self.line = clones1.Line(self.door, self.desk)

    def test_length(self) -> None:
        """a line from (0, 0) to (3, 4) has length 5"""
        self.assertAlmostEqual(self.line.length(), 5.0)

    def test_change_persists(self) -> None:
        """line.start.x += 5 is still there afterwards"""
        self.line.start.x += 5
        self.assertEqual(self.line.start.x, 5.0)

    def test_length_follows(self) -> None:
        """length() sees a point that was moved through the line"""
        self.line.end.x = 0
        self.line.end.y = 12
        self.assertAlmostEqual(self.line.length(), 12.0)

    def test_same_object_twice(self) -> None:
        """line.start is line.start"""
        self.assertIs(self.line.start, self.line.start)

    def test_given_objects(self) -> None:
        """the ends are the points that were given, not look-alikes"""
        self.assertIs(self.line.start, self.door)
        self.assertIs(self.line.end, self.desk)

    def test_length_follows_the_given_point(self) -> None:
        """length() sees a point that was moved by its owner"""
        self.desk.x, self.desk.y = 6, 8
        self.assertAlmostEqual(self.line.length(), 10.0)

    def test_shared_point(self) -> None:
        """two lines may share a point"""
        other = clones1.Line(self.desk, clones1.Point(3, 0))
        self.line.end.y = 10
        self.assertAlmostEqual(other.length(), 10.0)

    def test_set_end(self) -> None:
        """a new end is stored as the object it is"""
        exit_ = clones1.Point(0, 7)
        self.line.end = exit_
        self.assertIs(self.line.end, exit_)
        self.assertAlmostEqual(self.line.length(), 7.0)

    def test_no_line(self) -> None:
        """Line(p, p) has length 0"""
        self.assertEqual(clones1.Line(self.desk, self.desk).length(), 0.0)

    def test_tags_are_a_copy(self) -> None:
        """line.tags.append() reaches only a copy of the list"""
        self.line.tags.append("lost")
        self.assertEqual(self.line.tags, [])

    def test_add_tag(self) -> None:
        """line.add_tag() reaches the line itself"""
        self.line.add_tag("shortcut")
        self.assertEqual(self.line.tags, ["shortcut"])

    def test_wrong_type(self) -> None:
        """a tuple or None as an end raises TypeError at once"""
        for wrong in ((0, 0), None):
            with self.subTest(end=wrong):
                with self.assertRaises(TypeError):
                    clones1.Line(self.door, wrong)
                with self.assertRaises(TypeError):
                    self.line.start = wrong
        self.assertEqual(self.line.start.x, 0.0)
