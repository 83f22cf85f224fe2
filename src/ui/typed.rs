//! Commands in messages, as they have to be typed where this program was started.

use std::borrow::Cow;
use std::env;
use std::path::Path;
use std::sync::LazyLock;

use crate::process::built_from;

/// The name in texts.
const NAME: &str = "pyo3lings ";

/// What stands for it in a checkout, where the program is on nobody's PATH.
const BY_CARGO: &str = "cargo run -- ";

/// Whether `cargo run` started it: that says for which package, and this is where it was built.
static IS_CARGO_RUN: LazyLock<bool> = LazyLock::new(|| {
    let package = env::var_os("CARGO_MANIFEST_DIR");
    package.is_some_and(|package| built_from() == Some(Path::new(&package)))
});

/// A command of this program, as it has to be typed.
pub fn command(command: &str) -> Cow<'_, str> {
    match command.strip_prefix(NAME) {
        Some(arguments) if *IS_CARGO_RUN => Cow::Owned(format!("{BY_CARGO}{arguments}")),
        _ => Cow::Borrowed(command),
    }
}

/// A text with its commands, between backticks, as they have to be typed.
pub(super) fn commands(text: &str) -> Cow<'_, str> {
    if *IS_CARGO_RUN && text.contains(NAME) {
        Cow::Owned(text.replace(&format!("`{NAME}"), &format!("`{BY_CARGO}")))
    } else {
        Cow::Borrowed(text)
    }
}
