//! From a run of a check script that is over to its verdict.

use super::action::Checked;
use super::check_log::End;
use super::printed::Collector;
use super::unready::DOCTOR;
use super::{Check, Death, GilKept, Job, Printed, Report, Unready, Verdict, modules};
use crate::check::{self, Outcome, Problem, PythonLine};
use crate::course::Content;
use crate::harmless::harmless;
use crate::paths::{Known, below};
use crate::system::Ending;

/// What a check worker left behind.
pub(super) struct Remains {
    /// How it ended.
    pub(super) ending: Ending,
    /// What was printed in it.
    pub(super) output: Collector,
    /// The traceback that Python wrote when its time was up.
    pub(super) last_words: Option<String>,
}

/// The report; `root` is cut from the front of paths, `script` is the check script's.
pub(super) fn report(checked: Checked, remains: &Remains, root: &str, script: &str) -> Report {
    let Checked {
        job,
        built_in,
        warnings,
        mut log,
        took,
        may_be_damaged: _,
    } = checked;
    let project = job.exercise.source().to_string_lossy().into_owned();
    let known = Known {
        root,
        project: job.exercise.is_project().then_some(&project),
    };
    let mut printed = remains.output.printed(known);
    for check in &mut log.checks {
        if let Some(problem) = problem_of(&mut check.outcome) {
            tidy(problem, known, &mut printed);
        }
    }
    let words = LastWords {
        text: remains.last_words.as_deref().unwrap_or_default(),
        content: &job.snapshot.script,
        root,
        script,
    };
    let verdict = match log.end.unwrap_or(End::ChannelClosed) {
        End::Early(mut verdict) => {
            if let Verdict::NotImported { problem } = &mut *verdict {
                tidy(problem, known, &mut printed);
                name_what_is_there(problem, &job);
            }
            *verdict
        }
        End::TimedOut(kept) => {
            let gil = kept.map(|kept| words.gil(&kept));
            let held = gil.as_ref().and_then(|gil| gil.holder.clone());
            Verdict::TimedOut {
                limit_s: job.exercise.timeout.as_secs(),
                at: held.or_else(|| words.line(words.text)),
                gil,
                checks: log.checks,
            }
        }
        End::ChannelClosed if !log.is_ready => {
            let reason = Unready::tools("Python could not be started. To look for the cause:")
                .mended_by(DOCTOR)
                .because(printed.text.trim());
            Verdict::Unready { reason }
        }
        End::ChannelClosed => Verdict::Died {
            death: death(remains),
            at: words.line(words.text),
            checks: log.checks,
        },
        End::Done => {
            let passed = log.checks.iter().any(|c| c.outcome == Outcome::Passed);
            if passed && log.checks.iter().all(Check::is_fine) {
                Verdict::Passed { checks: log.checks }
            } else {
                Verdict::Failed { checks: log.checks }
            }
        }
    };
    Report {
        exercise: job.exercise.name.clone(),
        is_project: job.exercise.is_project(),
        content: job.snapshot.source.hash(),
        verdict,
        is_pass_kept: false,
        warnings,
        printed,
        built_in: Some(built_in),
        checked_in: Some(took),
    }
}

/// Says which module a file makes, where Python looked for another.
fn name_what_is_there(problem: &mut Problem, job: &Job) {
    let is_about_the_name =
        problem.exception == "ImportError" && problem.message.contains("PyInit_");
    if let Content::File(text) = &job.snapshot.source
        && is_about_the_name
        && let Some(there) =
            modules::instead_of(job.exercise.module(), &String::from_utf8_lossy(text))
    {
        problem.message = format!("{}\n{there}", problem.message);
    }
}

fn death(remains: &Remains) -> Death {
    let output = remains.output.searchable();
    match remains.ending {
        Ending::Exit(code) => Death::Exit { code },
        Ending::Signal(_) if output.contains("memory allocation of ") => Death::OutOfMemory,
        Ending::Signal(_) if output.contains("has overflowed its stack") => Death::StackOverflow,
        Ending::Signal(number) => Death::Signal { number },
    }
}

