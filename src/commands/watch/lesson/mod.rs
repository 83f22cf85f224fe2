//! What is being worked on, and everything that is decided about it.
//!
//! A lesson does nothing itself: it hears what happened ([`Message`]) and answers with what is to be
//! done and said ([`Step`]). So it needs neither cargo nor a terminal, nor time to pass.

mod check_all;
mod content;
mod facts;
#[cfg(test)]
mod tests;
mod verdicts;

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::action::{Action, Aim, Reset};
use super::change::Change;
use super::job::{Job, Purpose, Stage};
use super::message::{Message, Wish};
use super::news::News;
use super::question::Question;
use super::standing::{Failures, Standing};
use super::unsaved::Stored;
use crate::build;
use crate::course::{Beside, Course, Exercise, Progress, Snapshot};
use crate::engine;
use crate::python::Interpreter;

/// How long after a failure the progress is written again.
const STORED_AGAIN_AFTER: Duration = Duration::from_secs(1);

/// Said at an `n` too early; a verdict takes its place.
pub(super) const NOT_YET_OF_DRILL: &str =
    "`n` goes on when the mistake is found; `s` skips this drill.";

/// The same where there are other exercises.
pub(super) const NOT_YET: &str = "`n` goes on when this exercise passes; `l` goes anywhere.";

/// One thing that a lesson decided; they are carried out in their order.
#[derive(Debug)]
pub(super) enum Step {
    /// Something is to be done.
    Do(Action),
    /// Something is to be shown or told.
    Say(News),
}

/// Who does what a lesson wants done.
pub(super) trait Outside {
    /// Does it; returns the answer, where one is awaited.
    fn perform(&mut self, action: Action) -> Option<Message>;
}

/// How the learner works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ways {
    /// A save alone is no wish for a verdict.
    pub(super) is_manual: bool,
    /// Keys say when to go on. Without a terminal, and with `--json`, there are none.
    pub(super) has_keys: bool,
}

/// Progress that can't be written.
#[derive(Debug)]
struct Trouble {
    since: Instant,
    why: String,
}

/// What is being worked on.
#[derive(Debug)]
pub(super) struct Lesson {
    course: Arc<Course>,
    python: Arc<Interpreter>,
    ways: Ways,
    exercise: Arc<Exercise>,
    /// What its files held when they were looked at last: what the shown or awaited verdict is about.
    seen: Snapshot,
    beside: Beside,
    missing_since: Option<Instant>,
    job: Option<Job>,
    standing: Standing,
    failures: Failures,
    /// Another exercise that was saved: the learner may want to go there.
    saved: Option<Arc<Exercise>>,
    progress: Progress,
    unsaved: Option<Trouble>,
    last_id: u64,
}

impl Lesson {
    pub(super) fn new(
        course: Arc<Course>,
        python: Arc<Interpreter>,
        progress: Progress,
        ways: Ways,
    ) -> Self {
        let exercise = Arc::clone(course.current(&progress));
        Lesson {
            course,
            python,
            ways,
            exercise,
            seen: Snapshot::default(),
            beside: Beside::default(),
            missing_since: None,
            job: None,
            standing: Standing::default(),
            failures: Failures::default(),
            saved: None,
            progress,
            unsaved: None,
            last_id: 0,
        }
    }

    /// Takes a message and has everything done that follows from it; returns what there is to say.
    pub(super) fn settle(
        &mut self,
        message: Message,
        now: Instant,
        outside: &mut impl Outside,
    ) -> Vec<News> {
        let mut news = Vec::new();
        for step in self.on(message, now) {
            match step {
                Step::Say(one) => news.push(one),
                Step::Do(action) => {
                    if let Some(answer) = outside.perform(action) {
                        news.extend(self.settle(answer, now, outside));
                    }
                }
            }
        }
        news
    }

