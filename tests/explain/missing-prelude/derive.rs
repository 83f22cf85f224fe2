#[pyo3::pymodule]
mod answer {
    use pyo3::pyfunction;

    #[derive(FromPyObject)]
    struct Sale {
        reams: u32,
    }
}
