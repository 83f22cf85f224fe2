//! Whatever a machine has set, alone or together: no pass is lost, and nothing is said about the learner's
//! code that does not point into it.
//!
//! `PYO3LINGS_SETTINGS=50` tries more than the usual number of combinations; `PYO3LINGS_SEED=7` others.

use std::fs;

use crate::common::{Course, Dice, Output, number};

/// Variables that somebody may have, each with the name of what it is known from.
const VARIABLES: &[(&str, &str)] = &[
    ("RUSTFLAGS", "-C linker=clang-that-is-not-there"),
    ("RUSTFLAGS", "-D warnings"),
    ("CARGO_ENCODED_RUSTFLAGS", "-Clink-arg=-fuse-ld=mold"),
    ("CARGO_BUILD_RUSTFLAGS", "-D warnings"),
    ("CARGO_BUILD_TARGET", "wasm32-unknown-unknown"),
    ("CARGO_BUILD_TARGET_DIR", "/proc"),
    ("CARGO_BUILD_BUILD_DIR", "/proc"),
    ("CARGO_BUILD_RUSTC_WRAPPER", "sccache-that-is-not-there"),
    ("CARGO_TARGET_DIR", "/proc"),
    ("CARGO_INCREMENTAL", "0"),
    ("CARGO_NET_RETRY", "often"),
    ("CARGO_TERM_QUIET", "true"),
    ("CARGO_TERM_COLOR", "purple"),
    ("CARGO_PROFILE_DEV_PANIC", "abort"),
    ("CARGO_PROFILE_DEV_LTO", "fat"),
    ("CARGO_UNSTABLE_GC", "true"),
    ("CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS", "never"),
    ("RUSTC", "/nowhere/rustc"),
    ("RUSTC_WRAPPER", "sccache-that-is-not-there"),
    ("RUSTC_WORKSPACE_WRAPPER", "clippy-that-is-not-there"),
    ("RUSTUP_TOOLCHAIN", "1.66.0"),
    ("RUST_MIN_STACK", "much"),
    ("RUST_BACKTRACE", "full"),
    ("TMPDIR", "/proc"),
    ("LC_ALL", "C"),
    ("LANG", "nowhere"),
    ("PYTHONHOME", "/nowhere"),
    ("PYTHONPATH", "/nowhere"),
    ("PYTHONUTF8", "0"),
    ("PYTHONSTARTUP", "/nowhere"),
    ("PYTHONWARNINGS", "error"),
    ("PYTHONOPTIMIZE", "2"),
    ("PYO3_PYTHON", "/nowhere/python3"),
    ("PYO3_CONFIG_FILE", "/nowhere/config"),
    ("PYO3_NO_PYTHON", "1"),
    ("_PYTHON_SYSCONFIGDATA_NAME", "_sysconfigdata_conda"),
    ("MATURIN_PEP517_ARGS", "--sideways"),
    ("VIRTUAL_ENV", "/nowhere"),
    ("LD_LIBRARY_PATH", "/nowhere"),
    ("CC", "/nowhere/cc"),
    ("CFLAGS", "-fsideways"),
    ("LDFLAGS", "-Wl,--sideways"),
];

/// Lines of a config file above the course.
const LINES: &[&str] = &[
    "build.rustflags = [\"-D\", \"warnings\"]",
    "build.rustc-wrapper = \"sccache-that-is-not-there\"",
    "build.target = \"wasm32-unknown-unknown\"",
    "build.target-dir = \"there\"",
    "profile.dev.panic = \"abort\"",
    "term.quiet = true",
    "net.retry = \"often\"",
    "this is not TOML",
];

#[test]
fn no_pass_is_lost_and_nobody_is_blamed_whatever_is_set() {
    let course = Course::answering(42).returning("second", 2, 2);
    course.run(&["verify"]).exits(0);
    let above = course.root().with_file_name(".cargo");
    fs::create_dir_all(&above).unwrap();
    let mut dice = Dice(number("PYO3LINGS_SEED", 20_26) | 1);
    for round in 0..number("PYO3LINGS_SETTINGS", 10) {
        let variables = dice.some(VARIABLES, 3);
        let lines = dice.some(LINES, 2);
        let config = if dice.roll(2) == 0 {
            lines.join("\n")
        } else {
            String::new()
        };
        fs::write(above.join("config.toml"), &config).unwrap();
        // The same module in other words, so that it is built again.
        for name in ["answer", "second"] {
            let source = course.read(course.source(name));
            course.save(name, format!("{source}// {round}\n"));
        }
        let mut command = course.command(&["verify", "--json"]);
        command.envs(variables.iter().copied());
        let output = Output::of(&mut command);
        let set = format!("{variables:?}\n{config}\n{}", output.stdout);
        for name in ["answer", "second"] {
            assert!(course.is_done(name), "the pass of {name} is lost: {set}");
        }
        let document = output.stdout_as_json();
        let reports = document["reports"]
            .as_array()
            .unwrap_or_else(|| panic!("{set}"));
        for report in reports {
            let kind = report["verdict"]["kind"].as_str().unwrap();
            assert!(["passed", "unready"].contains(&kind), "{kind}: {set}");
        }
    }
}
