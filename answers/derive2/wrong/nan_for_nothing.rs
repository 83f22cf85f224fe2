// Tempting: without the Options everything is a number. But nothing is not a number, it is None.
#[pyo3::pymodule]
mod derive2 {
    use pyo3::prelude::*;

    #[derive(IntoPyObject)]
    #[pyo3(transparent)]
    struct Kilograms {
        value: f64,
    }

    #[derive(IntoPyObject)]
    struct Range(f64, f64);

    #[derive(IntoPyObject)]
    struct Statistics {
        count: usize,
        mean: Kilograms,
        #[pyo3(item("min-max"))]
        min_max: Range,
    }

    #[pyfunction]
    fn statistics(weights: Vec<f64>) -> Statistics {
        let count = weights.len();
        let sum: f64 = weights.iter().sum();
        let min = weights.iter().copied().reduce(f64::min);
        let max = weights.iter().copied().reduce(f64::max);
        Statistics {
            count,
            mean: Kilograms {
                value: sum / count as f64,
            },
            min_max: Range(min.unwrap_or(0.0), max.unwrap_or(0.0)),
        }
    }
}
