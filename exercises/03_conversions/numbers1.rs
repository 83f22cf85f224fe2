// The thermometer in the paper store reports degrees Celsius, the gauge on the
// fax machine how much paper is left. Both reports are converted with `as`, and
// both are wrong now and then.
//
// TODO: let `to_fahrenheit` return a float that has lost nothing: 36.6 degrees
// Celsius are 97.88 Fahrenheit, not 97.
//
// TODO: a level that is not within 0 to 100 must raise ValueError; now 300 is
// said to be 44 %. (One that does not even fit in an `i64` may stay PyO3's
// OverflowError.) What the two functions accept stays the same.

#[pyo3::pymodule]
mod numbers1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn to_fahrenheit(celsius: f64) -> i64 {
        (celsius * 1.8 + 32.0) as i64
    }

    #[pyfunction]
    fn percent(level: i64) -> u8 {
        level as u8
    }
}
