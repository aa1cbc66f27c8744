//! Things of one name: whoever hears their buttons can tell them apart.

use super::{open_the_sample, show};
use crate::harness::{Browser, journey, until};
use crate::journeys::put;

/// Two seconds go by.
fn let_time_pass(page: &Browser) {
    page.run("{ const now = Date.now; Date.now = () => now() + 2000; }");
}

fn count(page: &Browser, begins: &str) -> usize {
    page.names("button")
        .iter()
        .filter(|name| name.starts_with(begins))
        .count()
}

#[test]
fn plans_of_one_title_have_buttons_of_their_own_here_and_in_the_trash() {
    journey(|page| {
        page.open_ready("");
        for _ in 0..2 {
            page.click("Start a plan");
            page.field("Title of the plan");
            let_time_pass(page);
            page.go("#/");
            page.sees("Plans in this browser");
        }
        until("two plans", || (count(page, "More for “") == 2).then_some(()));
        page.assert_buttons_differ("two plans without a title");
        for left in [1, 0] {
            page.find_part("button", "More for “").click();
            page.find_part("menuitem", "Move to the trash").click();
            until("it to go", || (count(page, "More for “") == left).then_some(()));
            let_time_pass(page);
        }
        page.css("details summary").click();
        until("two plans in the trash", || {
            (count(page, "Put back “") == 2).then_some(())
        });
        page.assert_buttons_differ("two plans without a title in the trash");
    });
}

#[test]
fn restore_points_of_one_minute_have_buttons_of_their_own_also_where_the_plan_is_damaged() {
    journey(|page| {
        open_the_sample(page);
        let (_, plan) = page.saved_by(|| page.press("Control+s"));
        let file = page.file("sample.json", &plan);
        show(page, "share");
        for points in [1, 2] {
            page.choose_file(&file, || page.click("Replace this plan by a file"));
            page.click("Replace it");
            until("a restore point", || {
                (count(page, "Go back to ") == points).then_some(())
            });
            let_time_pass(page);
        }
        page.assert_buttons_differ("two restore points");
        page.before_each_page(
            "for (const key of Object.keys(localStorage))
                if (/^schoolweave\\/p\\/[^/]+\\/[ab]$/.test(key)) localStorage.setItem(key, 'damaged');",
        );
        page.reload();
        page.sees("Restore points of this plan");
        assert_eq!(count(page, "Open as a new plan"), 2);
        page.assert_accessible_in_every_look("a damaged plan");
    });
}

#[test]
fn people_and_partners_of_one_name_are_told_apart_wherever_they_stand_together() {
    journey(|page| {
        open_the_sample(page);
        let renamed = [
            ("leadership/people?open=people/ex-person-rosa", "Maria Solis"),
            (
                "partners?open=partners/ex-partner-college",
                "Larkin Falls Public Library",
            ),
        ];
        for (place, name) in renamed {
            show(page, place);
            page.find("button", "Close the details");
            put(page, "Name", name);
            page.find("region", name);
        }
        let together = [
            ("leadership/bodies?open=bodies/ex-body-family", "Take out Maria Solis"),
            ("leadership/roles?open=roles/ex-role-engage", "Take out Maria Solis"),
            (
                "partners?open=partners/ex-partner-riverbend",
                "Take out the tie with Larkin Falls Public Library",
            ),
        ];
        for (place, begins) in together {
            show(page, place);
            until("two of one name", || (count(page, begins) >= 2).then_some(()));
            page.assert_buttons_differ(place);
        }
    });
}
