//! What config files of cargo and variables of the environment say about builds decides nothing about a
//! verdict. Each is a real file or variable, obeyed by the real cargo where it is asked in the usual way.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use crate::common::{self, Course, module, returns, script, wants};

/// A course with one exercise that passes, and a config file of cargo above it or as cargo's own.
struct Configured {
    course: Course,
    cargo_home: Option<PathBuf>,
}

impl Configured {
    /// With a config file above the course.
    fn above(config: &str) -> Self {
        let course = Course::new().exercise("answer", returns("answer", 42), &wants("answer", 42));
        let above = course.root().with_file_name(".cargo");
        fs::create_dir_all(&above).unwrap();
        fs::write(above.join("config.toml"), config).unwrap();
        Configured {
            course,
            cargo_home: None,
        }
    }

    /// With cargo's own config file. PyO3 is compiled for it, because its sources are in another place.
    fn at_home(config: &str) -> Self {
        let mut configured = Configured::above(config);
        let cargo_home = configured.course.root().with_file_name("cargo-home");
        fs::create_dir_all(&cargo_home).unwrap();
        fs::write(cargo_home.join("config.toml"), config).unwrap();
        // The crates that are there already serve as before.
        let usual = std::env::var_os("CARGO_HOME").map_or_else(
            || PathBuf::from(std::env::var_os("HOME").unwrap()).join(".cargo"),
            PathBuf::from,
        );
        let registry = usual.join("registry");
        std::os::unix::fs::symlink(registry, cargo_home.join("registry")).unwrap();
        configured.cargo_home = Some(cargo_home);
        configured
    }

    /// The verdict's kind, with these variables.
    fn verdict(&self, variables: &[(&str, &str)]) -> String {
        let mut command = self.course.command(&["run", "answer", "--json"]);
        command
            .env("CARGO_NET_OFFLINE", "true")
            .envs(variables.iter().copied());
        if let Some(cargo_home) = &self.cargo_home {
            command.env("CARGO_HOME", cargo_home);
        }
        let report = common::Output::of(&mut command).json();
        report["verdict"]["kind"].as_str().unwrap().to_owned()
    }

    /// Moves a file into place that is older than the last build, as `cp -p` and `mv` do.
    fn move_older_into_place(&self, content: &str) {
        let file = self.course.path("older.rs");
        fs::write(&file, content).unwrap();
        let hour_ago = SystemTime::now() - Duration::from_secs(3600);
        let open = fs::File::options().append(true).open(&file).unwrap();
        open.set_modified(hour_ago).unwrap();
        fs::rename(file, self.course.source("answer")).unwrap();
    }

    /// A content that came back with an older time gets its own verdict.
    fn tells_older_contents_apart(&self, variables: &[(&str, &str)]) {
        assert_eq!(self.verdict(variables), "passed");
        self.move_older_into_place(&returns("answer", 41));
        assert_eq!(self.verdict(variables), "failed", "a false pass");
        self.move_older_into_place(&returns("answer", 42));
        assert_eq!(self.verdict(variables), "passed");
    }

    /// An exercise that overflows is told of it by a panic.
    fn overflows(&self) {
        let source = module(
            "answer",
            "#[pyfunction]\nfn answer(n: u8) -> u8 {\n    n + 1\n}",
        );
        let check = script(
            "answer",
            &[(
                "an overflow is a panic",
                "with self.assertRaises(BaseException):\n    answer.answer(255)",
            )],
        );
        self.course.save("answer", source);
        fs::write(self.course.script("answer"), check).unwrap();
        assert_eq!(self.verdict(&[]), "passed");
        let variables = [("CARGO_PROFILE_DEV_PANIC", "abort")];
        assert_eq!(self.verdict(&variables), "passed");
    }
}

/// The platform that rustc runs on.
fn host() -> String {
    let said = std::process::Command::new("rustc")
        .arg("-vV")
        .output()
        .unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.expect("rustc says for which platform it builds")
        .to_owned()
}

/// All that could go wrong, in one file.
fn settings() -> String {
    format!(
        "[build]\ntarget = \"{}\"\nbuild-dir = \"elsewhere\"\ntarget-dir = \"there\"\n\
         rustflags = [\"-D\", \"warnings\"]\nwarnings = \"deny\"\n\
         rustc-wrapper = \"nowhere\"\nrustc-workspace-wrapper = \"nowhere\"\n\
         [target.'cfg(all())']\nrustflags = [\"-D\", \"warnings\"]\n\
         [profile.dev]\npanic = \"abort\"\noverflow-checks = false\n\
         [term]\nquiet = true\nprogress.when = \"always\"\nprogress.width = 80\n",
        host()
    )
}

/// A starter that the compiler warns of.
fn with_a_warning() -> String {
    module(
        "answer",
        "#[pyfunction]\nfn answer() -> i64 {\n    let unused = 1;\n    42\n}",
    )
}

