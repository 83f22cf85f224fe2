// Headquarters wants the statistics of the day as a plain dict, ready for JSON
// and in just this shape: {"count": 3, "mean": 2.0, "min-max": (1.0, 3.0)}. The
// numbers are there, but PyO3 does not know yet what Python should see of them.
//
// TODO: let PyO3 convert `Statistics` into a dict of this very shape, with the
// keys in this order: the mean is a float, min-max a tuple of two. Without
// weights, both are None.

#[pyo3::pymodule]
mod derive2 {
    use pyo3::prelude::*;

    #[derive(IntoPyObject)]
    struct Kilograms {
        value: f64,
    }

    #[derive(IntoPyObject)]
    struct Range {
        min: f64,
        max: f64,
    }

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
            min_max: min.zip(max).map(|(min, max)| Range { min, max }),
        }
    }
}
