//! What `watch` waits for: what comes from the terminal, from the files and from the engine. Each has
//! a thread that tells it to one channel.

use std::path::PathBuf;
use std::sync::mpsc::Sender;

use crate::engine;
use crate::terminal;

/// Something that `watch` reacts to.
#[derive(Debug)]
pub(super) enum Input {
    /// The terminal says something.
    Terminal(terminal::Input),
    /// These files may have changed; without any, all of them.
    Files(Vec<PathBuf>),
    /// The engine says something.
    Engine(engine::Event),
    /// The engine says nothing any more.
    EngineGone,
    /// The terminal is ours again, after a Python prompt had it. What comes before this happened
    /// meanwhile.
    Back,
    /// Something beside the loop went wrong, in a sentence.
    Trouble(String),
}

impl From<terminal::Input> for Input {
    fn from(input: terminal::Input) -> Self {
        Input::Terminal(input)
    }
}

/// The engine's line to the loop. It belongs to the engine's thread, so it is dropped when that ends,
/// however it does; without it, `watch` would wait for ever for a thread that panicked.
#[derive(Debug)]
pub(super) struct EngineLine {
    inputs: Sender<Input>,
}

impl EngineLine {
    pub(super) fn to(inputs: Sender<Input>) -> Self {
        EngineLine { inputs }
    }

    /// Hands on what the engine says.
    pub(super) fn say(&self, event: engine::Event) {
        // The loop may have ended.
        let _ = self.inputs.send(Input::Engine(event));
    }
}

impl Drop for EngineLine {
    fn drop(&mut self) {
        let _ = self.inputs.send(Input::EngineGone);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread;

    use super::*;

    #[test]
    fn a_thread_that_panics_says_that_it_is_gone() {
        let (sender, inputs) = mpsc::channel();
        let line = EngineLine::to(sender);
        let on_event: Box<dyn FnMut(engine::Event) + Send> = Box::new(move |event| line.say(event));
        let engine = thread::Builder::new()
            .name("a test's engine".to_owned())
            .spawn(move || {
                let mut on_event = on_event;
                on_event(engine::Event::Building { id: 1 });
                panic!("the test wants this");
            })
            .unwrap();
        assert!(engine.join().is_err());
        let said: Vec<Input> = inputs.iter().collect();
        assert!(
            matches!(
                said[..],
                [
                    Input::Engine(engine::Event::Building { id: 1 }),
                    Input::EngineGone
                ]
            ),
            "{said:?}"
        );
    }
}