fn decide_nothing(configured: &Configured) {
    configured.tells_older_contents_apart(&[]);
    for directory in configured.course.root().ancestors().take(2) {
        for name in ["elsewhere", "there"] {
            assert!(!directory.join(name).exists(), "cargo built in {name}");
        }
    }
    configured.course.save("answer", with_a_warning());
    assert_eq!(configured.verdict(&[]), "passed");
    configured.course.save("answer", "fn broken( {\n");
    assert_eq!(configured.verdict(&[]), "not_built");
    configured.overflows();
}

#[test]
fn a_config_file_above_the_course_decides_nothing() {
    decide_nothing(&Configured::above(&settings()));
}

#[test]
fn cargo_s_own_config_file_decides_nothing() {
    decide_nothing(&Configured::at_home(&settings()));
}

#[test]
fn cargo_s_next_layout_gives_no_false_pass() {
    let config = "[unstable]\nbuild-dir-new-layout = true\n";
    Configured::at_home(config).tells_older_contents_apart(&[("RUSTC_BOOTSTRAP", "1")]);
}

#[test]
fn variables_decide_nothing() {
    let configured = Configured::above("");
    let target = host();
    for (number, variable) in [
        ("RUSTFLAGS", "-D warnings"),
        ("CARGO_ENCODED_RUSTFLAGS", "-D\u{1f}warnings"),
        ("CARGO_BUILD_RUSTFLAGS", "-D warnings"),
        ("CARGO_BUILD_WARNINGS", "deny"),
        ("CARGO_BUILD_TARGET", &*target),
        ("CARGO_BUILD_BUILD_DIR", "elsewhere"),
        ("RUSTC_WRAPPER", "nowhere"),
        ("RUSTC_WORKSPACE_WRAPPER", "nowhere"),
        ("CARGO_BUILD_RUSTC_WRAPPER", "nowhere"),
        ("CARGO_TERM_QUIET", "true"),
    ]
    .into_iter()
    .enumerate()
    {
        // Another content each time, so that there is something to build.
        let source = with_a_warning() + &format!("// {number}\n");
        configured.course.save("answer", source);
        assert_eq!(configured.verdict(&[variable]), "passed", "{variable:?}");
    }
}

#[test]
fn a_clock_that_is_put_back_gives_no_false_pass() {
    let course = Course::new().exercise("answer", returns("answer", 42), &wants("answer", 42));
    course.run(&["run", "answer"]).exits(0);
    // What was built is of tomorrow: the clock has been put back since.
    let tomorrow = SystemTime::now() + Duration::from_secs(86_400);
    put_forward(&course.path(".pyo3lings"), tomorrow);
    course.save("answer", returns("answer", 41));
    assert_eq!(course.report("answer")["verdict"]["kind"], "failed");
    course.save("answer", returns("answer", 42));
    assert_eq!(course.report("answer")["verdict"]["kind"], "passed");
}

/// Gives all files below a directory this time. Large ones are hard links to what all courses share, which have to
/// keep their times: each becomes a file of its own.
fn put_forward(directory: &std::path::Path, time: SystemTime) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            put_forward(&path, time);
        } else if path.is_file() {
            let own = path.with_file_name("a file of its own");
            fs::copy(&path, &own).unwrap();
            fs::rename(own, &path).unwrap();
            let file = fs::File::options().append(true).open(&path).unwrap();
            file.set_modified(time).unwrap();
        }
    }
}

#[test]
fn a_course_that_is_copied_in_any_order_of_times_gives_no_false_pass() {
    let course = Course::new().exercise("answer", returns("answer", 42), &wants("answer", 42));
    course.run(&["run", "answer"]).exits(0);
    course.save("answer", returns("answer", 41));
    // A copy without its times: the newest of all is what cargo compares with.
    let now = SystemTime::now();
    put_forward(&course.path(".pyo3lings"), now + Duration::from_secs(60));
    assert_eq!(course.report("answer")["verdict"]["kind"], "failed");
}

#[test]
fn two_runs_of_different_contents_do_not_get_each_other_s_verdict() {
    let course = Course::new()
        .exercise("answer", returns("answer", 42), &wants("answer", 42))
        .with("build_timeout_s = 600");
    course.run(&["run", "answer"]).exits(0);
    course.save("answer", common::slow("answer", 41));
    let mut first = course.command(&["run", "answer", "--json"]);
    let first = first.stdout(std::process::Stdio::piped()).spawn().unwrap();
    // It has read its content when it writes the copy.
    let copy = course.path(".pyo3lings/crates/answer/exercises/01_paper/answer.rs");
    let until = std::time::Instant::now() + common::LIMIT;
    while !fs::read_to_string(&copy)
        .unwrap_or_default()
        .contains("41 + SLOW")
    {
        assert!(std::time::Instant::now() < until, "no copy was written");
        std::thread::yield_now();
    }
    course.save("answer", returns("answer", 42));
    let second = course.report("answer");
    assert_eq!(second["verdict"]["kind"], "passed");
    let first = first.wait_with_output().unwrap().stdout;
    let first: serde_json::Value = serde_json::from_slice(&first).unwrap();
    assert_eq!(
        first["verdict"]["kind"], "failed",
        "the other one's verdict"
    );
}
