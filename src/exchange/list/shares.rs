//! How the chances of a list are meant: `60`, or `0.6` as spreadsheets keep 60%.

use super::cells::{Cell, Leftovers};
use super::draft::Draft;
use super::remark::Remark;
use crate::exchange::columns::{Column, Target};
use crate::exchange::delimited::Row;
use crate::exchange::entry::{read_fraction, read_percent};
use crate::plan::PerMille;

/// What the chances of a list show of being fractions. What has a percent sign says itself what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shares {
    /// How many are above 0 and no more than 1, and the first of them.
    small: usize,
    example: String,
    /// How many are more than 1.
    large: usize,
}

impl Shares {
    /// Looks through the columns that become chances.
    pub fn of(columns: &[Column], rows: &[Row]) -> Self {
        let mut shares = Self::default();
        let of_chances = columns.iter().enumerate();
        for (place, _) in of_chances.filter(|(_, column)| column.target == Target::Chance) {
            for cell in rows.iter().map(|row| row.cell(place)) {
                match read_fraction(cell) {
                    Some(share) if share > PerMille::of(0) => {
                        if shares.small == 0 {
                            cell.clone_into(&mut shares.example);
                        }
                        shares.small += 1;
                    }
                    Some(_) => {}
                    None if cell.ends_with('%') => {}
                    None => {
                        let is_share = read_percent(cell).is_ok_and(|read| read.share.is_some());
                        shares.large += usize::from(is_share);
                    }
                }
            }
        }
        shares
    }
}

/// How chances of a list are read that are no larger than 1 and have no percent sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareScale {
    /// Whether they are read as fractions, so that `0.6` is 60%.
    pub are_fractions: bool,
    /// The first of them as the list has it, and the share it is read as.
    pub example: (String, PerMille),
}

impl Draft {
    fn are_fractions(&self) -> bool {
        self.said_fractions
            .unwrap_or(self.shares.small > 0 && self.shares.large == 0)
    }

    /// How chances no larger than 1 are read: as the user says, else as fractions where none of the list is larger. None
    /// where the list has no such chances.
    pub fn share_scale(&self) -> Option<ShareScale> {
        let text = &self.shares.example;
        let are_fractions = self.are_fractions();
        let share = if are_fractions {
            read_fraction(text)
        } else {
            read_percent(text).ok()?.share
        };
        Some(ShareScale {
            are_fractions,
            example: (text.clone(), share.filter(|_| self.shares.small > 0)?),
        })
    }

    /// Says whether chances no larger than 1 are fractions.
    pub fn set_fractions(&mut self, are_fractions: bool) {
        self.said_fractions = Some(are_fractions);
    }

    /// How the chances of this list are read.
    pub(in crate::exchange) fn share_reader(&self) -> ShareReader {
        ShareReader {
            are_fractions: self.are_fractions(),
            is_said: self.said_fractions.is_some(),
        }
    }
}

/// How chances are read; by default all of them in percent.
#[derive(Default)]
pub(in crate::exchange) struct ShareReader {
    are_fractions: bool,
    is_said: bool,
}

impl ShareReader {
    /// The chance that a cell says; one that could be meant as a fraction is pointed out.
    pub fn read(&self, cell: Cell, left: &mut Leftovers) -> Option<PerMille> {
        let fraction = read_fraction(cell.text);
        if self.are_fractions && fraction.is_some() {
            return fraction;
        }
        let Ok(read) = read_percent(cell.text) else {
            left.unread(cell.column, cell.text);
            return None;
        };
        if let (Some(share), Some(meant), false) = (read.share, fraction, self.is_said)
            && meant > PerMille::of(0)
        {
            left.remarks.push(Remark::SmallShare {
                column: cell.column.to_owned(),
                text: cell.text.to_owned(),
                share,
                meant,
            });
        }
        read.share
    }
}
