// Looks at the type of the index itself.
#[pyo3::pymodule]
mod container1 {
    use pyo3::IntoPyObjectExt;
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;
    use pyo3::types::{PySlice, PyString};

    #[pyclass]
    struct Playlist {
        songs: Vec<String>,
    }

    impl Playlist {
        fn position(&self, index: isize) -> PyResult<usize> {
            let length = self.songs.len() as isize;
            match index {
                0.. if index < length => Ok(index as usize),
                ..0 if index >= -length => Ok((index + length) as usize),
                _ => Err(PyIndexError::new_err("no such song")),
            }
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
            let py = index.py();
            let Ok(slice) = index.cast::<PySlice>() else {
                let song = &self.songs[self.position(index.extract()?)?];
                return song.into_bound_py_any(py);
            };
            let range = slice.indices(self.songs.len() as isize)?;
            let mut songs = Vec::new();
            let mut position = range.start;
            for _ in 0..range.slicelength {
                songs.push(&self.songs[position as usize]);
                position += range.step;
            }
            songs.into_bound_py_any(py)
        }

        fn __setitem__(&mut self, index: isize, song: String) -> PyResult<()> {
            let position = self.position(index)?;
            self.songs[position] = song;
            Ok(())
        }

        fn __delitem__(&mut self, index: isize) -> PyResult<()> {
            let position = self.position(index)?;
            self.songs.remove(position);
            Ok(())
        }

        fn __contains__(&self, thing: &Bound<'_, PyAny>) -> bool {
            let Ok(song) = thing.cast::<PyString>() else {
                return false;
            };
            self.songs.iter().any(|other| song == other.as_str())
        }
    }
}
