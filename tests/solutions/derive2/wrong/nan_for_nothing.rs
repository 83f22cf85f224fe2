// Tempting: without the Options all is a number. Nothing is no number, it is None.
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
        mean: Kilograms,
        range: Range,
    }

    #[pyfunction]
    fn statistics(weights: Vec<f64>) -> Statistics {
        let count = weights.len();
        let sum: f64 = weights.iter().sum();
        let smallest = weights.iter().copied().reduce(f64::min);
        let largest = weights.iter().copied().reduce(f64::max);
        Statistics {
            count,
            mean: Kilograms(sum / count as f64),
            range: Range(smallest.unwrap_or(0.0), largest.unwrap_or(0.0)),
        }
    }
}
