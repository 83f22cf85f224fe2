#[pyo3::pymodule]
mod fromcode1 {
    use pyo3::prelude::*;
    use pyo3::sync::PyOnceLock;
    use pyo3::types::{PyCode, PyCodeInput, PyCodeMethods};
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

    static TOBY: PyOnceLock<Py<PyModule>> = PyOnceLock::new();

    fn toby(py: Python<'_>) -> PyResult<Bound<'_, PyModule>> {
        let name = "fromcode1.toby";
        let toby = PyModule::new(py, name)?;
        PyCode::compile(py, SCRIPT, c"toby.py", PyCodeInput::File)?
            .run(Some(&toby.dict()), None)?;
        py.import("sys")?
            .getattr("modules")?
            .set_item(name, &toby)?;
        Ok(toby)
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
        let toby = TOBY.get_or_try_init(py, || toby(py).map(Bound::unbind))?;
        let text = toby.bind(py).call_method1("lay_out", (letter,))?;
        text.extract()
    }
}
