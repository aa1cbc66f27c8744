//! One cell at a time: editing, the new row, sorting, and where the focus goes.

use super::Page;
use crate::ui::widgets::grid::core::{Out, Start, Then};
use crate::ui::widgets::grid::event::GridEvent;
use crate::ui::widgets::grid::keys::Intent;

#[test]
fn e4_ten_names_typed_with_enter_give_ten_rows_and_an_empty_enter_ends_the_run() {
    let mut page = Page::new(&[]);
    assert_eq!(page.active(), (1, 1));
    for number in 1..=10 {
        page.enter(&format!("Name {number}"), Then::Down);
    }
    assert_eq!(page.rows.len(), 10);
    assert_eq!(page.column(0)[9], "Name 10");
    assert!(page.core.editing.is_some(), "the new row is open for the next name");
    page.enter("", Then::Down);
    assert_eq!(page.rows.len(), 10);
    assert!(page.core.editing.is_none());
    assert_eq!(page.active(), (11, 1), "the focus stays on the new row");
}

#[test]
fn e1_typing_in_the_new_row_is_kept_before_the_edit_ends_and_the_editor_stays_the_same() {
    let mut page = Page::new(&["a"]);
    page.go(2, 1);
    page.intend(Intent::Replace("N".into()));
    let element = page.core.new_component_key();
    page.draft("New pa");
    assert_eq!(page.column(0), ["a", "New pa"]);
    let key = page.rows[1].0.clone();
    assert_eq!(
        page.core.component_key(&key),
        element,
        "the row's element is the one the new row had"
    );
    assert_ne!(page.core.new_component_key(), element);
    assert!(page.core.editing.is_some());
    page.draft("New partner");
    page.enter("New partner", Then::Down);
    assert_eq!(page.column(0), ["a", "New partner"]);
    assert_eq!(page.active(), (3, 1));
    let last = page.events.last().unwrap();
    assert!(
        matches!(last, GridEvent::Edit { is_draft: false, .. }),
        "the last word is no draft: {last:?}"
    );
}

#[test]
fn e4_escape_brings_the_old_text_back_and_takes_a_half_typed_row_away() {
    let mut page = Page::new(&["a"]);
    page.go(1, 1);
    page.intend(Intent::Edit);
    page.draft("ab");
    assert_eq!(page.column(0), ["ab"]);
    page.cancel();
    assert_eq!(page.column(0), ["a"]);
    page.go(2, 1);
    page.intend(Intent::Replace("x".into()));
    page.draft("xy");
    assert_eq!(page.rows.len(), 2);
    page.cancel();
    assert_eq!(page.column(0), ["a"]);
    assert_eq!(page.active(), (2, 1));
}

#[test]
fn an_edit_that_changes_nothing_tells_nothing() {
    let mut page = Page::new(&["a"]);
    page.go(1, 1);
    page.enter("a", Then::Down);
    assert_eq!(page.events, []);
    page.go(1, 1);
    page.intend(Intent::Edit);
    page.cancel();
    assert_eq!(page.events, []);
}

#[test]
fn tab_goes_right_over_what_cannot_be_edited_and_enter_returns_to_where_the_run_began() {
    let mut page = Page::new(&[]);
    page.enter("Ana", Then::Right);
    assert_eq!(page.active(), (1, 2));
    assert!(matches!(&page.core.editing, Some(editing) if editing.start == Start::Select));
    page.enter("Springfield", Then::Right);
    assert_eq!(page.active(), (1, 4), "over the read-only sum, to the check box");
    assert!(page.core.editing.is_none());
    page.intend(Intent::PreviousInRun);
    page.enter("Shelbyville", Then::Down);
    assert_eq!(page.active(), (2, 1));
    assert_eq!(page.column(1), ["Shelbyville"]);
}

#[test]
fn t4_sorting_moves_no_row_while_it_is_edited() {
    let mut page = Page::new(&["b", "c", "d"]);
    page.go(1, 1);
    page.core.active.line = 0;
    page.go(0, 1);
    page.intend(Intent::Sort);
    page.go(1, 1);
    page.intend(Intent::Edit);
    page.draft("z");
    let shown = |page: &Page| page.core.order.clone();
    assert_eq!(shown(&page), [0, 1, 2]);
    assert!(page.core.is_stale);
    page.enter("z", Then::Stay);
    assert_eq!(shown(&page), [0, 1, 2]);
    assert_eq!(page.active(), (1, 1));
    page.core.arrange_again();
    assert_eq!(shown(&page), [1, 2, 0]);
    assert_eq!(page.active(), (3, 1), "the focus goes with the row");
}

#[test]
fn k3_the_focus_goes_to_the_next_row_after_delete_and_back_when_it_is_undone() {
    let mut page = Page::new(&["a", "b", "c"]);
    page.go(2, 1);
    let before = page.rows.clone();
    page.intend(Intent::DeleteRows);
    assert_eq!(page.column(0), ["a", "c"]);
    assert_eq!(page.active(), (2, 1));
    assert_eq!(page.core.active_row().map(|key| &**key), Some("r2"));
    page.rows = before;
    page.answer();
    assert_eq!(page.core.active_row().map(|key| &**key), Some("r1"));
    for _ in 0..3 {
        page.intend(Intent::DeleteRows);
    }
    assert_eq!(page.rows.len(), 0);
    assert_eq!(page.active(), (1, 1), "the new row");
}

#[test]
fn k3_the_focus_finds_a_row_when_the_filter_hides_its_own() {
    let mut page = Page::new(&["a", "b", "c"]);
    page.go(3, 1);
    page.view = page.view.filtered("a");
    page.answer();
    assert_eq!(page.active(), (1, 1));
    page.view = page.view.filtered("");
    page.answer();
    assert_eq!(page.active(), (3, 1), "its own row is there again");
}

#[test]
fn a_row_added_to_a_sorted_table_stays_where_it_was_typed() {
    let mut page = Page::new(&["b", "c"]);
    page.view = page.view.sorted_by(&"name".into());
    page.answer();
    page.go(3, 1);
    page.enter("a", Then::Stay);
    assert_eq!(page.core.order, [0, 1, 2]);
    assert!(page.core.is_stale);
    assert_eq!(page.active(), (3, 1));
}

#[test]
fn s3_sorting_and_searching_are_announced_once() {
    let mut page = Page::new(&["b", "a"]);
    page.view = page.view.sorted_by(&"name".into()).filtered("a");
    page.answer();
    let keys: Vec<&str> = page
        .said
        .iter()
        .filter_map(|out| if let Out::Say(say) = out { Some(say.key) } else { None })
        .collect();
    assert_eq!(keys, ["grid-sorted-up", "grid-shown-of"]);
    page.answer();
    assert_eq!(page.said, []);
}

#[test]
fn a_link_leads_to_a_cell_also_where_a_search_hid_its_row_or_it_comes_later() {
    let mut page = Page::new(&["a", "b", "c"]);
    page.view = page.view.filtered("a");
    page.answer();
    let out = page.core.go_to("r2".into(), Some("town".into()));
    page.perform(out);
    assert_eq!(page.active(), (3, 2));
    assert_eq!(page.view.filter, "");
    let out = page.core.go_to("r3".into(), None);
    page.perform(out);
    assert_eq!(page.active(), (3, 2));
    page.make(&[("name".into(), "d".to_owned())]);
    page.answer();
    assert_eq!(page.active(), (4, 1));
}
