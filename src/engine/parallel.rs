//! Running many exercises, as parallel as the machine allows.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::SystemTime;

use super::{Report, Session, Tried, source};
use crate::build::{Project, Record, share_dependencies, target_dir, target_dir_beside};
use crate::course::{Course, Exercise, Profile};
use crate::python::Interpreter;

/// Something to be built and checked.
#[derive(Debug, Clone)]
pub struct Task {
    /// The exercise.
    pub exercise: Arc<Exercise>,
    /// The file that is tried, from the course's root: the learner's, or another answer.
    pub source: PathBuf,
}

impl Task {
    /// To try what the learner has written.
    pub fn of(exercise: &Arc<Exercise>) -> Self {
        Task {
            exercise: Arc::clone(exercise),
            source: exercise.source(),
        }
    }
}

/// Does the tasks; `on_done` hears how many are through and what came of the last. A file is read when
/// its turn comes. The reports come in the order of the tasks.
pub fn run_all(
    course: &Arc<Course>,
    python: &Arc<Interpreter>,
    tasks: &[Task],
    mut on_done: impl FnMut(usize, &mut Tried),
) -> Vec<Report> {
    let count = thread::available_parallelism()
        .map_or(2, |cores| cores.get())
        .min(8)
        .min(tasks.len());
    let mut sessions: Vec<Session> = (0..count)
        .map(|_| Session::start(Arc::clone(course), Arc::clone(python)))
        .collect();
    let mut reports: Vec<Option<Report>> = tasks.iter().map(|_| None).collect();
    let mut done = 0;
    let mut keep = |place: usize, mut tried: Tried| {
        done += 1;
        on_done(done, &mut tried);
        reports[place] = Some(tried.report);
    };

    let mut plan = Plan::new(course, python, tasks, count);
    if let Some(place) = plan.take_first_of_many() {
        // It compiles PyO3 too, where that is needed; the other target directories get it from there.
        keep(place, sessions[0].wait_for(&tasks[place], false, |_| ()));
        plan.share_dependencies();
    }
    let (sender, receiver) = mpsc::channel();
    let plan = Mutex::new(plan);
    thread::scope(|scope| {
        for (number, mut session) in sessions.into_iter().enumerate() {
            let (sender, plan) = (sender.clone(), &plan);
            scope.spawn(move || {
                let take = || {
                    let mut plan = plan.lock().unwrap_or_else(PoisonError::into_inner);
                    plan.take(number)
                };
                while let Some((place, target_dir)) = take() {
                    session.move_to(&target_dir);
                    let tried = session.wait_for(&tasks[place], false, |_| ());
                    if sender.send((place, tried)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        for (place, tried) in receiver {
            keep(place, tried);
        }
    });
    reports.into_iter().flatten().collect()
}

/// What is still to do, and where. cargo keeps a target directory to itself while it builds, so each
/// session has one.
struct Plan {
    /// The sessions' target directories; the first is the one that single exercises are built in.
    target_dirs: Vec<PathBuf>,
    work: Vec<Work>,
}

/// An exercise that nobody has begun with.
struct Work {
    /// Among the tasks.
    place: usize,
    /// The number of the target directory that it is best built in.
    home: usize,
    /// Whether it is built there, whoever does it: it is built there already, or PyO3 may be nowhere
    /// else.
    stays: bool,
}

impl Plan {
    fn new(course: &Course, python: &Interpreter, tasks: &[Task], sessions: usize) -> Self {
        let target_dirs: Vec<PathBuf> = (0..sessions)
            .map(|number| match number {
                0 => target_dir(course, python),
                number => target_dir_beside(course, python, number),
            })
            .collect();
        let work = tasks
            .iter()
            .enumerate()
            .map(|(place, task)| {
                let (home, stays) = home(course, python, task, &target_dirs);
                Work {
                    place,
                    home: home.unwrap_or(place % sessions),
                    stays,
                }
            })
            .collect();
        Plan { target_dirs, work }
    }

    /// Takes the first exercise that has to be built, where there are several. One is built in the
    /// first target directory, and nothing is taken.
    fn take_first_of_many(&mut self) -> Option<usize> {
        let mut unbuilt = self.work.iter_mut().filter(|work| !work.stays);
        let (first, second) = (unbuilt.next()?, unbuilt.next());
        if second.is_none() {
            (first.home, first.stays) = (0, true);
            return None;
        }
        let place = first.place;
        self.work.retain(|work| work.place != place);
        Some(place)
    }

    /// Has PyO3 in each target directory as it is in the first. Where that can't be, the first is used
    /// for all.
    fn share_dependencies(&mut self) {
        let (first, others) = self
            .target_dirs
            .split_first_mut()
            .expect("there is one for each session");
        for other in others {
            if share_dependencies(first, other, Profile::Dev).is_err() {
                other.clone_from(first);
            }
        }
    }

    /// What a session does next, and its target directory: what is at home in its own directory, or
    /// else what another session has not come to.
    fn take(&mut self, session: usize) -> Option<(usize, PathBuf)> {
        let own = self.work.iter().position(|work| work.home == session);
        let work = match own {
            Some(own) => self.work.remove(own),
            None => self.work.pop()?,
        };
        let home = if work.stays { work.home } else { session };
        Some((work.place, self.target_dirs[home].clone()))
    }
}

/// The number of the target directory that an exercise is best built in, if it was built before, and
/// whether it has to be there: it is built there as it is now, or for release.
fn home(
    course: &Course,
    python: &Interpreter,
    task: &Task,
    target_dirs: &[PathBuf],
) -> (Option<usize>, bool) {
    let exercise = &task.exercise;
    if exercise.profile == Profile::Release || !exercise.needs.is_empty() {
        // They are few: what they need is compiled for them once.
        return (Some(0), true);
    }
    let builds: Vec<(usize, String, SystemTime)> = target_dirs
        .iter()
        .enumerate()
        .filter_map(|(number, dir)| {
            let (hash, when) = Record::of(dir, &exercise.name).read()?;
            Some((number, hash, when))
        })
        .collect();
    let content = course.answer(exercise, &task.source);
    let now = source::built_from(exercise, &content)
        .ok()
        .map(|source| Project::of(course, python, exercise).hash(&source));
    match builds
        .iter()
        .find(|(_, hash, _)| Some(hash) == now.as_ref())
    {
        Some((number, ..)) => (Some(*number), true),
        None => {
            // There is most that the compiler need not do again.
            let latest = builds.iter().max_by_key(|(.., when)| *when);
            (latest.map(|(number, ..)| *number), false)
        }
    }
}
