//! Messages with holes, such as "`{type}` cannot be converted to a Python object".

use std::collections::BTreeMap;

use serde::Deserialize;

use super::shorten::without_paths_of_pyo3;

/// What stood in the holes of a message.
pub(super) type Words = BTreeMap<String, String>;

/// A message with holes. A hole takes at least one character and ends with its line; one that stands
/// in quotes or backticks also ends with these.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
pub struct Pattern {
    pieces: Vec<Piece>,
    /// The same without the paths of PyO3's names.
    short: Vec<Piece>,
}

/// How a message names what is PyO3's: with paths such as `pyo3::types::PyList`, or without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// As it was said.
    Said,
    /// Without the paths, which rustc leaves out or not, as a crate's imports have it.
    Short,
}

#[derive(Debug, Clone)]
enum Piece {
    Text(String),
    Hole {
        name: String,
        /// The quote in front of the hole.
        quote: Option<char>,
    },
}

/// Why a text is no pattern.
#[derive(Debug, thiserror::Error)]
#[error(
    "the pattern \"{0}\" begins with a hole, or has two without a text between them. Write some text \
     there: without it a hole has no beginning or end."
)]
pub struct PatternError(String);

impl TryFrom<String> for Pattern {
    type Error = PatternError;

    fn try_from(text: String) -> Result<Self, PatternError> {
        match (pieces(&text), pieces(&without_paths_of_pyo3(&text))) {
            (Some(pieces), Some(short)) => Ok(Pattern { pieces, short }),
            _ => Err(PatternError(text)),
        }
    }
}

/// The texts and holes of a pattern.
fn pieces(text: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, name, after)) = hole(rest) {
        if before.is_empty() {
            return None;
        }
        pieces.push(Piece::Text(before.to_owned()));
        pieces.push(Piece::Hole {
            name: name.to_owned(),
            quote: before.chars().next_back().filter(|c| "`'\"".contains(*c)),
        });
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    Some(pieces)
}

impl Pattern {
    /// What stands in the holes, if `text` begins like this. A hole that `known` names has to hold
    /// what `known` says.
    pub(super) fn begins(&self, text: &str, form: Form, known: &Words) -> Option<Words> {
        fill(self.pieces(form), text, known.clone())
    }

    /// The same, if `text` holds this anywhere.
    pub(super) fn occurs(&self, text: &str, form: Form, known: &Words) -> Option<Words> {
        let Some(Piece::Text(first)) = self.pieces(form).first() else {
            return None;
        };
        text.match_indices(first.as_str())
            .find_map(|(start, _)| self.begins(&text[start..], form, known))
    }

    fn pieces(&self, form: Form) -> &[Piece] {
        match form {
            Form::Said => &self.pieces,
            Form::Short => &self.short,
        }
    }

    /// The pattern without its holes.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.as_str()),
            Piece::Hole { .. } => None,
        })
    }
}

fn fill(pieces: &[Piece], text: &str, words: Words) -> Option<Words> {
    let Some((piece, rest)) = pieces.split_first() else {
        return Some(words);
    };
    match piece {
        Piece::Text(expected) => fill(rest, text.strip_prefix(expected.as_str())?, words),
        Piece::Hole { name, quote } => {
            if let Some(value) = words.get(name) {
                return fill(rest, text.strip_prefix(value.as_str())?, words);
            }
            let end = text
                .find(|c| c == '\n' || Some(c) == *quote)
                .unwrap_or(text.len());
            let try_value = |value: &str| {
                let mut words = words.clone();
                words.insert(name.clone(), value.to_owned());
                fill(rest, &text[value.len()..], words)
            };
            match rest.first() {
                None if end == 0 => None,
                None => try_value(&text[..end]),
                Some(Piece::Text(next)) => text
                    .match_indices(next.as_str())
                    .map(|(place, _)| place)
                    .filter(|place| *place > 0)
                    .take_while(|place| *place <= end)
                    .find_map(|place| try_value(&text[..place])),
                Some(Piece::Hole { .. }) => None,
            }
        }
    }
}

/// `template` with the holes that `words` knows filled in. An `a` in front of one becomes an `an`
/// where the word asks for it.
pub(super) fn filled(template: &str, words: &Words) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, name, after)) = hole(rest) {
        text.push_str(before);
        match words.get(name) {
            Some(word) => {
                let quote = if text.ends_with('`') { "`" } else { "" };
                let article = text.trim_end_matches('`').strip_suffix(' ');
                if let Some(article) = article
                    && ["a", "A"].iter().any(|a| ends_with_word(article, a))
                    && takes_an(word)
                {
                    text.truncate(article.len());
                    text.push_str("n ");
                    text.push_str(quote);
                }
                text.push_str(word);
            }
            None => text.push_str(&format!("{{{name}}}")),
        }
        rest = after;
    }
    text + rest
}

fn ends_with_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word)
        .is_some_and(|before| !before.ends_with(char::is_alphanumeric))
}

