//! The codes of the checks: stable, so that people can speak of them and tests can name them.

/// How much a finding matters. None of them ever blocks saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something cannot work as it is written.
    Error,
    /// Something may go wrong.
    Warning,
    /// Something worth knowing.
    Note,
}

impl Severity {
    /// The key of its label in the message catalogue.
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Error => "severity-error",
            Self::Warning => "severity-warning",
            Self::Note => "severity-note",
        }
    }
}

/// What part of the plan a finding is about, and so where it leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Partners and their ties.
    Partners,
    /// Goals.
    Goals,
    /// People, roles, bodies and who takes which part.
    Leadership,
    /// Cost lines, sources and what pays for what.
    Funding,
    /// Next steps.
    Actions,
}

impl Topic {
    /// The key of its label in the message catalogue.
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Partners => "topic-partners",
            Self::Goals => "topic-goals",
            Self::Leadership => "topic-leadership",
            Self::Funding => "topic-funding",
            Self::Actions => "topic-actions",
        }
    }
}

macro_rules! codes {
    ($( $(#[$doc:meta])* $Variant:ident = $number:literal $name:literal, $severity:ident, $topic:ident; )*) => {
        /// The code of a check.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $( $(#[$doc])* $Variant, )*
        }

        impl Code {
            /// Every code, in the order in which findings of one severity are listed.
            pub const ALL: &'static [Self] = &[$( Self::$Variant, )*];

            /// The code as people see it: `R01-no-owner`.
            pub fn id(self) -> &'static str {
                match self { $( Self::$Variant => concat!($number, "-", $name), )* }
            }

            /// Its number, as people speak of it: `R01`. Two checks that say nearly the same have one number.
            pub fn number(self) -> &'static str {
                match self { $( Self::$Variant => $number, )* }
            }

            /// How much such a finding matters.
            pub fn severity(self) -> Severity {
                match self { $( Self::$Variant => Severity::$severity, )* }
            }

            /// What part of the plan it is about.
            pub fn topic(self) -> Topic {
                match self { $( Self::$Variant => Topic::$topic, )* }
            }

            /// The key of the message that says what is wrong, with the finding's arguments.
            pub fn message_key(self) -> &'static str {
                match self { $( Self::$Variant => concat!("check-", $name), )* }
            }

            /// The key of the message that says what to do.
            pub fn remedy_key(self) -> &'static str {
                match self { $( Self::$Variant => concat!("check-", $name, "-remedy"), )* }
            }

            /// The key of the line that stands for several findings, with the argument `count`.
            pub fn count_key(self) -> &'static str {
                match self { $( Self::$Variant => concat!("check-", $name, "-count"), )* }
            }
        }
    };
}

