"""The project of an exercise: what was built of it, and what the learner wrote.

`from pyo3lings import project` in a check script gives the one `Project` that the
script is about. In an exported project the same object builds the wheel by itself.
"""

from __future__ import annotations

# What only projects need is imported when it is needed: most exercises are none.
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import email.message
    import subprocess

__all__ = ["Project", "project"]

# What is started may use as much memory as the system lets it, and a compiler needs it.
UNLIMITED = "import os, resource, sys; _, most = resource.getrlimit(resource.RLIMIT_AS); \
resource.setrlimit(resource.RLIMIT_AS, (most, most)); os.execvp(sys.argv[1], sys.argv[1:])"


class Project:
    """A maturin project that was built into a wheel.

    The wheel is unpacked already, and what lies in it can be imported.
    """

    def __init__(self) -> None:
        self._root = Path(__file__).resolve().parent
        self._wheel: Path | None = None
        self._site: Path | None = None
        self._programs: Path | None = None
        self._built: Path | None = None
        self._work: Path | None = None
        self._tables: dict[str, dict] = {}
        self._cargo = "cargo"
        self._environment: dict[str, str | None] = {}

    def __repr__(self) -> str:
        return f"<project {self._root.name}>"

    # What the learner wrote.

    @property
    def files(self) -> list[str]:
        """The paths of the project's files, from its root, with `/` between the parts."""
        return sorted(
            path.relative_to(self._root).as_posix()
            for path in self._root.rglob("*")
            if path.is_file() and "target" not in path.relative_to(self._root).parts
        )

    def read(self, name: str) -> str:
        """The text of a file of the project; an AssertionError where it is not there."""
        path = self._root / name
        if not path.is_file():
            raise AssertionError(f"{name} is not there")
        return path.read_text(encoding="utf-8")

    def toml(self, name: str) -> dict:
        """A file of the project, such as `Cargo.toml`, as Python's own dicts and lists."""
        text = self.read(name)
        if name in self._tables:
            return self._tables[name]
        import tomllib

        return tomllib.loads(text)

    # What was built.

    @property
    def wheel(self) -> Path:
        """The wheel's file, under the name that maturin gave it."""
        if self._wheel is None:
            import subprocess
            import tempfile

            out = Path(tempfile.mkdtemp(prefix="wheel"))
            build = [sys.executable, "-m", "maturin", "build", "-o", str(out), "-i", sys.executable]
            subprocess.run(build, cwd=self._root, check=True, capture_output=True)
            (self._wheel,) = out.glob("*.whl")
        return self._wheel

    @property
    def names(self) -> list[str]:
        """The names of the files in the wheel."""
        import zipfile

        with zipfile.ZipFile(self.wheel) as wheel:
            return wheel.namelist()

    @property
    def metadata(self) -> email.message.Message:
        """What the wheel says about the package: `metadata["Name"]`, `metadata["Requires-Python"]`."""
        return self._about("METADATA")

    @property
    def tags(self) -> list[str]:
        """For which Pythons and systems the wheel is, such as `cp310-abi3-linux_x86_64`."""
        return self._about("WHEEL").get_all("Tag", [])

    def _about(self, name: str) -> email.message.Message:
        import email

        (path,) = (it for it in self.names if it.endswith(f".dist-info/{name}") and it.count("/") == 1)
        return email.message_from_bytes(self.packed(path))

    def packed(self, name: str) -> bytes:
        """What a file of the wheel holds; a KeyError where there is none of this name."""
        import zipfile

        with zipfile.ZipFile(self.wheel) as wheel:
            return wheel.read(name)

    # What can be started.

    @property
    def scripts(self) -> list[str]:
        """The names of the commands that come with the wheel."""
        return sorted({*self._entry_points(), *(path.name for path in self._own_programs())})

    def run(self, name: str, *args: str, **options: object) -> subprocess.CompletedProcess:
        """Runs a command that comes with the wheel; its output is text. `options` are those of
        `subprocess.run`, such as `input`."""
        for path in self._own_programs():
            if path.name == name:
                return self._start([str(path), *args], options)
        entry = self._entry_points().get(name)
        if entry is None:
            raise AssertionError(f"the wheel brings no command `{name}`, but {self.scripts}")
        module, _, function = entry.partition(":")
        start = (
            f"import sys; sys.argv[0] = {name!r}; from {module} import {function.split('.')[0]};"
            f" sys.exit({function}())"
        )
        return self.python("-c", start, *args, **options)

    def python(self, *args: str, **options: object) -> subprocess.CompletedProcess:
        """Runs Python with these arguments, in the project's directory; what lies in the wheel can be
        imported, and packages of the course's environment too."""
        return self._start([sys.executable, *args], {"cwd": self._root, **options})

    def cargo(self, *args: str, **options: object) -> subprocess.CompletedProcess:
        """Runs cargo with these arguments, such as `"test"`, in a copy of the project."""
        work = self._mirrored() if self._work else self._root
        environment = {**os.environ, **{k: v for k, v in self._environment.items() if v is not None}}
        for name in (name for name, value in self._environment.items() if value is None):
            environment.pop(name, None)
        command = [sys.executable, "-I", "-S", "-c", UNLIMITED, self._cargo, *args]
        return run(command, {"cwd": work, "env": environment, **options})

    def build_by_backend(self) -> Path:
        """Builds a wheel as pip does it without isolation: by the build backend that pyproject.toml
        names, which has to be installed. An AssertionError with what it said where it fails."""
        import tempfile

        work = self._mirrored() if self._work else self._root
        system = self.toml("pyproject.toml").get("build-system", {})
        backend = system.get("build-backend", "setuptools.build_meta")
        out = tempfile.mkdtemp(prefix="wheel")
        build = f"import importlib; importlib.import_module({backend!r}).build_wheel({out!r})"
        environment = {name: value for name, value in self._environment.items() if value is not None}
        # What a backend asks of PyO3 is something else than what `cargo test` does.
        environment["CARGO_TARGET_DIR"] = str(work.parent / "backend")
        environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
        command = [sys.executable, "-I", "-S", "-c", UNLIMITED, sys.executable, "-c", build]
        done = run(command, {"cwd": work, "env": {**os.environ, **environment}})
        wheels = sorted(Path(out).glob("*.whl"))
        if done.returncode != 0 or not wheels:
            lines = (done.stdout + done.stderr).strip().splitlines()
            raise AssertionError(f"{backend} builds no wheel:\n" + "\n".join(lines[-12:]))
        return wheels[0]

    def _start(self, command: list[str], options: dict) -> subprocess.CompletedProcess:
        paths = [str(self._site), *sys.path] if self._site else sys.path
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in paths if path)}
        for name in ("LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"):
            # A program with Python in it needs libpython.
            if self._environment.get(name):
                environment[name] = self._environment[name]
        return run(command, {"env": environment, **options})

    def _entry_points(self) -> dict[str, str]:
        import configparser

        texts = [name for name in self.names if name.endswith(".dist-info/entry_points.txt")]
        if not texts:
            return {}
        parser = configparser.ConfigParser(delimiters=("=",))
        parser.optionxform = str
        parser.read_string(self.packed(texts[0]).decode())
        return dict(parser["console_scripts"]) if parser.has_section("console_scripts") else {}

    def _own_programs(self) -> list[Path]:
        if self._programs is not None:
            return sorted(self._programs.iterdir()) if self._programs.is_dir() else []
        import sysconfig

        # Installed with the package, beside this Python.
        directory = Path(sysconfig.get_path("scripts"))
        brought = [name for name in self.names if ".data/scripts/" in name]
        return [directory / name.rpartition("/")[2] for name in brought]

    def _mirrored(self) -> Path:
        """The copy in which cargo works: what is the same in it is not compiled again."""
        wanted = {path: (self._root / path).read_bytes() for path in self.files}
        for path in sorted(self._built.iterdir()):
            wanted[path.name] = path.read_bytes()
        self._work.mkdir(parents=True, exist_ok=True)
        for path in self._work.rglob("*"):
            if path.is_file() and path.relative_to(self._work).as_posix() not in wanted:
                path.unlink()
        for name, content in wanted.items():
            path = self._work / name
            if not path.is_file() or path.read_bytes() != content:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        return self._work


def run(command: list[str], options: dict) -> subprocess.CompletedProcess:
    """Runs a command to its end, with what it prints as text."""
    import subprocess

    usual = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
    if "input" not in options:
        usual["stdin"] = subprocess.DEVNULL
    return subprocess.run(command, **{**usual, "errors": "replace", **options})


project = Project()


def begin(told: dict) -> None:
    """Takes what the runner knows about the project that is checked."""
    for name in ("root", "wheel", "site", "programs", "built", "work"):
        setattr(project, f"_{name}", Path(told[name]))
    project._tables = told["tables"]
    project._cargo = told["cargo"]
    project._environment = told["environment"]
