// What does a ream cost? `price` asks a price list, which is a dict or whatever
// else has `[...]`. When Kevin's list broke down, with a ValueError in the middle
// of it, nobody noticed: all his paper was sold at the default price.
//
// TODO: do what this Python code does. All other exceptions pass unchanged.
//
//     try:
//         return prices[item]
//     except KeyError:
//         return default
//     except ValueError as error:
//         raise RuntimeError("the price list is broken") from error

#[pyo3::pymodule]
mod catch1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn price<'py>(
        prices: &Bound<'py, PyAny>,
        item: &Bound<'py, PyAny>,
        default: Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        Ok(prices.get_item(item).unwrap_or(default))
    }
}
