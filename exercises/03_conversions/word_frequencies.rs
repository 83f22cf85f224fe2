// Which words do the faxes of the paper company use most? `word_frequencies`
// counts them, `top` picks the most frequent ones. Both are nearly right.
//
// TODO: let `word_frequencies` return a dict, like {"fax": 2}, with "Fax" and
// "FAX" as one word in lower case. Nothing else about a word is changed.
//
// TODO: words with the same count leave `top` in a different order on every
// run. Let them come in the order in which Python's `sorted` puts words.
//
// What the two refuse stays refused: a single str is not a list of words, and a
// count is an int that fits in a `u64`.

#[pyo3::pymodule]
mod word_frequencies {
    use pyo3::prelude::*;
    use std::cmp::Reverse;
    use std::collections::HashMap;

    #[pyfunction]
    fn word_frequencies(words: Vec<String>) -> Vec<(String, u64)> {
        let mut counts: Vec<(String, u64)> = Vec::new();
        for word in words {
            match counts.iter_mut().find(|(seen, _)| *seen == word) {
                Some((_, count)) => *count += 1,
                None => counts.push((word, 1)),
            }
        }
        counts
    }

    #[pyfunction]
    #[pyo3(signature = (counts, n=3))]
    fn top(counts: HashMap<String, u64>, n: usize) -> Vec<(String, u64)> {
        let mut ranking: Vec<(String, u64)> = counts.into_iter().collect();
        ranking.sort_by_key(|(_, count)| Reverse(*count));
        ranking.truncate(n);
        ranking
    }
}
