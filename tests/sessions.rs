//! What a learner sees from the first start to the last exercise: whole screens, in windows of four
//! sizes. After a wanted change, look at each new screen, and then accept it
//! (`INSTA_UPDATE=always cargo test --test end_to_end sessions::`).

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::common::{Course, Terminal, function, module, returns, script, steady_times};
use indoc::formatdoc;

/// Rows and columns: usual, large, narrow, and as small as a window gets.
const SIZES: [(u16, u16); 4] = [(24, 80), (40, 120), (20, 60), (5, 20)];

/// The screen of the present moment at each size, in a frame that shows where the window ends.
fn screens(terminal: &mut Terminal) -> String {
    let mut text = String::new();
    for (rows, columns) in SIZES {
        let screen = terminal.rows_at(rows, columns);
        let line = "─".repeat(usize::from(columns));
        writeln!(text, "{columns}x{rows}\n┌{line}┐").unwrap();
        for rows in screen.chunk_by(|one, other| one.trim().is_empty() && other.trim().is_empty()) {
            let row = match rows.len() {
                0..4 => steady_times(rows[0].trim_end()),
                many => format!("({many} empty rows)"),
            };
            let width = console::measure_text_width(&row);
            let pad = " ".repeat(usize::from(columns).saturating_sub(width));
            for _ in 0..if rows.len() < 4 { rows.len() } else { 1 } {
                writeln!(text, "│{row}{pad}│").unwrap();
            }
        }
        writeln!(text, "└{line}┘\n").unwrap();
    }
    terminal.rows_at(24, 80);
    text
}

/// A paper company with three exercises in two chapters.
fn company() -> Course {
    let wanted =
        r#"{"paper": [1, 2, 3, 5, 8], "pens": [13, 21], "toner": [34], "staples": [55, 89]}"#;
    let order = format!("self.assertEqual(order.order(), {wanted})");
    Course::new()
        .returning("sheets", 41, 42)
        .with("learned = \"A `#[pyfunction]` is plain Rust; PyO3 converts what goes in and comes out.\"")
        .with("guide = \"https://pyo3.rs/v0.30.1/function.html\"")
        .solution(&returns("sheets", 42))
        .exercise(
            "order",
            ordering("[1, 2, 3, 4, 8]"),
            &script("order", &[("every department gets what it ordered", &order)]),
        )
        .chapter("02_ink")
        .returning("blue", 1, 2)
        .with("optional = true")
}

/// The exercise `order`, in which so much paper is ordered.
fn ordering(paper: &str) -> String {
    let items = formatdoc! {r#"
        #[pyfunction]
        fn order() -> std::collections::BTreeMap<&'static str, Vec<u32>> {{
            println!("ordering");
            [("paper", vec!{paper}), ("pens", vec![13, 21]), ("toner", vec![34]), ("staples", vec![55, 89])].into()
        }}
    "#};
    module("order", &items)
}

/// `watch`, at an exercise whose checks fail.
fn watch_at(course: &Course, name: &str, variables: &[(&str, &str)]) -> Terminal {
    course.goes_on_at(name);
    let mut terminal = Terminal::with(course, &["watch"], variables);
    terminal.wait_for("✗").wait_for("q quit");
    terminal
}

#[test]
fn first_start() {
    let course = company();
    let mut terminal = course.terminal(&[]);
    terminal.wait_for("expected 42, got 41");
    insta::assert_snapshot!(screens(&mut terminal));
}

#[test]
fn hints() {
    let course = company();
    let mut terminal = watch_at(&course, "sheets", &[]);
    terminal.press("hh").wait_for("hint 2 of 3");
    insta::assert_snapshot!(screens(&mut terminal));
}

#[test]
fn build_error() {
    let course = company();
    let mut terminal = watch_at(&course, "sheets", &[]);
    course.save("sheets", function("sheets", "\"forty-two\""));
    terminal.wait_for("mismatched types");
    insta::assert_snapshot!(screens(&mut terminal));
}

#[test]
fn failing_check_with_a_diff() {
    let course = company();
    let mut terminal = watch_at(&course, "order", &[]);
    terminal.wait_for("- expected");
    insta::assert_snapshot!(screens(&mut terminal));
}

#[test]
fn crash() {
    let course = company();
    let mut terminal = watch_at(&course, "sheets", &[]);
    course.save(
        "sheets",
        function("sheets", "println!(\"shredding\");\nstd::process::abort()"),
    );
    terminal.wait_for("SIGABRT");
    insta::assert_snapshot!(screens(&mut terminal));
}

