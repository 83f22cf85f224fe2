//! The loop in courses of 10, 100 and 1000 exercises.

use std::time::Duration;

use serde_json::{Value, json};

use crate::common::{CHAPTER, Course, Terminal, returns, wants};
use crate::samples::{Samples, ms, print_table, ratio};

const SIZES: [usize; 3] = [10, 100, 1000];

/// A course of this size, whose first exercise is called `answer`.
fn course_of(size: usize) -> Course {
    let course = Course::new().exercise("answer", returns("answer", 1), &wants("answer", 42));
    let mut manifest = course.read("info.toml");
    for number in 1..size {
        let name = format!("filler_{number}");
        course.write(format!("exercises/{CHAPTER}/{name}.rs"), returns(&name, 1));
        course.write(
            format!("python_checks/{CHAPTER}/{name}.py"),
            wants(&name, 2),
        );
        manifest += &format!(
            "\n[[exercises]]\nname = \"{name}\"\ndir = \"{CHAPTER}\"\nhints = [\"look\"]\n\
             fails_with = \"check\"\n"
        );
    }
    course.write("info.toml", manifest);
    course
}

/// Measures and prints.
pub fn measure(rounds: usize) -> Value {
    let courses: Vec<Course> = SIZES.iter().map(|size| course_of(*size)).collect();
    let mut terminals: Vec<Terminal> = courses
        .iter()
        .map(|course| {
            let mut terminal = course.terminal(&["watch", "--no-editor"]);
            terminal.wait_for("expected 42, got 1");
            terminal
        })
        .collect();
    let mut times: Vec<(Samples, Samples)> = SIZES.iter().map(|_| Default::default()).collect();
    for round in 0..rounds {
        for (place, course) in courses.iter().enumerate() {
            let value = 10_000 + round as i64;
            let source = returns("answer", value);
            let terminal = &mut terminals[place];
            times[place].0.measure(|| {
                course.save("answer", &source);
                terminal.wait_for(&format!("got {value}"));
            });
            terminal.watch_for(Duration::from_millis(200));
            times[place].1.measure(|| course.run(&["hint", "answer"]));
        }
    }
    let mut rows = vec![
        ["exercises", "save to verdict", "ratio", "hint", "ratio"]
            .map(str::to_owned)
            .to_vec(),
    ];
    let first = (times[0].0.median(), times[0].1.median());
    for (size, (save, hint)) in SIZES.iter().zip(&times) {
        rows.push(vec![
            size.to_string(),
            ms(save.median()),
            ratio(save.median(), first.0),
            ms(hint.median()),
            ratio(hint.median(), first.1),
        ]);
    }
    print_table("Growth (medians, ms)", &rows);
    let results = SIZES.iter().zip(&times).map(|(size, (save, hint))| {
        json!({ "exercises": size, "save_to_verdict": save.json(), "hint": hint.json() })
    });
    Value::Array(results.collect())
}
