//! Practice: which drills come when, and how one of them goes.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use pyo3lings::course::{Content, Course as OurCourse, Progress};
use pyo3lings::practice::{Card, DAY, Drill, Effort, Wanted, choose};

use crate::common::{Course, Dice, Terminal, repository, returns};

/// A day in the past, so that everything is due today.
const LONG_AGO: u64 = 1_700_000_000;

fn practised(course: &Course) -> toml::Table {
    let state: toml::Table = course.read(".pyo3lings/state.toml").parse().unwrap();
    let practice = state.get("practice").and_then(toml::Value::as_table);
    practice.cloned().unwrap_or_default()
}

/// A course with two exercises that were solved long ago, and wrong answers to them.
fn solved() -> Course {
    let course = Course::new()
        .returning("answer", 42, 42)
        .returning("second", 2, 2);
    let wrong = |path: &str, why: &str, text: String| {
        course.write(
            format!("answers/{path}.rs"),
            format!("// Tempting: {why}\n\n{text}"),
        );
    };
    wrong(
        "answer/wrong/less",
        "one less is nearly as much.",
        returns("answer", 41),
    );
    wrong(
        "answer/wrong/more",
        "more is better.",
        returns("answer", 43),
    );
    wrong(
        "second/wrong/none",
        "nothing is two of nothing.",
        returns("second", 0),
    );
    course.run(&["verify"]).exits(0);
    let state = course.read(".pyo3lings/state.toml");
    let lines = state.lines().map(|line| match line.starts_with("when = ") {
        true => format!("when = {LONG_AGO}\n"),
        false => format!("{line}\n"),
    });
    course.write(".pyo3lings/state.toml", lines.collect::<String>());
    course
}

#[test]
fn nothing_is_due_before_something_was_solved_and_a_day_has_passed() {
    let course = Course::answering(41);
    course
        .run(&["practice"])
        .exits(0)
        .says("There are no drills yet");
    course
        .run(&["practice", "answer"])
        .exits(2)
        .says("`answer` is not done yet");
    course
        .run(&["practice", "--chapter", "nowhere"])
        .exits(2)
        .says("there is no chapter");

    let course = solved();
    course.write(".pyo3lings/state.toml", "format_version = 1\n");
    course.run(&["verify"]).exits(0);
    course
        .run(&["practice"])
        .exits(0)
        .says("No drill is due today; the next one, `")
        .says("`, is due in 3 days.");
    let mut terminal = course.terminal(&["watch", "--no-editor"]);
    terminal.wait_for("it is 2");
    assert!(
        !terminal.screen().contains("drill"),
        "{}",
        terminal.screen()
    );
}

fn begins(course: &Course) -> Terminal {
    let mut terminal = course.terminal(&["practice", "--no-editor"]);
    terminal.wait_for("expected");
    terminal
}

#[test]
fn a_mistake_is_found_its_reason_told_and_the_next_one_comes() {
    let course = solved();
    let mine = course.read("exercises/01_paper/answer.rs");
    let mut terminal = begins(&course);
    terminal
        .wait_for("practice/answer.rs")
        .wait_for("expected 42, got 41")
        .wait_for("s skip")
        .press("n")
        .wait_for("`n` goes on when the mistake is found");
    let drill = course.read("practice/answer.rs");
    assert!(
        drill.starts_with("// Practice: somebody gave this answer"),
        "{drill}"
    );
    assert!(!drill.contains("Tempting"), "{drill}");
    course.write("practice/answer.rs", returns("answer", 42));
    terminal
        .wait_for("answer: the mistake")
        .wait_for("Tempting: one less is nearly as much.")
        .press("q")
        .wait_for("Found. Press n for the next drill, second.")
        .press("n")
        .wait_for("expected 2, got 0")
        .press("s")
        .wait_for("That was the last drill.");
    terminal.leaves_with("q");
    let cards = practised(&course);
    assert_eq!(cards.keys().collect::<Vec<_>>(), ["answer"]);
    assert_eq!(course.read("exercises/01_paper/answer.rs"), mine);
    course
        .run(&["stats"])
        .says("One drill is due")
        .says("hard until now: `answer`");
    // That one comes once more, and what was found is left for another day.
    let mut terminal = begins(&course);
    terminal.wait_for("expected 2, got 0").leaves_with("q");
}

