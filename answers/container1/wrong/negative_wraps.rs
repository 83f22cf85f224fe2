// The remainder resolves negative indexes, and every other one too.
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
        fn position(&self, index: isize) -> PyResult<usize> {
            if self.songs.is_empty() {
                return Err(PyIndexError::new_err("no songs"));
            }
            Ok(index.rem_euclid(self.songs.len() as isize) as usize)
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
