//! A line of the screen as a value: it is measured, wrapped and cut first, and painted last.

use std::path::Path;

use super::text::JOINT;

use console::{AnsiCodeIterator, Style, measure_text_width};

use crate::harmless::{is_harmful, without_escapes};

/// How a piece of a line looks. What it means is in its words too: colour never stands alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Look {
    /// As the terminal shows text.
    #[default]
    Plain,
    /// What is as it should be.
    Good,
    /// What is not.
    Bad,
    /// The same, where the eye is to fall first.
    Failure,
    /// What is not known yet.
    Unsure,
    /// What matters less than the rest.
    Faint,
    /// A heading, or a name among words.
    Strong,
    /// What an explanation begins with.
    Label,
    /// Code and commands.
    Code,
    /// As another program has it, in its own codes for colours.
    Own(String),
}

/// A piece of a line that looks the same all along.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Span {
    text: String,
    look: Look,
    /// The URL that it leads to, in a terminal that knows links.
    target: Option<String>,
}

/// Text that a terminal shows as it is, wherever it comes from.
fn shown(text: String) -> String {
    if text.contains(is_harmful) {
        without_escapes(&text)
    } else {
        text
    }
}

/// One line of text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    spans: Vec<Span>,
    is_selected: bool,
}

impl Line {
    /// A line without anything.
    pub fn empty() -> Self {
        Line::default()
    }

    /// A line that looks the same all along.
    pub fn of(look: Look, text: impl Into<String>) -> Self {
        Line::empty().with(look, text)
    }

    /// A line that has its own codes for colours, such as one of rustc's. Other codes are left out.
    pub fn coloured(text: &str) -> Self {
        let mut line = Line::empty();
        let mut codes = String::new();
        for (part, is_code) in AnsiCodeIterator::new(text) {
            if !is_code {
                let look = if codes.is_empty() {
                    Look::Plain
                } else {
                    Look::Own(codes.clone())
                };
                line = line.with(look, part);
            } else if matches!(part, "\u{1b}[0m" | "\u{1b}[m") {
                codes.clear();
            } else if part.ends_with('m') {
                codes.push_str(part);
            }
        }
        line
    }

    /// The same with a piece more at its end.
    #[must_use]
    pub fn with(mut self, look: Look, text: impl Into<String>) -> Self {
        let (text, target) = (shown(text.into()), None);
        if !text.is_empty() {
            self.spans.push(Span { text, look, target });
        }
        self
    }

    /// The same with plain text more at its end.
    #[must_use]
    pub fn and(self, text: impl Into<String>) -> Self {
        self.with(Look::Plain, text)
    }

    /// The same with another line at its end.
    #[must_use]
    pub fn then(mut self, line: Line) -> Self {
        self.spans.extend(line.spans);
        self
    }

    /// The same with a piece more that leads to a file.
    #[must_use]
    pub fn link(mut self, look: Look, text: impl Into<String>, file: &Path) -> Self {
        self.spans.push(Span {
            text: shown(text.into()),
            look,
            target: Some(url(file)),
        });
        self
    }

    /// The same line, all of it with one look.
    #[must_use]
    pub fn all(mut self, look: &Look) -> Self {
        for span in &mut self.spans {
            span.look = look.clone();
        }
        self
    }

    /// The same line over the whole width, shown as the selected one.
    #[must_use]
    pub fn selected(self, width: usize) -> Self {
        let gap = width.saturating_sub(self.width());
        let line = self.and(" ".repeat(gap));
        Line {
            is_selected: true,
            ..line
        }
    }

    /// Whether there is nothing on it.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Whether it says that something is not as it should be.
    pub fn is_failure(&self) -> bool {
        self.spans
            .first()
            .is_some_and(|span| span.look == Look::Failure)
    }

    /// Whether an explanation begins on it.
    pub fn is_explanation(&self) -> bool {
        self.spans.iter().any(|span| span.look == Look::Label)
    }

    /// How many columns it takes.
    pub fn width(&self) -> usize {
        self.spans
            .iter()
            .map(|span| measure_text_width(&span.text))
            .sum()
    }

    /// Gives the first letters of a line another look.
    pub(super) fn begin_with(&mut self, letters: usize, look: Look) {
        let (mut begun, mut left) = (Vec::new(), letters);
        for span in std::mem::take(&mut self.spans) {
            let cut = span
                .text
                .char_indices()
                .nth(left)
                .map_or(span.text.len(), |(place, _)| place);
            left -= span.text[..cut].chars().count();
            let (first, rest) = span.text.split_at(cut);
            for (text, look) in [(first, look.clone()), (rest, span.look)] {
                if !text.is_empty() {
                    let (text, target) = (text.to_owned(), span.target.clone());
                    begun.push(Span { text, look, target });
                }
            }
        }
        self.spans = begun;
    }

