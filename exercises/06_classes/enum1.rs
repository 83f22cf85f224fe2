// Every fax has an urgency. Python gets `Urgency.High` and knows that it is
// itself, but `Urgency.Low < Urgency.High` is a TypeError, so the tray cannot
// be sorted.
//
// TODO: let PyO3 compare urgencies in the order of the enum. An urgency must
// stay what it is already: a key of a dict, and equal to no number and no text.

#[pyo3::pymodule]
mod enum1 {
    use pyo3::prelude::*;

    #[pyclass]
    enum Urgency {
        Low = 1,
        Mid = 5,
        High = 10,
    }

    #[pyfunction]
    fn urgency_of(text: &str) -> Urgency {
        match text.matches('!').count() {
            0 => Urgency::Low,
            1 => Urgency::Mid,
            _ => Urgency::High,
        }
    }
}
