//! What there is to read about an exercise: its task and the chapter's lesson, and how one's own file
//! differs from another.

use std::path::Path;
use std::time::Duration;

use similar::{ChangeTag, TextDiff};

use crate::course::{Content, Course, Exercise};
use crate::explain::{Explanation, entries};
use crate::harmless::{PathText, harmless};
use crate::ui::{self, Line, Look};

/// How many equal lines are shown around a difference.
const CONTEXT: usize = 3;

/// How long the shortest difference is looked for; after that, one will do.
const PATIENCE: Duration = Duration::from_millis(500);

/// What is asked in an exercise: the comment on top of it, without its slashes.
fn task(source: &str) -> String {
    let mut text = String::new();
    for line in source.lines().take_while(|line| line.starts_with("//")) {
        text.push_str(line.trim_start_matches('/').trim_end());
        text.push('\n');
    }
    harmless(text.as_bytes())
}

/// A source without the comment on top of it.
fn without_task(source: &str) -> &str {
    let mut rest = source;
    while rest.starts_with("//") {
        rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
    }
    rest.trim_start_matches('\n')
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
        let source = read(course, &exercise.source()).unwrap_or_default();
        let mut text = task(&source);
        if text.trim().is_empty() {
            // It was taken out of the file; it stands in the original.
            let original = course.original(&exercise.source()).unwrap_or_default();
            text = task(&String::from_utf8_lossy(&original));
        }
        let mut parts = vec![Part::Task(text)];
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
        let mine = read(course, &exercise.source()).unwrap_or_default();
        let solution = may_see
            .then(|| course.solution(exercise).ok())
            .flatten()
            .map(|bytes| harmless(&bytes));
        let (title, parts) = match solution {
            Some(theirs) => (
                format!("{}: yours, and the reference solution", exercise.name),
                compared(&mine, &theirs, "yours", "reference"),
            ),
            None => {
                let original = course.original(&exercise.source()).unwrap_or_default();
                let original = harmless(&original);
                (
                    format!("{}: what you changed", exercise.name),
                    compared(&original, &mine, "at the beginning", "yours"),
                )
            }
        };
        Reading {
            title,
            parts: vec![Part::Lines(parts)],
        }
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
fn compared(one: &str, other: &str, its_name: &str, others_name: &str) -> Vec<Line> {
    let (one, other) = (without_task(one), without_task(other));
    if one == other {
        return vec!["There is no difference.".into()];
    }
    let mut lines = vec![
        Line::of(Look::Bad, format!("- {its_name}")),
        Line::of(Look::Good, format!("+ {others_name}")),
    ];
    lines.extend(difference(one, other));
    lines
}

/// Line by line, what one text has and the other has not.
pub(super) fn difference(one: &str, other: &str) -> Vec<Line> {
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
    fn the_task_is_the_comment_on_top() {
        let source = "// A story.\n//\n// TODO: mend\n// it.\n\n#[pyo3::pymodule]\nmod a {}\n";
        assert_eq!(task(source), " A story.\n\n TODO: mend\n it.\n");
        let lines: Vec<String> = task_lines(&task(source), 40)
            .iter()
            .map(Line::plain)
            .collect();
        assert_eq!(lines, ["A story.", "", "TODO: mend it."]);
        assert_eq!(without_task(source), "#[pyo3::pymodule]\nmod a {}\n");
    }

    #[test]
    fn what_is_compared_is_the_code() {
        let lines = compared("// one\n\nlet a = 1;\n", "// two\n\nlet a = 2;\n", "a", "b");
        let plain: Vec<String> = lines.iter().map(Line::plain).collect();
        assert_eq!(
            plain,
            ["- a", "+ b", "", "line 1", "- let a = 1;", "+ let a = 2;"]
        );
        assert_eq!(compared("// one\nx\n", "x\n", "a", "b").len(), 1);
    }
}
