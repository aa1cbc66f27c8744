//! Sources of money from a list of awards.

use super::amounts::AmountReader;
use super::costs::{choice, meant};
use super::names::Names;
use super::sorting::{self, Line};
use super::terms::{self, labelled};
use crate::exchange::columns::{Target, fold, read_form, read_level, read_verdict, read_yes, split_list};
use crate::exchange::entry::read_items;
use crate::exchange::list::{
    Brought, Cell, DayReader, Draft, Leftovers, Meanings, Merging, ShareReader, Shown, one_line,
};
use crate::plan::source::Eligibility;
use crate::plan::{About, Amount, Day, FundingStage, Plan, Source, Verdict, YearAmounts};
use crate::sorted::SortedSet;

/// Brings a list of awards in.
pub(in crate::exchange) fn bring_in(draft: &Draft, plan: &Plan) -> Brought {
    sorting::bring_in::<Source>(draft, plan)
}

/// How cells about sources are read.
pub(super) struct Reader {
    stages: Meanings<FundingStage>,
    begins: DayReader,
    ends: DayReader,
    shares: ShareReader,
}

impl Line for Source {
    type Reader = Reader;

    fn reader(draft: &Draft, about: &About) -> Reader {
        Reader {
            stages: draft.meanings(FundingStage::from_id),
            begins: DayReader::beginning(draft, about),
            ends: DayReader::ending(draft, about),
            shares: draft.share_reader(),
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
            // What nobody said is written out as usual.
            Target::Chance if is_usual(cell.text) => {}
            Target::Chance => self.probability = reader.shares.read(cell, left),
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
            _ => terms::take(self, names, amounts, left, cell),
        }
    }

    /// Lists of awards go by who gives: “Federal” heads those of the federal government.
    fn take_section(&mut self, heading: &str) -> bool {
        let level = read_level(heading);
        let is_one = level.is_some();
        self.level = self.level.take().or(level);
        is_one
    }

    fn tags_mut(&mut self) -> &mut SortedSet<String> {
        &mut self.tags
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
        // The page's own table has the chance that a stage settles: nobody has said that.
        let settled = row.stage.as_ref().or(merging.record.stage.as_ref());
        let settled = settled.and_then(FundingStage::settled_chance);
        let said = row.probability.filter(|share| Some(*share) != settled);
        merging.option(
            "field-sources-probability",
            |source| &mut source.probability,
            &said,
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
        terms::merge(merging, row, names);
    }
}

/// Whether a chance is only what is usual at the stage: so the page writes it, `30% usual`.
fn is_usual(text: &str) -> bool {
    let share = text.trim().to_lowercase();
    share
        .strip_suffix("usual")
        .is_some_and(|share| share.trim().ends_with('%'))
}

/// What a list may call its column of what is restricted, where a yes means no.
fn denies(column: &str) -> bool {
    let column = column.trim().to_lowercase();
    column.starts_with("restrict")
}

trait Paying {
    fn pays(&mut self, names: &Names, left: &mut Leftovers, cell: Cell);

    fn take_said(&mut self, names: &Names, parts: &[String]) -> bool;
}

impl Paying for Source {
    /// The lines it may pay for, by their names; “anything” is all of them.
    fn pays(&mut self, names: &Names, left: &mut Leftovers, cell: Cell) {
        if read_yes(cell.text) == Some(true) {
            self.unrestricted = true;
            return;
        }
        // The page's own table says of each line whether it may, and why: `Late bus, May pay, if there is money`.
        let items = read_items(cell.text);
        let (said, rest): (Vec<_>, Vec<_>) = items.iter().partition(|item| self.take_said(names, item));
        if rest.is_empty() {
            return;
        }
        let rest = if said.is_empty() {
            cell.text.to_owned()
        } else {
            rest.iter().map(|parts| parts.join(", ")).collect::<Vec<_>>().join("; ")
        };
        for name in split_list(&rest) {
            if let Some(line) = names.line(left, cell, name) {
                self.eligible = self.with_verdict(&line, Some(Verdict::Yes));
            }
        }
    }

    /// Takes a line with whether it may be paid for, and what is written of that; whether it is one.
    fn take_said(&mut self, names: &Names, parts: &[String]) -> bool {
        // A name may have commas in it.
        for at in (1..parts.len()).rev() {
            let (name, said) = parts.split_at(at);
            let (Some(line), Some((word, rest))) = (names.known_line(&name.join(", ")), said.split_first()) else {
                continue;
            };
            // “May pay, on a condition” has a comma as well; what else stands there is a note.
            let both = rest
                .split_first()
                .filter(|(second, _)| fold(second) == terms::ON_CONDITION)
                .map(|(second, rest)| (format!("{word} {second}"), rest));
            let verdict_of = |word: &str| read_verdict(word).map(|(verdict, _)| verdict);
            let found = both.and_then(|(word, rest)| Some((verdict_of(&word)?, rest)));
            let Some((verdict, rest)) = found.or_else(|| Some((verdict_of(word)?, rest))) else {
                continue;
            };
            self.eligible = self.with_verdict(&line, Some(verdict));
            let (written, notes): (Vec<_>, Vec<_>) =
                rest.iter().partition(|part| labelled(part, terms::WRITTEN).is_some());
            let written = written.iter().filter_map(|part| labelled(part, terms::WRITTEN));
            for entry in self.eligible.iter_mut().filter(|entry| entry.line == line) {
                entry.note = notes.iter().map(|note| note.as_str()).collect::<Vec<_>>().join(", ");
                entry.citation = written.clone().collect::<Vec<_>>().join(", ");
            }
            return true;
        }
        false
    }
}

/// What it is written of a line, as the page writes it: the note, then where it stands.
fn written(entry: &Eligibility) -> String {
    let parts = [entry.note.trim(), entry.citation.trim()];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The lines it may pay for, or not, besides what is said of others. A name alone takes back no condition.
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
        let before = merging.record.eligibility(&entry.line).cloned().unwrap_or_default();
        let says_why = !(entry.note.is_empty() && entry.citation.is_empty());
        let is_plain = !says_why && entry.verdict == Some(Verdict::Yes);
        let is_so = !says_why || written(&before) == written(entry);
        let is_same = before.verdict == entry.verdict && is_so;
        if is_same || is_plain && before.verdict == Some(Verdict::Conditional) {
            continue;
        }
        merging.record.eligible = merging.record.with_verdict(&entry.line, entry.verdict.clone());
        let there = merging
            .record
            .eligible
            .iter_mut()
            .filter(|there| there.line == entry.line);
        for there in there.filter(|_| says_why) {
            there.note.clone_from(&entry.note);
            there.citation.clone_from(&entry.citation);
        }
        changes = true;
    }
    if changes {
        let new = lines(merging.record);
        merging.change("field-sources-eligible", old, new);
    }
}
