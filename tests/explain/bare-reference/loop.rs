#[pyo3::pymodule]
mod answer {
    use pyo3::types::PyList;

    pub fn reams(list: &PyList) -> usize {
        let mut reams = 0;
        for _ in list {
            reams += 1;
        }
        reams
    }
}
