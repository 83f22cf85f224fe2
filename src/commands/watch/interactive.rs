//! `watch` on the whole screen of a terminal.

use std::ops::ControlFlow;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use anyhow::Result;

use super::front::{Front, Then, nothing};
use super::input::Input;
use super::lesson::Lesson;
use super::news::News;
use super::page::{Page, Pressed};
use super::view;
use crate::commands::play;
use crate::engine::Extension;
use crate::terminal::{self, Window};

/// How often the running time is drawn.
const TICK: Duration = Duration::from_millis(100);

/// A page in the terminal's window.
#[derive(Debug)]
pub(super) struct Interactive {
    window: Window,
    page: Page,
    inputs: Sender<Input>,
    /// Whether what comes happened while a Python prompt had the terminal.
    is_away: bool,
}

impl Interactive {
    /// Takes the terminal.
    ///
    /// # Errors
    ///
    /// When it can't be written to.
    pub(super) fn open(inputs: Sender<Input>, shows_welcome: bool) -> Result<Self> {
        Ok(Interactive {
            window: Window::open(inputs.clone())?,
            page: Page {
                shows_welcome,
                ..Page::default()
            },
            inputs,
            is_away: false,
        })
    }

    /// Gives the terminal to a Python prompt.
    fn play(&mut self, lesson: &Lesson, extension: &Extension) -> Result<()> {
        self.is_away = true;
        let left = self.window.lend(|| {
            play::play(
                lesson.course(),
                lesson.python(),
                lesson.exercise(),
                extension,
            )
        })??;
        if let Some(death) = left.death {
            self.page.hear(News::Trouble(death), lesson);
        }
        // The loop has the other end.
        let _ = self.inputs.send(Input::Back);
        Ok(())
    }
}

impl Front for Interactive {
    fn show(&mut self, lesson: &Lesson) -> Result<()> {
        // Nobody reads keys when the prompt begins.
        if !lesson.awaits_prompt() {
            self.window.ask_for_key();
        }
        let now = Instant::now();
        Ok(self
            .window
            .draw(|rows, width| view::frame(lesson, &mut self.page, now, rows, width))?)
    }

    fn patience(&self, lesson: &Lesson) -> Option<Duration> {
        lesson.awaited().map(|_| TICK)
    }

    fn on(&mut self, input: terminal::Input, lesson: &Lesson) -> Result<Then> {
        self.window.on(&input)?;
        Ok(match input {
            terminal::Input::Key(key) => match self.page.press(&key, lesson) {
                Pressed::Wishes(wishes) => ControlFlow::Continue(wishes),
                Pressed::Quit => ControlFlow::Break(()),
            },
            terminal::Input::Resized => {
                self.page.resized(self.window.rows());
                nothing()
            }
            terminal::Input::Continued => nothing(),
            // Ctrl-C was meant for the prompt.
            terminal::Input::Interrupted | terminal::Input::NoKeys if self.is_away => nothing(),
            terminal::Input::Interrupted | terminal::Input::NoKeys | terminal::Input::Quit => {
                ControlFlow::Break(())
            }
        })
    }

    fn hear(&mut self, news: News, lesson: &Lesson) -> Result<Then> {
        if let News::Play(extension) = &news {
            self.play(lesson, extension)?;
        }
        if matches!(news, News::Verdict) {
            self.window.put_right()?;
        }
        self.page.hear(news, lesson);
        Ok(nothing())
    }

    fn came_back(&mut self) {
        self.is_away = false;
    }

    fn is_deserted(&self) -> bool {
        false
    }
}
