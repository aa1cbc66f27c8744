//! The plan's settings: where checks begin to speak, usual chances, the fiscal year, the currency.

use super::{fault, offered, put, sample};
use crate::harness::{Browser, journey, until};

const SOURCES: &str = "Where money comes from";

fn go(page: &Browser, plan: &str, place: &str, heading: &str) {
    page.go(&format!("{plan}{place}"));
    page.find("heading", heading);
}

fn settings(page: &Browser, plan: &str) {
    go(page, plan, "settings", "How is this plan set up?");
}

fn overview(page: &Browser, plan: &str) {
    go(page, plan, "overview", "Where do we stand?");
}

#[test]
fn a_threshold_makes_findings_come_and_go() {
    journey(|page| {
        let plan = sample(page);
        let field = "One person stands in for more than (roles)";
        let finding = "Tom Okafor stands in for 3 roles.";
        let many = "4 people are to be consulted on “Write and report on grants”.";
        overview(page, &plan);
        page.sees(many);
        page.sees_no(finding);
        settings(page, &plan);
        assert_eq!(page.field(field).value(), "3");
        put(page, field, "2");
        put(page, "One role consults more than (people)", "4");
        overview(page, &plan);
        page.sees(finding);
        page.sees_no(many);
        page.reload();
        page.sees(finding);
        page.press("Control+z");
        page.sees(many);
        page.press("Control+z");
        page.sees_no(finding);
        page.press("Control+Shift+z");
        page.sees(finding);
        // Emptied, it is as usual again.
        settings(page, &plan);
        put(page, field, "");
        assert_eq!(page.field(field).value(), "3");
        overview(page, &plan);
        page.sees_no(finding);
    });
}

#[test]
fn a_threshold_that_makes_no_sense_stays_as_typed_and_changes_nothing() {
    journey(|page| {
        let plan = sample(page);
        settings(page, &plan);
        for (field, typed, message, before) in [
            (
                "One role consults more than (people)",
                "a few",
                "Enter a whole number, like 120.",
                "3",
            ),
            (
                "One role consults more than (people)",
                "0",
                "Enter a whole number from 1 to 1000.",
                "3",
            ),
            (
                "Terms end in one quarter: from this many on",
                "1",
                "Enter a whole number from 2 to 1000.",
                "3",
            ),
            (
                "Agreement ends within (days)",
                "99999",
                "Enter a whole number from 1 to 3650.",
                "90",
            ),
            (
                "One person owns more than",
                "120",
                "Enter a percentage between 0 and 100.",
                "30",
            ),
        ] {
            put(page, field, typed);
            let at = page.field(field);
            until(&format!("what is wrong with {typed}"), || fault(&at));
            assert_eq!(fault(&at).as_deref(), Some(message), "{typed}");
            assert_eq!(at.value(), typed);
            page.assert_accessible("a threshold that makes no sense");
            put(page, field, before);
            assert_eq!(fault(&page.field(field)), None);
        }
        page.find("button", "Nothing to undo");
    });
}

#[test]
fn a_chance_that_nobody_said_is_the_usual_one_and_marked_so() {
    journey(|page| {
        let plan = sample(page);
        let fund = "State summer learning fund";
        let shows = |text: &str| page.cell_shows(SOURCES, fund, "Chance", text);
        let expected = || {
            let script = "return [...document.querySelectorAll('.funding__years tbody tr')]
                .find((row) => row.innerText.startsWith('Weighted by chance')).cells[1].innerText";
            page.run(script).as_str().unwrap_or("").to_owned()
        };
        go(
            page,
            &plan,
            "funding/sources",
            "Can we pay for it, with which money, and what stops when money ends?",
        );
        shows("60%");
        page.cell(SOURCES, fund, "Chance").click();
        page.press("Delete");
        shows("30% usual");
        page.type_keys("45");
        page.press("Enter");
        shows("45%");
        page.cell(SOURCES, fund, "Chance").click();
        page.press("Delete");
        shows("30% usual");
        // What the stage settles is not typed over.
        page.cell_shows(SOURCES, "Title I set-aside", "Chance", "100%");
        page.cell(SOURCES, "Title I set-aside", "Chance").click();
        page.type_keys("5");
        page.cell_shows(SOURCES, "Title I set-aside", "Chance", "100%");
        page.cell_shows(SOURCES, "Beacon Families initiative", "Chance", "0%");
        page.go(&format!("{plan}funding/years"));
        page.sees("Weighted by chance");
        assert_eq!(expected(), "$384,520");

        settings(page, &plan);
        put(page, "Submitted", "40");
        page.go(&format!("{plan}funding/years"));
        until("the new figure", || (expected() == "$385,720").then_some(()));
        page.reload();
        page.go(&format!("{plan}funding/sources"));
        shows("40% usual");
        page.press("Control+z");
        shows("30% usual");
        page.press("Control+Shift+z");
        shows("40% usual");

        page.cell(SOURCES, fund, "").click();
        page.press("Control+Enter");
        let chance = page.field("Chance, in percent");
        assert_eq!(chance.value(), "");
        page.sees("40% as usual at this stage.");
        put(page, "Chance, in percent", "55");
        page.sees("Usual at this stage: 40%.");
        shows("55%");
        put(page, "Chance, in percent", "");
        shows("40% usual");
        page.press("Escape");
        settings(page, &plan);
        put(page, "Submitted", "");
        assert_eq!(page.field("Submitted").value(), "30");
    });
}

