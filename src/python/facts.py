"""Says where this Python is and what it is, as one JSON document."""

import json
import os
import sys
import sysconfig

version = "%d.%d" % sys.version_info[:2]
get = sysconfig.get_config_var
files = [get("INSTSONAME"), get("LDLIBRARY"), "libpython%s.so.1.0" % version, "libpython%s.so" % version]
files += ["libpython%s.dylib" % version]
places = [get("LIBDIR"), os.path.join(sys.base_prefix, "lib"), get("PYTHONFRAMEWORKPREFIX")]
places += [os.path.join(str(get("LIBDIR")), str(get("MULTIARCH")))]
libraries = [
    os.path.join(place, name)
    for name in files
    for place in places
    if name and place and not name.endswith(".a")
]
# One program has several names; of a virtual environment it is the one that it was made from.
names = ("python" + version, "python3", "python")
programs = [os.path.join(sys.base_prefix, "bin", name) for name in names]
real = os.path.realpath(sys.executable)
is_it = [name for name in programs if os.path.exists(name) and os.path.samefile(name, real)]
if sys.prefix == sys.base_prefix:
    programs = is_it + [sys.executable]
elif real.startswith(os.path.join(sys.prefix, "")):
    # The environment has a copy.
    programs = is_it + programs
else:
    programs = is_it + [real] + programs
level = {"alpha": "a", "beta": "b", "candidate": "rc", "final": ""}[sys.version_info[3]]
print(
    json.dumps(
        {
            "implementation": sys.implementation.name,
            "executable": next(filter(os.path.isfile, programs), sys.executable),
            "version": sys.version_info[:2],
            "release": "%d.%d.%d" % sys.version_info[:3] + (level and level + str(sys.version_info[4])),
            "prefix": sys.base_prefix,
            "exec_prefix": sys.base_exec_prefix,
            "has_gil": not get("Py_GIL_DISABLED"),
            "library": next(filter(os.path.isfile, libraries), None),
        }
    )
)
