//! `watch` in a pseudo-terminal: from a saved file to what the screen says.

use std::fs;
use std::thread;
use std::time::{Duration, SystemTime};

use crate::common::{
    Background, CHAPTER, Course, Terminal, date, for_this_platform, function, returns, script,
    slow, steady_times, wants,
};
use indoc::{formatdoc, indoc};
use rustix::process::Signal;

/// A course with `answer`, which fails, and `second`, which fails too.
fn two_exercises() -> Course {
    Course::answering(41).returning("second", 1, 2)
}

#[test]
fn the_first_start_welcomes_and_shows_the_first_verdict() {
    let course = two_exercises();
    let mut terminal = course.watch();
    let expected = format!(
        "\
answer                                          {CHAPTER}   0/2  ░░░░░░░░░░░░░░░░
exercises/{CHAPTER}/answer.rs

Welcome to the paper company.

✓ built   0.15 s
✗ it is 42
    answer.py:9    self.assertEqual(answer.answer(), 42)
    expected 42, got 41














h hint   t task   l list   ? keys   q quit"
    );
    assert_eq!(steady_times(&terminal.screen()), expected);
    terminal.is_taken();
}

#[test]
fn without_a_command_the_program_watches() {
    let course = two_exercises();
    course.terminal(&[]).wait_for("expected 42, got 41");
}

#[test]
fn a_save_turns_it_to_passed_and_n_goes_on() {
    let course = two_exercises();
    let mut terminal = course.watch();
    terminal
        .press("n")
        .wait_for("`n` goes on when this exercise passes");
    course.save("answer", returns("answer", 42));
    terminal
        .wait_for("✓ it is 42")
        .wait_for("1/2")
        .wait_for("Press `n` for the next exercise, `second`.")
        .wait_until_gone("Welcome");
    terminal
        .press("n")
        .wait_for("second.rs")
        .wait_for("expected 2, got 1");
}

#[test]
fn a_save_by_rename_turns_it_to_passed_and_back() {
    let course = two_exercises();
    let mut terminal = course.watch();
    course.save_by_rename("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42").wait_for("1/2");
    course.save_by_rename("answer", "broken");
    terminal
        .wait_for("it does not build: 1 error")
        .wait_for(&format!("--> exercises/{CHAPTER}/answer.rs:1:"))
        .wait_for("0/2");
    course.save_by_rename("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42");
}

#[test]
fn a_changed_check_script_is_used_at_once() {
    let course = two_exercises();
    let mut terminal = course.watch();
    fs::write(course.script("answer"), wants("answer", 41)).unwrap();
    terminal.wait_for("✓ it is 41");
    fs::write(course.script("answer"), "import (").unwrap();
    terminal.wait_for("the check script itself is broken, line 1");
    fs::remove_file(course.script("answer")).unwrap();
    terminal.wait_for("the check script python_checks");
}

#[test]
fn the_progress_is_there_at_the_next_start_and_the_terminal_as_before() {
    let course = two_exercises();
    let mut terminal = course.watch();
    course.save("answer", returns("answer", 42));
    terminal
        .wait_for("✓ it is 42")
        .press("n")
        .wait_for("expected 2, got 1");
    terminal.press("q");
    assert_eq!(terminal.wait_for_the_end(), 0);
    terminal
        .is_restored()
        .wait_for("1 of 2 exercises done; your progress is kept.");

    let mut terminal = course.terminal(&["watch"]);
    terminal.wait_for("expected 2, got 1").wait_for("1/2");
    assert!(!terminal.screen().contains("Welcome"));
}

#[test]
fn ctrl_c_quits_and_restores_the_terminal() {
    let course = two_exercises();
    let mut terminal = course.watch();
    terminal.press("\u{3}");
    assert_eq!(terminal.wait_for_the_end(), 0);
    terminal.is_restored();
}

#[test]
fn hints_come_one_by_one_and_go() {
    let course = two_exercises();
    let mut terminal = course.watch();
    terminal
        .press("h")
        .wait_for("hint 1 of 3 for answer (2 more are left)")
        .wait_for("look at answer");
    terminal.press("h").wait_for("think at answer");
    terminal
        .press("h")
        .wait_for("write at answer")
        .wait_for("(this is the last one)");
    terminal.press("h").wait_until_gone("hint 1 of 3");
    terminal.press("q");
    terminal.wait_for_the_end();
    // What was read is read.
    let mut terminal = course.watch();
    terminal.press("h").wait_for("write at answer");
}

