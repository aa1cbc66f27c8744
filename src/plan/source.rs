//! Sources: where the money comes from, and what it may pay for.

use crate::sorted::SortedSet;

use super::choice::choices;
use super::date::{Day, PerMille};
use super::id::Id;
use super::money::Money;
use super::record::{part, record};
use super::years::YearAmounts;
use super::{CostCategory, CostLine, Partner, Payment, Person, Receipt};

choices! {
    /// The level of government or society that gives.
    FundingLevel in "funding-level" {
        /// Federal or national.
        Federal = "federal",
        /// State or province.
        State = "state",
        /// District, city or county.
        Local = "local",
        /// Foundations, businesses, people.
        Private = "private",
    }
}

choices! {
    /// Whether a source is money.
    SourceForm in "source-form" {
        /// Money.
        Cash = "cash",
        /// Goods, space or time.
        InKind = "in_kind",
    }
}

choices! {
    /// How far a source has come.
    FundingStage in "funding-stage" {
        /// An idea.
        Idea = "idea",
        /// Finding out.
        Researching = "researching",
        /// Getting to know the funder.
        Cultivating = "cultivating",
        /// Letter of intent sent.
        Letter = "letter",
        /// Invited to apply.
        Invited = "invited",
        /// Writing.
        Drafting = "drafting",
        /// Sent in.
        Submitted = "submitted",
        /// Promised by word of mouth.
        Verbal = "verbal",
        /// Awarded in writing.
        Awarded = "awarded",
        /// Being spent.
        Active = "active",
        /// Spent and reported.
        Closed = "closed",
        /// Declined by the funder.
        Declined = "declined",
        /// Withdrawn by us.
        Withdrawn = "withdrawn",
        /// Resting.
        OnHold = "on_hold",
    }
}

/// How sure a source is, in three words; shown by word and pattern as well as colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Awarded in writing.
    Secured,
    /// Asked for or promised.
    Pending,
    /// Hoped for.
    Hoped,
    /// Will not come.
    Lost,
}

impl FundingStage {
    /// How sure a source at this stage is.
    pub fn certainty(&self) -> Certainty {
        match self {
            Self::Awarded | Self::Active | Self::Closed => Certainty::Secured,
            Self::Submitted | Self::Verbal => Certainty::Pending,
            Self::Declined | Self::Withdrawn => Certainty::Lost,
            _ => Certainty::Hoped,
        }
    }
}

impl Certainty {
    /// The key of its label in the message catalogue.
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Secured => "certainty-secured",
            Self::Pending => "certainty-pending",
            Self::Hoped => "certainty-hoped",
            Self::Lost => "certainty-lost",
        }
    }
}

choices! {
    /// Whether a source may pay for a line.
    Verdict in "verdict" {
        /// It may.
        Yes = "yes",
        /// It may not.
        No = "no",
        /// It may under a condition, which the note names.
        Conditional = "conditional",
    }
}

choices! {
    /// Something a funder is owed by a day.
    DeliverableKind in "deliverable" {
        /// Letter of intent.
        Letter = "letter",
        /// Application.
        Application = "application",
        /// Interim report.
        Interim = "interim",
        /// Final report.
        Final = "final",
        /// Invoice.
        Invoice = "invoice",
        /// Budget revision.
        Revision = "revision",
        /// Continuation.
        Continuation = "continuation",
        /// Close-out.
        CloseOut = "close_out",
    }
}

choices! {
    /// What a match is a share of.
    MatchBasis in "match-basis" {
        /// The total cost of the project.
        TotalCost = "total_cost",
        /// The award.
        Award = "award",
        /// No share: what was promised for each year.
        Proposed = "proposed",
    }
}

choices! {
    /// What indirect costs are a share of.
    IndirectBasis in "indirect-basis" {
        /// Direct costs.
        Direct = "direct",
        /// Direct costs without equipment, construction, stipends of those who take part and the like.
        ModifiedDirect = "modified_direct",
        /// The award.
        Award = "award",
    }
}

part! {
    /// Whether a source may pay for one line, and where that is written.
    Eligibility {
        /// The line.
        Line => line: Id<CostLine>,
        /// Whether it may.
        Verdict => verdict: Option<Verdict>,
        /// The condition, or the reason.
        Note => note: String,
        /// Where it is written.
        Citation => citation: String,
    }
}

part! {
    /// The most a source may pay on something in each fiscal year. With neither line nor category it bounds all it pays.
    Cap {
        /// On one line.
        Line => line: Option<Id<CostLine>>,
        /// On one category.
        Category => category: Option<CostCategory>,
        /// The most, as an amount.
        Most => most: Option<Money>,
        /// The most, as a share.
        Share => share: Option<PerMille>,
        /// Where it is written.
        Citation => citation: String,
    }
}

part! {
    /// A share that others have to bring.
    MatchRule {
        /// How large a share.
        Share => share: Option<PerMille>,
        /// A share of what.
        Basis => basis: Option<MatchBasis>,
        /// What was promised for each fiscal year, where it is no share.
        Amounts => amounts: YearAmounts,
    }
}

part! {
    /// How much of an award may be indirect costs.
    IndirectRule {
        /// How large a share.
        Share => share: Option<PerMille>,
        /// A share of what.
        Basis => basis: Option<IndirectBasis>,
    }
}

