//! Attacks and what came of them.

use super::Lines;
use crate::check::Attack;
use crate::engine::Check;
use crate::ui::{Line, Look, has_pictures, inline, progress_bar};

/// A window that is narrower shows what came of an attack below it.
const WIDE: usize = 76;

impl Lines<'_> {
    /// One line an attack: held, with what stopped it, or breach, with what was got, or the error
    /// that it should not have ended in.
    pub(super) fn scoreboard(&mut self, check: &Check) {
        for attack in &check.attacks {
            let word = match attack {
                Attack { held: true, .. } => Line::of(Look::Good, "held  "),
                Attack {
                    by: Some(_),
                    got: None,
                    ..
                } => Line::of(Look::Failure, "ERROR "),
                Attack { .. } => Line::of(Look::Failure, "BREACH"),
            };
            let typed = one_line(&attack.typed);
            let typed = if typed.is_empty() {
                check.sentence.clone()
            } else {
                typed
            };
            // Side by side where there is room, or else the result in a line of its own. What held
            // an attack may be the name of an exception alone.
            let column = (self.width * 11 / 20).clamp(20, 46);
            let line = Line::from(typed);
            let columns = line.width();
            let room = self.width.saturating_sub("BREACH  ".len() + column + 2);
            let mut shown = Line::from(result(attack));
            if shown.width() > room && attack.held {
                shown = Line::from(name_of_the_exception(attack));
            }
            let line = word.and("  ").then(line);
            if self.width >= WIDE && columns <= column && shown.width() <= room {
                let pad = " ".repeat(column - columns);
                self.lines
                    .push(line.and(pad).and("  ").then(shown.all(&Look::Faint)));
            } else {
                self.lines.push(line.fit(self.width));
                let line = Line::from("        ").then(inline(&result(attack)).all(&Look::Faint));
                self.lines.push(line.fit(self.width));
            }
        }
    }

    /// How many attacks were held, above them all.
    pub(super) fn score(&mut self, checks: &[Check]) {
        let attacks: Vec<&Attack> = checks.iter().flat_map(|check| &check.attacks).collect();
        // An attack that broke off before it was made is not held.
        let lost = checks
            .iter()
            .filter(|check| is_lost_attack(check, checks))
            .count();
        let all = attacks.len() + lost;
        if attacks.len() > 1 {
            let held = attacks.iter().filter(|attack| attack.held).count();
            let score = format!("{held} of {all} attacks held");
            self.lines.push(if has_pictures() {
                progress_bar(held, all, 20.min(self.width / 3)).and(format!("  {score}"))
            } else {
                score.into()
            });
            self.gap();
        }
    }
}

/// Code of several lines as one.
fn one_line(code: &str) -> String {
    let mut line = String::new();
    for part in code.lines().map(str::trim).filter(|part| !part.is_empty()) {
        if !line.is_empty() {
            line.push_str(if line.ends_with([':', ',', '(', '[', '{']) {
                " "
            } else {
                "; "
            });
        }
        line.push_str(part);
    }
    line
}

/// Whether a check belongs to a class of attacks and made none.
fn is_lost_attack(check: &Check, checks: &[Check]) -> bool {
    let class = |check: &Check| check.name.split('.').next().unwrap_or("").to_owned();
    check.attacks.is_empty()
        && !check.is_fine()
        && checks
            .iter()
            .any(|other| !other.attacks.is_empty() && class(other) == class(check))
}

/// What came of it, in one line.
fn result(attack: &Attack) -> String {
    let text = match (&attack.by, &attack.got) {
        (_, Some(got)) => format!("he got {got}"),
        (Some(by), None) => by.clone(),
        (None, None) if attack.held => "held".to_owned(),
        (None, None) => "nothing stopped it".to_owned(),
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `TypeError` of `TypeError: what it says`.
fn name_of_the_exception(attack: &Attack) -> String {
    let result = result(attack);
    let name = result.split(": ").next().unwrap_or_default();
    name.to_owned()
}
