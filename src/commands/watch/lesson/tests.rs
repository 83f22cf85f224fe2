//! Whole sessions, without cargo, a terminal or time that passes.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use console::Key;

use super::{Lesson, Outside, Ways};
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
use crate::course::{Content, Course, Progress, Snapshot};
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
                exercise,
                aim,
            }),
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
            lesson: Lesson::new(Arc::clone(&course), Progress::default(), ways),
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
        let report = Box::new(example::report(&job.exercise.name, verdict));
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

#[test]
fn the_first_verdict_is_about_what_was_read() {
    let mut session = session(KEYS);
    assert_eq!(session.world.opened, ["answer"]);
    assert_eq!(session.job_is_about(), ("answer", &text("starter")));
    assert!(!session.job().build_only);
    let id = session.job().id;
    assert_eq!(
        session.tell(Message::Engine(Event::Building { id })),
        [News::Stage(Stage::Building)]
    );
    assert_eq!(session.ends_with(failed()), [News::Verdict]);
    assert!(session.page.shows_welcome && session.lesson.awaited().is_none());
}

#[test]
fn a_touch_builds_nothing() {
    let mut session = session(KEYS);
    session.ends_with(failed());
    assert_eq!(session.save("answer", "starter"), []);
    assert_eq!(session.after(Duration::from_secs(1)), []);
    assert_eq!(session.jobs(), 1);
}

#[test]
fn a_save_during_a_build_takes_its_place() {
    let mut session = session(KEYS);
    let first = session.job().id;
    assert_eq!(session.save("answer", "41"), [News::Saved]);
    assert_eq!(session.job_is_about(), ("answer", &text("41")));
    // Even if the engine had the first verdict ready.
    assert_eq!(session.job_ends_with(first, passed()), []);
    assert!(!session.is_done("answer") && session.lesson.judged().is_none());
    assert_eq!(session.ends_with(failed()), [News::Verdict]);
    assert_eq!(session.jobs(), 2);
}

#[test]
fn a_save_while_pyo3_is_compiled_goes_on_saying_so() {
    let mut session = session(KEYS);
    let preparing = |id| {
        let package = "pyo3-ffi".to_owned();
        Message::Engine(Event::Preparing { id, package })
    };
    let stage = Stage::Preparing("pyo3-ffi".to_owned());
    let first = session.job().id;
    assert_eq!(session.tell(preparing(first)), [News::Stage(stage.clone())]);
    session.save("answer", "41");
    let second = session.job().id;
    assert_eq!(session.tell(preparing(first)), []);
    assert_eq!(
        session.tell(preparing(second)),
        [News::Stage(stage.clone())]
    );
    assert_eq!(session.lesson.awaited().unwrap().stage, stage);
}

#[test]
fn a_verdict_on_what_was_replaced_meanwhile_is_not_told() {
    let mut session = session(NO_KEYS);
    session.save_in_silence("answer", text("41"));
    assert_eq!(session.ends_with(passed()), [News::Saved]);
    assert_eq!(session.job_is_about(), ("answer", &text("41")));
    // It was one all the same.
    assert!(session.is_done("answer"));
    assert_eq!(session.ends_with(failed()), [News::Verdict]);
    assert!(!session.is_done("answer"));
}

#[test]
fn s_ends_what_is_under_way_until_a_save_or_r() {
    let mut session = session(KEYS);
    let stopped = session.job().id;
    session.press('s');
    session.says("Stopped.");
    assert_eq!(session.world.cancelled, 1);
    assert_eq!(session.job_ends_with(stopped, passed()), []);
    assert!(session.lesson.waits_for_r() && session.lesson.awaited().is_none());
    assert_eq!(session.save("answer", "starter"), []);
    session.press('r');
    assert_eq!((session.jobs(), session.world.cancelled), (2, 1));
    session.press('s');
    assert_eq!(session.save("answer", "41"), [News::Saved]);
    session.ends_with(failed());
    // With nothing to end, it does nothing.
    assert_eq!(session.press('s'), []);
    assert!(session.lesson.judged().is_some());
}

