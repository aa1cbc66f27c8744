//! Outcomes added up, each by its weight, and how far what follows from random ones may be off.

/// How far what was found in random outcomes may be off.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Error {
    /// The standard error of the chance that everything is funded. Where it is so in all that was drawn, or in none,
    /// that would be nothing: then it is three over their number, within which the chance is nineteen times in twenty
    /// (Hanley and Lippman-Hand, “If nothing goes wrong, is everything all right?”, JAMA 1983). Nothing where it is
    /// certain.
    pub full: f64,
    /// The standard error of the gap to be expected, in cents.
    pub gap: f64,
}

impl Error {
    /// The same where the chance is certain.
    pub(super) fn of_certain(self) -> Self {
        Self { full: 0.0, ..self }
    }
}

/// What follows from a draw. None where it cannot happen, or never did in what was drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Outcome {
    /// The chance that everything is funded.
    pub full: Option<f64>,
    /// The gap to be expected, in cents.
    pub gap: Option<f64>,
    /// How far these may be off; none where they are exact.
    pub error: Option<Error>,
}

/// How far a chance may be off that was found in so many random outcomes.
pub(super) fn error_of(chance: f64, drawn: f64) -> f64 {
    let drawn = drawn.max(1.0);
    if chance > 0.0 && chance < 1.0 {
        (chance * (1.0 - chance) / drawn).sqrt()
    } else {
        (3.0 / drawn).min(1.0)
    }
}

/// Outcomes, each by its weight.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    pub(super) weight: f64,
    pub(super) covers: f64,
    full: f64,
    gap: f64,
    /// The squares of the gaps.
    squares: f64,
}

impl Sum {
    pub(super) fn add(&mut self, gap: i64, covers: bool, weight: f64) {
        let cents = gap as f64;
        self.weight += weight;
        self.gap += cents * weight;
        self.squares += cents * cents * weight;
        self.full += if gap == 0 { weight } else { 0.0 };
        self.covers += if covers { weight } else { 0.0 };
    }

    /// What follows from them; where they are random, with how far it may be off.
    pub(super) fn outcome(&self, is_random: bool) -> Outcome {
        let mean = |sum: f64| (self.weight > 0.0).then(|| sum / self.weight);
        let (full, gap) = (mean(self.full), mean(self.gap));
        let error = full
            .zip(gap)
            .zip(mean(self.squares))
            .map(|((full, gap), squares)| Error {
                full: error_of(full, self.weight),
                gap: ((squares - gap * gap).max(0.0) / self.weight).sqrt(),
            });
        Outcome {
            full,
            gap,
            error: error.filter(|_| is_random),
        }
    }
}
