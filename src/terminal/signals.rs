//! The signals that concern a terminal.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use super::Input;
use crate::system::{self, Signalled};

/// Tells `inputs` the signals, from a thread of its own.
///
/// # Errors
///
/// When the operating system refuses.
pub(crate) fn listen_to_signals<I: From<Input> + Send + 'static>(
    inputs: Sender<I>,
) -> io::Result<()> {
    let listen = system::listen()?;
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            listen(&mut |signal| {
                let input = match signal {
                    Signalled::Resized => Input::Resized,
                    Signalled::Continued => Input::Continued,
                    Signalled::Interrupted => Input::Interrupted,
                    Signalled::Quit => Input::Quit,
                };
                inputs.send(input.into()).is_ok()
            });
        })?;
    Ok(())
}
