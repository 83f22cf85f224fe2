//! How things look: verdicts, progress, hints, in a terminal and as JSON.
//!
//! Everything here turns a value into lines of text. Colour never carries a meaning alone.

mod explanation;
mod header;
pub mod json;
mod progress;
mod text;
mod verdict;

use std::io::{self, IsTerminal, Write};

use console::style;

pub use explanation::{entry_lines, entry_table};
pub use header::{header, progress_bar};
pub use progress::ProgressLine;
pub use text::{hanging, inline, keys, link, prose, wrap_line};
pub use verdict::{Detail, verdict_lines};

use crate::cli::ColorChoice;

/// Lines are not made longer than this where text is wrapped: long lines are hard to read.
const WIDEST_PROSE: usize = 88;

/// Sets whether colours are used, for the rest of the program.
pub fn set_color(choice: ColorChoice) {
    match choice {
        // console looks at the terminal, NO_COLOR, CLICOLOR and TERM.
        ColorChoice::Auto => {}
        ColorChoice::Always => {
            console::set_colors_enabled(true);
            console::set_colors_enabled_stderr(true);
        }
        ColorChoice::Never => {
            console::set_colors_enabled(false);
            console::set_colors_enabled_stderr(false);
        }
    }
}

/// Says an error on standard error.
pub fn error(error: &anyhow::Error) {
    let mut said = error.to_string();
    for cause in error.chain().skip(1).map(|cause| cause.to_string()) {
        // Most of our sentences name their cause already.
        if !said.contains(&cause) {
            said = format!("{said}: {cause}");
        }
    }
    eprintln!("{} {said}", style("error:").for_stderr().red().bold());
}

/// Prints lines on standard output. A reader who went away (`| head`) is no error.
///
/// # Errors
///
/// When they can't be written for another reason, such as a full disk.
pub fn print(lines: &[impl AsRef<str>]) -> io::Result<()> {
    let mut text = String::new();
    for line in lines {
        text.push_str(line.as_ref());
        text.push('\n');
    }
    match io::stdout().lock().write_all(text.as_bytes()) {
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
