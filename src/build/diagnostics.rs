//! Reading what cargo prints: rustc's diagnostics, one by one, as rustc rendered them.

use console::{AnsiCodeIterator, strip_ansi_codes};
use serde::Serialize;

use crate::harmless::replace_harmful;
use crate::paths::Known;

/// One diagnostic of the compiler, or one message of cargo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// The error code, such as `E0594`, where there is one.
    pub code: Option<String>,
    /// The first line, without severity and code.
    pub message: String,
    /// The place that it points at, as `file:line:column`, from the course's root where possible.
    pub place: Option<String>,
    /// All of it as rustc rendered it; with colours, but for JSON.
    #[serde(serialize_with = "without_colours")]
    pub rendered: String,
}

/// How bad a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The build failed because of it.
    Error,
    /// The build goes on.
    Warning,
}

impl Diagnostic {
    /// The rendered text without colours.
    pub fn plain(&self) -> String {
        strip_ansi_codes(&self.rendered).into_owned()
    }
}

fn without_colours<S: serde::Serializer>(rendered: &str, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&strip_ansi_codes(rendered))
}

/// Reads cargo's output about an exercise: the errors first, and among them those that point into
/// `learners_file` (from the course's root); what a macro that was not found would have written is
/// missed after that macro. `known` shortens paths.
pub fn read_diagnostics(output: &str, known: Known<'_>, learners_file: &str) -> Vec<Diagnostic> {
    let output = only_colours(&known.shorten(output));
    let mut found = split_diagnostics(&output);
    if known.project.is_none() {
        for diagnostic in &mut found {
            diagnostic.rendered = without_cargo_add(&diagnostic.rendered);
        }
    }
    let lacks_macro = found
        .iter()
        .any(|diagnostic| diagnostic.message.starts_with("cannot find macro `"));
    found.sort_by_key(|diagnostic| {
        let elsewhere = !diagnostic
            .place
            .as_deref()
            .is_some_and(|place| place.starts_with(learners_file));
        let is_consequence = lacks_macro
            && ["super", "self", "crate"].iter().any(|place| {
                diagnostic
                    .message
                    .starts_with(&format!("unresolved import `{place}::"))
            });
        (diagnostic.severity, elsewhere, is_consequence)
    });
    found
}

/// rustc's advice to add a crate, for a file that has no Cargo.toml.
fn without_cargo_add(rendered: &str) -> String {
    const ADVICE: &str = "if you wanted to use a crate named `";
    let lines: Vec<String> = rendered
        .split('\n')
        .map(|line| match line.split_once(ADVICE) {
            Some((before, rest)) if rest.contains("`cargo add ") => {
                let name = rest.split('`').next().unwrap_or_default();
                format!(
                    "{before}this exercise is built without a crate `{name}`, and can be done without it \
                     (its author could add one in info.toml: crates = {{ {name} = \"...\" }})"
                )
            }
            _ => line.to_owned(),
        })
        .collect();
    lines.join("\n")
}

/// The diagnostics in cargo's output, in its order.
pub fn split_diagnostics(output: &str) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut inside = false;
    for line in output.lines() {
        let plain = strip_ansi_codes(line);
        if let Some(diagnostic) = begins(&plain, line) {
            inside = true;
            found.push(diagnostic);
        } else if is_about_a_long_type(&plain) {
            // It names a file that rustc wrote, and an option that nobody here can pass.
        } else if is_cargos_progress(&plain) || is_pointer_to_rustc(&plain) {
            inside = false;
        } else if inside && let Some(current) = found.last_mut() {
            if current.place.is_none() {
                current.place = place_in(&plain).map(str::to_owned);
            }
            current.rendered.push('\n');
            current.rendered.push_str(line);
        }
    }
    found.retain(|diagnostic| !is_summary(&diagnostic.message));
    for diagnostic in &mut found {
        diagnostic
            .rendered
            .truncate(diagnostic.rendered.trim_end().len());
    }
    found
}

/// The place in a line such as `  --> src/lib.rs:3:9`. A message may hold an arrow too.
fn place_in(plain: &str) -> Option<&str> {
    let place = plain.trim_start().strip_prefix("--> ")?.trim();
    let mut parts = place.rsplitn(3, ':');
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_place = parts.next().is_some_and(is_number)
        && parts.next().is_some_and(is_number)
        && parts.next().is_some_and(|file| !file.is_empty());
    is_place.then_some(place)
}

