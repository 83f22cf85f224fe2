//! What was wrong in a check: where, what was expected, and what was got.

use super::{LEAD, Lines};
use crate::check::{Problem, PythonLine};
use crate::ui::text::JOINT;
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

    /// A line of Python code, behind the place where it stands. Where that is too long, the code has
    /// lines of its own, the body of a `with` below it, and what does not fit hangs.
    pub(super) fn place(&mut self, at: &PythonLine) {
        let place = Line::of(Look::Faint, short_place(at));
        let line = place.clone().and(format!("    {}", at.code));
        if LEAD.len() + line.width() <= self.width && !at.code.contains('\n') {
            self.lines.push(Line::from(LEAD).then(line));
            return;
        }
        self.lines.push(Line::from(LEAD).then(place));
        let first = if self.width < NARROW { 1 } else { 2 };
        for (depth, code) in statements(&at.code).iter().enumerate() {
            let indent = " ".repeat(LEAD.len() * (depth + first));
            let margin = format!("{indent}    ");
            let line = Line::from(&*indent).and(with_whole_texts(code));
            self.lines.extend(
                line.wrap_code(self.width, &margin)
                    .into_iter()
                    .map(|line| line.replaced(JOINT, ' ').trim_end()),
            );
        }
    }
}

/// A window with fewer columns has none to spare for indentation.
const NARROW: usize = 50;

/// The code with no space in its texts at which a line could be broken.
fn with_whole_texts(code: &str) -> String {
    let mut quote = None;
    code.chars()
        .map(|c| {
            match (quote, c) {
                (Some(open), _) if open == c => quote = None,
                (Some(_), ' ') => return JOINT,
                (None, '"' | '\'') => quote = Some(c),
                _ => {}
            }
            c
        })
        .collect()
}

/// The statements of a line in which the bodies of `with` blocks stand behind them.
fn statements(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = code;
    while rest.starts_with("with ")
        && let Some(end) = end_of_head(rest)
    {
        found.push(&rest[..=end]);
        rest = rest[end + 1..].trim_start();
    }
    found.push(rest);
    found.retain(|code| !code.is_empty());
    found
}

/// The place of the colon that ends a statement's head: outside of brackets and texts.
fn end_of_head(code: &str) -> Option<usize> {
    let (mut depth, mut quote) = (0_usize, None);
    for (place, c) in code.char_indices() {
        match (quote, c) {
            (Some(open), _) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth = depth.saturating_sub(1),
            (None, ':') if depth == 0 => return Some(place),
            _ => {}
        }
    }
    None
}

/// Where a line of Python code stands: the file's name will do.
pub(super) fn short_place(at: &PythonLine) -> String {
    let file = at.file.rsplit('/').next().unwrap_or(&at.file);
    format!("{file}:{}", at.line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_code_stays_whole_where_it_fits_into_a_line() {
        let wrapped = |code: &str, width| {
            let line = Line::from("  ").and(with_whole_texts(code));
            line.wrap_code(width, "    ")
                .into_iter()
                .map(|line| line.replaced(JOINT, ' ').trim_end().plain())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            wrapped("check(n, 0.8, \"a text of many words\")", 30),
            ["  check(n, 0.8,", "    \"a text of many words\")"]
        );
        // One that fits nowhere is broken between its words.
        assert_eq!(
            wrapped("check(n, \"one two three four five\")", 20),
            ["  check(n,", "    \"one two three", "    four five\")"]
        );
    }

    #[test]
    fn the_body_of_a_with_is_a_statement_of_its_own() {
        assert_eq!(
            statements("with self.assertRaises(ValueError): paper.sell({1: \"a: b\"})"),
            [
                "with self.assertRaises(ValueError):",
                "paper.sell({1: \"a: b\"})"
            ]
        );
        assert_eq!(
            statements("with self.subTest(i=i): with paper.Fax() as fax: fax.send()"),
            [
                "with self.subTest(i=i):",
                "with paper.Fax() as fax:",
                "fax.send()"
            ]
        );
        assert_eq!(statements("x[1:2] == 3"), ["x[1:2] == 3"]);
    }
}