/// Whether one says "an" in front of a word, or a type: an `i64`, an `f64`, an `Arc`, but a `u8`.
fn takes_an(word: &str) -> bool {
    if word.starts_with("Rc<") || word.starts_with("RwLock") {
        return true;
    }
    let mut chars = word.chars();
    let first = chars.next().unwrap_or(' ').to_ascii_lowercase();
    let sounds_like_you = word.starts_with("us") || word.to_ascii_lowercase().starts_with("uni");
    match (first, chars.next()) {
        ('f', Some(next)) => next.is_ascii_digit(),
        ('u', Some(next)) => !next.is_ascii_digit() && !sounds_like_you,
        ('a' | 'e' | 'i' | 'o', _) => true,
        _ => false,
    }
}

/// The first hole: what is before it, its name, and what is after it.
fn hole(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let open = from + text[from..].find('{')?;
        let close = open + text[open..].find('}')?;
        let name = &text[open + 1..close];
        if !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return Some((&text[..open], name, &text[close + 1..]));
        }
        from = open + 1;
    }
}

/// The names of the holes in a template.
#[cfg(test)]
pub(super) fn holes(template: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = template;
    while let Some((_, name, after)) = hole(rest) {
        names.push(name);
        rest = after;
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(text: &str) -> Pattern {
        Pattern::try_from(text.to_owned()).unwrap()
    }

    fn words(pairs: &[(&str, &str)]) -> Words {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn a_hole_takes_what_stands_there() {
        let found = pattern("`{type}` cannot be converted").begins(
            "`HashMap<String, Vec<u8>>` cannot be converted to a Python object",
            Form::Said,
            &Words::new(),
        );
        assert_eq!(found, Some(words(&[("type", "HashMap<String, Vec<u8>>")])));
    }

    #[test]
    fn a_hole_in_quotes_ends_with_them() {
        let type_of_argument = pattern("'{class}' object is not");
        let text = "argument 'x': 'str' object is not an integer";
        assert_eq!(
            type_of_argument.begins(text, Form::Said, &Words::new()),
            None
        );
        assert_eq!(
            type_of_argument.occurs(text, Form::Said, &Words::new()),
            Some(words(&[("class", "str")]))
        );
    }

    #[test]
    fn a_hole_ends_with_its_line_and_is_never_empty() {
        let nested = pattern("From<{error}>` is");
        assert_eq!(
            nested.occurs(
                "`PyErr: From<Box<E>>` is not satisfied",
                Form::Said,
                &Words::new()
            ),
            Some(words(&[("error", "Box<E>")]))
        );
        assert_eq!(nested.occurs("From<>` is", Form::Said, &Words::new()), None);
        assert_eq!(
            nested.occurs("From<a\nb>` is", Form::Said, &Words::new()),
            None
        );
        let last = pattern("symbol: {symbol}");
        assert_eq!(
            last.begins("symbol: a b\nc", Form::Said, &Words::new()),
            Some(words(&[("symbol", "a b")]))
        );
        assert_eq!(last.begins("symbol: \nc", Form::Said, &Words::new()), None);
    }

    #[test]
    fn a_word_that_is_known_has_to_be_there() {
        let known = words(&[("module", "counter")]);
        let missing = pattern("module '{module}' has no attribute '{name}'");
        assert!(
            missing
                .begins("module 'counter' has no attribute 'x'", Form::Said, &known)
                .is_some()
        );
        assert_eq!(
            missing.begins("module 'pickle' has no attribute 'x'", Form::Said, &known),
            None
        );
        let twice = pattern("`{a}` and `{a}`");
        assert!(
            twice
                .begins("`x` and `x`", Form::Said, &Words::new())
                .is_some()
        );
        assert_eq!(twice.begins("`x` and `y`", Form::Said, &Words::new()), None);
    }

    #[test]
    fn a_pattern_begins_with_text() {
        assert!(Pattern::try_from("{a} b".to_owned()).is_err());
        assert!(Pattern::try_from("a {b}{c}".to_owned()).is_err());
    }

    #[test]
    fn a_template_keeps_braces_that_are_no_holes() {
        let words = words(&[("name", "sell")]);
        assert_eq!(
            filled("`fn {name}() { .. }`, {other}", &words),
            "`fn sell() { .. }`, {other}"
        );
        assert_eq!(holes("{a} { b } {c}"), ["a", "c"]);
    }

    #[test]
    fn an_article_fits_its_word() {
        for (word, said) in [
            ("Inner", "makes an `Inner`"),
            ("Sale", "makes a `Sale`"),
            ("i64", "makes an `i64`"),
            ("f64", "makes an `f64`"),
            ("u8", "makes a `u8`"),
            ("usize", "makes a `usize`"),
            ("Unit", "makes a `Unit`"),
            ("Umbrella", "makes an `Umbrella`"),
            ("&str", "makes a `&str`"),
            ("Rc<u32>", "makes an `Rc<u32>`"),
            ("Range", "makes a `Range`"),
        ] {
            assert_eq!(filled("makes a `{type}`", &words(&[("type", word)])), said);
        }
        let words = words(&[("what", "index")]);
        assert_eq!(filled("A {what}, a{what}", &words), "An index, aindex");
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_searched(text in "(`|'|é|x|\n|: ){0,20}") {
            let _ = pattern("`{a}': {b}x").occurs(&text, Form::Said, &Words::new());
        }
    }
}
