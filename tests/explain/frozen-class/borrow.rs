#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass(frozen)]
    struct Desk {
        reams: u32,
    }

    #[pyfunction]
    fn sell(desk: &Bound<'_, Desk>) {
        desk.borrow_mut().reams += 1;
    }
}
