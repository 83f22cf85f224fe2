import sys
import unittest

import moving_average


def sales_of(*values: float, window_size: int = 3) -> moving_average.MovingAverage:
    average = moving_average.MovingAverage(window_size)
    for value in values:
        average.add(value)
    return average


class MovingAverageCheck(unittest.TestCase):
    """A moving average that looks at home in Python."""

    def test_window_fills(self) -> None:
        """adding 10, 20, 30 answers 10, 15, 20"""
        average = moving_average.MovingAverage(3)
        answers = [average.add(value) for value in (10, 20, 30)]
        self.assertEqual(answers, [10.0, 15.0, 20.0])

    def test_window_moves(self) -> None:
        """adding 40 to a window of 10, 20, 30 forgets the 10"""
        average = sales_of(10, 20, 30)
        self.assertEqual(average.add(40), 30.0)

    def test_exact(self) -> None:
        """an average is not rounded: that of 1, 2, 2 is 1.666..."""
        average = sales_of(1, 2)
        self.assertAlmostEqual(average.add(2), 5 / 3, places=12)

    def test_window_of_one(self) -> None:
        """a window of one day knows only the last day"""
        average = moving_average.MovingAverage(1)
        answers = [average.add(value) for value in (5, 7, -9)]
        self.assertEqual(answers, [5.0, 7.0, -9.0])

    def test_len(self) -> None:
        """len() counts the days in the window"""
        self.assertEqual(len(sales_of()), 0)
        self.assertEqual(len(sales_of(10, 20)), 2)

    def test_len_stops_at_window_size(self) -> None:
        """len() stops growing when the window is full"""
        self.assertEqual(len(sales_of(1, 2, 3, 4, 5)), 3)

    def test_truth(self) -> None:
        """an empty window is false, any other is true, even with avg 0"""
        self.assertIs(bool(sales_of()), False)
        self.assertIs(bool(sales_of(0)), True)

    def test_repr(self) -> None:
        """the repr shows window_size, count and avg"""
        self.assertEqual(
            repr(sales_of(10, 20, 30, 40)),
            "MovingAverage(window_size=3, count=3, avg=30.00)",
        )

    def test_repr_inside_a_list(self) -> None:
        """a list of averages can be read too"""
        self.assertEqual(
            str([sales_of(10, 20, window_size=5)]),
            "[MovingAverage(window_size=5, count=2, avg=15.00)]",
        )

    def test_repr_rounds(self) -> None:
        """the repr rounds the average to two decimals"""
        self.assertEqual(
            repr(sales_of(1, 2, 2)),
            "MovingAverage(window_size=3, count=3, avg=1.67)",
        )

    def test_repr_when_empty(self) -> None:
        """the repr of an empty window says avg=None"""
        self.assertEqual(
            repr(sales_of()), "MovingAverage(window_size=3, count=0, avg=None)"
        )

    def test_clear(self) -> None:
        """clear() empties the window"""
        average = sales_of(10, 20)
        average.clear()
        self.assertEqual(len(average), 0)
        self.assertIsNone(average.average)
        self.assertEqual(average.add(7), 7.0)

    def test_many_days(self) -> None:
        """after 100000 days only the last three are in the window"""
        average = sales_of(*range(1_000))
        self.assertEqual(len(average), 3)
        for day in range(1_000, 100_000):
            average.add(day)
        self.assertEqual(average.average, 99_998.0)

    def test_window_of_zero(self) -> None:
        """a window of 0 days raises ValueError"""
        with self.assertRaises(ValueError):
            moving_average.MovingAverage(0)

    def test_window_out_of_range(self) -> None:
        """a window of -1 days raises OverflowError"""
        with self.assertRaises(OverflowError):
            moving_average.MovingAverage(-1)

    def test_huge_window(self) -> None:
        """a huge window costs nothing while it is empty"""
        self.assertEqual(len(sales_of(5, window_size=sys.maxsize)), 1)

    def test_not_finite(self) -> None:
        """nan and inf raise ValueError and stay out of the window"""
        average = sales_of(10)
        for value in (float("nan"), float("inf")):
            with self.assertRaises(ValueError):
                average.add(value)
        self.assertEqual(average.average, 10.0)

    def test_not_a_number(self) -> None:
        """adding a str or None raises TypeError"""
        for value in ("10", None):
            with self.assertRaises(TypeError):
                sales_of().add(value)
