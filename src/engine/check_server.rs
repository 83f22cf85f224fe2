//! The process that check workers are copies of.

use std::sync::Arc;

use crate::check::Launch;
use crate::process::Worker;
use crate::system::ForkServer;

/// How often another server may be started before one has worked.
const CHANCES: u8 = 1;

/// The process that check workers are copies of. Where there is none, each prepares itself.
#[derive(Debug, Default)]
pub(super) struct CheckServer {
    /// How it is started; `None` before the check worker is built.
    launch: Option<Launch>,
    server: Option<Arc<ForkServer>>,
    chances: u8,
}

impl CheckServer {
    /// Starts it, where that works; it is not waited for.
    pub(super) fn start(launch: Launch) -> Self {
        CheckServer::with_chances(launch, CHANCES)
    }

    fn with_chances(launch: Launch, chances: u8) -> Self {
        // What keeps it from starting is met again, and said, when a worker is started.
        let start = || ForkServer::start(launch.server().ok()?).ok();
        CheckServer {
            server: ForkServer::WORKS_HERE.then(start).flatten().map(Arc::new),
            launch: Some(launch),
            chances,
        }
    }

    /// Whether it was started, whatever became of it.
    pub(super) fn was_started(&self) -> bool {
        self.launch.is_some()
    }

    /// Whether there is one, which may still prepare itself.
    pub(super) fn is_there(&self) -> bool {
        self.server.is_some()
    }

    /// A copy, if one can be made. A server that somebody ended, or that was too slow with cold caches,
    /// is started again for the next one.
    pub(super) fn copy(
        &mut self,
        on_line: impl FnMut(Option<Vec<u8>>) + Send + 'static,
        on_output: impl FnMut(&[u8]) + Send + 'static,
    ) -> Option<Worker> {
        let server = self.server.as_ref()?;
        match Worker::copy_of(server, on_line, on_output) {
            Ok(worker) => {
                self.chances = CHANCES;
                Some(worker)
            }
            Err(_) => {
                self.server = None;
                if let (Some(chances), Some(launch)) =
                    (self.chances.checked_sub(1), self.launch.clone())
                {
                    *self = CheckServer::with_chances(launch, chances);
                }
                None
            }
        }
    }
}