#[test]
fn the_same_failure_three_times_offers_a_hint_once() {
    let course = two_exercises();
    let mut terminal = course.watch();
    for value in [40, 39] {
        assert!(!terminal.screen().contains("Stuck?"));
        course.save("answer", returns("answer", value));
        terminal.wait_for(&format!("got {value}"));
    }
    terminal.wait_for("Stuck? Press `h` for a hint.");
    terminal.press("h").wait_until_gone("Stuck?");
}

#[test]
fn the_list_moves_filters_searches_and_continues() {
    let course = two_exercises().returning("third", 3, 3);
    course.run(&["run", "third"]).exits(0);
    let mut terminal = course.watch();
    terminal
        .press("l")
        .wait_for("> pending answer")
        .wait_for("done third")
        .wait_for("1 of 3 done");
    terminal
        .press("d")
        .wait_for("only done ones")
        .wait_until_gone("second.rs");
    terminal
        .press("p")
        .wait_for("only pending ones")
        .wait_until_gone("third.rs");
    terminal.press("p").wait_for("third.rs");
    terminal.press("/").wait_for("search: _");
    terminal
        .press("seco")
        .wait_for("search: seco_")
        .wait_until_gone("third.rs");
    terminal.press("\r").wait_for("search: seco");
    terminal.press("\u{1b}").wait_for("third.rs");
    // What was found is still selected.
    terminal.press("c").wait_for("expected 2, got 1");
    terminal.press("l").wait_for("> pending second");
    terminal.press("q").wait_for("expected 2, got 1");
    terminal.press("l").wait_for("> pending second");
    terminal.press("G\r").wait_for("✓ it is 3");
}

/// Three chapters, of 1, 2 and 20 exercises.
fn three_chapters() -> Course {
    let course = Course::new()
        .returning("start", 1, 1)
        .chapter("02_ink")
        .returning("black", 1, 1)
        .returning("blue", 1, 1)
        .chapter("03_desks");
    (1..=20).fold(course, |course, number| {
        course.returning(&format!("desk{number}"), 1, 1)
    })
}

#[test]
fn the_list_shows_chapters_and_how_much_of_them_is_done() {
    let course = three_chapters();
    course.run(&["run", "blue"]).exits(0);
    let mut terminal = course.terminal(&["list"]);
    terminal.wait_for("1 of 23 done");
    let screen = terminal.screen();
    let lines: Vec<&str> = screen.lines().map(str::trim_end).collect();
    assert_eq!(
        lines[..8],
        [
            "↓ 5 more",
            "01_paper   0/1",
            "> pending  start   exercises/01_paper/start.rs",
            "02_ink   1/2",
            "  pending  black   exercises/02_ink/black.rs",
            "  done     blue    exercises/02_ink/blue.rs",
            "03_desks   0/20",
            "  pending  desk1   exercises/03_desks/desk1.rs",
        ]
    );
    // Headings of chapters of which nothing is shown go too.
    terminal
        .press("d")
        .wait_for("02_ink 1/2")
        .wait_until_gone("desks");
    terminal.press("d").wait_for("03_desks");
    // Down and up: what is selected has two lines around it.
    terminal
        .press("G")
        .wait_for("desk20")
        .wait_until_gone("start");
    terminal.press("kkkkk\u{1b}[5~").wait_for("02_ink 1/2");
    terminal.press("g").wait_for("01_paper 0/1");
    // A filter keeps what is selected, where it is still shown.
    terminal
        .press("jj")
        .press("d")
        .wait_until_gone("start")
        .press("d")
        .wait_for("start");
    terminal
        .press("c")
        .wait_for("✓ it is 1")
        .wait_for("blue.rs");
}

