//! The keys, read by a thread of their own.

use std::io;
use std::sync::mpsc::{self, Sender};
use std::thread;

use console::Term;

use super::Input;
use crate::system;

/// The keys, one for each time that they are asked for: in between, somebody else can have the
/// terminal.
#[derive(Debug)]
pub(super) struct Keys {
    ask: Sender<()>,
    is_asked: bool,
}

impl Keys {
    /// Starts the thread that reads. It tells `inputs` the keys, until there are none.
    ///
    /// # Errors
    ///
    /// When the system has no thread for it.
    pub(super) fn read<I: From<Input> + Send + 'static>(inputs: Sender<I>) -> io::Result<Self> {
        let (ask, asked) = mpsc::channel();
        thread::Builder::new()
            .name("keys".to_owned())
            .spawn(move || {
                // `console` takes a read that a signal broke off for a Ctrl-C.
                system::leave_signals_to_others();
                let term = Term::stdout();
                while asked.recv().is_ok() {
                    let input = match term.read_key_raw() {
                        Ok(key) => Input::Key(key),
                        Err(_) => Input::NoKeys,
                    };
                    let is_end = matches!(input, Input::NoKeys);
                    if inputs.send(input.into()).is_err() || is_end {
                        break;
                    }
                }
            })?;
        Ok(Keys {
            ask,
            is_asked: false,
        })
    }

    /// Asks for the next key, unless that is awaited already.
    pub(super) fn ask(&mut self) {
        if !self.is_asked {
            self.is_asked = self.ask.send(()).is_ok();
        }
    }

    /// The key that was asked for has come.
    pub(super) fn came(&mut self) {
        self.is_asked = false;
    }
}
