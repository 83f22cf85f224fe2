#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[derive(FromPyObject)]
    enum Amount {
        Reams(u32),
        Name(String),
    }

    #[pyfunction]
    fn sell(amount: Amount) -> u32 {
        match amount {
            Amount::Reams(reams) => reams,
            Amount::Name(name) => name.len() as u32,
        }
    }
}
