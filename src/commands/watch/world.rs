//! What is outside of a lesson: files, progress, the engine, the editor.

use std::sync::Arc;

use super::action::{Action, Reset};
use super::editor::Editor;
use super::lesson::Outside;
use super::message::{Message, Topic};
use super::question::Question;
use super::unsaved::Unsaved;
use crate::commands::reading::Reading;
use crate::commands::reset;
use crate::course::{Beside, Course, ProgressFile, Snapshot};
use crate::engine::Engine;

/// Does what a lesson wants done.
#[derive(Debug)]
pub(super) struct World {
    pub(super) course: Arc<Course>,
    pub(super) file: ProgressFile,
    pub(super) unsaved: Unsaved,
    pub(super) engine: Engine,
    pub(super) editor: Editor,
}

impl Outside for World {
    fn perform(&mut self, action: Action) -> Option<Message> {
        match action {
            Action::Open(exercise) => {
                let file = self.course.opens(&exercise);
                self.editor.open(&self.course.root.join(file));
                None
            }
            Action::Read(exercise, aim) => Some(Message::Read {
                snapshot: Snapshot::of(&self.course, &exercise),
                beside: Beside::of(&self.course, &exercise),
                exercise,
                aim,
            }),
            Action::Show(exercise, topic, may_see) => Some(Message::Reading(match topic {
                Topic::Task => Reading::task(&self.course, &exercise),
                Topic::Difference => Reading::difference(&self.course, &exercise, may_see),
            })),
            Action::Start(job) => {
                self.engine.start_job(job);
                None
            }
            Action::Cancel => {
                self.engine.cancel();
                None
            }
            Action::Store(change) => Some(Message::Stored(self.unsaved.store(change))),
            Action::StoreAgain => Some(Message::Stored(self.unsaved.write())),
            Action::Reload => Some(Message::Stored(self.unsaved.reload())),
            Action::Reset(reset) => Some(Message::WasReset {
                sentence: self.reset(&reset),
                reset,
            }),
        }
    }
}

impl World {
    /// Brings an original back; returns the sentence that says what was done, or why not.
    fn reset(&self, reset: &Reset) -> String {
        let done = match reset.what {
            Question::Exercise => reset::reset(&self.course, &self.file, &reset.exercise),
            Question::Check => reset::reset_check(&self.course, &reset.exercise),
        };
        done.unwrap_or_else(|error| format!("{error:#}"))
    }
}
