//! What there is to read about an exercise: its task and the chapter's lesson, and how one's own file
//! differs from another.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use similar::{ChangeTag, TextDiff};

use crate::course::{Content, Course, Exercise, Tree};
use crate::explain::{Explanation, entries};
use crate::harmless::{PathText, harmless};
use crate::ui::{self, Line, Look};

/// How many equal lines are shown around a difference.
const CONTEXT: usize = 3;

/// How long the shortest difference is looked for; after that, one will do.
const PATIENCE: Duration = Duration::from_millis(500);

/// What begins a line of a comment, in a file of this name.
fn comment_mark(file: &str) -> &'static str {
    if file.ends_with(".rs") { "//" } else { "#" }
}

/// What is asked in an exercise, without the marks of the comment that it is: on top of this file, or behind
/// what the crate says about itself there.
fn task(file: &str, source: &str) -> String {
    let [_, comment, _] = around_task(file, source);
    let mut text = String::new();
    for line in comment.lines() {
        text.push_str(line.trim_start_matches(['/', '#']).trim_end());
        text.push('\n');
    }
    harmless(text.as_bytes())
}

/// A source without its task.
fn without_task(file: &str, source: &str) -> String {
    let [before, _, after] = around_task(file, source);
    [before, after.trim_start_matches('\n')].concat()
}

/// What is before the task, the task, and what is behind it.
fn around_task<'a>(file: &str, source: &'a str) -> [&'a str; 3] {
    let mark = comment_mark(file);
    let is_documentation = |line: &str| line.starts_with("//!") || line.trim().is_empty();
    let mut begin = source
        .split_inclusive('\n')
        .take_while(|line| is_documentation(line))
        .map(str::len)
        .sum();
    if !source[begin..].starts_with(mark) {
        // There is no other comment.
        begin = 0;
    }
    let (before, rest) = source.split_at(begin);
    let length = rest
        .split_inclusive('\n')
        .take_while(|line| line.starts_with(mark))
        .map(str::len)
        .sum();
    let (task, after) = rest.split_at(length);
    [before, task, after]
}

/// The paragraphs of a task, as wide as there is room.
fn task_lines(task: &str, width: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    for paragraph in task.split("\n\n") {
        if !lines.is_empty() {
            lines.push(Line::empty());
        }
        let is_set = paragraph.lines().any(|line| line.starts_with("   "));
        if is_set {
            // Code, or a list: as it stands.
            lines.extend(
                paragraph
                    .lines()
                    .map(|line| Line::from(line.get(1..).unwrap_or(""))),
            );
        } else {
            let words: Vec<&str> = paragraph.split_whitespace().collect();
            lines.extend(ui::hanging("", &words.join(" "), width));
        }
    }
    lines
}

/// A text of a course, without what a terminal must not get.
fn read(course: &Course, path: &Path) -> Option<String> {
    match Content::of(&course.root.join(path)) {
        Content::File(bytes) => Some(harmless(&bytes)),
        // It is not there, or nothing to read.
        _ => None,
    }
}

/// Something to read that lies over the screen, until it is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    /// What it is, for the line on top.
    pub(super) title: String,
    parts: Vec<Part>,
}

/// A piece of it: kept as a text, as its lines depend on the window.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Task(String),
    /// Sentences of the course.
    Prose(String),
    Markdown(String),
    /// An entry of the catalogue, about one message.
    Entry {
        id: &'static str,
        meaning: String,
    },
    /// Keys, and what each does.
    Keys(Vec<(&'static str, &'static str)>),
    Lines(Vec<Line>),
}

impl Reading {
    /// The lines, at most `width` columns wide where they are prose.
    pub(super) fn lines(&self, width: usize) -> Vec<Line> {
        let mut lines = Vec::new();
        for part in &self.parts {
            if !lines.is_empty() {
                lines.push(Line::empty());
            }
            match part {
                Part::Prose(text) => lines.extend(ui::prose(text, width)),
                Part::Task(text) => lines.extend(task_lines(text, width)),
                Part::Markdown(text) => lines.extend(ui::markdown(text, width)),
                Part::Entry { id, meaning } => {
                    let entry = entries().find(|entry| entry.id == *id);
                    lines.extend(
                        entry
                            .into_iter()
                            .flat_map(|entry| ui::entry_lines(entry, meaning, width)),
                    );
                }
                Part::Keys(keys) => lines.extend(keys.iter().flat_map(|(key, does)| {
                    let lead = Line::of(Look::Strong, format!("{key:<13}"));
                    ui::hanging(lead, does, width)
                })),
                Part::Lines(made) => lines.extend(made.iter().cloned()),
            }
        }
        lines
    }

