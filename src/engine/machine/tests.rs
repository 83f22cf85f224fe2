//! What the machine decides, without cargo, Python, a terminal or time that passes.

use std::path::PathBuf;
use std::sync::Arc;

use super::*;
use crate::build::{Outcome, Reply, end_of_output};
use crate::check::{self, Planned};
use crate::course::{Content, Exercise, Snapshot};
use crate::engine::Unready;

/// A machine and a clock that stands until it is moved.
struct Bench {
    machine: Machine,
    now: Instant,
}

impl Bench {
    fn new() -> Self {
        Bench {
            machine: Machine::new("/course".to_owned()),
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
    job_of(id, source, Exercise::sample("counter"))
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
            Event::Waiting { id } => format!("say {id} waits for another cargo"),
            Event::Checking { id, .. } => format!("say {id} is checked"),
            Event::Done { id, .. } => format!("say {id} is done"),
        },
        Action::Report(id, report) => {
            let kind = match &report.verdict {
                Verdict::Built { .. } => "built",
                Verdict::BuildTimedOut { .. } => "build timed out",
                Verdict::Unready { reason } => match reason {
                    Unready::Source { .. } => "source",
                    Unready::Script { .. } => "script",
                    Unready::Packages { .. } => "packages",
                    Unready::Python { .. } => "python",
                    Unready::Tools { .. } => "tools",
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

#[test]
fn a_job_is_built_checked_and_judged() {
    let mut bench = Bench::new();
    assert_eq!(bench.start(7, "a"), ["say 7 builds", "build 7 in 1"]);
    assert_eq!(bench.cargo(1, "   Compiling counter v0.0.0"), [""; 0]);
    assert_eq!(bench.built(1, 7), ["say 7 is checked", "check 7 in 2"]);
    assert_eq!(bench.tell(Message::CheckReady(2)), [""; 0]);
    assert_eq!(bench.says(2, plan(1)), [""; 0]);
    assert_eq!(bench.says(2, check::Event::Done), ["end check 2 in 0ns"]);
    assert_eq!(bench.tell(Message::CheckEnded(2)), [""; 0]);
    assert_eq!(
        bench.tell(Message::OutputEnded(2)),
        ["judge 7 in 2: Some(Done)", "prepare 3"]
    );
    // The next one finds both workers there.
    assert_eq!(bench.start(8, "b"), ["say 8 builds", "build 8 in 1"]);
    assert_eq!(bench.built(1, 8), ["say 8 is checked", "check 8 in 3"]);
}

#[test]
fn a_save_during_a_build_ends_it_and_only_the_last_content_is_built() {
    let mut bench = Bench::new();
    bench.start(1, "a");
    assert_eq!(bench.start(2, "b"), ["interrupt 1"]);
    assert_eq!(bench.start(3, "c"), [""; 0]);
    assert_eq!(bench.failed(1, 1), ["say 3 builds", "build 3 in 1"]);
    // What the first build said late is about nothing.
    assert_eq!(bench.failed(1, 1), [""; 0]);
    assert_eq!(bench.built(1, 3), ["say 3 is checked", "check 3 in 2"]);
}

#[test]
fn a_build_that_ends_well_though_nobody_wants_it_any_more_gets_no_verdict() {
    let mut bench = Bench::new();
    bench.start(1, "a");
    bench.start(2, "b");
    assert_eq!(bench.built(1, 1), ["say 2 builds", "build 2 in 1"]);
}

#[test]
fn a_build_worker_that_does_not_stop_is_replaced() {
    let mut bench = Bench::new();
    bench.start(1, "a");
    bench.start(2, "b");
    assert_eq!(bench.wait(Duration::from_millis(1_999)), [""; 0]);
    assert_eq!(
        bench.wait(Duration::from_millis(1)),
        ["kill builder 1", "say 2 builds", "build 2 in 2"]
    );
    // The killed one's end is no news.
    assert_eq!(bench.tell(Message::BuilderGone(1)), [""; 0]);
}

#[test]
fn pyo3_is_compiled_to_its_end_however_often_a_file_is_saved_meanwhile() {
    let mut bench = Bench::new();
    bench.start(1, "a");
    assert_eq!(
        bench.cargo(1, "   Compiling pyo3-ffi v0.30.1"),
        ["say 1 waits for pyo3-ffi"]
    );
    assert_eq!(bench.start(2, "b"), ["say 2 waits for pyo3-ffi"]);
    assert_eq!(bench.start(3, "c"), ["say 3 waits for pyo3-ffi"]);
    assert_eq!(
        bench.cargo(1, "   Compiling pyo3 v0.30.1"),
        ["say 3 waits for pyo3"]
    );
    // It has come to the exercise, which holds what nobody wants.
    assert_eq!(
        bench.cargo(1, "   Compiling counter v0.0.0"),
        ["interrupt 1"]
    );
    assert_eq!(bench.failed(1, 1), ["say 3 builds", "build 3 in 1"]);
}

#[test]
fn pyo3_for_another_profile_is_not_waited_for() {
    let mut bench = Bench::new();
    bench.start(1, "a");
    bench.cargo(1, "   Compiling pyo3 v0.30.1");
    let mut release = Exercise::sample("sieve");
    release.profile = crate::course::Profile::Release;
    let actions = bench.tell(Message::Start(job_of(2, "b", release)));
    assert_eq!(actions, ["interrupt 1"]);
}

#[test]
fn a_builder_that_is_gone_is_replaced_once_for_a_job_and_then_said() {
    let mut bench = Bench::new();
    bench.start(1, "a");
    assert_eq!(
        bench.tell(Message::BuilderGone(1)),
        ["kill builder 1", "say 1 builds", "build 1 in 2"]
    );
    assert_eq!(
        bench.tell(Message::BuilderGone(2)),
        ["kill builder 2", "report 1: tools"]
    );
    assert_eq!(bench.start(2, "a"), ["say 2 builds", "build 2 in 3"]);
}

#[test]
fn a_job_that_can_t_be_given_to_a_builder_is_reported_and_the_next_one_is_tried() {
    let mut bench = Bench::new();
    bench.start(1, "a");
    let reason = || Unready::Tools {
        message: "no cargo".to_owned(),
    };
    assert_eq!(bench.tell(Message::BuildRefused(9, reason())), [""; 0]);
    assert_eq!(
        bench.tell(Message::BuildRefused(1, reason())),
        ["report 1: tools"]
    );
    assert_eq!(bench.start(2, "a"), ["say 2 builds", "build 2 in 1"]);
}

#[test]
fn the_compiler_has_its_time_from_when_it_comes_to_the_exercise() {
    let mut bench = Bench::new();
    bench.start(1, "a");
    bench.cargo(1, "   Compiling pyo3 v0.30.1");
    assert_eq!(bench.wait(Duration::from_secs(600)), [""; 0]);
    bench.cargo(1, "   Compiling counter v0.0.0");
    assert_eq!(bench.wait(Duration::from_secs(59)), [""; 0]);
    assert_eq!(
        bench.wait(Duration::from_secs(1)),
        ["interrupt 1", "report 1: build timed out"]
    );
    assert_eq!(bench.start(2, "a"), [""; 0], "the build is still ending");
    assert_eq!(bench.failed(1, 1), ["say 2 builds", "build 2 in 1"]);
}

#[test]
fn what_was_asked_to_stop_gets_no_verdict() {
    let mut bench = Bench::new();
    bench.start(1, "a");
    assert_eq!(bench.tell(Message::Cancel), ["interrupt 1"]);
    assert_eq!(bench.failed(1, 1), [""; 0]);
    bench.checking(2);
    assert_eq!(bench.tell(Message::Cancel), ["kill check 2", "prepare 3"]);
    assert_eq!(bench.says(2, check::Event::Done), [""; 0]);
}

#[test]
fn a_save_during_a_check_ends_it() {
    let mut bench = Bench::new();
    bench.checking(1);
    assert_eq!(
        bench.start(2, "b"),
        ["kill check 2", "prepare 3", "say 2 builds", "build 2 in 1"]
    );
}

#[test]
fn a_save_while_the_last_output_is_awaited_is_not_kept_waiting() {
    let mut bench = Bench::new();
    bench.checking(1);
    bench.says(2, check::Event::Done);
    assert_eq!(
        bench.start(2, "b"),
        ["kill check 2", "prepare 3", "say 2 builds", "build 2 in 1"]
    );
    assert_eq!(bench.tell(Message::CheckEnded(2)), [""; 0]);
    assert_eq!(bench.tell(Message::OutputEnded(2)), [""; 0]);
}

#[test]
fn a_script_without_an_end_is_stopped_after_its_limit() {
    let mut bench = Bench::new();
    bench.checking(1);
    assert_eq!(bench.wait(Duration::from_millis(10_400)), [""; 0]);
    assert_eq!(
        bench.wait(Duration::from_millis(100)),
        ["end check 2 in 0ns"]
    );
    // What it says now comes too late.
    assert_eq!(bench.says(2, check::Event::Done), [""; 0]);
    bench.tell(Message::CheckEnded(2));
    assert_eq!(
        bench.tell(Message::OutputEnded(2)),
        ["judge 1 in 2: Some(TimedOut)", "prepare 3"]
    );
}

#[test]
fn output_that_does_not_end_is_waited_for_a_moment() {
    let mut bench = Bench::new();
    bench.checking(1);
    assert_eq!(
        bench.tell(Message::CheckClosed(2)),
        ["end check 2 in 1s"],
        "how it ends by itself is told"
    );
    assert_eq!(
        bench.wait(Duration::from_secs(5)),
        [""; 0],
        "it is still being ended"
    );
    bench.tell(Message::CheckEnded(2));
    assert_eq!(bench.wait(Duration::from_millis(299)), [""; 0]);
    assert_eq!(
        bench.wait(Duration::from_millis(1)),
        ["judge 1 in 2: Some(ChannelClosed)", "prepare 3"]
    );
}

#[test]
fn output_may_end_before_the_worker_has() {
    let mut bench = Bench::new();
    bench.checking(1);
    bench.says(2, check::Event::Done);
    assert_eq!(bench.tell(Message::OutputEnded(2)), [""; 0]);
    assert_eq!(
        bench.tell(Message::CheckEnded(2)),
        ["judge 1 in 2: Some(Done)", "prepare 3"]
    );
}

#[test]
fn a_check_worker_that_ended_before_it_was_needed_is_replaced_when_it_is() {
    let mut bench = Bench::new();
    assert_eq!(
        bench
            .machine
            .prepare()
            .iter()
            .map(words)
            .collect::<Vec<_>>(),
        ["prepare 1"]
    );
    assert_eq!(bench.tell(Message::CheckClosed(1)), ["kill check 1"]);
    bench.start(1, "a");
    assert_eq!(bench.built(2, 1), ["say 1 is checked", "check 1 in 3"]);
    let reason = Unready::Tools {
        message: "no memory".to_owned(),
    };
    assert_eq!(
        bench.tell(Message::CheckRefused(3, reason)),
        ["report 1: tools"]
    );
}

#[test]
fn what_was_built_ahead_is_checked_at_once_if_it_is_the_same() {
    let mut bench = Bench::new();
    let mut ahead = job(1, "a");
    ahead.build_only = true;
    bench.tell(Message::Start(ahead.clone()));
    assert_eq!(bench.built(1, 1), ["report 1: built"]);
    assert_eq!(
        bench.start(2, "a"),
        ["say 2 builds", "say 2 is checked", "check 2 in 2"]
    );
    bench.tell(Message::Cancel);

    bench.tell(Message::Start(Job { id: 3, ..ahead }));
    bench.built(1, 3);
    assert_eq!(bench.start(4, "b"), ["say 4 builds", "build 4 in 1"]);
}

#[test]
fn what_holds_nothing_to_build_is_not_built() {
    let mut bench = Bench::new();
    let mut missing = job(1, "");
    missing.snapshot.source = Content::Missing;
    assert_eq!(
        bench.tell(Message::Start(missing)),
        ["say 1 builds", "report 1: source"]
    );
    let mut binary = job(2, "");
    binary.snapshot.source = Content::File(vec![0xff]);
    assert_eq!(
        bench.tell(Message::Start(binary)),
        ["say 2 builds", "report 2: source"]
    );
    let mut newer = Exercise::sample("counter");
    newer.min_python = Some((3, 99));
    assert_eq!(
        bench.tell(Message::Start(job_of(3, "a", newer))),
        ["say 3 builds", "report 3: python"]
    );
    let mut unchecked = job(4, "a");
    unchecked.snapshot.script = Content::Directory;
    bench.tell(Message::Start(unchecked));
    assert_eq!(bench.built(1, 4), ["say 4 is checked", "report 4: script"]);
}

#[test]
fn a_check_that_failed_does_not_pass_later_and_there_is_one_plan() {
    let failed = || check::Outcome::Failed {
        problem: Box::default(),
    };
    let ended = |outcome| check::Event::Ended {
        check: 0,
        outcome,
        attacks: Vec::new(),
    };
    let outcome = |events: Vec<check::Event>| {
        let mut log = CheckLog::new(&Exercise::sample("counter"), true);
        for event in events {
            log.take(event);
        }
        (log.checks.len(), log.checks[0].outcome.clone())
    };
    let passed = check::Outcome::Passed;
    assert_eq!(
        outcome(vec![plan(2), ended(failed()), ended(passed.clone())]),
        (2, failed())
    );
    assert_eq!(
        outcome(vec![plan(2), ended(failed()), plan(1)]),
        (2, failed()),
        "a second plan would forget what failed"
    );
    assert_eq!(
        outcome(vec![plan(1), ended(passed), ended(failed())]),
        (1, failed()),
        "the class's clean-up may still fail"
    );
}
