//! Time, hints, failures, and progress that is kept.

use super::*;
use crate::commands::watch::standing::Judged;

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
        gil: None,
    });
    assert_eq!(session.lesson.failures_in_a_row(), 1);
}

#[test]
fn an_explanation_is_met_again_when_the_same_failure_comes_twice() {
    let too_long = || Verdict::TimedOut {
        limit_s: 1,
        gil: None,
        checks: Vec::new(),
        at: None,
    };
    let mut session = session(KEYS);
    session.press('e');
    assert_eq!(session.page.mend_asked, None);
    session.ends_with(too_long());
    let explains = session.lesson.judged().and_then(Judged::explains);
    assert_eq!(explains, Some("never-ends"));
    assert!(!session.lesson.meets_again(explains));
    session.press('e');
    assert_eq!(session.page.mend_asked, explains);
    session.press('q');
    session.ends_with(failed());
    session.press('r');
    session.ends_with(too_long());
    assert!(session.lesson.meets_again(explains));
}

#[test]
fn what_is_wrong_with_the_system_is_tried_again_with_any_save() {
    let mut session = session(KEYS);
    let message = "the disk is full".to_owned();
    session.ends_with(unready(Unready::tools(message)));
    assert!(session.lesson.waits_for_r() && !session.lesson.may_go_on());
    assert_eq!(session.save("answer", "starter"), [News::Saved]);
    assert_eq!(session.jobs(), 2);
    let names = vec!["numpy".to_owned()];
    session.ends_with(unready(Unready::packages(&example::python(), names)));
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
    session.world.file.judge("second", "", true);
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
