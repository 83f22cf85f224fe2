//! One exercise, as its [[exercises]] table says.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use toml::Spanned;
use toml::de::DeValue;

use super::table::{At, Faults, Table, kind, shown, text};
use super::{LONGEST_TEXT, needs};
use crate::course::exercise::{Exercise, FailsWith, Form, Profile};
use crate::course::names;
use crate::course::tree::is_of_project;

/// The keys of an exercise.
pub const KEYS: &[&str] = &[
    "name",
    "dir",
    "fails_with",
    "hints",
    "learned",
    "guide",
    "profile",
    "timeout_s",
    "build_timeout_s",
    "optional",
    "min_python",
    "requires",
    "opens",
    "lint",
    "todo",
    "module",
    "crates",
    "pyo3_features",
];

const FAILS_WITH: [(&str, FailsWith); 5] = [
    ("build", FailsWith::Build),
    ("import", FailsWith::Import),
    ("check", FailsWith::Check),
    ("hang", FailsWith::Hang),
    ("crash", FailsWith::Crash),
];

const PROFILES: [(&str, Profile); 2] = [("dev", Profile::Dev), ("release", Profile::Release)];

/// The longest sentence and the longest address, in bytes.
const LONGEST_SENTENCE: usize = 1 << 10;

/// An exercise may have this many hints, and need this many packages.
const MOST_ENTRIES: usize = 50;

/// Reads one exercise; `None` where something of it does not fit, which is noted.
pub(super) fn read(table: Table<'_>, faults: &mut Faults<'_>) -> Option<Exercise> {
    let theirs = (
        super::COURSE_KEYS,
        "belongs to the course: write it above the first [[exercises]]",
    );
    table.has_only(KEYS, theirs, faults);
    let name = name(table, faults);
    let called = name
        .as_deref()
        .map_or("the exercise".to_owned(), |name| format!("`{name}`"));
    let dir = dir(table, &called, faults);
    let fails_with = fails_with(table, &called, faults);
    let hints = hints(table, &called, faults);
    let profile = table.word("profile", &PROFILES, faults).unwrap_or_default();
    let timeout = seconds(table, "timeout_s", 10, faults);
    let build_timeout = seconds(table, "build_timeout_s", 60, faults);
    let learned = table.shown("learned", LONGEST_SENTENCE, faults);
    let guide = guide(table, faults);
    let optional = table.flag("optional", false, faults);
    let min_python = min_python(table, faults);
    let (requires, imports) = requires(table, &called, faults);
    let opens = opens(table, faults);
    let lint = table.flag("lint", true, faults);
    let todo = table.flag("todo", true, faults);
    let module = module(table, faults);
    let needs = needs::read(table, &called, faults);
    Some(Exercise {
        name: name?,
        dir: dir?,
        form: Form::File,
        opens,
        hints: hints?,
        fails_with: fails_with?,
        profile,
        timeout,
        build_timeout,
        learned: learned.map(|it| it.value),
        guide,
        optional,
        min_python,
        requires,
        is_drill: false,
        imports,
        lint,
        todo,
        module,
        needs,
    })
}

fn name(table: Table<'_>, faults: &mut Faults<'_>) -> Option<String> {
    if table.get("name").is_none() {
        faults.add(
            table.at,
            "the exercise has no `name`. Give it one, such as name = \"counter\".",
        );
    }
    let name = table.text("name", faults)?;
    if let Some(fault) = names::fault(&name.value) {
        let message = format!(
            "`{}` can't be the name of an exercise: {fault}.",
            name.value.escape_debug()
        );
        faults.add(name.at, message);
        return None;
    }
    Some(name.value)
}

fn module(table: Table<'_>, faults: &mut Faults<'_>) -> Option<String> {
    let module = table.text("module", faults)?;
    if let Some(fault) = names::fault_of_module(&module.value) {
        let message = format!(
            "`{}` can't be the name of a module: {fault}.",
            module.value.escape_debug()
        );
        faults.add(module.at, message);
        return None;
    }
    Some(module.value)
}

fn dir(table: Table<'_>, called: &str, faults: &mut Faults<'_>) -> Option<String> {
    if table.get("dir").is_none() {
        let message = format!(
            "{called} has no `dir`. Name its chapter's directory, such as dir = \"06_classes\"."
        );
        faults.add(table.at, message);
    }
    let dir = table.text("dir", faults)?;
    if !names::is_plain_directory(&dir.value) {
        let message = format!(
            "dir is `{}`: it must be the name of one directory, such as \"06_classes\".",
            dir.value.escape_debug()
        );
        faults.add(dir.at, message);
        return None;
    }
    Some(dir.value)
}

fn fails_with(table: Table<'_>, called: &str, faults: &mut Faults<'_>) -> Option<FailsWith> {
    if table.get("fails_with").is_none() {
        let message = format!(
            "{called} has no `fails_with`. Say how its starter fails: \"build\", \"import\", \"check\", \
             \"hang\" or \"crash\"."
        );
        faults.add(table.at, message);
    }
    table.word("fails_with", &FAILS_WITH, faults)
}

fn hints(table: Table<'_>, called: &str, faults: &mut Faults<'_>) -> Option<Vec<String>> {
    if table.get("hints").is_none() {
        let message = format!(
            "{called} has no `hints`. Give it a list of texts: a nudge, the idea, nearly the answer."
        );
        faults.add(table.at, message);
        return None;
    }
    let hints = table.texts("hints", "[\"look\", \"think\"]", faults);
    is_short_enough("hints", hints.len(), table.at, called, faults);
    let hints = hints.into_iter().filter_map(|hint| {
        if hint.value.trim().is_empty() {
            faults.add(hint.at, "a hint is empty.");
            return None;
        }
        Some(shown(hint, LONGEST_TEXT, faults)?.value)
    });
    Some(hints.collect())
}

