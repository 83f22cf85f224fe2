//! Ways through the course: all at once, a prompt, a reset, the list.

use super::*;

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
    let news = session.ends_with(unready(Unready::packages(&example::python(), names)));
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
    session.says("what it has found so far is kept");
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
    session.ends_with(unready(Unready::script(message)));
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