#[test]
fn the_list_in_small_windows() {
    let course = three_chapters();
    let mut terminal = course.terminal(&["list"]);
    terminal.wait_for("0 of 23 done");
    terminal.resize(20, 40);
    // What there is no room for is cut, and no key is parted from its words.
    terminal
        .wait_for("exercises/03_desks/")
        .wait_until("two lines of keys", |screen| {
            screen
                .ends_with("↑↓ move   c continue   d done\np pending   s search   r reset   q back")
        });
    terminal.resize(5, 20).wait_until("five rows", |screen| {
        let lines: Vec<&str> = screen.lines().map(str::trim_end).collect();
        lines
            == [
                "01_paper   0/1",
                "> pending  start",
                "02_ink   0/2",
                "  pending  black",
                "0 of 23 done",
            ]
    });
    terminal.press("r").wait_for("reset start? y/n");
    terminal.press("n").wait_for("0 of 23 done");
    terminal
        .resize(3, 40)
        .wait_for("This window is too low for the list.");
    terminal.resize(24, 80).wait_for("0 of 23 done");
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.wait_for_the_end(), 0);
    terminal.is_restored();
}

#[test]
fn the_list_of_its_own_resets_and_continues_into_watch() {
    let course = two_exercises();
    course.run(&["list"]).exits(0);
    course.save("answer", returns("answer", 40));
    let mut terminal = course.terminal(&["list"]);
    terminal.wait_for("> pending answer");
    terminal.press("r").wait_for("reset answer?");
    terminal.press("n").wait_until_gone("reset answer?");
    terminal.press("ry").wait_for("Your version is kept in");
    terminal
        .press("c")
        .wait_for("expected 42, got 41")
        .press("q");
    assert_eq!(terminal.wait_for_the_end(), 0);
    terminal.is_restored();
}

#[test]
fn reset_asks_and_brings_the_original_back() {
    let course = two_exercises();
    let mut terminal = course.watch();
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42").wait_for("1/2");
    terminal.press("x").wait_for("reset this exercise?");
    terminal.press("n").wait_until_gone("reset this exercise?");
    terminal
        .press("xy")
        .wait_for("expected 42, got 41")
        .wait_for("Your version is kept in")
        .wait_for("0/2");
    assert_eq!(course.read(course.source("answer")), returns("answer", 41));
}

#[test]
fn of_twenty_saves_in_a_second_the_last_one_counts() {
    let course = two_exercises();
    let mut terminal = course.watch();
    for number in 101..=120 {
        if number % 2 == 0 {
            course.save("answer", returns("answer", number));
        } else {
            course.save_by_rename("answer", returns("answer", number));
        }
        thread::sleep(Duration::from_millis(50));
    }
    terminal.wait_for("expected 42, got 120");
    let later = terminal.watch_for(Duration::from_secs(3));
    terminal.wait_for("expected 42, got 120");
    assert!(!later.contains("building"), "{later:?}");
}

#[test]
fn a_save_during_a_build_cancels_it_and_counts() {
    let course = two_exercises();
    let mut terminal = course.watch();
    course.save("answer", slow("answer", 7));
    terminal.wait_for("building answer");
    thread::sleep(Duration::from_millis(500));
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42");
    assert!(!terminal.written().contains("got 7"));
}

#[test]
fn a_save_during_a_check_cancels_it_and_counts() {
    let body = "std::thread::sleep(std::time::Duration::from_secs(8)); 7";
    let course = two_exercises();
    let mut terminal = course.watch();
    course.save("answer", function("answer", body));
    terminal.wait_for("checking answer");
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42");
    assert!(!terminal.written().contains("got 7"));
}

#[test]
fn a_touch_builds_nothing() {
    let course = two_exercises();
    let mut terminal = course.watch();
    let built = for_this_platform(course.target()).join("debug/libanswer.so");
    let before = fs::metadata(&built).unwrap().modified().unwrap();
    date(&course.source("answer"), SystemTime::now());
    course.save("answer", returns("answer", 41));
    course.save_by_rename("answer", returns("answer", 41));
    let later = terminal.watch_for(Duration::from_secs(3));
    assert!(!later.contains("building"), "{later:?}");
    assert_eq!(fs::metadata(&built).unwrap().modified().unwrap(), before);
}

#[test]
fn a_content_with_an_older_time_counts() {
    let course = two_exercises();
    let mut terminal = course.watch();
    let long_ago = SystemTime::now() - Duration::from_secs(86_400);
    let other = course.path("from-the-backup.rs");
    fs::write(&other, returns("answer", 42)).unwrap();
    date(&other, long_ago);
    fs::rename(other, course.source("answer")).unwrap();
    terminal.wait_for("✓ it is 42");
}