    /// The lines that it becomes where there is room for `width` columns. It is broken at a space where
    /// there is one near the edge, or else between the parts of a path or a type.
    pub fn wrap(self, width: usize) -> Vec<Line> {
        self.wrap_within(width, width / 3)
    }

    /// The same, broken at a space that is at most `reach` columns from the edge; where there is none,
    /// at a space in a text of code.
    fn wrap_within(self, width: usize, reach: usize) -> Vec<Line> {
        if self.width() <= width {
            return vec![self];
        }
        let is_selected = self.is_selected;
        let mut lines = Vec::new();
        let mut line: Vec<(char, usize)> = Vec::new();
        let mut used = 0;
        // Where the last space of the line ends: how many letters it takes, and how many columns.
        let mut space = None;
        // The same for the last joint of a long name.
        let mut joint = None;
        let mut in_text = None;
        for (number, span) in self.spans.iter().enumerate() {
            for c in span.text.chars() {
                let columns = columns(c);
                if used + columns > width && used > 0 {
                    let (letters, at) = [space, joint]
                        .into_iter()
                        .flatten()
                        .find(|(_, at)| at + reach >= width)
                        .or(in_text)
                        .unwrap_or((line.len(), used));
                    let rest = line.split_off(letters);
                    lines.push(std::mem::replace(&mut line, rest));
                    used -= at;
                    space = None;
                    joint = None;
                    in_text = None;
                }
                line.push((c, number));
                used += columns;
                match c {
                    ' ' if line.iter().all(|(c, _)| *c == ' ') => {}
                    ' ' => space = Some((line.len(), used)),
                    JOINT => in_text = Some((line.len(), used)),
                    ',' | '<' | '(' => joint = Some((line.len(), used)),
                    ':' if matches!(line[..], [.., (':', _), _]) => {
                        joint = Some((line.len(), used))
                    }
                    _ => {}
                }
            }
        }
        lines.push(line);
        lines
            .iter()
            .map(|letters| Line {
                spans: self.gather(letters),
                is_selected,
            })
            .collect()
    }

    /// The lines that it becomes, with `margin` in front of all but the first.
    pub fn wrap_behind(self, width: usize, margin: &str) -> Vec<Line> {
        self.wrap_behind_within(width, width / 3, margin)
    }

    /// The same for code, which is broken at a space wherever that is, and inside a text only where
    /// the text alone does not fit.
    pub fn wrap_code(self, width: usize, margin: &str) -> Vec<Line> {
        self.wrap_behind_within(width, width, margin)
    }

    fn wrap_behind_within(self, width: usize, reach: usize, margin: &str) -> Vec<Line> {
        let mut pieces = self.wrap_within(width, reach).into_iter();
        let Some(first) = pieces.next() else {
            return Vec::new();
        };
        let mut lines = vec![first];
        let rest = pieces.fold(Line::empty(), Line::then);
        if !rest.is_empty() {
            let room = width.saturating_sub(measure_text_width(margin)).max(10);
            lines.extend(
                rest.wrap_within(room, reach)
                    .into_iter()
                    .map(|piece| Line::from(margin).then(piece)),
            );
        }
        lines
    }

    /// Letters, each with the number of the span that it is from, as spans.
    fn gather(&self, letters: &[(char, usize)]) -> Vec<Span> {
        letters
            .chunk_by(|one, next| one.1 == next.1)
            .map(|letters| Span {
                text: letters.iter().map(|(c, _)| c).collect(),
                ..self.spans[letters[0].1].clone()
            })
            .collect()
    }

    /// The same line, cut off at the end where it is wider than `width` columns.
    #[must_use]
    pub fn fit(self, width: usize) -> Self {
        const END: &str = "…";
        if self.width() <= width {
            return self;
        }
        let mut room = width.saturating_sub(1);
        let mut spans = Vec::new();
        for mut span in self.spans {
            let has = span.text.len();
            span.text = span
                .text
                .chars()
                .take_while(|c| {
                    let fits = columns(*c) <= room;
                    room = if fits { room - columns(*c) } else { 0 };
                    fits
                })
                .collect();
            let is_cut = span.text.len() < has;
            spans.push(span);
            if is_cut {
                break;
            }
        }
        let line = Line { spans, ..self };
        if width == 0 { line } else { line.and(END) }
    }

    /// The same line with one letter for another.
    #[must_use]
    pub(super) fn replaced(mut self, letter: char, by: char) -> Self {
        for span in &mut self.spans {
            span.text = span.text.replace(letter, &by.to_string());
        }
        self
    }

    /// The same line without the spaces at its end.
    #[must_use]
    pub fn trim_end(mut self) -> Self {
        while let Some(last) = self.spans.last_mut() {
            last.text.truncate(last.text.trim_end().len());
            if !last.text.is_empty() {
                break;
            }
            self.spans.pop();
        }
        self
    }

