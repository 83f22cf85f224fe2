import json
import unittest

import derive2


class Statistics(unittest.TestCase):
    """A Rust struct comes back as plain Python values."""

    def test_is_a_dict(self) -> None:
        """statistics returns a dict"""
        self.assertIs(type(derive2.statistics([1.0])), dict)

    def test_keys(self) -> None:
        """its keys are count, mean and min-max, in this order"""
        keys = list(derive2.statistics([1.0]))
        self.assertEqual(keys, ["count", "mean", "min-max"])

    def test_values(self) -> None:
        """three sheets of 1, 2 and 3 kg: mean 2.0, min-max (1.0, 3.0)"""
        got = derive2.statistics([1.0, 2.0, 3.0])
        self.assertEqual(got, {"count": 3, "mean": 2.0, "min-max": (1.0, 3.0)})

    def test_mean_is_a_float(self) -> None:
        """the mean is a float"""
        self.assertIs(type(derive2.statistics([1.5])["mean"]), float)

    def test_min_max_is_a_tuple(self) -> None:
        """min-max is a tuple"""
        self.assertIs(type(derive2.statistics([1.5])["min-max"]), tuple)

    def test_count_is_an_int(self) -> None:
        """the count is an int"""
        self.assertIs(type(derive2.statistics([1.5])["count"]), int)

    def test_nothing(self) -> None:
        """without weights, mean and min-max are there, and None"""
        got = derive2.statistics([])
        self.assertEqual(got, {"count": 0, "mean": None, "min-max": None})

    def test_json(self) -> None:
        """the dict can go straight to JSON"""
        text = json.dumps(derive2.statistics([4, 8]))
        self.assertEqual(text, '{"count": 2, "mean": 6.0, "min-max": [4.0, 8.0]}')

    def test_is_a_dict_of_its_own(self) -> None:
        """the dict belongs to the caller, who may change it"""
        first = derive2.statistics([1.0])
        first["branch"] = "Lyon"
        self.assertNotIn("branch", derive2.statistics([1.0]))

    def test_rejects_other_elements(self) -> None:
        """a weight that is not a number raises TypeError"""
        with self.assertRaises(TypeError):
            derive2.statistics([1.0, "2 kg"])