/// The text without control characters and escape sequences, but for line breaks and colours. rustc
/// makes its messages harmless; other programs that cargo starts may not.
fn only_colours(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for (part, is_escape) in AnsiCodeIterator::new(text) {
        let is_colour = part
            .strip_prefix("\u{1b}[")
            .and_then(|rest| rest.strip_suffix('m'))
            .is_some_and(|codes| codes.bytes().all(|b| b.is_ascii_digit() || b == b';'));
        if is_escape && is_colour {
            kept.push_str(part);
        } else if !is_escape {
            kept.push_str(&replace_harmful(part));
        }
    }
    kept
}

fn begins(plain: &str, line: &str) -> Option<Diagnostic> {
    let (severity, rest) = if let Some(rest) = plain.strip_prefix("error") {
        (Severity::Error, rest)
    } else {
        (Severity::Warning, plain.strip_prefix("warning")?)
    };
    let (code, message) = match rest.strip_prefix('[') {
        Some(rest) => {
            let (code, message) = rest.split_once("]: ")?;
            (Some(code.to_owned()), message)
        }
        None => (None, rest.strip_prefix(": ")?),
    };
    Some(Diagnostic {
        severity,
        code,
        message: message.to_owned(),
        place: None,
        rendered: line.to_owned(),
    })
}

/// Lines such as `   Compiling counter v0.0.0`.
fn is_cargos_progress(plain: &str) -> bool {
    const VERBS: &[&str] = &[
        "Adding",
        "Blocking",
        "Building",
        "Compiling",
        "Downloaded",
        "Downloading",
        "Finished",
        "Fresh",
        "Locking",
        "Updating",
        "Waiting",
    ];
    let trimmed = plain.trim_start();
    plain.starts_with("   ") && VERBS.iter().any(|verb| trimmed.starts_with(verb))
}

/// The last lines of rustc, which send the reader to a command that needs no course.
fn is_pointer_to_rustc(plain: &str) -> bool {
    plain.starts_with("For more information about this error, try")
        || plain.starts_with("For more information about an error, try")
        || plain.starts_with("Some errors have detailed explanations:")
}

/// Notes below a diagnostic in which rustc cut a type.
fn is_about_a_long_type(plain: &str) -> bool {
    plain
        .trim_start()
        .strip_prefix("= note: ")
        .is_some_and(|note| {
            note.starts_with("the full name for the type has been written to")
                || note.starts_with("the full type name has been written to")
                || note.starts_with("consider using `--verbose` to print the full type name")
        })
}

