//! `dev help`: the reference for authors, which is a document of the repository.

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::course::nearest;
use crate::harmless::harmless;
use crate::ui;

/// The document. `dev new` writes it into each new course.
pub(super) const REFERENCE: &str = include_str!("../../../docs/course-reference.md");

/// What can be asked for, and the heading of the part that answers.
const TOPICS: [(&str, &str); 4] = [
    ("info.toml", "## info.toml"),
    ("projects", "## Exercises that are whole projects"),
    ("checks", "## Check scripts"),
    ("helpers", "## The helper module `pyo3lings`"),
];

/// Shows the whole of it, or the part about one topic.
pub(super) fn run(topic: Option<&str>) -> Result<ExitCode> {
    let text = match topic {
        None => REFERENCE,
        Some(topic) => part(topic)?,
    };
    ui::page(&ui::markdown(text, ui::width()))?;
    Ok(ExitCode::SUCCESS)
}

fn part(topic: &str) -> Result<&'static str> {
    let Some((_, heading)) = TOPICS.iter().find(|(known, _)| *known == topic) else {
        let topics = TOPICS.map(|(known, _)| known);
        let near = nearest(topic, topics).map_or(String::new(), |near| {
            format!(" Did you mean `pyo3lings dev help {near}`?")
        });
        bail!(
            "there is no help about `{}`.{near} There is some about {}; `pyo3lings dev --help` lists the \
             commands for authors.",
            harmless(topic.as_bytes()),
            topics.join(", "),
        );
    };
    let start = REFERENCE.find(heading).expect("each topic has a part");
    let end = REFERENCE[start + heading.len()..]
        .find("\n## ")
        .map_or(REFERENCE.len(), |length| start + heading.len() + length);
    Ok(&REFERENCE[start..end])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::check;
    use crate::course::{COURSE_KEYS, EXERCISE_KEYS};

    /// The words between backticks.
    fn code(text: &str) -> BTreeSet<&str> {
        text.split('`').skip(1).step_by(2).collect()
    }

    #[test]
    fn the_reference_has_every_key_and_no_other() {
        let text = part("info.toml").unwrap();
        let rows = text.lines().filter(|line| line.starts_with("| `"));
        let described: BTreeSet<&str> = rows.filter_map(|row| row.split('`').nth(1)).collect();
        let keys: BTreeSet<&str> = EXERCISE_KEYS.iter().copied().collect();
        assert_eq!(described, keys);
        let named = code(text);
        for key in COURSE_KEYS.iter().filter(|key| **key != "exercises") {
            assert!(named.contains(key), "{key} is not described");
        }
        assert!(text.contains("`[[exercises]]`"));
    }

    #[test]
    fn the_reference_has_every_helper() {
        let text = part("helpers").unwrap();
        let public = check::HELPERS.lines().filter_map(|line| {
            let rest = line
                .strip_prefix("def ")
                .or_else(|| line.strip_prefix("class "))?;
            rest.split(['(', ':']).next()
        });
        let own = ["Attack", "Ticker", "put_back", "typed_code", "tell"];
        let helpers: Vec<&str> = public.filter(|name| !own.contains(name)).collect();
        assert!(
            helpers.contains(&"Siege") && helpers.contains(&"race"),
            "{helpers:?}"
        );
        for helper in helpers {
            assert!(
                text.contains(&format!("`{helper}")),
                "{helper} is not described"
            );
        }
    }

    #[test]
    fn a_topic_is_named_or_the_nearest_is() {
        assert!(part("info.toml").unwrap().starts_with("## info.toml"));
        assert!(!part("info.toml").unwrap().contains("## The helper"));
        let error = part("info.tom").unwrap_err().to_string();
        assert!(
            error.contains("Did you mean `pyo3lings dev help info.toml`?"),
            "{error}"
        );
    }
}
