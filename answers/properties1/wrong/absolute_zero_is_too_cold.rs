// Tempting: below or at -273.15 there is nothing.
#[pyo3::pymodule]
mod properties1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    fn checked(celsius: f64) -> PyResult<f64> {
        if celsius.is_finite() && celsius > -273.15 {
            Ok(celsius)
        } else {
            Err(PyValueError::new_err("there is no such temperature"))
        }
    }

    #[pyclass]
    struct Temperature {
        celsius: f64,
        #[pyo3(get, set)]
        label: String,
    }

    #[pymethods]
    impl Temperature {
        #[new]
        fn new(celsius: f64) -> PyResult<Self> {
            Ok(Temperature {
                celsius: checked(celsius)?,
                label: String::new(),
            })
        }

        #[getter]
        fn celsius(&self) -> f64 {
            self.celsius
        }

        #[setter]
        fn set_celsius(&mut self, celsius: f64) -> PyResult<()> {
            self.celsius = checked(celsius)?;
            Ok(())
        }

        #[getter]
        fn fahrenheit(&self) -> f64 {
            self.celsius * 9.0 / 5.0 + 32.0
        }

        #[setter]
        fn set_fahrenheit(&mut self, fahrenheit: f64) -> PyResult<()> {
            self.set_celsius((fahrenheit - 32.0) * 5.0 / 9.0)
        }

        #[deleter]
        fn delete_label(&mut self) {
            self.label.clear();
        }
    }
}
