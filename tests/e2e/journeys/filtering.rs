//! The partners that are asked for, and no others.

use super::sample;
use crate::harness::{Browser, journey, until};

fn names(page: &Browser) -> Vec<String> {
    page.rows("Partners").into_iter().map(|row| row[0].clone()).collect()
}

/// Waits until so many partners are shown; their names.
fn shown(page: &Browser, count: usize) -> Vec<String> {
    until(&format!("{count} partners"), || {
        let names = names(page);
        (names.len() == count).then_some(names)
    })
}

#[test]
fn partners_are_filtered_by_kind_standing_goal_and_tag_and_all_come_back() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}partners"));
        page.find("heading", "Who do we work with, and who is missing?");
        let all = shown(page, 34);
        page.field("Standing").choose("Exploring");
        let exploring = shown(page, 4);
        assert!(exploring.contains(&"Falls Community Radio".to_owned()), "{exploring:?}");
        page.field("Kind").choose("School or district unit");
        assert_eq!(shown(page, 1), ["Larkin County Early Learning Center"]);
        page.click("Show all");
        assert_eq!(shown(page, 34), all);
        page.field("Tag").choose("asthma");
        assert_eq!(shown(page, 1), ["Larkin Community Health Center"]);
        page.field("Tag").choose("Any");
        page.field("Goal")
            .choose("Every student makes or performs something in public once a year");
        shown(page, 7);
    });
}
