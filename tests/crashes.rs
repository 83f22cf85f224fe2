//! Code that panics, crashes, ends its process, or never ends. None of it takes the course down: after
//! each of these, a right answer passes.

use crate::common::{Learner, line, module, returns, script};
use indoc::{formatdoc, indoc};
use serde_json::json;

// Panics and crashes

#[test]
fn a_panic_in_a_function() {
    Learner::writes("panic!(\"out of paper\")")
        .fails()
        .says("✗ it is 42")
        .says("Rust panicked: out of paper")
        .says(&format!("at {}5", line(7)))
        .says("`except Exception` does not catch it")
        .says_nothing_of("your code printed");
}

#[test]
fn a_panic_while_the_module_is_being_initialised() {
    Learner::initialises(r#"panic!("closed today")"#)
        .fails()
        .says("✗ Python can't import the module")
        .says("Rust panicked: closed today")
        .says(&format!("at {}5", line(7)));
}

#[test]
fn an_exception_while_the_module_is_being_initialised() {
    for exception in ["PyValueError", "PySystemExit", "PyKeyboardInterrupt"] {
        Learner::initialises(&format!(
            "Err(pyo3::exceptions::{exception}::new_err(\"closed today\"))"
        ))
        .fails()
        .says("✗ Python can't import the module")
        .says(&format!("{}: closed today", &exception[2..]));
    }
}

#[test]
fn a_write_through_a_null_pointer() {
    // A debug build notices it, and aborts.
    Learner::writes("unsafe { *std::hint::black_box(std::ptr::null_mut::<i64>()) = 42 }; 42")
        .fails()
        .says("your extension crashed Python: it was aborted (SIGABRT)")
        .says("while checking: it is 42")
        .says("null pointer dereference occurred");
}

#[test]
fn a_bad_memory_access() {
    Learner::writes_items(indoc! {r#"
        unsafe extern "C" {
            fn strlen(text: *const u8) -> i64;
        }
        #[pyfunction]
        fn answer() -> i64 {
            unsafe { strlen(std::hint::black_box(std::ptr::null())) }
        }
    "#})
    .fails()
    .says("your extension crashed Python: a bad memory access (SIGSEGV)")
    .says("while checking: it is 42")
    .says("Look for `unsafe`");
}

#[test]
fn abort() {
    Learner::writes("std::process::abort()")
        .fails()
        .says("your extension crashed Python: it was aborted (SIGABRT)")
        .says("while checking: it is 42");
}

#[test]
fn a_panic_in_a_destructor_during_a_panic() {
    Learner::writes(indoc! {r#"
        struct Paper;
        impl Drop for Paper {
            fn drop(&mut self) { panic!("torn") }
        }
        let _paper = Paper;
        panic!("out of paper")
    "#})
    .fails()
    .says("your extension crashed Python: it was aborted (SIGABRT)")
    .says("out of paper")
    .says("torn");
}

#[test]
fn stack_overflow() {
    Learner::writes_items(indoc! {"
        #[allow(unconditional_recursion)]
        fn deeper(depth: i64) -> i64 {
            std::hint::black_box(deeper(depth + 1)) + 1
        }
        #[pyfunction]
        fn answer() -> i64 { deeper(0) }
    "})
    .fails()
    .says("your code used up the stack of its thread")
    .says("while checking: it is 42")
    .says("Usually a function that calls itself without an end.");
}

#[test]
fn stack_overflow_in_a_thread() {
    Learner::writes_items(indoc! {"
        #[allow(unconditional_recursion)]
        fn deeper(depth: i64) -> i64 {
            std::hint::black_box(deeper(depth + 1)) + 1
        }
        #[pyfunction]
        fn answer() -> i64 { std::thread::spawn(|| deeper(0)).join().unwrap() }
    "})
    .fails()
    .says("your extension crashed Python: a bad memory access (SIGSEGV)")
    .says("a thread in which a function calls itself without an end");
}

#[test]
fn the_process_exits() {
    for body in [
        "std::process::exit(0)",
        "unsafe { _exit(0) }",
        indoc! {r#"
            Python::attach(|py| py.run(c"import os; os._exit(0)", None, None)).unwrap();
            0
        "#},
    ] {
        Learner::writes_items(&formatdoc! {r#"
            unsafe extern "C" {{
                fn _exit(code: i32) -> !;
            }}
            #[pyfunction]
            fn answer() -> i64 {{
                {body}
            }}
        "#})
        .fails()
        .says("your code ended Python itself (exit code 0) before the checks were through")
        .says("while checking: it is 42");
    }
}

#[test]
fn the_process_exits_while_the_module_is_being_initialised() {
    Learner::initialises("std::process::exit(3)")
        .fails()
        .says("your code ended Python itself (exit code 3)")
        .says("while the module was being imported");
}

#[test]
fn system_exit_in_a_check_is_a_failed_check() {
    let check = script(
        "answer",
        &[
            (
                "it is left early",
                indoc! {"
                    import sys
                    sys.exit(0)
                "},
            ),
            ("it is 42", "pass"),
        ],
    );
    Learner::is_checked_by(returns("answer", 42), &check)
        .fails()
        .says("✗ it is left early")
        .says("SystemExit: 0")
        .says("✓ it is 42");
    Learner::writes_items(indoc! {"
        #[pyfunction]
        fn answer() -> PyResult<i64> {
            Err(pyo3::exceptions::PySystemExit::new_err(0))
        }
    "})
    .fails()
    .says("✗ it is 42")
    .says("SystemExit: 0");
}

#[test]
fn keyboard_interrupt_fails_its_check_and_the_others_run() {
    let check = script(
        "answer",
        &[
            ("it is interrupted", "raise KeyboardInterrupt"),
            ("it is 42", "pass"),
        ],
    );
    Learner::is_checked_by(returns("answer", 42), &check)
        .fails()
        .says("✗ it is interrupted")
        .says("KeyboardInterrupt")
        .says("✓ it is 42");
}

// What does not end

#[test]
fn an_endless_loop_in_rust_that_keeps_python_locked() {
    Learner::writes(indoc! {"
        let mut i = 0_u64;
        loop { i = std::hint::black_box(i.wrapping_add(1)) }
    "})
    .fails()
    .says("stopped after 2 s: it did not come to an end")
    .says("while checking: it is 42")
    .says("answer.py:9 self.assertEqual(answer.answer(), 42)")
    .says("The Rust code that this line calls has the GIL and never lets go of it.")
    .says("Usually it is in a loop whose condition never becomes false");
}

#[test]
fn an_endless_loop_in_rust_that_lets_go_of_the_gil() {
    let learner = Learner::writes_items(indoc! {"
        #[pyfunction]
        fn answer(py: Python<'_>) -> i64 {
            py.detach(|| loop { std::hint::spin_loop() })
        }
    "});
    let verdict = &learner.report()["verdict"];
    assert_eq!(verdict["kind"], "timed_out");
    assert!(verdict["gil"].is_null());
    learner
        .fails()
        .says("answer.py:9 self.assertEqual(answer.answer(), 42)")
        .says("Usually a loop whose condition never becomes false, or two threads")
        .says_nothing_of("has the GIL");
}

#[test]
fn an_endless_loop_while_the_module_is_being_initialised() {
    Learner::initialises("loop { std::hint::spin_loop() }")
        .fails()
        .says("stopped after 2 s: it did not come to an end")
        .says("while the module was being imported")
        .says("answer.py:3 import answer");
}

#[test]
fn an_endless_loop_in_the_check() {
    let check = script(
        "answer",
        &[(
            "it ends",
            indoc! {"
                while answer.answer() != 42:
                    pass
            "},
        )],
    );
    Learner::is_checked_by(returns("answer", 41), &check)
        .fails()
        .says("stopped after 2 s: it did not come to an end")
        .says("while checking: it ends")
        .says("answer.py:9 while answer.answer() != 42:");
}

#[test]
fn a_deadlock() {
    Learner::writes(indoc! {"
        let drawer = std::sync::Mutex::new(42);
        let _mine = drawer.lock().unwrap();
        *drawer.lock().unwrap()
    "})
    .fails()
    .says("stopped after 2 s: it did not come to an end")
    .says("The Rust code that this line calls has the GIL and never lets go of it.")
    .says("or waits for a lock that it has already.")
    .says_nothing_of("another thread");
}

#[test]
fn a_deadlock_of_a_thread_with_python() {
    let learner = Learner::writes(indoc! {"
        // Python is locked here, and the thread waits for it.
        std::thread::spawn(|| Python::attach(|_| 42)).join().unwrap()
    "});
    let verdict = &learner.report()["verdict"];
    assert_eq!(verdict["gil"]["holder"]["line"], 9);
    assert_eq!(verdict["gil"]["waiting"], json!([null]));
    learner
        .fails()
        .says("stopped after 2 s: it did not come to an end")
        .says("while checking: it is 42")
        .says("answer.py:9 self.assertEqual(answer.answer(), 42)")
        .says("has the GIL and never lets go of it, and another thread waits for the GIL.")
        .says("If it waits for that thread in turn, neither can go on: wait inside `py.detach`.");
}

#[test]
fn a_deadlock_of_threads_that_python_started() {
    let check = script(
        "answer",
        &[(
            "it is 42",
            indoc! {"
                import threading
                waiting = threading.Event()
                def clerk():
                    waiting.set()
                    while True:
                        threading.Event().wait(0.01)
                threading.Thread(target=clerk, daemon=True).start()
                waiting.wait()
                self.assertEqual(answer.answer(), 42)
            "},
        )],
    );
    let learner = Learner::is_checked_by(
        module(
            "answer",
            indoc! {"
                #[pyfunction]
                fn answer() -> i64 {
                    let (_keep, never) = std::sync::mpsc::channel();
                    never.recv().unwrap()
                }
            "},
        ),
        &check,
    );
    learner
        .fails()
        .says("answer.py:17 self.assertEqual(answer.answer(), 42)")
        .says("another thread waits for the GIL (answer.py:14).");
}

#[test]
fn endless_allocation() {
    Learner::writes(indoc! {"
        let mut reams = Vec::new();
        loop { reams.push(std::hint::black_box(Vec::<u8>::with_capacity(1 << 26))) }
    "})
    .fails()
    .says("your code asked for more memory than an exercise may have")
    .says("Usually a loop that pushes for ever");
}

#[test]
fn too_much_memory_in_python_is_a_failed_check() {
    let check = script("answer", &[("it is 42", "bytearray(1 << 32)")]);
    Learner::is_checked_by(returns("answer", 42), &check)
        .fails()
        .says("✗ it is 42")
        .says("MemoryError");
}
