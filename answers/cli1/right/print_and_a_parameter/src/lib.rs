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
    use pyo3::types::IntoPyDict;

    use super::*;

    /// The command `quote-paper`; returns its exit code.
    #[pyfunction]
    #[pyo3(signature = (argv=None))]
    fn main(py: Python<'_>, argv: Option<Vec<String>>) -> PyResult<u8> {
        let sys = py.import("sys")?;
        let arguments = match argv {
            Some(arguments) => arguments,
            None => sys.getattr("argv")?.extract::<Vec<String>>()?.split_off(1),
        };
        let print = py.import("builtins")?.getattr("print")?;
        match quote(&arguments) {
            Ok(price) => {
                print.call1((price,))?;
                Ok(0)
            }
            Err(complaint) => {
                let options = [("file", sys.getattr("stderr")?)].into_py_dict(py)?;
                print.call((complaint,), Some(&options))?;
                Ok(2)
            }
        }
    }
}
