//! Builds, and builders that are gone.

use super::*;

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
    let mut release = Exercise::named("sieve", "06_classes");
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
    let reason = || Unready::tools("no cargo");
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
