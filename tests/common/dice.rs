//! Chance that can be repeated.

use std::env;

/// Numbers that look random, and are the same for the same seed (xorshift64*).
pub struct Dice(pub u64);

impl Dice {
    /// One of the numbers below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % sides
    }

    /// Some of these: one at least, and one more than `most` at most.
    pub fn some<T: Copy>(&mut self, of: &[T], most: usize) -> Vec<T> {
        (0..=self.roll(most))
            .map(|_| of[self.roll(of.len())])
            .collect()
    }
}

/// The number in a variable of whoever runs the tests, or another one.
pub fn number(variable: &str, otherwise: u64) -> u64 {
    env::var(variable).map_or(otherwise, |text| text.parse().expect("a number"))
}