/// What Python wrote about its threads when it hung, and the check script that it is about.
struct LastWords<'a> {
    text: &'a str,
    content: &'a Content,
    root: &'a str,
    script: &'a str,
}

impl LastWords<'_> {
    /// The first line of the check script in a traceback.
    fn line(&self, traceback: &str) -> Option<PythonLine> {
        let line = line_in(traceback, self.script)?;
        let Content::File(text) = self.content else {
            return None;
        };
        let text = String::from_utf8_lossy(text);
        let code = text.lines().nth(line.checked_sub(1)? as usize)?.trim();
        Some(PythonLine {
            file: below(self.root, self.script),
            line,
            code: harmless(code.as_bytes()),
        })
    }

    /// The lines that these threads are at.
    fn gil(&self, kept: &check::GilKept) -> GilKept {
        let line = |thread| self.line(&traceback_of(self.text, thread));
        GilKept {
            holder: line(kept.holder),
            waiting: kept.waiting.iter().map(|&thread| line(thread)).collect(),
        }
    }
}

/// The part of a dump that is about one thread.
fn traceback_of(dump: &str, thread: u64) -> String {
    dump.lines()
        .skip_while(|line| check::thread_number(line) != Some(thread))
        .enumerate()
        .take_while(|(place, line)| *place == 0 || check::thread_number(line).is_none())
        .map(|(_, line)| format!("{line}\n"))
        .collect()
}

/// The line of `script` that is named first in a traceback of Python's `faulthandler`.
fn line_in(traceback: &str, script: &str) -> Option<u32> {
    let mark = format!("File \"{}\", line ", as_dumped(script));
    let start = traceback.find(&mark)? + mark.len();
    let digits: String = traceback[start..]
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

/// A path as `faulthandler` writes it: in ASCII, and cut at 500 characters.
fn as_dumped(path: &str) -> String {
    const LONGEST: usize = 500;
    let mut dumped = String::new();
    for c in path.chars().take(LONGEST) {
        match c as u32 {
            code @ 0x20..0x7f => dumped.extend(char::from_u32(code)),
            code @ ..0x100 => dumped.push_str(&format!("\\x{code:02x}")),
            code @ ..0x1_0000 => dumped.push_str(&format!("\\u{code:04x}")),
            code => dumped.push_str(&format!("\\U{code:08x}")),
        }
    }
    if path.chars().nth(LONGEST).is_some() {
        dumped.push_str("...");
    }
    dumped
}

fn problem_of(outcome: &mut Outcome) -> Option<&mut Problem> {
    match outcome {
        Outcome::Failed { problem } => Some(problem),
        Outcome::Passed | Outcome::Skipped { .. } | Outcome::NotRun => None,
    }
}

/// What to say about the limit that an error comes from, where it looks like that.
fn limit_met(message: &str) -> Option<&'static str> {
    let has = |words: &[&str]| words.iter().any(|word| message.contains(word));
    if has(&["[Errno 27]", "os error 27"]) {
        Some("A file that a check writes may have 256 MiB.")
    } else if has(&["[Errno 11]", "os error 11", "can't start new thread"]) {
        Some("Perhaps that is the limit: a check may start about 1,000 processes and threads.")
    } else {
        None
    }
}

/// Shortens paths, and gives a panic the place that Rust printed for it.
fn tidy(problem: &mut Problem, known: Known<'_>, printed: &mut Printed) {
    if let Some(at) = &mut problem.at {
        at.file = below(known.root, &at.file);
    }
    problem.message = known.shorten(&problem.message);
    if let Some(limit) = limit_met(&problem.message) {
        problem.message.push('\n');
        problem.message.push_str(limit);
    }
    if !problem.exception.ends_with("PanicException") {
        return;
    }
    // It is said once, with the check.
    problem.panicked_at = take_panic(&mut printed.text, &problem.message);
}

