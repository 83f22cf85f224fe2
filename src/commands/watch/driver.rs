//! The loop of `watch`: it hands on what comes, and does what the lesson decides.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::front::Front;
use super::input::Input;
use super::lesson::{Lesson, Outside};
use super::message::Message;
use super::news::News;
use crate::terminal::Program;

/// Said when the engine's thread ended by itself, which a panic has done.
const ENGINE_GONE: &str = "The part of pyo3lings that builds and checks ended unexpectedly. That is \
                           not your code's fault: start pyo3lings again, and it goes on where you \
                           were.";

/// A lesson, what shows it, and what does what it wants done.
#[derive(Debug)]
pub(super) struct Driver<F, O> {
    pub(super) lesson: Lesson,
    pub(super) front: F,
    pub(super) outside: O,
    /// How often the files are looked at even without an event.
    pub(super) looks_every: Duration,
}

impl<F: Front, O: Outside> Driver<F, O> {
    /// Takes a message and all that follows from it.
    pub(super) fn take(&mut self, message: Message) -> Result<ControlFlow<()>> {
        let mut messages = VecDeque::from([message]);
        while let Some(message) = messages.pop_front() {
            let news = self
                .lesson
                .settle(message, Instant::now(), &mut self.outside);
            for news in news {
                match self.front.hear(news, &self.lesson)? {
                    ControlFlow::Continue(wishes) => {
                        messages.extend(wishes.into_iter().map(Message::Wish));
                    }
                    ControlFlow::Break(()) => return Ok(ControlFlow::Break(())),
                }
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Tells what is no part of a lesson.
    pub(super) fn say(&mut self, news: News) -> Result<()> {
        // Who has gone is noticed later.
        let _ = self.front.hear(news, &self.lesson)?;
        Ok(())
    }
}

impl<F: Front, O: Outside> Program for Driver<F, O> {
    type Input = Input;
    type Outcome = ();

    fn show(&mut self) -> Result<()> {
        self.front.show(&self.lesson)
    }

    fn patience(&self) -> Option<Duration> {
        Some(
            self.front
                .patience(&self.lesson)
                .unwrap_or(self.looks_every),
        )
    }

    fn on(&mut self, input: Option<Input>) -> Result<ControlFlow<()>> {
        match input {
            Some(Input::Terminal(input)) => {
                let ControlFlow::Continue(wishes) = self.front.on(input, &self.lesson)? else {
                    return Ok(ControlFlow::Break(()));
                };
                for wish in wishes {
                    if self.take(Message::Wish(wish))?.is_break() {
                        return Ok(ControlFlow::Break(()));
                    }
                }
                Ok(ControlFlow::Continue(()))
            }
            Some(Input::Files(paths)) => self.take(Message::Files(paths)),
            Some(Input::Engine(event)) => self.take(Message::Engine(event)),
            Some(Input::EngineGone) => bail!(ENGINE_GONE),
            Some(Input::Back) => {
                self.front.came_back();
                self.take(Message::Back)
            }
            Some(Input::Trouble(text)) => self.take(Message::Trouble(text)),
            None if self.front.is_deserted() => Ok(ControlFlow::Break(())),
            None => self.take(Message::Quiet),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, mpsc};
    use std::thread;

    use super::*;
    use crate::commands::watch::action::Action;
    use crate::commands::watch::example;
    use crate::commands::watch::front::{Then, nothing};
    use crate::commands::watch::input::EngineLine;
    use crate::commands::watch::lesson::Ways;
    use crate::course::Progress;
    use crate::engine::Event;
    use crate::terminal;

    /// Shows nothing, and remembers what is new.
    struct Ear(Vec<News>);

    impl Front for Ear {
        fn show(&mut self, _: &Lesson) -> Result<()> {
            Ok(())
        }

        fn patience(&self, _: &Lesson) -> Option<Duration> {
            None
        }

        fn on(&mut self, _: terminal::Input, _: &Lesson) -> Result<Then> {
            Ok(nothing())
        }

        fn hear(&mut self, news: News, _: &Lesson) -> Result<Then> {
            self.0.push(news);
            Ok(nothing())
        }

        fn came_back(&mut self) {}

        fn is_deserted(&self) -> bool {
            false
        }
    }

    /// Does nothing.
    struct Void;

    impl Outside for Void {
        fn perform(&mut self, _: Action) -> Option<Message> {
            None
        }
    }

    #[test]
    fn a_panic_in_the_engines_thread_ends_the_loop_with_a_sentence() {
        let (sender, inputs) = mpsc::channel();
        let line = EngineLine::to(sender.clone());
        let engine = thread::Builder::new()
            .name("an engine".to_owned())
            .spawn(move || {
                line.say(Event::Building { id: 1 });
                panic!("a test wants this");
            })
            .unwrap();
        let ways = Ways {
            is_manual: false,
            has_keys: true,
        };
        let course = Arc::new(example::course(&["answer"]));
        let mut driver = Driver {
            lesson: Lesson::new(course, example::python(), Progress::default(), ways),
            front: Ear(Vec::new()),
            outside: Void,
            looks_every: Duration::from_secs(60),
        };
        let error = terminal::run(&mut driver, &inputs).unwrap_err();
        assert_eq!(error.to_string(), ENGINE_GONE);
        assert!(engine.join().is_err());
        // The other threads still have the channel, so its end would not have told.
        drop(sender);
    }
}
