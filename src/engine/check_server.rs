//! The process that check workers are copies of.

use std::sync::Arc;

use crate::check;
use crate::process::Worker;
use crate::system::ForkServer;

/// How often another server may be started before one has worked.
const CHANCES: u8 = 1;

/// The process that check workers are copies of. Where there is none, each prepares itself.
#[derive(Debug, Default)]
pub(super) struct CheckServer {
    server: Option<Arc<ForkServer>>,
    chances: u8,
}

impl CheckServer {
    /// Starts it, where that works; it is not waited for.
    pub(super) fn start() -> Self {
        CheckServer::with_chances(CHANCES)
    }

    fn with_chances(chances: u8) -> Self {
        let start = || ForkServer::start(check::WORKERS, check::worker_environment).ok();
        CheckServer {
            // What keeps it from starting is met again, and said, when a worker is started.
            server: ForkServer::WORKS_HERE.then(start).flatten().map(Arc::new),
            chances,
        }
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
                *self = match self.chances.checked_sub(1) {
                    Some(chances) => CheckServer::with_chances(chances),
                    None => CheckServer::default(),
                };
                None
            }
        }
    }
}
