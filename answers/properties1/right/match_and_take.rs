#[pyo3::pymodule]
mod properties1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    fn checked(celsius: f64) -> PyResult<f64> {
        if celsius.is_finite() && celsius >= -273.15 {
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
        fn set_celsius(&mut self, value: f64) -> PyResult<()> {
            match checked(value) {
                Ok(celsius) => {
                    self.celsius = celsius;
                    Ok(())
                }
                Err(error) => Err(error),
            }
        }

        #[getter]
        fn fahrenheit(&self) -> f64 {
            self.celsius * 9.0 / 5.0 + 32.0
        }

        #[setter]
        fn set_fahrenheit(mut slf: PyRefMut<'_, Self>, value: f64) -> PyResult<()> {
            slf.celsius = checked((value - 32.0) / 1.8)?;
            Ok(())
        }

        #[deleter]
        fn label(&mut self) {
            self.label = String::new();
        }
    }
}
