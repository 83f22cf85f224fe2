//! A report as lines of text.

use std::time::Duration;

use console::{style, truncate_str};

use super::explanation;
use super::{hanging, inline, link, wrap_line};
use crate::build::Diagnostic;
use crate::check::{Attack, Outcome, Problem, PythonLine};
use crate::course::{Course, Exercise};
use crate::engine::{Check, Death, Printed, Report, Unready, Verdict};
use crate::explain::Explanation;
use crate::python::{EXECUTABLE as PYTHON, VERSION as PYTHON_VERSION, foreign_environment};

/// How much is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// The first failure in full: what a learner looks at next.
    First,
    /// All of them, and the warnings.
    All,
}

/// The lines that show a report, at most `width` columns wide.
pub fn verdict_lines(
    report: &Report,
    explanation: Option<&Explanation>,
    course: &Course,
    exercise: &Exercise,
    width: usize,
    detail: Detail,
) -> Vec<String> {
    let mut lines = Lines {
        lines: Vec::new(),
        width,
        detail,
        explanation,
    };
    match &report.verdict {
        Verdict::Passed { checks } => {
            lines.built(report.built_in);
            lines.passed(course, exercise);
            lines.gap();
            lines.checks(checks);
            lines.warnings(&report.warnings);
            lines.printed(&report.printed);
        }
        Verdict::Built { .. } => lines.built(report.built_in),
        Verdict::Failed { checks } => {
            lines.built(report.built_in);
            lines.checks(checks);
            lines.warnings(&report.warnings);
            lines.printed(&report.printed);
        }
        Verdict::NotBuilt {
            diagnostics,
            message,
        } => {
            lines.not_built(diagnostics, message, report.built_in);
            lines.warnings(&report.warnings);
        }
        Verdict::BuildTimedOut { limit_s } => {
            lines.bad(&format!(
                "the compiler was stopped after {limit_s} s: it did not come to an end"
            ));
            lines.text(
                "    ",
                "Usually a `const` whose loop never ends, or a macro that calls itself with more \
                 each time.",
            );
        }
        Verdict::NotImported { problem } => {
            lines.built(report.built_in);
            lines.bad("Python can't import the module");
            lines.problem(problem);
            lines.explanation("    ");
            lines.printed(&report.printed);
        }
        Verdict::Died { death, checks, at } => {
            lines.built(report.built_in);
            lines.checks(checks);
            lines.bad(&died(*death));
            lines.during(checks, at.as_ref());
            lines.text("    ", died_why(*death));
            lines.explanation("    ");
            lines.printed(&report.printed);
        }
        Verdict::TimedOut {
            limit_s,
            checks,
            at,
        } => {
            lines.built(report.built_in);
            lines.checks(checks);
            lines.bad(&format!(
                "stopped after {limit_s} s: it did not come to an end"
            ));
            lines.during(checks, at.as_ref());
            lines.text(
                "    ",
                "Usually a loop whose condition never becomes false, or two threads or locks that \
                 wait for each other.",
            );
            lines.explanation("    ");
            lines.printed(&report.printed);
        }
        Verdict::Unready { reason } => lines.unready(reason),
    }
    lines.lines
}

struct Lines<'a> {
    lines: Vec<String>,
    width: usize,
    detail: Detail,
    /// Of the first failure, until it is said.
    explanation: Option<&'a Explanation>,
}

