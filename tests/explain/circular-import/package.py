import pathlib
import sys
import tempfile
import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        sys.modules["paper_native"] = answer
        with tempfile.TemporaryDirectory() as directory:
            package = pathlib.Path(directory, "paper")
            package.mkdir()
            package.joinpath("__init__.py").write_text(
                "from paper.bills import bill\nfrom paper_native import price\n"
            )
            package.joinpath("bills.py").write_text("from paper import price\nbill = price\n")
            sys.path.insert(0, directory)
            import paper  # noqa: F401
