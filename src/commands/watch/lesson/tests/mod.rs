//! Whole sessions, without cargo, a terminal or time that passes.

mod memory;
mod saves;
mod ways;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use console::Key;

use super::{Lesson, Outside, Ways};
use crate::commands::reading::Reading;
use crate::commands::watch::action::Action;
use crate::commands::watch::change::Change;
use crate::commands::watch::example::{self, exercise, failed, passed, unready};
use crate::commands::watch::job::Stage;
use crate::commands::watch::message::{Message, Wish};
use crate::commands::watch::news::News;
use crate::commands::watch::page::{Over, Page, Pressed};
use crate::commands::watch::question::Question;
use crate::commands::watch::standing::Standing;
use crate::commands::watch::unsaved::Stored;
use crate::course::{Beside, Content, Course, Progress, Snapshot};
use crate::engine::{self, Event, Unready, Verdict};

const KEYS: Ways = Ways {
    is_manual: false,
    has_keys: true,
};

const NO_KEYS: Ways = Ways {
    is_manual: false,
    has_keys: false,
};

/// Files, progress and an engine that only remembers.
struct World {
    files: HashMap<String, Content>,
    file: Progress,
    changes: Vec<Change>,
    disk_is_full: bool,
    jobs: Vec<engine::Job>,
    cancelled: usize,
    opened: Vec<String>,
    resets: Vec<(String, Question)>,
}

impl World {
    fn stored(&mut self) -> Stored {
        if self.disk_is_full {
            return Stored {
                failure: Some("the disk is full".to_owned()),
                ..Stored::default()
            };
        }
        for change in self.changes.drain(..) {
            change.apply(&mut self.file);
        }
        Stored {
            progress: Some(self.file.clone()),
            ..Stored::default()
        }
    }
}

impl Outside for World {
    fn perform(&mut self, action: Action) -> Option<Message> {
        match action {
            Action::Open(exercise) => {
                self.opened.push(exercise.name.clone());
                None
            }
            Action::Read(exercise, aim) => Some(Message::Read {
                snapshot: Snapshot {
                    source: self.files.get(&exercise.name).cloned().unwrap_or_default(),
                    script: Content::File(b"pass".to_vec()),
                },
                beside: Beside::default(),
                exercise,
                aim,
            }),
            Action::Show(exercise, topic, may_see) => {
                let title = format!("{topic:?} of {}, {may_see}", exercise.name);
                Some(Message::Reading(Reading::of(title, Vec::new())))
            }
            Action::Start(job) => {
                self.jobs.push(job);
                None
            }
            Action::Cancel => {
                self.cancelled += 1;
                None
            }
            Action::Store(change) => {
                self.changes.push(change);
                Some(Message::Stored(self.stored()))
            }
            Action::StoreAgain | Action::Reload => Some(Message::Stored(self.stored())),
            Action::Reset(reset) => {
                let name = reset.exercise.name.clone();
                if reset.what == Question::Exercise {
                    self.files.insert(name.clone(), text("starter"));
                }
                self.resets.push((name, reset.what));
                Some(Message::WasReset {
                    reset,
                    sentence: "It is back.".to_owned(),
                })
            }
        }
    }
}

fn text(text: &str) -> Content {
    Content::File(text.as_bytes().to_vec())
}

/// A learner at work.
struct Session {
    course: Arc<Course>,
    lesson: Lesson,
    page: Page,
    world: World,
    now: Instant,
}

/// A session in a course with `answer`, `second` and `third`, whose first job is under way.
fn session(ways: Ways) -> Session {
    Session::of(example::course(&["answer", "second", "third"]), ways)
}

impl Session {
    fn of(course: Course, ways: Ways) -> Self {
        let course = Arc::new(course);
        let files = course
            .exercises
            .iter()
            .map(|exercise| (exercise.name.clone(), text("starter")))
            .collect();
        let mut session = Session {
            lesson: Lesson::new(
                Arc::clone(&course),
                example::python(),
                Progress::default(),
                ways,
            ),
            page: Page {
                shows_welcome: true,
                ..Page::default()
            },
            world: World {
                files,
                file: Progress::default(),
                changes: Vec::new(),
                disk_is_full: false,
                jobs: Vec::new(),
                cancelled: 0,
                opened: Vec::new(),
                resets: Vec::new(),
            },
            now: Instant::now(),
            course,
        };
        session.tell(Message::Start);
        session
    }

    fn tell(&mut self, message: Message) -> Vec<News> {
        let news = self.lesson.settle(message, self.now, &mut self.world);
        for news in &news {
            self.page.hear(news.clone(), &self.lesson);
        }
        news
    }

    /// Saves an exercise, and the file system says so.
    fn save(&mut self, name: &str, content: &str) -> Vec<News> {
        self.save_in_silence(name, text(content));
        self.event(name)
    }

    fn save_in_silence(&mut self, name: &str, content: Content) {
        self.world.files.insert(name.to_owned(), content);
    }

    fn event(&mut self, name: &str) -> Vec<News> {
        let exercise = self.course.exercise(name).unwrap();
        let path = self.course.source(exercise);
        self.tell(Message::Files(vec![path]))
    }

    /// Time passes in which nothing happens.
    fn after(&mut self, time: Duration) -> Vec<News> {
        self.now += time;
        self.tell(Message::Quiet)
    }

    /// The job that was started last ends.
    fn ends_with(&mut self, verdict: Verdict) -> Vec<News> {
        let id = self.job().id;
        self.job_ends_with(id, verdict)
    }

    fn job_ends_with(&mut self, id: u64, verdict: Verdict) -> Vec<News> {
        let job = self.world.jobs.iter().find(|job| job.id == id).unwrap();
        let mut report = Box::new(example::report(&job.exercise.name, verdict));
        report.content = job.snapshot.source.hash();
        self.tell(Message::Engine(Event::Done { id, report }))
    }

    fn press(&mut self, key: char) -> Vec<News> {
        let Pressed::Wishes(wishes) = self.page.press(&Key::Char(key), &self.lesson) else {
            panic!("{key} quits");
        };
        let told = wishes.into_iter().map(Message::Wish);
        told.flat_map(|message| self.tell(message)).collect()
    }

    /// The job that was started last.
    fn job(&self) -> &engine::Job {
        self.world.jobs.last().expect("there was one")
    }

    /// Its exercise, and what is to be built.
    fn job_is_about(&self) -> (&str, &Content) {
        let job = self.job();
        (&job.exercise.name, &job.snapshot.source)
    }

    fn jobs(&self) -> usize {
        self.world.jobs.len()
    }

    fn is_done(&self, name: &str) -> bool {
        self.world.file.is_done(name)
    }

    #[track_caller]
    fn says(&self, words: &str) {
        let message = self.page.message.as_deref().unwrap_or_default();
        assert!(message.contains(words), "{message:?}");
    }
}