#[test]
fn n_during_a_build_goes_on_only_from_what_passed() {
    let mut session = session(KEYS);
    assert_eq!(session.press('n').len(), 1);
    session.says("`n` goes on when this exercise passes");
    session.ends_with(passed());
    session.save("answer", "worse");
    let rebuilt = session.job().id;
    assert_eq!(session.press('n'), [News::Exercise]);
    assert_eq!(session.job_is_about(), ("second", &text("starter")));
    assert_eq!(session.world.file.current.as_deref(), Some("second"));
    // The verdict on the exercise that was left comes too late.
    assert_eq!(session.job_ends_with(rebuilt, failed()), []);
    assert!(session.is_done("answer"));
}

#[test]
fn after_a_pass_the_next_exercise_is_built_ahead_and_nobody_waits_for_it() {
    let mut session = session(KEYS);
    assert_eq!(session.ends_with(passed()), [News::Verdict]);
    assert!(session.job().build_only);
    assert_eq!(session.job_is_about(), ("second", &text("starter")));
    assert!(session.lesson.awaited().is_none());
    let id = session.job().id;
    assert_eq!(session.tell(Message::Engine(Event::Building { id })), []);
    assert_eq!(session.press('s'), []);
    assert_eq!(session.world.cancelled, 0);
    let extension = "libsecond.so".into();
    assert_eq!(session.ends_with(Verdict::Built { extension }), []);
    assert!(session.lesson.judged().is_some());
}

#[test]
fn without_keys_nothing_is_built_ahead() {
    let mut session = session(NO_KEYS);
    session.ends_with(passed());
    assert_eq!(session.jobs(), 1);
}

#[test]
fn a_file_that_is_replaced_is_not_missed() {
    let mut session = session(KEYS);
    session.ends_with(failed());
    session.save_in_silence("answer", Content::Missing);
    assert_eq!(session.event("answer"), []);
    assert_eq!(session.after(Duration::from_millis(150)), []);
    // It is back as it was.
    assert_eq!(session.save("answer", "starter"), []);
    assert_eq!(session.jobs(), 1);
    // Gone again: the time begins anew.
    session.save_in_silence("answer", Content::Missing);
    session.after(Duration::from_millis(150));
    session.after(Duration::from_millis(150));
    assert_eq!(session.jobs(), 1);
    // It is back as another.
    assert_eq!(session.save("answer", "41"), [News::Saved]);
    assert_eq!(session.job_is_about(), ("answer", &text("41")));
}

#[test]
fn a_file_that_stays_away_is_missed_once() {
    let mut session = session(KEYS);
    session.ends_with(passed());
    session.save_in_silence("answer", Content::Missing);
    session.event("answer");
    assert_eq!(session.after(Duration::from_millis(250)), [News::Saved]);
    assert_eq!(session.job_is_about(), ("answer", &Content::Missing));
    let message = "answer.rs is not there".to_owned();
    session.ends_with(unready(Unready::Source { message }));
    // That takes no pass away.
    assert!(session.is_done("answer"));
    assert_eq!(session.after(Duration::from_secs(5)), []);
}

#[test]
fn a_save_of_another_exercise_is_said() {
    let mut session = session(KEYS);
    let jobs = session.jobs();
    session.save("second", "2");
    session.says("You saved `second`; the current exercise is `answer`.");
    assert_eq!(session.jobs(), jobs);
    session.save("answer", "41");
    assert_eq!(session.page.message, None);
}

#[test]
fn without_keys_a_save_of_another_exercise_is_the_way_there() {
    let mut session = session(NO_KEYS);
    assert_eq!(session.save("second", "2"), [News::Exercise]);
    assert_eq!(session.job_is_about(), ("second", &text("2")));
    assert_eq!(session.world.opened, ["answer", "second"]);
}

