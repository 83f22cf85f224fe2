//! A long session of `watch` with faults between the saves. It takes a while and is not part of the
//! usual tests:
//!
//!     cargo test --test end_to_end soak:: -- --ignored --nocapture
//!
//! `SOAK_SAVES=100` makes it shorter, and `SOAK_SEED=7` repeats the session that printed this seed.

#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::common::processes::{
    descendants_of, wait_for_three, wait_until_gone, with_command, workers_of,
};
use crate::common::{
    Course, Dice, Terminal, date, for_this_platform, initialising, number, repository,
};
use rustix::process::Signal;

/// Something that happens to a course.
type Fault = fn(&mut Soak);

/// The session.
struct Soak {
    course: Course,
    terminal: Terminal,
    dice: Dice,
    saves: usize,
    faults: BTreeMap<&'static str, usize>,
    /// Is in the command line of everything that learner code leaves behind.
    word: String,
    name: String,
    source: PathBuf,
    starter: String,
}

impl Soak {
    fn go_to(&mut self, name: &str, source: &str) {
        name.clone_into(&mut self.name);
        self.source = self.course.path(source);
        self.starter = fs::read_to_string(&self.source).unwrap();
    }

    fn save(&mut self, content: impl AsRef<[u8]>) {
        if self.dice.roll(2) == 0 {
            let other = self.source.with_extension("swp");
            fs::write(&other, content).unwrap();
            fs::rename(other, &self.source).unwrap();
        } else {
            fs::write(&self.source, content).unwrap();
        }
        self.saves += 1;
    }

    /// A module that does this when it is imported.
    fn does(&self, body: &str) -> String {
        let unreachable = "#![allow(unreachable_code)]";
        let body = initialising(&self.name, &format!("{body}\nOk(())"));
        format!("{unreachable}\n{body}")
    }

