//! The terminal, while a command draws whole screens: what comes from it, and what is drawn to it.

mod input;
mod keys;
mod layout;
mod program;
mod screen;
mod signals;
mod window;

pub(crate) use input::Input;
pub(crate) use layout::latin;
pub(crate) use program::{Program, run};
pub(crate) use signals::listen_to_signals;
pub(crate) use window::Window;