    /// The task of an exercise, and the lesson of its chapter.
    pub(super) fn task(course: &Course, exercise: &Exercise) -> Self {
        let opens = course.opens(exercise);
        let name = opens.to_string_lossy();
        let text = |source: Option<String>| Some(task(&name, &source?));
        let is_told = |text: &String| !text.trim().is_empty();
        let text = text(read(course, &opens)).filter(is_told).or_else(|| {
            // It was taken out of the file; it stands in the original.
            let original = course.original(&opens)?;
            text(Some(String::from_utf8_lossy(&original).into_owned()))
        });
        let mut parts = vec![Part::Task(text.unwrap_or_default())];
        if let Some(lesson) = read(course, &exercise.lesson()) {
            parts.push(Part::Lines(vec![Line::of(
                Look::Faint,
                format!("The lesson, {}", exercise.lesson().shown()),
            )]));
            parts.push(Part::Markdown(lesson));
        }
        Reading {
            title: format!("{}: the task", exercise.name),
            parts,
        }
    }

    /// The lesson of a chapter.
    pub(super) fn lesson(course: &Course, exercise: &Exercise) -> Option<Self> {
        Some(Reading {
            title: exercise.dir.clone(),
            parts: vec![Part::Markdown(read(course, &exercise.lesson())?)],
        })
    }

    /// How one's own file differs from the reference solution, where that may be seen, and otherwise
    /// from the file as it was in the beginning.
    pub(super) fn difference(course: &Course, exercise: &Exercise, may_see: bool) -> Self {
        let mine = course.answer(exercise, &exercise.source());
        let solution = may_see.then(|| course.solution(exercise).ok()).flatten();
        let (title, parts) = match solution {
            Some(theirs) => (
                format!("{}: yours, and the reference solution", exercise.name),
                compared(&mine, &theirs, ("yours", "reference")),
            ),
            None => {
                let original = course.original_answer(exercise).unwrap_or_default();
                (
                    format!("{}: what you changed", exercise.name),
                    compared(&original, &mine, ("at the beginning", "yours")),
                )
            }
        };
        let mut all = Vec::new();
        let mut title = title;
        if exercise.is_drill {
            title = format!("{}: the mistake", exercise.name);
            all.extend(exercise.learned.clone().map(Part::Prose));
        }
        all.push(Part::Lines(parts));
        Reading { title, parts: all }
    }

    /// An explanation, with an example.
    pub(super) fn explanation(explanation: &Explanation) -> Self {
        Reading {
            title: "What PyO3 is saying".to_owned(),
            parts: vec![Part::Entry {
                id: &explanation.entry.id,
                meaning: explanation.text(),
            }],
        }
    }

    /// Keys, and what each does.
    pub(super) fn keys(title: &str, keys: Vec<(&'static str, &'static str)>) -> Self {
        Reading {
            title: title.to_owned(),
            parts: vec![Part::Keys(keys)],
        }
    }

    /// Lines that are there already.
    #[cfg(test)]
    pub(super) fn of(title: impl Into<String>, lines: Vec<Line>) -> Self {
        Reading {
            title: title.into(),
            parts: vec![Part::Lines(lines)],
        }
    }
}

/// Two versions without their tasks, with a name for each.
fn compared(one: &Content, other: &Content, names: (&str, &str)) -> Vec<Line> {
    // The name tells how its comments look, and is not shown.
    let lines = differences(&one.files("x.rs"), &other.files("x.rs"), true);
    if lines.is_empty() {
        return vec!["There is no difference.".into()];
    }
    let mut all = vec![
        Line::of(Look::Bad, format!("- {}", names.0)),
        Line::of(Look::Good, format!("+ {}", names.1)),
    ];
    all.extend(lines);
    all
}