#[test]
fn saving_another_exercise_is_said() {
    let course = two_exercises();
    let mut terminal = course.watch();
    course.save("second", returns("second", 2));
    terminal.wait_for("You saved `second`; the current exercise is `answer`.");
    course.save_by_rename("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42").wait_until_gone("You saved");
    course.save("second", returns("second", 2));
    terminal.wait_for("`g` goes to it.");
    terminal.press("g").wait_for("✓ it is 2");
}

#[test]
fn going_back_to_what_was_left_out_is_said() {
    let course = two_exercises();
    course.goes_on_at("second");
    course.save("second", returns("second", 2));
    let mut terminal = course.terminal(&["watch"]);
    terminal.wait_for("Press `n` to go back to `answer`, which is not done yet.");
    terminal.press("n").wait_for("✗ it is 42");
}

#[test]
fn a_missing_file_is_brought_back_by_a_key() {
    let course = two_exercises();
    let mut terminal = course.watch();
    terminal.wait_for("✗ it is 42");
    fs::remove_file(course.source("answer")).unwrap();
    terminal.wait_for("Here, `x` brings it back.");
    terminal.press("x").wait_for("y/n");
    terminal.press("y").wait_for("✗ it is 42");
}

#[test]
fn what_run_finds_out_in_another_terminal_is_seen() {
    let course = two_exercises();
    let mut terminal = course.watch();
    terminal.wait_for("0/2");
    course.save("second", returns("second", 2));
    terminal.wait_for("You saved `second`");
    course.run(&["run", "second"]).exits(0);
    terminal.wait_for("1/2");
}

#[test]
fn a_deleted_file_is_said_and_goes_on_when_it_is_back() {
    let course = two_exercises();
    let mut terminal = course.watch();
    fs::remove_file(course.source("answer")).unwrap();
    terminal.wait_for("answer.rs is not there. Put it back");
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42");
    // A pass does not end because the file is away.
    fs::remove_file(course.source("answer")).unwrap();
    terminal.wait_for("answer.rs is not there").wait_for("1/2");
}

#[test]
fn the_exercises_may_be_moved_away_and_back() {
    let course = two_exercises();
    let mut terminal = course.watch();
    fs::rename(course.path("exercises"), course.path("elsewhere")).unwrap();
    terminal.wait_for("answer.rs is not there");
    fs::rename(course.path("elsewhere"), course.path("exercises")).unwrap();
    terminal.wait_for("expected 42, got 41");
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42");
}

#[test]
fn a_crash_and_a_hang_leave_the_terminal_whole() {
    let course = two_exercises();
    let mut terminal = course.watch();
    course.save("answer", function("answer", "std::process::abort()"));
    terminal.wait_for("your extension crashed Python: it was aborted (SIGABRT)");
    let noise = r#"println!("\x1b[2J\x1b[?1049l\x1b[3"); 40"#;
    course.save("answer", function("answer", noise));
    terminal
        .wait_for("expected 42, got 40")
        .wait_for("exercises/01_paper/answer.rs");
    terminal.is_taken();
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42");
}

#[test]
fn manual_waits_for_r() {
    let course = two_exercises();
    let mut terminal = course.terminal(&["watch", "--manual"]);
    terminal.wait_for("expected 42, got 41").wait_for("r run");
    course.save("answer", returns("answer", 42));
    terminal.wait_for("Your file changed. Press `r` to check it.");
    terminal.press("r").wait_for("✓ it is 42");
}

#[test]
fn a_small_terminal_and_a_resize_during_a_build() {
    let course = two_exercises();
    let mut terminal = course.watch();
    course.save("answer", slow("answer", 7));
    terminal.wait_for("building answer");
    for (rows, columns) in [(5, 20), (3, 10), (2, 200), (5, 20)] {
        terminal.resize(rows, columns);
        terminal.watch_for(Duration::from_millis(200));
    }
    terminal.wait_until("the end of the build", |screen| {
        !screen.contains("building")
    });
    terminal
        .resize(24, 80)
        .wait_for("expected 42, got 7")
        .wait_for("q quit");
    let screen = terminal.screen();
    assert!(screen.starts_with("answer    "), "{screen}");
    assert!(!terminal.written().contains("panicked"));
}

