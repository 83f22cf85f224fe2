//! How the process that ran the checks ended, in words.

use crate::engine::Death;

pub(super) fn words(death: Death) -> String {
    match death {
        Death::Exit { code } => {
            format!(
                "your code ended Python itself (exit code {code}) before the checks were through"
            )
        }
        Death::Signal { number } => {
            format!("your extension crashed Python: {}", signal_name(number))
        }
        Death::OutOfMemory => {
            "your code asked for more memory than an exercise may have".to_owned()
        }
        Death::StackOverflow => "your code used up the stack of its thread".to_owned(),
    }
}

pub(super) fn usual_cause(death: Death) -> &'static str {
    match death {
        Death::Exit { .. } => {
            "Usually `std::process::exit` or Python's `os._exit`. An extension module lives in \
             somebody else's process: return an error instead."
        }
        Death::Signal { number: 6 } => {
            "Usually a panic in a place where it can't become an exception (while another panic \
             is under way, or in a destructor), or `std::process::abort`."
        }
        Death::Signal { .. } => {
            "Look for `unsafe`: pointers that are null or outlive what they point to, or \
             `Python::assume_attached` in a thread that is not attached. In safe Rust it can only \
             be a thread in which a function calls itself without an end."
        }
        Death::OutOfMemory => {
            "Usually a loop that pushes for ever, or a size that was computed wrongly."
        }
        Death::StackOverflow => "Usually a function that calls itself without an end.",
    }
}

fn signal_name(number: i32) -> String {
    let name = match number {
        4 => "an illegal instruction (SIGILL)",
        6 => "it was aborted (SIGABRT)",
        7 | 10 => "a bad memory access (SIGBUS)",
        8 => "an arithmetic error (SIGFPE)",
        9 => "it was killed (SIGKILL), perhaps because memory ran out",
        11 => "a bad memory access (SIGSEGV)",
        15 => "it was terminated (SIGTERM)",
        25 => "it wrote a file of more than 256 MiB (SIGXFSZ)",
        _ => return format!("signal {number}"),
    };
    name.to_owned()
}
