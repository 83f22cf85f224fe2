// Toby's letters are laid out by a script in Python, which is shipped as a text
// inside the module. Since then, names of his turn up in other people's
// programs, every letter is number 1, and errors are "in <string>".
//
// TODO: make a module of the script: once, under the name `fromcode1.toby`, so
// that it keeps its count. Its tracebacks name the file `toby.py`. No other module
// gets any of its names, not even one that is called `toby`.

#[pyo3::pymodule]
mod fromcode1 {
    use pyo3::prelude::*;
    use std::ffi::CStr;

    /// In a project: `pyo3::ffi::c_str!(include_str!("toby.py"))`.
    const SCRIPT: &CStr = c"\
import textwrap

count = 0

def lay_out(letter):
    global count
    if not letter.text.strip():
        raise ValueError('nothing to say')
    count += 1
    letter.number = count
    return textwrap.fill(letter.text, letter.width)
";

    #[pyclass(get_all)]
    struct Letter {
        text: String,
        width: usize,
        #[pyo3(set)]
        number: Option<u32>,
    }

    #[pymethods]
    impl Letter {
        #[new]
        fn new(text: String, width: usize) -> Self {
            Letter {
                text,
                width,
                number: None,
            }
        }
    }

    #[pyfunction]
    fn lay_out(letter: &Bound<'_, Letter>) -> PyResult<String> {
        let py = letter.py();
        py.run(SCRIPT, None, None)?;
        py.eval(c"lay_out", None, None)?.call1((letter,))?.extract()
    }
}
