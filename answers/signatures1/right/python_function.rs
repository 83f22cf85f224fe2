use pyo3::prelude::*;

#[pyfunction]
#[pyo3(signature = (reams, price=10))]
fn total(reams: i128, price: i128) -> PyResult<i128> {
    reams
        .checked_mul(price)
        .ok_or_else(|| pyo3::exceptions::PyOverflowError::new_err("too many reams"))
}

#[pyfunction]
#[pyo3(signature = (name, title=None))]
fn letter(name: &str, title: Option<String>) -> String {
    let words: Vec<&str> = ["Dear"].into_iter().chain(title.as_deref()).collect();
    words.join(" ") + " " + name + ","
}

#[pymodule]
fn signatures1(m: &Bound<'_, PyModule>) -> PyResult<()> {
    m.add_function(wrap_pyfunction!(total, m)?)?;
    m.add_function(wrap_pyfunction!(letter, m)?)
}
