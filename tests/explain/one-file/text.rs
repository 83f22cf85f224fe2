#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    const TEXT: &str = include_str!("paper.txt");
}
