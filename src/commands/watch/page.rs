//! What is on the screen of `watch`, and what keys do to it.

use std::sync::Arc;

use console::Key;

use super::action::Reset;
use super::lesson::{Lesson, NOT_YET, NOT_YET_OF_DRILL};
use super::message::{Topic, Wish};
use super::news::News;
use super::question::Question;
use super::sheet::Sheet;
use super::standing::Judged;
use super::{keys, view};
use crate::commands::list::{List, Then};
use crate::commands::reading::Reading;
use crate::engine::Verdict;
use crate::terminal::latin;

/// What of a lesson is on the screen.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// How many lines are above the window.
    pub(super) scroll: usize,
    pub(super) focus: Focus,
    /// Whether failures and warnings are shown in full.
    pub(super) shows_all: bool,
    pub(super) shows_welcome: bool,
    pub(super) hints_shown: usize,
    /// The explanation of which the learner wanted to see what to write instead.
    pub(super) mend_asked: Option<&'static str>,
    pub(super) over: Over,
    /// A sentence for this moment.
    pub(super) message: Option<String>,
    /// A sentence that stays.
    pub(super) warning: Option<String>,
}

/// What lies over the page and takes the keys.
#[derive(Debug, Default)]
pub(super) enum Over {
    #[default]
    Nothing,
    List(List),
    Question(Question),
    Sheet(Sheet),
}

/// The part that a low window is to show next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Focus {
    #[default]
    Nothing,
    Hint,
    Verdict,
    Explanation,
}

/// What comes of a key.
#[derive(Debug, PartialEq)]
pub(super) enum Pressed {
    /// The learner wants these, one after the other.
    Wishes(Vec<Wish>),
    /// The learner leaves.
    Quit,
}

impl Pressed {
    /// Only the page is another.
    fn nothing() -> Self {
        Pressed::Wishes(Vec::new())
    }

    fn wish(wish: Wish) -> Self {
        Pressed::Wishes(vec![wish])
    }
}

impl Page {
    /// Takes a key.
    pub(super) fn press(&mut self, key: &Key, lesson: &Lesson) -> Pressed {
        match std::mem::take(&mut self.over) {
            Over::Nothing => self.press_page(&latin(key), lesson),
            Over::List(list) => self.press_list(key, list),
            Over::Sheet(mut sheet) => {
                if *key == Key::CtrlC {
                    return Pressed::Quit;
                }
                if sheet.press(key) {
                    self.over = Over::Sheet(sheet);
                }
                Pressed::nothing()
            }
            Over::Question(what) => match latin(key) {
                Key::Char('y') => Pressed::wish(lesson.reset(what)),
                _ => Pressed::nothing(),
            },
        }
    }

    fn press_list(&mut self, key: &Key, mut list: List) -> Pressed {
        match list.press(key) {
            Then::Stay => {
                self.over = Over::List(list);
                Pressed::nothing()
            }
            Then::Reset(exercise) => {
                self.over = Over::List(list);
                let what = Question::Exercise;
                Pressed::wish(Wish::Reset(Reset { exercise, what }))
            }
            Then::Close => Pressed::wish(Wish::CloseList),
            Then::Practise => {
                self.message = Some(
                    "Drills have a loop of their own: leave this one with `q`, then \
                     `pyo3lings practice`."
                        .to_owned(),
                );
                Pressed::wish(Wish::CloseList)
            }
            Then::Continue(exercise) => {
                Pressed::Wishes(vec![Wish::CloseList, Wish::GoTo(exercise)])
            }
        }
    }

