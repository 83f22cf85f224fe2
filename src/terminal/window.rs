//! The whole terminal, screen and keys.

use std::io;
use std::sync::mpsc::Sender;

use super::Input;
use super::keys::Keys;
use super::screen::Screen;
use crate::ui::Line;

/// The screen that is drawn to, and the keys that are pressed meanwhile. Dropping it brings the
/// terminal back as it was.
#[derive(Debug)]
pub(crate) struct Window {
    /// `None` while somebody else has the terminal.
    screen: Option<Screen>,
    keys: Keys,
}

impl Window {
    /// Takes the terminal, and tells `inputs` the keys.
    ///
    /// # Errors
    ///
    /// When it can't be written to.
    pub(crate) fn open<I: From<Input> + Send + 'static>(inputs: Sender<I>) -> io::Result<Self> {
        Ok(Window {
            screen: Some(Screen::open()?),
            keys: Keys::read(inputs)?,
        })
    }

    /// Draws the lines for this many rows and columns.
    ///
    /// # Errors
    ///
    /// When the terminal can't be written to.
    pub(crate) fn draw(&mut self, lines: impl FnOnce(usize, usize) -> Vec<Line>) -> io::Result<()> {
        match &mut self.screen {
            Some(screen) => {
                let (rows, columns) = screen.size();
                screen.draw(&lines(rows, columns))
            }
            None => Ok(()),
        }
    }

    /// Asks for the next key. Until it has come, nobody else can have the terminal.
    pub(crate) fn ask_for_key(&mut self) {
        self.keys.ask();
    }

    /// Takes what an input means for the terminal itself.
    ///
    /// # Errors
    ///
    /// When the terminal can't be written to.
    pub(crate) fn on(&mut self, input: &Input) -> io::Result<()> {
        match input {
            Input::Key(_) => self.keys.came(),
            Input::Resized => {
                if let Some(screen) = &mut self.screen {
                    screen.invalidate();
                }
            }
            Input::Continued => {
                if let Some(screen) = &mut self.screen {
                    screen.take_again()?;
                }
            }
            Input::NoKeys | Input::Interrupted | Input::Quit => {}
        }
        Ok(())
    }

    /// Puts the terminal right after code has run that may have written to it.
    ///
    /// # Errors
    ///
    /// When the terminal refuses, or is gone.
    pub(crate) fn put_right(&mut self) -> io::Result<()> {
        self.screen.as_mut().map_or(Ok(()), Screen::put_right)
    }

    /// Gives the terminal away for as long as `to` runs.
    ///
    /// # Errors
    ///
    /// When the terminal can't be written to afterwards.
    pub(crate) fn lend<T>(&mut self, to: impl FnOnce() -> T) -> io::Result<T> {
        self.screen = None;
        let done = to();
        self.screen = Some(Screen::open()?);
        Ok(done)
    }

    /// How many rows it has.
    pub(crate) fn rows(&self) -> usize {
        self.screen.as_ref().map_or(0, |screen| screen.size().0)
    }
}
