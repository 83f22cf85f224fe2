//! One exercise, as info.toml describes it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::error::quotable;
use super::{CourseError, Needs, names};
use crate::harmless::PathText;
use crate::practice::PRACTICE;

/// One exercise of a course.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Exercise {
    /// Unique in the course; the Python module's name too.
    pub name: String,
    /// The chapter's directory, such as `06_classes`.
    pub dir: String,
    /// Whether it is one file or a whole project.
    pub form: Form,
    /// The file of a project to look at first, from the project's root, where the course says so.
    pub opens: Option<String>,
    /// A nudge, the concept, nearly the answer.
    pub hints: Vec<String>,
    /// How the untouched starter fails.
    pub fails_with: FailsWith,
    /// The cargo profile that it is built with.
    pub profile: Profile,
    /// How long its check script may run.
    #[serde(skip)]
    pub timeout: Duration,
    /// How long the compiler may take for it.
    #[serde(skip)]
    pub build_timeout: Duration,
    /// What was learned, in one sentence, to be read after a pass.
    pub learned: Option<String>,
    /// The page of PyO3's guide that goes deeper.
    pub guide: Option<String>,
    /// Whether the course can be finished without it.
    pub optional: bool,
    /// The oldest Python that it works with, as (major, minor).
    pub min_python: Option<(u8, u8)>,
    /// Packages from PyPI that its check script imports.
    pub requires: Vec<String>,
    /// Whether it is a drill: a wrong answer to the exercise, in a file of its own.
    #[serde(skip)]
    pub is_drill: bool,
    /// What some of them are imported as, where that is another name.
    #[serde(skip)]
    pub imports: BTreeMap<String, String>,
    /// Whether rustfmt and clippy look at its files.
    #[serde(skip)]
    pub lint: bool,
    /// Whether its starter says what there is to do, and its solution leaves nothing to do.
    #[serde(skip)]
    pub todo: bool,
    /// What Python calls its module, where that is not the exercise's name.
    #[serde(skip)]
    pub module: Option<String>,
    /// What it is built with beside PyO3 as it is.
    #[serde(skip)]
    pub needs: Needs,
}

/// What the learner works on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// One file of Rust.
    #[default]
    File,
    /// A directory with a whole maturin project in it.
    Project,
}

/// How the untouched starter of an exercise fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FailsWith {
    /// rustc refuses it.
    Build,
    /// It builds, and Python can't import it.
    Import,
    /// It is imported, and a check fails.
    Check,
    /// A check comes to no end.
    Hang,
    /// A check ends Python.
    Crash,
}

/// The cargo profile that an exercise is built with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Profile {
    /// Quick to build, unoptimised.
    #[default]
    Dev,
    /// Optimised, for exercises about speed.
    Release,
}

impl Profile {
    /// Cargo's name of it.
    pub fn name(self) -> &'static str {
        match self {
            Profile::Dev => "dev",
            Profile::Release => "release",
        }
    }
}

impl Exercise {
    /// The learner's file or project, from the course's root.
    pub fn source(&self) -> PathBuf {
        if self.is_drill {
            let name = match self.form {
                Form::File => format!("{}.rs", self.name),
                Form::Project => self.name.clone(),
            };
            return Path::new(PRACTICE).join(name);
        }
        self.answer("exercises")
    }

    /// The drill of it; `reason` is told after a pass.
    #[must_use]
    pub fn as_drill(&self, reason: Option<String>) -> Self {
        Exercise {
            is_drill: true,
            optional: false,
            learned: reason.or_else(|| self.learned.clone()),
            ..self.clone()
        }
    }

    /// The same as it is shown: a directory ends with a `/`.
    pub fn shown(&self) -> String {
        let path = self.source().shown();
        if self.is_project() { path + "/" } else { path }
    }

    /// What Python calls its module.
    pub fn module(&self) -> &str {
        self.module.as_deref().unwrap_or(&self.name)
    }

    /// Whether it is a whole project.
    pub fn is_project(&self) -> bool {
        self.form == Form::Project
    }

    /// The check script, from the course's root.
    pub fn check(&self) -> PathBuf {
        self.file("python_checks", "py")
    }

    /// The reference solution, from the course's root.
    pub fn solution(&self) -> PathBuf {
        self.answer("solutions")
    }

    /// The chapter's lesson, from the course's root.
    pub fn lesson(&self) -> PathBuf {
        PathBuf::from("exercises").join(&self.dir).join("README.md")
    }

    /// Where what a learner or an author wrote lies.
    fn answer(&self, kind: &str) -> PathBuf {
        match self.form {
            Form::File => self.file(kind, "rs"),
            Form::Project => Path::new(kind).join(&self.dir).join(&self.name),
        }
    }

    fn file(&self, kind: &str, ending: &str) -> PathBuf {
        let mut path = PathBuf::from(kind);
        path.push(&self.dir);
        path.push(format!("{}.{ending}", self.name));
        path
    }

    /// A new exercise, which says nothing but its name, its chapter and its form.
    ///
    /// # Errors
    ///
    /// [`CourseError::Name`] when it can't be called so.
    pub fn new(name: &str, dir: &str, form: Form) -> Result<Self, CourseError> {
        let refused = |what, name: &str, fault: &'static str| CourseError::Name {
            what,
            name: quotable(name),
            fault,
        };
        if let Some(fault) = names::fault(name) {
            return Err(refused("an exercise", name, fault));
        }
        if !names::is_plain_directory(dir) {
            let fault = "it may hold only letters, digits, _ and -, and begins with no -";
            return Err(refused("a chapter", dir, fault));
        }
        Ok(Exercise {
            form,
            ..Exercise::named(name, dir)
        })
    }

    /// An exercise as info.toml describes it that says nothing but its name and its chapter.
    pub(crate) fn named(name: &str, dir: &str) -> Self {
        Exercise {
            name: name.to_owned(),
            dir: dir.to_owned(),
            form: Form::File,
            opens: None,
            hints: vec!["look".to_owned()],
            fails_with: FailsWith::Check,
            profile: Profile::Dev,
            timeout: Duration::from_secs(10),
            build_timeout: Duration::from_secs(60),
            learned: None,
            guide: None,
            optional: false,
            min_python: None,
            requires: Vec::new(),
            is_drill: false,
            imports: BTreeMap::new(),
            lint: true,
            todo: true,
            module: None,
            needs: Needs::default(),
        }
    }
}