fn guide(table: Table<'_>, faults: &mut Faults<'_>) -> Option<String> {
    let guide = table.shown("guide", LONGEST_SENTENCE, faults)?;
    if !is_address(&guide.value) {
        let message = "guide must be the address of a page, such as \
                       \"https://pyo3.rs/main/class.html\".";
        faults.add(guide.at, message);
        return None;
    }
    Some(guide.value)
}

fn seconds(table: Table<'_>, key: &str, default: u64, faults: &mut Faults<'_>) -> Duration {
    let seconds = match table.number(key, faults) {
        None => default,
        Some(At {
            value: Some(seconds),
            ..
        }) if (1..=600).contains(&seconds) => seconds,
        Some(At { at, .. }) => {
            faults.add(at, format!("{key} must be from 1 to 600 seconds."));
            default
        }
    };
    Duration::from_secs(seconds)
}

fn min_python(table: Table<'_>, faults: &mut Faults<'_>) -> Option<(u8, u8)> {
    let value = table.get("min_python")?;
    if let DeValue::Float(number) = value.get_ref() {
        let message = format!(
            "min_python is a text: write min_python = \"{}\". Without quotes it would be a number, and 3.10 \
             the same as 3.1.",
            number.as_str()
        );
        faults.add(value.span().start, message);
        return None;
    }
    let version = text(value, "`min_python`", faults)?;
    let read = python_version(&version.value);
    if read.is_none() {
        let message = format!(
            "min_python is `{}`: it must look like \"3.11\".",
            version.value.escape_debug()
        );
        faults.add(version.at, message);
    }
    read
}

/// The packages, and what some of them are imported as.
fn requires(
    table: Table<'_>,
    called: &str,
    faults: &mut Faults<'_>,
) -> (Vec<String>, BTreeMap<String, String>) {
    let (mut packages, mut imports) = (Vec::new(), BTreeMap::new());
    let Some(list) = table.list("requires", "[\"numpy\"]", faults) else {
        return (packages, imports);
    };
    is_short_enough("packages", list.value.len(), table.at, called, faults);
    for entry in list.value {
        let Some((package, import)) = requirement(entry, faults) else {
            continue;
        };
        if let Some(import) = import {
            imports.insert(package.clone(), import);
        }
        packages.push(package);
    }
    (packages, imports)
}

/// A package from PyPI: its name, or that and what it is imported as.
fn requirement(
    entry: &Spanned<DeValue<'_>>,
    faults: &mut Faults<'_>,
) -> Option<(String, Option<String>)> {
    let at = entry.span().start;
    let (package, import) = match entry.get_ref() {
        DeValue::String(name) => (
            At {
                value: name.clone().into_owned(),
                at,
            },
            None,
        ),
        DeValue::Table(renamed) => {
            let renamed = Table::of(renamed, at);
            renamed.has_only(&["package", "import"], (&[], ""), faults);
            for key in ["package", "import"] {
                if renamed.get(key).is_none() {
                    let message = format!(
                        "this package has no `{key}`: write {{ package = \"Pillow\", import = \"PIL\" }}."
                    );
                    faults.add(at, message);
                }
            }
            let package = renamed.text("package", faults)?;
            (package, Some(renamed.text("import", faults)?))
        }
        other => {
            let message = format!(
                "a package is its name, such as \"numpy\", or {{ package = \"Pillow\", import = \"PIL\" }}, \
                 and not {}.",
                kind(other)
            );
            faults.add(at, message);
            return None;
        }
    };
    for name in std::iter::once(&package).chain(&import) {
        if !is_package(&name.value) {
            let message = format!(
                "`{}` can't be a package of `requires`: write its name alone, such as \"numpy\".",
                name.value.escape_debug()
            );
            faults.add(name.at, message);
            return None;
        }
    }
    Some((package.value, import.map(|it| it.value)))
}

fn opens(table: Table<'_>, faults: &mut Faults<'_>) -> Option<String> {
    let opens = table.text("opens", faults)?;
    if !is_file_of_project(&opens.value) {
        let message = format!(
            "opens is `{}`: it must be the path of a file in the exercise's project, such as \
             \"src/lib.rs\".",
            opens.value.escape_debug()
        );
        faults.add(opens.at, message);
        return None;
    }
    Some(opens.value)
}

pub(super) fn is_short_enough(
    what: &str,
    count: usize,
    at: usize,
    called: &str,
    faults: &mut Faults<'_>,
) {
    if count > MOST_ENTRIES {
        faults.add(
            at,
            format!("{called} has {count} {what}, and {MOST_ENTRIES} are the most."),
        );
    }
}

/// The path of a file in a project, which is shown and handed to editors.
fn is_file_of_project(path: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && !part.starts_with('-') && part != "..";
    path.len() <= 200
        && path
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c))
        && path.split('/').all(is_part)
        && is_of_project(Path::new(path))
}

/// An address that a browser opens as a page, and that runs nothing in it.
fn is_address(text: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| {
        text.strip_prefix(scheme)
            .is_some_and(|rest| !rest.is_empty())
    }) && !text.contains(char::is_whitespace)
}

/// The name of a package on PyPI, or of a module in it: it may come to stand in a command.
fn is_package(name: &str) -> bool {
    name.len() <= 64
        && name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

fn python_version(text: &str) -> Option<(u8, u8)> {
    let (major, minor) = text.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}
