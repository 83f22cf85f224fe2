// Tempting: None is all that is to be returned. And nobody hears of an order for nothing.
#[pyo3::pymodule]
mod options1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn first_order(orders: Vec<i64>) -> Option<i64> {
        orders.first().copied()
    }

    #[pyfunction]
    fn smallest_and_largest(orders: Vec<i64>) -> Option<(i64, i64)> {
        let smallest = orders.iter().min()?;
        let largest = orders.iter().max()?;
        Some((*smallest, *largest))
    }

    #[pyfunction]
    fn check_order(sheets: i64) -> Option<i64> {
        (sheets < 1).then_some(sheets)
    }
}
