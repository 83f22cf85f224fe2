import unittest

import signatures2


class Pack(unittest.TestCase):
    """What may be passed to pack(), and how."""

    def test_town_alone(self) -> None:
        """pack("Utica") is one empty parcel"""
        self.assertEqual(signatures2.pack("Utica"), "1 x Utica ()")

    def test_items(self) -> None:
        """all further positional arguments are items"""
        parcel = signatures2.pack("Utica", "pens", "paper", 3)
        self.assertEqual(parcel, "1 x Utica ('pens', 'paper', 3)")
        self.assertEqual(signatures2.pack("Utica", None, 2), "1 x Utica (None, 2)")

    def test_copies(self) -> None:
        """copies=2 packs it twice, copies=0 not at all"""
        parcel = signatures2.pack("Utica", "pens", copies=2)
        self.assertEqual(parcel, "2 x Utica ('pens',)")
        self.assertEqual(signatures2.pack("Utica", copies=0), "0 x Utica ()")

    def test_notes(self) -> None:
        """unknown keywords become notes, in the order given"""
        parcel = signatures2.pack("Utica", floor=3, fragile=True)
        self.assertEqual(parcel, "1 x Utica () {'floor': 3, 'fragile': True}")

    def test_everything(self) -> None:
        """items, copies and notes go together"""
        parcel = signatures2.pack("Łódź", "pens", floor=3, copies=2)
        self.assertEqual(parcel, "2 x Łódź ('pens',) {'floor': 3}")

    def test_no_town(self) -> None:
        """pack() raises TypeError"""
        with self.assertRaises(TypeError):
            signatures2.pack()

    def test_town_by_keyword(self) -> None:
        """pack(town="Utica") raises TypeError: only by position"""
        with self.assertRaises(TypeError):
            signatures2.pack(town="Utica")

    def test_note_named_town(self) -> None:
        """so a note may be named town, or anything else"""
        parcel = signatures2.pack("Utica", town="the old one")
        self.assertEqual(parcel, "1 x Utica () {'town': 'the old one'}")
        parcel = signatures2.pack("Utica", pack=1, note="")
        self.assertEqual(parcel, "1 x Utica () {'pack': 1, 'note': ''}")

    def test_negative_copies(self) -> None:
        """copies=-1 raises OverflowError"""
        with self.assertRaises(OverflowError):
            signatures2.pack("Utica", copies=-1)

    def test_copies_of_wrong_type(self) -> None:
        """copies="2" and copies=None raise TypeError"""
        for copies in ("2", None):
            with self.subTest(copies=copies), self.assertRaises(TypeError):
                signatures2.pack("Utica", copies=copies)
