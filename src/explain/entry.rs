//! One entry of the catalogue, as its file has it.

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
    /// What PyO3 is saying, and why; with holes.
    meaning: String,
    /// What to write instead; with holes.
    mend: String,
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
    /// Those of the `known` words that count only where the message is about a type of PyO3.
    #[serde(default)]
    pub ambiguous: Vec<String>,
    /// Whether a `known` word by itself, without a message, is enough to speak about it.
    #[serde(default)]
    pub names: bool,
    /// Words under which it is looked for that it does not hold.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// What the compiler, or cargo, says.
    #[serde(default, deserialize_with = "rules")]
    pub compiler: Vec<Rule>,
    /// What an exception of Python says, as `Class: text`.
    #[serde(default, deserialize_with = "rules")]
    pub python: Vec<Rule>,
    /// What a linker, a loader or another tool says, anywhere in a line.
    #[serde(default, deserialize_with = "rules")]
    pub tools: Vec<Rule>,
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
    /// Words for holes of the texts that the message does not fill.
    #[serde(default)]
    pub words: Words,
    /// It is told of an error that is about something else, where there is one before it.
    #[serde(default)]
    pub follows: bool,
    /// Other programs say the same, so it counts only where a check of the course says it.
    #[serde(default)]
    pub checked: bool,
    /// It is about exercises that are one file.
    #[serde(default)]
    pub one_file: bool,
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
                follows: false,
                checked: false,
                one_file: false,
            },
        })
        .collect())
}

/// Texts of the file are broken where the file is.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Entry {
    /// What PyO3 is saying, about what was found in a message.
    pub fn meaning(&self, found: &Words) -> String {
        self.about(&self.meaning, found)
    }

    /// What to write instead of what was found in a message.
    pub fn mend(&self, found: &Words) -> String {
        self.about(&self.mend, found)
    }

    /// The meaning and the mend without a message.
    pub fn general_text(&self) -> String {
        let none = Words::new();
        format!("{} {}", self.meaning(&none), self.mend(&none))
    }

    fn about(&self, text: &str, found: &Words) -> String {
        let mut words = self.words.clone();
        words.extend(found.clone());
        words
            .values_mut()
            .for_each(|word| *word = in_one_line(word));
        filled(&in_one_line(text), &words)
    }

    /// The words that `found` gives together with the table of known ones; `None` where the table
    /// does not have the word in question, or where it would be about something else.
    pub fn with_answer(&self, mut found: Words, is_about_pyo3: bool) -> Option<Words> {
        if self.known.is_empty() || found.contains_key("answer") {
            return Some(found);
        }
        let name = found.get("name")?;
        let name = name.rsplit("::").next().unwrap_or(name).to_owned();
        if self.ambiguous.contains(&name) && !is_about_pyo3 {
            return None;
        }
        let answer = self.known.get(&name)?;
        found.insert("answer".to_owned(), filled(answer, &found));
        found.insert("name".to_owned(), name);
        Some(found)
    }

    /// The texts as they stand in the file.
    #[cfg(test)]
    pub fn templates(&self) -> [&str; 2] {
        [&self.meaning, &self.mend]
    }
}
