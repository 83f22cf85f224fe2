//! What is remembered about one exercise: when it comes again.

use chrono::{DateTime, Utc};
use rs_fsrs::{FSRS, Parameters, Rating, State};
use serde::{Deserialize, Serialize};

/// A day, in seconds.
pub const DAY: u64 = 86_400;

/// So many failures before a pass mean that it was hard, and so many that it was not known.
const HARD_FAILURES: u32 = 3;
const FORGOTTEN_FAILURES: u32 = 8;

/// How an exercise or a drill was solved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effort {
    /// When it passed, in seconds since 1970.
    pub when: u64,
    /// How many verdicts on other contents it took before.
    #[serde(default)]
    pub failures: u32,
}

/// How well it was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    Not,
    Hardly,
    Well,
    ByHeart,
}

/// What is known about how well the learner knows what an exercise is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// When it comes again, in seconds since 1970.
    pub due: u64,
    /// When it was called up last.
    pub last: u64,
    /// After how long it is remembered in nine of ten cases, in thousandths of a day.
    stability: u64,
    /// How hard it is, from 1,000 to 10,000.
    difficulty: u32,
    /// How often it was called up.
    pub reps: u32,
    /// How often it was not known.
    pub lapses: u32,
}

impl Card {
    /// Of an exercise that was solved like this, with `hints` of `all_hints` read.
    pub fn of_solved(effort: Effort, hints: usize, all_hints: usize) -> Self {
        let known = match known(effort, hints, all_hints) {
            // What was just worked out for the first time is not known by heart.
            Known::ByHeart => Known::Well,
            other => other,
        };
        let new = rs_fsrs::Card {
            due: date(effort.when),
            last_review: date(effort.when),
            ..Default::default()
        };
        let mut card = Card::after(&new, effort.when, known);
        card.reps = 0;
        card
    }

    /// The same after a drill that was solved like this.
    #[must_use]
    pub fn drilled(&self, effort: Effort, hints: usize, all_hints: usize) -> Self {
        // A clock that was put back gives no time for forgetting.
        let when = effort.when.max(self.last);
        let mut card = Card::after(&self.fsrs(), when, known(effort, hints, all_hints));
        card.reps = self.reps + 1;
        card
    }

    /// Whether it is to be called up on the day of `now`.
    pub fn is_due(&self, now: u64) -> bool {
        self.due / DAY <= now / DAY && self.last / DAY < now / DAY
    }

    /// How hard it is, from 1 to 10.
    pub fn difficulty(&self) -> f64 {
        f64::from(self.difficulty) / 1000.0
    }

    /// After how many days it is still remembered in nine of ten cases.
    pub fn stability(&self) -> f64 {
        self.stability as f64 / 1000.0
    }

    fn after(card: &rs_fsrs::Card, when: u64, known: Known) -> Self {
        let rating = match known {
            Known::Not => Rating::Again,
            Known::Hardly => Rating::Hard,
            Known::Well => Rating::Good,
            Known::ByHeart => Rating::Easy,
        };
        let parameters = Parameters {
            enable_short_term: false,
            enable_fuzz: false,
            ..Parameters::default()
        };
        let next = FSRS::new(parameters)
            .next(card.clone(), date(when), rating)
            .card;
        Card {
            // Whole days from now on: at which hour somebody practises does not matter.
            due: when + DAY * next.scheduled_days.max(1).unsigned_abs(),
            last: when,
            stability: (next.stability * 1000.0).round() as u64,
            difficulty: (next.difficulty * 1000.0).round() as u32,
            reps: next.reps.unsigned_abs(),
            lapses: next.lapses.unsigned_abs(),
        }
    }

    fn fsrs(&self) -> rs_fsrs::Card {
        rs_fsrs::Card {
            due: date(self.due),
            stability: self.stability(),
            difficulty: self.difficulty(),
            elapsed_days: 0,
            scheduled_days: (self.due.saturating_sub(self.last) / DAY) as i64,
            reps: self.reps as i32 + 1,
            lapses: self.lapses as i32,
            state: State::Review,
            last_review: date(self.last),
        }
    }
}

fn known(effort: Effort, hints: usize, all_hints: usize) -> Known {
    let all_read = all_hints > 0 && hints >= all_hints;
    if all_read || effort.failures >= FORGOTTEN_FAILURES {
        Known::Not
    } else if hints > 0 || effort.failures >= HARD_FAILURES {
        Known::Hardly
    } else if effort.failures > 0 {
        Known::Well
    } else {
        Known::ByHeart
    }
}

/// The latest moment that is counted with: the year 9999.
const LATEST: u64 = 253_000_000_000;

fn date(seconds: u64) -> DateTime<Utc> {
    let seconds = i64::try_from(seconds.min(LATEST)).unwrap_or_default();
    DateTime::from_timestamp(seconds, 0).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOW: u64 = 1_800_000_000;

    fn solved(failures: u32, hints: usize) -> Card {
        Card::of_solved(
            Effort {
                when: NOW,
                failures,
            },
            hints,
            3,
        )
    }

    fn days(card: &Card) -> u64 {
        (card.due - card.last) / DAY
    }

    #[test]
    fn what_was_hard_comes_sooner() {
        assert!(days(&solved(0, 3)) <= days(&solved(0, 1)));
        assert!(days(&solved(0, 1)) < days(&solved(0, 0)));
        assert!(days(&solved(9, 0)) <= days(&solved(4, 0)));
        assert!(solved(0, 3).difficulty() > solved(0, 0).difficulty());
    }

    #[test]
    fn what_is_known_comes_later_each_time_and_what_is_not_soon() {
        let mut card = solved(0, 0);
        let mut last = 0;
        for _ in 0..5 {
            assert!(days(&card) > last, "{card:?}");
            last = days(&card);
            card = card.drilled(
                Effort {
                    when: card.due,
                    failures: 1,
                },
                0,
                3,
            );
        }
        let forgotten = card.drilled(
            Effort {
                when: card.due,
                failures: 0,
            },
            3,
            3,
        );
        assert!(days(&forgotten) < days(&card) / 2, "{forgotten:?} {card:?}");
    }

    #[test]
    fn nothing_is_called_up_twice_in_a_day() {
        let card = solved(9, 3);
        assert!(!card.is_due(NOW));
        assert!(card.is_due(NOW + DAY));
        assert!(card.is_due(NOW + 1000 * DAY));
        let again = card.drilled(
            Effort {
                when: NOW + DAY,
                failures: 9,
            },
            3,
            3,
        );
        assert!(!again.is_due(NOW + DAY));
    }

    proptest! {
        #[test]
        fn a_clock_may_say_anything(when: u64, then: u64, failures in 0..20_u32, hints in 0..4_usize) {
            let (when, then) = (when % (4 * LATEST), then % (4 * LATEST));
            let card = Card::of_solved(Effort { when, failures }, hints, 3);
            let next = card.drilled(Effort { when: then, failures }, hints, 3);
            prop_assert!(next.due > next.last && next.last >= card.last);
            prop_assert!((1.0..=10.0).contains(&next.difficulty()));
            let text = toml::to_string(&next).unwrap();
            prop_assert_eq!(toml::from_str::<Card>(&text).unwrap(), next);
        }
    }
}
