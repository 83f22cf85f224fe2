// Accounting watches the average of the last few days of sales. From day four
// on it is wrong, and its repr, `<moving_average.MovingAverage ...>`, is ugly.
//
// TODO: let `add()` forget the days that fell out of the window; give the class
// a `len()`, the days in the window, and a repr in the style of
// `MovingAverage(window_size=3, count=2, avg=15.00)`, or `avg=None` when empty.

#[pyo3::pymodule]
mod moving_average {
    use std::collections::VecDeque;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyclass]
    struct MovingAverage {
        #[pyo3(get)]
        window_size: usize,
        values: VecDeque<f64>,
    }

    #[pymethods]
    impl MovingAverage {
        #[new]
        fn new(window_size: usize) -> PyResult<Self> {
            if window_size == 0 {
                return Err(PyValueError::new_err("a window needs at least one day"));
            }
            Ok(Self {
                window_size,
                values: VecDeque::new(),
            })
        }

        fn add(&mut self, value: f64) -> PyResult<Option<f64>> {
            if !value.is_finite() {
                return Err(PyValueError::new_err("sales must be a finite number"));
            }
            self.values.push_back(value);
            Ok(self.average())
        }

        #[getter]
        fn average(&self) -> Option<f64> {
            if self.values.is_empty() {
                return None;
            }
            Some(self.values.iter().sum::<f64>() / self.values.len() as f64)
        }

        fn clear(&mut self) {
            self.values.clear();
        }
    }
}
