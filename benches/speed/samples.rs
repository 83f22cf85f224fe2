//! Measured times, and tables of their medians.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// The times of one thing, in the order in which they were measured.
#[derive(Debug, Default)]
pub struct Samples {
    times: Vec<Duration>,
}

impl Samples {
    /// Measures something once more.
    pub fn measure<T>(&mut self, what: impl FnOnce() -> T) -> T {
        let began = Instant::now();
        let value = what();
        self.times.push(began.elapsed());
        value
    }

    /// Adds a time that was measured elsewhere.
    pub fn push(&mut self, time: Duration) {
        self.times.push(time);
    }

    /// The median, in milliseconds; `None` without samples.
    pub fn median(&self) -> Option<f64> {
        let mut times = self.times.clone();
        times.sort_unstable();
        times
            .get(times.len() / 2)
            .map(|time| time.as_secs_f64() * 1000.0)
    }

    /// The median and all samples, in milliseconds.
    pub fn json(&self) -> Value {
        let all: Vec<f64> = self
            .times
            .iter()
            .map(|time| time.as_secs_f64() * 1000.0)
            .collect();
        json!({ "median_ms": self.median(), "samples_ms": all })
    }
}

/// Prints a table in Markdown: the first row is the head.
pub fn print_table(title: &str, rows: &[Vec<String>]) {
    let columns = rows.first().map_or(0, Vec::len);
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            rows.iter()
                .map(|row| row[column].chars().count())
                .max()
                .unwrap_or(0)
        })
        .collect();
    println!("\n{title}\n");
    for (number, row) in rows.iter().enumerate() {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(column, (cell, width))| match column {
                0 => format!("{cell:<width$}"),
                _ => format!("{cell:>width$}"),
            })
            .collect();
        println!("| {} |", cells.join(" | "));
        if number == 0 {
            let rules: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
            println!("| {} |", rules.join(" | "));
        }
    }
    println!();
}

/// Milliseconds as a table shows them.
pub fn ms(time: Option<f64>) -> String {
    time.map_or("-".to_owned(), |time| {
        if time < 10.0 {
            format!("{time:.1}")
        } else {
            format!("{time:.0}")
        }
    })
}

/// How many times `other` `time` is.
pub fn ratio(time: Option<f64>, other: Option<f64>) -> String {
    match (time, other) {
        (Some(time), Some(other)) => format!("{:.2}", time / other),
        _ => "-".to_owned(),
    }
}
