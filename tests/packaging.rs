//! What packagers ship: completions and the manual page.

use std::process::Command;

use crate::common::{Output, PROGRAM};

fn print(arguments: &[&str]) -> Output {
    let nowhere = tempfile::tempdir().unwrap();
    Output::of(Command::new(PROGRAM).args(arguments).current_dir(&nowhere))
}

#[test]
fn completions_offer_the_commands_and_no_workers() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = print(&["completions", shell]);
        assert_eq!(script.code, Some(0), "{}", script.stderr);
        for wanted in ["watch", "check-all", "no-build"] {
            assert!(script.stdout.contains(wanted), "{shell} misses {wanted}");
        }
        assert!(!script.stdout.contains("__build-worker"), "{shell}");
    }
}

#[test]
fn the_manual_describes_every_command() {
    let page = print(&["man"]);
    assert_eq!(page.code, Some(0), "{}", page.stderr);
    for wanted in [
        ".TH pyo3lings 1",
        ".SS watch",
        ".SS dev check",
        "\\fB\\-\\-plain\\fR",
    ] {
        assert!(page.stdout.contains(wanted), "{wanted}\n{}", page.stdout);
    }
    assert!(!page.stdout.contains("worker"), "{}", page.stdout);
}
