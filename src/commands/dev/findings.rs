//! What `dev check` found.

/// What was found in a course.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// What has to be mended.
    pub(super) faults: Vec<String>,
    /// What could not be looked at, and why.
    pub(super) notes: Vec<String>,
    /// How many starters, solutions and other answers were built.
    pub(super) tried: usize,
    /// How many of them could not be tried after all, for want of a package or a newer Python.
    pub(super) untried: usize,
    /// Whether there are answers beside the solutions.
    pub(super) has_answers: bool,
    /// How many were found right before and have not changed.
    pub(super) unchanged: usize,
}
