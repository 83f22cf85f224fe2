//! Markdown for the terminal: the lessons of a course. The parser is pulldown-cmark; how its parts are
//! laid out is decided here.

use console::measure_text_width;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{Line, Look, WIDEST_PROSE, hanging, inline};

/// A document in lines of at most `width` columns. Code stays as it is, and may be wider.
pub fn markdown(text: &str, width: usize) -> Vec<Line> {
    let mut page = Layout {
        width: width.min(WIDEST_PROSE),
        ..Layout::default()
    };
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        page.take(event);
    }
    page.end_paragraph();
    while page.lines.last().is_some_and(Line::is_empty) {
        page.lines.pop();
    }
    page.lines
}

/// A list that is open.
#[derive(Debug)]
struct List {
    /// The number of the next item, where they have numbers.
    number: Option<u64>,
}

/// The lines so far, and what is open.
#[derive(Debug, Default)]
struct Layout {
    width: usize,
    lines: Vec<Line>,
    /// The text of the open paragraph; code has backticks around it.
    text: String,
    lists: Vec<List>,
    /// What the next paragraph begins with: the sign of an item.
    sign: Option<String>,
    /// In a block of code.
    is_code: bool,
    is_rust: bool,
    heading: Option<HeadingLevel>,
    quotes: usize,
    /// Where the open link leads to.
    target: Option<String>,
    /// The rows of the open table.
    table: Option<Vec<Vec<String>>>,
}

impl Layout {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.is_code => self.code(&text),
            Event::Text(text) => self.text.push_str(&text),
            Event::Code(code) => self.text.push_str(&format!("`{code}`")),
            Event::SoftBreak => self.text.push(' '),
            Event::HardBreak => self.text.push('\n'),
            Event::Rule => self.gap(),
            // No lesson has any; what is in them is no text to read.
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.gap();
                self.heading = Some(level);
            }
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::CodeBlock(kind) => {
                self.end_paragraph();
                self.gap();
                self.is_code = true;
                self.is_rust = matches!(&kind, CodeBlockKind::Fenced(language) if !language.starts_with("text"));
            }
            Tag::List(number) => {
                self.end_paragraph();
                if self.lists.is_empty() {
                    self.gap();
                }
                self.lists.push(List { number });
            }
            Tag::Item => {
                let sign = match self.lists.last_mut().and_then(|list| list.number.as_mut()) {
                    Some(number) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    None => "- ".to_owned(),
                };
                self.sign = Some(sign);
            }
            Tag::Link { dest_url, .. } => self.target = Some(dest_url.into_string()),
            Tag::Table(_) => {
                self.gap();
                self.table = Some(Vec::new());
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(rows) = &mut self.table {
                    rows.push(Vec::new());
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => {
                self.end_paragraph();
                if self.lists.is_empty() {
                    self.gap();
                }
            }
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            TagEnd::CodeBlock => {
                self.is_code = false;
                self.gap();
            }
            TagEnd::Item => self.end_paragraph(),
            TagEnd::List(_) => {
                self.lists.pop();
                if self.lists.is_empty() {
                    self.gap();
                }
            }
            TagEnd::Link => {
                // A place in the course is named by its text; others have to be typed or opened.
                if let Some(target) = self.target.take()
                    && target.contains("://")
                    && !self.text.ends_with(&target)
                {
                    self.text.push_str(&format!(" ({target})"));
                }
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.text);
                if let Some(row) = self.table.as_mut().and_then(|rows| rows.last_mut()) {
                    row.push(cell);
                }
            }
            TagEnd::Table => {
                if let Some(rows) = self.table.take() {
                    self.lines.extend(table(&rows, self.width));
                    self.gap();
                }
            }
            _ => {}
        }
    }

    fn gap(&mut self) {
        if self.lines.last().is_some_and(|last| !last.is_empty()) {
            self.lines.push(Line::empty());
        }
    }

    fn code(&mut self, code: &str) {
        let look = if self.is_rust {
            Look::Code
        } else {
            Look::Plain
        };
        for line in code.lines() {
            let line = format!("    {line}");
            self.lines.push(Line::of(look.clone(), line).trim_end());
        }
    }

    fn end_heading(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.heading = None;
        self.lines.extend(
            hanging("", &text, self.width)
                .into_iter()
                .map(|line| line.all(&Look::Strong)),
        );
        self.gap();
    }

    /// The open paragraph, behind the sign of its item.
    fn end_paragraph(&mut self) {
        let text = std::mem::take(&mut self.text);
        if text.trim().is_empty() {
            return;
        }
        let depth = self.lists.len().saturating_sub(1) + self.quotes;
        let indent = "  ".repeat(depth);
        let lead = match self.sign.take() {
            Some(sign) => format!("{indent}{sign}"),
            None if self.lists.is_empty() => indent,
            None => format!("{indent}  "),
        };
        let mut lead = lead;
        for part in text.split('\n') {
            let lines = hanging(lead.clone(), part.trim(), self.width);
            lead = " ".repeat(measure_text_width(&lead));
            self.lines.extend(lines);
        }
    }
}

