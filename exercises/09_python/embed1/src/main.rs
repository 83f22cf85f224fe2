// Oscar's `branch-report SCRIPT [ARGUMENT...]` is a program in Rust. Each branch
// writes a report of its own for it, in Python, and puts what it found out into
// the variable `result`. It worked on paper.
//
// TODO: let the program start Python, and run the script, which may
// `import branch`. The result is printed as JSON, in the last line, and nothing
// that the script prints is lost. An exception is printed as Python prints it,
// and the exit code is 1.

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
    let arguments: Vec<String> = env::args().skip(1).collect();
    let json = Python::attach(|py| report(py, &arguments)).unwrap();
    println!("{json}");
    ExitCode::SUCCESS
}

/// Runs the script, which is the first of the arguments; the JSON of its `result`.
fn report(py: Python<'_>, arguments: &[String]) -> PyResult<String> {
    py.import("sys")?.setattr("argv", arguments)?;
    let names = py
        .import("runpy")?
        .call_method1("run_path", (&arguments[0],))?;
    py.import("json")?
        .call_method1("dumps", (names.get_item("result")?,))?
        .extract()
}
