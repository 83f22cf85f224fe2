// Tempting: `Py` goes in, and each text is read when it is compared, in a short `attach`. Each memo is
// read many times, and may change in between.
#[pyo3::pymodule]
mod detach2 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn most_alike<'py>(
        py: Python<'py>,
        memos: Vec<Bound<'py, PyAny>>,
    ) -> PyResult<[Bound<'py, PyAny>; 2]> {
        let memos: Vec<Py<PyAny>> = memos.into_iter().map(Bound::unbind).collect();
        let read = |place: usize| -> PyResult<String> {
            Python::attach(|py| memos[place].getattr(py, "text")?.extract(py))
        };
        let found = py.detach(|| -> PyResult<_> {
            let mut found = None;
            for b in 0..memos.len() {
                for a in 0..b {
                    let difference = distance(&read(a)?, &read(b)?);
                    if found.is_none_or(|(smallest, _)| difference < smallest) {
                        found = Some((difference, [a, b]));
                    }
                }
            }
            Ok(found)
        })?;
        let (_, places) = found.ok_or_else(|| PyValueError::new_err("it takes two memos"))?;
        Ok(places.map(|place| memos[place].bind(py).clone()))
    }

    /// How many letters have to be put in, taken out or replaced to turn `a` into `b`.
    fn distance(a: &str, b: &str) -> usize {
        let b: Vec<char> = b.chars().collect();
        let mut row: Vec<usize> = (0..=b.len()).collect();
        for (line, letter) in a.chars().enumerate() {
            let mut corner = line;
            row[0] = line + 1;
            for (place, &other) in b.iter().enumerate() {
                let replaced = corner + usize::from(letter != other);
                corner = row[place + 1];
                row[place + 1] = replaced.min(corner + 1).min(row[place] + 1);
            }
        }
        row[b.len()]
    }
}