    /// Lets one of the faults happen.
    fn fault(&mut self) {
        let faults: [(&'static str, Fault); 17] = [
            ("touch", |soak| {
                date(&soak.source, SystemTime::now());
            }),
            ("delete", |soak| {
                fs::remove_file(&soak.source).unwrap();
                thread::sleep(Duration::from_millis(300));
                soak.save(soak.starter.clone());
            }),
            ("directory", |soak| {
                fs::remove_file(&soak.source).unwrap();
                fs::create_dir(&soak.source).unwrap();
                thread::sleep(Duration::from_millis(300));
                fs::remove_dir(&soak.source).unwrap();
                soak.save(soak.starter.clone());
            }),
            ("truncate", |soak| {
                fs::write(&soak.source, "").unwrap();
                thread::sleep(Duration::from_millis(20));
                soak.save(soak.starter.clone());
            }),
            ("twenty saves", |soak| {
                for number in 0..20 {
                    soak.save(format!("{}// {number}\n", soak.starter));
                    thread::sleep(Duration::from_millis(10));
                }
            }),
            ("resize", |soak| {
                let (rows, columns) = (1 + soak.dice.roll(40), 5 + soak.dice.roll(150));
                soak.terminal.resize(rows as u16, columns as u16);
            }),
            ("kill of a worker", |soak| {
                let workers = workers_of(soak.terminal.pid());
                if !workers.is_empty() {
                    let worker = workers[soak.dice.roll(workers.len())].clone();
                    // It may end by itself in the meantime.
                    let _ = worker.signal(Signal::KILL);
                    wait_until_gone(&[worker]);
                    thread::sleep(Duration::from_millis(100));
                }
            }),
            ("progress removed", |soak| {
                // `watch` knows it, and writes it with what comes next.
                let _ = fs::remove_file(soak.course.path(".pyo3lings/state.toml"));
            }),
            ("damage", |soak| {
                let target = for_this_platform(soak.course.target());
                for entry in fs::read_dir(target.join("debug/deps")).unwrap().flatten() {
                    let name = entry.file_name().to_string_lossy().into_owned();
                    if name.starts_with("libpyo3-") && name.ends_with(".rlib") {
                        // The other names of the file keep theirs.
                        fs::remove_file(entry.path()).unwrap();
                        fs::write(entry.path(), "cut off").unwrap();
                    }
                }
            }),
            ("stop", |soak| {
                let pid = soak.terminal.pid();
                let all: Vec<_> = descendants_of(pid);
                for signal in [Signal::STOP, Signal::CONT] {
                    for process in &all {
                        // It may end by itself in the meantime.
                        let _ = process.signal(signal);
                    }
                    thread::sleep(Duration::from_millis(300));
                }
            }),
            ("crash", |soak| {
                soak.save(soak.does("std::process::abort();"))
            }),
            ("exit", |soak| {
                soak.save(soak.does("std::process::exit(0);"))
            }),
            ("panic", |soak| {
                soak.save(soak.does("panic!(\"out of paper\");"))
            }),
            ("hang", |soak| {
                soak.save(soak.does("loop { std::hint::spin_loop() }"));
                thread::sleep(Duration::from_millis(500));
            }),
            ("flood", |soak| {
                soak.save(soak.does("for _ in 0..200_000 { println!(\"paper paper paper\"); }"));
            }),
            ("child process", |soak| {
                let body = format!(
                    "std::process::Command::new(\"sleep\").arg(\"{}\").spawn().unwrap();",
                    soak.word
                );
                soak.save(soak.does(&body));
                thread::sleep(Duration::from_millis(500));
            }),
            ("keys", |soak| {
                for _ in 0..5 {
                    let keys = [
                        "h", "w", "j", "\u{1b}[B", "\u{1b}", "lq", "cs", "r", "rs", "xn", " ",
                    ];
                    soak.terminal.press(keys[soak.dice.roll(keys.len())]);
                    thread::sleep(Duration::from_millis(30));
                }
                // A lone escape and what follows it would be one key.
                thread::sleep(Duration::from_millis(200));
            }),
        ];
        let (what, happens) = faults[self.dice.roll(faults.len())];
        *self.faults.entry(what).or_default() += 1;
        happens(self);
    }

    /// Saves something that only this save can get the verdict of.
    fn the_last_content_gets_the_last_verdict(&mut self) {
        let mark = format!("this is save number {}.", self.saves);
        self.terminal.resize(24, 80);
        self.save(begun_with(
            &format!("compile_error!(\"{mark}\");"),
            &self.starter,
        ));
        self.terminal.wait_for(&mark);
    }

    /// Memory of the front in kB, its threads, and the processes that it has started.
    fn figures(&mut self) -> (u64, u64, usize) {
        let pid = self.terminal.pid();
        wait_for_three(pid);
        let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
        let field = |name: &str| -> u64 {
            let line = status.lines().find(|line| line.starts_with(name)).unwrap();
            line.split_whitespace().nth(1).unwrap().parse().unwrap()
        };
        let files = fs::read_dir(format!("/proc/{pid}/fd")).unwrap().count();
        (field("VmRSS"), field("Threads"), files)
    }
}

/// A source with one more item in front: behind comments and attributes that are about all of it.
fn begun_with(item: &str, source: &str) -> String {
    let is_about_all =
        |line: &&str| line.is_empty() || line.starts_with("//") || line.starts_with("#![");
    let head: usize = source
        .lines()
        .take_while(is_about_all)
        .map(|line| line.len() + 1)
        .sum();
    let (head, rest) = source.split_at(head);
    format!("{head}{item}\n{rest}")
}

#[test]
#[ignore = "takes many minutes; see the top of the file"]
fn five_hundred_saves_with_faults_between_them() {
    let wanted = number("SOAK_SAVES", 500) as usize;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let seed = number("SOAK_SEED", now.as_nanos() as u64 | 1);
    println!("SOAK_SEED={seed} SOAK_SAVES={wanted}");
    let began = Instant::now();

    let course = Course::copy_of(repository());
    let list = course.run(&["list", "--json"]).json();
    let exercises: Vec<(String, String)> = list["exercises"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let text = |key: &str| one[key].as_str().unwrap().to_owned();
            (text("name"), text("path"))
        })
        .collect();
    let terminal = course.terminal(&["watch", "--no-editor"]);
    let mut soak = Soak {
        course,
        terminal,
        dice: Dice(seed | 1),
        saves: 0,
        faults: BTreeMap::new(),
        word: format!("300{}.5", std::process::id()),
        name: String::new(),
        source: PathBuf::new(),
        starter: String::new(),
    };
    let mut all = Vec::new();
    for (place, (name, path)) in exercises.iter().enumerate() {
        soak.terminal.resize(24, 80);
        soak.terminal.wait_for(path);
        soak.go_to(name, path);
        let share = wanted * (place + 1) / exercises.len();
        while soak.saves < share {
            for _ in 0..=soak.dice.roll(3) {
                soak.fault();
            }
            soak.the_last_content_gets_the_last_verdict();
        }
        let solution = repository().join(path.replacen("exercises", "solutions", 1));
        soak.save(fs::read(solution).unwrap());
        soak.terminal
            .wait_for(&format!("{}/{}", place + 1, exercises.len()));
        soak.terminal.wait_for("Passed");
        let (memory, threads, files) = soak.figures();
        println!(
            "{name:<16} {:>4} saves {:>5} s   front: {memory} kB, {threads} threads, {files} files",
            soak.saves,
            began.elapsed().as_secs()
        );
        all.push((memory, threads, files));
        if place + 1 < exercises.len() {
            soak.terminal.press("n");
        }
    }
    println!("{:?}", soak.faults);

    // The first exercises warm up what is kept: contexts, buffers, the allocator's own.
    let quarter = all.len() / 4;
    let median = |part: &[(u64, u64, usize)]| {
        let mut memory: Vec<u64> = part.iter().map(|figures| figures.0).collect();
        memory.sort_unstable();
        memory[memory.len() / 2]
    };
    let (early, late) = (
        median(&all[quarter..2 * quarter]),
        median(&all[all.len() - quarter..]),
    );
    println!("memory of the front: {early} kB early, {late} kB late");
    assert!(
        late < early + early / 4 + 2_000,
        "memory grows: {early} kB, then {late} kB"
    );
    // A worker may be starting at the moment of a look.
    let steady = |what: &str, of: fn(&(u64, u64, usize)) -> u64| {
        let most = |part: &[(u64, u64, usize)]| part.iter().map(of).max();
        let (first, last) = (most(&all[..2 * quarter]), most(&all[all.len() - quarter..]));
        assert!(last <= first, "{what}: {first:?}, then {last:?}");
    };
    steady("threads", |figures| figures.1);
    steady("open files", |figures| figures.2 as u64);

    let started = descendants_of(soak.terminal.pid());
    soak.terminal.press("q");
    assert_eq!(soak.terminal.wait_for_the_end(), 0);
    soak.terminal.is_restored();
    wait_until_gone(&started);
    assert_eq!(with_command(&soak.word), []);
}
