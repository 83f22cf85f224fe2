//! The signals that concern a terminal.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGWINCH};
use signal_hook::iterator::Signals;

use super::Input;

/// Tells `inputs` the signals, from a thread of its own.
///
/// # Errors
///
/// When the operating system refuses.
pub(crate) fn listen_to_signals<I: From<Input> + Send + 'static>(
    inputs: Sender<I>,
) -> io::Result<()> {
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT])?;
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            for signal in &mut signals {
                let input = match signal {
                    SIGWINCH => Input::Resized,
                    SIGCONT => Input::Continued,
                    SIGINT => Input::Interrupted,
                    // The others that were asked for.
                    _ => Input::Quit,
                };
                if inputs.send(input.into()).is_err() {
                    break;
                }
            }
        })?;
    Ok(())
}
