//! Races of check scripts: bars on the screen, numbers in the JSON.

use crate::common::{Course, Learner, returns, script};
use indoc::indoc;

/// A race that ended in this way, and two that were really run.
fn races() -> String {
    let ended = indoc! {"
        import pyo3lings
        pyo3lings.tell({'Python': 0.0125, 'a call for each line': 0.025, 'one call': 0.0005})
        self.assertEqual(answer.answer(), 42)
    "};
    let run = indoc! {"
        from pyo3lings import race
        runs = []
        ways = {'ten': lambda: sum(range(10)), 'a million': lambda: sum(range(1_000_000))}
        times = race(ways, rounds=3)
        self.assertLess(times['ten'], times['a million'])
        race({'first': lambda: runs.append(1), 'second': lambda: runs.append(2)}, rounds=2)
        self.assertEqual(runs, [1, 2] * 3)
    "};
    script("answer", &[("it is 42", ended), ("they take turns", run)])
}

#[test]
fn a_race_is_drawn_in_a_usual_and_in_a_small_window() {
    for (columns, wanted) in [
        (
            80,
            indoc! {"
                ✓ it is 42
                    Python                12.50 ms  ██████████████████████
                    a call for each line  25.00 ms  ████████████████████████████████████████████
                    one call               0.50 ms  █  50 times as fast
                ✓ they take turns"},
        ),
        (
            60,
            indoc! {"
                ✓ it is 42
                    Python                12.50 ms  ████████████
                    a call for each line  25.00 ms  ████████████████████████
                    one call               0.50 ms  █  50 times as fast
                ✓ they take turns"},
        ),
    ] {
        let course = Course::new().exercise("answer", returns("answer", 42), &races());
        let mut terminal = course.terminal(&["watch"]);
        terminal.resize(24, columns).wait_for("they take turns");
        let frame = terminal.frame();
        let frame: Vec<&str> = frame.lines().map(str::trim_end).collect();
        let frame = frame.join("\n");
        assert!(frame.contains(wanted), "{columns}:\n{frame}");
        terminal.press("q").wait_for_the_end();
    }
}

#[test]
fn the_fastest_has_a_colour_of_its_own() {
    let course = Course::new().exercise("answer", returns("answer", 42), &races());
    let output = course.run(&["run", "--color", "always"]);
    output
        .says("0.50 ms  \u{1b}[32m█\u{1b}[0m")
        .says("12.50 ms  ██");
    course
        .run(&["run", "--color", "never"])
        .says("0.50 ms  █  50 times as fast")
        .is_plain_text();
}

#[test]
fn a_race_is_numbers_in_the_json() {
    let report = Learner::is_checked_by(returns("answer", 42), &races()).report();
    let checks = &report["verdict"]["checks"];
    let lane = &checks[0]["races"][0]["lanes"][2];
    assert_eq!(lane["name"], "one call");
    assert_eq!(lane["seconds"], 0.000_5);
    let seconds = |lane: usize| {
        let race = &checks[1]["races"][0];
        race["lanes"][lane]["seconds"].as_f64().unwrap()
    };
    assert!(seconds(0) < seconds(1), "{checks}");
    assert_eq!(checks[1]["races"].as_array().unwrap().len(), 2);
}
