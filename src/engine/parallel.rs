//! Running many exercises, as parallel as the machine allows.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;

use super::{Report, Session};
use crate::course::{Course, Exercise};

/// Builds and checks the exercises; `on_done` hears how many are through and which was the last. The
/// reports come in the order of the exercises.
pub fn run_all(
    course: &Arc<Course>,
    exercises: &[Arc<Exercise>],
    mut on_done: impl FnMut(usize, &str),
) -> Vec<Report> {
    let sessions = thread::available_parallelism()
        .map_or(2, |cores| cores.get())
        .min(8);
    let next = AtomicUsize::new(0);
    let mut reports: Vec<Option<Report>> = exercises.iter().map(|_| None).collect();
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..sessions.min(exercises.len()) {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                let mut session = Session::start(Arc::clone(course));
                loop {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    let Some(exercise) = exercises.get(place) else {
                        break;
                    };
                    let report = session.run(exercise, |_| ());
                    if sender.send((place, report)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        for (done, (place, report)) in receiver.into_iter().enumerate() {
            on_done(done + 1, &report.exercise);
            reports[place] = Some(report);
        }
    });
    reports.into_iter().flatten().collect()
}
