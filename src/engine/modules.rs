//! Which Python modules a Rust source makes: said where Python looks for another one.

/// A module that a source makes, as far as its text shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Made {
    /// Its name in Python.
    pub(super) name: String,
    /// The line of its `mod` or `fn`, counted from 1.
    pub(super) line: usize,
}

/// What there is to add where Python found no module `wanted` in what this source was built into.
pub(super) fn instead_of(wanted: &str, source: &str) -> Option<String> {
    let made = made(source);
    let named: Vec<String> = made
        .iter()
        .filter(|made| made.name != wanted)
        .map(|made| format!("`{}` (line {})", made.name, made.line))
        .collect();
    if made.len() > named.len() {
        // It is there after all.
        return None;
    }
    match &named[..] {
        [] => None,
        [one] => Some(format!(
            "The module in this file is {one}, and not `{wanted}`."
        )),
        several => Some(format!(
            "The modules in this file are {}, and none is `{wanted}`.",
            several.join(" and ")
        )),
    }
}

/// The modules of a source that are not inside of others.
fn made(source: &str) -> Vec<Made> {
    let mut found = Vec::new();
    // Since an attribute that makes a module: the name that it, or another attribute, gives.
    let mut open: Option<Option<String>> = None;
    let mut depth = 0_i32;
    // Where the braces of a module end that was found: what it holds are its submodules.
    let mut outer: Option<i32> = None;
    for (number, line) in source.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        let text = code.trim();
        if outer.is_none() {
            let squeezed: String = text.split_whitespace().collect();
            if squeezed.contains("#[pymodule") || squeezed.contains("#[pyo3::pymodule") {
                open = Some(named(text));
            } else if let Some(name @ None) = &mut open
                && squeezed.contains("#[pyo3(")
            {
                *name = named(text);
            }
            if let Some(name) = &open
                && let Some(item) = item(text)
            {
                found.push(Made {
                    name: name.clone().unwrap_or(item),
                    line: number + 1,
                });
                open = None;
                outer = Some(depth);
            }
        }
        let before = depth;
        for c in code.chars() {
            depth += match c {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
        }
        depth = depth.max(0);
        // Its first line may open its braces, or a later one.
        if let Some(end) = outer
            && depth <= end
            && (before > end || code.contains('}'))
        {
            outer = None;
        }
    }
    found
}

/// The name that an attribute gives: `name = "string_sum"`.
fn named(attribute: &str) -> Option<String> {
    let (_, rest) = attribute.split_once("name")?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    Some(rest.strip_prefix('"')?.split('"').next()?.to_owned())
}

/// The name of the item that a line begins, behind its attributes.
fn item(line: &str) -> Option<String> {
    let code = line.rsplit(']').next()?;
    let mut words = code.split_whitespace();
    while let Some(word) = words.next() {
        match word {
            "mod" | "fn" => {
                let name = words.next()?;
                let name: String = name
                    .trim_start_matches("r#")
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                return (!name.is_empty()).then_some(name);
            }
            "pub" | "pub(crate)" | "pub(super)" | "unsafe" => {}
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(source: &str) -> Vec<(String, usize)> {
        let made = made(source).into_iter();
        made.map(|made| (made.name, made.line)).collect()
    }

    fn is(source: &str, wanted: &[(&str, usize)]) {
        let wanted: Vec<(String, usize)> = wanted
            .iter()
            .map(|(name, line)| ((*name).to_owned(), *line))
            .collect();
        assert_eq!(names(source), wanted, "{source}");
    }

    #[test]
    fn a_module_has_the_name_of_its_item_or_of_an_attribute() {
        is(
            "#[pyo3::pymodule]\nmod string_sum {\n}\n",
            &[("string_sum", 2)],
        );
        is("#[pymodule] pub mod a {}\n", &[("a", 1)]);
        is(
            "/// Adds.\n#[pymodule]\nfn adder(m: &Bound<'_, PyModule>) -> PyResult<()> {\n",
            &[("adder", 3)],
        );
        is(
            "#[pymodule]\n#[pyo3(name = \"other\")]\nmod a {}\n",
            &[("other", 3)],
        );
        is(
            "#[pymodule(name = \"other\", gil_used = false)]\nmod a {}\n",
            &[("other", 2)],
        );
        is(
            "#[pyo3(name = \"early\")]\n#[pymodule]\nmod a {}\n",
            &[("a", 3)],
        );
    }

    #[test]
    fn what_is_inside_or_commented_out_is_no_module_of_its_own() {
        is(
            "#[pymodule]\nmod outer {\n    #[pymodule]\n    mod inner {}\n}\n",
            &[("outer", 2)],
        );
        is("// #[pymodule]\nmod a {}\n", &[]);
        is("mod a {}\n#[pyfunction]\nfn b() {}\n", &[]);
        is(
            "#[pymodule]\nmod a {}\n#[pymodule]\nmod b {}\n",
            &[("a", 2), ("b", 4)],
        );
    }

    #[test]
    fn a_module_may_stand_in_a_mod_that_is_rust_s_alone() {
        is(
            "mod example {\n    #[pymodule]\n    mod a {\n    }\n    #[pymodule]\n    fn b(\n    ) {\n    }\n}\n",
            &[("a", 3), ("b", 6)],
        );
    }

    #[test]
    fn the_one_that_is_there_is_told() {
        let source = "#[pymodule]\nmod string_sum {}\n";
        assert_eq!(
            instead_of("hello1", source).as_deref(),
            Some("The module in this file is `string_sum` (line 2), and not `hello1`.")
        );
        assert_eq!(instead_of("string_sum", source), None);
        assert_eq!(instead_of("hello1", "fn main() {}"), None);
    }
}
