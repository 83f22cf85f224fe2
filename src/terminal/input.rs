//! What comes from a terminal.

use console::Key;

/// What a terminal, or whoever has it, tells a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Input {
    /// A key was pressed.
    Key(Key),
    /// There are no keys: standard input ended.
    NoKeys,
    /// The terminal has another size.
    Resized,
    /// The program goes on after it was stopped, and somebody else had the terminal.
    Continued,
    /// Ctrl-C, where it is not a key.
    Interrupted,
    /// The program was asked to end.
    Quit,
}
