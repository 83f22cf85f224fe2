#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk {
        reams: u32,
    }

    impl Desk {
        fn left(&self) -> u32 {
            self.reams
        }
    }

    #[pyfunction]
    fn reams(desk: &Bound<'_, Desk>) -> u32 {
        desk.left()
    }
}
