//! What the program and a course take on disk and in memory.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use crate::common::{Course, PROGRAM, processes};
use crate::samples::print_table;

/// Measures and prints.
pub fn measure() -> Value {
    let course = Course::copy_of(Path::new(env!("CARGO_MANIFEST_DIR")));
    let mut terminal = course.terminal(&["watch", "--no-editor"]);
    terminal.wait_for("✗");
    terminal.watch_for(Duration::from_secs(1));
    // What several processes share is counted in parts.
    let memory = |pid: u32| {
        let rollup = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
        rollup
            .lines()
            .find_map(|line| line.strip_prefix("Pss:"))
            .and_then(|rest| {
                rest.trim()
                    .trim_end_matches(" kB")
                    .trim()
                    .parse::<u64>()
                    .ok()
            })
            .map(|kilobytes| kilobytes * 1024)
    };
    let front = memory(terminal.pid());
    let workers: Vec<Option<u64>> = processes::descendants_of(terminal.pid())
        .into_iter()
        .map(|worker| memory(worker.pid))
        .collect();
    let program = fs::metadata(PROGRAM).map(|metadata| metadata.len()).ok();
    let generated = size_of(&course.path(".pyo3lings"));
    let mb = |bytes: Option<u64>| {
        bytes.map_or("-".to_owned(), |bytes| format!("{:.1}", bytes as f64 / 1e6))
    };
    let mut rows = vec![
        vec!["".to_owned(), "MB".to_owned()],
        vec!["the program".to_owned(), mb(program)],
        vec![
            "`.pyo3lings/`, with PyO3 for both profiles and one exercise".to_owned(),
            mb(Some(generated)),
        ],
        vec!["memory of the front".to_owned(), mb(front)],
    ];
    for worker in &workers {
        rows.push(vec![
            "memory of a process that waits".to_owned(),
            mb(*worker),
        ]);
    }
    print_table("Sizes", &rows);
    json!({
        "program_bytes": program,
        "generated_bytes": generated,
        "front_bytes": front,
        "worker_bytes": workers,
    })
}

fn size_of(path: &Path) -> u64 {
    let Ok(metadata) = path.symlink_metadata() else {
        return 0;
    };
    if !metadata.is_dir() {
        return metadata.len();
    }
    fs::read_dir(path)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| size_of(&entry.path()))
        .sum()
}