#[test]
fn pass() {
    let course = company();
    let mut terminal = watch_at(&course, "sheets", &[]);
    course.save("sheets", returns("sheets", 42));
    terminal.wait_for("✓ it is 42");
    insta::assert_snapshot!(screens(&mut terminal));
}

#[test]
fn another_exercise_was_saved() {
    let course = company();
    let mut terminal = watch_at(&course, "sheets", &[]);
    course.save("order", ordering("[1]"));
    terminal.wait_for("You saved");
    let said = screens(&mut terminal);
    terminal.press("?").wait_for("which you saved");
    insta::assert_snapshot!(said + &screens(&mut terminal));
}

#[test]
fn another_exercise_was_saved_without_colours() {
    let course = company();
    let mut terminal = watch_at(&course, "sheets", &[("NO_COLOR", "1")]);
    course.save("order", ordering("[1]"));
    terminal.wait_for("`g` goes to it.");
    insta::assert_snapshot!(screens(&mut terminal));
}

#[test]
fn a_missing_file() {
    let course = company();
    let mut terminal = watch_at(&course, "sheets", &[]);
    std::fs::remove_file(course.source("sheets")).unwrap();
    terminal.wait_for("brings it back");
    insta::assert_snapshot!(screens(&mut terminal));
}

#[test]
fn back_to_what_was_left_out() {
    let course = company();
    course.save("blue", returns("blue", 2));
    course.goes_on_at("blue");
    let mut terminal = course.terminal(&["watch"]);
    terminal.wait_for("to go back to");
    insta::assert_snapshot!(screens(&mut terminal));
}

#[test]
fn list() {
    let course = company();
    course.save("sheets", returns("sheets", 42));
    course.run(&["run", "sheets"]).exits(0);
    let mut terminal = course.terminal(&["list"]);
    terminal.wait_for("1 of 3 done");
    let all = screens(&mut terminal);
    terminal.press("p").wait_for("only pending ones");
    let pending = screens(&mut terminal);
    terminal.press("/bl").wait_for("search: bl_");
    let search = screens(&mut terminal);
    terminal.press("x").wait_for("nothing matches");
    let nothing = screens(&mut terminal);
    insta::assert_snapshot!(format!("{all}\n{pending}\n{search}\n{nothing}"));
}

#[test]
fn reset() {
    let course = company();
    let mut terminal = watch_at(&course, "sheets", &[]);
    course.save("sheets", returns("sheets", 40));
    terminal.wait_for("got 40");
    terminal.press("x").wait_for("reset this exercise?");
    let question = screens(&mut terminal);
    terminal
        .press("y")
        .wait_for("got 41")
        .wait_for("Your version is kept");
    let answer = screens(&mut terminal);
    insta::assert_snapshot!(format!("{question}\n{}", without_backup(&answer)));
}

/// Screens in which the number of the backup, which is a time, is the same.
fn without_backup(screens: &str) -> String {
    let Some((_, rest)) = screens.split_once("sheets-") else {
        return screens.to_owned();
    };
    let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
    screens.replace(&number, &"1".repeat(number.len()))
}

#[test]
fn last_exercise() {
    let course = company();
    course.save("sheets", returns("sheets", 42));
    course.save("order", ordering("[1, 2, 3, 5, 8]"));
    let mut terminal = watch_at(&course, "blue", &[]);
    course.run(&["verify"]).exits(0);
    course.save("blue", returns("blue", 2));
    terminal.wait_for("that was the last one");
    let pass = screens(&mut terminal);
    terminal.press("n").wait_for("All the paper is sold.");
    let end = screens(&mut terminal);
    insta::assert_snapshot!(format!("{pass}\n{end}"));
}

/// Every way in which a session sets colours: the parameters of its escape sequences for that.
fn colours(written: &str) -> BTreeSet<&str> {
    written
        .split("\u{1b}[")
        .skip(1)
        .filter_map(|rest| {
            rest.split_once(|c: char| c.is_alphabetic())
                .map(|(codes, _)| (codes, rest))
        })
        .filter(|(codes, rest)| rest[codes.len()..].starts_with('m') && !codes.starts_with('?'))
        .map(|(codes, _)| codes)
        .collect()
}

