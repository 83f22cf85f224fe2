import json
import unittest

import derive2


class Statistics(unittest.TestCase):
    """A Rust struct comes back as plain Python values."""

    def test_is_a_dict(self) -> None:
        """statistics returns a dict"""
        self.assertIs(type(derive2.statistics([1.0])), dict)

    def test_keys(self) -> None:
        """its keys are the fields of the struct, in their order"""
        keys = list(derive2.statistics([1.0]))
        self.assertEqual(keys, ["count", "mean", "range"])

    def test_values(self) -> None:
        """its values are those of the fields"""
        got = derive2.statistics([1.0, 2.0, 3.0])
        self.assertEqual(got, {"count": 3, "mean": 2.0, "range": (1.0, 3.0)})

    def test_newtype_is_its_value(self) -> None:
        """the newtype Kilograms comes back as a float"""
        self.assertIs(type(derive2.statistics([1.5])["mean"]), float)

    def test_tuple_struct_is_a_tuple(self) -> None:
        """the tuple struct Range comes back as a tuple"""
        self.assertIs(type(derive2.statistics([1.5])["range"]), tuple)

    def test_count_is_an_int(self) -> None:
        """the count is an int"""
        self.assertIs(type(derive2.statistics([1.5])["count"]), int)

    def test_nothing(self) -> None:
        """no weights: there are mean and range, and they are None"""
        got = derive2.statistics([])
        self.assertEqual(got, {"count": 0, "mean": None, "range": None})

    def test_json(self) -> None:
        """the dict can go straight to JSON"""
        text = json.dumps(derive2.statistics([4, 8]))
        self.assertEqual(text, '{"count": 2, "mean": 6.0, "range": [4.0, 8.0]}')

    def test_is_a_dict_of_its_own(self) -> None:
        """the dict belongs to the caller, who may change it"""
        first = derive2.statistics([1.0])
        first["branch"] = "Lyon"
        self.assertNotIn("branch", derive2.statistics([1.0]))

    def test_rejects_other_elements(self) -> None:
        """a weight that is no number raises TypeError"""
        with self.assertRaises(TypeError):
            derive2.statistics([1.0, "2 kg"])


if __name__ == "__main__":
    unittest.main()
