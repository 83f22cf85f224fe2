//! What the machine decides, without cargo, Python, a terminal or time that passes.

mod builds;
mod checks;

use std::path::PathBuf;
use std::sync::Arc;

use super::*;
use crate::build::{Outcome, Reply, end_of_output};
use crate::check::{self, Planned};
use crate::course::{Content, Exercise, Snapshot};
use crate::engine::{Reason, Unready};

/// A machine and a clock that stands until it is moved.
struct Bench {
    machine: Machine,
    now: Instant,
}

impl Bench {
    fn new() -> Self {
        Bench {
            machine: Machine::new("/course".to_owned(), Arc::new(Interpreter::example())),
            now: Instant::now(),
        }
    }

    /// Tells it something; what it wants done, in words.
    fn tell(&mut self, message: Message) -> Vec<String> {
        let actions = self.machine.on(message, self.now);
        actions.iter().map(words).collect()
    }

    /// Lets time pass; what it wants done, in words.
    fn wait(&mut self, time: Duration) -> Vec<String> {
        self.now += time;
        let actions = self.machine.on_time(self.now);
        actions.iter().map(words).collect()
    }

    fn start(&mut self, id: u64, source: &str) -> Vec<String> {
        self.tell(Message::Start(job(id, source)))
    }

    /// cargo says a line in the build worker `builder`.
    fn cargo(&mut self, builder: u64, line: &str) -> Vec<String> {
        self.tell(Message::BuildOutput(
            builder,
            format!("{line}\n").into_bytes(),
        ))
    }

    /// The build worker has ended the request `id`.
    fn built(&mut self, builder: u64, id: u64) -> Vec<String> {
        self.answered(
            builder,
            id,
            Outcome::Built {
                extension: PathBuf::from("/nowhere/x/x.so"),
            },
        )
    }

    fn failed(&mut self, builder: u64, id: u64) -> Vec<String> {
        self.answered(
            builder,
            id,
            Outcome::Failed {
                message: "cargo failed".to_owned(),
            },
        )
    }

    fn answered(&mut self, builder: u64, id: u64, outcome: Outcome) -> Vec<String> {
        let mut actions = self.cargo(builder, &end_of_output(id));
        actions.extend(self.tell(Message::BuildReply(builder, Reply { id, outcome })));
        actions
    }

    /// Has a job come to its checks in the check worker `worker`.
    fn checking(&mut self, id: u64) {
        self.start(id, "fn f() {}");
        self.built(1, id);
    }

    fn says(&mut self, worker: u64, event: check::Event) -> Vec<String> {
        self.tell(Message::CheckEvent(worker, event))
    }
}

fn job(id: u64, source: &str) -> Job {
    job_of(id, source, Exercise::named("counter", "06_classes"))
}

fn job_of(id: u64, source: &str, exercise: Exercise) -> Job {
    Job {
        id,
        exercise: Arc::new(exercise),
        snapshot: Snapshot {
            source: Content::File(source.as_bytes().to_vec()),
            script: Content::File(b"import counter\n".to_vec()),
        },
        build_only: false,
        target_dir: PathBuf::from("/course/.pyo3lings/target"),
    }
}

fn words(action: &Action) -> String {
    match action {
        Action::Say(event) => match event {
            Event::Building { id } => format!("say {id} builds"),
            Event::Preparing { id, package } => format!("say {id} waits for {package}"),
            Event::Repairing { id } => format!("say {id} is repaired"),
            Event::Fetching { id } => format!("say {id} fetches crates"),
            Event::Waiting { id } => format!("say {id} waits for another cargo"),
            Event::Checking { id, .. } => format!("say {id} is checked"),
            Event::Done { id, .. } => format!("say {id} is done"),
        },
        Action::Report(id, report) => {
            let kind = match &report.verdict {
                Verdict::Built { .. } => "built",
                Verdict::BuildTimedOut { .. } => "build timed out",
                Verdict::Unready { reason } => match reason.reason {
                    Reason::Source => "source",
                    Reason::Script => "script",
                    Reason::Packages { .. } => "packages",
                    Reason::Python { .. } => "python",
                    Reason::Tools => "tools",
                },
                Verdict::Passed { .. }
                | Verdict::Failed { .. }
                | Verdict::NotBuilt { .. }
                | Verdict::NotImported { .. }
                | Verdict::Died { .. }
                | Verdict::TimedOut { .. } => "not decided here",
            };
            format!("report {id}: {kind}")
        }
        Action::Build(builder, job) => format!("build {} in {builder}", job.id),
        Action::Interrupt(builder) => format!("interrupt {builder}"),
        Action::KillBuilder(builder) => format!("kill builder {builder}"),
        Action::Prepare(worker) => format!("prepare {worker}"),
        Action::Check(worker, job, _) => format!("check {} in {worker}", job.id),
        Action::KillCheck(worker) => format!("kill check {worker}"),
        Action::EndCheck(worker, patience) => format!("end check {worker} in {patience:?}"),
        Action::JudgeBuild(failed) => format!("judge the build of {}", failed.job.id),
        Action::JudgeCheck(worker, checked) => {
            format!(
                "judge {} in {worker}: {:?}",
                checked.job.id, checked.log.end
            )
        }
    }
}

fn plan(count: usize) -> check::Event {
    let checks = (0..count)
        .map(|place| Planned {
            name: format!("Checks.test_{place}"),
            sentence: format!("check {place}"),
        })
        .collect();
    check::Event::Plan { checks }
}
