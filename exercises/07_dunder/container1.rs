// The playlist of the office party is a list to all who use it: `songs[-1]`,
// `songs[1:3]`, `"Tiny Dancer" in songs`. A wrong index ends it with a panic.
//
// TODO: let reading, assigning and deleting take every index that a Python list
// takes, else raise IndexError. (What PyO3 raises for an index that is too large
// for an `isize` will do.) Slices are only for reading; they give a list.
//
// TODO: `in` may be asked about anything: what is not a str is just not a song.

#[pyo3::pymodule]
mod container1 {
    use pyo3::prelude::*;

    #[pyclass]
    struct Playlist {
        songs: Vec<String>,
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

        fn __getitem__(&self, index: usize) -> String {
            self.songs[index].clone()
        }

        fn __setitem__(&mut self, index: usize, song: String) {
            self.songs[index] = song;
        }

        fn __delitem__(&mut self, index: usize) {
            self.songs.remove(index);
        }

        fn __contains__(&self, song: String) -> bool {
            self.songs.contains(&song)
        }
    }
}
