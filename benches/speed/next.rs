//! From `n` to the verdict of the next exercise, which was built ahead.

use std::time::Duration;

use serde_json::Value;

use crate::common::{Course, returns, wants};
use crate::samples::{Samples, ms, print_table};

/// Long enough for a build ahead.
const BUILT_AHEAD: Duration = Duration::from_secs(2);

/// Measures and prints.
pub fn measure(rounds: usize) -> Value {
    let names: Vec<String> = (0..=rounds)
        .map(|number| format!("step_{number}"))
        .collect();
    let course = names
        .iter()
        .enumerate()
        .fold(Course::new(), |course, (number, name)| {
            let value = 10_000 + number as i64;
            course.exercise(name, returns(name, value), &wants(name, value))
        });
    let mut terminal = course.terminal(&["watch", "--no-editor"]);
    terminal.wait_for("✓ it is 10000");
    let mut samples = Samples::default();
    for number in 1..=rounds {
        terminal.watch_for(BUILT_AHEAD);
        let shown = format!("✓ it is {}", 10_000 + number);
        samples.measure(|| {
            terminal.press("n").wait_for(&shown);
        });
    }
    print_table(
        "From the key `n` to the next exercise's verdict (median, ms)",
        &[
            vec!["".to_owned(), "time".to_owned()],
            vec!["built ahead".to_owned(), ms(samples.median())],
        ],
    );
    samples.json()
}
