// Without the small structs: an f64 and a tuple are converted anyway.
#[pyo3::pymodule]
mod derive2 {
    use pyo3::prelude::*;

    #[derive(IntoPyObject)]
    struct Statistics {
        count: usize,
        mean: Option<f64>,
        #[pyo3(item("min-max"))]
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
