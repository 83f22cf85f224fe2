#[pyo3::pymodule]
mod detach2 {
    use std::thread;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn most_alike<'py>(
        py: Python<'py>,
        memos: Vec<Bound<'py, PyAny>>,
    ) -> PyResult<[Bound<'py, PyAny>; 2]> {
        let texts: Vec<String> = memos
            .iter()
            .map(|memo| memo.getattr("text")?.extract())
            .collect::<PyResult<_>>()?;
        let texts = &texts;
        let [a, b] = py
            .detach(|| {
                thread::scope(|desk| {
                    let threads: Vec<_> = (0..4)
                        .map(|first| desk.spawn(move || closest(texts, first)))
                        .collect();
                    let found = threads.into_iter().filter_map(|t| t.join().unwrap());
                    found.min().map(|(_, b, a)| [a, b])
                })
            })
            .ok_or_else(|| PyValueError::new_err("it takes two memos"))?;
        Ok([memos[a].clone(), memos[b].clone()])
    }

    /// Where the two texts with the smallest distance stand.
    fn closest(texts: &[String], first: usize) -> Option<(usize, usize, usize)> {
        (first..texts.len())
            .step_by(4)
            .flat_map(|b| (0..b).map(move |a| (distance(&texts[a], &texts[b]), b, a)))
            .min()
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
