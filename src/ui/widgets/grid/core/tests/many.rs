//! Several cells at once: selections, letters, ticks, copying and pasting, moving rows.

use super::Page;
use crate::ui::widgets::grid::core::{HeadingAnswer, Then};
use crate::ui::widgets::grid::event::{GridEvent, Reason};
use crate::ui::widgets::grid::keys::Intent;
use crate::ui::widgets::grid::model::CHECKED;
use crate::ui::widgets::grid::navigation::Step;

#[test]
fn t5_one_edit_changes_all_selected_rows() {
    let mut page = Page::new(&["a", "b", "c", "d"]);
    page.go(2, 2);
    page.intend(Intent::Extend(Step::Down));
    assert_eq!(page.core.selected_rows().len(), 2);
    page.intend(Intent::Replace("T".into()));
    assert_eq!(page.core.editing.as_ref().unwrap().targets.len(), 2);
    page.draft("To");
    assert_eq!(page.events, [], "several rows change only when the edit is done");
    page.enter("Town", Then::Stay);
    assert_eq!(page.column(1), ["", "Town", "Town", ""]);
    assert!(matches!(
        &page.events[..],
        [GridEvent::EditMany {
            reason: Reason::Same,
            ..
        }]
    ));
    page.go(1, 1);
    page.intend(Intent::SelectRow);
    page.go(4, 1);
    page.intend(Intent::SelectRow);
    page.go(4, 2);
    page.enter("City", Then::Down);
    assert_eq!(page.column(1), ["City", "Town", "Town", "City"]);
}

#[test]
fn delete_clears_the_rectangle_but_not_what_cannot_be_edited() {
    let mut page = Page::new(&["a", "b"]);
    page.rows[0].1[2] = "5".into();
    page.answer();
    page.go(1, 1);
    page.intend(Intent::SelectAll);
    page.intend(Intent::Clear);
    assert_eq!(page.column(0), ["", ""]);
    assert_eq!(page.column(2)[0], "5");
}

#[test]
fn ctrl_d_fills_from_above() {
    let mut page = Page::new(&["a", "b", "c"]);
    page.go(2, 1);
    page.intend(Intent::FillDown);
    assert_eq!(page.column(0), ["a", "a", "c"]);
    page.go(1, 1);
    page.intend(Intent::Extend(Step::Bottom));
    page.intend(Intent::FillDown);
    assert_eq!(page.column(0), ["a", "a", "a"]);
}

#[test]
fn r1_a_letter_replaces_and_further_letters_join() {
    let mut page = Page::new(&["a"]);
    page.go(1, 5);
    page.intend(Intent::Letter('c', false));
    page.intend(Intent::Letter('a', false));
    assert_eq!(page.column(4), ["AC"]);
    page.go(1, 4);
    page.go(1, 5);
    page.intend(Intent::Letter('r', false));
    assert_eq!(page.column(4), ["R"]);
    page.intend(Intent::Letter('x', false));
    assert_eq!(page.column(4), ["R"]);
    page.intend(Intent::Clear);
    assert_eq!(page.column(4), [""]);
}

#[test]
fn space_ticks_all_selected_rows_alike() {
    let mut page = Page::new(&["a", "b"]);
    page.go(1, 4);
    page.intend(Intent::Toggle);
    page.intend(Intent::Extend(Step::Down));
    page.intend(Intent::Toggle);
    assert_eq!(page.column(3), [CHECKED, CHECKED]);
}

#[test]
fn t2_a_block_is_pasted_with_new_rows_in_one_step_and_selected() {
    let mut page = Page::new(&["a", "b"]);
    page.go(2, 1);
    page.paste(&[
        &["b2", "x", "", "yes"],
        &["c", "y"],
        &["d", "z", "", "", "R", "too much"],
    ]);
    assert_eq!(page.column(0), ["a", "b2", "c", "d"]);
    assert_eq!(page.column(3), ["", CHECKED, "", ""]);
    assert_eq!(page.column(4), ["", "", "", "R"]);
    assert_eq!(page.events.len(), 1);
    assert_eq!(page.core.selected_rows().len(), 3);
    assert_eq!(page.active(), (2, 1));
    let leftover = page.core.leftover.as_ref().unwrap();
    assert_eq!(leftover.surplus[2], ["too much"]);
}