#[test]
fn what_was_found_counts_once_whatever_ends_the_program() {
    let course = solved();
    let terminal = begins(&course);
    course.write("practice/answer.rs", returns("answer", 42));
    let mut terminal = terminal;
    terminal.wait_for("answer: the mistake");
    terminal.signal(rustix::process::Signal::KILL);
    terminal.wait_for_the_end();
    assert!(practised(&course).is_empty(), "nobody has looked yet");
    let mut terminal = begins(&course);
    terminal.wait_for("practice/second.rs").leaves_with("q");
    let reps = || practised(&course)["answer"]["reps"].as_integer();
    assert_eq!(reps(), Some(1));
    course.run(&["stats"]).exits(0);
    assert_eq!(reps(), Some(1));
}

#[test]
fn an_unfinished_drill_is_kept_when_another_takes_its_place() {
    let course = solved();
    begins(&course).leaves_with("q");
    course.write("practice/answer.rs", "// my work\n");
    begins_with(&course, "answer");
    assert!(course.backups().iter().any(|text| text == "// my work\n"));
}

fn begins_with(course: &Course, name: &str) {
    let mut terminal = course.terminal(&["practice", name, "--no-editor"]);
    terminal.wait_for("expected").leaves_with("q");
}

#[test]
fn a_link_in_place_of_a_drill_leads_nowhere() {
    let course = solved();
    let outside = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(outside.path(), course.path("practice")).unwrap();
    course
        .run(&["practice", "--json"])
        .exits(2)
        .says("leads out of the course");
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
}

#[test]
fn drills_are_said_to_be_due_once_a_day() {
    let course = solved();
    let mut terminal = course.terminal(&["watch", "--no-editor"]);
    terminal
        .wait_for("2 drills are due: `pyo3lings practice`")
        .press("l");
    terminal.wait_for("2 drills are due: press m").press("m");
    terminal
        .wait_for("Drills have a loop of their own")
        .leaves_with("q");
    let mut terminal = course.terminal(&["list"]);
    terminal
        .wait_for("press m")
        .press("m")
        .wait_for("practice/answer.rs");
    course.write("practice/answer.rs", returns("answer", 42));
    terminal
        .wait_for("answer: the mistake")
        .press("q")
        .leaves_with("q");
    let mut terminal = course.terminal(&["watch", "--no-editor"]);
    terminal.wait_for("it is 2");
    assert!(!terminal.screen().contains("due"), "{}", terminal.screen());
}

fn our_course() -> OurCourse {
    OurCourse::open(Some(repository())).unwrap()
}

#[test]
fn every_wrong_answer_of_the_course_is_a_drill() {
    let course = our_course();
    for exercise in &course.exercises {
        let wrong: Vec<_> = course
            .answers(exercise)
            .into_iter()
            .filter(|it| !it.is_right)
            .collect();
        let starter = course.starter(exercise).unwrap();
        let drills: BTreeMap<String, Content> = (0..wrong.len())
            .filter_map(|drilled| Drill::of(&course, exercise, drilled))
            .map(|drill| (drill.answer, drill.content))
            .collect();
        assert!(
            drills.len() + 1 >= wrong.len(),
            "{}: {:?}",
            exercise.name,
            drills.keys()
        );
        for (answer, content) in drills {
            assert!(
                content != starter,
                "{}: {answer} is the starter",
                exercise.name
            );
            let text = content
                .files("")
                .files()
                .map(|(_, text)| String::from_utf8_lossy(text).into_owned())
                .collect::<String>();
            assert!(
                text.contains("Find the mistake"),
                "{}: {answer}",
                exercise.name
            );
            assert!(
                !text.contains("Tempting:"),
                "{}: {answer} gives itself away",
                exercise.name
            );
        }
    }
}

