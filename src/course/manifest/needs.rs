//! What an exercise is built with, as its `crates` and `pyo3_features` say.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use semver::VersionReq;
use toml::Spanned;
use toml::de::DeValue;

use super::entry::is_short_enough;
use super::table::{At, Faults, Table, kind};
use crate::course::{Crate, Needs};

/// The keys of a crate, as in a Cargo.toml.
const KEYS: &[&str] = &["version", "features", "default-features"];

const EXAMPLE: &str = "crates = { rayon = \"1.10\" }";

/// Reads both keys.
pub(super) fn read(table: Table<'_>, called: &str, faults: &mut Faults<'_>) -> Needs {
    Needs {
        crates: crates(table, called, faults),
        pyo3_features: features(table, "pyo3_features", called, faults),
    }
}

fn crates(table: Table<'_>, called: &str, faults: &mut Faults<'_>) -> BTreeMap<String, Crate> {
    let mut crates = BTreeMap::new();
    let Some(value) = table.get("crates") else {
        return crates;
    };
    let at = value.span().start;
    let DeValue::Table(named) = value.get_ref() else {
        let message = format!(
            "`crates` must be a table, such as {EXAMPLE}, and not {}.",
            kind(value.get_ref())
        );
        faults.add(at, message);
        return crates;
    };
    let named = Table::of(named, at);
    let mut count = 0;
    for (name, value) in named.entries() {
        count += 1;
        if !is_crate(&name, faults) {
            continue;
        }
        if let Some(one) = one(&name, value, called, faults) {
            crates.insert(name.value.to_owned(), one);
        }
    }
    is_short_enough("crates", count, at, called, faults);
    crates
}

fn is_crate(name: &At<&str>, faults: &mut Faults<'_>) -> bool {
    if name.value == "pyo3" {
        faults.add(
            name.at,
            "every exercise is built with `pyo3`, of one version. Features of it are `pyo3_features`.",
        );
        return false;
    }
    let is_name = name.value.len() <= 64
        && name.value.starts_with(|c: char| c.is_ascii_alphabetic())
        && name
            .value
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    if !is_name {
        let message = format!(
            "`{}` can't be the name of a crate.",
            name.value.escape_debug()
        );
        faults.add(name.at, message);
    }
    is_name
}

/// One crate: its version, or a table that has more to say.
fn one(
    name: &At<&str>,
    value: &Spanned<DeValue<'_>>,
    called: &str,
    faults: &mut Faults<'_>,
) -> Option<Crate> {
    let at = value.span().start;
    match value.get_ref() {
        DeValue::String(text) => version(name, text, at, faults),
        DeValue::Table(table) => {
            let table = Table::of(table, at);
            for elsewhere in ["path", "git", "registry"] {
                if table.get(elsewhere).is_some() {
                    let message = format!(
                        "`{elsewhere}` of `{}` can't be: a course's crates come from crates.io, by their \
                         version.",
                        name.value
                    );
                    faults.add(at, message);
                    return None;
                }
            }
            table.has_only(KEYS, (&[], ""), faults);
            if table.get("version").is_none() {
                let message = format!(
                    "`{name}` has no version: write {{ version = \"1\", ... }}.",
                    name = name.value
                );
                faults.add(at, message);
            }
            let text = table.text("version", faults)?;
            Some(Crate {
                features: features(table, "features", called, faults),
                default_features: table.flag("default-features", true, faults),
                ..version(name, &text.value, text.at, faults)?
            })
        }
        other => {
            let message = format!(
                "a crate has its version behind it, in quotes, such as {EXAMPLE}, and not {}.",
                kind(other)
            );
            faults.add(at, message);
            None
        }
    }
}

fn version(name: &At<&str>, text: &str, at: usize, faults: &mut Faults<'_>) -> Option<Crate> {
    if text.len() <= 64 && VersionReq::parse(text).is_ok() {
        return Some(Crate::of_version(text));
    }
    let message = format!(
        "`{}` is no version of `{}`: write it as in a Cargo.toml, such as \"1.10\".",
        text.escape_debug(),
        name.value
    );
    faults.add(at, message);
    None
}

fn features(
    table: Table<'_>,
    key: &str,
    called: &str,
    faults: &mut Faults<'_>,
) -> BTreeSet<String> {
    let features = table.texts(key, "[\"num-bigint\"]", faults);
    is_short_enough("features", features.len(), table.at, called, faults);
    let features = features.into_iter().filter_map(|feature| {
        let is_name = (1..=64).contains(&feature.value.len())
            && feature
                .value
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+' | '.' | '/'));
        if !is_name {
            let message = format!("`{}` can't be a feature.", feature.value.escape_debug());
            faults.add(feature.at, message);
        }
        is_name.then_some(feature.value)
    });
    features.collect()
}

/// Notes a crate that is named with two versions: editors see all exercises in one package.
pub(super) fn has_one_version_of_each<'t>(
    tables: impl Iterator<Item = Table<'t>>,
    faults: &mut Faults<'_>,
) {
    let mut seen: HashMap<&str, (String, usize)> = HashMap::new();
    for table in tables {
        let Some(DeValue::Table(named)) = table.get("crates").map(Spanned::get_ref) else {
            continue;
        };
        for (name, value) in Table::of(named, table.at).entries() {
            let version = match value.get_ref() {
                DeValue::String(text) => Some(text.as_ref()),
                DeValue::Table(one) => match one.get("version").map(Spanned::get_ref) {
                    Some(DeValue::String(text)) => Some(text.as_ref()),
                    _ => None,
                },
                _ => None,
            };
            let Some(version) = version else {
                continue;
            };
            match seen.get(name.value) {
                Some((other, at)) if other != version => {
                    let message = format!(
                        "`{}` is \"{}\" here and \"{}\" in line {}. A course has one version of each \
                         crate: write the same in both places.",
                        name.value.escape_debug(),
                        version.escape_debug(),
                        other.escape_debug(),
                        faults.line(*at)
                    );
                    faults.add(name.at, message);
                }
                Some(_) => {}
                None => {
                    seen.insert(name.value, (version.to_owned(), name.at));
                }
            }
        }
    }
}
