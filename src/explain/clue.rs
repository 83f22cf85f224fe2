//! What a failure says: the part of a verdict that entries are compared with.

use super::entry::{End, Entry, Rule};
use super::pattern::{Form, Words, filled};
use super::shorten::{shorten, without_paths_of_pyo3};
use crate::build::Diagnostic;
use crate::check::{Outcome, Problem};
use crate::course::is_taken;
use crate::engine::{Death, Verdict};

/// The class of the exception that PyO3 makes of a panic.
pub(super) const PANIC: &str = "pyo3_runtime.PanicException";

/// What one failure says.
#[derive(Debug, Clone)]
pub(super) enum Clue {
    /// The compiler, or cargo.
    Compiler {
        code: Option<String>,
        /// As the compiler says it; and without the paths of PyO3's names, which it leaves out or not,
        /// as a crate's imports have it.
        said: Vec<Said>,
    },
    /// An exception, as `Class: text`; the notes that were added to it follow, and what a check got,
    /// and its line.
    Python(String),
    /// What a linker, a loader or another tool printed.
    Tool(String),
    /// The checks came to this end.
    Ended(End),
}

/// A message of the compiler.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    message: String,
    /// The message with its notes and the code that it points at.
    text: String,
    form: Form,
}

impl Clue {
    /// A message of the compiler, with its code and its whole text.
    pub(super) fn compiler(code: Option<String>, message: String, text: String) -> Self {
        let short = Said {
            message: without_paths_of_pyo3(&message),
            text: without_paths_of_pyo3(&text),
            form: Form::Short,
        };
        let said = Said {
            message,
            text,
            form: Form::Said,
        };
        Clue::Compiler {
            code,
            said: vec![said, short],
        }
    }

    /// What the first failure of a verdict says: the one that is shown in full.
    pub(super) fn of(verdict: &Verdict) -> Option<Self> {
        match verdict {
            // What the compiler says is looked at one by one; this is cargo's.
            Verdict::NotBuilt { message, .. } => {
                Some(Clue::compiler(None, message.clone(), message.clone()))
            }
            Verdict::NotImported { problem } => Some(Clue::from(problem)),
            Verdict::Failed { checks } => checks
                .iter()
                .filter(|check| check.attacks.is_empty())
                .find_map(|check| match &check.outcome {
                    Outcome::Failed { problem } => Some(Clue::from(&**problem)),
                    Outcome::Passed | Outcome::Skipped { .. } | Outcome::NotRun => None,
                }),
            Verdict::TimedOut { .. } => Some(Clue::Ended(End::TimedOut)),
            Verdict::Died {
                death: Death::StackOverflow,
                ..
            } => Some(Clue::Ended(End::StackOverflow)),
            Verdict::Passed { .. }
            | Verdict::Built { .. }
            | Verdict::BuildTimedOut { .. }
            | Verdict::Died { .. }
            | Verdict::Unready { .. } => None,
        }
    }

    /// An exception by what Python prints of it.
    pub(super) fn exception(text: &str) -> Self {
        // PyO3 before 0.29 put the parameter's name in front of the message, and not into a note.
        if let Some((class, rest)) = text.split_once(": argument '")
            && let Some((parameter, rest)) = rest.split_once("': ")
            && !class.contains(['\n', ' '])
            && !parameter.contains(['\n', ' '])
        {
            return Clue::Python(format!("{class}: {rest}\nwhile processing '{parameter}'"));
        }
        Clue::Python(text.to_owned())
    }

    /// The words that an entry needs, if it explains this.
    pub(super) fn matches(&self, entry: &Entry, from: Source) -> Option<Words> {
        match self {
            Clue::Compiler { code, said } => {
                // What a linker says is in the notes of an error of the compiler.
                if code.is_none()
                    && is_from_tools(&said[0])
                    && let Some(words) = tool_match(entry, &said[0].text, from)
                {
                    return Some(words);
                }
                let other_code = code
                    .as_ref()
                    .is_some_and(|code| !entry.codes.is_empty() && !entry.codes.contains(code));
                if other_code {
                    return None;
                }
                said.iter().find_map(|said| {
                    let says = |rule: &Rule, known: &Words| {
                        rule.says.begins(&said.message, said.form, known)
                    };
                    first_match(entry, &entry.compiler, says, &said.text, said.form, from)
                })
            }
            Clue::Python(text) => {
                let says = |rule: &Rule, known: &Words| rule.says.begins(text, Form::Said, known);
                first_match(entry, &entry.python, says, text, Form::Said, from)
            }
            Clue::Tool(text) => tool_match(entry, text, from),
            Clue::Ended(end) => entry.ends.contains(end).then(Words::new),
        }
    }
}

