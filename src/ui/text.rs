//! Text that fits the width: wrapping, inline code, links.

use console::{AnsiCodeIterator, measure_text_width, style};
use textwrap::{Options, WordSeparator, WordSplitter};

use super::WIDEST_PROSE;

/// Wraps prose to `width` columns. Paragraphs stay apart, and a line that begins with four spaces is
/// code: it is left as it is, but for its colour.
pub fn prose(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for line in text.trim_matches('\n').lines() {
        if line.starts_with("    ") {
            lines.push(style(line).cyan().to_string());
        } else if line.trim().is_empty() {
            lines.push(String::new());
        } else {
            lines.extend(hanging("", line.trim_end(), width));
        }
    }
    lines
}

/// Wraps one paragraph behind `lead`; the lines after the first are indented as far.
pub fn hanging(lead: &str, text: &str, width: usize) -> Vec<String> {
    let width = width.min(WIDEST_PROSE).max(measure_text_width(lead) + 10);
    let indent = " ".repeat(measure_text_width(lead));
    // Names and paths stay whole, so that they can be copied.
    let options = Options::new(width)
        .initial_indent(&indent)
        .subsequent_indent(&indent)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    // A mark that is not shown takes no room.
    let text = if console::colors_enabled() {
        text.replace('`', HIDDEN)
    } else {
        text.to_owned()
    };
    let mut wrapped: Vec<String> = textwrap::wrap(&text, options)
        .into_iter()
        .map(|line| line.into_owned())
        .collect();
    if wrapped.is_empty() {
        wrapped.push(indent.clone());
    }
    let mut open = false;
    for (number, line) in wrapped.iter_mut().enumerate() {
        let body = line.get(indent.len()..).unwrap_or("");
        let shown = code_spans(body, &mut open);
        let start = if number == 0 { lead } else { &indent };
        *line = format!("{start}{shown}");
    }
    wrapped
}

/// Keys and what they do, with three spaces between them; a key stays with its words.
pub fn keys(keys: &str, width: usize) -> Vec<String> {
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
}

/// One line of text with its `code` shown as code.
pub fn inline(text: &str) -> String {
    code_spans(&text.replace('`', HIDDEN), &mut false)
}

/// Stands for a backtick that is not shown, and has no width.
const HIDDEN: &str = "\u{200b}";

/// Colours what stands between hidden backticks; `open` says whether the line before ended inside. Without
/// colours the backticks stay.
fn code_spans(text: &str, open: &mut bool) -> String {
    if !console::colors_enabled() {
        return text.replace(HIDDEN, "`");
    }
    let mut shown = String::new();
    for (number, part) in text.split(HIDDEN).enumerate() {
        if number > 0 {
            *open = !*open;
        }
        if *open {
            shown.push_str(&style(part).cyan().to_string());
        } else {
            shown.push_str(part);
        }
    }
    shown
}

/// Breaks a line that may hold colour codes into pieces of at most `width` columns, at a space where
/// there is one near the edge.
pub fn wrap_line(line: &str, width: usize) -> Vec<String> {
    if measure_text_width(line) <= width {
        return vec![line.to_owned()];
    }
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut used = 0;
    // Where the last space of the piece ends: its place in the text, and the columns up to it.
    let mut space = None;
    for (part, is_code) in AnsiCodeIterator::new(line) {
        if is_code {
            piece.push_str(part);
            continue;
        }
        for c in part.chars() {
            let columns = measure_text_width(c.encode_utf8(&mut [0; 4]));
            if used + columns > width && used > 0 {
                let (place, at) = match space {
                    Some((place, at)) if at + width / 3 >= width => (place, at),
                    _ => (piece.len(), used),
                };
                let rest = piece.split_off(place);
                pieces.push(std::mem::replace(&mut piece, rest));
                used -= at;
                space = None;
            }
            piece.push(c);
            used += columns;
            if c == ' ' {
                space = Some((piece.len(), used));
            }
        }
    }
    pieces.push(piece);
    pieces
}

/// `text` as a link to a file, where the terminal may know links. One that does not shows the text.
pub fn link(text: &str, path: &std::path::Path) -> String {
    if !console::colors_enabled() {
        return text.to_owned();
    }
    let mut url = String::from("file://");
    for byte in path.to_string_lossy().bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                url.push(byte as char);
            }
            other => url.push_str(&format!("%{other:02X}")),
        }
    }
    format!("\u{1b}]8;;{url}\u{1b}\\{text}\u{1b}]8;;\u{1b}\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_in_prose_is_not_wrapped() {
        let text =
            "Some words that are long enough to be wrapped.\n\n    let x = a_long_line_of_code();";
        let lines = prose(text, 24);
        assert_eq!(lines.last().unwrap(), "    let x = a_long_line_of_code();");
        assert!(
            lines[..lines.len() - 1]
                .iter()
                .all(|line| measure_text_width(line) <= 24)
        );
    }

    #[test]
    fn a_key_stays_with_its_words() {
        assert_eq!(
            keys("h hint   c check all   q quit", 20),
            ["h hint   c check all", "q quit"]
        );
        assert_eq!(keys("c check all   q quit", 14), ["c check all", "q quit"]);
    }

    #[test]
    fn a_long_line_is_broken_and_nothing_is_lost() {
        let line = "\u{1b}[31mäöü日本語 and more\u{1b}[0m";
        let pieces = wrap_line(line, 5);
        assert!(pieces.iter().all(|piece| measure_text_width(piece) <= 5));
        assert_eq!(pieces.concat(), line);
    }
}
