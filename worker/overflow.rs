//! Tells a stack overflow from another bad access to memory, as programs in Rust do: where Python itself
//! loads this library, no Rust program has set that up.

/// Has the overflow of this thread's stack said. Other systems than Linux only tell the signal.
pub fn tell() {
    #[cfg(target_os = "linux")]
    linux::tell();
}

#[cfg(target_os = "linux")]
mod linux {
    use std::ffi::{c_int, c_void};
    use std::mem::MaybeUninit;
    use std::ptr;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// The words in which the standard library says it.
    const SAID: &[u8] = b"\nthread 'main' has overflowed its stack\n";

    /// A handler can't run on a stack that is full.
    const OTHER_STACK: usize = 64 * 1024;

    /// How far beyond the end of a stack a call may reach.
    const REACH: usize = 1 << 20;

    /// How much above its end the system stops letting it grow.
    const GAP: usize = 64 * 1024;

    /// Where the stack ends, its lowest address.
    static END: AtomicUsize = AtomicUsize::new(0);

    pub(super) fn tell() {
        let Some(end) = end_of_stack() else { return };
        END.store(end, Ordering::Relaxed);
        let other = Box::leak(vec![0_u8; OTHER_STACK].into_boxed_slice());
        let other = libc::stack_t {
            ss_sp: other.as_mut_ptr().cast(),
            ss_flags: 0,
            ss_size: OTHER_STACK,
        };
        // SAFETY: the other stack is never freed; the action is complete, and its handler does only what
        // a handler may.
        unsafe {
            libc::sigaltstack(&raw const other, ptr::null_mut());
            let mut action: libc::sigaction = MaybeUninit::zeroed().assume_init();
            action.sa_sigaction = on_fault as *const () as usize;
            // After it the signal ends the process.
            action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK | libc::SA_RESETHAND;
            libc::sigemptyset(&raw mut action.sa_mask);
            libc::sigaction(libc::SIGSEGV, &raw const action, ptr::null_mut());
        }
    }

    /// The lowest address of this thread's stack.
    fn end_of_stack() -> Option<usize> {
        let mut attributes = MaybeUninit::<libc::pthread_attr_t>::uninit();
        let (mut start, mut size) = (ptr::null_mut(), 0);
        // SAFETY: the attributes are filled in before they are read, and freed after that.
        unsafe {
            if libc::pthread_getattr_np(libc::pthread_self(), attributes.as_mut_ptr()) != 0 {
                return None;
            }
            let mut attributes = attributes.assume_init();
            let said =
                libc::pthread_attr_getstack(&raw const attributes, &raw mut start, &raw mut size);
            libc::pthread_attr_destroy(&raw mut attributes);
            (said == 0).then_some(start as usize)
        }
    }

    extern "C" fn on_fault(_: c_int, info: *mut libc::siginfo_t, _: *mut c_void) {
        let end = END.load(Ordering::Relaxed);
        // SAFETY: the system passes what it knows about the fault.
        let at = unsafe { (*info).si_addr() } as usize;
        if (end.saturating_sub(REACH)..end + GAP).contains(&at) {
            // SAFETY: it writes a constant text. Nothing is left to do if that fails.
            unsafe { libc::write(2, SAID.as_ptr().cast(), SAID.len()) };
        }
        // The access is tried again, and then the signal has no handler.
    }
}
