//! Every value of a closed list, every kind of record and every field has its word in the English catalogue.

use schoolweave::app::actions::ACTIONS;
use schoolweave::app::adding::ADDITIONS;
use schoolweave::plan::about::{About, DateOrder, DecimalMark, PartLabels, Thresholds};
use schoolweave::plan::body::{DecisionRule, Membership, Rhythm};
use schoolweave::plan::checks::Code;
use schoolweave::plan::cost_line::Formula;
use schoolweave::plan::duplicates::Reason;
use schoolweave::plan::partner::{
    Agreement, AgreementKind, AgreementProgress, Confirmed, Contribution, Disposition, PartnerKind, PartnershipType,
    Stage, Standing,
};
use schoolweave::plan::site::SiteLevel;
use schoolweave::plan::source::{
    Cap, Deliverable, DeliverableKind, Eligibility, FundingLevel, IndirectBasis, IndirectRule, MatchBasis, MatchRule,
    SourceForm,
};
use schoolweave::plan::tie::Direction;
use schoolweave::plan::title::field_key;
use schoolweave::plan::{
    ActionStatus, Certainty, ContributionKind, CostCategory, FundingStage, GoalStatus, GoalTheme, Kind, Month, Part,
    Payment, PaymentWay, PersonGroup, Practice, Priority, Receipt, Recurrence, TieKind, TieLevel, TieScale, Valuation,
    Verdict,
};
use schoolweave::ui::words::Catalogue;

fn assert_has(words: &Catalogue, key: &str) {
    assert!(words.has(key), "no message {key}");
}

#[test]
fn every_action_and_addition_has_its_words() {
    let words = Catalogue::new("en");
    for action in ACTIONS {
        assert_has(&words, action.label);
        assert_has(&words, action.group.label_key());
    }
    for addition in ADDITIONS {
        assert_has(&words, addition.label);
        // “New partner” finds what is called “Add a partner”.
        let phrases = words.message(addition.also, &[]);
        for begins in ["new ", "add "] {
            let has = phrases.split(", ").any(|phrase| phrase.starts_with(begins));
            assert!(has, "{begins}for {}", addition.label);
        }
    }
}

#[test]
fn every_value_of_a_closed_list_has_a_label() {
    let words = Catalogue::new("en");
    macro_rules! lists {
        ($($List:ty),* $(,)?) => { $(
            for value in <$List>::ALL {
                assert_has(&words, value.label_key().unwrap());
            }
        )* };
    }
    lists![
        ActionStatus,
        AgreementKind,
        AgreementProgress,
        Contribution,
        ContributionKind,
        CostCategory,
        DateOrder,
        DecimalMark,
        DecisionRule,
        DeliverableKind,
        Direction,
        Disposition,
        FundingLevel,
        FundingStage,
        GoalStatus,
        GoalTheme,
        IndirectBasis,
        MatchBasis,
        Month,
        Part,
        PartLabels,
        PartnerKind,
        PartnershipType,
        PaymentWay,
        PersonGroup,
        Practice,
        Priority,
        Recurrence,
        Rhythm,
        SiteLevel,
        SourceForm,
        Stage,
        Standing,
        TieKind,
        TieLevel,
        TieScale,
        Verdict,
    ];
    for certainty in [
        Certainty::Secured,
        Certainty::Pending,
        Certainty::Hoped,
        Certainty::Lost,
    ] {
        assert_has(&words, certainty.label_key());
    }
    for level in TieLevel::ALL {
        assert_has(&words, &format!("{}-hint", level.label_key().unwrap()));
    }
}

#[test]
fn the_letters_of_a_set_of_words_are_unlike() {
    let words = Catalogue::new("en");
    for labels in PartLabels::ALL {
        let mut letters = Vec::new();
        for part in Part::ALL {
            let key = part.label_key_in(labels).unwrap();
            assert_has(&words, &key);
            let letter = words.message(&format!("{key}-letter"), &[]);
            assert_eq!(letter.chars().count(), 1, "{key}");
            letters.push(letter);
        }
        letters.sort();
        letters.dedup();
        assert_eq!(letters.len(), Part::ALL.len(), "{labels:?}");
    }
}

#[test]
fn every_check_says_what_is_wrong_and_what_to_do() {
    let words = Catalogue::new("en");
    for code in Code::ALL {
        for key in [code.message_key(), code.remedy_key(), code.count_key()] {
            assert_has(&words, key);
        }
        assert_has(&words, code.severity().label_key());
        assert_has(&words, code.topic().label_key());
    }
    for reason in [
        Reason::SameName,
        Reason::NearlySameName,
        Reason::SameWebsite,
        Reason::SameEmail,
        Reason::SamePhone,
    ] {
        assert_has(&words, reason.label_key());
    }
}

#[test]
fn every_kind_of_record_and_every_field_has_a_label() {
    let words = Catalogue::new("en");
    for kind in Kind::ALL {
        for key in [kind.one_key(), kind.many_key(), kind.count_key()] {
            assert_has(&words, &key);
        }
        for field in kind.fields() {
            assert_has(&words, &field_key(*kind, field));
        }
    }
    let parts = [
        ("about", About::FIELDS),
        ("agreement", Agreement::FIELDS),
        ("cap", Cap::FIELDS),
        ("confirmed", Confirmed::FIELDS),
        ("deliverable", Deliverable::FIELDS),
        ("eligibility", Eligibility::FIELDS),
        ("formula", Formula::FIELDS),
        ("indirect", IndirectRule::FIELDS),
        ("match_rule", MatchRule::FIELDS),
        ("membership", Membership::FIELDS),
        ("payment", Payment::FIELDS),
        ("receipt", Receipt::FIELDS),
        ("thresholds", Thresholds::FIELDS),
        ("valuation", Valuation::FIELDS),
    ];
    for (part, fields) in parts {
        for field in fields {
            assert_has(&words, &format!("field-{part}-{field}"));
        }
    }
}
