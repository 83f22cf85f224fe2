// Tempting: a class can be converted. But then Python gets a Statistics, and not a dict.
#[pyo3::pymodule]
mod derive2 {
    use pyo3::prelude::*;

    #[pyclass(get_all)]
    struct Statistics {
        count: usize,
        mean: Option<f64>,
        min_max: Option<(f64, f64)>,
    }

    #[pyfunction]
    fn statistics(weights: Vec<f64>) -> Statistics {
        let count = weights.len();
        let sum: f64 = weights.iter().sum();
        let min = weights.iter().copied().reduce(f64::min);
        let max = weights.iter().copied().reduce(f64::max);
        Statistics {
            count,
            mean: (count > 0).then_some(sum / count as f64),
            min_max: min.zip(max),
        }
    }
}
