//! `watch` without a terminal: each verdict is printed below the last. There are no keys, so it goes on
//! by itself.

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use anyhow::Result;

use super::front::{Front, Then, nothing, without_keys};
use super::lesson::Lesson;
use super::message::Wish;
use super::news::News;
use super::page::Page;
use super::view;
use crate::engine::Verdict;
use crate::system::reader_is_gone;
use crate::terminal;
use crate::ui::{self, Line};

/// Verdicts as lines of text.
#[derive(Debug)]
pub(super) struct Plain {
    page: Page,
}

impl Plain {
    pub(super) fn new() -> Self {
        Plain {
            page: Page {
                shows_all: true,
                ..Page::default()
            },
        }
    }

    /// Prints where the lesson stands; a reader who went away wants no more.
    fn print(&self, lesson: &Lesson) -> Then {
        let width = ui::width();
        let mut text = ui::header(lesson.course(), lesson.exercise(), lesson.progress(), width);
        text.push(Line::empty());
        text.extend(view::body(lesson, &self.page, Instant::now(), width).lines);
        text.extend(lesson.unsaved().map(Line::from));
        text.push(Line::empty());
        let text: Vec<String> = text.iter().map(Line::painted).collect();
        let mut out = io::stdout().lock();
        match writeln!(out, "{}", text.join("\n")).and_then(|()| out.flush()) {
            Ok(()) => nothing(),
            Err(_) => ControlFlow::Break(()),
        }
    }
}

impl Front for Plain {
    fn show(&mut self, _lesson: &Lesson) -> Result<()> {
        Ok(())
    }

    fn patience(&self, _lesson: &Lesson) -> Option<Duration> {
        None
    }

    fn on(&mut self, input: terminal::Input, _lesson: &Lesson) -> Result<Then> {
        Ok(without_keys(&input))
    }

    fn hear(&mut self, news: News, lesson: &Lesson) -> Result<Then> {
        Ok(match news {
            News::Verdict => match self.print(lesson) {
                ControlFlow::Continue(_) if lesson.verdict().is_some_and(Verdict::is_pass) => {
                    ControlFlow::Continue(vec![Wish::Next])
                }
                then => then,
            },
            News::Finished => self.print(lesson),
            News::Trouble(text) | News::Warning(text) => {
                ui::remark(&text);
                nothing()
            }
            // Below the verdict it is said why progress is not kept.
            News::Unsaved(_) => nothing(),
            News::Began
            | News::Exercise
            | News::Saved
            | News::Stage(_)
            | News::Play(_)
            | News::Reading(_)
            | News::Reset(..)
            | News::Message(_) => nothing(),
        })
    }

    fn came_back(&mut self) {}

    fn is_deserted(&self) -> bool {
        reader_is_gone()
    }
}
