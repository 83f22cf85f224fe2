//! Linux and macOS.

mod channels;
mod embed;
mod ending;
mod files;
mod fork_server;
mod groups;
mod limits;
mod shell;
mod signals;
mod terminal;
mod users;

pub use channels::take_channels;
pub use embed::embed;
pub use ending::Ending;
pub use files::{
    LIBRARY_PATH, NEUTRAL_DIRECTORY, has_no_room, is_limit_of_watches, is_no_lock, make_executable,
    may_write_to, new_file_permissions, open_lock_without_waiting, open_without_waiting,
    with_stderr_in,
};
pub use fork_server::ForkServer;
pub use groups::{
    ProcessId, end_own_group, interrupt_group, kill_group, lead_a_group, lead_a_session,
};
pub use limits::limit_data;
pub use shell::shell;
pub use signals::{
    Signalled, end_at_signals_as_process_one, leave_signals_to_others, listen, note_terminations,
};
pub use terminal::{Modes, forget_typed, reader_is_gone};
pub use users::is_root;
