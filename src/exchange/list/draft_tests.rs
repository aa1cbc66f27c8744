//! What the user settles can be corrected.

use super::super::listing::MOST_COLUMNS;
use super::super::message::Message;
use super::super::words::Sureness;
use super::*;
use crate::exchange::text::Basis;

fn draft(text: &str) -> Draft {
    Draft::from_text(Subject::Partners, "list", text).unwrap()
}

#[test]
fn columns_without_a_heading_are_called_as_in_a_spreadsheet() {
    for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")] {
        assert_eq!(letters(column), name);
    }
}

#[test]
fn x4_each_guess_can_be_corrected() {
    let mut draft = draft("name;type;colour\nElm;camp;red\nOak;camp;blue\nAsh;church;\n");
    assert_eq!(
        (draft.listing().delimiter(), draft.listing().has_header()),
        (Delimiter::Semicolon, true)
    );
    let seen: Vec<_> = draft
        .words()
        .iter()
        .map(|kind| (kind.word.as_str(), kind.count, kind.sure))
        .collect();
    assert_eq!(seen, [("camp", 2, Sureness::Unknown), ("church", 1, Sureness::Certain)]);
    draft.set_word("camp", "cbo");
    assert_eq!(
        (draft.words()[0].meaning.as_str(), draft.words()[0].sure),
        ("cbo", Sureness::Chosen)
    );
    assert_eq!(draft.surplus(), [2]);
    assert!(draft.messages().contains(&Message::Surplus(vec!["colour".into()])));
    draft.keep_surplus(Target::Custom);
    assert!(draft.surplus().is_empty());
    draft.set_target(2, Target::Name);
    let targets: Vec<_> = draft.columns().iter().map(|column| column.target).collect();
    assert_eq!(targets, [Target::Skip, Target::Kind, Target::Name]);
    draft.set_header(false);
    assert_eq!((draft.data().len(), draft.column_name(2)), (4, "C".to_owned()));
    draft.set_delimiter(Delimiter::Comma);
    assert_eq!(draft.columns().len(), 1);
}

#[test]
fn x4_the_encoding_can_be_corrected() {
    let mut draft = Draft::from_file(Subject::Partners, "list.csv", b"name\nCaf\xe9\nPe\xf1a\n".to_vec()).unwrap();
    assert_eq!(draft.listing().encoding(), (Encoding::Windows1252, Basis::Guess));
    assert_eq!(draft.data()[0].cell(0), "Café");
    draft.set_encoding(Encoding::Macintosh).unwrap();
    assert_eq!(draft.data()[0].cell(0), "CafÈ");
}

#[test]
fn one_broken_row_does_not_make_a_thousand_columns() {
    let wide = "x,".repeat(5_000);
    let draft = draft(&format!("name,kind\nElm,church\n{wide}\n"));
    assert_eq!(draft.columns().len(), MOST_COLUMNS);
    assert!(draft.messages().contains(&Message::TooWide(1)));
}

#[test]
fn cells_stay_the_cells_they_are() {
    let cells: Vec<Vec<String>> = ["Organization", "Elm, Oak", "Ash, Fir"]
        .map(|cell| vec![cell.to_owned()])
        .into();
    let draft = Draft::from_cells(Subject::Partners, "pasted", &cells).unwrap();
    assert_eq!((draft.columns().len(), draft.data()[1].cell(0)), (1, "Ash, Fir"));
}
