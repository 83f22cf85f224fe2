"""The Dwight matrix: what each attack does to a pyclass, row by row.

The lesson of chapter 07 says all of this; here it is held true, on every
CPython that the course supports. "Falls" means that the attack succeeds. The
half of A6 that is a compile error is answers/dwight3/wrong/frozen_only.rs.
"""

from __future__ import annotations

import copy
import dataclasses
import gc
import pickle
import sys
import threading
import unittest
import weakref
from collections import namedtuple
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import matrix


@contextmanager
def patched(cls: type, name: str, value: object) -> Iterator[None]:
    """Sets an attribute of a class, and puts the old one back."""
    missing = object()
    before = vars(cls).get(name, missing)
    setattr(cls, name, value)
    try:
        yield
    finally:
        if before is missing:
            delattr(cls, name)
        else:
            setattr(cls, name, before)


def lists_with(entry: str) -> list[list[object]]:
    gc.collect()
    lists = [thing for thing in gc.get_objects() if type(thing) is list]
    return [found for found in lists if entry in found]


class Forgery:
    """A thing that pickles into any plan for unpickling."""

    def __init__(self, *plan: Any) -> None:
        self.plan = plan

    def __reduce__(self) -> Any:
        return self.plan


class Matrix(unittest.TestCase):
    """Rows A1 to A22."""

    def test_a01_default(self) -> None:
        """A1 v.balance = 1 is held by default: a field is no attribute"""
        v = matrix.Bare(100)
        with self.assertRaises(AttributeError):
            v.balance = 1
        with self.assertRaises(AttributeError):
            v.balance
        self.assertFalse(any("balance" in name for name in dir(v)))

    def test_a01_getter_only(self) -> None:
        """A1 v.balance = 1 is held by a getter without a setter"""
        v = matrix.Vault(100)
        with self.assertRaises(AttributeError):
            v.balance = 1
        self.assertEqual(v.balance, 100)

    def test_a01_set(self) -> None:
        """A1 v.balance = 1 falls with `set`"""
        v = matrix.Settable(100)
        v.balance = 1
        self.assertEqual(v.balance, 1)

    def test_a02_held(self) -> None:
        """A2 del v.balance is held, with a getter and with a setter"""
        for v in (matrix.Vault(100), matrix.Settable(100)):
            with self.assertRaises(AttributeError):
                del v.balance
            self.assertEqual(v.balance, 100)

    def test_a02_deleter(self) -> None:
        """A2 del v.balance falls with a deleter"""
        v = matrix.Deletable(100)
        del v.balance
        self.assertEqual(v.balance, 0)

    def test_a03_held(self) -> None:
        """A3 new attributes are held by default: there is no __dict__"""
        v: Any = matrix.Vault(100)
        with self.assertRaises(AttributeError):
            v.rogue = 1
        with self.assertRaises(AttributeError):
            v.withdraw = lambda amount: 10**6
        with self.assertRaises(AttributeError):
            v.__dict__
        with self.assertRaises(TypeError):
            vars(v)

    def test_a03_dict(self) -> None:
        """A3 new attributes and shadowed methods fall with `dict`"""
        v = matrix.Noted(100)
        v.rogue = 1
        vars(v)["other"] = 2
        self.assertEqual((v.rogue, v.other), (1, 2))

    def test_a03_subclass(self) -> None:
        """A3 a Python subclass has a __dict__, unless it has __slots__"""
        loose = type("Loose", (matrix.Open,), {})(100)
        loose.rogue = 1
        tight = type("Tight", (matrix.Open,), {"__slots__": ()})(100)
        with self.assertRaises(AttributeError):
            tight.rogue = 1

    def test_a04(self) -> None:
        """A4 object.__setattr__, the descriptor, mangled names are held"""
        v = matrix.Vault(100)
        with self.assertRaises(AttributeError):
            object.__setattr__(v, "balance", 1)
        with self.assertRaises(AttributeError):
            object.__setattr__(v, "rogue", 1)
        with self.assertRaises(AttributeError):
            matrix.Vault.balance.__set__(v, 1)
        with self.assertRaises(AttributeError):
            v._Vault__balance
        self.assertEqual(v.balance, 100)

    def test_a05_object_setattr(self) -> None:
        """A5 object.__setattr__ against a __setattr__ in Rust: don't rely on it

        CPython up to 3.12.1 refuses; 3.13.0 goes straight to the setter.
        """
        v = matrix.Guarded(100)
        with self.assertRaises(TypeError):
            v.balance = 1
        try:
            object.__setattr__(v, "balance", 1)
        except TypeError:
            self.assertEqual(v.balance, 100)
        else:
            self.assertGreaterEqual(sys.version_info, (3, 12))
            self.assertEqual(v.balance, 1)

    def test_a05_descriptor(self) -> None:
        """A5 the setter's descriptor falls all the same"""
        v = matrix.Guarded(100)
        matrix.Guarded.balance.__set__(v, 1)
        self.assertEqual(v.balance, 1)

    def test_a06_frozen(self) -> None:
        """A6 frozen: readable without a borrow, not writable"""
        v = matrix.Frozen(100)
        self.assertEqual(matrix.read_without_a_borrow(v), 100)
        with self.assertRaises(AttributeError):
            v.balance = 1

    def test_a06_class_is_open(self) -> None:
        """A6 frozen changes nothing about the class object"""
        immutable = 1 << 8  # Py_TPFLAGS_IMMUTABLETYPE
        self.assertFalse(matrix.Frozen.__flags__ & immutable)
        self.assertTrue(matrix.Immutable.__flags__ & immutable)
        with patched(matrix.Frozen, "balance", 10**9):
            self.assertEqual(matrix.Frozen(100).balance, 10**9)

    def test_a07_vec(self) -> None:
        """A7 a Vec getter gives a fresh list: writes are silently lost"""
        v = matrix.Owned(["rent"])
        v.ledger.clear()
        self.assertEqual(v.ledger, ["rent"])
        self.assertIsNot(v.ledger, v.ledger)

    def test_a07_pylist(self) -> None:
        """A7 a returned list falls when the field is a Py<PyList>"""
        v = matrix.Shared(["rent"])
        v.ledger.clear()
        self.assertEqual(v.ledger, [])
        with self.assertRaises(AttributeError):
            v.ledger += ["forged"]
        self.assertEqual(v.ledger, ["forged"])

    def test_a08_vec(self) -> None:
        """A8 the list that went in is copied by a Vec parameter"""
        entries = ["rent"]
        v = matrix.Owned(entries)
        entries.append("forged")
        self.assertEqual(v.ledger, ["rent"])

    def test_a08_pylist(self) -> None:
        """A8 the list that went in falls when it is stored"""
        entries = ["rent"]
        v = matrix.Shared(entries)
        entries.append("forged")
        self.assertEqual(v.ledger, ["rent", "forged"])

    def test_a09_hidden_list(self) -> None:
        """A9 a private list without a getter falls: gc finds it"""
        v = matrix.Hidden(["a rare entry"])
        for hidden in lists_with("a rare entry"):
            hidden.append("forged")
        self.assertEqual(v.entries(), ["a rare entry", "forged"])

    def test_a09_rust_data(self) -> None:
        """A9 data that Rust owns is not found"""
        v = matrix.Owned(["another rare entry"])
        for hidden in lists_with("another rare entry"):
            hidden.append("forged")
        self.assertEqual(v.ledger, ["another rare entry"])

    def test_a10_final(self) -> None:
        """A10 a subclass is held by default: classes are final"""
        with self.assertRaises(TypeError):
            type("Evil", (matrix.Vault,), {})

    def test_a10_subclass(self) -> None:
        """A10 a subclass lies to getattr, not to a typed parameter"""
        evil = type("Evil", (matrix.Open,), {"balance": 10**9})(100)
        self.assertEqual(matrix.audit_getattr(evil), 10**9)
        self.assertEqual(matrix.audit_typed(evil), 100)
        with self.assertRaises(TypeError):
            matrix.audit_exact(evil)
        self.assertEqual(matrix.audit_exact(matrix.Open(100)), 100)

    def test_a11(self) -> None:
        """A11 impostors fool getattr, and are held by a typed parameter"""
        box = SimpleNamespace(balance=10**9)
        mock = Mock(spec=matrix.Open, balance=10**9)
        self.assertIsInstance(mock, matrix.Open)
        for impostor in (box, mock):
            self.assertEqual(matrix.audit_getattr(impostor), 10**9)
            with self.assertRaises(TypeError):
                matrix.audit_typed(impostor)

    def test_a12_final(self) -> None:
        """A12 v.__class__ = Evil is held without `subclass`"""
        v = matrix.Vault(100)
        with self.assertRaises(TypeError):
            v.__class__ = type("Evil", (), {"__slots__": ()})

    def test_a12_subclass(self) -> None:
        """A12 v.__class__ = Evil falls with `subclass`"""
        v = matrix.Open(100)
        evil = {"__slots__": (), "balance": 10**9}
        v.__class__ = type("Evil", (matrix.Open,), evil)
        self.assertEqual(v.balance, 10**9)

    def test_a12_with_a_dict(self) -> None:
        """A12 v.__class__ = Evil is held if Evil has a __dict__"""
        v = matrix.Open(100)
        with self.assertRaises(TypeError):
            v.__class__ = type("Evil", (matrix.Open,), {"balance": 10**9})

    def test_a12_immutable_type(self) -> None:
        """A12 v.__class__ = Evil is held by `immutable_type`"""
        v = matrix.OpenImmutable(100)
        evil = {"__slots__": (), "balance": 10**9}
        with self.assertRaises(TypeError):
            v.__class__ = type("Evil", (matrix.OpenImmutable,), evil)

    def test_a13_default(self) -> None:
        """A13 patching the class falls on every default pyclass"""
        for cls in (matrix.Vault, matrix.Frozen):
            v = cls(100)
            with patched(cls, "balance", property(lambda vault: 10**9)):
                self.assertEqual(v.balance, 10**9)
            with patched(cls, "__len__", lambda vault: 7):
                self.assertEqual(len(v), 7)
            self.assertEqual(v.balance, 100)

    def test_a13_delete(self) -> None:
        """A13 deleting a method falls as well"""
        withdraw = matrix.Vault.withdraw
        del matrix.Vault.withdraw
        try:
            with self.assertRaises(AttributeError):
                matrix.Vault(100).withdraw(1)
        finally:
            matrix.Vault.withdraw = withdraw
        self.assertEqual(matrix.Vault(100).withdraw(1), 1)

    def test_a13_enum(self) -> None:
        """A13 replacing an enum variant falls"""
        with patched(matrix.Tier, "Gold", matrix.Tier.Bronze):
            self.assertNotEqual(matrix.gold(), matrix.Tier.Gold)
        self.assertEqual(matrix.gold(), matrix.Tier.Gold)

    def test_a13_immutable_type(self) -> None:
        """A13 patching the class is held by `immutable_type`"""
        cls = matrix.Immutable
        with self.assertRaises(TypeError):
            cls.balance = property(lambda vault: 10**9)
        with self.assertRaises(TypeError):
            type.__setattr__(cls, "balance", 10**9)
        with self.assertRaises(TypeError):
            del cls.withdraw
        with self.assertRaises(TypeError):
            cls.__eq__ = lambda vault, other: True
        with self.assertRaises(TypeError):
            matrix.ImmutableTier.Gold = matrix.ImmutableTier.Bronze
        self.assertEqual(cls(100).balance, 100)
        self.assertEqual(matrix.immutable_gold(), matrix.ImmutableTier.Gold)

    def test_a14_new_only(self) -> None:
        """A14 a second __init__ is ignored if there is only #[new]"""
        v = matrix.Vault(100)
        v.__init__(10**9)
        v.__init__("anything", at="all")
        self.assertEqual(v.balance, 100)

    def test_a14_init(self) -> None:
        """A14 a second __init__ falls if it assigns"""
        v = matrix.Reborn(100)
        v.__init__(10**9)
        self.assertEqual(v.balance, 10**9)

    def test_a15(self) -> None:
        """A15 __new__ is your #[new]; object.__new__ is refused"""
        with self.assertRaises(ValueError):
            matrix.Vault.__new__(matrix.Vault, 10**9)
        with self.assertRaises(OverflowError):
            matrix.Vault.__new__(matrix.Vault, -5)
        with self.assertRaises(TypeError):
            object.__new__(matrix.Vault)

    def test_a15_no_new(self) -> None:
        """A15 a class without #[new] can't be made at all"""
        self.assertIsInstance(matrix.make(), matrix.Unmade)
        with self.assertRaises(TypeError):
            matrix.Unmade()
        with self.assertRaises(TypeError):
            object.__new__(matrix.Unmade)

    def test_a16_default(self) -> None:
        """A16 copy and pickle are refused by default"""
        v = matrix.Vault(100)
        with self.assertRaises(TypeError):
            pickle.dumps(v)
        with self.assertRaises(TypeError):
            copy.copy(v)

    def test_a16_setstate(self) -> None:
        """A16 __setstate__ falls: anyone may call it, pickles too"""
        v = matrix.Stateful(100)
        v.__setstate__(10**9)
        self.assertEqual(v.balance, 10**9)
        forged = pickle.dumps(Forgery(matrix.Stateful, (1,), 10**9))
        self.assertEqual(pickle.loads(forged).balance, 10**9)

    def test_a16_getnewargs(self) -> None:
        """A16 __getnewargs__ sends pickles through #[new]'s guard"""
        v = matrix.Pickled(100)
        self.assertEqual(pickle.loads(pickle.dumps(v)).balance, 100)
        self.assertEqual(copy.deepcopy(v).balance, 100)
        with self.assertRaises(ValueError):
            pickle.loads(pickle.dumps(Forgery(matrix.Pickled, (10**9,))))

    def test_a17_u64(self) -> None:
        """A17 u64: the range is checked, True and __index__ get in"""
        for amount in (-1, 2**80):
            with self.assertRaises(OverflowError):
                matrix.take_u64(amount)
        for amount in (1.0, "5", None):
            with self.assertRaises(TypeError):
                matrix.take_u64(amount)
        self.assertEqual(matrix.take_u64(True), 1)
        tribute = type("Tribute", (), {"__index__": lambda self: 10**9})
        self.assertEqual(matrix.take_u64(tribute()), 10**9)

    def test_a17_f64(self) -> None:
        """A17 f64: nan, inf, -0.0, True and __float__ get in"""
        self.assertNotEqual(matrix.take_f64(float("nan")), 0)
        self.assertEqual(matrix.take_f64(float("inf")), float("inf"))
        self.assertEqual(str(matrix.take_f64(-0.0)), "-0.0")
        self.assertEqual(matrix.take_f64(True), 1.0)
        self.assertEqual(matrix.take_f64(2**80), 2.0**80)
        tribute = type("Tribute", (), {"__float__": lambda self: 1e9})
        self.assertEqual(matrix.take_f64(tribute()), 1e9)

    def test_a18_borrowed(self) -> None:
        """A18 a callback can't use what is borrowed with &mut self"""
        v = matrix.Borrowed(100)
        with self.assertRaises(RuntimeError):
            v.withdraw(30, lambda amount: v.balance)
        self.assertEqual(v.balance, 100)

    def test_a18_double_spend(self) -> None:
        """A18 released between check and effect, it pays twice"""
        self.assertEqual(self.withdraw_twice(matrix.Parted(100)), (200, 0))

    def test_a18_one_step(self) -> None:
        """A18 check and effect in one step pay once"""
        self.assertEqual(self.withdraw_twice(matrix.Atomic(100)), (100, 0))

    def withdraw_twice(self, v: Any) -> tuple[int, int]:
        """What a nested withdrawal gets out of `v`, and what is left."""
        paid: list[int] = []

        def accomplice(amount: int) -> None:
            paid.append(v.withdraw(amount, lambda amount: None))

        try:
            paid.append(v.withdraw(100, accomplice))
        except ValueError:
            pass
        return sum(paid), v.balance

    def test_a19_borrowed(self) -> None:
        """A19 a second thread can't use what &mut self holds"""
        v = matrix.Borrowed(100)
        errors = self.while_approving(v, lambda: v.withdraw(1, print))
        self.assertEqual([type(error) for error in errors], [RuntimeError])

    def test_a19_atomic(self) -> None:
        """A19 a second thread is served by a frozen class"""
        v = matrix.Atomic(100)
        errors = self.while_approving(v, lambda: v.withdraw(1, lambda amount: None))
        self.assertEqual(errors, [])
        self.assertEqual(v.balance, 98)

    def while_approving(self, v: Any, call: Callable[[], object]) -> list[Exception]:
        """The errors of a call made while another thread is inside `v`."""
        errors: list[Exception] = []

        def other_thread() -> None:
            try:
                call()
            except Exception as error:
                errors.append(error)

        def approve(amount: int) -> None:
            thread = threading.Thread(target=other_thread)
            thread.start()
            thread.join()

        v.withdraw(1, approve)
        return errors

    def test_a20(self) -> None:
        """A20 weak references are held by default, and fall with `weakref`"""
        with self.assertRaises(TypeError):
            weakref.ref(matrix.Vault(100))
        v = matrix.Noted(100)
        self.assertIs(weakref.ref(v)(), v)

    def test_a21(self) -> None:
        """A21 the module's name for the class can always be rebound"""
        real_class, real_module = matrix.Immutable, sys.modules["matrix"]
        try:
            matrix.Immutable = SimpleNamespace
            self.assertIs(matrix.Immutable, SimpleNamespace)
            sys.modules["matrix"] = SimpleNamespace(Immutable=None)
            from matrix import Immutable

            self.assertIsNone(Immutable)
        finally:
            sys.modules["matrix"] = real_module
            matrix.Immutable = real_class

    def test_a22(self) -> None:
        """A22 gc finds the dict behind a class, immutable or not"""
        for cls in (matrix.Vault, matrix.Immutable):
            namespace = gc.get_referents(cls.__dict__)[0]
            try:
                namespace["pwned"] = True
                self.assertIs(cls(100).pwned, True)
            finally:
                del namespace["pwned"]


