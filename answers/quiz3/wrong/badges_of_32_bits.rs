// Tempting: nobody has more than two billion badges.
#[pyo3::pymodule]
mod quiz3 {
    use std::collections::VecDeque;

    use pyo3::exceptions::{PyIndexError, PyValueError};
    use pyo3::prelude::*;

    #[pyclass]
    struct RingBuffer {
        capacity: usize,
        items: VecDeque<i32>,
    }

    #[pymethods]
    impl RingBuffer {
        #[new]
        #[pyo3(signature = (capacity, items=Vec::new()))]
        fn new(capacity: usize, items: Vec<i32>) -> PyResult<Self> {
            if capacity == 0 {
                return Err(PyValueError::new_err("a ring needs room for one item"));
            }
            let mut ring = Self {
                capacity,
                items: VecDeque::new(),
            };
            for item in items {
                ring.push(item);
            }
            Ok(ring)
        }

        fn push(&mut self, item: i32) -> Option<i32> {
            let evicted = if self.is_full() {
                self.items.pop_front()
            } else {
                None
            };
            self.items.push_back(item);
            evicted
        }

        fn pop(&mut self) -> PyResult<i32> {
            self.items
                .pop_front()
                .ok_or_else(|| PyIndexError::new_err("pop from an empty ring"))
        }

        fn clear(&mut self) {
            self.items.clear();
        }

        fn is_full(&self) -> bool {
            self.items.len() == self.capacity
        }

        fn __len__(&self) -> usize {
            self.items.len()
        }

        fn __getitem__(&self, index: isize) -> PyResult<i32> {
            let position = if index < 0 {
                self.items.len().checked_sub(index.unsigned_abs())
            } else {
                Some(index as usize)
            };
            position
                .and_then(|position| self.items.get(position).copied())
                .ok_or_else(|| PyIndexError::new_err("no such item"))
        }

        fn __iter__(&self) -> RingIter {
            RingIter {
                items: self.items.clone().into_iter(),
            }
        }

        fn __contains__(&self, thing: &Bound<'_, PyAny>) -> bool {
            thing
                .extract()
                .is_ok_and(|item: i32| self.items.contains(&item))
        }

        fn __eq__(&self, other: &Self) -> bool {
            self.items == other.items
        }

        fn __add__(&self, other: &Self) -> PyResult<Self> {
            let items = self.items.iter().chain(&other.items).copied();
            let capacity = self.capacity.saturating_add(other.capacity);
            Self::new(capacity, items.collect())
        }

        fn __repr__(&self) -> String {
            let Self { capacity, items } = self;
            format!("RingBuffer(capacity={capacity}, items={items:?})")
        }
    }

    #[pyclass]
    struct RingIter {
        items: std::collections::vec_deque::IntoIter<i32>,
    }

    #[pymethods]
    impl RingIter {
        fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
            slf
        }

        fn __next__(&mut self) -> Option<i32> {
            self.items.next()
        }
    }
}
