// Tempting: `par_bridge` makes any iterator parallel. What comes out stands in the order in which it was
// done.
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
        let scores: Vec<_> = py.detach(|| {
            complaints
                .iter()
                .enumerate()
                .par_bridge()
                .map(|(place, text)| boredom(text).map_err(|reason| (place, reason)))
                .collect()
        });
        scores
            .into_iter()
            .collect::<Result<_, _>>()
            .map_err(PyValueError::new_err)
    }
}
