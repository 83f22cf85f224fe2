// A BTreeMap becomes a dict as well, and it is sorted already: a stable sort keeps the ties in order.
#[pyo3::pymodule]
mod word_frequencies {
    use pyo3::prelude::*;
    use std::cmp::Reverse;
    use std::collections::BTreeMap;

    #[pyfunction]
    fn word_frequencies(words: Vec<String>) -> BTreeMap<String, u64> {
        let mut counts = BTreeMap::new();
        for word in words {
            *counts.entry(word.to_lowercase()).or_default() += 1;
        }
        counts
    }

    #[pyfunction]
    #[pyo3(signature = (counts, n=3))]
    fn top(counts: BTreeMap<String, u64>, n: usize) -> Vec<(String, u64)> {
        let mut ranking: Vec<_> = counts.into_iter().collect();
        ranking.sort_by_key(|(_, count)| Reverse(*count));
        ranking.into_iter().take(n).collect()
    }
}
