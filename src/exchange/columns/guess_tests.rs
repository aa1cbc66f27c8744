//! What columns are taken for.

use super::*;
use crate::exchange::columns::PlacePart;
use crate::exchange::delimited::{read_rows, sniff};

fn guessed(text: &str) -> Vec<(Target, Reason)> {
    let rows = read_rows(text, sniff(text)).rows;
    let (first, data) = rows.split_first().unwrap();
    guess_columns(Subject::Partners, &first.cells, data)
        .into_iter()
        .map(|column| (column.target, column.reason))
        .collect()
}

fn targets(text: &str) -> Vec<Target> {
    guessed(text).into_iter().map(|(target, _)| target).collect()
}

#[test]
fn x4_headings_and_cells_are_weighed_together() {
    let text = "Organization,Name,Email,Contact,Zip,Colour\n\
                Elm Club,Ana B,office@elm.org,ana@elm.org,05401,red\n\
                Oak Bank,Ben C,hi@oak.com,ben@oak.com,05402,blue\n";
    assert_eq!(
        targets(text),
        [
            Target::Name,
            Target::Skip,
            Target::Email,
            Target::ContactEmail,
            Target::Place(PlacePart::Postcode),
            Target::Skip
        ]
    );
}

#[test]
fn x4_empty_and_repeated_columns_are_not_offered() {
    let text = "name,email,budget,budget\nElm,,1,1\nOak,,2,2\n";
    let rows = read_rows(text, sniff(text)).rows;
    let columns = guess_columns(Subject::Partners, &rows[0].cells, &rows[1..]);
    let offers: Vec<_> = columns.iter().map(|column| column.offer).collect();
    assert_eq!(offers, [Offer::Offered, Offer::Empty, Offer::Offered, Offer::SameAs(2)]);
    assert_eq!(columns[2].samples, ["1", "2"]);
}

#[test]
fn x4_without_headings_the_cells_speak() {
    let data = "Elm Club,nonprofit,office@elm.org,www.elm.org,802-555-0100\n\
                Oak Bank,business,hi@oak.com,oak.com,802-555-0101\n\
                Ash Café,business,ash@ash.com,ash.com,802-555-0102\n\
                Fir Bank,business,fir@fir.com,fir.com,802-555-0103\n";
    let rows = read_rows(data, sniff(data)).rows;
    let columns = guess_columns(Subject::Partners, &vec![String::new(); 5], &rows);
    let targets: Vec<_> = columns.iter().map(|column| column.target).collect();
    assert_eq!(
        targets,
        [
            Target::Name,
            Target::Kind,
            Target::Email,
            Target::Website,
            Target::Phone
        ]
    );
    assert_eq!(columns[0].reason, Reason::FirstWords);
}

#[test]
fn a_heading_that_its_cells_contradict_is_not_believed() {
    assert_eq!(
        targets("name,email,website\nElm,yes,no\nOak,no,yes\n"),
        [Target::Name, Target::Skip, Target::Skip]
    );
}
