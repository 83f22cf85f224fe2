//! Which exercises come next.

use std::collections::VecDeque;
use std::sync::Arc;

use super::{Card, Drill};
use crate::course::{Course, Exercise, Progress};

/// What the learner wants to practise.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'a> {
    /// Only this exercise, whether it is due or not.
    pub exercise: Option<&'a str>,
    /// Only this chapter, by its directory.
    pub chapter: Option<&'a str>,
    /// At most so many.
    pub most: usize,
}

/// The exercises that were solved, that have wrong answers, and that are due; the hardest of each
/// chapter first, and the chapters by turns.
pub fn due(course: &Course, progress: &Progress, now: u64) -> Vec<Arc<Exercise>> {
    let cards = cards(course, progress);
    mixed(
        cards
            .into_iter()
            .filter(|(_, card)| card.is_due(now))
            .collect(),
    )
}

/// When the next one is due that is not due yet.
pub fn next_due<'c>(
    course: &'c Course,
    progress: &'c Progress,
    now: u64,
) -> Option<(&'c Arc<Exercise>, u64)> {
    let cards = cards(course, progress).into_iter();
    cards
        .filter(|(_, card)| !card.is_due(now))
        .map(|(exercise, card)| (exercise, card.due.max(card.last)))
        .min_by_key(|(_, due)| *due)
}

/// The drills of a session, in their order. A chapter that is asked for by its name gives also what is
/// not due yet, the soonest first.
pub fn choose(course: &Course, progress: &Progress, wanted: Wanted<'_>, now: u64) -> Vec<Drill> {
    let exercises: Vec<Arc<Exercise>> = match (wanted.exercise, wanted.chapter) {
        (Some(name), _) => {
            let all = cards(course, progress).into_iter();
            all.filter(|(exercise, _)| exercise.name == name)
                .map(|(exercise, _)| Arc::clone(exercise))
                .collect()
        }
        (None, Some(chapter)) => {
            let mut all = cards(course, progress);
            all.retain(|(exercise, _)| exercise.dir == chapter);
            all.sort_by_key(|(_, card)| card.due);
            all.into_iter()
                .map(|(exercise, _)| Arc::clone(exercise))
                .collect()
        }
        (None, None) => due(course, progress, now),
    };
    let drills = exercises.iter().filter_map(|exercise| {
        let drilled = progress.card(&exercise.name).map_or(0, |card| card.reps);
        Drill::of(course, exercise, drilled as usize)
    });
    drills.take(wanted.most).collect()
}

/// The exercises that can come, each with what is known about it.
fn cards<'c>(course: &'c Course, progress: &'c Progress) -> Vec<(&'c Arc<Exercise>, Card)> {
    let done = course
        .exercises
        .iter()
        .filter(|it| progress.is_done(&it.name));
    done.filter(|exercise| course.has_wrong_answers(exercise))
        .map(|exercise| {
            let card = progress.card(&exercise.name).cloned();
            let effort = progress.effort(&exercise.name);
            let hints = progress.hints_given(&exercise.name);
            let of_solved = || Card::of_solved(effort, hints, exercise.hints.len());
            (exercise, card.unwrap_or_else(of_solved))
        })
        .collect()
}

/// The chapters by turns, and the hardest of each first.
fn mixed(mut cards: Vec<(&Arc<Exercise>, Card)>) -> Vec<Arc<Exercise>> {
    cards.sort_by(|(_, one), (_, other)| other.difficulty().total_cmp(&one.difficulty()));
    let mut chapters: Vec<(&str, VecDeque<&Arc<Exercise>>)> = Vec::new();
    for (exercise, _) in &cards {
        match chapters.iter_mut().find(|(dir, _)| *dir == exercise.dir) {
            Some((_, queue)) => queue.push_back(exercise),
            None => chapters.push((&exercise.dir, VecDeque::from([*exercise]))),
        }
    }
    let mut order = Vec::with_capacity(cards.len());
    while order.len() < cards.len() {
        for (_, queue) in &mut chapters {
            order.extend(queue.pop_front().map(Arc::clone));
        }
    }
    order
}