    /// The text alone.
    pub fn plain(&self) -> String {
        self.spans.iter().map(|span| &*span.text).collect()
    }

    /// The text with the codes that a terminal takes for colours and links, where colours are used.
    pub fn painted(&self) -> String {
        if self.is_selected {
            // Reverse is no colour: it is there without colours too.
            let style = Style::new().reverse().force_styling(true);
            return style.apply_to(self.plain()).to_string();
        }
        self.spans.iter().map(Span::painted).collect()
    }
}

impl<T: Into<String>> From<T> for Line {
    fn from(text: T) -> Self {
        Line::empty().and(text)
    }
}

impl Span {
    fn painted(&self) -> String {
        if !console::colors_enabled() {
            return self.text.clone();
        }
        let style = match &self.look {
            Look::Plain => Style::new(),
            Look::Good => Style::new().green(),
            Look::Bad => Style::new().red(),
            Look::Failure => Style::new().red().bold(),
            Look::Unsure => Style::new().yellow(),
            Look::Faint => Style::new().dim(),
            Look::Strong | Look::Label => Style::new().bold(),
            Look::Code => Style::new().cyan(),
            Look::Own(codes) => return format!("{codes}{}\u{1b}[0m", self.text),
        };
        let text = match &self.target {
            Some(url) => format!("\u{1b}]8;;{url}\u{1b}\\{}\u{1b}]8;;\u{1b}\\", self.text),
            None => self.text.clone(),
        };
        style.apply_to(text).to_string()
    }
}

fn columns(c: char) -> usize {
    measure_text_width(c.encode_utf8(&mut [0; 4]))
}

/// The URL of a file.
fn url(path: &Path) -> String {
    let mut url = String::from("file://");
    for byte in path.to_string_lossy().bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                url.push(byte as char);
            }
            other => url.push_str(&format!("%{other:02X}")),
        }
    }
    url
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: &str = "\u{1b}[31m";

    #[test]
    fn a_long_line_is_broken_and_nothing_is_lost() {
        let line = Line::coloured(&format!("{RED}äöü日本語 and\u{1b}[0m more"));
        let pieces = line.clone().wrap(5);
        assert!(pieces.iter().all(|piece| piece.width() <= 5));
        let text: String = pieces.iter().map(Line::plain).collect();
        assert_eq!(text, line.plain());
        assert_eq!(pieces[0].spans[0].look, Look::Own(RED.to_owned()));
        assert_eq!(pieces.last().unwrap().spans[0].look, Look::Plain);
    }

    #[test]
    fn a_line_is_broken_behind_a_space_near_the_edge() {
        let pieces = Line::from("one two three").wrap(9);
        assert_eq!(pieces, ["one two ", "three"].map(Line::from));
    }

    #[test]
    fn a_long_name_is_broken_at_a_joint() {
        let text = |text: &str| -> Vec<String> {
            let pieces = Line::from(text).wrap(24);
            pieces.iter().map(Line::plain).collect()
        };
        let long = "trait `pyo3::impl_::pyclass::PyMethods<Desk>`";
        assert_eq!(
            text(long),
            ["trait `pyo3::impl_::", "pyclass::PyMethods<", "Desk>`"]
        );
        let place = "at exercises/paper.rs:68:13:";
        assert_eq!(text(place), ["at exercises/paper.rs:68", ":13:"]);
    }

    #[test]
    fn a_line_that_is_cut_says_so_and_fits() {
        let line = Line::of(Look::Good, "日本").and("go");
        assert_eq!(line.clone().fit(6), line);
        assert_eq!(line.clone().fit(5).plain(), "日本…");
        assert_eq!(line.clone().fit(4).plain(), "日…");
        assert_eq!(line.fit(0).plain(), "");
    }

    #[test]
    fn the_beginning_gets_another_look_over_the_borders_of_spans() {
        let mut line = Line::of(Look::Code, "ab").and("cd");
        line.begin_with(3, Look::Strong);
        let looks: Vec<(&str, &Look)> = line
            .spans
            .iter()
            .map(|span| (&*span.text, &span.look))
            .collect();
        assert_eq!(
            looks,
            [
                ("ab", &Look::Strong),
                ("c", &Look::Strong),
                ("d", &Look::Plain)
            ]
        );
    }

    #[test]
    fn spaces_at_the_end_go_and_others_stay() {
        let line = Line::of(Look::Good, " a ").and("  ");
        assert_eq!(line.trim_end(), Line::of(Look::Good, " a"));
    }

    #[test]
    fn the_path_of_a_link_is_quoted() {
        assert_eq!(url(Path::new("/a b/é.rs")), "file:///a%20b/%C3%A9.rs");
    }
}
