use std::env;
use std::process::ExitCode;

use pyo3::prelude::*;

/// What the program knows, for the scripts.
#[pymodule]
mod branch {
    use super::*;

    /// How many reams each branch sold this month.
    #[pyfunction]
    fn sales() -> Vec<(&'static str, u32)> {
        vec![("Scranton", 1200), ("Stamford", 800), ("Utica", 450)]
    }
}

fn main() -> ExitCode {
    pyo3::append_to_inittab!(branch);
    Python::initialize();
    let arguments: Vec<String> = env::args().skip(1).collect();
    Python::attach(|py| match report(py, &arguments) {
        Ok(json) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            error.print(py);
            ExitCode::FAILURE
        }
    })
}

/// Runs the script, which is the first of the arguments; the JSON of its `result`.
fn report(py: Python<'_>, arguments: &[String]) -> PyResult<String> {
    let sys = py.import("sys")?;
    sys.setattr("argv", arguments)?;
    let names = py
        .import("runpy")?
        .call_method1("run_path", (&arguments[0],))?;
    // Nobody ends Python, and so nobody else writes what is still in its buffer.
    sys.getattr("stdout")?.call_method0("flush")?;
    py.import("json")?
        .call_method1("dumps", (names.get_item("result")?,))?
        .extract()
}
