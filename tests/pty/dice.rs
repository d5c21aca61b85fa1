//! Random numbers that are the same again for the same seed.

use std::env;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::ops::Range;

/// The variable that sets the seed.
const SEED: &str = "AVTALE_TEST_SEED";

/// A source of random numbers (`SplitMix64`).
pub(crate) struct Dice(u64);

/// Returns the seed that the environment sets, or one that nobody can foresee.
pub(crate) fn seed() -> u64 {
    match env::var(SEED) {
        Ok(seed) => seed.parse().unwrap_or_else(|_| panic!("{SEED}={seed} is no number")),
        Err(_) => RandomState::new().build_hasher().finish() >> 32,
    }
}

impl Dice {
    /// Returns the dice for the `number`th trial of a run.
    pub(crate) fn new(seed: u64, number: usize) -> Self {
        let mut dice = Self(seed ^ (u64::try_from(number).unwrap() << 32));
        // Neighbouring seeds shall have nothing in common.
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number of the range.
    pub(crate) fn within(&mut self, range: Range<u64>) -> u64 {
        range.start + self.next() % (range.end - range.start)
    }

    /// Returns one of the things.
    pub(crate) fn one_of<T: Copy>(&mut self, things: &[T]) -> T {
        let count = u64::try_from(things.len()).unwrap();
        things[usize::try_from(self.within(0..count)).unwrap()]
    }
}
