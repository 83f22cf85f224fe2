// All the single indexes, none of the slices.
#[pyo3::pymodule]
mod container1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;

    #[pyclass]
    struct Playlist {
        songs: Vec<String>,
    }

    impl Playlist {
        /// Where Python's index points to: negative ones count from the end.
        fn position(&self, index: isize) -> PyResult<usize> {
            let length = self.songs.len();
            let position = if index < 0 {
                length.checked_sub(index.unsigned_abs())
            } else {
                Some(index as usize)
            };
            position
                .filter(|&position| position < length)
                .ok_or_else(|| PyIndexError::new_err("no such song"))
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

        fn __getitem__(&self, index: isize) -> PyResult<String> {
            Ok(self.songs[self.position(index)?].clone())
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
            thing
                .extract::<String>()
                .is_ok_and(|song| self.songs.contains(&song))
        }
    }
}
