#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk {
        reams: u32,
    }

    #[pyfunction]
    fn sell(mut desk: PyRef<'_, Desk>) {
        desk.reams += 1;
    }
}