#[test]
fn a_lost_event_of_any_file_is_a_reason_to_look() {
    let mut session = session(KEYS);
    session.save_in_silence("answer", text("41"));
    assert_eq!(session.tell(Message::Files(Vec::new())), [News::Saved]);
    // So is one of a directory above.
    session.save_in_silence("answer", text("40"));
    let directory = session.course.root.join("exercises");
    assert_eq!(session.tell(Message::Files(vec![directory])), [News::Saved]);
}

#[test]
fn checking_all_ends_with_the_final_message_when_all_pass() {
    let mut session = session(KEYS);
    session.press('c');
    for (place, name) in ["answer", "second", "third"].into_iter().enumerate() {
        assert_eq!(session.lesson.check_all().unwrap().place, place);
        assert_eq!(session.job_is_about(), (name, &text("starter")));
        let news = session.ends_with(passed());
        assert_eq!(news.contains(&News::Finished), name == "third");
    }
    assert!(matches!(session.lesson.standing(), Standing::Finished));
    assert_eq!(session.course.done(&session.world.file), 3);
    // A save begins anew.
    assert_eq!(session.save("answer", "41"), [News::Saved]);
    assert!(matches!(session.lesson.standing(), Standing::Unknown));
}

#[test]
fn checking_all_goes_to_the_first_that_fails() {
    let mut optional = exercise("extra");
    optional.optional = true;
    let mut course = example::course(&["answer", "second", "third", "numpyish"]);
    course.exercises.insert(0, Arc::new(optional));
    let mut session = Session::of(course, KEYS);
    session.ends_with(failed());
    session.press('c');
    // Neither an optional exercise nor one that can't be tried here has to pass.
    session.ends_with(failed());
    session.ends_with(passed());
    session.ends_with(failed());
    session.ends_with(failed());
    let names = vec!["numpy".to_owned()];
    let news = session.ends_with(unready(Unready::Packages { names }));
    assert!(
        matches!(news[..], [News::Exercise, News::Message(_)]),
        "{news:?}"
    );
    session.says("2 exercises do not pass yet; this is the first of them.");
    assert_eq!(session.lesson.exercise().name, "second");
    assert_eq!(session.job_is_about(), ("second", &text("starter")));
    assert!(session.is_done("answer") && !session.is_done("third"));
}

#[test]
fn a_save_while_all_are_checked_counts_afterwards() {
    let mut session = Session::of(example::course(&["answer", "second"]), KEYS);
    session.ends_with(failed());
    session.press('c');
    session.ends_with(passed());
    assert_eq!(session.save("answer", "41"), []);
    assert_eq!(session.after(Duration::from_secs(1)), []);
    session.ends_with(passed());
    assert_eq!(session.after(Duration::from_secs(1)), [News::Saved]);
    assert_eq!(session.job_is_about(), ("answer", &text("41")));
}

#[test]
fn stopping_the_check_of_all_keeps_what_it_found_and_the_verdict() {
    let mut session = session(KEYS);
    session.ends_with(failed());
    session.press('c');
    session.ends_with(passed());
    session.press('s');
    session.says("what it found until now is kept");
    assert!(session.is_done("answer") && session.lesson.judged().is_some());
    assert!(session.lesson.check_all().is_none());
}

#[test]
fn n_after_the_last_exercise_checks_all() {
    let mut session = Session::of(example::course(&["answer"]), KEYS);
    session.ends_with(passed());
    assert!(session.lesson.next_pending().is_none());
    session.press('n');
    assert!(session.lesson.check_all().is_some());
    assert_eq!(session.ends_with(passed()), [News::Finished]);
}

#[test]
fn play_builds_what_was_seen_and_looks_afterwards() {
    let mut session = session(KEYS);
    session.ends_with(failed());
    session.press('p');
    assert!(session.job().build_only && session.lesson.awaits_prompt());
    let extension = "libanswer.so";
    assert_eq!(
        session.ends_with(Verdict::Built {
            extension: extension.into()
        }),
        [News::Play(extension.into())]
    );
    // The verdict is still there, and a save at the prompt counts.
    assert!(session.lesson.judged().is_some());
    assert_eq!(session.tell(Message::Back), []);
    session.save_in_silence("answer", text("41"));
    assert_eq!(session.tell(Message::Back), [News::Saved]);
}

