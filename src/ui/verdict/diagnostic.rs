//! A diagnostic of rustc: what of it is shown, and how its picture survives a narrow window.

use console::strip_ansi_codes;

use crate::build::Diagnostic;
use crate::ui::Line;

/// How much is folded away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fold {
    /// Nothing.
    Nothing,
    /// What points into the source of Rust or PyO3, and lists of what else would do.
    Foreign,
    /// All notes. What shows a change of the learner's code is none: it stays.
    Notes,
}

impl Fold {
    /// From the least.
    pub(super) const ALL: [Fold; 3] = [Fold::Nothing, Fold::Foreign, Fold::Notes];
}

/// The lines of a diagnostic, and how many of its own are folded away.
pub(super) fn lines(diagnostic: &Diagnostic, fold: Fold, width: usize) -> (Vec<Line>, usize) {
    let rendered: Vec<&str> = diagnostic.rendered.lines().collect();
    let plain: Vec<String> = rendered
        .iter()
        .map(|line| strip_ansi_codes(line).into_owned())
        .collect();
    let (mut shown, mut folded) = (Vec::new(), 0);
    for part in parts(&plain) {
        let is_folded = part.start > 0
            && match fold {
                Fold::Nothing => false,
                Fold::Foreign => is_foreign(&plain[part.clone()]),
                Fold::Notes => !is_suggestion(&plain[part.clone()]),
            };
        if is_folded {
            folded += part.len();
            continue;
        }
        for number in part {
            let line = Line::coloured(rendered[number]);
            shown.extend(line.wrap_behind(width, &margin(&plain[number], width)));
        }
    }
    while shown.last().is_some_and(is_only_gutter) {
        shown.pop();
    }
    (shown, folded)
}

/// Where the parts of a diagnostic begin and end: the message with its picture, and each note.
fn parts(plain: &[String]) -> Vec<std::ops::Range<usize>> {
    let mut begins: Vec<usize> = (0..plain.len())
        .filter(|number| *number == 0 || begins_note(&plain[*number]))
        .collect();
    begins.push(plain.len());
    begins.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

fn begins_note(line: &str) -> bool {
    let own = line.trim_start();
    line.starts_with("note:")
        || line.starts_with("help:")
        || own.starts_with("= note:")
        || own.starts_with("= help:")
}

/// Whether a part shows how the learner's code could be changed.
fn is_suggestion(part: &[String]) -> bool {
    let is_marked = |line: &String| {
        let Some((before, after)) = line.split_once(['+', '~', '-']) else {
            return false;
        };
        let digits = before.trim();
        let is_line = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        // `12 + new`, or the marks below a line: `   |   +++`.
        is_line && after.starts_with(' ')
            || digits == "|" && after.starts_with(['+', '~'])
            || digits == "|" && after.is_empty()
    };
    part[0].starts_with("help:") && part.iter().any(is_marked)
}

/// Whether a part is about somebody else's source, or lists what else would do.
fn is_foreign(part: &[String]) -> bool {
    let is_list = part[0].contains("the following other types implement")
        || part[0].contains("this error originates in");
    let points: Vec<&String> = part
        .iter()
        .filter(|line| line.trim_start().starts_with("--> "))
        .collect();
    let is_elsewhere = |line: &&String| !line.contains("--> exercises/");
    is_list || !points.is_empty() && points.iter().all(is_elsewhere)
}

fn is_only_gutter(line: &Line) -> bool {
    matches!(line.plain().trim(), "" | "|")
}

/// What stands in front of the rest of a line that is too long: below the picture its gutter, with the
/// rest as far in as its code or its label; below a text as many spaces as its text is in.
fn margin(plain: &str, width: usize) -> String {
    let most = width / 2;
    if let Some(gutter) = gutter(plain) {
        let body = &plain[gutter..];
        let inside = body.len()
            - body
                .trim_start_matches([' ', '|', '/', '_', '^', '-', '+'])
                .len();
        let indent = " ".repeat(inside.min(most.saturating_sub(gutter)));
        return format!("{}| {indent}", " ".repeat(gutter.saturating_sub(2)));
    }
    let own = plain.trim_start();
    let lead = plain.len() - own.len();
    let text = ["= note: ", "= help: ", "--> ", "::: "]
        .iter()
        .find(|sign| own.starts_with(**sign))
        .map_or(0, |sign| sign.len());
    " ".repeat((lead + text).max(2).min(most))
}

/// How many columns a picture's gutter takes: a line's number or none, `|` and a space.
fn gutter(plain: &str) -> Option<usize> {
    let (number, _) = plain.split_once('|')?;
    let digits = number.trim();
    digits
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some((number.len() + 2).min(plain.len()))
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use super::*;
    use crate::build::split_diagnostics;

    const FLOAT: &str = indoc! {"
        error[E0277]: cannot multiply `i64` by `{float}`
          --> exercises/a.rs:8:17
           |
         8 |         celsius * 1.8 + 32
           |                 ^ no implementation for `i64 * {float}`
           |
           = help: the trait `Mul<{float}>` is not implemented for `i64`
        note: the trait is defined here
          --> /rustc/library/core/ops.rs:1:1
           |
         1 | trait Mul {}
           | ^^^^^^^^^
        help: use a floating-point literal
           |
         8 |         celsius * 1.8 + 32.0
           |                           ++
    "};

    fn shown(fold: Fold, width: usize) -> String {
        let diagnostic = &split_diagnostics(FLOAT)[0];
        let (lines, _) = lines(diagnostic, fold, width);
        lines.iter().map(|line| line.plain() + "\n").collect()
    }

    #[test]
    fn a_change_of_the_learners_code_is_never_folded_away() {
        assert_eq!(shown(Fold::Nothing, 80).trim_end(), FLOAT.trim_end());
        let foreign = shown(Fold::Foreign, 80);
        assert!(foreign.contains("= help: the trait"), "{foreign}");
        assert!(!foreign.contains("/rustc/"), "{foreign}");
        let least = shown(Fold::Notes, 80);
        assert!(least.contains("celsius * 1.8 + 32.0"), "{least}");
        assert!(!least.contains("= help"), "{least}");
    }

    #[test]
    fn what_does_not_fit_hangs_below_its_code_or_its_label() {
        let narrow = shown(Fold::Notes, 40);
        assert!(
            narrow.contains("   |                 ^ no implementation")
                && narrow.contains("\n   |                 for `i64 * {float}`\n"),
            "{narrow}"
        );
        assert!(
            narrow.lines().all(|line| line.chars().count() <= 40),
            "{narrow}"
        );
    }
}
