// Jim has written the prices in Rust, Pam the invoices in Python. Both are to be
// one package, `paper`. Each half works alone, and together not even the import.
//
// TODO: Make the Rust half the private module `paper._native`, and let `paper`
// show `price` and `invoice`, and nothing else, to `from paper import *`.

use pyo3::prelude::*;

#[pymodule]
mod paper {
    use super::*;

    /// The price of some reams of paper, in dollars.
    #[pyfunction]
    fn price(reams: u64) -> f64 {
        reams as f64 * 4.5
    }
}