/// File by file, what one version has and the other has not: each under its path where there are
/// several, and without the tasks on top where they are `without_tasks`. Nothing where both are the same.
pub(super) fn differences(one: &Tree, other: &Tree, without_tasks: bool) -> Vec<Line> {
    let names: BTreeSet<&str> = one
        .files()
        .chain(other.files())
        .map(|(name, _)| name)
        .collect();
    let mut lines = Vec::new();
    for name in &names {
        let text = |tree: &Tree| {
            let text = harmless(tree.file(name).unwrap_or_default());
            match without_tasks {
                true => without_task(name, &text),
                false => text,
            }
        };
        let (before, after) = (text(one), text(other));
        if before == after && one.file(name).is_some() == other.file(name).is_some() {
            continue;
        }
        if names.len() > 1 {
            lines.push(Line::empty());
            lines.push(Line::of(Look::Strong, Path::new(name).shown()));
        }
        lines.extend(difference(&before, &after));
    }
    lines
}

/// Line by line, what one text has and the other has not.
fn difference(one: &str, other: &str) -> Vec<Line> {
    let diff = TextDiff::configure()
        .timeout(PATIENCE)
        .diff_lines(one, other);
    let mut lines = Vec::new();
    for group in diff.grouped_ops(CONTEXT) {
        let line = group.first().map_or(0, |op| op.old_range().start) + 1;
        lines.push(Line::empty());
        lines.push(Line::of(Look::Faint, format!("line {line}")));
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let text = harmless(change.value().trim_end().as_bytes());
            lines.push(match change.tag() {
                ChangeTag::Delete => Line::of(Look::Bad, format!("- {text}")),
                ChangeTag::Insert => Line::of(Look::Good, format!("+ {text}")),
                ChangeTag::Equal => Line::from(format!("  {text}")),
            });
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn projects_are_compared_file_by_file() {
        let before = Tree::from([
            ("Cargo.toml", "# task\n\na = 1\n"),
            ("old", "x\n"),
            ("same", "y\n"),
        ]);
        let after = Tree::from([("Cargo.toml", "a = 2\n"), ("new", ""), ("same", "y\n")]);
        let lines = differences(&before, &after, true);
        let plain: Vec<String> = lines.iter().map(Line::plain).collect();
        let wanted = [
            "",
            "Cargo.toml",
            "",
            "line 1",
            "- a = 1",
            "+ a = 2",
            "",
            "new",
            "",
            "old",
            "",
            "line 1",
            "- x",
        ];
        assert_eq!(plain, wanted);
        assert!(differences(&before, &before, false).is_empty());
    }

    #[test]
    fn the_task_is_the_comment_on_top() {
        let source = "// A story.\n//\n// TODO: mend\n// it.\n\n#[pyo3::pymodule]\nmod a {}\n";
        assert_eq!(task("a.rs", source), " A story.\n\n TODO: mend\n it.\n");
        let lines: Vec<String> = task_lines(&task("a.rs", source), 40)
            .iter()
            .map(Line::plain)
            .collect();
        assert_eq!(lines, ["A story.", "", "TODO: mend it."]);
        assert_eq!(
            without_task("a.rs", source),
            "#[pyo3::pymodule]\nmod a {}\n"
        );
    }

    #[test]
    fn what_a_crate_says_about_itself_is_no_task() {
        let source = "//! Orders.\n\n// TODO: mend it.\n\nmod a {}\n";
        assert_eq!(task("lib.rs", source), " TODO: mend it.\n");
        assert_eq!(without_task("lib.rs", source), "//! Orders.\n\nmod a {}\n");
    }

    #[test]
    fn what_is_compared_is_the_code() {
        let file = |text: &str| Content::File(text.into());
        let compared = |one: &str, other: &str| compared(&file(one), &file(other), ("a", "b"));
        let lines = compared("// one\n\nlet a = 1;\n", "// two\n\nlet a = 2;\n");
        let plain: Vec<String> = lines.iter().map(Line::plain).collect();
        assert_eq!(
            plain,
            ["- a", "+ b", "", "line 1", "- let a = 1;", "+ let a = 2;"]
        );
        assert_eq!(compared("// one\nx\n", "x\n").len(), 1);
    }
}
