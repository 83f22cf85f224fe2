//! Which errors only come of earlier ones: what is said of them would lead away from the cause.

use crate::build::{Diagnostic, Severity};

/// What tells whether an error comes of another one.
#[derive(Debug, Default)]
pub(super) struct Kind {
    /// The line of code that it is about, as `file:line`.
    line: Option<String>,
    /// Whether it has an error code of rustc.
    has_code: bool,
    /// Whether a macro, or the parser, gave up.
    is_of_macro: bool,
}

impl From<&Diagnostic> for Kind {
    fn from(diagnostic: &Diagnostic) -> Self {
        let line = diagnostic
            .place
            .as_deref()
            .and_then(|place| place.rsplit_once(':'))
            .map(|(line, _column)| line.to_owned());
        Kind {
            has_code: diagnostic.code.is_some(),
            is_of_macro: diagnostic.code.is_none()
                && line.is_some()
                && diagnostic.severity == Severity::Error,
            line,
        }
    }
}

/// The errors so far.
#[derive(Debug, Default)]
pub(super) struct Earlier {
    lines: Vec<String>,
    macro_gave_up: bool,
}

impl Earlier {
    /// Whether an error comes of one of these: it is about the same line, or of code that a macro
    /// would have written that gave up.
    pub(super) fn brought(&self, error: &Kind) -> bool {
        self.macro_gave_up && error.has_code
            || error
                .line
                .as_ref()
                .is_some_and(|line| self.lines.contains(line))
    }

    /// One more error. A second one about its line counts as a consequence if `its_line` does.
    pub(super) fn add(&mut self, error: Kind, its_line: bool) {
        self.macro_gave_up |= error.is_of_macro;
        if its_line {
            self.lines.extend(error.line);
        }
    }
}
