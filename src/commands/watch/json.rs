//! `watch --json`: what happens, one document on each line, for editors and other programs. There are
//! no keys, so it goes on by itself.

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;

use super::front::{Front, Then, nothing, without_keys};
use super::job::Stage;
use super::lesson::Lesson;
use super::message::Wish;
use super::news::News;
use crate::system::reader_is_gone;
use crate::terminal;
use crate::ui::json::{self, WatchEvent};

/// Events as lines of JSON.
#[derive(Debug)]
pub(super) struct Json;

impl Front for Json {
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
        let (course, progress) = (lesson.course(), lesson.progress());
        match news {
            News::Began | News::Exercise => {
                print(&WatchEvent::exercise(course, lesson.exercise(), progress))
            }
            News::Stage(stage) => print(&stage_event(&stage, &lesson.exercise().name)),
            News::Verdict => match lesson.judged() {
                Some(judged) => {
                    let explanation = judged.explanation.as_ref();
                    let event = WatchEvent::verdict(course, &judged.report, explanation, progress);
                    Ok(match (print(&event)?, lesson.next_pending()) {
                        (ControlFlow::Continue(_), Some(next))
                            if judged.report.verdict.is_pass() =>
                        {
                            ControlFlow::Continue(vec![Wish::GoTo(Arc::clone(next))])
                        }
                        (then, _) => then,
                    })
                }
                None => Ok(nothing()),
            },
            News::Message(text)
            | News::Trouble(text)
            | News::Warning(text)
            | News::Unsaved(text) => print(&WatchEvent::Message { text: &text }),
            News::Saved | News::Finished | News::Play(_) | News::Reading(_) | News::Reset(..) => {
                Ok(nothing())
            }
        }
    }

    fn came_back(&mut self) {}

    fn is_deserted(&self) -> bool {
        reader_is_gone()
    }
}

/// What is said before there is a verdict.
fn stage_event<'a>(stage: &'a Stage, exercise: &'a str) -> WatchEvent<'a> {
    match stage {
        Stage::Building => WatchEvent::Building { exercise },
        Stage::Preparing(package) => WatchEvent::Preparing { exercise, package },
        Stage::Waiting => WatchEvent::Waiting { exercise },
        Stage::Fetching => WatchEvent::Fetching { exercise },
        Stage::Checking { built_in } => WatchEvent::Checking {
            exercise,
            build_seconds: built_in.as_secs_f64(),
        },
    }
}

/// Prints an event at once; a reader who went away wants no more.
fn print(event: &WatchEvent<'_>) -> Result<Then> {
    let line = json::event(event)?;
    let mut out = io::stdout().lock();
    Ok(match writeln!(out, "{line}").and_then(|()| out.flush()) {
        Ok(()) => nothing(),
        Err(_) => ControlFlow::Break(()),
    })
}
