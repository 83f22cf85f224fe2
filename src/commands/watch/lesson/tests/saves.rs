//! What follows from saves, and from files that come and go.

use super::*;

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
    session.ends_with(unready(Unready::source(message)));
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
    // Who goes on with this one is not taken away from it by a slip.
    assert_eq!(session.press('g'), []);
}

#[test]
fn a_key_goes_to_the_exercise_that_was_saved() {
    let mut session = session(KEYS);
    assert_eq!(session.press('g'), []);
    session.save("third", "3");
    session.says("You saved `third`; the current exercise is `answer`. `g` goes to it.");
    assert_eq!(session.press('g'), [News::Exercise]);
    assert_eq!(session.job_is_about(), ("third", &text("3")));
    assert_eq!(session.press('g'), []);
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