#[test]
fn a_long_error_can_be_scrolled() {
    let course = two_exercises();
    let mut terminal = course.watch();
    let errors: String = (0..9)
        .map(|number| format!("fn f{number}() {{ nothing{number} }}\n"))
        .collect();
    course.save("answer", errors);
    terminal
        .wait_for("it does not build: 9 errors; begin with the first")
        .wait_for("more lines (arrow keys)");
    terminal
        .press("\u{1b}[F")
        .wait_for("also: cannot find value `nothing8`")
        .wait_for("`w` shows all of them in full.");
    terminal.press("w\u{1b}[F").wait_for("fn f8() { nothing8 }");
    terminal
        .press("\u{1b}[H")
        .wait_for("it does not build: 9 errors");
    terminal.press("j").wait_for("↑ 1 ");
}

#[test]
fn a_second_watch_on_the_same_course_is_refused() {
    let course = two_exercises();
    let _first = course.watch();
    course
        .run(&["watch"])
        .exits(2)
        .says("pyo3lings is watching this course already, in another terminal.");
    // Other commands work.
    course.run(&["run"]).exits(1).says("expected 42, got 41");
}

#[test]
fn what_another_program_finds_out_is_kept() {
    let course = two_exercises();
    let mut terminal = course.watch();
    course.save("second", returns("second", 2));
    course.run(&["run", "second"]).exits(0);
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42").wait_for("2/2");
    course.run(&["list"]).says("2 of 2 done");
}

#[test]
fn the_last_exercise_ends_with_the_check_of_all_and_the_final_message() {
    let course = two_exercises();
    let mut terminal = course.watch();
    course.save("answer", returns("answer", 42));
    terminal
        .wait_for("✓ it is 42")
        .press("n")
        .wait_for("expected 2, got 1");
    course.save("second", returns("second", 2));
    terminal
        .wait_for("✓ it is 2")
        .wait_for("Passed, and that was the last one.");
    terminal.press("n").wait_for("All the paper is sold.");

    // One that broke meanwhile is gone to.
    course.save("answer", returns("answer", 41));
    terminal
        .press("c")
        .wait_for("1 exercise does not pass yet; this is the first of them.")
        .wait_for("expected 42, got 41");
}

#[test]
fn without_a_terminal_each_verdict_is_printed() {
    let course = two_exercises();
    plain(&course, &mut course.start(&["watch"]));
}

fn plain(course: &Course, watch: &mut Background) {
    let printed = watch.wait_for("expected 42, got 41");
    assert!(!printed.contains('\u{1b}'), "{printed:?}");
    course.save("answer", returns("answer", 42));
    let printed = watch.wait_for("✓ it is 42");
    assert!(!printed.contains('\u{1b}'), "{printed:?}");
    // It goes on by itself, to the end of the course.
    let printed = watch.wait_for("expected 2, got 1");
    assert!(printed.contains("second.rs"), "{printed}");
    course.save("second", returns("second", 2));
    watch.wait_for("All the paper is sold.");
    assert_eq!(watch.terminate(), Some(0));
    assert!(course.is_done("answer"));
}

#[test]
fn without_a_terminal_nothing_waits_for_a_key() {
    two_exercises()
        .run(&["watch", "--manual"])
        .exits(2)
        .says("--manual waits for a key, and without a terminal there are none.");
}

#[test]
fn in_a_dumb_terminal_each_verdict_is_printed() {
    let course = two_exercises();
    let mut terminal = Terminal::with(&course, &["watch"], &[("TERM", "dumb")]);
    terminal.wait_for("expected 42, got 41");
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42");
    let written = terminal.written();
    assert!(!written.contains('\u{1b}'), "{written:?}");
    terminal.press("\u{3}");
    terminal.wait_for_the_end();
    terminal.is_restored();
}

