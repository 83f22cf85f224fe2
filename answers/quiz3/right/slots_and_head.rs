// A ring in one Vec: logical index i lies in slot (head + i) % capacity. Slots are made when needed.
#[pyo3::pymodule]
mod quiz3 {
    use pyo3::exceptions::{PyIndexError, PyValueError};
    use pyo3::prelude::*;

    #[pyclass]
    struct RingBuffer {
        capacity: usize,
        slots: Vec<i64>,
        head: usize,
        len: usize,
    }

    impl RingBuffer {
        /// The slot of the item at a logical index.
        fn slot(&self, index: usize) -> usize {
            (self.head + index) % self.capacity
        }

        fn logical(&self, index: isize) -> PyResult<usize> {
            let index = if index < 0 {
                index + self.len as isize
            } else {
                index
            };
            if index < 0 || index >= self.len as isize {
                return Err(PyIndexError::new_err("no such item"));
            }
            Ok(self.slot(index as usize))
        }

        fn items(&self) -> impl Iterator<Item = i64> {
            (0..self.len).map(|index| self.slots[self.slot(index)])
        }
    }

    #[pymethods]
    impl RingBuffer {
        #[new]
        #[pyo3(signature = (capacity, items=Vec::new()))]
        fn new(capacity: usize, items: Vec<i64>) -> PyResult<Self> {
            if capacity == 0 {
                return Err(PyValueError::new_err("a ring needs room for one item"));
            }
            let mut ring = Self {
                capacity,
                slots: Vec::new(),
                head: 0,
                len: 0,
            };
            for item in items {
                ring.push(item);
            }
            Ok(ring)
        }

        fn push(&mut self, item: i64) -> Option<i64> {
            let slot = self.slot(self.len);
            let evicted = self.is_full().then(|| self.slots[slot]);
            match self.slots.get_mut(slot) {
                Some(place) => *place = item,
                None => self.slots.push(item),
            }
            if evicted.is_some() {
                self.head = self.slot(1);
            } else {
                self.len += 1;
            }
            evicted
        }

        fn pop(&mut self) -> PyResult<i64> {
            let oldest = self.__getitem__(0)?;
            self.head = self.slot(1);
            self.len -= 1;
            Ok(oldest)
        }

        fn clear(&mut self) {
            self.len = 0;
        }

        fn is_full(&self) -> bool {
            self.len == self.capacity
        }

        fn __len__(&self) -> usize {
            self.len
        }

        fn __getitem__(&self, index: isize) -> PyResult<i64> {
            Ok(self.slots[self.logical(index)?])
        }

        fn __contains__(&self, thing: &Bound<'_, PyAny>) -> bool {
            let wanted = thing.extract::<i64>();
            wanted.is_ok_and(|wanted| self.items().any(|item| item == wanted))
        }

        fn __eq__(&self, other: &Self) -> bool {
            self.items().eq(other.items())
        }

        fn __add__(&self, other: &Self) -> PyResult<Self> {
            let capacity = self.capacity.saturating_add(other.capacity);
            Self::new(capacity, self.items().chain(other.items()).collect())
        }

        fn __repr__(&self) -> String {
            let items: Vec<i64> = self.items().collect();
            format!("RingBuffer(capacity={}, items={items:?})", self.capacity)
        }
    }
}
