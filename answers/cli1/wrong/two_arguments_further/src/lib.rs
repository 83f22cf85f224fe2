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
    use super::*;

    /// The command `quote-paper`; returns its exit code.
    #[pyfunction]
    fn main(py: Python<'_>) -> PyResult<u8> {
        let sys = py.import("sys")?;
        let arguments: Vec<String> = std::env::args().skip(2).collect();
        let (stream, text, code) = match quote(&arguments) {
            Ok(price) => ("stdout", price, 0),
            Err(complaint) => ("stderr", complaint, 2),
        };
        let stream = sys.getattr(stream)?;
        stream.call_method1("write", (format!("{text}\n"),))?;
        Ok(code)
    }
}
