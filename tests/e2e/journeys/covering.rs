//! Coverage: what is provided and by how many, who could give what is missing, asked or counted in; the same by keyboard, and
//! goals crossed with what partners give.

use super::sample;
use crate::harness::{Browser, journey, until};

const WORK: &str = "Every eighth grader has spent a day at a workplace";

fn open(page: &Browser, plan: &str, place: &str) {
    page.go(&format!("{plan}{place}"));
    page.find("heading", "Who do we work with, and who is missing?");
}

/// What the line of something that is to be provided says.
fn line(page: &Browser, what: &str) -> String {
    let script = "const line = [...document.querySelectorAll('.provided__line')]
        .find((line) => line.querySelector('.provided__what').innerText.trim() === arguments[0]);
        return line?.innerText ?? ''";
    page.run_with(script, &[what.into()]).as_str().unwrap_or("").to_owned()
}

#[test]
fn who_could_serve_a_goal_is_asked_and_that_is_told_and_undone() {
    journey(|page| {
        let plan = sample(page);
        open(page, &plan, "partners/coverage");
        page.sees("Of 6 goals one is served by no partner. One hangs on a single partner.");
        assert!(line(page, WORK).contains("Nobody"), "{}", line(page, WORK));
        let who = format!("Who could? (2) {WORK}");
        page.find("button", &who).focus();
        page.press("Enter");
        page.sees("now prospective");
        page.assert_accessible("who could serve a goal");
        page.find("button", "Ask them: Falls Savings Bank").focus();
        page.press("Enter");
        let step = format!("Ask Falls Savings Bank to serve “{WORK}”");
        until("the focus on the step", || {
            (page.focused().name() == step).then_some(())
        });
        page.press("Control+z");
        page.find("button", "Ask them: Falls Savings Bank");
    });
}

#[test]
fn a_partner_that_does_it_already_is_counted_in_as_one_step() {
    journey(|page| {
        let plan = sample(page);
        open(page, &plan, "partners/coverage/gives");
        page.sees("One thing that partners need is given by nobody. One thing comes from a single partner.");
        let (what, before) = ("IT and web", line(page, "IT and web"));
        assert!(before.contains("Nobody"), "{before}");
        page.find_part("button", &format!("Who could? (2) {what}")).click();
        let names = page.names("button");
        let does = names
            .iter()
            .find(|name| name.ends_with("does it already"))
            .cloned()
            .unwrap();
        page.find("button", &does).focus();
        page.press("Enter");
        until("it to be given", || line(page, what).contains("Only one").then_some(()));
        // The focus stays with those who are left.
        until("the focus in the list", || {
            page.focused().text().starts_with("Who could give it").then_some(())
        });
        page.press("Control+z");
        until("it to be missing again", || {
            line(page, what).contains("Nobody").then_some(())
        });
    });
}

#[test]
fn an_empty_cell_of_goals_and_what_is_given_asks_who_could() {
    journey(|page| {
        let plan = sample(page);
        open(page, &plan, "partners/coverage");
        // The choice of what is looked at has addresses of its own.
        page.find("radio", "What they give").click();
        page.find("heading", "What partners give for which goal");
        assert!(page.place().ends_with("partners/coverage/gives"), "{}", page.place());
        page.find("button", &format!("{WORK}, Funding: nobody")).focus();
        page.press("Enter");
        page.sees(&format!("Who could give it: {WORK} · Funding"));
        page.sees("could give “Funding”, as it says");
        until("the focus on the heading", || {
            page.focused().text().starts_with("Who could give it").then_some(())
        });
        page.assert_accessible("who could give what is missing");
        page.reload();
        page.find("heading", "What partners give for which goal");
        page.find("radio", "Grades").click();
        page.sees("Of 10 grades one is reached by no partner.");
        page.assert_accessible("grades");
    });
}
