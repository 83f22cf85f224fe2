#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn pages(papers: &Bound<'_, PyAny>) -> PyResult<u32> {
        let pages = papers.extract().unwrap();
        println!("{pages}");
        Ok(1)
    }
}
