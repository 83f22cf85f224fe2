//! Tests that need a disk of their own, or a system with other limits. A test runs itself once more
//! in namespaces of its own, where it may mount whatever it likes; nothing outside sees any of it.

#![cfg(target_os = "linux")]

use std::any::type_name;
use std::env;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Is set for the test that runs inside.
const INSIDE: &str = "PYO3LINGS_TEST_IN_A_NAMESPACE";

const UNSHARE: [&str; 4] = ["--user", "--map-root-user", "--mount", "--"];

/// Runs the rest of a test, a closure in its function, in namespaces of its own. Where the system makes
/// none, the test is skipped and says so, whether output is captured or not.
#[track_caller]
pub fn in_a_namespace<Rest: FnOnce()>(rest: Rest) {
    if env::var_os(INSIDE).is_some() {
        rest();
        return;
    }
    let test = name_of_the_test::<Rest>();
    let trial = Command::new("unshare").args(UNSHARE).arg("true").output();
    let refusal = match trial {
        Ok(output) if output.status.success() => None,
        Ok(output) => Some(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
        Err(error) => Some(format!("unshare: {error}")),
    };
    if let Some(why) = refusal {
        // Written past the test harness, which would keep it to itself.
        let _ = writeln!(
            io::stderr(),
            "SKIPPED {test}: it needs a namespace of its own, and the system makes none ({why})"
        );
        return;
    }
    let output = Command::new("unshare")
        .args(UNSHARE)
        .arg(env::current_exe().expect("a running program is somewhere"))
        .args(["--exact", test, "--nocapture"])
        .env(INSIDE, "1")
        .output()
        .expect("it could be started a moment ago");
    let out = String::from_utf8_lossy(&output.stdout);
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{out}\n{err}");
    assert!(out.contains("1 passed"), "no test is called {test}: {out}");
}

/// The test that a closure stands in, as the test harness calls it: `watch::ends::a_test`.
fn name_of_the_test<Closure>() -> &'static str {
    let name = type_name::<Closure>();
    let name = name.split_once("::").map_or(name, |(_, test)| test);
    name.trim_end_matches("::{{closure}}")
}

/// A small disk in memory. It is unmounted with this value, so it has to be made after the value whose
/// directory it is in.
pub struct Disk {
    at: PathBuf,
}

impl Disk {
    /// Mounts one of this size, such as `2m`, at a directory.
    pub fn mount(at: &Path, size: &str) -> Self {
        fs::create_dir_all(at).expect("it can be made");
        mount(&["-t", "tmpfs", "-o", &format!("size={size}"), "disk"], at);
        Disk {
            at: at.to_path_buf(),
        }
    }

    /// Uses up all the room that is left.
    pub fn fill(&self) -> &Self {
        let mut file = File::create(self.at.join("full")).expect("a name needs no room");
        for size in [1 << 20, 1 << 12, 1] {
            while file.write_all(&vec![b'x'; size]).is_ok() {}
        }
        self
    }

    /// Gives some of the room back, in bytes.
    pub fn leave(&self, room: u64) -> &Self {
        let file = File::options().write(true).open(self.at.join("full"));
        let file = file.expect("it was filled");
        let length = file.metadata().expect("it is open").len();
        file.set_len(length - room).expect("it is longer");
        self
    }

    /// Gives the room back.
    pub fn empty(&self) -> &Self {
        fs::remove_file(self.at.join("full")).expect("it was filled");
        self
    }

    /// Lets nobody write to it any more, even if somebody has files open there.
    pub fn make_read_only(&self) -> &Self {
        mount(
            &["--rbind", self.at.to_str().expect("it is text")],
            &self.at,
        );
        mount(&["-o", "remount,bind,ro"], &self.at);
        self
    }

    /// Lets no program be started that lies on it.
    pub fn start_nothing(&self) -> &Self {
        mount(&["-o", "remount,noexec"], &self.at);
        self
    }

    /// Lets everybody write to it again.
    pub fn make_writable(&self) -> &Self {
        unmount(&self.at);
        self
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        unmount(&self.at);
    }
}

fn unmount(at: &Path) {
    // What remains mounted goes with the namespace.
    let _ = Command::new("umount").arg("--lazy").arg(at).output();
}

/// Covers a file with another one, for this namespace.
pub fn cover(file: &Path, with: &Path) {
    mount(&["--bind", with.to_str().expect("it is text")], file);
}

/// Sets a limit of this namespace's users, such as `user/max_inotify_instances`.
pub fn set_limit(name: &str, value: u32) {
    // What is below `fs` would be the whole machine's.
    assert!(name.starts_with("user/"), "{name}");
    fs::write(Path::new("/proc/sys").join(name), value.to_string()).expect("it is our namespace");
}

#[track_caller]
fn mount(arguments: &[&str], at: &Path) {
    let status = Command::new("mount").args(arguments).arg(at).status();
    assert!(
        status.is_ok_and(|status| status.success()),
        "{arguments:?} {at:?}"
    );
}
