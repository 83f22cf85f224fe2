//! Signals: who takes them, and what they say.

// libc alone knows how a thread blocks all signals.
#![allow(unsafe_code)]

use std::io;
use std::mem::MaybeUninit;
use std::ptr;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGWINCH};
use signal_hook::iterator::Signals;

/// What a signal says to a program that has a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signalled {
    /// The terminal has another size.
    Resized,
    /// The program goes on after it was stopped.
    Continued,
    /// Ctrl-C, where it is not a key.
    Interrupted,
    /// The program is to end.
    Quit,
}

/// Has `on_signal` called for each signal, in the calling thread, until it returns false.
///
/// # Errors
///
/// When the operating system refuses to hand signals over.
pub fn listen() -> io::Result<impl FnOnce(&mut dyn FnMut(Signalled) -> bool) + Send> {
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT])?;
    Ok(move |on_signal: &mut dyn FnMut(Signalled) -> bool| {
        for signal in &mut signals {
            let said = match signal {
                SIGWINCH => Signalled::Resized,
                SIGCONT => Signalled::Continued,
                SIGINT => Signalled::Interrupted,
                _ => Signalled::Quit,
            };
            if !on_signal(said) {
                break;
            }
        }
    })
}

/// Has the flag set when this process is asked to end, which then does nothing else. It is a handler
/// and not "ignore", which processes that are started from here would inherit.
///
/// # Errors
///
/// When the operating system refuses.
pub fn note_terminations(flag: &Arc<AtomicBool>) -> io::Result<()> {
    signal_hook::flag::register(SIGTERM, Arc::clone(flag)).map(|_| ())
}

/// Has SIGINT and SIGTERM end this process, if it is process 1 of a container: for that one the system does
/// nothing by itself.
///
/// # Errors
///
/// When the operating system refuses.
pub fn end_at_signals_as_process_one() -> io::Result<()> {
    if std::process::id() == 1 {
        for signal in [SIGINT, SIGTERM] {
            let always = Arc::new(AtomicBool::new(true));
            signal_hook::flag::register_conditional_shutdown(signal, 128 + signal, always)?;
        }
    }
    Ok(())
}

/// Leaves all signals to the other threads, for as long as the calling thread lives. A signal would
/// break off what it waits for.
pub fn leave_signals_to_others() {
    let mut all = MaybeUninit::uninit();
    // SAFETY: the set is filled before it is read, and lives until the call returns.
    unsafe {
        libc::sigfillset(all.as_mut_ptr());
        libc::pthread_sigmask(libc::SIG_BLOCK, all.as_ptr(), ptr::null_mut());
    }
}
