// Tempting: `index + length` for an index from the end. For the smallest number of all,
// positions wrap around when they are deleted.
#[pyo3::pymodule]
mod container1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;
    use pyo3::types::PySlice;

    #[pyclass]
    struct Playlist {
        songs: Vec<String>,
    }

    #[derive(FromPyObject)]
    enum Index<'py> {
        Int(isize),
        Slice(Bound<'py, PySlice>),
    }

    #[derive(IntoPyObject)]
    enum Found {
        Song(String),
        Songs(Vec<String>),
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

        fn __getitem__(&self, index: Index<'_>) -> PyResult<Found> {
            match index {
                Index::Int(index) => Ok(Found::Song(self.songs[self.position(index)?].clone())),
                Index::Slice(slice) => {
                    let range = slice.indices(self.songs.len() as isize)?;
                    let songs = (0..range.slicelength as isize)
                        .map(|n| self.songs[(range.start + n * range.step) as usize].clone());
                    Ok(Found::Songs(songs.collect()))
                }
            }
        }

        fn __setitem__(&mut self, index: isize, song: String) -> PyResult<()> {
            let position = self.position(index)?;
            self.songs[position] = song;
            Ok(())
        }

        fn __delitem__(&mut self, index: isize) -> PyResult<()> {
            let position = if index < 0 { -index } else { index } as usize;
            let position = if index < 0 {
                self.songs.len() - position
            } else {
                position
            };
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