/// Where a clue comes from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Source<'a> {
    /// An exercise.
    Exercise {
        /// What its module is called.
        module: &'a str,
        /// Whether an error stands before this one.
        follows: bool,
    },
    /// An exercise that is a whole project.
    Project {
        /// Whether an error stands before this one.
        follows: bool,
    },
    /// A text that somebody pasted.
    Text {
        /// Whether an error stands before this one.
        follows: bool,
    },
}

/// Messages that hold what another program said, or that are cargo's or maturin's: these point into a
/// manifest.
fn is_from_tools(said: &Said) -> bool {
    let is_about_a_manifest = said.text.lines().nth(1).is_some_and(|line| {
        let place = line.trim_start().strip_prefix("--> ");
        place
            .is_some_and(|place| place.contains("Cargo.toml:") || place.contains("pyproject.toml:"))
    });
    is_about_a_manifest
        || ["linking with `", "failed to run custom build command for `"]
            .iter()
            .any(|beginning| said.message.starts_with(beginning))
}

fn tool_match(entry: &Entry, text: &str, from: Source) -> Option<Words> {
    let says = |rule: &Rule, known: &Words| rule.says.occurs(text, Form::Said, known);
    first_match(entry, &entry.tools, says, text, Form::Said, from)
}

/// The words of the first of `rules` that holds; `says` is how it is compared.
fn first_match(
    entry: &Entry,
    rules: &[Rule],
    says: impl Fn(&Rule, &Words) -> Option<Words>,
    text: &str,
    form: Form,
    from: Source,
) -> Option<Words> {
    let (known, follows, is_checked) = match from {
        Source::Exercise { module, follows } => {
            let known = Words::from([("module".to_owned(), module.to_owned())]);
            (known, follows, true)
        }
        Source::Project { follows } => (Words::new(), follows, true),
        Source::Text { follows } => (Words::new(), follows, false),
    };
    rules.iter().find_map(|rule| {
        let is_elsewhere = rule.one_file && !matches!(from, Source::Exercise { .. });
        if rule.checked && !is_checked || rule.follows && follows || is_elsewhere {
            return None;
        }
        let mut words = says(rule, &known)?;
        for pattern in &rule.shows {
            words = pattern.occurs(text, form, &words)?;
        }
        if rule
            .lacks
            .iter()
            .any(|pattern| pattern.occurs(text, form, &words).is_some())
        {
            return None;
        }
        if let Source::Text { .. } = from
            && (words.get("module").is_some_and(|it| is_of_others(it))
                || words.get("class").is_some_and(|it| is_of_others_class(it)))
        {
            return None;
        }
        for word in words.values_mut() {
            *word = shorten(word);
        }
        for (name, word) in &rule.words {
            words.insert(name.clone(), filled(word, &words));
        }
        entry.with_answer(words, is_about_pyo3(text))
    })
}

/// Whether the first line names something of PyO3. (Of the attributes that are old names, no other
/// crate has any.)
fn is_about_pyo3(text: &str) -> bool {
    let line = text.lines().next().unwrap_or(text);
    ["pyo3", "Bound<", "`Py", "`&Py", "cannot find attribute"]
        .iter()
        .any(|name| line.contains(name))
}

/// Whether a module is one of Python's own or a well-known one, and so none that a learner wrote.
fn is_of_others(module: &str) -> bool {
    const KNOWN: &[&str] = &[
        "numpy",
        "pandas",
        "polars",
        "pyarrow",
        "pydantic",
        "pydantic_core",
        "scipy",
        "sklearn",
        "tensorflow",
        "torch",
    ];
    let top = module.split('.').next().unwrap_or(module);
    top != "builtins" && (top.starts_with('_') || KNOWN.contains(&top) || is_taken(top))
}

/// Whether a class is nobody's exercise: Python's own types have names in small letters, and others
/// say their module.
fn is_of_others_class(class: &str) -> bool {
    match class.rsplit_once('.') {
        Some((module, _)) => is_of_others(module),
        None => class == "NoneType" || !class.contains(|c: char| c.is_ascii_uppercase()),
    }
}

impl From<&Diagnostic> for Clue {
    fn from(diagnostic: &Diagnostic) -> Self {
        Clue::compiler(
            diagnostic.code.clone(),
            diagnostic.message.clone(),
            diagnostic.plain(),
        )
    }
}

impl From<&Problem> for Clue {
    fn from(problem: &Problem) -> Self {
        // A check that catches a panic passes its message on.
        let panic = problem
            .message
            .strip_prefix("PanicException ")
            .and_then(|message| message.split_once(": "));
        let mut text = match panic {
            Some((_, message)) => format!("{PANIC}: {message}"),
            None => format!("{}: {}", problem.exception, problem.message),
        };
        if let Some(got) = &problem.got {
            text.push_str("\ngot ");
            text.push_str(got);
        }
        if let Some(at) = &problem.at {
            text.push_str("\nat ");
            text.push_str(&at.code);
        }
        Clue::Python(text)
    }
}
