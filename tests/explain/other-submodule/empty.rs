#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pymodule]
    mod formats {
        use pyo3::prelude::*;

        #[pyfunction]
        fn area() -> u32 {
            1
        }
    }

    #[pymodule_init]
    fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
        let formats = PyModule::new(m.py(), "answer.formats")?;
        let modules = m.py().import("sys")?.getattr("modules")?;
        modules.set_item("answer.formats", formats)
    }
}
