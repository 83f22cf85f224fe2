//! What the other threads of this process are doing: each is interrupted by a signal, whose handler
//! notes the stack and asks a question that a thread can only answer about itself.

use std::ffi::{CStr, c_int, c_void};
use std::mem::MaybeUninit;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::waiting::Place;

/// A signal that does nothing where nobody handles it.
const SIGNAL: c_int = libc::SIGURG;

/// How long a thread may take for its answer.
const PATIENCE: Duration = Duration::from_millis(50);

/// How many calls of a stack are noted, from the innermost on.
const DEPTH: usize = 64;

/// What a thread was doing.
#[derive(Debug)]
pub struct Seen {
    /// Its answer.
    pub answer: bool,
    /// The addresses that it was at, the innermost call first.
    pub stack: Vec<usize>,
}

/// Where the handler writes.
struct Page {
    thread: libc::pthread_t,
    ask: fn() -> bool,
    answer: AtomicBool,
    stack: [AtomicUsize; DEPTH],
    length: AtomicUsize,
    is_written: AtomicBool,
}

/// The page of the thread that is being asked.
static PAGE: AtomicPtr<Page> = AtomicPtr::new(ptr::null_mut());

/// Asks each of these threads, which are named as `pthread_self` names them and have to be alive. Those
/// that do not answer are `None`. The question is put in a signal handler, and may do only what may be
/// done there.
pub fn look_at_threads(threads: &[u64], ask: fn() -> bool) -> Vec<Option<Seen>> {
    handle_signal();
    threads
        .iter()
        .map(|&thread| look_at(thread as libc::pthread_t, ask))
        .collect()
}

fn look_at(thread: libc::pthread_t, ask: fn() -> bool) -> Option<Seen> {
    // It is never freed: a thread may come to it late.
    let page: &'static Page = Box::leak(Box::new(Page {
        thread,
        ask,
        answer: AtomicBool::new(false),
        stack: [const { AtomicUsize::new(0) }; DEPTH],
        length: AtomicUsize::new(0),
        is_written: AtomicBool::new(false),
    }));
    PAGE.store(ptr::from_ref(page).cast_mut(), Ordering::SeqCst);
    // SAFETY: the thread is alive, as the caller says.
    if unsafe { libc::pthread_kill(thread, SIGNAL) } != 0 {
        return None;
    }
    let until = Instant::now() + PATIENCE;
    while !page.is_written.load(Ordering::SeqCst) {
        if Instant::now() > until {
            return None;
        }
        thread::sleep(Duration::from_micros(200));
    }
    let length = page.length.load(Ordering::SeqCst).min(DEPTH);
    Some(Seen {
        answer: page.answer.load(Ordering::SeqCst),
        stack: page.stack[..length]
            .iter()
            .map(|address| address.load(Ordering::SeqCst))
            .collect(),
    })
}

fn handle_signal() {
    // SAFETY: the action is complete, and its handler does only what a handler may.
    unsafe {
        let mut action: libc::sigaction = MaybeUninit::zeroed().assume_init();
        action.sa_sigaction = on_signal as *const () as usize;
        action.sa_flags = libc::SA_RESTART;
        libc::sigemptyset(&raw mut action.sa_mask);
        libc::sigaction(SIGNAL, &raw const action, ptr::null_mut());
    }
}

extern "C" fn on_signal(_: c_int) {
    let page = PAGE.load(Ordering::SeqCst);
    // SAFETY: a page is never freed.
    let Some(page) = (unsafe { page.as_ref() }) else {
        return;
    };
    // SAFETY: it asks for nothing but this thread's own name.
    if unsafe { libc::pthread_self() } != page.thread || page.is_written.load(Ordering::SeqCst) {
        return;
    }
    page.answer.store((page.ask)(), Ordering::SeqCst);
    // SAFETY: the callback gets the page back, and only for as long as this call lasts.
    unsafe { _Unwind_Backtrace(note_call, ptr::from_ref(page).cast_mut().cast()) };
    page.is_written.store(true, Ordering::SeqCst);
}

extern "C" fn note_call(context: *mut c_void, page: *mut c_void) -> c_int {
    const GO_ON: c_int = 0;
    const STOP: c_int = 5;
    // SAFETY: it is the page that `on_signal` passed.
    let page = unsafe { &*page.cast::<Page>() };
    let place = page.length.fetch_add(1, Ordering::SeqCst);
    let Some(address) = page.stack.get(place) else {
        return STOP;
    };
    // SAFETY: the context is the unwinder's.
    address.store(unsafe { _Unwind_GetIP(context) }, Ordering::SeqCst);
    GO_ON
}

// The standard library links the unwinder in.
unsafe extern "C" {
    fn _Unwind_Backtrace(
        call: extern "C" fn(*mut c_void, *mut c_void) -> c_int,
        argument: *mut c_void,
    ) -> c_int;
    fn _Unwind_GetIP(context: *mut c_void) -> usize;
}

/// What is at an address; `None` where no file was loaded.
pub fn place_of(address: usize) -> Option<Place> {
    let mut found = MaybeUninit::<libc::Dl_info>::zeroed();
    // A call returns to behind itself, which may be behind its function.
    let address = address.saturating_sub(1) as *const c_void;
    // SAFETY: the address is only looked up, and what is found is filled in before it is read.
    let found = unsafe {
        if libc::dladdr(address, found.as_mut_ptr()) == 0 {
            return None;
        }
        found.assume_init()
    };
    let text = |text: *const libc::c_char| {
        // SAFETY: the loader's texts end with a zero, and live as long as their library.
        (!text.is_null()).then(|| {
            unsafe { CStr::from_ptr(text) }
                .to_string_lossy()
                .into_owned()
        })
    };
    Some(Place {
        file: text(found.dli_fname)?.into(),
        function: text(found.dli_sname),
    })
}