class PurePython(unittest.TestCase):
    """Each defence in pure Python, and the line that it falls to."""

    def test_double_underscore(self) -> None:
        """P1 __balance falls to v._Vault__balance"""

        class Vault:
            def __init__(self) -> None:
                self.__balance = 100

            def balance(self) -> int:
                return self.__balance

        v: Any = Vault()
        v._Vault__balance = 10**9
        self.assertEqual(v.balance(), 10**9)

    def test_slots(self) -> None:
        """P2 __slots__ falls to the slot, the class and __class__"""

        class Vault:
            __slots__ = ("_balance",)

            def __init__(self) -> None:
                self._balance = 100

            def balance(self) -> int:
                return self._balance

        v: Any = Vault()
        with self.assertRaises(AttributeError):
            v.rogue = 1
        v._balance = 10**9
        self.assertEqual(v.balance(), 10**9)
        v.__class__ = type("Evil", (Vault,), {"__slots__": (), "balance": 7})
        self.assertEqual(v.balance, 7)
        Vault.balance = 8
        self.assertEqual(Vault().balance, 8)

    def test_property(self) -> None:
        """P3 a property without a setter falls to Vault.balance = ..."""

        class Vault:
            @property
            def balance(self) -> int:
                return 100

        v = Vault()
        with self.assertRaises(AttributeError):
            v.balance = 10**9
        Vault.balance = 10**9
        self.assertEqual(v.balance, 10**9)

    def test_frozen_dataclass(self) -> None:
        """P4 a frozen dataclass falls to object.__setattr__"""

        @dataclasses.dataclass(frozen=True)
        class Vault:
            balance: int

        v = Vault(100)
        with self.assertRaises(dataclasses.FrozenInstanceError):
            v.balance = 1
        object.__setattr__(v, "balance", 10**9)
        self.assertEqual(v.balance, 10**9)
        v.__dict__["balance"] = 7
        self.assertEqual(v.balance, 7)

    def test_setattr(self) -> None:
        """P5 overriding __setattr__ falls to object.__setattr__"""

        class Vault:
            balance = 100

            def __setattr__(self, name: str, value: object) -> None:
                raise AttributeError(name)

        v = Vault()
        with self.assertRaises(AttributeError):
            v.balance = 1
        object.__setattr__(v, "balance", 10**9)
        self.assertEqual(v.balance, 10**9)

    def test_namedtuple(self) -> None:
        """P6 a namedtuple falls to Vault.balance = property(...)"""
        Vault = namedtuple("Vault", "balance")
        v = Vault(100)
        with self.assertRaises(AttributeError):
            v.balance = 1
        Vault.balance = property(lambda vault: 10**9)
        self.assertEqual(v.balance, 10**9)
