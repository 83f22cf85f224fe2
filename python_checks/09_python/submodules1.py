import importlib
import unittest

import submodules1


class Formats(unittest.TestCase):
    """The formats department, by every way that leads there."""

    def test_attribute(self) -> None:
        """submodules1.formats.area("A4") is 62370"""
        self.assertEqual(submodules1.formats.area("A4"), 62_370)

    def test_from_import(self) -> None:
        """`from submodules1 import formats` works"""
        from submodules1 import formats

        self.assertEqual(formats.area("letter"), 60_264)

    def test_import(self) -> None:
        """`import submodules1.formats` works"""
        import submodules1.formats

        self.assertEqual(submodules1.formats.area("letter"), 60_264)

    def test_import_function(self) -> None:
        """`from submodules1.formats import area` works"""
        from submodules1.formats import area

        self.assertEqual(area("A4"), 62_370)

    def test_same_module(self) -> None:
        """every way leads to the same module"""
        formats = importlib.import_module("submodules1.formats")
        self.assertIs(formats, submodules1.formats)

    def test_full_name(self) -> None:
        """the department's __name__ is submodules1.formats"""
        self.assertEqual(submodules1.formats.__name__, "submodules1.formats")

    def test_no_short_cut(self) -> None:
        """plain `import formats` still finds nothing"""
        with self.assertRaises(ModuleNotFoundError):
            importlib.import_module("formats")

    def test_unknown_format(self) -> None:
        """area("papyrus") raises KeyError"""
        with self.assertRaises(KeyError):
            submodules1.formats.area("papyrus")
