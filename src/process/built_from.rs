//! Where this program was built.

use std::env;
use std::path::Path;

/// The directory of the sources that this program was built from, if it still lies where cargo put it. An
/// installed program, and one that was built on another machine, does not know what lies there now.
pub fn built_from() -> Option<&'static Path> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR"));
    // cargo's `target/debug/build/NAME-HASH/out`, of which the program is in `target/debug`.
    let beside = Path::new(env!("OUT_DIR")).ancestors().nth(3)?;
    let program = env::current_exe().ok()?.canonicalize().ok()?;
    let lies_in = |place: &Path| {
        place
            .canonicalize()
            .is_ok_and(|place| program.starts_with(place))
    };
    (lies_in(source) || lies_in(beside)).then_some(source)
}
