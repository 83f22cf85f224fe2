#[pyo3::pymodule]
mod rayon1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use rayon::prelude::*;

    /// Reads a complaint as often as Toby does, and says how boring it is, below 1000.
    fn boredom(complaint: &str) -> Result<u64, &'static str> {
        let mut boredom = 0;
        for _ in 0..1000 {
            for letter in complaint.bytes() {
                boredom = (boredom * 31 + u64::from(letter)) % 1_000_003;
            }
        }
        // This is noticed at the end, by whoever reads that far.
        if complaint.ends_with('.') {
            Ok(boredom % 1000)
        } else {
            Err("it breaks off")
        }
    }

    #[pyfunction]
    fn score_all(py: Python<'_>, complaints: Vec<String>) -> PyResult<Vec<u64>> {
        py.detach(|| {
            let scores: Vec<_> = complaints
                .par_iter()
                .map(String::as_str)
                .map(boredom)
                .collect();
            let broken = scores
                .par_iter()
                .enumerate()
                .find_map_first(|(place, score)| Some((place, score.err()?)));
            match broken {
                Some(error) => Err(PyValueError::new_err(error)),
                None => Ok(scores.into_iter().flatten().collect()),
            }
        })
    }
}
