//! Races, as bars: the longer the bar, the longer it took.

use super::{LEAD, Lines};
use crate::check::{Lane, Race};
use crate::ui::{Line, Look, has_pictures};

/// From here on, the fastest way has its lead in words.
const WORTH_SAYING: f64 = 1.5;

impl Lines<'_> {
    pub(super) fn races(&mut self, races: &[Race]) {
        for race in races {
            self.lines.extend(bars(race, self.width));
        }
    }
}

/// A line for each way: its name, its time, its bar.
fn bars(race: &Race, width: usize) -> Vec<Line> {
    let times = || race.lanes.iter().map(|lane| lane.seconds);
    let slowest = times().fold(0.0, f64::max);
    let fastest = times().fold(f64::INFINITY, f64::min);
    let names = race
        .lanes
        .iter()
        .map(|lane| Line::from(lane.name.as_str()).width())
        .max()
        .unwrap_or(0)
        .min(width / 3);
    let time = clock(slowest, fastest);
    let numbers: Vec<String> = race.lanes.iter().map(|lane| time(lane.seconds)).collect();
    let digits = numbers
        .iter()
        .map(|number| number.chars().count())
        .max()
        .unwrap_or(0);
    let room = width.saturating_sub(LEAD.len() + names + digits + 4).max(1);
    let line = |(lane, number): (&Lane, &String)| {
        let is_fastest = lane.seconds <= fastest;
        let look = if is_fastest { Look::Good } else { Look::Plain };
        let name = Line::from(lane.name.as_str()).fit(names);
        let pad = " ".repeat(names.saturating_sub(name.width()));
        let mut line = Line::from(LEAD)
            .then(name)
            .and(format!("{pad}  {number:>digits$}"));
        if has_pictures() {
            line = line.and("  ").with(look, bar(lane.seconds, slowest, room));
        }
        let lead = slowest / lane.seconds;
        if is_fastest && lead >= WORTH_SAYING {
            line = line.with(Look::Faint, format!("  {} times as fast", factor(lead)));
        }
        line.fit(width)
    };
    race.lanes.iter().zip(&numbers).map(line).collect()
}

/// A bar of at most `room` columns.
fn bar(seconds: f64, slowest: f64, room: usize) -> String {
    let share = if slowest > 0.0 {
        seconds / slowest
    } else {
        1.0
    };
    let columns = (share * room as f64).round() as usize;
    "█".repeat(columns.clamp(1, room))
}

/// Writes times in the unit of the slowest one, with as many decimals as the fastest one needs.
fn clock(slowest: f64, fastest: f64) -> impl Fn(f64) -> String {
    let (unit, name) = match slowest {
        1.0.. => (1.0, "s"),
        1e-3.. => (1e3, "ms"),
        _ => (1e6, "µs"),
    };
    let decimals = match fastest * unit {
        10.0.. => 1,
        0.1.. => 2,
        0.01.. => 3,
        _ => 4,
    };
    move |seconds| format!("{:.decimals$} {name}", seconds * unit)
}

fn factor(lead: f64) -> String {
    let decimals = usize::from(lead < 10.0);
    format!("{lead:.decimals$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn race(lanes: &[(&str, f64)]) -> Race {
        let lanes = lanes.iter().map(|(name, seconds)| Lane {
            name: (*name).to_owned(),
            seconds: *seconds,
        });
        Race {
            lanes: lanes.collect(),
        }
    }

    fn shown(race: &Race, width: usize) -> Vec<String> {
        bars(race, width).iter().map(Line::plain).collect()
    }

    #[test]
    fn the_slowest_fills_the_line_and_the_fastest_has_its_lead() {
        let race = race(&[
            ("Python", 0.000_8),
            ("a call for each line", 0.001_6),
            ("one call", 0.000_04),
        ]);
        assert_eq!(
            shown(&race, 60),
            [
                "    Python                0.800 ms  ████████████",
                "    a call for each line  1.600 ms  ████████████████████████",
                "    one call              0.040 ms  █  40 times as fast",
            ]
        );
        for width in [20, 40, 60, 80, 200] {
            for line in bars(&race, width) {
                assert!(line.width() <= width, "{width}: {}", line.plain());
            }
        }
    }

    #[test]
    fn equals_and_nothing_at_all_are_bars_too() {
        let even = race(&[("a", 2.0), ("b", 2.0)]);
        assert_eq!(
            shown(&even, 30),
            [
                "    a  2.00 s  ███████████████",
                "    b  2.00 s  ███████████████"
            ]
        );
        assert_eq!(shown(&race(&[("a", 0.0)]), 20), ["    a  0.0000 µs  ██"]);
        assert!(bars(&race(&[]), 80).is_empty());
    }
}
