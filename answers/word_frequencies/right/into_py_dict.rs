// The Vec stays, and becomes a dict at the very end; the ranking is sorted twice.
#[pyo3::pymodule]
mod word_frequencies {
    use pyo3::prelude::*;
    use pyo3::types::{IntoPyDict, PyDict};
    use std::collections::HashMap;

    #[pyfunction]
    fn word_frequencies<'py>(py: Python<'py>, words: Vec<String>) -> PyResult<Bound<'py, PyDict>> {
        let mut counts: Vec<(String, u64)> = Vec::new();
        for word in words {
            let word = word.to_lowercase();
            match counts.iter_mut().find(|(seen, _)| *seen == word) {
                Some((_, count)) => *count += 1,
                None => counts.push((word, 1)),
            }
        }
        counts.into_py_dict(py)
    }

    #[pyfunction]
    #[pyo3(signature = (counts, n=3))]
    fn top(counts: HashMap<String, u64>, n: usize) -> Vec<(String, u64)> {
        let mut ranking: Vec<(String, u64)> = counts.into_iter().collect();
        ranking.sort();
        ranking.sort_by(|a, b| b.1.cmp(&a.1));
        ranking.truncate(n);
        ranking
    }
}
