use invoices::total;
use pyo3::exceptions::PyOverflowError;
use pyo3::prelude::*;
use pyo3::wrap_pymodule;

#[test]
fn from_ten_reams_on_a_tenth_less() {
    assert_eq!(total(9, 450), Some(4050));
    assert_eq!(total(10, 450), Some(4050));
}

#[test]
fn nobody_pays_more_than_there_is() {
    Python::attach(|py| {
        let module = wrap_pymodule!(invoices::invoices)(py).into_bound(py);
        let error = module.call_method1("total", (u64::MAX, 2)).unwrap_err();
        assert!(error.is_instance_of::<PyOverflowError>(py));
    });
}