impl Lines<'_> {
    fn gap(&mut self) {
        if self.lines.last().is_some_and(|last| !last.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// The explanation, behind the failure that it is about.
    fn explanation(&mut self, lead: &str) {
        if let Some(explanation) = self.explanation.take() {
            let lines = explanation::below_error(explanation, lead, self.width);
            self.lines.extend(lines);
        }
    }

    /// A line as it is, broken where it is too long.
    fn raw(&mut self, line: &str) {
        self.lines.extend(wrap_line(line, self.width));
    }

    /// Code or values behind an indentation, which their continuation has too.
    fn indented(&mut self, lead: &str, line: &str) {
        let room = self.width.saturating_sub(lead.len()).max(10);
        for piece in wrap_line(line, room) {
            self.lines.push(format!("{lead}{}", piece.trim_end()));
        }
    }

    /// One side of a comparison behind its name, which its other lines leave room for.
    fn side(&mut self, name: &str, value: &str, paint: impl Fn(&str) -> String) {
        let room = self.width.saturating_sub(name.len()).max(10);
        let pieces = value.lines().flat_map(|line| wrap_line(line, room));
        for (number, piece) in pieces.enumerate() {
            let lead = if number == 0 {
                name
            } else {
                &" ".repeat(name.len())
            };
            self.lines.push(format!("{lead}{}", paint(&piece)));
        }
    }

    /// A wrapped paragraph.
    fn text(&mut self, lead: &str, text: &str) {
        for paragraph in text.lines() {
            self.lines.extend(hanging(lead, paragraph, self.width));
        }
    }

    fn good(&mut self, text: &str) {
        self.text(&format!("{} ", style("✓").green()), text);
    }

    fn bad(&mut self, text: &str) {
        self.text(&format!("{} ", style("✗").red().bold()), text);
    }

    fn built(&mut self, took: Option<Duration>) {
        let took = took
            .map(|took| format!("   {}", seconds(took)))
            .unwrap_or_default();
        self.lines
            .push(format!("{} built{}", style("✓").green(), style(took).dim()));
    }

    fn checks(&mut self, checks: &[Check]) {
        let mut explained = false;
        let not_run = checks
            .iter()
            .filter(|c| c.outcome == Outcome::NotRun && !c.running)
            .count();
        for check in checks {
            match &check.outcome {
                _ if !check.attacks.is_empty() => {
                    self.scoreboard(check);
                    continue;
                }
                Outcome::Passed => self.good(&check.sentence),
                Outcome::Skipped { reason } => {
                    self.text("- ", &format!("{} (skipped: {reason})", check.sentence));
                }
                Outcome::Failed { problem } => {
                    self.bad(&check.sentence);
                    if !explained || self.detail == Detail::All {
                        self.problem(problem);
                        self.explanation("    ");
                        explained = true;
                    }
                }
                Outcome::NotRun if check.running => {
                    self.text(&format!("{} ", style("?").yellow()), &check.sentence);
                }
                Outcome::NotRun => {}
            }
        }
        if not_run > 0 {
            let what = if not_run == 1 {
                "check was"
            } else {
                "checks were"
            };
            self.text("  ", &format!("{not_run} more {what} not reached"));
        }
        self.score(checks);
    }

    /// One line an attack: held, with what stopped it, or breach, with what was got.
    fn scoreboard(&mut self, check: &Check) {
        for attack in &check.attacks {
            let word = if attack.held {
                style("held  ").green().to_string()
            } else {
                style("BREACH").red().bold().to_string()
            };
            let typed = one_line(&attack.typed);
            let typed = if typed.is_empty() {
                &check.sentence
            } else {
                &typed
            };
            let result = attack_result(attack);
            // Side by side where there is room, or else the result in a line of its own.
            let column = (self.width * 11 / 20).clamp(20, 46);
            let typed_width = console::measure_text_width(typed);
            if self.width >= 76 && typed_width <= column {
                let pad = " ".repeat(column - typed_width);
                let line = format!("{word}  {typed}{pad}  {}", style(result).dim());
                self.lines
                    .push(truncate_str(&line, self.width, "…").into_owned());
            } else {
                let line = format!("{word}  {typed}");
                self.lines
                    .push(truncate_str(&line, self.width, "…").into_owned());
                let line = format!("        {}", style(result).dim());
                self.lines
                    .push(truncate_str(&line, self.width, "…").into_owned());
            }
        }
    }

    fn score(&mut self, checks: &[Check]) {
        let attacks: Vec<&Attack> = checks.iter().flat_map(|check| &check.attacks).collect();
        // An attack that broke off before it was made is not held.
        let lost = checks
            .iter()
            .filter(|check| is_lost_attack(check, checks))
            .count();
        let all = attacks.len() + lost;
        if attacks.len() > 1 {
            let held = attacks.iter().filter(|attack| attack.held).count();
            let bar = super::progress_bar(held, all, 20.min(self.width / 3));
            self.gap();
            self.lines
                .push(format!("{bar}  {held} of {all} attacks held"));
        }
    }

    fn problem(&mut self, problem: &Problem) {
        const LEAD: &str = "    ";
        if let Some(case) = &problem.case {
            self.text(LEAD, &format!("with {case}"));
        }
        if let Some(at) = &problem.at {
            self.place(LEAD, at);
        }
        match (&problem.expected, &problem.got) {
            (Some(expected), Some(got)) if problem.diff.is_empty() => {
                let short = expected.len() + got.len() < self.width.saturating_sub(20)
                    && !expected.contains('\n')
                    && !got.contains('\n');
                if short {
                    let (expected, got) = (style(expected).green(), style(got).red());
                    self.indented(LEAD, &format!("expected {expected}, got {got}"));
                } else {
                    self.side("    expected ", expected, |piece| {
                        style(piece).green().to_string()
                    });
                    self.side("    got      ", got, |piece| style(piece).red().to_string());
                }
            }
            (Some(_), Some(_)) => {
                let marks = (style("- expected").green(), style("+ got").red());
                self.indented(LEAD, &format!("{}   {}", marks.0, marks.1));
                for line in &problem.diff {
                    let line = match line.as_bytes().first() {
                        Some(b'-') => style(line).green(),
                        Some(b'+') => style(line).red(),
                        _ => style(line).dim(),
                    };
                    self.indented(LEAD, &format!("{line}"));
                }
            }
            _ => {}
        }
        let is_assertion = problem.exception == "AssertionError";
        if is_assertion && !problem.message.is_empty() {
            self.text(LEAD, &problem.message);
        } else if problem.exception.ends_with("PanicException") {
            self.text(LEAD, &format!("Rust panicked: {}", problem.message));
            if let Some(place) = &problem.panicked_at {
                self.text(LEAD, &format!("at {place}"));
            }
        } else if !is_assertion && problem.expected.is_none() {
            let separator = if problem.message.is_empty() { "" } else { ": " };
            let text = format!("{}{separator}{}", problem.exception, problem.message);
            self.text(LEAD, &text);
        }
    }

    fn place(&mut self, lead: &str, at: &PythonLine) {
        let file = at.file.rsplit('/').next().unwrap_or(&at.file);
        let place = format!("{file}:{}", at.line);
        self.indented(lead, &format!("{}    {}", style(place).dim(), at.code));
    }

    fn during(&mut self, checks: &[Check], at: Option<&PythonLine>) {
        if let Some(check) = checks.iter().find(|check| check.running) {
            self.text("    ", &format!("while checking: {}", check.sentence));
        } else if checks.is_empty() {
            self.text("    ", "while the module was being imported");
        }
        if let Some(at) = at {
            self.place("    ", at);
        }
    }

    fn not_built(&mut self, errors: &[Diagnostic], message: &str, took: Option<Duration>) {
        let count = match errors.len() {
            0 => "it does not build".to_owned(),
            1 => "it does not build: 1 error".to_owned(),
            many => format!("it does not build: {many} errors; begin with the first"),
        };
        let took = took
            .map(|took| format!("   {}", seconds(took)))
            .unwrap_or_default();
        let mark = style("✗").red().bold();
        self.lines
            .push(format!("{mark} {count}{}", style(took).dim()));
        self.gap();
        if errors.is_empty() {
            self.text("", message);
            self.explanation("");
        }
        for (number, error) in errors.iter().enumerate() {
            match self.detail {
                Detail::All => self.diagnostic(error),
                Detail::First if number == 0 => self.beginning_of(error),
                // Often they follow from the first.
                Detail::First => self.headline(error),
            }
            if number == 0 {
                self.explanation("");
                self.gap();
            }
        }
        if self.detail == Detail::First && errors.len() > 1 {
            self.text("", "`w` shows all of them in full.");
        }
    }

    /// The first line of a diagnostic, and where it points.
    fn headline(&mut self, diagnostic: &Diagnostic) {
        let place = diagnostic.place.as_deref().unwrap_or("");
        let text = format!("{}  {place}", diagnostic.message);
        self.text(&format!("{} ", style("also:").dim()), &text);
    }

    /// A long diagnostic up to the end of its first note: what follows lists what else would do. An
    /// explanation takes the place of that note too.
    fn beginning_of(&mut self, diagnostic: &Diagnostic) {
        let (short, notes) = match self.explanation {
            Some(_) => (10, 0),
            None => (18, 1),
        };
        let plain = diagnostic.plain();
        let end = plain
            .lines()
            .enumerate()
            .filter(|(_, line)| {
                let line = line.trim_start();
                line.starts_with("= ") || line.starts_with("note:") || line.starts_with("help:")
            })
            .map(|(number, _)| number)
            .nth(notes);
        let all = plain.lines().count();
        match end {
            Some(end) if all > short => {
                let beginning = Diagnostic {
                    rendered: diagnostic
                        .rendered
                        .lines()
                        .take(end)
                        .collect::<Vec<_>>()
                        .join("\n"),
                    ..diagnostic.clone()
                };
                self.diagnostic(&beginning);
                self.lines.pop_if(|last| last.is_empty());
                self.text(
                    "  ",
                    &format!(
                        "... {} more lines of the compiler: `w` shows all",
                        all - end
                    ),
                );
                self.gap();
            }
            _ => self.diagnostic(diagnostic),
        }
    }

    /// A diagnostic as rustc rendered it.
    fn diagnostic(&mut self, diagnostic: &Diagnostic) {
        let plain;
        let rendered = if console::colors_enabled() {
            &diagnostic.rendered
        } else {
            plain = diagnostic.plain();
            &plain
        };
        for line in rendered.lines() {
            self.raw(line);
        }
        self.gap();
    }

    fn warnings(&mut self, warnings: &[Diagnostic]) {
        if warnings.is_empty() {
            return;
        }
        self.gap();
        if self.detail == Detail::All {
            for warning in warnings {
                self.diagnostic(warning);
            }
        } else {
            let what = if warnings.len() == 1 {
                "warning"
            } else {
                "warnings"
            };
            let text = format!("{} compiler {what}: `w` shows all", warnings.len());
            self.text("", &text);
        }
    }

    fn printed(&mut self, printed: &Printed) {
        let most = if self.detail == Detail::All { 60 } else { 12 };
        let text = printed.text.trim_matches('\n');
        if text.trim().is_empty() && !printed.cut {
            return;
        }
        self.gap();
        self.lines
            .push(style("your code printed:").dim().to_string());
        let lines: Vec<&str> = text.lines().collect();
        for line in lines.iter().take(most) {
            let pieces = wrap_line(line, self.width.saturating_sub(2).max(1));
            for piece in pieces.iter().take(4) {
                self.lines.push(format!("{} {piece}", style("│").dim()));
            }
        }
        if printed.cut {
            let size = amount(printed.bytes);
            self.text(
                "  ",
                &format!("... it printed {size} in all; only the beginning is kept"),
            );
        } else if lines.len() > most {
            self.text("  ", &format!("... {} more lines", lines.len() - most));
        }
    }

    fn passed(&mut self, course: &Course, exercise: &Exercise) {
        self.gap();
        let learned = exercise.learned.as_deref().unwrap_or("All checks pass.");
        self.text(&format!("{} ", style("●").green()), learned);
        let solution = exercise.solution();
        if course.root.join(&solution).is_file() {
            let shown = link(&solution.to_string_lossy(), &course.root.join(&solution));
            self.raw(&format!("  compare: {shown}"));
        }
        if let Some(guide) = &exercise.guide {
            self.raw(&format!("  read on: {guide}"));
        }
    }

    fn unready(&mut self, reason: &Unready) {
        match reason {
            Unready::Source { message }
            | Unready::Script { message }
            | Unready::Tools { message } => {
                // What comes after the first line may be a command, which will be copied.
                let mut lines = message.lines();
                self.bad(lines.next().unwrap_or_default());
                for line in lines {
                    self.indented("    ", line);
                }
            }
            Unready::Packages { names } => {
                let names = names.join(" ");
                self.bad(&format!(
                    "this exercise needs {names} from PyPI, for Python {PYTHON_VERSION}. \
                     With a network, in the course's directory:"
                ));
                self.raw(&format!("    {PYTHON} -m venv .venv"));
                self.raw(&format!("    .venv/bin/python -m pip install {names}"));
                if let Some(active) = foreign_environment() {
                    self.text(
                        "  ",
                        &format!(
                            "The active virtual environment {} is of another Python, and is not used.",
                            active.display()
                        ),
                    );
                }
            }
            Unready::Python { needed } => self.bad(&format!(
                "this exercise needs Python {needed} or newer, and pyo3lings was built with \
                 {PYTHON_VERSION}. Press `n` to go on without it, or build pyo3lings again with \
                 PYO3_PYTHON=/path/to/a/newer/python3."
            )),
        }
    }
}

/// Code of several lines as one.
fn one_line(code: &str) -> String {
    let mut line = String::new();
    for part in code.lines().map(str::trim).filter(|part| !part.is_empty()) {
        if !line.is_empty() {
            line.push_str(if line.ends_with([':', ',', '(', '[', '{']) {
                " "
            } else {
                "; "
            });
        }
        line.push_str(part);
    }
    line
}

/// Whether a check belongs to a class of attacks and made none.
fn is_lost_attack(check: &Check, checks: &[Check]) -> bool {
    let class = |check: &Check| check.name.split('.').next().unwrap_or("").to_owned();
    check.attacks.is_empty()
        && !check.is_fine()
        && checks
            .iter()
            .any(|other| !other.attacks.is_empty() && class(other) == class(check))
}

fn attack_result(attack: &Attack) -> String {
    let text = match (&attack.by, &attack.got) {
        (_, Some(got)) => format!("he got {got}"),
        (Some(by), None) => by.clone(),
        (None, None) if attack.held => "held".to_owned(),
        (None, None) => "nothing stopped it".to_owned(),
    };
    inline(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn died(death: Death) -> String {
    match death {
        Death::Exit { code } => {
            format!(
                "your code ended Python itself (exit code {code}) before the checks were through"
            )
        }
        Death::Signal { number } => {
            format!("your extension crashed Python: {}", signal_name(number))
        }
        Death::OutOfMemory => {
            "your code asked for more memory than an exercise may have".to_owned()
        }
        Death::StackOverflow => "your code used up the stack of its thread".to_owned(),
    }
}

fn died_why(death: Death) -> &'static str {
    match death {
        Death::Exit { .. } => {
            "Usually `std::process::exit` or Python's `os._exit`. An extension module lives in \
             somebody else's process: return an error instead."
        }
        Death::Signal { number: 6 } => {
            "Usually a panic in a place where it can't become an exception (while another panic \
             is under way, or in a destructor), or `std::process::abort`."
        }
        Death::Signal { .. } => {
            "Look for `unsafe`, above all for pointers that are null or outlive what they point \
             to. In safe Rust it can only be a thread in which a function calls itself without an \
             end."
        }
        Death::OutOfMemory => {
            "Usually a loop that pushes for ever, or a size that was computed wrongly."
        }
        Death::StackOverflow => "Usually a function that calls itself without an end.",
    }
}

fn signal_name(number: i32) -> String {
    let name = match number {
        4 => "an illegal instruction (SIGILL)",
        6 => "it was aborted (SIGABRT)",
        7 | 10 => "a bad memory access (SIGBUS)",
        8 => "an arithmetic error (SIGFPE)",
        9 => "it was killed (SIGKILL), perhaps because memory ran out",
        11 => "a bad memory access (SIGSEGV)",
        15 => "it was terminated (SIGTERM)",
        _ => return format!("signal {number}"),
    };
    name.to_owned()
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}

fn amount(bytes: u64) -> String {
    match bytes {
        0..10_000 => format!("{bytes} bytes"),
        10_000..10_000_000 => format!("{} kB", bytes / 1_000),
        _ => format!("{} MB", bytes / 1_000_000),
    }
}
