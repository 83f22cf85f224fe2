use pyo3::prelude::*;

/// What some reams cost, or what is wrong with the question.
fn quote(arguments: &[String]) -> Result<String, String> {
    let [reams] = arguments else {
        return Err("usage: quote-paper REAMS".to_owned());
    };
    let reams: u32 = reams
        .parse()
        .map_err(|_| format!("{reams} is no number of reams"))?;
    Ok(format!("{:.2} dollars", f64::from(reams) * 4.5))
}

#[pymodule]
mod quote_paper {
    use pyo3::exceptions::PySystemExit;

    use super::*;

    /// The command `quote-paper`; returns its exit code.
    #[pyfunction]
    fn main(py: Python<'_>) -> PyResult<u8> {
        let sys = py.import("sys")?;
        let argv: Vec<String> = sys.getattr("argv")?.extract()?;
        match quote(&argv[1..]) {
            Ok(price) => {
                sys.getattr("stdout")?
                    .call_method1("write", (format!("{price}\n"),))?;
                Ok(0)
            }
            Err(complaint) => {
                sys.getattr("stderr")?
                    .call_method1("write", (format!("{complaint}\n"),))?;
                Err(PySystemExit::new_err(2))
            }
        }
    }
}
