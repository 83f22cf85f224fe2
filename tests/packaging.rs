//! What packagers ship: completions and the manual page.

use crate::common::{Output, pyo3lings};

fn print(arguments: &[&str]) -> Output {
    let nowhere = tempfile::tempdir().unwrap();
    Output::of(&mut pyo3lings(&nowhere, arguments))
}

#[test]
fn completions_offer_the_commands_and_no_workers() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = print(&["completions", shell]);
        script.exits(0);
        for wanted in ["watch", "check-all", "no-build"] {
            assert!(script.stdout.contains(wanted), "{shell} misses {wanted}");
        }
        assert!(!script.stdout.contains("__build-worker"), "{shell}");
    }
}

#[test]
fn the_manual_describes_every_command() {
    let page = print(&["man"]);
    page.exits(0);
    for wanted in [
        ".TH pyo3lings 1",
        ".SS watch",
        ".SS dev check",
        "\\fB\\-\\-plain\\fR",
    ] {
        page.prints(wanted);
    }
    assert!(!page.stdout.contains("worker"), "{}", page.stdout);
}
