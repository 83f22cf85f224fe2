// Tempting: without Python in the other threads nothing hangs. The caller still keeps the GIL while it
// waits for them.
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
    fn score_all(complaints: Vec<String>) -> PyResult<Vec<u64>> {
        let scores: Vec<_> = complaints.par_iter().map(|text| boredom(text)).collect();
        scores
            .into_iter()
            .enumerate()
            .map(|(place, score)| score.map_err(|reason| PyValueError::new_err((place, reason))))
            .collect()
    }
}
