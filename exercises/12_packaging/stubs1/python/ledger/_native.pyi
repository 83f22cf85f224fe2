# Angela will not use a class that her editor knows nothing about. This is what it
# is told about the Rust, half of it, and even that it does not believe.
# TODO: Complete this file: what there is in src/lib.rs, with the parameters and
# the types that Python sees. And say that the package `ledger` brings its types.
# The Rust is right.

class Ledger:
    def __init__(self, owner): ...
    def book(self, amount, note): ...
