// Headquarters wants the statistics of the day as a plain dict that can go
// straight to JSON: {"count": 3, "mean": 2.0, "range": (1.0, 3.0)}. The struct
// has it all. PyO3 does not know what Python should see of it.
// TODO: Derive the conversion to Python for `Statistics`, and for what it is
// made of.
#[pyo3::pymodule]
mod derive2 {
    use pyo3::prelude::*;

    struct Kilograms(f64);

    struct Range(f64, f64);

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
