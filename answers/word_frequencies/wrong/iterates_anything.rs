// Tempting: take any iterable. A str is one too, and its letters get counted.
#[pyo3::pymodule]
mod word_frequencies {
    use pyo3::prelude::*;
    use std::cmp::Reverse;
    use std::collections::HashMap;

    #[pyfunction]
    fn word_frequencies(words: &Bound<'_, PyAny>) -> PyResult<HashMap<String, u64>> {
        let mut counts = HashMap::new();
        for word in words.try_iter()? {
            let word: String = word?.extract()?;
            *counts.entry(word.to_lowercase()).or_insert(0) += 1;
        }
        Ok(counts)
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