codes! {
    /// A role has neither an owner nor a named vacancy.
    NoOwner = "R01" "no-owner", Error, Leadership;
    /// A role has no owner yet, though one is to come.
    OwnerToCome = "R01" "owner-to-come", Warning, Leadership;
    /// Two people own one role at the same time.
    TwoOwners = "R02" "two-owners", Error, Leadership;
    /// Nobody does the work of a role.
    NoDoer = "R03" "no-doer", Error, Leadership;
    /// The owner is also the sole approver where money or evaluation is concerned.
    OwnerApproves = "R04" "owner-approves", Error, Leadership;
    /// Someone who has left still holds a part.
    HolderLeft = "R05" "holder-left", Error, Leadership;
    /// Someone who will have left before it begins has a part.
    HolderLeavesFirst = "R05" "holder-leaves-first", Error, Leadership;
    /// A term is over and nobody follows.
    TermOver = "R05" "term-over", Error, Leadership;
    /// A committee or team has members but no rule for deciding.
    NoDecisionRule = "R06" "no-decision-rule", Error, Leadership;
    /// A person's roles take more time than the person can give.
    OverCapacity = "R07" "over-capacity", Error, Leadership;
    /// A reference names a person who is not in the plan.
    MissingPerson = "R08" "missing-person", Error, Leadership;
    /// A role stands vacant by name.
    Vacant = "R09" "vacant", Note, Leadership;
    /// One person owns a large share of all roles.
    OwnsMuch = "R10" "owns-much", Warning, Leadership;
    /// A role has an owner and nobody who stands in.
    NoDeputy = "R11" "no-deputy", Warning, Leadership;
    /// One person stands in for many roles.
    DeputyForMany = "R12" "deputy-for-many", Warning, Leadership;
    /// Many people are to be asked before anything happens.
    ManyConsulted = "R13" "many-consulted", Warning, Leadership;
    /// A person is only ever informed.
    OnlyInformed = "R14" "only-informed", Warning, Leadership;
    /// A person has nothing to do in the plan.
    NoPart = "R15" "no-part", Warning, Leadership;
    /// No family, student or partner member owns a role.
    SchoolOwnsAll = "R16" "school-owns-all", Warning, Leadership;
    /// One organisation holds most of the owners.
    OrganisationOwnsMuch = "R17" "organisation-owns-much", Warning, Leadership;
    /// Most terms end in one quarter.
    TermsEndTogether = "R18" "terms-end-together", Warning, Leadership;
    /// A role is paid by money that ends before the role does.
    PayEndsFirst = "R19" "pay-ends-first", Warning, Leadership;
    /// A person leads several things and has no part in any role.
    LeadsWithoutRole = "R20" "leads-without-role", Warning, Leadership;
    /// An owner is going to leave and nobody is lined up.
    OwnerLeaving = "R21" "owner-leaving", Warning, Leadership;
    /// A role is paid by money that will not come.
    PayLost = "R22" "pay-lost", Error, Leadership;
    /// A student leader's contact data is kept.
    StudentContact = "R23" "student-contact", Error, Leadership;
    /// There are more roles than those who can take them can own.
    TooFewAble = "R24" "too-few-able", Warning, Leadership;
    /// Nobody could take over what one person does.
    SinglePoint = "R25" "single-point", Note, Leadership;
    /// Something or someone ends before it starts.
    EndsBeforeStart = "R26" "ends-before-start", Error, Leadership;
    /// A role's own term is over, within the last year.
    RoleOver = "R27" "role-over", Note, Leadership;
    /// No source may pay for a line.
    Unfundable = "F01" "unfundable", Error, Funding;
    /// In some year no source that may pay for a line has any money.
    YearUnfundable = "F02" "year-unfundable", Warning, Funding;
    /// A source may pay for no line at all.
    SourceIdle = "F03" "source-idle", Warning, Funding;
    /// A source that could pay pays for nothing yet.
    SourceUnused = "F04" "source-unused", Warning, Funding;
    /// A source ends with money left over.
    Lapses = "F05" "lapses", Warning, Funding;
    /// More is left of a source at the end of a year than it may carry over.
    LapsesYearly = "F05" "lapses-yearly", Warning, Funding;
    /// A cost that comes again is paid by money that ends.
    Cliff = "F06" "cliff", Warning, Funding;
    /// Money is used outside the time in which it may be spent.
    OutsidePeriod = "F07" "outside-period", Error, Funding;
    /// One source brings a large share of a year's money.
    LeansOnOne = "F08" "leans-on-one", Warning, Funding;
    /// More is assigned than a source has.
    Overdrawn = "F09" "overdrawn", Error, Funding;
    /// More is assigned than a line needs.
    Overpaid = "F10" "overpaid", Error, Funding;
    /// A source pays for a line that it may not pay for.
    Ineligible = "F11" "ineligible", Error, Funding;
    /// An amount is below zero.
    Negative = "F12" "negative", Warning, Funding;
    /// A source pays more on something than its limit allows.
    OverCap = "F13" "over-cap", Error, Funding;
    /// An award has not all the match it asks for.
    MatchShort = "F14" "match-short", Warning, Funding;
    /// A source that will not come is still counted on.
    CountsOnLost = "F15" "counts-on-lost", Error, Funding;
    /// Something owed to a funder is overdue.
    DeliverableOverdue = "F16" "deliverable-overdue", Warning, Funding;
    /// A year needs more than all its money.
    YearShort = "F17" "year-short", Warning, Funding;
    /// Money comes later than it has to be paid.
    CashShort = "F18" "cash-short", Warning, Funding;
    /// More of a source is meant as match than it brings.
    MatchTwice = "F20" "match-twice", Error, Funding;
    /// What looks the same is meant as match for two awards.
    MatchAlike = "F20" "match-alike", Warning, Funding;
    /// Federal money is meant as match for a federal award.
    MatchFederal = "F21" "match-federal", Error, Funding;
    /// A rate for hours does not say when or by whom it was found.
    RateUnfounded = "F22" "rate-unfounded", Warning, Funding;
    /// More of a source is assigned to indirect costs than its rule allows.
    IndirectOver = "F23" "indirect-over", Error, Funding;
    /// An agreement has run out.
    AgreementLapsed = "P01" "agreement-lapsed", Error, Partners;
    /// An agreement runs out soon.
    AgreementExpires = "P02" "agreement-expires", Warning, Partners;
    /// Nobody keeps the relationship with a partner.
    NoHolder = "P03" "no-holder", Warning, Partners;
    /// Nobody stands in for whoever keeps the relationship.
    NoBackup = "P04" "no-backup", Warning, Partners;
    /// Whoever keeps the relationship has left.
    HolderGone = "P05" "holder-gone", Error, Partners;
    /// A partner's facts were not confirmed this school year.
    NotConfirmed = "P06" "not-confirmed", Note, Partners;
    /// Two partners are probably one.
    LikelyDuplicate = "P07" "likely-duplicate", Warning, Partners;
    /// A tie joins a partner with itself.
    SelfTie = "P08" "self-tie", Warning, Partners;
    /// Two ties join the same two ends.
    DoubleTie = "P09" "double-tie", Warning, Partners;
    /// Nobody is known at a partner whom one could reach.
    NoContact = "P10" "no-contact", Note, Partners;
    /// No partner serves a goal.
    GoalUncovered = "G01" "goal-uncovered", Error, Goals;
    /// Only one partner serves a goal.
    GoalSingle = "G02" "goal-single", Warning, Goals;
    /// Nobody answers for a goal.
    GoalNoOwner = "G03" "goal-no-owner", Warning, Goals;
    /// A goal's target date is past.
    GoalOverdue = "G04" "goal-overdue", Warning, Goals;
    /// An action is overdue.
    ActionOverdue = "A01" "action-overdue", Warning, Actions;
    /// Nobody owns an action.
    ActionNoOwner = "A02" "action-no-owner", Warning, Actions;
    /// A reference names a record that is not in the plan.
    Unresolved = "U01" "unresolved", Warning, Partners;
}

#[cfg(test)]
mod tests {
    use crate::sorted::SortedSet;

    use super::Code;

    #[test]
    fn codes_are_unlike() {
        let ids: SortedSet<_> = Code::ALL.iter().map(|code| code.id()).collect();
        let messages: SortedSet<_> = Code::ALL.iter().map(|code| code.message_key()).collect();
        assert_eq!((ids.len(), messages.len()), (Code::ALL.len(), Code::ALL.len()));
        assert!(Code::ALL.iter().all(|code| code.id().starts_with(code.number())));
        assert!(Code::ALL.iter().all(|code| code.number().len() == 3));
    }
}
