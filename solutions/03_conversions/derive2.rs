#[pyo3::pymodule]
mod derive2 {
    use pyo3::prelude::*;

    #[derive(IntoPyObject)]
    struct Kilograms(f64);

    #[derive(IntoPyObject)]
    struct Range(f64, f64);

    #[derive(IntoPyObject)]
    struct Statistics {
        count: usize,
        mean: Option<Kilograms>,
        range: Option<Range>,
    }

    #[pyfunction]
    fn statistics(weights: Vec<f64>) -> Statistics {
        let count = weights.len();
        let sum: f64 = weights.iter().sum();
        let smallest = weights.iter().copied().reduce(f64::min);
        let largest = weights.iter().copied().reduce(f64::max);
        Statistics {
            count,
            mean: (count > 0).then_some(Kilograms(sum / count as f64)),
            range: smallest.zip(largest).map(|(a, b)| Range(a, b)),
        }
    }
}

// A derived IntoPyObject makes a dict of a struct with named fields, a tuple of a tuple struct, and
// of a newtype what it wraps; every field must be convertible, too. Derive it for plain data; make
// it a `#[pyclass]` if Python should see your type, with methods of its own.
