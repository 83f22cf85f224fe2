//! The terminal while a command draws whole screens: opened, drawn to, and always restored.

use std::io::{self, Write};

use console::Term;

use crate::system::Modes;
use crate::ui::Line;

const ENTER: &str = "\u{1b}[?1049h\u{1b}[?25l";
const LEAVE: &str = "\u{1b}[?25h\u{1b}[?1049l";

/// A frame is drawn at once in terminals that know how.
const BEGIN: &str = "\u{1b}[?2026h";
const HOME: &str = "\u{1b}[H";
const END: &str = "\u{1b}[J\u{1b}[?2026l";

/// The alternate screen of the terminal. Dropping it brings the terminal back as it was.
#[derive(Debug)]
pub(super) struct Screen {
    term: Term,
    modes: Option<Modes>,
    last: String,
    /// Whether the next frame takes the terminal once more.
    is_doubtful: bool,
}

impl Screen {
    /// Takes the terminal.
    ///
    /// # Errors
    ///
    /// When it can't be written to.
    pub(super) fn open() -> io::Result<Self> {
        let modes = Modes::now();
        if let Some(modes) = &modes {
            modes.set_raw()?;
        }
        let mut screen = Screen {
            term: Term::stdout(),
            modes,
            last: String::new(),
            is_doubtful: false,
        };
        screen.write(ENTER)?;
        Ok(screen)
    }

    /// Takes the terminal once more, after somebody else had it.
    ///
    /// # Errors
    ///
    /// When it can't be written to.
    pub(super) fn take_again(&mut self) -> io::Result<()> {
        if let Some(modes) = &self.modes {
            modes.set_raw()?;
        }
        self.invalidate();
        self.write(ENTER)
    }

    /// Puts the modes right that somebody may have changed who knows the terminal by its name, and draws all
    /// of the next frame.
    ///
    /// # Errors
    ///
    /// When the terminal refuses, or is gone.
    pub(super) fn put_right(&mut self) -> io::Result<()> {
        if let Some(modes) = &self.modes {
            modes.set_raw()?;
        }
        self.invalidate();
        self.is_doubtful = true;
        Ok(())
    }

    /// Rows and columns.
    pub(super) fn size(&self) -> (usize, usize) {
        let (rows, columns) = self.term.size_checked().unwrap_or((24, 80));
        (usize::from(rows).max(1), usize::from(columns).max(1))
    }

    /// Draws a frame; nothing is written when it is the one that is shown.
    ///
    /// # Errors
    ///
    /// When the terminal can't be written to.
    pub(super) fn draw(&mut self, lines: &[Line]) -> io::Result<()> {
        let mut frame = String::from(HOME);
        for (number, line) in lines.iter().enumerate() {
            if number > 0 {
                frame.push_str("\r\n");
            }
            frame.push_str("\u{1b}[0m");
            frame.push_str(&line.painted());
            frame.push_str("\u{1b}[0m\u{1b}[K");
        }
        frame.push_str(END);
        if frame != self.last {
            let enter = if self.is_doubtful { ENTER } else { "" };
            self.write(&format!("{BEGIN}{enter}{frame}"))?;
            self.is_doubtful = false;
            self.last = frame;
        }
        Ok(())
    }

    /// Forgets what is shown, for when the terminal changed its size.
    pub(super) fn invalidate(&mut self) {
        self.last.clear();
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // The terminal may be gone, and then there is nothing to restore.
        let _ = self.write(LEAVE);
        if let Some(modes) = &self.modes {
            let _ = modes.restore();
        }
    }
}
