//! A line that shows how far a long command is.

use console::Term;

use super::progress_bar;

/// A progress bar on standard error, where that is a terminal; dropping it clears the line.
#[derive(Debug)]
pub struct ProgressLine {
    term: Term,
    is_shown: bool,
    count: usize,
}

impl ProgressLine {
    /// A bar for `count` steps. One that is not `wanted` shows nothing.
    pub fn new(count: usize, wanted: bool) -> Self {
        let term = Term::stderr();
        let is_shown = wanted && term.is_term() && !console::is_dumb();
        ProgressLine {
            term,
            is_shown,
            count,
        }
    }

    /// Shows that `done` steps are through, and what was the last.
    pub fn show(&self, done: usize, what: &str) {
        if self.is_shown {
            let bar = progress_bar(done, self.count, 24);
            // Only decoration: a terminal that can't be written to loses nothing.
            let _ = self.term.clear_line().and_then(|()| {
                self.term
                    .write_str(&bar.and(format!(" {done}/{}  {what}", self.count)).painted())
            });
        }
    }
}

impl Drop for ProgressLine {
    fn drop(&mut self) {
        if self.is_shown {
            let _ = self.term.clear_line();
        }
    }
}