    fn press_page(&mut self, key: &Key, lesson: &Lesson) -> Pressed {
        self.message = None;
        match key {
            Key::CtrlC | Key::Char('q') => return Pressed::Quit,
            Key::Char('n') => return Pressed::wish(Wish::Next),
            Key::Char('c') => return Pressed::wish(Wish::CheckAll),
            Key::Char('g') => return Pressed::wish(Wish::GoToSaved),
            Key::Char('p') => return Pressed::wish(Wish::Play),
            Key::Char('r') => return Pressed::wish(Wish::Again),
            Key::Char('s') => return Pressed::wish(Wish::Stop),
            Key::Char('h') => return self.hint(lesson),
            Key::Char('l') => {
                let list = List::new(Arc::clone(lesson.course()), lesson.progress().clone());
                self.over = Over::List(list);
            }
            Key::Char('e') => return self.explain(lesson),
            Key::Char('t') => return Pressed::wish(Wish::Read(Topic::Task)),
            Key::Char('d') => return Pressed::wish(Wish::Read(Topic::Difference)),
            Key::Char('?') => self.over = Over::Sheet(Sheet::new(keys::all(lesson))),
            Key::Char('x') => self.over = Over::Question(lesson.question()),
            Key::Char('w') => {
                self.shows_all = !self.shows_all;
                self.focus = Focus::Verdict;
            }
            Key::Escape => {
                self.hints_shown = 0;
                self.shows_welcome = false;
                self.scroll = 0;
            }
            Key::ArrowDown | Key::Char('j') => self.scroll += 1,
            Key::ArrowUp | Key::Char('k') => self.scroll = self.scroll.saturating_sub(1),
            Key::PageDown | Key::Char(' ') => self.scroll += 10,
            Key::PageUp => self.scroll = self.scroll.saturating_sub(10),
            Key::Home => self.scroll = 0,
            Key::End => self.scroll = usize::MAX / 2,
            Key::Enter => self.shows_welcome = false,
            _ => {}
        }
        Pressed::nothing()
    }

    /// Shows the whole explanation of the failure; below the failure it is told to its end from then on.
    fn explain(&mut self, lesson: &Lesson) -> Pressed {
        match lesson
            .judged()
            .and_then(|judged| judged.explanation.as_ref())
        {
            Some(explanation) => {
                self.mend_asked = lesson.judged().and_then(Judged::explains);
                self.focus = Focus::Explanation;
                self.over = Over::Sheet(Sheet::new(Reading::explanation(explanation)));
            }
            None => {
                self.message = Some("`e` explains errors of PyO3; there is none here.".to_owned());
            }
        }
        Pressed::nothing()
    }

    /// Shows one hint more, or none after the last.
    fn hint(&mut self, lesson: &Lesson) -> Pressed {
        let exercise = lesson.exercise();
        let count = exercise.hints.len();
        self.scroll = 0;
        if self.hints_shown >= count {
            self.hints_shown = 0;
            return Pressed::nothing();
        }
        let given = lesson.progress().hints_given(&exercise.name);
        self.focus = Focus::Hint;
        // What was read before is shown at once; another press gives the next.
        self.hints_shown = match self.hints_shown {
            0 => given.max(1),
            shown => shown + 1,
        }
        .min(count);
        if self.hints_shown > given {
            Pressed::wish(Wish::Hints(self.hints_shown))
        } else {
            Pressed::nothing()
        }
    }

    /// Takes what is new.
    pub(super) fn hear(&mut self, news: News, lesson: &Lesson) {
        match news {
            News::Began | News::Stage(_) | News::Unsaved(_) | News::Finished | News::Play(_) => {}
            News::Exercise => {
                self.hints_shown = 0;
                self.shows_welcome = false;
                self.scroll = 0;
            }
            News::Saved => {
                self.message = None;
                self.shows_welcome = false;
            }
            News::Verdict => {
                self.message
                    .take_if(|text| text == NOT_YET || text == NOT_YET_OF_DRILL);
                self.scroll = 0;
                // Hints that are open stay, but the verdict is what the learner waits for.
                self.focus = Focus::Verdict;
                if lesson.verdict().is_some_and(Verdict::is_pass) {
                    self.hints_shown = 0;
                    self.shows_welcome = false;
                }
            }
            News::Reading(reading) => self.over = Over::Sheet(Sheet::new(reading)),
            News::Reset(reset, sentence) => self.was_reset(&reset, sentence, lesson),
            News::Message(text) | News::Trouble(text) => self.message = Some(text),
            News::Warning(text) => self.warning = Some(text),
        }
    }

    fn was_reset(&mut self, reset: &Reset, sentence: String, lesson: &Lesson) {
        if reset.what == Question::Exercise && reset.exercise.name == lesson.exercise().name {
            self.hints_shown = 0;
        }
        match &mut self.over {
            Over::List(list) => list.was_reset(&sentence, lesson.progress().clone()),
            Over::Nothing | Over::Question(_) | Over::Sheet(_) => self.message = Some(sentence),
        }
    }

    /// In a window that became low, what matters is no longer in sight by itself.
    pub(super) fn resized(&mut self, rows: usize) {
        if rows < view::LOW && self.focus == Focus::Nothing {
            self.focus = Focus::Verdict;
        }
    }
}
