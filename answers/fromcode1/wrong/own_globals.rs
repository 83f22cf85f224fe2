// Tempting: a dict for the globals keeps __main__ clean. It is new at each call, and not a module.
#[pyo3::pymodule]
mod fromcode1 {
    use pyo3::prelude::*;
    use pyo3::types::PyDict;
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
        let globals = PyDict::new(py);
        py.run(SCRIPT, Some(&globals), None)?;
        let lay_out = py.eval(c"lay_out", Some(&globals), None)?;
        let text = lay_out.call1((letter,))?;
        text.extract()
    }
}
