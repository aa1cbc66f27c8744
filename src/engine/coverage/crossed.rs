//! Two sorts of needs crossed: who serves a goal in a grade, who gives what for a goal.

use super::needs::{Axis, Need, Offer, Offers, Provides, needs};
use super::provision::Extent;
use crate::plan::{Id, Partner, Plan};

/// Needs in rows and columns, and who provides both in each cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossed {
    /// The rows.
    pub rows: Vec<Need>,
    /// The columns.
    pub columns: Vec<Need>,
    /// For each row, for each column, the partners that provide both today, in the order people gave them.
    pub cells: Vec<Vec<Vec<Id<Partner>>>>,
}

impl Crossed {
    /// The partners in a cell.
    pub fn cell(&self, row: usize, column: usize) -> &[Id<Partner>] {
        let cell = self.cells.get(row).and_then(|row| row.get(column));
        cell.map_or(&[], Vec::as_slice)
    }

    /// How well a cell is provided: by none, one or several.
    pub fn extent(&self, row: usize, column: usize) -> Extent {
        match self.cell(row, column).len() {
            0 => Extent::Empty,
            1 => Extent::Single,
            _ => Extent::Several,
        }
    }
}

/// Two sorts of needs of a plan, crossed. Of contributions only those that some partner at work gives, could give or
/// needs; of partners that have not said their grades nobody knows, so that they are in no cell of a grade.
pub fn crossed(plan: &Plan, rows: Axis, columns: Axis) -> Crossed {
    let offers = Offers::of(plan);
    let listed = |axis| -> Vec<Need> {
        let mut needs = needs(plan, axis);
        needs.retain(|need| is_named(&offers, need));
        needs
    };
    let (rows, columns) = (listed(rows), listed(columns));
    let at_work = || offers.list.iter().filter(|offer| offer.partner.is_serving());
    let cells = rows.iter().map(|row| {
        let of_row: Vec<&Offer> = at_work()
            .filter(|offer| offers.provides(offer, row) == Provides::Yes)
            .collect();
        let cell = |column: &Need| {
            let both = of_row
                .iter()
                .filter(|offer| offers.provides(offer, column) == Provides::Yes);
            both.map(|offer| offer.partner.id.clone()).collect()
        };
        columns.iter().map(cell).collect()
    });
    Crossed {
        cells: cells.collect(),
        rows,
        columns,
    }
}

fn is_named(offers: &Offers, need: &Need) -> bool {
    let Need::Contribution(what) = need else { return true };
    let mut partners = offers.list.iter().map(|offer| &offer.partner);
    partners.any(|partner| {
        partner.is_serving()
            && [&partner.gives, &partner.could_give, &partner.needs]
                .iter()
                .any(|named| named.contains(what))
    })
}