#[test]
fn a_check_whose_place_a_prompt_took_is_made_up_for() {
    let mut session = session(KEYS);
    session.ends_with(failed());
    session.save("answer", "41");
    session.press('p');
    session.ends_with(Verdict::Built {
        extension: "libanswer.so".into(),
    });
    assert!(session.lesson.judged().is_none());
    session.tell(Message::Back);
    assert_eq!(session.job_is_about(), ("answer", &text("41")));
    assert!(!session.job().build_only);
    // One that the learner stopped is not begun again by that.
    session.press('s');
    session.press('p');
    session.ends_with(Verdict::Built {
        extension: "libanswer.so".into(),
    });
    let jobs = session.jobs();
    session.tell(Message::Back);
    assert_eq!(session.jobs(), jobs);
}

#[test]
fn play_of_what_does_not_build_shows_why() {
    let mut session = session(KEYS);
    session.press('p');
    let verdict = Verdict::NotBuilt {
        diagnostics: Vec::new(),
        message: "no".to_owned(),
    };
    assert_eq!(session.ends_with(verdict), [News::Verdict]);
    assert!(session.lesson.judged().is_some() && !session.lesson.awaits_prompt());
}

#[test]
fn reset_asks_and_gives_a_verdict_on_the_original() {
    let mut session = session(KEYS);
    session.save("answer", "41");
    session.ends_with(failed());
    session.press('x');
    assert!(matches!(
        session.page.over,
        Over::Question(Question::Exercise)
    ));
    session.press('n');
    assert!(matches!(session.page.over, Over::Nothing));
    assert!(session.world.resets.is_empty());
    session.press('h');
    session.press('x');
    session.press('y');
    assert_eq!(
        session.world.resets,
        [("answer".to_owned(), Question::Exercise)]
    );
    session.says("It is back.");
    assert_eq!(session.page.hints_shown, 0);
    assert_eq!(session.job_is_about(), ("answer", &text("starter")));
}

#[test]
fn of_a_broken_check_script_the_script_is_reset() {
    let mut session = session(KEYS);
    let message = "line 1".to_owned();
    session.ends_with(unready(Unready::Script { message }));
    session.press('x');
    assert!(matches!(session.page.over, Over::Question(Question::Check)));
    session.press('Y');
    assert_eq!(
        session.world.resets,
        [("answer".to_owned(), Question::Check)]
    );
}

#[test]
fn the_list_resets_and_goes_elsewhere() {
    let mut session = session(KEYS);
    session.ends_with(failed());
    let jobs = session.jobs();
    for key in ['l', 'j', 'r', 'y'] {
        session.press(key);
    }
    assert_eq!(
        session.world.resets,
        [("second".to_owned(), Question::Exercise)]
    );
    assert_eq!((session.jobs(), &session.page.message), (jobs, &None));
    assert!(matches!(session.page.over, Over::List(_)));
    assert_eq!(session.press('c'), [News::Exercise]);
    assert!(matches!(session.page.over, Over::Nothing));
    assert_eq!(session.job_is_about().0, "second");
}

#[test]
fn time_that_jumps_confuses_nothing() {
    let mut session = session(KEYS);
    let begin = session.now;
    session.save_in_silence("answer", Content::Missing);
    session.event("answer");
    // A clock that goes back, as far as that can be.
    session.now = begin
        .checked_sub(Duration::from_secs(3600))
        .unwrap_or(begin);
    assert!(!session.lesson.takes_long(session.now));
    assert_eq!(session.tell(Message::Quiet), []);
    session.now = begin;
    session.save_in_silence("answer", text("starter"));
    // A laptop that slept during the build.
    assert_eq!(session.after(Duration::from_secs(86_400)), []);
    assert!(session.lesson.takes_long(session.now));
    assert_eq!(session.ends_with(failed()), [News::Verdict]);
    assert_eq!(session.jobs(), 1);
}

