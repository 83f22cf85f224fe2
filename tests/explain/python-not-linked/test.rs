#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn pages(paper: &Bound<'_, PyAny>) -> PyResult<usize> {
        paper.len()
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_list_has_pages() {
            Python::attach(|py| {
                let paper = py.eval(c"[1, 2]", None, None).unwrap();
                assert_eq!(pages(&paper).unwrap(), 2);
            });
        }
    }
}
