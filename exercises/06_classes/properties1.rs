// `t.celsius = 20.0` does not move the thermostat, although a setter is there.
// It must refuse what `checked` refuses, and keep the old value;
// `t.fahrenheit = 68.0` must work, too, and `del t.label` leave an empty label.
//
// TODO: find out which property the setter made. Repair it, then write the
// setter of `fahrenheit` and the deleter of `label`.

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
        fn update_celsius(&mut self, celsius: f64) {
            self.celsius = celsius;
        }

        #[getter]
        fn fahrenheit(&self) -> f64 {
            self.celsius * 9.0 / 5.0 + 32.0
        }
    }
}
