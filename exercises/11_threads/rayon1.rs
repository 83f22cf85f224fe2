// Toby wants to know how boring each complaint is before he reads it. Rayon's
// `par_iter` asks all processors at once, and because the complaints are Python's,
// each of them asks Python for its text. Nothing comes back any more, not even Toby.
//
// TODO: score the complaints on all processors, while other Python threads run. If
// several of them break off, raise the error of the first one in the list.

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

    /// How boring each complaint is. One that breaks off raises `ValueError(place, reason)`.
    #[pyfunction]
    fn score_all(complaints: Vec<Py<PyAny>>) -> PyResult<Vec<u64>> {
        let score = |(place, complaint): (usize, &Py<PyAny>)| {
            Python::attach(|py| {
                let text: String = complaint.extract(py)?;
                boredom(&text).map_err(|reason| PyValueError::new_err((place, reason)))
            })
        };
        complaints.par_iter().enumerate().map(score).collect()
    }
}
