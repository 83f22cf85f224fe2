//! Checks, their time, and what is printed at their end.

use super::*;

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
    assert_eq!(bench.wait(Duration::from_millis(11_400)), [""; 0]);
    assert_eq!(
        bench.wait(Duration::from_millis(100)),
        ["end check 2 in 0ns"]
    );
    // What it says now comes too late.
    assert_eq!(bench.says(2, check::Event::Done), [""; 0]);
    bench.tell(Message::CheckEnded(2));
    assert_eq!(
        bench.tell(Message::OutputEnded(2)),
        ["judge 1 in 2: Some(TimedOut(None))", "prepare 3"]
    );
}

#[test]
fn a_worker_that_says_that_the_time_is_up_is_not_waited_for() {
    let mut bench = Bench::new();
    bench.checking(1);
    let time_up = check::Event::TimeUp { gil: None };
    assert_eq!(bench.says(2, time_up), ["end check 2 in 0ns"]);
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
    let reason = Unready::tools("no memory");
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
    let mut newer = Exercise::named("counter", "06_classes");
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
        races: Vec::new(),
    };
    let outcome = |events: Vec<check::Event>| {
        let mut log = CheckLog::new(
            &Exercise::named("counter", "06_classes"),
            &Arc::new(Interpreter::example()),
            true,
        );
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