#[test]
fn a_day_that_the_month_does_not_have_stays_as_chosen_with_a_message() {
    journey(|page| {
        let plan = sample(page);
        settings(page, &plan);
        let (month, day) = (page.field("Fiscal years start in"), page.field("On day"));
        let message = "No fiscal year can start on April 31. Choose a day from 1 to 30; until then nothing changes.";
        day.choose("31");
        assert_eq!(fault(&day), None);
        month.choose("April");
        until("what is wrong", || fault(&day));
        assert_eq!(fault(&day).as_deref(), Some(message));
        assert_eq!((month.value(), day.value()), ("4".to_owned(), "31".to_owned()));
        page.assert_accessible("a day that the month does not have");
        month.choose("February");
        until("the other month", || {
            fault(&day).filter(|fault| fault.contains("from 1 to 28"))
        });
        day.choose("28");
        until("it to be right", || fault(&day).is_none().then_some(()));
        page.reload();
        let (month, day) = (page.field("Fiscal years start in"), page.field("On day"));
        assert_eq!((month.value(), day.value()), ("2".to_owned(), "28".to_owned()));
        // One step from July 31: what could not be was none.
        page.press("Control+z");
        until("July 31", || {
            (month.value() == "7" && day.value() == "31").then_some(())
        });
    });
}

#[test]
fn every_currency_in_use_is_found_by_its_name() {
    journey(|page| {
        page.open_ready("");
        page.click("Start a plan");
        page.find_part("link", "Partners");
        let place = page.place();
        let plan = format!("#/plan/{}/", place.split('/').nth(2).unwrap_or_default());
        settings(page, &plan);
        // What is typed takes the place of what is chosen, also where it was clicked.
        page.field("Currency").click();
        page.type_keys("yen");
        offered(page, "Japanese Yen");
        page.press("Enter");
        until("yen", || {
            page.field("Currency").value().starts_with("JPY").then_some(())
        });
        page.go(&format!("{plan}funding"));
        page.click("Add a cost line");
        page.type_keys("Bus");
        page.press_each(&["Enter", "Escape"]);
        page.cell("What it costs", "Bus", "2026").click();
        page.type_keys("1250");
        page.press("Enter");
        page.cell_shows("What it costs", "Bus", "2026", "¥1,250");
        // Read as euros this would be twelve and a half: what has cents is no longer on offer.
        settings(page, &plan);
        page.sees("only currencies with 0 decimals are on offer");
        page.field("Currency").replace_text("euro");
        page.press("Tab");
        until("a word", || fault(&page.field("Currency")));
        page.reload();
        page.field("Currency").replace_text("won");
        offered(page, "South Korean Won");
        page.press("Enter");
        page.go(&format!("{plan}funding"));
        page.cell_shows("What it costs", "Bus", "2026", "₩1,250");
    });
}

#[test]
fn years_that_the_plan_no_longer_has_are_named_beside_their_number() {
    journey(|page| {
        let plan = sample(page);
        let said =
            |year: &str| format!("The plan holds amounts of {year}, which count only when the plan has that year.");
        let any = "which count only when the plan has";
        settings(page, &plan);
        page.sees_no(any);
        page.field("Number of years").choose("2");
        page.sees(&said("2028–29"));
        page.assert_accessible("years that are left out");
        put(page, "First fiscal year", "2027");
        page.sees(&said("2026–27"));
        page.field("Number of years").choose("1");
        page.sees("The plan holds amounts of 2026–27, 2028–29, which count only when the plan has those years.");
        page.field("Number of years").choose("3");
        put(page, "First fiscal year", "2026");
        page.sees_no(any);
    });
}

#[test]
fn a_plan_whose_title_is_empty_can_still_be_named_and_is_called_untitled() {
    journey(|page| {
        let plan = sample(page);
        overview(page, &plan);
        page.field("Title of the plan").replace_text("");
        page.press("Delete");
        page.press("Tab");
        until("a title without a gap", || {
            (page.title() == "Overview – Untitled plan – Schoolweave").then_some(())
        });
        let shown = "return document.querySelector('.bar__title input').matches(':placeholder-shown')
            && document.querySelector('.bar__title input').getBoundingClientRect().width > 100";
        assert_eq!(page.run(shown), serde_json::json!(true), "one sees where to write it");
        assert!(
            page.run("return document.querySelector('.paper-head').textContent")
                .as_str()
                .unwrap()
                .starts_with("Untitled plan")
        );
    });
}
