//! Where an exercise stands in info.toml, for whoever writes another one behind it.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The offset of the line behind an exercise's table; `None` where the text has no such exercise.
pub fn end_of_entry(text: &str, name: &str) -> Option<usize> {
    let document = DeTable::parse(text).ok()?;
    let DeValue::Array(entries) = document.get_ref().get("exercises")?.get_ref() else {
        return None;
    };
    let entry = entries.iter().find_map(|entry| match entry.get_ref() {
        DeValue::Table(table) => {
            let DeValue::String(its_name) = table.get("name")?.get_ref() else {
                return None;
            };
            (its_name == name).then_some(table)
        }
        _ => None,
    })?;
    let end = entry.values().map(end_of).max()?;
    let rest = text.get(end..)?;
    Some(end + rest.find('\n').map_or(rest.len(), |length| length + 1))
}

/// Where a value ends, with what is in it.
fn end_of(value: &Spanned<DeValue<'_>>) -> usize {
    let inner = match value.get_ref() {
        DeValue::Array(values) => values.iter().map(end_of).max(),
        DeValue::Table(table) => table.values().map(end_of).max(),
        _ => None,
    };
    inner.unwrap_or_default().max(value.span().end)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "format_version = 1\n\n[[exercises]]\nname = \"one\"\nhints = [\n  \"a\",\n] # all\n\n# The second.\n[[exercises]]\nname = \"two\"\n[exercises.crates]\nitoa = \"1\"";

    #[test]
    fn the_comment_above_the_next_exercise_is_that_one_s() {
        let end = end_of_entry(TEXT, "one").unwrap();
        assert!(
            TEXT[end..].starts_with("\n# The second."),
            "{}",
            &TEXT[end..]
        );
        assert_eq!(end_of_entry(TEXT, "two"), Some(TEXT.len()));
        assert_eq!(end_of_entry(TEXT, "three"), None);
        assert_eq!(end_of_entry("no toml", "one"), None);
    }
}
