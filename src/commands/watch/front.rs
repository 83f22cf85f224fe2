//! What shows a lesson: a screen, lines of text, or JSON.

use std::ops::ControlFlow;
use std::time::Duration;

use anyhow::Result;

use super::lesson::Lesson;
use super::message::Wish;
use super::news::News;
use crate::terminal;

/// What comes of something: wishes of the learner, or the end.
pub(super) type Then = ControlFlow<(), Vec<Wish>>;

/// What shows a lesson to somebody, and knows what they want.
pub(super) trait Front {
    /// Shows what there is to see, before the next input is waited for.
    ///
    /// # Errors
    ///
    /// What ends the session.
    fn show(&mut self, lesson: &Lesson) -> Result<()>;

    /// How long is waited at most before it is shown again; `None` when nothing changes by itself.
    fn patience(&self, lesson: &Lesson) -> Option<Duration>;

    /// Takes what the terminal says.
    ///
    /// # Errors
    ///
    /// What ends the session.
    fn on(&mut self, input: terminal::Input, lesson: &Lesson) -> Result<Then>;

    /// Takes what is new.
    ///
    /// # Errors
    ///
    /// What ends the session.
    fn hear(&mut self, news: News, lesson: &Lesson) -> Result<Then>;

    /// The terminal is ours again, after a Python prompt had it.
    fn came_back(&mut self);

    /// Whether nobody is there any more.
    fn is_deserted(&self) -> bool;
}

/// Nothing comes of it.
pub(super) fn nothing() -> Then {
    ControlFlow::Continue(Vec::new())
}

/// Takes what a terminal says in which no keys are read.
pub(super) fn without_keys(input: &terminal::Input) -> Then {
    match input {
        terminal::Input::Quit | terminal::Input::Interrupted => ControlFlow::Break(()),
        terminal::Input::Key(_)
        | terminal::Input::NoKeys
        | terminal::Input::Resized
        | terminal::Input::Continued => nothing(),
    }
}