#[test]
fn hints_come_one_by_one_and_go() {
    let mut session = session(KEYS);
    for count in [1, 2, 3, 0] {
        session.press('h');
        assert_eq!(session.page.hints_shown, count);
    }
    assert_eq!(session.world.file.hints_given("answer"), 3);
    // What was read before is shown at once.
    session.press('h');
    assert_eq!(session.page.hints_shown, 3);
    // Hints stay at a failure, and go with a pass.
    session.ends_with(failed());
    assert_eq!(session.page.hints_shown, 3);
    session.press('r');
    session.ends_with(passed());
    assert_eq!(session.page.hints_shown, 0);
}

#[test]
fn the_same_failure_is_counted_until_there_is_another() {
    let mut session = session(KEYS);
    for count in 1..=3 {
        session.ends_with(failed());
        assert_eq!(session.lesson.failures_in_a_row(), count);
        session.press('r');
    }
    session.ends_with(Verdict::TimedOut {
        limit_s: 1,
        checks: Vec::new(),
        at: None,
    });
    assert_eq!(session.lesson.failures_in_a_row(), 1);
}

#[test]
fn what_is_wrong_with_the_system_is_tried_again_with_any_save() {
    let mut session = session(KEYS);
    let message = "the disk is full".to_owned();
    session.ends_with(unready(Unready::Tools { message }));
    assert!(session.lesson.waits_for_r() && !session.lesson.may_go_on());
    assert_eq!(session.save("answer", "starter"), [News::Saved]);
    assert_eq!(session.jobs(), 2);
    let names = vec!["numpy".to_owned()];
    session.ends_with(unready(Unready::Packages { names }));
    assert!(session.lesson.may_go_on());
    assert_eq!(session.press('n'), [News::Exercise]);
}

#[test]
fn in_manual_only_r_checks() {
    let mut session = session(Ways {
        is_manual: true,
        has_keys: true,
    });
    session.ends_with(failed());
    session.save("answer", "41");
    session.says("Your file changed. Press `r` to check it.");
    assert_eq!(session.jobs(), 1);
    session.press('r');
    assert_eq!(session.job_is_about(), ("answer", &text("41")));
    // A verdict is told even when the file is another by now: nothing else would follow.
    session.save_in_silence("answer", text("40"));
    let news = session.ends_with(failed());
    assert!(
        matches!(news[..], [News::Verdict, News::Message(_)]),
        "{news:?}"
    );
}

#[test]
fn progress_that_has_no_room_is_said_once_and_stored_later() {
    let mut session = session(KEYS);
    session.world.disk_is_full = true;
    let why = News::Unsaved("the disk is full".to_owned());
    assert_eq!(session.ends_with(passed()), [News::Verdict, why]);
    assert_eq!(session.lesson.unsaved(), Some("the disk is full"));
    // What the learner did counts meanwhile.
    assert_eq!(session.press('n'), [News::Exercise]);
    session.world.disk_is_full = false;
    session.after(Duration::from_millis(900));
    assert!(!session.is_done("answer"));
    session.after(Duration::from_millis(200));
    assert!(session.is_done("answer") && session.lesson.unsaved().is_none());
    assert_eq!(session.world.file.current.as_deref(), Some("second"));
}

#[test]
fn what_another_program_finds_out_is_kept() {
    let mut session = session(KEYS);
    session.world.file.set_done("second", true);
    session.ends_with(passed());
    assert_eq!(session.course.done(session.lesson.progress()), 2);
    session.press('n');
    assert_eq!(session.lesson.exercise().name, "third");
}

#[test]
fn every_key_at_every_moment_is_taken() {
    let keys = [
        'n', 'h', 'l', 'c', 'p', 'x', 'r', 's', 'w', 'j', 'y', 'é', '\u{1}',
    ];
    for first in keys {
        for second in keys {
            let mut session = session(KEYS);
            for key in [first, second, first] {
                session.press(key);
                session.press(second);
                if session.lesson.job.is_some() {
                    session.ends_with(failed());
                }
            }
            session.tell(Message::Wish(Wish::CloseList));
        }
    }
}
