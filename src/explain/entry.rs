//! One entry of the catalogue, as `catalogue.toml` has it.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

use super::pattern::{Pattern, Words, filled};

/// Something that the compiler or Python says, in PyO3's terms.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// A short name, such as `not-a-python-object`.
    pub id: String,
    /// What is wrong, in a few words.
    pub title: String,
    /// What PyO3 is saying, why, and how to go on; with holes.
    meaning: String,
    /// Code that gets the error, and the same without it: items of a `#[pymodule] mod` that has
    /// PyO3's prelude.
    pub example: Option<Example>,
    /// The chapter of PyO3's guide.
    pub guide: String,
    /// What the holes hold where there is no error to take it from.
    #[serde(default)]
    pub words: Words,
    /// The only error codes that a diagnostic may have, where there are any.
    #[serde(default)]
    pub codes: Vec<String>,
    /// If there are any: the only words that the hole `name` may hold, each with what the hole
    /// `answer` of the meaning is to say. Of a path, the last segment counts.
    #[serde(default)]
    pub known: BTreeMap<String, String>,
    /// What the compiler, or cargo, says.
    #[serde(default, deserialize_with = "rules")]
    pub compiler: Vec<Rule>,
    /// What an exception of Python says, as `Class: text`.
    #[serde(default, deserialize_with = "rules")]
    pub python: Vec<Rule>,
    /// How checks ended that it explains.
    #[serde(default)]
    pub ends: Vec<End>,
}

/// How checks end of which nobody says what is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// Their time was up.
    TimedOut,
    /// A thread used up its stack.
    StackOverflow,
}

/// Code with an error, and without.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The error.
    pub before: String,
    /// The same without it.
    pub after: String,
}

/// What a message has to say for an entry to explain it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The message begins like this.
    pub says: Pattern,
    /// The message with all its notes and code holds each of these.
    #[serde(default)]
    pub shows: Vec<Pattern>,
    /// And none of these.
    #[serde(default)]
    pub lacks: Vec<Pattern>,
    /// Words for holes of the meaning that the message does not fill.
    #[serde(default)]
    pub words: Words,
}

/// In the file, a rule may be only what the message says.
#[derive(Deserialize)]
#[serde(untagged)]
enum RuleForm {
    Says(Pattern),
    Full(Rule),
}

fn rules<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Rule>, D::Error> {
    let forms = Vec::<RuleForm>::deserialize(from)?;
    Ok(forms
        .into_iter()
        .map(|form| match form {
            RuleForm::Full(rule) => rule,
            RuleForm::Says(says) => Rule {
                says,
                shows: Vec::new(),
                lacks: Vec::new(),
                words: Words::new(),
            },
        })
        .collect())
}

impl Entry {
    /// The meaning, about what was found in a message.
    pub fn meaning(&self, found: &Words) -> String {
        let mut words = self.words.clone();
        words.extend(found.clone());
        let text = self.meaning.split_whitespace().collect::<Vec<_>>();
        filled(&text.join(" "), &words)
    }

    /// The meaning without a message.
    pub fn general_meaning(&self) -> String {
        self.meaning(&Words::new())
    }

    /// The words that `found` gives together with the table of known ones; `None` where the table
    /// does not have the word in question.
    pub fn with_answer(&self, mut found: Words) -> Option<Words> {
        if self.known.is_empty() || found.contains_key("answer") {
            return Some(found);
        }
        let name = found.get("name")?;
        let name = name.rsplit("::").next().unwrap_or(name).to_owned();
        let answer = self.known.get(&name)?;
        found.insert("answer".to_owned(), filled(answer, &found));
        found.insert("name".to_owned(), name);
        Some(found)
    }

    /// The meaning as it stands in the file.
    #[cfg(test)]
    pub fn template(&self) -> &str {
        &self.meaning
    }
}
