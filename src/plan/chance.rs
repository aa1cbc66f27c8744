//! How likely a source is: what people say, else what is usual at its stage.

use super::date::PerMille;
use super::{About, Certainty, FundingStage, Source};

/// The chance that a source comes, and why it is that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chance {
    /// Its stage settles it: it is awarded, or will not come. What was said before does not count any more.
    Settled(PerMille),
    /// People said so.
    Said(PerMille),
    /// Nobody said; so much is usual at its stage, by the plan's settings.
    Usual(PerMille),
}

impl Chance {
    /// The chance itself.
    pub fn share(self) -> PerMille {
        match self {
            Self::Settled(share) | Self::Said(share) | Self::Usual(share) => share,
        }
    }
}

impl FundingStage {
    /// The chance at a stage that leaves none to think about: awarded and after, or lost.
    pub fn settled_chance(&self) -> Option<PerMille> {
        match self.certainty() {
            Certainty::Secured => Some(PerMille::of(1000)),
            Certainty::Lost => Some(PerMille::of(0)),
            Certainty::Pending | Certainty::Hoped => None,
        }
    }

    /// What is usual at this stage where the plan says nothing else: starting values to be changed, not measured
    /// rates. Where a stage has its like in the trial configuration of the Nonprofit Success Pack (prospecting 10%,
    /// letter 20%, application 30%, verbal commitment 80%) they are those; the others stand between.
    pub fn usual_chance(&self) -> PerMille {
        PerMille::of(match self {
            Self::Researching | Self::Cultivating => 100,
            Self::Letter => 200,
            Self::Invited | Self::Drafting => 250,
            Self::Submitted => 300,
            Self::Verbal => 800,
            // An idea; one that rests; a stage of a newer version.
            _ => 50,
        })
    }
}

impl About {
    /// The chance that counts at a stage where a source says nothing itself.
    pub fn chance_at(&self, stage: &FundingStage) -> PerMille {
        let own = self.chances.get(stage.id()).copied();
        let settled = stage.settled_chance();
        settled.or(own).unwrap_or_else(|| stage.usual_chance())
    }
}

impl Source {
    /// How likely it is. A source without a stage counts as an idea.
    pub fn chance(&self, about: &About) -> Chance {
        let stage = self.stage.as_ref().unwrap_or(&FundingStage::Idea);
        match (stage.settled_chance(), self.probability) {
            (Some(settled), _) => Chance::Settled(settled),
            (None, Some(said)) => Chance::Said(said),
            (None, None) => Chance::Usual(about.chance_at(stage)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Id, Rank, Record};

    #[test]
    fn a_stage_that_settles_it_counts_before_what_is_said_and_that_before_what_is_usual() {
        let mut about = About::default();
        let mut source = Source::new(Id::new("s"), Rank::default());
        let usual = |thousandths| Chance::Usual(PerMille::of(thousandths));
        assert_eq!(source.chance(&about), usual(50), "without a stage it is an idea");
        source.stage = Some(FundingStage::Submitted);
        assert_eq!(source.chance(&about), usual(300));
        about.chances.insert("submitted".to_owned(), PerMille::of(400));
        about.chances.insert("awarded".to_owned(), PerMille::of(900));
        assert_eq!(source.chance(&about), usual(400));
        source.probability = Some(PerMille::of(650));
        assert_eq!(source.chance(&about), Chance::Said(PerMille::of(650)));
        for (stage, settled) in [
            (FundingStage::Awarded, 1000),
            (FundingStage::Active, 1000),
            (FundingStage::Closed, 1000),
            (FundingStage::Declined, 0),
            (FundingStage::Withdrawn, 0),
        ] {
            source.stage = Some(stage);
            assert_eq!(source.chance(&about), Chance::Settled(PerMille::of(settled)));
        }
        source.stage = Some(FundingStage::Verbal);
        assert_eq!(source.chance(&about), Chance::Said(PerMille::of(650)), "it was kept");
    }
}
