//! How things look: verdicts, progress, hints, in a terminal and as JSON.
//!
//! Everything here turns a value into lines, which are values too; the last step paints them. Nothing is
//! read from the disk meanwhile. Colour never carries a meaning alone.

mod explanation;
mod header;
pub mod json;
mod line;
mod markdown;
mod progress;
mod text;
pub mod typed;
mod verdict;

use std::env;
use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use console::style;

use crate::harmless::without_escapes;
use crate::system;

pub use explanation::{Mend, entry_lines, entry_table};
pub use header::{count, header, progress_bar};
pub use line::{Line, Look};
pub use markdown::markdown;
pub use progress::ProgressLine;
pub use text::{hanging, inline, keys, prose};
pub use verdict::{CHANGED_AROUND, Detail, Shown, mark, verdict_lines};

/// Lines are not made longer than this where text is wrapped: long lines are hard to read.
const WIDEST_PROSE: usize = 88;

/// Sets whether colours are used, for the rest of the program. Without it, console looks at the terminal,
/// NO_COLOR, CLICOLOR and TERM.
pub fn set_colors(are_used: bool) {
    console::set_colors_enabled(are_used);
    console::set_colors_enabled_stderr(are_used);
}

/// An error with its causes, as a sentence.
pub fn sentence(error: &anyhow::Error) -> String {
    let mut said = error.to_string();
    for cause in error.chain().skip(1).map(|cause| cause.to_string()) {
        // Most of our sentences name their cause already.
        if !said.contains(&cause) {
            said = format!("{said}: {cause}");
        }
    }
    said
}

/// Says an error on standard error.
pub fn error(said: &str) {
    const LABEL: &str = "error:";
    let said = for_stderr(&format!("{LABEL} {}", without_escapes(said)));
    let rest = said.strip_prefix(LABEL).unwrap_or(&said);
    eprintln!("{}{rest}", style(LABEL).for_stderr().red().bold());
}

/// Says something on standard error that is no error.
pub fn remark(said: &str) {
    eprintln!("{}", for_stderr(&without_escapes(said)));
}

/// A text in lines that fit the terminal; whoever reads it otherwise gets it as it is. Lines that begin
/// with four spaces are to be copied, and stay whole.
fn for_stderr(text: &str) -> String {
    let text = &*typed::commands(text);
    let size = console::Term::stderr().size_checked();
    let Some((_, columns)) = size.filter(|_| io::stderr().is_terminal()) else {
        return text.to_owned();
    };
    let width = usize::from(columns).clamp(20, WIDEST_PROSE);
    let lines: Vec<String> = text
        .lines()
        .flat_map(|line| {
            if line.starts_with("    ") {
                vec![line.to_owned()]
            } else {
                text::broken(line, 0, width)
            }
        })
        .collect();
    lines.join("\n")
}

/// Shows lines and a question behind them on standard error, where an answer is typed.
///
/// # Errors
///
/// When they can't be written.
pub fn question(lines: &[Line], question: &str) -> io::Result<()> {
    for line in lines {
        eprintln!("{}", line.painted());
    }
    eprint!("{} ", style(question).for_stderr().bold());
    io::stderr().flush()
}

/// Prints lines on standard output. A reader who went away (`| head`) is no error.
///
/// # Errors
///
/// When they can't be written for another reason, such as a full disk.
pub fn print(lines: &[Line]) -> io::Result<()> {
    let lines: Vec<String> = lines.iter().map(Line::painted).collect();
    print_text(&lines.join("\n"))
}

/// Prints lines a screen at a time where somebody sees them and they do not fit: by the command in
/// `PAGER`, or by `less`.
///
/// # Errors
///
/// As [`print`].
pub fn page(lines: &[Line]) -> io::Result<()> {
    let rows = console::Term::stdout().size().0;
    if is_interactive() && lines.len() >= usize::from(rows) && in_pager(lines) {
        return Ok(());
    }
    print(lines)
}

/// Whether pictures are left out.
static IS_PLAIN: AtomicBool = AtomicBool::new(false);

/// Leaves out what is a picture, such as the bar of the progress: a screen reader would read each character.
pub fn leave_pictures_out() {
    IS_PLAIN.store(true, Ordering::Relaxed);
}

/// Whether what is a picture is shown.
pub fn has_pictures() -> bool {
    !IS_PLAIN.load(Ordering::Relaxed) && !console::is_dumb()
}

/// Whether a pager showed the lines.
fn in_pager(lines: &[Line]) -> bool {
    let pager = env::var("PAGER").unwrap_or_default();
    let pager = match pager.trim() {
        "" => "less",
        pager => pager,
    };
    let Ok(mut file) = tempfile::NamedTempFile::new() else {
        return false;
    };
    let text: String = lines.iter().map(|line| line.painted() + "\n").collect();
    if file.write_all(text.as_bytes()).is_err() {
        return false;
    }
    let mut command = system::shell(pager);
    if env::var_os("LESS").is_none() {
        // Colours are shown as such, and what fits is left on the screen.
        command.env("LESS", "FRX");
    }
    // A shell says 127 where there is no such program; the lines are printed then.
    command
        .arg(file.path())
        .status()
        .is_ok_and(|status| status.code() != Some(127))
}

/// Prints a document as it is, with a line break behind it.
///
/// # Errors
///
/// As [`print`].
pub fn print_text(text: &str) -> io::Result<()> {
    match writeln!(io::stdout().lock(), "{text}") {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// How wide the terminal is; a usual width where there is none.
pub fn width() -> usize {
    console::Term::stdout()
        .size_checked()
        .map_or(80, |(_, columns)| usize::from(columns))
        .max(20)
}

/// Whether a person sees what is written, and can press keys.
pub fn is_interactive() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal() && !console::is_dumb()
}
