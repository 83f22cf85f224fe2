//! What the compiler said.

use std::time::Duration;

use super::{Detail, Lines, behind};
use crate::build::Diagnostic;
use crate::ui::{Line, Look};

impl Lines<'_> {
    pub(super) fn not_built(
        &mut self,
        errors: &[Diagnostic],
        message: &str,
        took: Option<Duration>,
    ) {
        let count = match errors.len() {
            0 => "it does not build".to_owned(),
            1 => "it does not build: 1 error".to_owned(),
            many => format!("it does not build: {many} errors; begin with the first"),
        };
        let line = Line::of(Look::Failure, "✗").and(format!(" {count}"));
        self.lines.push(line.with(Look::Faint, behind(took)));
        self.gap();
        if errors.is_empty() {
            self.text("", message);
            self.explanation("");
        }
        let explained = self.explanation.map(|explanation| explanation.place);
        for (number, error) in errors.iter().enumerate() {
            let is_explained = explained == Some(number);
            match self.detail {
                Detail::All => self.diagnostic(error),
                Detail::First if number == 0 || is_explained => {
                    self.gap();
                    self.beginning_of(error, is_explained);
                }
                // Often they follow from the first.
                Detail::First => self.headline(error),
            }
            if is_explained {
                self.explanation("");
            }
            if number == 0 || is_explained {
                self.gap();
            }
        }
        if self.detail == Detail::First && errors.len() > 1 {
            self.text("", "`w` shows all of them in full.");
        }
    }

    /// The first line of a diagnostic, and where it points.
    fn headline(&mut self, diagnostic: &Diagnostic) {
        let place = diagnostic.place.as_deref().unwrap_or("");
        let text = format!("{}  {place}", diagnostic.message);
        self.text(Line::of(Look::Faint, "also:").and(" "), &text);
    }

    /// A long diagnostic up to the end of its first note: what follows lists what else would do. An
    /// explanation takes the place of that note too.
    fn beginning_of(&mut self, diagnostic: &Diagnostic, is_explained: bool) {
        let (short, notes) = if is_explained { (10, 0) } else { (18, 1) };
        let plain = diagnostic.plain();
        let end = plain
            .lines()
            .enumerate()
            .filter(|(_, line)| {
                let line = line.trim_start();
                line.starts_with("= ") || line.starts_with("note:") || line.starts_with("help:")
            })
            .map(|(number, _)| number)
            .nth(notes);
        let all = plain.lines().count();
        match end {
            Some(end) if all > short => {
                let beginning = Diagnostic {
                    rendered: diagnostic
                        .rendered
                        .lines()
                        .take(end)
                        .collect::<Vec<_>>()
                        .join("\n"),
                    ..diagnostic.clone()
                };
                self.diagnostic(&beginning);
                self.lines.pop_if(|last| last.is_empty());
                self.text(
                    "  ",
                    &format!(
                        "... {} more lines of the compiler: `w` shows all",
                        all - end
                    ),
                );
                self.gap();
            }
            _ => self.diagnostic(diagnostic),
        }
    }

    /// A diagnostic as rustc rendered it.
    fn diagnostic(&mut self, diagnostic: &Diagnostic) {
        for line in diagnostic.rendered.lines() {
            self.raw(Line::coloured(line));
        }
        self.gap();
    }

    pub(super) fn warnings(&mut self, warnings: &[Diagnostic]) {
        if warnings.is_empty() {
            return;
        }
        self.gap();
        if self.detail == Detail::All {
            for warning in warnings {
                self.diagnostic(warning);
            }
        } else {
            let what = if warnings.len() == 1 {
                "warning"
            } else {
                "warnings"
            };
            let text = format!("{} compiler {what}: `w` shows all", warnings.len());
            self.text("", &text);
        }
    }
}
