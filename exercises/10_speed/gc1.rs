// The index is made of cards. Each names the next one and whatever else is worth
// seeing, and some name each other: "see there", "see here". Cards that nobody
// needs any more go into the shredder, all except these: they stay for ever.
//
// TODO: let Python's garbage collector see what a card holds on to, and let it
// take apart a circle of cards that nobody needs.

#[pyo3::pymodule]
mod gc1 {
    use pyo3::prelude::*;

    #[pyclass]
    struct Card {
        #[pyo3(get)]
        title: String,
        #[pyo3(get, set)]
        next: Option<Py<PyAny>>,
        see_also: Vec<Py<PyAny>>,
    }

    #[pymethods]
    impl Card {
        #[new]
        fn new(title: String) -> Self {
            Card {
                title,
                next: None,
                see_also: Vec::new(),
            }
        }

        /// Anything at all may be worth seeing.
        fn refer_to(&mut self, other: Py<PyAny>) {
            self.see_also.push(other);
        }
    }
}