/// A course of twenty exercises in four chapters, each with two wrong answers. Nothing of it is built.
fn course_of_chapters(root: &Path) -> OurCourse {
    let mut manifest = String::from("format_version = 1\n");
    for number in 0..20 {
        let (name, dir) = (format!("e{number:02}"), format!("0{}_chapter", number / 5));
        write!(
            manifest,
            "\n[[exercises]]\nname = \"{name}\"\ndir = \"{dir}\"\nfails_with = \"check\"\n\
             hints = [\"a\", \"b\", \"c\"]\n"
        )
        .unwrap();
        let write = |file: String, text: String| {
            let path = root.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write(format!("exercises/{dir}/{name}.rs"), "// TODO\n".to_owned());
        for answer in ["left", "right_but_late"] {
            write(
                format!("answers/{name}/wrong/{answer}.rs"),
                format!("// Tempting.\n\nfn {answer}() {{}}\n"),
            );
        }
    }
    fs::write(root.join("info.toml"), manifest).unwrap();
    OurCourse::open(Some(root)).unwrap()
}

/// Somebody who solves two exercises on each of ten days, and practises for ten minutes on each of
/// fourteen: which drills come on which day.
#[test]
fn two_weeks_of_a_learner() {
    let directory = tempfile::tempdir().unwrap();
    let course = course_of_chapters(directory.path());
    let mut progress = Progress::default();
    let mut dice = Dice(19);
    let mut table = String::new();
    for day in 0..14 {
        let now = LONG_AGO + day * DAY;
        let wanted = Wanted {
            most: 4,
            ..Wanted::default()
        };
        let drills = choose(&course, &progress, wanted, now);
        let mut told = Vec::new();
        for drill in drills {
            let exercise = course.exercise(&drill.exercise.name).unwrap();
            let (failures, hints) = (dice.roll(5) as u32, [0, 0, 0, 1, 3][dice.roll(5)]);
            let card = progress.card(&exercise.name).cloned().unwrap_or_else(|| {
                let hints = progress.hints_given(&exercise.name);
                Card::of_solved(progress.effort(&exercise.name), hints, exercise.hints.len())
            });
            let effort = Effort {
                when: now + 60,
                failures,
            };
            let card = card.drilled(effort, hints, exercise.hints.len());
            told.push(format!(
                "{}/{} (+{} d)",
                exercise.name,
                drill.answer,
                (card.due - card.last) / DAY
            ));
            progress.set_card(&exercise.name, card);
        }
        let solved = course
            .exercises
            .iter()
            .skip(day as usize * 5)
            .take(if day < 10 { 5 } else { 0 });
        for exercise in solved {
            progress.judge(&exercise.name, "", true);
            progress.set_hints_given(&exercise.name, [0, 0, 1, 3][dice.roll(4)]);
            let effort = Effort {
                when: now + 120,
                failures: dice.roll(10) as u32,
            };
            progress.note_effort(&exercise.name, effort);
        }
        writeln!(table, "day {day:>2}: {}", told.join(", ")).unwrap();
    }
    assert!(
        table.lines().filter(|line| line.len() > 8).count() > 9,
        "{table}"
    );
    let names = |line: &str| -> Vec<String> {
        let drills = line.split(": ").nth(1).unwrap_or_default().split(", ");
        drills
            .filter_map(|drill| drill.split('/').next())
            .map(str::to_owned)
            .collect()
    };
    for line in table.lines() {
        let mut of_day = names(line);
        of_day.sort();
        let count = of_day.len();
        of_day.dedup();
        assert_eq!(of_day.len(), count, "an exercise came twice: {line}");
    }
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/two_weeks.txt");
    if std::env::var_os("INSTA_UPDATE").is_some() {
        fs::write(&kept, &table).unwrap();
    }
    assert_eq!(table, fs::read_to_string(kept).unwrap_or_default());
}
