//! Sources of money from a list of awards.

use super::amounts::AmountReader;
use super::costs::{choice, meant};
use super::names::Names;
use super::sorting::{self, Line};
use crate::exchange::columns::{Target, read_form, read_level, read_yes, split_list};
use crate::exchange::entry::read_percent;
use crate::exchange::list::{Brought, Cell, DayReader, Draft, Leftovers, Meanings, Merging, Shown, one_line};
use crate::plan::{About, Amount, Day, FundingStage, Plan, Source, Verdict, YearAmounts};

/// Brings a list of awards in.
pub(in crate::exchange) fn bring_in(draft: &Draft, plan: &Plan) -> Brought {
    sorting::bring_in::<Source>(draft, plan)
}

/// How cells about sources are read.
pub(super) struct Reader {
    stages: Meanings<FundingStage>,
    begins: DayReader,
    ends: DayReader,
}

impl Line for Source {
    type Reader = Reader;

    fn reader(draft: &Draft, about: &About) -> Reader {
        Reader {
            stages: draft.meanings(FundingStage::from_id),
            begins: DayReader::beginning(draft, about),
            ends: DayReader::ending(draft, about),
        }
    }

    fn name(&self) -> &String {
        &self.name
    }

    fn name_mut(&mut self) -> &mut String {
        &mut self.name
    }

    fn amounts(&self) -> &YearAmounts {
        &self.amounts
    }

    fn amounts_mut(&mut self) -> &mut YearAmounts {
        &mut self.amounts
    }

    fn is_another(&self, other: &Self) -> bool {
        self.funder.is_some() && other.funder.is_some() && self.funder != other.funder
    }

    fn take(&mut self, reader: &Reader, names: &mut Names, amounts: &AmountReader, left: &mut Leftovers, cell: Cell) {
        match cell.target {
            Target::Funder => self.funder = names.funder(left, cell),
            Target::Level => self.level = left.choice(cell, read_level),
            Target::Form => self.form = left.choice(cell, read_form),
            Target::FundingStage => self.stage = meant(&reader.stages, left, cell),
            Target::Chance => match read_percent(cell.text) {
                Ok(read) => self.probability = read.share,
                Err(_) => left.unread(cell.column, cell.text),
            },
            Target::AvailableFrom => self.available_from = left.day(cell, &reader.begins),
            Target::AvailableUntil => self.available_until = left.day(cell, &reader.ends),
            Target::Unrestricted => match read_yes(cell.text) {
                // “Restricted: yes” is the other way round.
                Some(yes) => self.unrestricted = yes != denies(cell.column),
                None => left.unread(cell.column, cell.text),
            },
            Target::Pays => self.pays(names, left, cell),
            Target::CarryLimit => self.carry_limit = amounts.read(left, cell).and_then(Amount::known),
            Target::Together => self.group = one_line(cell.text),
            Target::Renewal => self.renewal = one_line(cell.text),
            Target::LookedAfter => self.owner = names.person(left, cell),
            Target::Tags => self.tags.extend(split_list(cell.text).into_iter().map(one_line)),
            _ => {}
        }
    }

    fn merge(merging: &mut Merging<'_, Self>, row: &Self, names: &Names) {
        let text = |text: &String| Shown::Text(text.clone());
        let day = |day: &Option<Day>| day.map_or(Shown::Nothing, Shown::Day);
        let same = |a: &str, b: &str| a.eq_ignore_ascii_case(b);
        merging.option(
            "field-sources-funder",
            |source| &mut source.funder,
            &row.funder,
            &|funder| names.shown(funder.as_ref().map(Into::into)),
        );
        merging.option("field-sources-level", |source| &mut source.level, &row.level, &choice);
        merging.option("field-sources-form", |source| &mut source.form, &row.form, &choice);
        merging.option("field-sources-stage", |source| &mut source.stage, &row.stage, &choice);
        merging.option(
            "field-sources-probability",
            |source| &mut source.probability,
            &row.probability,
            &|share| share.map_or(Shown::Nothing, Shown::Share),
        );
        merging.option(
            "field-sources-available_from",
            |source| &mut source.available_from,
            &row.available_from,
            &day,
        );
        merging.option(
            "field-sources-available_until",
            |source| &mut source.available_until,
            &row.available_until,
            &day,
        );
        merging.option(
            "field-sources-carry_limit",
            |source| &mut source.carry_limit,
            &row.carry_limit,
            &|limit| limit.map_or(Shown::Nothing, |limit| Shown::Amount(Amount::Known(limit))),
        );
        merging.text("field-sources-group", |source| &mut source.group, &row.group, same);
        merging.text(
            "field-sources-renewal",
            |source| &mut source.renewal,
            &row.renewal,
            same,
        );
        merging.option(
            "field-sources-owner",
            |source| &mut source.owner,
            &row.owner,
            &|owner| names.shown(owner.as_ref().map(Into::into)),
        );
        merging.set("field-sources-tags", |source| &mut source.tags, &row.tags, &text);
        if row.unrestricted && !merging.record.unrestricted {
            merging.record.unrestricted = true;
            merging.change("field-sources-unrestricted", Shown::Yes(false), Shown::Yes(true));
        }
        eligible(merging, row, names);
    }
}

/// What a list may call its column of what is restricted, where a yes means no.
fn denies(column: &str) -> bool {
    let column = column.trim().to_lowercase();
    column.starts_with("restrict")
}

trait Paying {
    fn pays(&mut self, names: &Names, left: &mut Leftovers, cell: Cell);
}

impl Paying for Source {
    /// The lines it may pay for, by their names; “anything” is all of them.
    fn pays(&mut self, names: &Names, left: &mut Leftovers, cell: Cell) {
        if read_yes(cell.text) == Some(true) {
            self.unrestricted = true;
            return;
        }
        for name in split_list(cell.text) {
            if let Some(line) = names.line(left, cell, name) {
                self.eligible = self.with_verdict(&line, Some(Verdict::Yes));
            }
        }
    }
}

/// The lines it may pay for besides those it may already.
fn eligible(merging: &mut Merging<'_, Source>, row: &Source, names: &Names) {
    let lines = |source: &Source| match source.eligible.len() {
        0 => Shown::Nothing,
        _ => {
            let may = source.eligible.iter().filter(|entry| source.may_pay(&entry.line));
            Shown::List(may.map(|entry| names.shown(Some((&entry.line).into()))).collect())
        }
    };
    let old = lines(merging.record);
    let mut changes = false;
    for entry in &row.eligible {
        if merging
            .record
            .eligibility(&entry.line)
            .and_then(|entry| entry.verdict.as_ref())
            != Some(&Verdict::Yes)
        {
            merging.record.eligible = merging.record.with_verdict(&entry.line, Some(Verdict::Yes));
            changes = true;
        }
    }
    if changes {
        let new = lines(merging.record);
        merging.change("field-sources-eligible", old, new);
    }
}
