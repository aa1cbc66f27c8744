//! Match: what each award asks for and what counts for it, added up from a page of all that is brought.

use super::{Making, known, rows_for, said, sum};
use crate::engine::match_ledger::{AwardMatch, AwardYear, Entry, EntryYear, MatchLedger, match_ledger};
use crate::exchange::workbook::reference::{cell, on_page, range};
use crate::exchange::workbook::{Field, Look, Page};
use crate::plan::money::Tally;
use crate::plan::{Amount, Id, RecordId, Source};
use crate::ui::labels;

const HEADINGS: &[&str] = &[
    "field-contributions-name",
    "field-contributions-award",
    "field-contributions-giver",
    "field-contributions-kind",
    "field-contributions-brought_by",
    "field-contributions-documented",
    "match-standing",
];
/// The column of the first year's worth.
const WORTH: usize = HEADINGS.len();
/// The row of the first contribution.
const FIRST: usize = 1;
/// The column of the first year on the page of awards.
const YEARS: usize = 3;

/// What is brought, those for one award together and of them the documented ones first, so that each is a range of cells.
struct Ordered<'a> {
    entries: Vec<&'a Entry>,
    /// For each award the place of its first entry, of the first that is not documented, and of the first after it.
    awards: Vec<[usize; 3]>,
}

impl<'a> Ordered<'a> {
    fn new(ledger: &'a MatchLedger) -> Self {
        let counts = |entry: &&Entry, award: &Id<Source>| {
            entry.contribution.award.as_ref() == Some(award)
                && entry.standing == crate::engine::match_ledger::Standing::Counts
        };
        let mut entries: Vec<&Entry> = Vec::new();
        let mut awards = Vec::new();
        for award in &ledger.awards {
            let of = || ledger.entries.iter().filter(|entry| counts(entry, &award.award.id));
            let first = entries.len();
            entries.extend(of().filter(|entry| entry.contribution.documented));
            let undocumented = entries.len();
            entries.extend(of().filter(|entry| !entry.contribution.documented));
            awards.push([first, undocumented, entries.len()]);
        }
        let is_left = |entry: &&Entry| !ledger.awards.iter().any(|award| counts(entry, &award.award.id));
        entries.extend(ledger.entries.iter().filter(is_left));
        Self { entries, awards }
    }
}

/// The page of awards and the page of what is brought; none where there is neither.
pub(super) fn pages(making: &Making) -> Vec<Page> {
    let ledger = match_ledger(making.plan);
    if ledger.awards.is_empty() && ledger.entries.is_empty() {
        return Vec::new();
    }
    let ordered = Ordered::new(&ledger);
    vec![asked(making, &ledger, &ordered), brought(making, &ordered)]
}

fn asked(making: &Making, ledger: &MatchLedger, ordered: &Ordered) -> Page {
    let mut page = Page::new(&making.names.asked, (1, 1));
    let mut head = making.headings(&["field-contributions-award", "funding-certainty", "out-match-figure"]);
    head.extend(making.year_headings());
    page.push(Look::Head, head);
    for (award, [first, undocumented, after]) in ledger.awards.iter().zip(&ordered.awards) {
        let row = page.rows.len();
        let begin = |key: &str| {
            vec![
                Field::text(&labels::named(making.words, &award.award.name)),
                making.heading(award.award.certainty().label_key()),
                making.heading(key),
            ]
        };
        let mut fields = begin("out-match-asks");
        fields.extend(award.years.iter().map(|year| Field::amount(year.asked.required)));
        page.push(Look::Plain, fields);
        for (key, from, of) in [
            (
                "match-counted",
                *first,
                (|year| year.counted) as fn(&AwardYear) -> Tally,
            ),
            ("match-undocumented", *undocumented, |year| year.undocumented),
        ] {
            let mut fields = begin(key);
            let years = award.years.iter().enumerate();
            fields.extend(years.map(|(place, year)| match counted(making, from, *after, place) {
                Some(cells) => sum(&cells, of(year)),
                None => known(of(year).sum).into(),
            }));
            page.push(Look::Plain, fields);
        }
        let mut fields = begin("funding-still-missing");
        let years = award.years.iter().enumerate();
        fields.extend(years.map(|(place, year)| missing(making, award, year, (row, *first, *after, place))));
        page.push(Look::Sum, fields);
    }
    page
}

/// What is missing in a year: a question where it cannot be said, nothing where nothing is asked for.
fn missing(
    making: &Making,
    award: &AwardMatch,
    year: &AwardYear,
    (row, first, after, place): (usize, usize, usize, usize),
) -> Field {
    if award.counting.is_none() || year.asked.required == Amount::Blank {
        return Field::blank();
    }
    let (asked, counts) = (cell(row, YEARS + place), cell(row + 1, YEARS + place));
    let unknown = match counted(making, first, after, place) {
        // What is not known makes no difference where what is known is enough.
        Some(cells) => format!("AND(COUNTIF({cells},\"~?\")>0,{asked}>{counts})"),
        None => "FALSE".to_owned(),
    };
    let formula = format!("IF(ISNUMBER({asked}),IF({unknown},\"?\",{asked}-{counts}),\"?\")");
    Field::reckoned(formula, said(year.short()))
}

/// The cells of what counts in a year of some entries; none where there are none.
fn counted(making: &Making, from: usize, after: usize, place: usize) -> Option<String> {
    let column = WORTH + making.money.years.len() + place;
    let cells = (from < after).then(|| range((FIRST + from, column), (FIRST + after - 1, column)))?;
    Some(on_page(&making.names.brought, &cells))
}

fn brought(making: &Making, ordered: &Ordered) -> Page {
    let (words, plan) = (making.words, making.plan);
    let mut page = Page::new(&making.names.brought, (1, 1));
    let mut head = making.headings(HEADINGS);
    for key in ["out-worth", "out-counts"] {
        head.extend(making.money.years.iter().map(|year| {
            let arguments = [("year", year.name.as_str().into())];
            Field::text(&words.with(key, &arguments))
        }));
    }
    page.push(Look::Head, head);
    for entry in &ordered.entries {
        let of = &entry.contribution;
        let title = |id: Option<RecordId>| {
            let title = id.map(|id| labels::title_of(words, plan, &id));
            Field::text(&title.unwrap_or_default())
        };
        let mut fields = vec![
            Field::text(&labels::named(words, &of.name)),
            title(of.award.as_ref().map(RecordId::from)),
            title(of.giver.as_ref().map(RecordId::from)),
            making.labelled(of.kind.as_ref()),
            title(of.brought_by.as_ref().map(RecordId::from)),
            making.heading(if of.documented { "yes" } else { "no" }),
            making.heading(entry.standing.label_key()),
        ];
        fields.extend(entry.years.iter().map(|year| Field::amount(year.value)));
        fields.extend(entry.years.iter().map(|year| Field::amount(year.counted)));
        page.push(Look::Plain, fields);
    }
    super::empty_row(&mut page, ordered.entries.len());
    let last = FIRST + rows_for(ordered.entries.len()) - 1;
    let mut fields = vec![making.heading("match-brought-all")];
    fields.resize(WORTH, Field::blank());
    let of: [fn(&EntryYear) -> Amount; 2] = [|year| year.value, |year| year.counted];
    for (part, of) in of.into_iter().enumerate() {
        for place in 0..making.money.years.len() {
            let column = WORTH + part * making.money.years.len() + place;
            let years = ordered.entries.iter().filter_map(|entry| entry.years.get(place));
            fields.push(sum(&range((FIRST, column), (last, column)), years.map(of).collect()));
        }
    }
    page.push(Look::Sum, fields);
    page
}