#[test]
fn for_a_screen_reader_there_are_words_and_no_pictures() {
    let course = two_exercises();
    let mut terminal = Terminal::with(&course, &["watch", "--plain"], &[]);
    terminal.wait_for("expected 42, got 41");
    course.save(
        "answer",
        function("answer", "println!(\"out of paper\");\n42"),
    );
    terminal.wait_for("✓ it is 42").wait_for("out of paper");
    let written = terminal.written();
    for picture in ['█', '░', '│', '─'] {
        assert!(!written.contains(picture), "{picture} in {written:?}");
    }
    // Nothing is drawn over, so a voice reads each line once.
    assert!(!written.contains("\u{1b}[?1049h"), "{written:?}");
    terminal.press("\u{3}");
    terminal.wait_for_the_end();
    terminal.is_restored();
}

#[test]
fn for_a_screen_reader_the_score_is_words() {
    let check = indoc! {"
        import answer
        from pyo3lings import Siege


        class Dwight(Siege):
            def test_one(self):
                with self.attack(TypeError):
                    answer.answer(1)

            def test_two(self):
                with self.attack(TypeError):
                    answer.answer()
    "};
    let course = Course::new().exercise("answer", returns("answer", 41), check);
    let mut terminal = Terminal::with(&course, &["watch", "--plain"], &[]);
    terminal.wait_for("1 of 2 attacks held").wait_for("BREACH");
    assert!(!terminal.written().contains('█'), "{}", terminal.written());
    terminal.press("\u{3}");
    terminal.wait_for_the_end();
}

#[test]
fn without_colours_it_says_the_same() {
    let course = two_exercises();
    let mut terminal = Terminal::with(&course, &["watch"], &[("NO_COLOR", "1")]);
    terminal
        .wait_for("✗ it is 42")
        .wait_for("expected 42, got 41");
    let written = terminal.written();
    for colour in ["\u{1b}[3", "\u{1b}[9", "\u{1b}[1m", "\u{1b}[2m"] {
        assert!(!written.contains(colour), "{colour:?} in {written:?}");
    }
}

#[test]
fn the_warnings_of_the_compiler_are_folded() {
    let course = two_exercises();
    let mut terminal = course.watch();
    let unused = function("answer", "let paper = 1;\n42");
    course.save("answer", unused);
    terminal
        .wait_for("✓ it is 42")
        .wait_for("1 compiler warning: `w` shows all");
    terminal.press("w").wait_for("unused variable: `paper`");
}

#[cfg(target_os = "linux")]
mod ends {
    use super::*;
    use crate::common::processes::{
        Process, all, descendants_of, wait_for_three, wait_until_gone, with_command, workers_of,
    };
    use crate::common::wait_until;

    /// In the middle of a build, everything that was started so far.
    fn during_a_build(course: &Course) -> (Terminal, Vec<Process>) {
        let mut terminal = course.watch();
        course.save("answer", slow("answer", 7));
        terminal.wait_for("building answer");
        thread::sleep(Duration::from_millis(700));
        let started = descendants_of(terminal.pid());
        assert_eq!(workers_of(terminal.pid()).len(), 2, "{started:#?}");
        assert!(
            started
                .iter()
                .any(|process| process.command.contains("rustc")),
            "{started:#?}"
        );
        (terminal, started)
    }

    /// In the middle of a check, which hangs and has started a `sleep`.
    fn during_a_check(course: &Course, word: &str) -> (Terminal, Vec<Process>) {
        let mut terminal = course.watch();
        let body = formatdoc! {r#"
            std::process::Command::new("sleep").arg("{word}").spawn().unwrap();
            loop {{ std::hint::spin_loop() }}
        "#};
        course.save("answer", function("answer", &body));
        terminal.wait_for("checking answer");
        wait_until("the check to start `sleep`", || {
            !with_command(word).is_empty()
        });
        let started = descendants_of(terminal.pid());
        (terminal, started)
    }

    fn word(number: u32) -> String {
        format!("200{number}.{}", std::process::id())
    }

    #[test]
    fn sigterm_restores_the_terminal_and_ends_the_workers() {
        for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
            let course = two_exercises();
            let (mut terminal, started) = during_a_build(&course);
            terminal.signal(signal);
            terminal.wait_for_the_end();
            terminal.is_restored();
            wait_until_gone(&started);
        }
    }

    #[test]
    fn q_during_a_check_ends_what_it_started() {
        let course = two_exercises();
        let (mut terminal, started) = during_a_check(&course, &word(1));
        terminal.press("q");
        assert_eq!(terminal.wait_for_the_end(), 0);
        terminal.is_restored();
        wait_until_gone(&started);
    }

    #[test]
    fn killing_the_front_during_a_build_ends_the_workers() {
        let course = two_exercises();
        let (mut terminal, started) = during_a_build(&course);
        terminal.signal(Signal::KILL);
        terminal.wait_for_the_end();
        wait_until_gone(&started);
        // And the course goes on.
        course.save("answer", returns("answer", 41));
        course.watch();
    }

    #[test]
    fn killing_the_front_during_a_check_ends_the_workers() {
        let course = two_exercises();
        let (mut terminal, started) = during_a_check(&course, &word(2));
        terminal.signal(Signal::KILL);
        terminal.wait_for_the_end();
        wait_until_gone(&started);
    }

    #[test]
    fn closing_the_terminal_ends_everything() {
        let course = two_exercises();
        let (mut terminal, mut started) = during_a_build(&course);
        let front = all()
            .into_iter()
            .find(|process| process.pid == terminal.pid());
        started.extend(front);
        terminal.close();
        wait_until_gone(&started);
    }

    #[test]
    fn a_killed_worker_is_replaced() {
        let course = two_exercises();
        let mut terminal = course.watch();
        for worker in workers_of(terminal.pid()) {
            worker.signal(Signal::KILL).unwrap();
            wait_until_gone(&[worker]);
        }
        for number in [43, 44, 45] {
            course.save("answer", returns("answer", number));
            terminal.wait_for(&format!("expected 42, got {number}"));
        }
        course.save("answer", returns("answer", 42));
        terminal.wait_for("✓ it is 42");
    }

    #[test]
    fn workers_that_do_not_answer_are_replaced() {
        let course = two_exercises();
        let mut terminal = course.watch();
        for worker in workers_of(terminal.pid()) {
            worker.signal(Signal::STOP).unwrap();
        }
        course.save("answer", returns("answer", 43));
        thread::sleep(Duration::from_millis(100));
        for number in [44, 45] {
            course.save("answer", returns("answer", number));
            terminal.wait_for(&format!("expected 42, got {number}"));
        }
    }

    #[test]
    fn code_that_kills_its_parent_gets_a_verdict_as_any_other() {
        let course = two_exercises();
        let mut terminal = course.watch();
        let body = indoc! {r#"
            unsafe extern "C" {
                fn getppid() -> i32;
                fn kill(pid: i32, signal: i32) -> i32;
            }
            unsafe { kill(getppid(), 9) };
            7
        "#};
        course.save("answer", function("answer", body));
        terminal.wait_for("expected 42, got 7");
        course.save("answer", returns("answer", 42));
        terminal.wait_for("✓ it is 42");
    }

    #[test]
    fn python_knows_that_what_is_printed_goes_into_a_pipe() {
        let body = indoc! {"
            import io, sys
            self.assertFalse(sys.stdout.seekable())
            io.TextIOWrapper(sys.stdout.buffer)
        "};
        let check = script("answer", &[("standard output is a pipe", body)]);
        let course = Course::new().exercise("answer", returns("answer", 42), &check);
        let mut terminal = course.terminal(&["watch"]);
        terminal.wait_for("✓ standard output is a pipe");
    }

    #[test]
    fn what_one_check_run_does_to_python_ends_with_it() {
        let course = two_exercises();
        let mut terminal = course.watch();
        let body = indoc! {r#"
            Python::attach(|py| {
                let sys = py.import("sys").unwrap();
                let n: i64 = sys.getattr("paper").map_or(0, |n| n.extract().unwrap());
                sys.setattr("paper", n + 1).unwrap();
                n
            })
        "#};
        for comment in ["", "// once more\n"] {
            let source = function("answer", body);
            course.save("answer", format!("{comment}{source}"));
            terminal.wait_for("expected 42, got 0");
            course.save("answer", returns("answer", 1));
            terminal.wait_for("expected 42, got 1");
        }
    }

    #[test]
    fn after_many_verdicts_there_are_two_workers_and_one_that_waits() {
        let course = two_exercises();
        let mut terminal = course.watch();
        for number in 1..=5 {
            course.save("answer", returns("answer", number));
            terminal.wait_for(&format!("got {number}"));
        }
        wait_for_three(terminal.pid());
    }
}