part! {
    /// Something a funder is owed by a day.
    Deliverable {
        /// What.
        Kind => kind: Option<DeliverableKind>,
        /// By when.
        Due => due: Option<Day>,
        /// Who sees to it.
        Owner => owner: Option<Id<Person>>,
        /// Whether it is done.
        Done => done: bool,
        /// Free notes.
        Notes => notes: String,
    }
}

record! {
    /// An award, budget or gift that pays for cost lines.
    Source, SourceField {
        /// What it is called.
        Name => name: String,
        /// Who gives it.
        Funder => funder: Option<Id<Partner>>,
        /// The level of government or society.
        Level => level: Option<FundingLevel>,
        /// Money or in kind; none is treated as money.
        Form => form: Option<SourceForm>,
        /// How far it has come.
        Stage => stage: Option<FundingStage>,
        /// The chance that it comes, where people say so; else what is usual at its stage ([`Source::chance`]).
        Probability => probability: Option<PerMille>,
        /// What it brings in each fiscal year.
        Amounts => amounts: YearAmounts,
        /// The first day on which it may be spent.
        AvailableFrom => available_from: Option<Day>,
        /// The last day on which it may be spent.
        AvailableUntil => available_until: Option<Day>,
        /// How its money arrives.
        Payment => payment: Option<Payment>,
        /// What comes on which day, where it comes in instalments.
        Receipts => receipts: Vec<Receipt>,
        /// Whether it may pay for any line; then `eligible` only lists exceptions.
        Unrestricted => unrestricted: bool,
        /// Which lines it may pay for.
        Eligible => eligible: Vec<Eligibility>,
        /// What it may pay at most.
        Caps => caps: Vec<Cap>,
        /// The most that passes from one year to the next.
        CarryLimit => carry_limit: Option<Money>,
        /// What others have to bring.
        Match => match_rule: Option<MatchRule>,
        /// What the funder is owed.
        Deliverables => deliverables: Vec<Deliverable>,
        /// When and how it can be renewed.
        Renewal => renewal: String,
        /// Sources with the same name here stand or fall together.
        Group => group: String,
        /// Who looks after it.
        Owner => owner: Option<Id<Person>>,
        /// Tags.
        Tags => tags: SortedSet<String>,
        /// Free notes.
        Notes => notes: String,
        /// How much of it may be indirect costs.
        Indirect => indirect: Option<IndirectRule>,
    }
}

impl Source {
    /// How sure it is; a source without a stage is hoped for.
    pub fn certainty(&self) -> Certainty {
        self.stage.as_ref().map_or(Certainty::Hoped, FundingStage::certainty)
    }

    /// Whether it is goods, space or time rather than money.
    pub fn is_in_kind(&self) -> bool {
        self.form == Some(SourceForm::InKind)
    }

    /// What is written about this source paying for a line.
    pub fn eligibility(&self, line: &Id<CostLine>) -> Option<&Eligibility> {
        self.eligible.iter().find(|entry| entry.line == *line)
    }

    /// Whether it may pay for a line on a condition.
    pub fn pays_on_condition(&self, line: &Id<CostLine>) -> bool {
        let entry = self.eligibility(line);
        entry.is_some_and(|entry| entry.verdict == Some(Verdict::Conditional))
    }

    /// What is written about it with another verdict on a line. Without a verdict only a note or citation is left.
    #[must_use]
    pub fn with_verdict(&self, line: &Id<CostLine>, verdict: Option<Verdict>) -> Vec<Eligibility> {
        let mut eligible = self.eligible.clone();
        match eligible.iter_mut().find(|entry| entry.line == *line) {
            Some(entry) => entry.verdict = verdict,
            None => eligible.push(Eligibility {
                line: line.clone(),
                verdict,
                ..Eligibility::default()
            }),
        }
        eligible.retain(|entry| {
            entry.line != *line || entry.verdict.is_some() || !(entry.note.is_empty() && entry.citation.is_empty())
        });
        eligible
    }

    /// Whether it may pay for a line; a condition counts as yes, and silence as no unless it is unrestricted.
    pub fn may_pay(&self, line: &Id<CostLine>) -> bool {
        match self.eligibility(line).and_then(|entry| entry.verdict.as_ref()) {
            Some(Verdict::Yes | Verdict::Conditional) => true,
            Some(_) => false,
            None => self.unrestricted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Rank, Record};

    #[test]
    fn a_verdict_is_set_in_place_and_notes_stay() {
        let (bus, club) = (Id::<CostLine>::new("bus"), Id::<CostLine>::new("club"));
        let mut source = Source::new(Id::new("s"), Rank::default());
        source.eligible = source.with_verdict(&bus, Some(Verdict::Yes));
        source.eligible = source.with_verdict(&club, Some(Verdict::No));
        assert!(source.may_pay(&bus) && !source.may_pay(&club));
        source.eligible = source.with_verdict(&bus, None);
        assert_eq!(source.eligible.len(), 1, "nothing is left of it");
        for entry in &mut source.eligible {
            entry.note = "Board policy".to_owned();
        }
        source.eligible = source.with_verdict(&club, None);
        assert_eq!(
            source.eligibility(&club).map(|entry| entry.note.as_str()),
            Some("Board policy")
        );
        assert!(!source.may_pay(&club));
    }
}