    /// Takes a message; decides what is to be done and said.
    pub(super) fn on(&mut self, message: Message, now: Instant) -> Vec<Step> {
        match message {
            Message::Start => self.begin(News::Began),
            Message::Files(paths) => self.files_changed(&paths),
            Message::Read {
                exercise,
                snapshot,
                beside,
                aim,
            } => {
                if exercise.name == self.exercise.name {
                    self.beside = beside;
                }
                self.read(exercise, snapshot, aim, now)
            }
            Message::Engine(event) => self.engine_says(event),
            Message::Quiet => self.nothing_happened(now),
            Message::Back => self.came_back(),
            Message::Trouble(text) => vec![Step::Say(News::Trouble(text))],
            Message::Stored(stored) => self.stored(stored, now),
            Message::WasReset { reset, sentence } => self.was_reset(reset, sentence),
            Message::Reading(reading) => vec![Step::Say(News::Reading(reading))],
            Message::Wish(wish) => self.wished(wish, now),
        }
    }

    fn wished(&mut self, wish: Wish, now: Instant) -> Vec<Step> {
        match wish {
            Wish::Next => self.next(),
            Wish::GoTo(exercise) => self.go_to(exercise),
            Wish::GoToSaved => match self.saved.take() {
                Some(saved) => self.go_to(saved),
                None => Vec::new(),
            },
            Wish::Again => vec![self.reading(Aim::Check)],
            Wish::Stop if self.exercise.is_drill && self.awaited().is_none() => self.skip(),
            Wish::Stop => self.stop(),
            Wish::CheckAll => self.start_check_all(),
            // What was seen last is built; a change since then is noticed in the end.
            Wish::Play => vec![self.start(
                Arc::clone(&self.exercise),
                self.seen.clone(),
                Purpose::Play,
                now,
            )],
            Wish::Reset(reset) => vec![Step::Do(Action::Reset(reset))],
            Wish::Hints(count) => {
                let name = self.exercise.name.clone();
                vec![self.change(Change::Hints(name, count))]
            }
            Wish::Read(topic) => {
                // Of a drill, the mistake is shown and not the solution.
                let may_see = self.progress.is_done(&self.exercise.name) && !self.exercise.is_drill;
                let exercise = Arc::clone(&self.exercise);
                vec![Step::Do(Action::Show(exercise, topic, may_see))]
            }
            Wish::CloseList => {
                let mut steps = vec![Step::Do(Action::Reload)];
                steps.extend(self.look());
                steps
            }
        }
    }

    /// Begins with the current exercise.
    fn begin(&mut self, news: News) -> Vec<Step> {
        vec![
            Step::Do(Action::Open(Arc::clone(&self.exercise))),
            Step::Say(news),
            self.reading(Aim::Check),
        ]
    }

    /// To read the current exercise's files.
    fn reading(&self, aim: Aim) -> Step {
        Step::Do(Action::Read(Arc::clone(&self.exercise), aim))
    }

    /// To look whether the files hold something else than what the verdict is about.
    fn look(&self) -> Vec<Step> {
        match self.check_all() {
            Some(_) => Vec::new(),
            None => vec![self.reading(Aim::Look)],
        }
    }

    /// Goes on after a Python prompt, which may have taken the place of a check.
    fn came_back(&mut self) -> Vec<Step> {
        if self.job.is_none() && matches!(self.standing, Standing::Unknown) {
            vec![self.reading(Aim::Check)]
        } else {
            self.look()
        }
    }

    fn nothing_happened(&mut self, now: Instant) -> Vec<Step> {
        let mut steps = Vec::new();
        match &self.unsaved {
            // `run` in another terminal may have found out something.
            None => steps.push(Step::Do(Action::Reload)),
            Some(trouble) if now.saturating_duration_since(trouble.since) >= STORED_AGAIN_AFTER => {
                steps.push(Step::Do(Action::StoreAgain));
            }
            Some(_) => {}
        }
        steps.extend(self.look());
        steps
    }

