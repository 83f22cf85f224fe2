//! `watch`: the loop from a saved file to its verdict.

mod editor;
mod events;
pub(super) mod inputs;
mod plain;
mod resetting;
pub(super) mod screen;
mod stopping;
mod unsaved;
mod view;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use console::Key;

use super::list::{List, Then};
use super::{ANOTHER_EDITION, Here, play};
use crate::build;
use crate::cli::WatchOptions;
use crate::course::{Content, Exercise, Snapshot};
use crate::engine::{Engine, Event, Extension, Job, Report, Unready, Verdict};
use crate::explain::{Explanation, explain};
use crate::ui;
use editor::Editor;
use inputs::Input;
use resetting::Question;
use screen::Screen;
use unsaved::Unsaved;
use view::Focus;

/// How often the file is looked at even without an event: some file systems send none.
const LOOK: Duration = Duration::from_secs(1);

/// The same, when there are no events at all.
const LOOK_OFTEN: Duration = Duration::from_millis(250);

/// How often the running time is drawn.
const TICK: Duration = Duration::from_millis(100);

/// A file that is gone for less than this is being replaced by an editor.
const REPLACED_WITHIN: Duration = Duration::from_millis(200);

pub(super) fn run(here: Here, options: WatchOptions) -> Result<ExitCode> {
    here.agree()?;
    let Some(_claim) = here.file.claim()? else {
        bail!(
            "pyo3lings is watching this course already, in another terminal. Go on there, or end it \
             there with `q` first."
        );
    };
    let (sender, receiver) = mpsc::channel();
    inputs::listen_to_signals(sender.clone())?;
    let watcher = inputs::watch_files(&here.course, sender.clone());
    let engine_sender = sender.clone();
    let engine = Engine::start(Arc::clone(&here.course), move |event| {
        let _ = engine_sender.send(Input::Engine(event));
    });
    let editor = Editor::choose(&options, sender.clone());
    let has_keys = ui::is_interactive() && !options.json;
    let mut watch = Watch::new(here, engine, editor, options.manual, has_keys);
    watch.warning = watcher.as_ref().err().cloned();
    let look = if watcher.is_ok() { LOOK } else { LOOK_OFTEN };

    if !has_keys {
        if options.json {
            events::run(&mut watch, &receiver, look)?;
        } else {
            plain::run(&mut watch, &receiver, look)?;
        }
        watch.leave()?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut screen = Screen::open()?;
    let keys = inputs::read_keys(sender);
    let mut awaits_key = false;
    watch.start();
    while !watch.quit {
        if let Some(extension) = watch.play.take() {
            drop(screen);
            play::play(&watch.here.course, &watch.exercise, &extension)?;
            screen = Screen::open()?;
            watch.inputs_while_away(&receiver)?;
        }
        if !awaits_key && watch.play_job.is_none() {
            awaits_key = keys.send(()).is_ok();
        }
        let (rows, width) = screen.size();
        screen.draw(&watch.lines(rows, width))?;
        let wait = if watch.working.is_some() { TICK } else { look };
        match receiver.recv_timeout(wait) {
            Ok(Input::Key(key)) => {
                awaits_key = false;
                watch.press(&key)?;
            }
            Ok(Input::Resized) => {
                screen.invalidate();
                watch.resized(screen.size().0);
            }
            Ok(Input::Continued) => screen.take_again()?,
            Ok(Input::Quit | Input::Interrupted | Input::NoKeys) => break,
            Ok(Input::Files(paths)) => watch.files_changed(&paths),
            Ok(Input::Engine(event)) => watch.engine_says(event)?,
            Ok(Input::Trouble(text)) => watch.message = Some(text),
            Err(RecvTimeoutError::Timeout) => watch.look_round(),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    drop(screen);
    watch.leave()?;
    let course = &watch.here.course;
    let (done, all) = (course.done(&watch.here.progress), course.exercises.len());
    ui::print(&[format!(
        "{done} of {all} exercises done; your progress is kept."
    )])?;
    Ok(ExitCode::SUCCESS)
}

/// What is under way.
struct Working {
    id: u64,
    since: Instant,
    label: String,
}

/// Checking every exercise, one after the other.
struct CheckAll {
    place: usize,
    failed: Vec<String>,
}

/// The state of `watch`.
struct Watch {
    here: Here,
    engine: Engine,
    editor: Editor,
    manual: bool,
    /// Without a terminal, and with `--json`, there are none.
    has_keys: bool,
    exercise: Arc<Exercise>,
    /// The content that the shown or awaited verdict is about.
    seen: Snapshot,
    missing_since: Option<Instant>,
    working: Option<Working>,
    /// The exercise that is built ahead, by the job's id.
    ahead: Option<u64>,
    /// The build that a Python prompt waits for, and what it gave.
    play_job: Option<u64>,
    play: Option<Extension>,
    report: Option<Report>,
    /// Of the report's first failure.
    explanation: Option<Explanation>,
    check_all: Option<CheckAll>,
    list: Option<List>,
    asks_reset: Option<Question>,
    shows_welcome: bool,
    shows_all: bool,
    finished: bool,
    hints_shown: usize,
    message: Option<String>,
    warning: Option<String>,
    unsaved: Unsaved,
    same_failure: (String, u32),
    scroll: usize,
    focus: Focus,
    last_id: u64,
    quit: bool,
}

impl Watch {
    fn new(here: Here, engine: Engine, editor: Editor, manual: bool, has_keys: bool) -> Self {
        let exercise = Arc::clone(here.course.current(&here.progress));
        let is_new = here.course.done(&here.progress) == 0 && here.progress.current.is_none();
        let is_another_edition = here.course.is_another_edition();
        let unsaved = Unsaved::new(here.file.clone());
        Watch {
            here,
            engine,
            editor,
            manual,
            has_keys,
            exercise,
            seen: Snapshot::default(),
            missing_since: None,
            working: None,
            ahead: None,
            play_job: None,
            play: None,
            report: None,
            explanation: None,
            check_all: None,
            list: None,
            asks_reset: None,
            shows_welcome: is_new,
            shows_all: false,
            finished: false,
            hints_shown: 0,
            message: is_another_edition.then(|| ANOTHER_EDITION.to_owned()),
            warning: None,
            unsaved,
            same_failure: (String::new(), 0),
            scroll: 0,
            focus: Focus::Nothing,
            last_id: 0,
            quit: false,
        }
    }

    /// Writes what could not be written until now, or says that it is lost.
    fn leave(&mut self) -> Result<()> {
        match self.unsaved.finish(&mut self.here.progress) {
            Some(why) => bail!("{why} What you did since is lost."),
            None => Ok(()),
        }
    }

    /// Begins with the current exercise.
    fn start(&mut self) {
        self.editor.open(&self.here.course.source(&self.exercise));
        self.check_now();
    }

    /// Gets a verdict on the current exercise as it is now.
    fn check_now(&mut self) {
        self.seen = self.read();
        self.check_all = None;
        self.start_job(Arc::clone(&self.exercise), false);
    }

    /// Gives the current exercise a new verdict, whatever it had.
    fn check_again(&mut self) {
        self.message = None;
        self.finished = false;
        self.check_now();
    }

    fn read(&self) -> Snapshot {
        Snapshot::of(&self.here.course, &self.exercise)
    }

    fn start_job(&mut self, exercise: Arc<Exercise>, build_only: bool) {
        // The new job ends the one that a prompt may wait for.
        self.play_job = None;
        self.last_id += 1;
        let id = self.last_id;
        let snapshot = if exercise.name == self.exercise.name {
            self.seen.clone()
        } else {
            Snapshot::of(&self.here.course, &exercise)
        };
        if build_only {
            self.ahead = Some(id);
        } else {
            let label = format!("building {}", exercise.name);
            self.working = Some(Working {
                id,
                since: Instant::now(),
                label,
            });
        }
        self.engine.start_job(Job {
            id,
            exercise,
            snapshot,
            build_only,
            target_dir: build::target_dir(&self.here.course),
        });
    }

    fn files_changed(&mut self, paths: &[PathBuf]) {
        let course = Arc::clone(&self.here.course);
        let ours = [course.source(&self.exercise), course.script(&self.exercise)];
        if paths.is_empty()
            || paths
                .iter()
                .any(|path| ours.iter().any(|our| our.starts_with(path)))
        {
            if self.may_be_tried_again() && self.working.is_none() && !self.manual {
                // Nothing says whether what was missing is there now; a save is the wish to try.
                self.check_again();
            } else {
                self.look();
            }
            return;
        }
        let other = course.exercises.iter().find(|exercise| {
            exercise.name != self.exercise.name && paths.contains(&course.source(exercise))
        });
        if let Some(other) = other {
            if !self.has_keys {
                return self.go_to(Arc::clone(other));
            }
            self.message = Some(format!(
                "You saved `{}`; the current exercise is `{}`. Press `l` to go to another one.",
                other.name, self.exercise.name
            ));
        }
    }

    /// What is done when nothing happened for a while.
    fn look_round(&mut self) {
        self.unsaved.retry(&mut self.here.progress);
        self.look();
    }

    /// Whether the verdict is about the system, which somebody may have mended since.
    fn may_be_tried_again(&self) -> bool {
        self.report.as_ref().is_some_and(|report| {
            matches!(
                report.verdict,
                Verdict::Unready {
                    reason: Unready::Tools { .. } | Unready::Packages { .. }
                }
            )
        })
    }

    /// Looks whether the file holds something else than what the verdict is about.
    fn look(&mut self) {
        if self.check_all.is_some() {
            return;
        }
        let seen = self.read();
        if seen.source == Content::Missing && self.seen.source != Content::Missing {
            let since = *self.missing_since.get_or_insert_with(Instant::now);
            if since.elapsed() < REPLACED_WITHIN {
                return;
            }
        }
        self.missing_since = None;
        if seen == self.seen {
            return;
        }
        self.seen = seen;
        if self.manual {
            self.message = Some("Your file changed. Press `r` to check it.".to_owned());
            return;
        }
        self.message = None;
        self.shows_welcome = false;
        self.finished = false;
        self.start_job(Arc::clone(&self.exercise), false);
    }

    /// Whether this is the job whose verdict is waited for.
    fn awaits(&self, id: u64) -> bool {
        self.working
            .as_ref()
            .is_some_and(|working| working.id == id)
    }

    fn engine_says(&mut self, event: Event) -> Result<()> {
        let id = event.id();
        if self.ahead == Some(id) {
            if matches!(event, Event::Done { .. }) {
                self.ahead = None;
            }
            return Ok(());
        }
        let Some(working) = self.working.as_mut().filter(|working| working.id == id) else {
            return Ok(());
        };
        match event {
            Event::Building { .. } => working.label = format!("building {}", self.exercise.name),
            Event::Preparing { package, .. } => {
                working.label = format!("compiling PyO3, only this once ({package})");
            }
            Event::Waiting { .. } => {
                "waiting for another cargo to end".clone_into(&mut working.label)
            }
            Event::Checking { .. } => working.label = format!("checking {}", self.exercise.name),
            Event::Done { report, .. } => {
                self.working = None;
                if self.play_job.take() == Some(id) {
                    match report.verdict {
                        Verdict::Built { extension } => self.play = Some(extension),
                        _ => self.show(*report),
                    }
                    self.look();
                } else if self.check_all.is_some() {
                    self.checked_one(&report)?;
                } else {
                    self.judged(*report)?;
                }
            }
        }
        Ok(())
    }

    /// Takes a report to be shown. It is explained once, and drawn many times.
    fn show(&mut self, report: Report) {
        self.explanation = explain(&report);
        self.report = Some(report);
    }

    /// Takes the verdict of the current exercise.
    fn judged(&mut self, report: Report) -> Result<()> {
        let passed = report.verdict.is_pass();
        let name = self.exercise.name.clone();
        if passed != self.here.progress.is_done(&name)
            && !matches!(report.verdict, Verdict::Unready { .. })
        {
            let name = name.clone();
            self.update(move |progress| progress.set_done(&name, passed));
        }
        let failure = first_failure(&report);
        if failure.is_empty() || failure != self.same_failure.0 {
            self.same_failure = (failure, 1);
        } else {
            self.same_failure.1 += 1;
        }
        self.show(report);
        self.scroll = 0;
        // Hints that are open stay, but the verdict is what the learner waits for.
        self.focus = Focus::Verdict;
        if passed {
            self.hints_shown = 0;
            self.shows_welcome = false;
        }
        // Without keys it goes on at once, and would only end that build.
        if passed
            && self.has_keys
            && let Some(next) = self.here.course.next_pending(&name, &self.here.progress)
        {
            let next = Arc::clone(next);
            self.start_job(next, true);
        }
        // A save that came while the checks ran.
        self.look();
        Ok(())
    }

    /// Writes a change of the progress to disk; what keeps it from being written is said, and does
    /// not end the lesson.
    fn update(&mut self, change: impl Fn(&mut crate::course::Progress) + 'static) {
        self.unsaved.update(&mut self.here.progress, change);
        if let Some(recovered) = self.unsaved.take_recovered() {
            self.warning = Some(recovered);
        }
    }

    fn press(&mut self, key: &Key) -> Result<()> {
        if let Some(list) = &mut self.list {
            match list.press(key)? {
                Then::Stay => {}
                Then::Close => self.close_list()?,
                Then::Continue(exercise) => {
                    self.close_list()?;
                    self.go_to(exercise);
                }
            }
            return Ok(());
        }
        if let Some(question) = self.asks_reset.take() {
            self.answer_reset(question, key);
            return Ok(());
        }
        self.message = None;
        match key {
            Key::CtrlC | Key::Char('q') => self.quit = true,
            Key::Char('n') => self.next(),
            Key::Char('h') => self.hint(),
            Key::Char('l') => {
                self.list = Some(List::new(
                    Arc::clone(&self.here.course),
                    self.here.file.clone(),
                    self.here.progress.clone(),
                ));
            }
            Key::Char('c') => self.start_check_all(),
            Key::Char('p') => self.start_play(),
            Key::Char('x') => self.ask_reset(),
            Key::Char('r') => self.check_again(),
            Key::Char('s') => self.stop(),
            Key::Char('w') => {
                self.shows_all = !self.shows_all;
                self.focus = Focus::Verdict;
            }
            Key::Escape => {
                self.hints_shown = 0;
                self.shows_welcome = false;
                self.scroll = 0;
            }
            Key::ArrowDown | Key::Char('j') => self.scroll += 1,
            Key::ArrowUp | Key::Char('k') => self.scroll = self.scroll.saturating_sub(1),
            Key::PageDown | Key::Char(' ') => self.scroll += 10,
            Key::PageUp => self.scroll = self.scroll.saturating_sub(10),
            Key::Home => self.scroll = 0,
            Key::End => self.scroll = usize::MAX / 2,
            Key::Enter => self.shows_welcome = false,
            _ => {}
        }
        Ok(())
    }

    fn close_list(&mut self) -> Result<()> {
        self.list = None;
        self.unsaved.reload(&mut self.here.progress);
        // The list can reset the current exercise.
        self.look();
        Ok(())
    }

    fn next(&mut self) {
        let course = Arc::clone(&self.here.course);
        if !self.here.progress.is_done(&self.exercise.name) && !self.may_be_left() {
            self.message = Some("`n` goes on when this exercise passes; `l` goes anywhere.".into());
            return;
        }
        match course.next_pending(&self.exercise.name, &self.here.progress) {
            Some(next) if next.name != self.exercise.name => self.go_to(Arc::clone(next)),
            // Everything else is done: see whether it still is.
            _ => self.start_check_all(),
        }
    }

    /// Whether the learner may go on without a pass: from an optional exercise, and from one that
    /// can't be tried here.
    fn may_be_left(&self) -> bool {
        self.exercise.optional
            || self
                .report
                .as_ref()
                .is_some_and(|report| report.verdict.is_out_of_reach())
    }

    fn go_to(&mut self, exercise: Arc<Exercise>) {
        let name = exercise.name.clone();
        self.update(move |progress| progress.current = Some(name.clone()));
        self.exercise = exercise;
        self.report = None;
        self.hints_shown = 0;
        self.shows_welcome = false;
        self.finished = false;
        self.scroll = 0;
        self.same_failure = (String::new(), 0);
        self.start();
    }

    fn hint(&mut self) {
        let count = self.exercise.hints.len();
        self.scroll = 0;
        if self.hints_shown >= count {
            self.hints_shown = 0;
            return;
        }
        let name = self.exercise.name.clone();
        let given = self.here.progress.hints_given(&name);
        self.focus = Focus::Hint;
        // What was read before is shown at once; another press gives the next.
        self.hints_shown = if self.hints_shown == 0 {
            given.max(1)
        } else {
            self.hints_shown + 1
        }
        .min(count);
        if self.hints_shown > given {
            let shown = self.hints_shown;
            self.update(move |progress| progress.set_hints_given(&name, shown));
        }
    }

    /// Builds the exercise for a Python prompt.
    fn start_play(&mut self) {
        self.check_all = None;
        self.start_job(Arc::clone(&self.exercise), true);
        let id = self.last_id;
        self.ahead = None;
        self.play_job = Some(id);
        let label = format!("building {}", self.exercise.name);
        self.working = Some(Working {
            id,
            since: Instant::now(),
            label,
        });
    }

    /// Takes what happened while a Python prompt had the terminal; Ctrl-C was meant for that.
    fn inputs_while_away(&mut self, inputs: &mpsc::Receiver<Input>) -> Result<()> {
        while let Ok(input) = inputs.try_recv() {
            match input {
                Input::Engine(event) => self.engine_says(event)?,
                Input::Files(paths) => self.files_changed(&paths),
                Input::Quit => self.quit = true,
                Input::Trouble(text) => self.message = Some(text),
                Input::Key(_)
                | Input::NoKeys
                | Input::Resized
                | Input::Continued
                | Input::Interrupted => {}
            }
        }
        Ok(())
    }

    fn start_check_all(&mut self) {
        self.ahead = None;
        self.check_all = Some(CheckAll {
            place: 0,
            failed: Vec::new(),
        });
        self.start_job(Arc::clone(&self.here.course.exercises[0]), false);
    }

    /// Takes one verdict of the check of all exercises.
    fn checked_one(&mut self, report: &Report) -> Result<()> {
        let Some(mut all) = self.check_all.take() else {
            return Ok(());
        };
        let passed = report.verdict.is_pass();
        let unready = matches!(report.verdict, Verdict::Unready { .. });
        if !unready && passed != self.here.progress.is_done(&report.exercise) {
            let name = report.exercise.clone();
            self.update(move |progress| progress.set_done(&name, passed));
        }
        let optional = self.here.course.exercises[all.place].optional;
        if !passed && !optional && !report.verdict.is_out_of_reach() {
            all.failed.push(report.exercise.clone());
        }
        all.place += 1;
        let course = Arc::clone(&self.here.course);
        if let Some(next) = course.exercises.get(all.place) {
            self.check_all = Some(all);
            self.start_job(Arc::clone(next), false);
            return Ok(());
        }
        match all.failed.first() {
            None => {
                self.finished = true;
                self.report = None;
            }
            Some(first) => {
                let count = all.failed.len();
                let what = if count == 1 {
                    "exercise does"
                } else {
                    "exercises do"
                };
                let message = format!("{count} {what} not pass yet; this is the first of them.");
                let first = Arc::clone(course.exercise(first)?);
                self.go_to(first);
                self.message = Some(message);
            }
        }
        Ok(())
    }
}

/// What failed first, in a form in which two failures can be compared.
fn first_failure(report: &Report) -> String {
    match &report.verdict {
        Verdict::Passed { .. } | Verdict::Built { .. } => String::new(),
        Verdict::Failed { checks } => checks
            .iter()
            .find(|check| !check.is_fine())
            .map(|check| check.name.clone())
            .unwrap_or_default(),
        Verdict::NotBuilt {
            diagnostics,
            message,
        } => diagnostics
            .first()
            .map_or(message.clone(), |d| format!("{:?} {}", d.code, d.message)),
        Verdict::BuildTimedOut { .. } => "build time".to_owned(),
        Verdict::NotImported { problem } => problem.message.clone(),
        Verdict::Died { death, .. } => format!("{death:?}"),
        Verdict::TimedOut { .. } => "time".to_owned(),
        Verdict::Unready { reason } => format!("{reason:?}"),
    }
}
