//! Cost lines from a budget.

use super::amounts::AmountReader;
use super::names::Names;
use super::sorting::{self, Line};
use crate::exchange::columns::{Target, read_category, read_priority, read_recurrence, split_list};
use crate::exchange::list::{
    Brought, Cell, Draft, Leftovers, Meanings, Merging, Shown, Sureness, key_of_word, one_line,
};
use crate::plan::choice::ClosedList;
use crate::plan::{About, CostCategory, CostLine, Plan, YearAmounts};
use crate::sorted::SortedSet;

/// Brings a budget in.
pub(in crate::exchange) fn bring_in(draft: &Draft, plan: &Plan) -> Brought {
    sorting::bring_in::<CostLine>(draft, plan)
}

/// A value of a short list, to be shown.
pub(super) fn choice<T: ClosedList>(value: &Option<T>) -> Shown {
    value.as_ref().map_or(Shown::Nothing, |value| {
        Shown::Choice(value.label_key(), value.id().to_owned())
    })
}

/// What a word of a list stands for, as the user or the word itself says; one that stands for nothing is kept.
pub(super) fn meant<T: Clone>(words: &Meanings<T>, left: &mut Leftovers, cell: Cell) -> Option<T> {
    match words.get(&key_of_word(cell.text)) {
        Some((meaning, Sureness::Chosen)) => meaning.clone(),
        Some((Some(meaning), _)) => Some(meaning.clone()),
        _ => left.choice(cell, |_| None),
    }
}

impl Line for CostLine {
    type Reader = Meanings<CostCategory>;

    fn reader(draft: &Draft, _: &About) -> Self::Reader {
        draft.meanings(CostCategory::from_id)
    }

    fn name(&self) -> &String {
        &self.name
    }

    fn name_mut(&mut self) -> &mut String {
        &mut self.name
    }

    fn amounts(&self) -> &YearAmounts {
        &self.need
    }

    fn amounts_mut(&mut self) -> &mut YearAmounts {
        &mut self.need
    }

    fn is_another(&self, other: &Self) -> bool {
        self.category.is_some() && other.category.is_some() && self.category != other.category
    }

    fn take(&mut self, words: &Self::Reader, names: &mut Names, _: &AmountReader, left: &mut Leftovers, cell: Cell) {
        match cell.target {
            Target::Category => self.category = meant(words, left, cell),
            Target::Priority => self.priority = left.choice(cell, read_priority),
            Target::Recurrence => self.recurrence = left.choice(cell, read_recurrence),
            Target::Goal => self.goal = names.goal(left, cell),
            Target::Tags => self.tags.extend(split_list(cell.text).into_iter().map(one_line)),
            Target::Sites => {
                for name in split_list(cell.text) {
                    self.sites.extend(names.site(left, cell, name));
                }
            }
            _ => {}
        }
    }

    /// Budgets go by categories: “Personnel” heads the lines of personnel.
    fn take_section(&mut self, heading: &str) -> bool {
        let category = read_category(heading).filter(|(_, is_certain)| *is_certain);
        let is_one = category.is_some();
        self.category = self.category.take().or(category.map(|(category, _)| category));
        is_one
    }

    fn tags_mut(&mut self) -> &mut SortedSet<String> {
        &mut self.tags
    }

    fn merge(merging: &mut Merging<'_, Self>, row: &Self, names: &Names) {
        let text = |text: &String| Shown::Text(text.clone());
        merging.option(
            "field-cost_lines-category",
            |line| &mut line.category,
            &row.category,
            &choice,
        );
        merging.option("field-cost_lines-goal", |line| &mut line.goal, &row.goal, &|goal| {
            names.shown(goal.as_ref().map(Into::into))
        });
        merging.option(
            "field-cost_lines-priority",
            |line| &mut line.priority,
            &row.priority,
            &choice,
        );
        merging.option(
            "field-cost_lines-recurrence",
            |line| &mut line.recurrence,
            &row.recurrence,
            &choice,
        );
        merging.set("field-cost_lines-sites", |line| &mut line.sites, &row.sites, &|site| {
            names.shown(Some(site.into()))
        });
        merging.set("field-cost_lines-tags", |line| &mut line.tags, &row.tags, &text);
    }
}
