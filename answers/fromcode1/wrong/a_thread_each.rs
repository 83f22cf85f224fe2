// Tempting: a module for each thread needs no lock. Each of them begins to count anew.
#[pyo3::pymodule]
mod fromcode1 {
    use pyo3::prelude::*;
    use pyo3::sync::PyOnceLock;
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

    thread_local! {
        static TOBY: PyOnceLock<Py<PyModule>> = const { PyOnceLock::new() };
    }

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
        let toby = TOBY.with(|toby| -> PyResult<_> {
            let toby = toby.get_or_try_init(py, || {
                PyModule::from_code(py, SCRIPT, c"toby.py", c"fromcode1.toby").map(Bound::unbind)
            })?;
            Ok(toby.bind(py).clone())
        })?;
        let text = toby.call_method1("lay_out", (letter,))?;
        text.extract()
    }
}
