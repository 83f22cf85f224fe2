//! What was wrong in a check: where, what was expected, and what was got.

use super::{LEAD, Lines};
use crate::check::{Problem, PythonLine};
use crate::ui::{Line, Look};

impl Lines<'_> {
    pub(super) fn problem(&mut self, problem: &Problem) {
        if let Some(case) = &problem.case {
            self.text(LEAD, &format!("with {case}"));
        }
        if let Some(at) = &problem.at {
            self.place(at);
        }
        if let (Some(expected), Some(got)) = (&problem.expected, &problem.got) {
            if problem.diff.is_empty() {
                self.comparison(expected, got);
            } else {
                self.diff(&problem.diff);
            }
        }
        let is_assertion = problem.exception == "AssertionError";
        if is_assertion && !problem.message.is_empty() {
            self.text(LEAD, &problem.message);
        } else if problem.exception.ends_with("PanicException") {
            self.text(LEAD, &format!("Rust panicked: {}", problem.message));
            if let Some(place) = &problem.panicked_at {
                self.text(LEAD, &format!("at {place}"));
            }
        } else if !is_assertion && problem.expected.is_none() {
            let separator = if problem.message.is_empty() { "" } else { ": " };
            let text = format!("{}{separator}{}", problem.exception, problem.message);
            self.text(LEAD, &text);
        }
    }

    /// Two values in one line, or in lines of their own where they are long.
    fn comparison(&mut self, expected: &str, got: &str) {
        let is_short = expected.len() + got.len() < self.width.saturating_sub(20)
            && !expected.contains('\n')
            && !got.contains('\n');
        if is_short {
            let line = Line::from("expected ")
                .with(Look::Good, expected)
                .and(", got ")
                .with(Look::Bad, got);
            self.indented(line);
        } else {
            self.side("    expected ", expected, &Look::Good);
            self.side("    got      ", got, &Look::Bad);
        }
    }

    /// One side of a comparison behind its name, which its other lines leave room for.
    fn side(&mut self, name: &str, value: &str, look: &Look) {
        let room = self.width.saturating_sub(name.len()).max(10);
        let gap = " ".repeat(name.len());
        let pieces = value
            .lines()
            .flat_map(|line| Line::of(look.clone(), line).wrap(room));
        for (number, piece) in pieces.enumerate() {
            let lead = if number == 0 { name } else { &gap };
            self.lines.push(Line::from(lead).then(piece));
        }
    }

    fn diff(&mut self, diff: &[String]) {
        let marks = Line::of(Look::Good, "- expected").and("   ");
        self.indented(marks.with(Look::Bad, "+ got"));
        for line in diff {
            let look = match line.as_bytes().first() {
                Some(b'-') => Look::Good,
                Some(b'+') => Look::Bad,
                _ => Look::Faint,
            };
            self.indented(Line::of(look, line));
        }
    }

    pub(super) fn place(&mut self, at: &PythonLine) {
        self.indented(Line::of(Look::Faint, short_place(at)).and(format!("    {}", at.code)));
    }
}

/// Where a line of Python code stands: the file's name will do.
pub(super) fn short_place(at: &PythonLine) -> String {
    let file = at.file.rsplit('/').next().unwrap_or(&at.file);
    format!("{file}:{}", at.line)
}
