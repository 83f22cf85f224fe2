// Stanley wants prices at the prompt, without a word of Python: `quote-paper 10`. In
// Rust this was a program, and somebody made a module of it. The command is missing,
// and `main` is still that of a program.
//
// TODO: Let the wheel bring the command `quote-paper`, and `main` behave as a guest of
// Python: it reads Python's arguments, writes to Python's standard output and error,
// and returns the exit code, 0 or 2. `quote` is right.

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
    fn main() -> u8 {
        let arguments: Vec<String> = std::env::args().skip(1).collect();
        match quote(&arguments) {
            Ok(price) => println!("{price}"),
            Err(complaint) => {
                eprintln!("{complaint}");
                std::process::exit(2);
            }
        }
        0
    }
}
