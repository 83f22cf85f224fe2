//! Which thread takes a signal.

use std::mem::MaybeUninit;
use std::ptr;

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
