#[pyo3::pymodule]
mod catch1 {
    use pyo3::prelude::*;
    use pyo3::types::PyDict;

    #[pyfunction]
    fn price<'py>(
        prices: &Bound<'py, PyAny>,
        item: &Bound<'py, PyAny>,
        default: Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = prices.py();
        let names = PyDict::new(py);
        py.run(
            c"
def price(prices, item, default):
    try:
        return prices[item]
    except KeyError:
        return default
    except ValueError as error:
        raise RuntimeError('the price list is broken') from error
",
            Some(&names),
            None,
        )?;
        names
            .as_any()
            .get_item("price")?
            .call1((prices, item, default))
    }
}
