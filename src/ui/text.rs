//! Prose that fits the width, with code among its words.

use console::measure_text_width;
use textwrap::{Options, WordSeparator, WordSplitter};

use super::{Line, Look, WIDEST_PROSE, typed};

/// Wraps prose to `width` columns. Paragraphs stay apart, and a line that begins with four spaces is
/// code: it is left as it is, but for its colour.
pub fn prose(text: &str, width: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    for line in text.trim_matches('\n').lines() {
        if line.starts_with("    ") {
            lines.push(Line::of(Look::Code, line));
        } else if line.trim().is_empty() {
            lines.push(Line::empty());
        } else {
            lines.extend(hanging("", line.trim_end(), width));
        }
    }
    lines
}

/// Wraps one paragraph behind `lead`; the lines after the first are indented as far.
pub fn hanging(lead: impl Into<Line>, text: &str, width: usize) -> Vec<Line> {
    let lead = lead.into();
    let indent = " ".repeat(lead.width());
    let mut begin = Some(lead);
    let mut is_code = false;
    broken(&marked(text), indent.len(), width.min(WIDEST_PROSE))
        .iter()
        .map(|body| {
            let begin = begin.take().unwrap_or_else(|| Line::from(&*indent));
            begin.then(code_spans(body, &mut is_code))
        })
        .collect()
}

/// One paragraph in lines that have room for an indentation in front of them. Names and paths stay
/// whole, so that they can be copied, and so does code between backticks where it fits into a line.
pub(super) fn broken(text: &str, indent: usize, width: usize) -> Vec<String> {
    let room = width.saturating_sub(indent).max(10);
    let options = Options::new(room)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    let mut lines: Vec<String> = textwrap::wrap(&joined(text, room), options)
        .iter()
        .map(|line| line.replace(JOINT, " "))
        .collect();
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// A space at which no line is broken; no text holds it, and it is as wide.
pub(super) const JOINT: char = '\u{e000}';

/// The text with the spaces inside of its code joined, where the code fits into `room` columns.
fn joined(text: &str, room: usize) -> String {
    let quote = if text.contains(HIDDEN) { HIDDEN } else { '`' };
    let parts: Vec<&str> = text.split(quote).collect();
    let last = parts.len() - 1;
    parts
        .iter()
        .enumerate()
        .map(|(number, part)| {
            let is_code = number % 2 == 1 && number < last;
            if is_code && measure_text_width(part) + 4 <= room {
                part.replace(' ', &JOINT.to_string())
            } else {
                (*part).to_owned()
            }
        })
        .collect::<Vec<String>>()
        .join(&quote.to_string())
}

/// Keys and what they do, with three spaces between them; a key stays with its words.
pub fn keys(keys: &str, width: usize) -> Vec<Line> {
    const GAP: &str = "   ";
    let mut lines: Vec<String> = Vec::new();
    for key in keys.split(GAP) {
        match lines.last_mut() {
            Some(line)
                if measure_text_width(line) + GAP.len() + measure_text_width(key) <= width =>
            {
                line.push_str(GAP);
                line.push_str(key);
            }
            _ => lines.push(key.to_owned()),
        }
    }
    lines
        .into_iter()
        .map(|line| Line::of(Look::Faint, line))
        .collect()
}

/// One line of text with its `code` shown as code.
pub fn inline(text: &str) -> Line {
    code_spans(&marked(text), &mut false)
}

/// Stands for a backtick that is not shown. No text that comes here holds it, and it has no width.
const HIDDEN: char = '\u{2}';

/// With colours, code needs no backticks; without, they stay.
fn marked(text: &str) -> String {
    let text = typed::commands(text);
    if console::colors_enabled() {
        text.replace('`', &HIDDEN.to_string())
    } else {
        text.into_owned()
    }
}

/// What stands between hidden backticks is code; `is_code` says whether the line before ended inside.
fn code_spans(text: &str, is_code: &mut bool) -> Line {
    let mut line = Line::empty();
    for (number, part) in text.split(HIDDEN).enumerate() {
        *is_code ^= number > 0;
        line = if *is_code {
            line.with(Look::Code, part)
        } else {
            line.and(part)
        };
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_in_prose_is_not_wrapped() {
        let text =
            "Some words that are long enough to be wrapped.\n\n    let x = a_long_line_of_code();";
        let lines = prose(text, 24);
        assert_eq!(
            lines.last().unwrap().plain(),
            "    let x = a_long_line_of_code();"
        );
        assert!(
            lines[..lines.len() - 1]
                .iter()
                .all(|line| line.width() <= 24)
        );
    }

    #[test]
    fn code_is_broken_only_where_it_does_not_fit() {
        let text = "To go on, type `cargo run -- hint` here.";
        assert_eq!(
            broken(text, 0, 24),
            ["To go on, type", "`cargo run -- hint`", "here."]
        );
        assert_eq!(
            broken(text, 0, 14),
            ["To go on, type", "`cargo run --", "hint` here."]
        );
    }

    #[test]
    fn a_key_stays_with_its_words() {
        let lines = |width| -> Vec<String> {
            keys("h hint   c check all   q quit", width)
                .iter()
                .map(Line::plain)
                .collect()
        };
        assert_eq!(lines(20), ["h hint   c check all", "q quit"]);
        assert_eq!(lines(14), ["h hint", "c check all", "q quit"]);
    }
}
