// Slow for a long playlist, but no index can be wrong: a Python list does it all.
#[pyo3::pymodule]
mod container1 {
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    #[pyclass]
    struct Playlist {
        songs: Vec<String>,
    }

    impl Playlist {
        fn list<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
            Ok(PyList::new(py, &self.songs)?.into_any())
        }
    }

    #[pymethods]
    impl Playlist {
        #[new]
        fn new(songs: Vec<String>) -> Self {
            Self { songs }
        }

        fn __len__(&self) -> usize {
            self.songs.len()
        }

        fn __getitem__<'py>(&self, index: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
            self.list(index.py())?.get_item(index)
        }

        fn __setitem__(&mut self, py: Python<'_>, index: isize, song: String) -> PyResult<()> {
            let list = self.list(py)?;
            list.set_item(index, song)?;
            self.songs = list.extract()?;
            Ok(())
        }

        fn __delitem__(&mut self, py: Python<'_>, index: isize) -> PyResult<()> {
            let list = self.list(py)?;
            list.del_item(index)?;
            self.songs = list.extract()?;
            Ok(())
        }

        fn __contains__(&self, thing: &Bound<'_, PyAny>) -> PyResult<bool> {
            self.list(thing.py())?.contains(thing)
        }
    }
}
