"""Errors of Python that have nothing to do with PyO3, as Python shows them: none is explained."""

import asyncio
import collections
import copy
import datetime
import decimal
import json
import pickle
import threading
import traceback

WRONG = """
{}["a"]
[].push(1)
[1][5]
1 / 0
foo
int("x")
float("x")
None + 1
None.upper()
len(5)
for _ in 5: pass
(5)()
"a" + 1
"a" * "b"
{1: 2} < {3: 4}
hash([])
{[]: 1}
[].__class__ = 5
(1).real = 2
object().x
object().x = 1
datetime.date(2026, 13, 1)
datetime.date.today().hours
datetime.date.today() + 1
datetime.date.today()[0]
with datetime.date.today(): pass
len(datetime.date.today())
collections.OrderedDict() < collections.OrderedDict()
collections.Counter().missing()
collections.deque().missing = 1
decimal.Decimal("x")
json.loads("{")
json.dumps(object())
pickle.dumps(lambda: 1)
pickle.dumps(threading.Lock())
copy.deepcopy(threading.Lock())
sorted([1, "a"])
max([])
next(iter([]))
iter(5)
print(1, ende="")
"abc".split(1)
[].append()
[].append(1, 2)
(lambda x: 1)()
(lambda x: 1)(1, 2)
(lambda x: 1)(y=1)
import numpyy
from json import missing
import json.missing
open("/missing")
open("/")
bytes([300])
(1).to_bytes(0, "big")
"é".encode("ascii")
b"\\xff".decode()
int(10**400 * 1.0)
float(10**400)
range(1.5)
[1, 2, 3]["a"]
class B(5): pass
abs("a")
round("a")
-"a"
~1.5
x, y = 1
x, y = 1, 2, 3
assert 1 == 2
raise RuntimeError("out of range")
raise ValueError("expected a number")
exec("def f(:")
exec("  x = 1\\n y = 2")
(lambda f: f(f))(lambda f: f(f))
asyncio.run(5)
threading.Lock().release()
"""

if __name__ == "__main__":
    for line in WRONG.strip().splitlines():
        print("==", line)
        try:
            exec(line)
        except BaseException:
            traceback.print_exc(limit=2, file=__import__("sys").stdout)
        else:
            print("no error")
