// Quiz 3. The badge reader at the door remembers the last few badges (numbers)
// in a ring: when it is full, the newest takes the place of the oldest.
//
// TODO: write `RingBuffer(capacity, items=())`. It has `push(item)`, which
// returns the item that had to go or None, `pop()` for the oldest, `clear()`
// and `is_full()`, and to Python it looks like a list from oldest to newest.
// The checks say the rest.

#[pyo3::pymodule]
mod quiz3 {
    use pyo3::prelude::*;

    #[pyclass]
    struct RingBuffer {}

    #[pymethods]
    impl RingBuffer {}
}
