#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn more(paper: &Bound<'_, PyAny>) -> u32 {
        let mut n = 0;
        for _ in paper {
            n += 1;
        }
        n
    }
}
