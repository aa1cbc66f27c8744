//! Whom a tie joins, changed in the grid: the partner, whom it has the tie with, and which way it runs. What an end thinks
//! of the tie never becomes what another one thinks.

use crate::plan::tie::Direction;
use crate::plan::{Id, Tie, TieEnd, TieField};
use crate::ui::ties::{Ends, SCHOOL};

/// The end that a choice stands for.
pub(super) fn end_of(id: &str) -> TieEnd {
    if id == SCHOOL {
        TieEnd::School
    } else {
        TieEnd::Partner(Id::new(id))
    }
}

/// The choice that stands for an end.
pub(super) fn id_of(end: &TieEnd) -> &str {
    end.partner().map_or(SCHOOL, Id::as_str)
}

/// Sets the partner of a tie.
pub(super) fn partner(tie: &Tie, end: TieEnd) -> TieField {
    if Ends::of(tie).is_turned {
        TieField::To(end)
    } else {
        TieField::From(end)
    }
}

/// Sets whom the partner has the tie with. The partner stays first: where it is the second end, [`with_other`] turns the
/// tie round.
pub(super) fn with(tie: &Tie, end: TieEnd) -> TieField {
    if end == TieEnd::School && Ends::of(tie).is_turned {
        TieField::From(end)
    } else {
        TieField::To(end)
    }
}

/// What changes with the partner of a tie: what the one before thought of it is not what this one thinks.
pub(super) fn with_partner(before: &Tie, after: &Tie) -> Vec<TieField> {
    let mut fields = Vec::new();
    if before.from != after.from && before.from_rating.is_some() {
        fields.push(TieField::FromRating(None));
    }
    if before.to != after.to && before.to_rating.is_some() {
        fields.push(TieField::ToRating(None));
    }
    fields
}

/// What changes with whom a partner has the tie with.
pub(super) fn with_other(before: &Tie, after: &Tie) -> Vec<TieField> {
    let is_turned = Ends::of(before).is_turned && before.to != TieEnd::School && before.to != after.to;
    if !is_turned {
        return with_partner(before, after);
    }
    // The partner that was the second end becomes the first, with what it thinks of the tie and which way that runs.
    let mut fields = vec![TieField::From(before.to.clone())];
    if before.from_rating != before.to_rating {
        fields.push(TieField::FromRating(before.to_rating));
    }
    if before.to_rating.is_some() {
        fields.push(TieField::ToRating(None));
    }
    match &before.direction {
        Some(Direction::Forward) => fields.push(TieField::Direction(Some(Direction::Backward))),
        Some(Direction::Backward) => fields.push(TieField::Direction(Some(Direction::Forward))),
        _ => {}
    }
    fields
}

/// Which way a tie runs, seen from its partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// From the partner to the other one.
    From,
    /// From the other one to the partner.
    To,
}

/// Which way a tie runs, where that matters.
pub(super) fn way(tie: &Tie) -> Option<Way> {
    match (&tie.direction, Ends::of(tie).is_turned) {
        (Some(Direction::Forward), false) | (Some(Direction::Backward), true) => Some(Way::From),
        (Some(Direction::Backward), false) | (Some(Direction::Forward), true) => Some(Way::To),
        _ => None,
    }
}

/// The direction of a tie that runs this way.
pub(super) fn direction(tie: &Tie, way: Option<Way>) -> Option<Direction> {
    let is_turned = Ends::of(tie).is_turned;
    way.map(|way| {
        if (way == Way::From) == is_turned {
            Direction::Backward
        } else {
            Direction::Forward
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Rank;
    use crate::plan::record::Record;

    fn partner_end(id: &str) -> TieEnd {
        TieEnd::Partner(Id::new(id))
    }

    fn rated(from: TieEnd, to: TieEnd) -> Tie {
        Tie {
            from,
            to,
            from_rating: Some(2),
            to_rating: Some(3),
            direction: Some(Direction::Backward),
            ..Tie::new(Id::new("t"), Rank::default())
        }
    }

    fn set(tie: &Tie, field: TieField, others: fn(&Tie, &Tie) -> Vec<TieField>) -> Tie {
        let mut after = tie.clone();
        after.set(field);
        for field in others(tie, &after.clone()) {
            after.set(field);
        }
        after
    }

    #[test]
    fn a_new_tie_is_one_of_a_partner_with_the_school() {
        let blank = Tie::new(Id::new("t"), Rank::default());
        let made = set(&blank, partner(&blank, partner_end("a")), with_partner);
        assert_eq!((&made.from, &made.to), (&TieEnd::School, &partner_end("a")));
        assert_eq!(Ends::of(&made).partner, &partner_end("a"));
    }

    #[test]
    fn whoever_is_chosen_in_the_place_of_the_school_comes_second_and_has_said_nothing_yet() {
        for tie in [
            rated(TieEnd::School, partner_end("a")),
            Tie {
                from_rating: Some(3),
                to_rating: Some(2),
                direction: Some(Direction::Forward),
                ..rated(partner_end("a"), TieEnd::School)
            },
        ] {
            let after = set(&tie, with(&tie, partner_end("b")), with_other);
            let ends = Ends::of(&after);
            assert_eq!((ends.partner, ends.with), (&partner_end("a"), &partner_end("b")));
            assert_eq!(
                ends.ratings(&after),
                (Some(3), None),
                "what the school thinks is not what b thinks"
            );
            assert_eq!(way(&after), way(&tie), "it still runs from the partner, or to it");
            let back = set(&after, with(&after, TieEnd::School), with_other);
            assert_eq!(Ends::of(&back).partner, &partner_end("a"));
            assert!(Ends::of(&back).is_with_school());
        }
    }

    #[test]
    fn another_partner_has_not_rated_it_yet_and_the_school_has() {
        let tie = rated(TieEnd::School, partner_end("a"));
        let after = set(&tie, partner(&tie, partner_end("b")), with_partner);
        assert_eq!(Ends::of(&after).ratings(&after), (None, Some(2)));
        let same = set(&tie, partner(&tie, partner_end("a")), with_partner);
        assert_eq!(same, tie);
    }

    #[test]
    fn the_way_a_tie_runs_is_told_from_its_partner() {
        let tie = rated(TieEnd::School, partner_end("a"));
        assert_eq!(way(&tie), Some(Way::From));
        for tie in [tie, rated(partner_end("a"), partner_end("b"))] {
            for asked in [None, Some(Way::From), Some(Way::To)] {
                let mut set = tie.clone();
                set.direction = direction(&tie, asked);
                assert_eq!(way(&set), asked);
            }
        }
    }
}
