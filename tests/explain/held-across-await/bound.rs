#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    use std::future::Future;

    fn spawn(_future: impl Future<Output = ()> + Send) {}

    async fn wait() {}

    fn sell(paper: Py<PyAny>) {
        spawn(async move {
            let paper = Python::attach(|py| unsafe {
                std::mem::transmute::<Bound<'_, PyAny>, Bound<'static, PyAny>>(paper.into_bound(py))
            });
            wait().await;
            drop(paper);
        });
    }
}