    /// Starts a job in place of the one that is under way.
    fn start(
        &mut self,
        exercise: Arc<Exercise>,
        snapshot: Snapshot,
        purpose: Purpose,
        now: Instant,
    ) -> Step {
        self.last_id += 1;
        let id = self.last_id;
        let build_only = match purpose {
            Purpose::Check | Purpose::CheckAll(_) => false,
            Purpose::Ahead | Purpose::Play => true,
        };
        self.job = Some(Job {
            id,
            purpose,
            since: now,
            stage: Stage::Building,
            crates: 0,
        });
        Step::Do(Action::Start(engine::Job {
            id,
            exercise,
            snapshot,
            build_only,
            target_dir: build::target_dir(&self.course, &self.python),
        }))
    }

    /// Ends what is under way. A save or `r` starts it again.
    fn stop(&mut self) -> Vec<Step> {
        let Some(job) = self.job.take_if(|job| job.purpose.is_awaited()) else {
            return Vec::new();
        };
        let text = match job.purpose {
            Purpose::CheckAll(_) => {
                "The check of all is stopped; what it has found so far is kept."
            }
            Purpose::Check | Purpose::Play | Purpose::Ahead => {
                self.standing = Standing::Stopped;
                "Stopped. Save your file, or press `r`, to check it again."
            }
        };
        vec![Step::Do(Action::Cancel), message(text)]
    }

    fn next(&mut self) -> Vec<Step> {
        if !self.may_go_on() {
            return vec![message(if self.exercise.is_drill {
                NOT_YET_OF_DRILL
            } else {
                NOT_YET
            })];
        }
        match self.next_pending() {
            Some(next) if next.name != self.exercise.name => {
                let next = Arc::clone(next);
                self.go_to(next)
            }
            // A mistake that was found needs to be found once.
            _ if self.exercise.is_drill => {
                self.standing = Standing::Finished;
                vec![Step::Say(News::Finished)]
            }
            // Everything else is done: see whether it still is.
            _ => self.start_check_all(),
        }
    }

    /// Goes to another drill, and leaves this one for another day.
    fn skip(&mut self) -> Vec<Step> {
        let other = self
            .course
            .next_pending(&self.exercise.name, &self.progress);
        match other.filter(|other| other.name != self.exercise.name) {
            Some(other) => {
                let other = Arc::clone(other);
                self.go_to(other)
            }
            None => vec![message(
                "That was the last drill. `q` leaves; it comes again.",
            )],
        }
    }

    fn go_to(&mut self, exercise: Arc<Exercise>) -> Vec<Step> {
        let mut steps = vec![self.change(Change::Current(exercise.name.clone()))];
        self.exercise = exercise;
        self.standing = Standing::Unknown;
        self.failures = Failures::default();
        self.saved = None;
        steps.extend(self.begin(News::Exercise));
        steps
    }

    /// Makes a change of the progress; the file follows.
    fn change(&mut self, change: Change) -> Step {
        change.apply(&mut self.progress);
        Step::Do(Action::Store(change))
    }

    fn stored(&mut self, stored: Stored, now: Instant) -> Vec<Step> {
        let mut steps = Vec::new();
        if let Some(progress) = stored.progress {
            self.progress = progress;
        }
        if let Some(recovered) = stored.recovered {
            steps.push(Step::Say(News::Warning(recovered)));
        }
        let is_new = stored.failure.as_deref() != self.unsaved();
        if let Some(why) = &stored.failure
            && is_new
        {
            steps.push(Step::Say(News::Unsaved(why.clone())));
        }
        self.unsaved = stored.failure.map(|why| Trouble { since: now, why });
        steps
    }

    fn was_reset(&mut self, reset: Reset, sentence: String) -> Vec<Step> {
        let mut steps = vec![Step::Do(Action::Reload)];
        if reset.exercise.name == self.exercise.name {
            if reset.what == Question::Exercise {
                self.failures = Failures::default();
            }
            steps.push(self.reading(Aim::Check));
        }
        steps.push(Step::Say(News::Reset(reset, sentence)));
        steps
    }
}

fn message(text: impl Into<String>) -> Step {
    Step::Say(News::Message(text.into()))
}
