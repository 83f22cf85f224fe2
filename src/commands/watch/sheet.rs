//! Something to read that lies over the page.

use console::Key;

use super::view::scroll_note;
use crate::commands::reading::Reading;
use crate::terminal::latin;
use crate::ui::{Line, Look};

/// A text, and how far the learner has read.
#[derive(Debug)]
pub(super) struct Sheet {
    reading: Reading,
    /// How many lines are above the window.
    top: usize,
    /// How many fitted into it.
    rows: usize,
}

impl Sheet {
    pub(super) fn new(reading: Reading) -> Self {
        Sheet {
            reading,
            top: 0,
            rows: 10,
        }
    }

    /// Takes a key; whether the sheet stays.
    pub(super) fn press(&mut self, key: &Key) -> bool {
        // As in vim, `G` is another key than `g`.
        let key = match key {
            Key::Char('G') => Key::End,
            other => latin(other),
        };
        match key {
            Key::ArrowDown | Key::Enter | Key::Char('j') => self.top += 1,
            Key::ArrowUp | Key::Char('k') => self.top = self.top.saturating_sub(1),
            Key::PageDown | Key::Char(' ') => self.top += self.rows,
            Key::PageUp | Key::Char('b') => self.top = self.top.saturating_sub(self.rows),
            Key::Home | Key::Char('g') => self.top = 0,
            Key::End => self.top = usize::MAX / 2,
            // What opened it closes it, too. A key that means nothing here loses nobody's place.
            Key::Escape | Key::Backspace | Key::Char('q' | 't' | 'e' | 'd' | '?') => return false,
            _ => {}
        }
        true
    }

    /// The screen, at most `rows` lines of at most `width` columns.
    pub(super) fn lines(&mut self, rows: usize, width: usize) -> Vec<Line> {
        let body: Vec<Line> = self
            .reading
            .lines(width)
            .into_iter()
            .flat_map(|line| line.wrap(width))
            .collect();
        let is_low = rows < super::view::LOW;
        let mut lines = vec![Line::of(Look::Strong, &self.reading.title).fit(width)];
        if !is_low {
            lines.push(Line::empty());
        }
        self.rows = rows
            .saturating_sub(lines.len() + if is_low { 1 } else { 2 })
            .max(1);
        let hidden = body.len().saturating_sub(self.rows);
        self.top = self.top.min(hidden);
        lines.extend(body.into_iter().skip(self.top).take(self.rows));
        lines.resize(rows.saturating_sub(1), Line::empty());
        let mut foot = String::from("q back");
        if hidden > 0 {
            foot = format!(
                "{foot}   {}",
                scroll_note(self.top, hidden - self.top, width.saturating_sub(9))
            );
        }
        lines.push(Line::of(Look::Faint, foot).fit(width));
        lines.truncate(rows);
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(count: usize) -> Sheet {
        let lines = (1..=count).map(|number| Line::from(&*format!("line {number}")));
        Sheet::new(Reading::of("title", lines.collect()))
    }

    fn shown(sheet: &mut Sheet, rows: usize) -> Vec<String> {
        sheet.lines(rows, 60).iter().map(Line::plain).collect()
    }

    #[test]
    fn a_text_that_fits_says_only_how_to_leave() {
        let screen = shown(&mut sheet(2), 12);
        assert_eq!(screen[..4], ["title", "", "line 1", "line 2"]);
        assert_eq!(screen[11], "q back");
    }

    #[test]
    fn a_longer_one_is_scrolled_and_never_beyond_its_end() {
        let mut sheet = sheet(20);
        assert_eq!(
            shown(&mut sheet, 12)[11],
            "q back   ↓ 12 more lines (arrow keys)"
        );
        assert!(sheet.press(&Key::Char(' ')));
        assert_eq!(shown(&mut sheet, 12)[2], "line 9");
        assert!(sheet.press(&Key::Char('G')) && sheet.press(&Key::ArrowDown));
        let screen = shown(&mut sheet, 12);
        assert_eq!(screen[9], "line 20");
        assert_eq!(screen[11], "q back   ↑ 12 more lines");
        assert!(sheet.press(&Key::Char('z')), "a slip of the finger");
        assert_eq!(shown(&mut sheet, 12)[9], "line 20");
        assert!(!sheet.press(&Key::Char('t')) && !sheet.press(&Key::Escape));
    }
}
