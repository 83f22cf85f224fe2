#[pyo3::pymodule]
mod word_frequencies {
    use pyo3::prelude::*;
    use std::cmp::Reverse;
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
        ranking.sort_by(|(a, x), (b, y)| (Reverse(x), a).cmp(&(Reverse(y), b)));
        ranking.truncate(n);
        ranking
    }
}

// `HashMap<K, V>` and `dict` turn into each other; every key and value is converted on the way, and
// checked. Unlike a dict, a HashMap has no order of its own: sort it, and settle the ties, before
// you show it to anybody.