/// Takes the message of a panic out of what was printed, and returns the place that it names. Rust
/// prints two lines: `thread 'NAME' (ID) panicked at FILE:LINE:COLUMN:`, and the panic's message.
fn take_panic(printed: &mut String, message: &str) -> Option<String> {
    const MARK: &str = " panicked at ";
    let mut from = 0;
    while let Some(found) = printed[from..].find(MARK) {
        let mark = from + found;
        let start = printed[..mark]
            .rfind('\n')
            .map_or(0, |line_break| line_break + 1);
        // Rust puts an empty line in front.
        let before = &printed[..start];
        let start = start - usize::from(before == "\n" || before.ends_with("\n\n"));
        let head_end = printed[mark..]
            .find('\n')
            .map_or(printed.len(), |end| mark + end);
        let place = printed[mark + MARK.len()..head_end]
            .trim_end_matches(':')
            .to_owned();
        let after_head = printed[head_end..].strip_prefix('\n').unwrap_or("");
        if let Some(rest) = after_head.strip_prefix(message)
            && (rest.is_empty() || rest.starts_with('\n'))
        {
            let rest = rest.strip_prefix('\n').unwrap_or(rest);
            let end = printed.len() - rest.len();
            printed.replace_range(start..end, "");
            return Some(place);
        }
        from = head_end;
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::mutation::almost;

    #[test]
    fn a_panic_is_found_and_what_was_printed_around_it_stays() {
        let mut printed = "hello\n\nthread '<unnamed>' (12) panicked at exercises/a/b.rs:3:5:\n\
                           first\nmore\nthread '<unnamed>' (12) panicked at exercises/a/b.rs:9:1:\n\
                           two\nlines\nlast\n"
            .to_owned();
        let place = take_panic(&mut printed, "two\nlines");
        assert_eq!(place.as_deref(), Some("exercises/a/b.rs:9:1"));
        assert_eq!(take_panic(&mut printed, "fir"), None);
        let place = take_panic(&mut printed, "first");
        assert_eq!(place.as_deref(), Some("exercises/a/b.rs:3:5"));
        assert_eq!(printed, "hello\nmore\nlast\n");
    }

    const TRACEBACK: &str = "Timeout (0:00:01)!\n\
        Thread 0x00007f (most recent call first):\n  \
        File \"/usr/lib/python3.11/unittest/case.py\", line 579 in _callTestMethod\n  \
        File \"/c/python_checks/a/b.py\", line 12 in test_it\n  \
        File \"/c/python_checks/a/b.py\", line 40 in <module>\n";

    #[test]
    fn the_innermost_line_of_the_script_is_found_in_a_traceback() {
        assert_eq!(line_in(TRACEBACK, "/c/python_checks/a/b.py"), Some(12));
        assert_eq!(line_in(TRACEBACK, "/c/python_checks/a/c.py"), None);
        let line = |path: &str| format!("  File \"{path}\", line 7 in f\n");
        assert_eq!(
            line_in(&line("/\\xfc\\u3042\\U0001f40d\\x0a.py"), "/üあ🐍\n.py"),
            Some(7)
        );
        let long = "x".repeat(501);
        assert_eq!(
            line_in(&line(&format!("{}...", "x".repeat(500))), &long),
            Some(7)
        );
    }

    #[test]
    fn a_thread_has_its_part_of_a_dump() {
        let dump = "Timeout (0:00:01)!\nThread 0x2a (most recent call first):\n  <no Python frame>\n\n\
                    Thread 0x2b (most recent call first):\n  File \"/c/a.py\", line 7 in f\n";
        assert_eq!(
            traceback_of(dump, 0x2a),
            "Thread 0x2a (most recent call first):\n  <no Python frame>\n\n"
        );
        assert_eq!(line_in(&traceback_of(dump, 0x2b), "/c/a.py"), Some(7));
        assert_eq!(traceback_of(dump, 0x2c), "");
    }

    proptest! {
        #[test]
        fn any_traceback_can_be_searched(
            words in almost(TRACEBACK.as_bytes(), &["File \"", "\", line ", "9999999999", "\n", "-1"]),
        ) {
            let _ = line_in(&String::from_utf8_lossy(&words), "/c/python_checks/a/b.py");
        }

        #[test]
        fn any_output_can_be_searched_for_a_panic(text in "(x|\n| panicked at |:|é){0,30}") {
            let _ = take_panic(&mut text.clone(), "x");
        }
    }
}
