// Tempting: one dict for all formulas saves making one each time. What one formula leaves, the
// next one finds.
#[pyo3::pymodule]
mod run1 {
    use pyo3::prelude::*;
    use pyo3::sync::PyOnceLock;
    use pyo3::types::PyDict;
    use std::ffi::CString;

    /// The sum of the prices, with 5 dollars off from 100 dollars.
    #[pyfunction]
    fn invoice<'py>(
        py: Python<'py>,
        prices: &Bound<'py, PyAny>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        let rule = c"total = sum(prices)\nif total >= 100: total -= 5";
        let names = PyDict::new(py);
        names.set_item("prices", prices)?;
        py.run(rule, Some(&names), None)?;
        names.get_item("total")
    }

    /// `calculate("reams * price", reams=3, price=4.5)` is 13.5.
    #[pyfunction]
    #[pyo3(signature = (formula, /, **names))]
    fn calculate<'py>(
        py: Python<'py>,
        formula: &str,
        names: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let formula = CString::new(formula)?;
        static NAMES: PyOnceLock<Py<PyDict>> = PyOnceLock::new();
        let all = NAMES.get_or_init(py, || PyDict::new(py).unbind()).bind(py);
        if let Some(names) = names {
            all.update(names.as_mapping())?;
        }
        py.eval(&formula, Some(all), None)
    }
}
