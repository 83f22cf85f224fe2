//! What the compiler said.

use std::time::Duration;

use super::diagnostic::{self, Fold};
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
        // As much as there is room for.
        let (begin, explanation) = (self.lines.len(), self.explanation);
        for fold in Fold::ALL {
            self.lines.truncate(begin);
            self.explanation = explanation;
            self.errors(errors, fold);
            if self.detail == Detail::All || self.lines.len() <= self.room {
                break;
            }
        }
    }

    fn errors(&mut self, errors: &[Diagnostic], fold: Fold) {
        let explained = self.explanation.map(|explanation| explanation.place);
        for (number, error) in errors.iter().enumerate() {
            let is_explained = explained == Some(number);
            match self.detail {
                Detail::All => self.diagnostic(error),
                Detail::First if number == 0 || is_explained => {
                    self.gap();
                    self.folded(error, fold);
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
        const LABEL: &str = "also: ";
        let place = diagnostic.place.as_deref().unwrap_or("");
        let line = Line::of(Look::Faint, LABEL).and(format!("{}  {place}", diagnostic.message));
        let margin = " ".repeat(LABEL.len());
        self.lines
            .extend(line.trim_end().wrap_behind(self.width, &margin));
    }

    /// A diagnostic without what there is no room for. An explanation says more than its notes.
    fn folded(&mut self, error: &Diagnostic, fold: Fold) {
        let (lines, folded) = diagnostic::lines(error, fold, self.width);
        self.lines.extend(lines);
        if folded > 0 {
            let what = if folded == 1 { "line" } else { "lines" };
            let text = format!("... {folded} more {what} of the compiler: `w` shows all");
            self.text("  ", &text);
        }
        self.gap();
    }

    /// A diagnostic as rustc rendered it.
    fn diagnostic(&mut self, diagnostic: &Diagnostic) {
        self.folded(diagnostic, Fold::Nothing);
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
