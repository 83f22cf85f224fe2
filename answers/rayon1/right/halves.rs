#[pyo3::pymodule]
mod rayon1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

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

    /// Both halves at the same time; if both have an error, the first one's counts.
    fn scores(texts: &[String], place: usize) -> Result<Vec<u64>, (usize, &'static str)> {
        match texts {
            [] => Ok(Vec::new()),
            [text] => boredom(text)
                .map(|score| vec![score])
                .map_err(|reason| (place, reason)),
            _ => {
                let (first, second) = texts.split_at(texts.len() / 2);
                let middle = place + first.len();
                let (first, second) =
                    rayon::join(|| scores(first, place), || scores(second, middle));
                let mut all = first?;
                all.extend(second?);
                Ok(all)
            }
        }
    }

    #[pyfunction]
    fn score_all(py: Python<'_>, complaints: Vec<String>) -> PyResult<Vec<u64>> {
        py.detach(|| scores(&complaints, 0))
            .map_err(PyValueError::new_err)
    }
}