#[test]
fn t2_a_first_row_of_headings_is_asked_about() {
    let mut page = Page::new(&[]);
    page.paste(&[&["NAME", "Town"], &["Ana", "Springfield"]]);
    assert_eq!(page.rows.len(), 0);
    assert!(page.core.waiting().is_some());
    let out = page.core.answer(HeadingAnswer::LeaveOut);
    page.perform(out);
    assert_eq!(page.column(0), ["Ana"]);
    assert_eq!(page.active(), (1, 1), "the first pasted row has the focus");
}

#[test]
fn rows_for_which_a_field_was_on_offer_become_new_ones() {
    let mut page = Page::new(&["a", "b"]);
    page.go(0, 1);
    let out = page.core.await_paste();
    page.perform(out);
    assert!(page.core.awaits_paste);
    let block = [["c"], ["d"]].map(|row| row.map(str::to_owned).to_vec()).to_vec();
    let out = page.core.paste_new(block);
    page.perform(out);
    assert_eq!(page.column(0), ["a", "b", "c", "d"]);
    assert!(!page.core.awaits_paste);
    let out = page.core.await_paste();
    page.perform(out);
    let out = page.core.dismiss();
    page.perform(out);
    assert!(!page.core.awaits_paste);
}

#[test]
fn one_copied_cell_is_pasted_into_all_selected_ones() {
    let mut page = Page::new(&["a", "b", "c"]);
    page.go(1, 2);
    page.intend(Intent::Extend(Step::Bottom));
    page.paste(&[&["Town"]]);
    assert_eq!(page.column(1), ["Town", "Town", "Town"]);
}

#[test]
fn t3_a_rectangle_or_whole_ticked_rows_are_copied() {
    let mut page = Page::new(&["a", "b"]);
    page.go(1, 1);
    page.intend(Intent::Extend(Step::Down));
    let texts = |page: &Page| -> Vec<Vec<String>> {
        page.core
            .copied()
            .into_iter()
            .map(|row| row.into_iter().map(|cell| cell.text).collect())
            .collect()
    };
    assert_eq!(texts(&page), [["a"], ["b"]]);
    page.go(2, 1);
    page.intend(Intent::SelectRow);
    assert_eq!(texts(&page), [["b", "", "", "", ""]]);
    for (sum, is_number) in [
        ("-12.50", true),
        ("1250", true),
        ("", false),
        ("=2+3", false),
        ("-see note", false),
    ] {
        page.rows[1].1[2] = sum.into();
        page.answer();
        assert_eq!(page.core.copied()[0][2].is_number, is_number, "{sum}");
    }
}

#[test]
fn r5_rows_move_together_in_the_pages_own_order_only() {
    let mut page = Page::new(&["a", "b", "c", "d"]);
    page.go(2, 1);
    page.intend(Intent::Extend(Step::Down));
    page.intend(Intent::Shift(Step::Up));
    assert_eq!(page.column(0), ["b", "c", "a", "d"]);
    page.go(1, 1);
    page.intend(Intent::Shift(Step::Down));
    assert_eq!(page.column(0), ["c", "b", "a", "d"]);
    assert_eq!(page.active(), (2, 1));
    page.intend(Intent::Shift(Step::Down));
    page.intend(Intent::Shift(Step::Down));
    page.intend(Intent::Shift(Step::Down));
    assert_eq!(page.column(0), ["c", "a", "d", "b"]);
    page.view = page.view.sorted_by(&"name".into());
    page.answer();
    let before = page.events.len();
    page.intend(Intent::Shift(Step::Up));
    assert_eq!(page.events.len(), before);
}
