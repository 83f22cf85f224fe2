//! What an exercise is built with beside PyO3 as it is: crates, and features of PyO3.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde::{Deserialize, Serialize};

use super::{Course, LONGEST_FILE, PYO3, read_text_file};

/// The versions of all crates that a course needs: `dev update` writes it.
pub const CRATES_LOCK: &str = "crates.lock";

/// What is built beside an exercise, or with it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Needs {
    /// The crates beside PyO3, by their names.
    pub crates: BTreeMap<String, Crate>,
    /// Features of PyO3 that it does not have by default.
    pub pyo3_features: BTreeSet<String>,
}

/// Which versions of a crate will do, and with what.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Crate {
    /// As Cargo.toml says it, such as `1.10`.
    pub version: String,
    /// Features that it does not have by default.
    pub features: BTreeSet<String>,
    /// Whether it has those that it has by default.
    pub default_features: bool,
}

impl Crate {
    /// A crate as it is.
    pub fn of_version(version: &str) -> Self {
        Crate {
            version: version.to_owned(),
            features: BTreeSet::new(),
            default_features: true,
        }
    }

    /// As it stands in a line of a Cargo.toml.
    fn in_line(&self) -> String {
        let version = toml::Value::from(self.version.as_str());
        let mut more = String::new();
        if !self.default_features {
            more.push_str(", default-features = false");
        }
        if !self.features.is_empty() {
            let features: Vec<String> = self.features.iter().cloned().collect();
            let _ = write!(more, ", features = {}", toml::Value::from(features));
        }
        if more.is_empty() {
            version.to_string()
        } else {
            format!("{{ version = {version}{more} }}")
        }
    }

    fn value(&self) -> toml::Value {
        let mut table = toml::Table::new();
        table.insert("version".to_owned(), self.version.clone().into());
        if !self.default_features {
            table.insert("default-features".to_owned(), false.into());
        }
        if !self.features.is_empty() {
            let features: Vec<String> = self.features.iter().cloned().collect();
            table.insert("features".to_owned(), features.into());
        }
        if table.len() == 1 {
            self.version.clone().into()
        } else {
            table.into()
        }
    }
}

impl Needs {
    /// Whether it is nothing but PyO3 as it is, which all such exercises share.
    pub fn is_empty(&self) -> bool {
        self.crates.is_empty() && self.pyo3_features.is_empty()
    }

    /// The names of the packages, PyO3 among them.
    pub fn packages(&self) -> Vec<&str> {
        let crates = self.crates.keys().map(String::as_str);
        ["pyo3"].into_iter().chain(crates).collect()
    }

    /// All of it, PyO3 among the others.
    fn all(&self) -> BTreeMap<&str, Crate> {
        let pyo3 = Crate {
            features: self.pyo3_features.clone(),
            ..Crate::of_version(PYO3)
        };
        let crates = self.crates.iter();
        let crates = crates.map(|(name, it)| (name.as_str(), it.clone()));
        [("pyo3", pyo3)].into_iter().chain(crates).collect()
    }

    /// The dependencies of a Cargo.toml.
    pub fn dependencies(&self) -> toml::Table {
        let all = self.all().into_iter();
        all.map(|(name, it)| (name.to_owned(), it.value()))
            .collect()
    }

    /// The same as they stand in a Cargo.toml, a line each.
    pub fn dependency_lines(&self) -> String {
        let all = self.all().into_iter();
        all.map(|(name, it)| format!("{name} = {}\n", it.in_line()))
            .collect()
    }

    /// What is compiled before the exercise, in words.
    pub fn words(&self) -> String {
        let join = |names: Vec<&str>| names.join(" and ");
        let mut words = String::from("PyO3");
        if !self.pyo3_features.is_empty() {
            let features = self.pyo3_features.iter().map(String::as_str).collect();
            words = format!("{words} with {}", join(features));
        }
        if !self.crates.is_empty() {
            let crates = self.crates.keys().map(String::as_str).collect();
            words = format!("{words} and {}", join(crates));
        }
        words
    }
}

impl Course {
    /// All that its exercises need, in one. A version is the same wherever a crate is named.
    pub fn needs(&self) -> Needs {
        let mut all = Needs::default();
        for exercise in &self.exercises {
            all.pyo3_features
                .extend(exercise.needs.pyo3_features.iter().cloned());
            for (name, one) in &exercise.needs.crates {
                let here = all.crates.entry(name.clone()).or_insert_with(|| Crate {
                    default_features: false,
                    ..Crate::of_version(&one.version)
                });
                here.features.extend(one.features.iter().cloned());
                here.default_features |= one.default_features;
            }
        }
        all
    }

    /// What [`CRATES_LOCK`] holds, if it is there.
    pub fn crates_lock(&self) -> Option<String> {
        read_text_file(&self.root.join(CRATES_LOCK), LONGEST_FILE).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs(crates: &[(&str, Crate)], features: &[&str]) -> Needs {
        Needs {
            crates: crates
                .iter()
                .map(|(name, it)| ((*name).to_owned(), it.clone()))
                .collect(),
            pyo3_features: features.iter().map(|it| (*it).to_owned()).collect(),
        }
    }

    #[test]
    fn needs_are_dependencies_of_a_manifest() {
        assert_eq!(
            Needs::default().dependency_lines(),
            format!("pyo3 = \"{PYO3}\"\n")
        );
        let exact = Crate {
            features: ["small".to_owned()].into(),
            default_features: false,
            ..Crate::of_version("1")
        };
        let needs = needs(
            &[("itoa", Crate::of_version("1.0")), ("other", exact)],
            &["num-bigint"],
        );
        let wanted = format!(
            "itoa = \"1.0\"\n\
             other = {{ version = \"1\", default-features = false, features = [\"small\"] }}\n\
             pyo3 = {{ version = \"{PYO3}\", features = [\"num-bigint\"] }}\n"
        );
        assert_eq!(needs.dependency_lines(), wanted);
        let manifest: toml::Table = format!("[dependencies]\n{wanted}").parse().unwrap();
        assert_eq!(
            manifest["dependencies"].as_table(),
            Some(&needs.dependencies())
        );
    }

    #[test]
    fn needs_have_words() {
        assert_eq!(Needs::default().words(), "PyO3");
        let rayon = [("rayon", Crate::of_version("1"))];
        assert_eq!(needs(&rayon, &[]).words(), "PyO3 and rayon");
        assert_eq!(needs(&rayon, &["jiff"]).words(), "PyO3 with jiff and rayon");
    }
}
