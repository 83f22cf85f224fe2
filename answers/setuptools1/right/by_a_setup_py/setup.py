from setuptools import setup
from setuptools_rust import Binding, RustExtension

setup(rust_extensions=[RustExtension("ledger._totals", "Cargo.toml", binding=Binding.PyO3)])
