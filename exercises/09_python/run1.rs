// Head office sends its pricing rules as Python code, and nobody may retype
// them in Rust. `invoice` runs a rule that is written down here, `calculate`
// works out any formula that it is handed as text.
//
// TODO: make both build. A formula knows the names that it is given and Python's
// own, like `sum`, but no others: it neither finds nor leaves anything in
// `__main__`. What is not a formula raises SyntaxError, and one with a zero byte
// in it ValueError or SyntaxError. What the code raises arrives unchanged.

#[pyo3::pymodule]
mod run1 {
    use pyo3::prelude::*;
    use pyo3::types::PyDict;

    /// The sum of the prices, with 5 dollars off from 100 dollars.
    #[pyfunction]
    fn invoice<'py>(
        py: Python<'py>,
        prices: &Bound<'py, PyAny>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        let rule = "total = sum(prices)\nif total >= 100: total -= 5";
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
        py.eval(formula, None, names)
    }
}
