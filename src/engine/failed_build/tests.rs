//! Whose fault it is, from what cargo, rustc and linkers say.

use super::*;
use crate::build::CONTEXT_FAILED;
use crate::build::read_diagnostics;
use crate::course::{Crate, Needs, Tree};
use crate::engine::Reason;
use crate::paths::Known;

const PATH: &str = "exercises/06_classes/counter.rs";

/// Whose fault it is that the exercise `counter`, which holds `text`, did not build.
fn fault_of(text: &str, output: &str) -> Fault {
    let errors = read_diagnostics(output, Known::of("/c"), PATH);
    let failed = Failed {
        name: "counter",
        path: PATH,
        text,
        project: None,
        needs: &Needs::default(),
        errors: &errors,
        message: "",
        output,
        directory: Path::new("/"),
    };
    fault(&failed, true)
}

/// What is said about the surroundings.
#[track_caller]
fn surroundings(output: &str) -> Unready {
    match fault_of("", output) {
        Fault::Surroundings(unready) => unready,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_full_disk_is_not_the_learners_fault() {
    let unready =
        surroundings("error: failed to write `x`: No space left on device (os error 28)\n");
    assert_eq!(unready.reason, Reason::Tools);
    assert!(unready.sentence.contains("the disk is full"), "{unready:?}");
}

#[test]
fn words_in_the_learners_own_code_are_no_sign() {
    let output =
        format!("error: No space left on device\n --> {PATH}:1:1\n  |\n1 | compile_error!()\n");
    assert_eq!(fault_of("", &output), Fault::Code);
}

#[test]
fn what_points_into_another_crate_is_not_about_the_code() {
    let output = "error[E0425]: cannot find value `x` in this scope\n --> \
                  /home/you/.cargo/registry/src/index/proc-macro2-1.0.0/src/lib.rs:1:1\n  |\nerror: could \
                  not compile `proc-macro2` (lib) due to 1 previous error\n";
    let unready = surroundings(output);
    assert!(
        unready.sentence.contains("nothing points into your file"),
        "{unready:?}"
    );
    assert!(unready.cause.unwrap().contains("cannot find value `x`"));
}

#[test]
fn a_file_whose_name_begins_alike_is_another() {
    let output = format!("error: expected item\n --> {PATH}.orig:1:1\n  |\n");
    assert!(matches!(fault_of("", &output), Fault::Surroundings(_)));
}

#[test]
fn what_nobody_knows_is_not_the_learners_fault() {
    for output in [
        "error: linker `clang` not found\n  |\n  = note: No such file or directory (os error 2)\n",
        "error: could not execute process `sccache rustc -vV` (never executed)\n",
        "error: something that nobody has seen before\n",
        "",
    ] {
        assert!(
            matches!(fault_of("", output), Fault::Surroundings(_)),
            "{output}"
        );
    }
}

#[test]
fn a_crate_that_can_t_be_loaded_is_compiled_again() {
    for output in [
        format!(
            "error[E0786]: found invalid metadata files for crate `pyo3`\n --> {PATH}:1:5\n  |\n"
        ),
        format!("error[E0463]: can't find crate for `pyo3`\n --> {PATH}:1:5\n  |\n"),
        format!(
            "error: /c/.pyo3lings/target/debug/deps/libpyo3_macros-1.so: file too short\n --> \
             {PATH}:1:5\n  |\n"
        ),
    ] {
        assert_eq!(fault_of("", &output), Fault::Damage, "{output}");
    }
}

#[test]
fn a_crate_that_only_the_learner_names_is_not_damaged() {
    let output = format!("error[E0463]: can't find crate for `rayon`\n --> {PATH}:1:1\n  |\n");
    assert_eq!(fault_of("extern crate rayon;", &output), Fault::Code);
}

#[test]
fn a_crate_of_the_exercise_that_is_not_found_is_damaged() {
    let output = format!("error[E0463]: can't find crate for `rayon`\n --> {PATH}:1:5\n  |\n");
    let errors = read_diagnostics(&output, Known::of("/c"), PATH);
    let of = |needs: &Needs| {
        let failed = Failed {
            name: "counter",
            path: PATH,
            text: "",
            project: None,
            needs,
            errors: &errors,
            message: "",
            output: &output,
            directory: Path::new("/"),
        };
        fault(&failed, true)
    };
    let rayon = [("rayon".to_owned(), Crate::of_version("1"))];
    let needs = Needs {
        crates: rayon.into(),
        ..Needs::default()
    };
    assert_eq!(of(&needs), Fault::Damage);
    assert_eq!(of(&Needs::default()), Fault::Code);
}

#[test]
fn what_was_just_compiled_again_is_not_damaged() {
    let output = format!("error[E0463]: can't find crate for `pyo3`\n --> {PATH}:1:5\n  |\n");
    let errors = read_diagnostics(&output, Known::of("/c"), PATH);
    let failed = Failed {
        name: "counter",
        path: PATH,
        text: "",
        project: None,
        needs: &Needs::default(),
        errors: &errors,
        message: "",
        output: &output,
        directory: Path::new("/"),
    };
    assert_eq!(fault(&failed, false), Fault::Code);
}

const NOT_COMPILED: &str = "error: could not compile `counter` (lib) due to 1 previous error\n";

#[test]
fn a_symbol_is_the_learners_where_their_text_has_it() {
    let text = "#[link(name = \"paper\")]\nunsafe extern \"C\" { fn fold(); }\n";
    for said in [
        "rust-lld: error: unable to find library -lpaper",
        "rust-lld: error: undefined symbol: fold",
        "/usr/bin/ld: counter.o: undefined reference to `fold'",
        "/usr/bin/ld: cannot find -lpaper: No such file or directory",
    ] {
        let output = format!(
            "error: linking with `cc` failed: exit status: 1\n  |\n  = note: {said}\n\n{NOT_COMPILED}"
        );
        assert_eq!(fault_of(text, &output), Fault::Code, "{said}");
        assert!(
            matches!(fault_of("", &output), Fault::Surroundings(_)),
            "{said}"
        );
    }
}

#[test]
fn what_rustc_says_without_a_place_may_be_about_the_code_all_the_same() {
    for said in [
        "error: `#[panic_handler]` function required, but not found\n\n",
        "error: memory allocation of 4294967296 bytes failed\n\n",
        "error: rustc unexpectedly overflowed its stack! this is a bug\n\n",
    ] {
        let output = format!("{said}{NOT_COMPILED}");
        assert_eq!(fault_of("#![no_std]", &output), Fault::Code, "{said}");
        let other = output.replace("`counter`", "`syn`");
        assert!(
            matches!(fault_of("", &other), Fault::Surroundings(_)),
            "{said}"
        );
    }
}

/// Whose fault it is that a project did not build.
fn fault_of_project(output: &str, message: &str) -> Fault {
    let tree = Tree::from([("Cargo.toml", "[package]\n")]);
    let known = Known {
        root: "/c",
        project: Some("exercises/a/shop"),
    };
    let errors = read_diagnostics(output, known, "exercises/a/shop");
    let failed = Failed {
        name: "shop",
        path: "exercises/a/shop",
        text: "",
        project: Some(&tree),
        needs: &Needs::default(),
        errors: &errors,
        message,
        output,
        directory: Path::new("/"),
    };
    fault(&failed, false)
}

#[test]
fn what_cargo_and_maturin_say_about_a_project_is_about_its_manifests() {
    let maturin = format!("{CONTEXT_FAILED}: python-source is set to `py`");
    assert_eq!(fault_of_project("", &maturin), Fault::Code);
    for output in [
        "error: failed to parse manifest at `/c/x`\n\nCaused by:\n  no\n",
        "error: failed to run custom build command for `shop v0.1.0 (/c/x)`\n",
        "   Compiling core v0.1.0 (/c/x)\nerror: could not compile `core` (lib) due to 1 error\n",
        "error: failed to run custom build command for `pyo3-ffi v0.30.1`\n\nCaused by: abi3\n",
    ] {
        assert_eq!(fault_of_project(output, ""), Fault::Code, "{output}");
    }
}

#[test]
fn what_is_not_about_a_project_is_not() {
    for (output, says) in [
        (
            "error: could not write: No space left on device (os error 28)\n",
            "the disk is full",
        ),
        (
            "error: failed to run custom build command for `libc v0.2.1`\n",
            "nothing points into",
        ),
        (
            "error: linking with `cc` failed: exit status: 1\n  = note: rust-lld: error: unable to find library -lpython3.11\n",
            "has none",
        ),
        (
            "error: linking with `cc` failed: exit status: 1\n  = note: who knows\n",
            "nothing points into",
        ),
        (
            "error: no matching package named `rayon` found\nAs a reminder, you're using offline mode (--offline)\n",
            "the crate `rayon`",
        ),
    ] {
        let Fault::Surroundings(unready) = fault_of_project(output, "") else {
            panic!("{output}");
        };
        assert!(unready.sentence.contains(says), "{unready:?}");
    }
}
