// Michael writes many memos, and most of them he has written before.
// `most_alike` finds the two that differ least, and lets other threads work
// while it compares. It would, if it built. Which of the things in the closure
// belong to Python?
//
// TODO: compare the texts while other Python threads run, and return the two
// memos themselves. Read each memo's `text` once, before that. What happens to
// the list and to the memos later does not change the answer.

#[pyo3::pymodule]
mod detach2 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn most_alike<'py>(
        py: Python<'py>,
        memos: Vec<Bound<'py, PyAny>>,
    ) -> PyResult<[Bound<'py, PyAny>; 2]> {
        let [a, b] = py.detach(|| {
            let texts: Vec<String> = memos
                .iter()
                .map(|memo| memo.getattr("text")?.extract())
                .collect::<PyResult<_>>()?;
            closest(&texts).ok_or_else(|| PyValueError::new_err("it takes two memos"))
        })?;
        Ok([memos[a].clone(), memos[b].clone()])
    }

    /// Where the two texts with the smallest distance stand.
    fn closest(texts: &[String]) -> Option<[usize; 2]> {
        (0..texts.len())
            .flat_map(|b| (0..b).map(move |a| [a, b]))
            .min_by_key(|&[a, b]| distance(&texts[a], &texts[b]))
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
