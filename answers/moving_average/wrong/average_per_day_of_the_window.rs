// Tempting: a window of three days is divided by three, also on the first day.
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
            if self.values.len() > self.window_size {
                self.values.pop_front();
            }
            Ok(self.average())
        }

        #[getter]
        fn average(&self) -> Option<f64> {
            if self.values.is_empty() {
                return None;
            }
            Some(self.values.iter().sum::<f64>() / self.window_size as f64)
        }

        fn clear(&mut self) {
            self.values.clear();
        }

        fn __len__(&self) -> usize {
            self.values.len()
        }

        fn __repr__(&self) -> String {
            let average = match self.average() {
                Some(average) => format!("{average:.2}"),
                None => "None".to_string(),
            };
            format!(
                "MovingAverage(window_size={}, count={}, avg={average})",
                self.window_size,
                self.values.len()
            )
        }
    }
}
