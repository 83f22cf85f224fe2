// Python has a class that counts. It is a dict, too.
#[pyo3::pymodule]
mod word_frequencies {
    use pyo3::prelude::*;
    use std::cmp::Reverse;
    use std::collections::HashMap;

    #[pyfunction]
    fn word_frequencies(py: Python<'_>, words: Vec<String>) -> PyResult<Bound<'_, PyAny>> {
        let words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        py.import("collections")?.call_method1("Counter", (words,))
    }

    #[pyfunction]
    #[pyo3(signature = (counts, n=3))]
    fn top(counts: HashMap<String, u64>, n: usize) -> Vec<(String, u64)> {
        let mut ranking: Vec<(String, u64)> = counts.into_iter().collect();
        ranking.sort_by(|(a, x), (b, y)| (Reverse(x), a).cmp(&(Reverse(y), b)));
        ranking.truncate(n);
        ranking
    }
}