/// A session in which there is something of everything that has a colour.
fn colourful(variables: &[(&str, &str)]) -> String {
    let course = company();
    let mut terminal = watch_at(&course, "order", variables);
    terminal.wait_for("- expected");
    terminal.press("hhh").wait_for("hint 3 of 3");
    course.save(
        "order",
        ordering("[1, 2, 3, 5, 8]").replace("[(", "let ink = 1;\n    [("),
    );
    terminal.wait_for("1 compiler warning").wait_for("Passed.");
    terminal.press("w").wait_for("unused variable");
    course.save("order", function("order", "let ink = 1;\n\"forty-two\""));
    terminal.wait_for("mismatched types");
    course.save("order", function("order", "panic!(\"stuck\")"));
    terminal.wait_for("Rust panicked");
    course.save("order", function("order", "std::process::abort()"));
    terminal.wait_for("SIGABRT");
    terminal.press("l").wait_for("0 of 3 done");
    terminal.press("p").wait_for("only pending ones");
    terminal.press("r").wait_for("reset order? y/n");
    terminal.press("nqx").wait_for("reset this exercise?");
    terminal.press("n").wait_for("q quit");
    terminal.press("q").wait_for_the_end();
    terminal.written()
}

/// Whether these parameters set no background, and no foreground that is lost on a white or a black
/// one: not white, black or grey, and not bright yellow.
fn can_be_read(codes: &str) -> bool {
    let normal_or_bright = |number: u16, normal: u16, bright: u16| {
        (normal + 1..=normal + 6).contains(&number)
            || ((bright + 1..=bright + 6).contains(&number) && number != bright + 3)
    };
    let numbers: Vec<u16> = codes
        .split(';')
        .filter_map(|code| code.parse().ok())
        .collect();
    match numbers[..] {
        [38, 5, number] => normal_or_bright(number, 0, 8),
        _ => numbers.iter().all(|&number| {
            matches!(number, 0..=4 | 7 | 22..=24 | 27 | 39) || normal_or_bright(number, 30, 90)
        }),
    }
}

#[test]
fn colours_can_be_read_on_light_and_on_dark() {
    let written = colourful(&[]);
    let colours = colours(&written);
    for code in &colours {
        assert!(can_be_read(code), "{code:?} in {colours:?}");
    }
    assert!(
        colours.contains("31") && colours.contains("32"),
        "{colours:?}"
    );
}

#[test]
fn no_color_is_no_colour_at_all() {
    let written = colourful(&[("NO_COLOR", "1")]);
    // What is selected is in reverse, which is no colour.
    let colours: Vec<&str> = colours(&written).into_iter().collect();
    assert_eq!(colours, ["0", "7"]);
    assert!(!written.contains("\u{1b}]8;"), "there is a link in it");
}

/// What commands print that are given a pipe, below each other.
fn printed(course: &Course, commands: &[&[&str]]) -> String {
    let mut text = String::new();
    for arguments in commands {
        let output = course.run(arguments);
        output.is_plain_text();
        writeln!(text, "$ pyo3lings {}", arguments.join(" ")).unwrap();
        for line in output.stdout.lines().chain(output.stderr.lines()) {
            writeln!(text, "{}", steady_times(line)).unwrap();
        }
        writeln!(text, "[exit code {}]\n", output.code.expect("it ended")).unwrap();
    }
    text
}

#[test]
fn without_a_terminal() {
    let course = company();
    let mut text = printed(
        &course,
        &[
            &["run"],
            &["run", "order"],
            &["hint"],
            &["list"],
            &["verify"],
        ],
    );
    course.save("sheets", function("sheets", "\"forty-two\""));
    text += &printed(&course, &[&["run", "sheets"]]);
    course.save("sheets", returns("sheets", 42));
    text += &printed(&course, &[&["run", "sheets"], &["solution", "sheets"]]);
    course.save("sheets", returns("sheets", 43));
    text += &without_backup(&printed(
        &course,
        &[&["reset", "sheets"], &["reset", "sheets"]],
    ));
    insta::assert_snapshot!(text);
}

#[test]
fn in_a_dumb_terminal() {
    let course = company();
    let mut terminal = Terminal::with(&course, &["watch"], &[("TERM", "dumb")]);
    terminal.wait_for("expected 42, got 41");
    course.save("sheets", returns("sheets", 42));
    // There it goes on by itself.
    terminal
        .wait_for("Passed. The next exercise is `order`.")
        .wait_for("your code printed:");
    terminal.wait_for("ordering");
    let written = terminal.written().replace('\r', "");
    assert!(!written.contains('\u{1b}'), "{written:?}");
    insta::assert_snapshot!(steady_times(&written));
    terminal.press("\u{3}").wait_for_the_end();
    terminal.is_restored();
}