/// A table in columns, or, where these are too wide, each row as a paragraph.
fn table(rows: &[Vec<String>], width: usize) -> Vec<Line> {
    const GAP: usize = 2;
    let Some((head, body)) = rows.split_first() else {
        return Vec::new();
    };
    let wide = |cell: &String| inline(cell).width();
    let columns: Vec<usize> = (0..head.len())
        .map(|column| {
            rows.iter()
                .filter_map(|row| row.get(column).map(wide))
                .max()
                .unwrap_or(0)
        })
        .collect();
    // The last column may be broken; the others need their room.
    let first: usize = columns
        .iter()
        .take(columns.len().saturating_sub(1))
        .map(|column| column + GAP)
        .sum();
    if first + 20 > width {
        return body
            .iter()
            .flat_map(|row| {
                let text: Vec<&str> = row.iter().map(String::as_str).collect();
                hanging("- ", &text.join(": "), width)
            })
            .collect();
    }
    let in_columns = |row: &[String]| -> Vec<Line> {
        let Some((last, others)) = row.split_last() else {
            return Vec::new();
        };
        let mut lead = Line::empty();
        for (cell, column) in others.iter().zip(&columns) {
            let cell = inline(cell);
            let gap = " ".repeat((column + GAP).saturating_sub(cell.width()));
            lead = lead.then(cell).and(gap);
        }
        hanging(lead, last, width)
    };
    let mut lines: Vec<Line> = in_columns(head)
        .into_iter()
        .map(|line| line.all(&Look::Strong).trim_end())
        .collect();
    lines.extend(body.iter().flat_map(|row| in_columns(row)));
    lines.into_iter().map(Line::trim_end).collect()
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use super::*;

    fn rendered(text: &str, width: usize) -> String {
        let lines = markdown(text, width);
        lines.iter().map(|line| line.plain() + "\n").collect()
    }

    #[test]
    fn a_lesson_is_laid_out() {
        console::set_colors_enabled(false);
        let text = indoc! {"
            # Objects

            Nothing is *converted* then,
            and both see every change.

            - **`Py<T>`** is a reference that is kept for as long as you like
            - see [the guide](https://pyo3.rs/)

            ```rust
            fn sell() {}
            ```

            | type | is |
            | --- | --- |
            | `Py<T>` | kept |
            | `Bound<'py, T>` | on loan, for as long as this thread is attached |
        "};
        let expected = indoc! {"
            Objects

            Nothing is converted then, and both see
            every change.

            - `Py<T>` is a reference that is kept for
              as long as you like
            - see the guide (https://pyo3.rs/)

                fn sell() {}

            type             is
            `Py<T>`          kept
            `Bound<'py, T>`  on loan, for as long as
                             this thread is attached
        "};
        assert_eq!(rendered(text, 42), expected);
    }

    #[test]
    fn a_table_that_is_too_wide_becomes_a_list() {
        console::set_colors_enabled(false);
        let text = "| a long title here | is |\n| --- | --- |\n| `f(reams, price)` | sells |\n";
        assert_eq!(rendered(text, 30), "- `f(reams, price)`: sells\n");
    }
}
