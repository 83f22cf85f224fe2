// Tempting: all has the right shape. The key is the field's name, which can't have a hyphen.
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
        mean: Option<Kilograms>,
        min_max: Option<Range>,
    }

    #[pyfunction]
    fn statistics(weights: Vec<f64>) -> Statistics {
        let count = weights.len();
        let sum: f64 = weights.iter().sum();
        let min = weights.iter().copied().reduce(f64::min);
        let max = weights.iter().copied().reduce(f64::max);
        Statistics {
            count,
            mean: (count > 0).then_some(Kilograms {
                value: sum / count as f64,
            }),
            min_max: min.zip(max).map(|(min, max)| Range(min, max)),
        }
    }
}
