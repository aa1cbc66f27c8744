//! The whole job, from an empty browser to the same plan in another one: by keyboard alone, and by mouse.
//!
//! What is done stands in [`steps`], in the order in which it is done; what must be found afterwards, in [`found`].

mod found;
mod steps;

use crate::harness::{Hand, Keyboard, Mouse, journey};

/// Does the whole job with one hand, and with a hand of the same kind in another browser.
fn do_the_whole_job(hand: &dyn Hand) {
    steps::start_a_plan(hand);
    steps::write_partners(hand);
    steps::paste_partners(hand);
    steps::bring_partners_in(hand);
    steps::write_goals(hand);
    steps::write_people(hand);
    steps::share_out_roles(hand);
    steps::write_costs(hand);
    steps::write_sources(hand);
    steps::assign_money(hand);
    found::everything(hand);

    hand.page().reload();
    found::everything(hand);

    let (name, content) = hand.save();
    let other = hand.page().another();
    let there = hand.on(&other);
    other.open_ready("");
    there.open("Open a file", &name, &content);
    other.find("heading", "Where do we stand?");
    found::everything(&*there);
    let (again, same) = there.save();
    assert_eq!(again, name, "the name of the file");
    assert!(
        same == content,
        "the file that was saved in the other browser is not the same"
    );
    other.assert_quiet();
}

#[test]
fn the_whole_job_by_keyboard_alone() {
    journey(|page| {
        let keyboard = Keyboard::of(page);
        page.open_ready("");
        do_the_whole_job(&keyboard);
        keyboard.assert_no_pointer();
    });
}

#[test]
fn the_whole_job_by_mouse() {
    journey(|page| {
        page.open_ready("");
        do_the_whole_job(&Mouse(page));
    });
}
