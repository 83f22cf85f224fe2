import unittest

import arguments1


class PointTest(unittest.TestCase):
    """Objects of your own class as arguments of Rust functions."""

    def test_distance(self) -> None:
        """distance_to() measures from one point to another"""
        door, desk = arguments1.Point(0, 0), arguments1.Point(3, 4)
        self.assertAlmostEqual(door.distance_to(desk), 5.0)
        self.assertAlmostEqual(desk.distance_to(door), 5.0)

    def test_distance_to_itself(self) -> None:
        """p.distance_to(p) is 0: one object may play both parts"""
        desk = arguments1.Point(3, 4)
        self.assertEqual(desk.distance_to(desk), 0.0)

    def test_distance_changes_nothing(self) -> None:
        """distance_to() leaves both points where they are"""
        door, desk = arguments1.Point(0, 0), arguments1.Point(3, 4)
        door.distance_to(desk)
        self.assertEqual((door.x, door.y, desk.x, desk.y), (0.0, 0.0, 3.0, 4.0))

    def test_shift(self) -> None:
        """shift(p, 1, -1) moves the point of the caller"""
        desk = arguments1.Point(3, 4)
        arguments1.shift(desk, 1, -1)
        self.assertEqual((desk.x, desk.y), (4.0, 3.0))

    def test_shift_twice(self) -> None:
        """shift() again goes on from the new place"""
        desk = arguments1.Point(0, 0)
        arguments1.shift(desk, 1, 0)
        arguments1.shift(desk, 1, 0.5)
        self.assertEqual((desk.x, desk.y), (2.0, 0.5))

    def test_shift_returns_none(self) -> None:
        """shift() returns None: it makes no second point"""
        self.assertIsNone(arguments1.shift(arguments1.Point(0, 0), 1, 1))

    def test_shift_in_a_list(self) -> None:
        """shift() reaches a point that lies in a list"""
        desks = [arguments1.Point(0, 0), arguments1.Point(1, 1)]
        for desk in desks:
            arguments1.shift(desk, 10, 0)
        self.assertEqual([desk.x for desk in desks], [10.0, 11.0])

    def test_other_points_stay(self) -> None:
        """shift() leaves an equal point alone"""
        jim, dwight = arguments1.Point(1, 1), arguments1.Point(1, 1)
        arguments1.shift(jim, 5, 5)
        self.assertEqual((dwight.x, dwight.y), (1.0, 1.0))

    def test_no_tuple(self) -> None:
        """a tuple or None instead of a Point raises TypeError"""
        for wrong in ((0, 0), None):
            with self.subTest(argument=wrong):
                with self.assertRaises(TypeError):
                    arguments1.Point(0, 0).distance_to(wrong)
                with self.assertRaises(TypeError):
                    arguments1.shift(wrong, 1, 1)

    def test_refused_shift(self) -> None:
        """a refused shift does not move the point half way"""
        desk = arguments1.Point(1, 1)
        with self.assertRaises(TypeError):
            arguments1.shift(desk, 1, "up")
        self.assertEqual((desk.x, desk.y), (1.0, 1.0))
