//! What a list is about, and which way round it stands, by its headings and cells.

use super::listing::Listing;
use super::subject::Subject;
use super::words::key_of_word;
use crate::exchange::columns::{Target, fit, is_known_heading, is_lines_by_sources, is_of_letters, read_letters, says};
use crate::exchange::delimited::Row;
use crate::exchange::people::PersonName;

/// How much more another subject must fit than the one that is wished for.
const WISHED: usize = 2;

/// What a list is about. `wish` is what the user set out to bring in: it counts where nothing speaks against it. `sources`
/// are the names of the plan's sources: a list with columns of these names is one of costs.
pub(super) fn subject(listing: &mut Listing, wish: Subject, sources: &[String]) -> Subject {
    listing.find_headings(&|heading| Subject::ALL.iter().any(|subject| is_known_heading(*subject, heading)));
    let headings = listing.headings();
    let names_source = |heading: &&String| sources.iter().any(|name| key_of_word(name) == key_of_word(heading));
    let is_named = |heading: &String| says(Subject::Costs, heading, Target::Name);
    let by_plan = headings.iter().any(is_named) && headings.iter().filter(names_source).count() > 1;
    if wish != Subject::Sources && (by_plan || is_lines_by_sources(&headings, listing.data())) {
        return Subject::Costs;
    }
    // Of money a column of “yes” and “no” tells no parts.
    let is_of_money = wish.is_of_money() && fit(wish, &headings) > WISHED;
    if !is_of_money && (is_matrix(listing) || tells_parts(&headings, listing.data())) {
        return Subject::Parts;
    }
    let wished = if wish == Subject::Parts { Subject::Roles } else { wish };
    let mut best = (wished, fit(wished, &headings) + WISHED);
    for subject in [
        Subject::Partners,
        Subject::People,
        Subject::Roles,
        Subject::Costs,
        Subject::Sources,
    ] {
        let fits = fit(subject, &headings);
        if fits > best.1 {
            best = (subject, fits);
        }
    }
    if best.0 == wished { wish } else { best.0 }
}

/// Finds the headings of a list about something.
pub(super) fn find_headings(listing: &mut Listing, subject: Subject) {
    listing.find_headings(&|heading| is_known_heading(subject, heading));
    if subject == Subject::Parts && !listing.has_header() && is_matrix(listing) {
        listing.set_header(true);
    }
    if subject == Subject::Parts && has_names_below(listing) {
        listing.lower_headings();
    }
}

/// Whether the row below the headings names who stands above the letters, so that the headings only group them.
fn has_names_below(listing: &Listing) -> bool {
    let (Some(heading), Some((below, body))) = (listing.heading(), listing.data().split_first()) else {
        return false;
    };
    let width = heading.cells.len().max(below.cells.len());
    let of_letters = (1..width).filter(|column| is_of_letters(body, *column).0);
    let (mut columns, mut names) = (0, 0);
    for column in of_letters {
        let cell = below.cell(column);
        columns += 1;
        names += usize::from(!cell.is_empty() && !is_a_part(cell));
    }
    names >= 2 && names * 2 > columns
}

/// Whether the list is roles × people: columns of letters under names, beside one of words.
fn is_matrix(listing: &Listing) -> bool {
    let (first, body) = match listing.heading() {
        Some(heading) => (heading, listing.data()),
        None => match listing.data().split_first() {
            Some(first) => first,
            None => return false,
        },
    };
    let (mut columns, mut names, mut by_letters) = (0, 0, 0);
    for column in (1..first.cells.len()).filter(|column| !first.cell(*column).is_empty()) {
        let (is_of_letters, has_letters) = is_of_letters(body, column);
        columns += usize::from(is_of_letters);
        by_letters += usize::from(is_of_letters && has_letters);
        names += usize::from(is_of_letters && !is_a_part(first.cell(column)));
    }
    let enough = if by_letters > 0 { 2 } else { 3 };
    columns >= enough && names * 2 >= columns && columns * 3 >= first.filled().saturating_sub(1)
}

/// Whether a cell says parts by letters or words.
fn is_a_part(cell: &str) -> bool {
    read_letters(cell).is_some_and(|tokens| !tokens.is_empty())
}

/// Whether a part stands in each row, or the parts are the headings.
fn tells_parts(headings: &[String], data: &[Row]) -> bool {
    let has = |target: Target| {
        headings
            .iter()
            .position(|heading| says(Subject::Parts, heading, target))
    };
    let by_row = has(Target::Letters).is_some_and(|column| is_of_letters(data, column).0);
    let is_of_someone = has(Target::Who).is_some() || has(Target::Name).is_some();
    let parts = [Target::Owner, Target::Doer, Target::Consulted, Target::Informed];
    let by_heading = parts.into_iter().filter(|target| has(*target).is_some()).count();
    by_row && is_of_someone || by_heading >= 3
}

/// Whether the people stand in the rows and the roles in the headings.
pub(super) fn people_are_rows(listing: &Listing) -> bool {
    let headings = listing.headings();
    let Some((corner, others)) = headings.split_first() else {
        return false;
    };
    let is_matrix = is_matrix(listing);
    if !is_matrix || says(Subject::Parts, corner, Target::Name) && !says(Subject::People, corner, Target::Name) {
        return false;
    }
    let above = share_of_names(others.iter().map(String::as_str));
    let beside = share_of_names(listing.data().iter().map(|row| row.cell(0)));
    let says_people = says(Subject::People, corner, Target::Name);
    beside >= 60 && above < 40 || says_people && beside >= above && above < 60
}

/// How many hundredths of some texts look like the names of people.
fn share_of_names<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    let (mut all, mut names) = (0_usize, 0);
    for text in texts.filter(|text| !text.trim().is_empty()) {
        all += 1;
        names += usize::from(PersonName::read(text).looks_like_one());
    }
    (names * 100).checked_div(all).unwrap_or(0)
}
