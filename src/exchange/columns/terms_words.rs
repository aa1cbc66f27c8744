//! The terms of a source of money, by the words grant lists and our own tables use.

use super::money_words::find;
use crate::plan::PaymentWay;
use crate::plan::source::{DeliverableKind, IndirectBasis, MatchBasis};

/// Reads how money arrives.
pub fn read_payment_way(text: &str) -> Option<PaymentWay> {
    find(
        text,
        PaymentWay::ALL,
        PaymentWay::id,
        &[
            (PaymentWay::Evenly, "evenly month by month | evenly | monthly"),
            (
                PaymentWay::Ahead,
                "all at once ahead | ahead | in advance | advance | upfront | up front | lump sum",
            ),
            (
                PaymentWay::Instalments,
                "in installments | installments | in instalments | instalments",
            ),
            (
                PaymentWay::Reimbursed,
                "paid back after spending | reimbursement | reimbursable | reimbursed | cost reimbursement",
            ),
        ],
    )
}

/// Reads what a match is a share of.
pub fn read_match_basis(text: &str) -> Option<MatchBasis> {
    find(
        text,
        MatchBasis::ALL,
        MatchBasis::id,
        &[
            (
                MatchBasis::TotalCost,
                "of the total cost | total cost | of total cost | total project cost | total",
            ),
            (
                MatchBasis::Award,
                "of the award | award | of award | grant | of the grant",
            ),
            (
                MatchBasis::Proposed,
                "no share an amount for each year | proposed | promised",
            ),
        ],
    )
}

/// Reads what indirect costs are a share of.
pub fn read_indirect_basis(text: &str) -> Option<IndirectBasis> {
    find(
        text,
        IndirectBasis::ALL,
        IndirectBasis::id,
        &[
            (IndirectBasis::Direct, "of direct costs | direct costs | direct"),
            (
                IndirectBasis::ModifiedDirect,
                "of modified total direct costs | modified total direct costs | mtdc",
            ),
            (IndirectBasis::Award, "of the award | award | total award"),
        ],
    )
}

/// Reads what a funder is owed.
pub fn read_deliverable(text: &str) -> Option<DeliverableKind> {
    find(
        text,
        DeliverableKind::ALL,
        DeliverableKind::id,
        &[
            (DeliverableKind::Letter, "letter of intent | loi | letter"),
            (DeliverableKind::Application, "application | proposal"),
            (
                DeliverableKind::Interim,
                "interim report | interim | progress report | report | annual report",
            ),
            (DeliverableKind::Final, "final report | final"),
            (DeliverableKind::Invoice, "invoice"),
            (DeliverableKind::Revision, "budget revision | revision"),
            (DeliverableKind::Continuation, "continuation | renewal application"),
            (DeliverableKind::CloseOut, "close out | closeout"),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::columns::label_in;

    /// Our own tables have the labels of the page.
    #[test]
    fn labels_are_read_as_what_they_stand_for() {
        let (lists, cash) = (
            include_str!("../../../locales/pages/en/lists.ftl"),
            include_str!("../../../locales/pages/en/cash.ftl"),
        );
        for way in PaymentWay::ALL {
            assert_eq!(read_payment_way(&label_in(cash, way.label_key())).as_ref(), Some(way));
        }
        for basis in MatchBasis::ALL {
            assert_eq!(
                read_match_basis(&label_in(lists, basis.label_key())).as_ref(),
                Some(basis)
            );
        }
        for basis in IndirectBasis::ALL {
            assert_eq!(
                read_indirect_basis(&label_in(lists, basis.label_key())).as_ref(),
                Some(basis)
            );
        }
        for kind in DeliverableKind::ALL {
            assert_eq!(
                read_deliverable(&label_in(lists, kind.label_key())).as_ref(),
                Some(kind)
            );
        }
        assert_eq!(read_payment_way("Upfront"), Some(PaymentWay::Ahead));
        assert_eq!(read_deliverable("blue"), None);
    }
}
