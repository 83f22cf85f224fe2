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
        let mut arguments: Vec<String> =
            py.eval(c"__import__('sys').argv", None, None)?.extract()?;
        arguments.remove(0);
        let answer = quote(&arguments);
        let code = if answer.is_ok() { 0 } else { 2 };
        let say = py.eval(
            c"lambda text, name: print(text, file=getattr(__import__('sys'), name))",
            None,
            None,
        )?;
        match answer {
            Ok(price) => say.call1((price, "stdout"))?,
            Err(complaint) => say.call1((complaint, "stderr"))?,
        };
        Ok(code)
    }
}