/// The lines in which rustc and cargo count what they have said already.
fn is_summary(message: &str) -> bool {
    message.starts_with("could not compile")
        || message.starts_with("aborting due to")
        || message.contains("generated") && message.contains("warning")
        || message.starts_with("build failed, waiting for other jobs")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    #[test]
    fn the_advice_to_add_a_crate_is_for_projects_with_a_manifest() {
        let output = "error[E0433]: cannot find module or crate `rayon` in this scope\n \
                      --> exercises/a.rs:5:9\n  |\n  = help: if you wanted to use a crate named \
                      `rayon`, use `cargo add rayon` to add it to your `Cargo.toml`\n";
        let found = super::read_diagnostics(output, Known::of("/c"), "exercises/a.rs");
        let said = &found[0].rendered;
        assert!(!said.contains("cargo add"), "{said}");
        assert!(
            said.ends_with(
                "  = help: this exercise is built without a crate `rayon`, and can be done without it (its \
                 author could add one in info.toml: crates = { rayon = \"...\" })"
            ),
            "{said}"
        );
        let project = Known {
            project: Some("exercises/a"),
            ..Known::of("/c")
        };
        let found = super::read_diagnostics(output, project, "exercises/a");
        assert!(found[0].rendered.contains("cargo add rayon"));
    }

    use super::*;
    use crate::harmless::is_harmful;
    use crate::mutation::{almost, try_for_long, with_slips};

    const OUTPUT: &str = "   Compiling counter v0.0.0 (/c/.pyo3lings/crates/counter)
warning: unused variable: `x`
 --> /c/exercises/06_classes/counter.rs:3:9
  |
3 |     let x = 1;
  |         ^

\u{1b}[1m\u{1b}[91merror[E0594]\u{1b}[0m: cannot assign to `self.count`, which is behind a `&` reference
  --> /c/exercises/06_classes/counter.rs:12:9
   |
12 |         self.count += 1;
   |         ^^^^^^^^^^^^^^^ cannot assign

error: in a macro
  --> /registry/pyo3/src/lib.rs:1:1

For more information about this error, try `rustc --explain E0594`.
warning: `counter` (lib) generated 1 warning
error: could not compile `counter` (lib) due to 2 previous errors; 1 warning emitted
";

    /// What is true of every output.
    fn is_read(output: &[u8]) -> Result<(), TestCaseError> {
        let output = String::from_utf8_lossy(output);
        let found = read_diagnostics(&output, Known::of("/c"), "exercises/06_classes/counter.rs");
        for diagnostic in &found {
            let plain = diagnostic.plain();
            prop_assert!(!plain.contains(is_harmful), "{plain:?}");
            prop_assert!(
                plain.contains(diagnostic.message.trim_end()),
                "{diagnostic:?}"
            );
            if let Some(place) = &diagnostic.place {
                prop_assert!(plain.contains(place), "{diagnostic:?}");
            }
        }
        let severities: Vec<_> = found.iter().map(|diagnostic| diagnostic.severity).collect();
        prop_assert!(severities.is_sorted(), "{severities:?}");
        Ok(())
    }

    const WORDS: &[&str] = &[
        "error: ",
        "error[E1]: ",
        "warning: ",
        "  --> ",
        "/registry/src/",
        "/rustc/",
        "/library/",
        "\n",
        "\r",
        "\u{1b}[0m",
        "\u{1b}[2J",
        "\u{1b}]0;x\u{7}",
        "\u{9b}",
        "\u{1b}",
        "é",
        ":1:1",
        "   Compiling x",
        "aborting due to",
        "For more information about this error, try",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(5_000))]

        #[test]
        fn an_output_with_slips_is_read(output in almost(OUTPUT.as_bytes(), WORDS)) {
            is_read(&output)?;
        }

        #[test]
        fn any_words_of_an_output_are_read(
            words in proptest::collection::vec(proptest::sample::select(WORDS), 0..30),
        ) {
            is_read(words.concat().as_bytes())?;
        }
    }

    #[test]
    #[ignore = "takes as long as PYO3LINGS_FUZZ says"]
    fn fuzz_diagnostics() {
        let inputs = prop_oneof![
            with_slips(OUTPUT.as_bytes(), WORDS, 60),
            proptest::collection::vec(proptest::sample::select(WORDS), 0..300)
                .prop_map(|words| words.concat().into_bytes()),
        ];
        try_for_long("diagnostics", inputs, |output| is_read(output));
    }

    #[test]
    fn an_arrow_in_a_message_is_no_place() {
        let output = "error: look -->\n       --> x\n --> a.rs:3:2\n";
        let found = read_diagnostics(output, Known::of("/c"), "a.rs");
        assert_eq!(found[0].place.as_deref(), Some("a.rs:3:2"));
    }

    #[test]
    fn a_macro_that_is_not_found_comes_before_what_it_would_have_written() {
        let output = "error[E0432]: unresolved import `super::Sad`\n --> a.rs:5:9\n\n\
                      error: cannot find macro `create_exception` in this scope\n --> a.rs:9:1\n";
        let found = read_diagnostics(output, Known::of("/c"), "a.rs");
        let places: Vec<_> = found.iter().filter_map(|d| d.place.as_deref()).collect();
        assert_eq!(places, ["a.rs:9:1", "a.rs:5:9"]);
    }

    #[test]
    fn notes_about_a_long_type_are_left_out() {
        let output = "error[E0277]: it does not fit\n --> a.rs:3:2\n   \
                      = note: the full name for the type has been written to '/c/long-type-1.txt'\n   \
                      = note: consider using `--verbose` to print the full type name to the console\n   \
                      = help: this stays\n";
        let found = read_diagnostics(output, Known::of("/c"), "a.rs");
        assert_eq!(
            found[0].plain(),
            "error[E0277]: it does not fit\n --> a.rs:3:2\n   = help: this stays"
        );
    }

    #[test]
    fn errors_come_first_and_the_learners_file_before_others() {
        let found = read_diagnostics(OUTPUT, Known::of("/c"), "exercises/06_classes/counter.rs");
        let said: Vec<_> = found
            .iter()
            .map(|d| (d.severity, d.message.as_str()))
            .collect();
        assert_eq!(
            said,
            [
                (
                    Severity::Error,
                    "cannot assign to `self.count`, which is behind a `&` reference"
                ),
                (Severity::Error, "in a macro"),
                (Severity::Warning, "unused variable: `x`"),
            ]
        );
        assert_eq!(found[0].code.as_deref(), Some("E0594"));
        assert_eq!(
            found[0].place.as_deref(),
            Some("exercises/06_classes/counter.rs:12:9")
        );
        assert!(found[0].rendered.contains("\u{1b}[91m"));
        assert!(!found[0].plain().contains('\u{1b}'));
    }
}
