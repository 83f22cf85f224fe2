// What the derive does, written out: a dict, filled item by item.
#[pyo3::pymodule]
mod derive2 {
    use pyo3::prelude::*;
    use pyo3::types::PyDict;

    #[pyfunction]
    fn statistics(py: Python<'_>, weights: Vec<f64>) -> PyResult<Bound<'_, PyDict>> {
        let count = weights.len();
        let sum: f64 = weights.iter().sum();
        let min = weights.iter().copied().reduce(f64::min);
        let max = weights.iter().copied().reduce(f64::max);
        let dict = PyDict::new(py);
        dict.set_item("count", count)?;
        dict.set_item("mean", (count > 0).then_some(sum / count as f64))?;
        dict.set_item("min-max", min.zip(max))?;
        Ok(dict)
    }
}
