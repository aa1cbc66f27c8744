//! Every page of the sample on paper: no sheet stands empty, nothing is wider than the sheet, and words stay whole.

use serde_json::{Value, json};

use super::{VIEWS, read_cells, sample};
use crate::harness::{Browser, Hand, Keyboard, from_base64, journey, until};

/// A4 and Letter, upright, in inches.
const SHEETS: [(&str, f64, f64); 2] = [("A4", 8.27, 11.69), ("Letter", 8.5, 11.0)];

/// Shows the page as on a sheet of a width, within its margins.
fn on_paper(page: &Browser, place: &str, width: u32) {
    page.command("Emulation.setEmulatedMedia", json!({ "media": "" }));
    page.size(1280, 800);
    page.go(place);
    page.settle();
    page.size(width, 900);
    page.run("window.dispatchEvent(new Event('beforeprint'))");
    page.command("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    page.settle();
}

/// How many sheets a page takes.
fn sheets(page: &Browser, width: f64, height: f64) -> usize {
    let printed = page.command(
        "Page.printToPDF",
        json!({ "paperWidth": width, "paperHeight": height, "preferCSSPageSize": true }),
    );
    let pdf = from_base64(printed["data"].as_str().unwrap());
    let marks = pdf.windows(11).filter(|bytes| bytes == b"/Type /Page").count();
    // The list of the pages has the same beginning.
    marks - pdf.windows(12).filter(|bytes| bytes == b"/Type /Pages").count()
}

#[test]
fn no_page_is_wider_than_its_sheet() {
    journey(|page| {
        let plan = sample(page);
        for view in VIEWS {
            // A grid turns the sheet: it is as wide as Letter is long, within the margins of 15 mm.
            let is_wide = |page: &Browser| {
                let script = "return getComputedStyle(document.querySelector('.app')).page";
                page.run(script) == json!("wide")
            };
            on_paper(page, &format!("{plan}{view}"), 680);
            let width = if is_wide(page) { 940 } else { 680 };
            page.size(width, 900);
            page.settle();
            let script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(page.run(script), json!(0), "{view}");
        }
    });
}

#[test]
fn no_sheet_stands_empty() {
    journey(|page| {
        let plan = sample(page);
        for view in ["share", "bring-in", "leadership/bodies"] {
            page.go(&format!("{plan}{view}"));
            page.settle();
            for (name, width, height) in SHEETS {
                assert_eq!(sheets(page, width, height), 1, "{view} on {name}");
            }
        }
        // What a funder is handed is one sheet.
        for source in ["cclc", "title1", "bank"] {
            page.go(&format!("{plan}funding/page/sources/ex-source-{source}"));
            page.settle();
            for (name, width, height) in SHEETS {
                assert_eq!(sheets(page, width, height), 1, "{source} on {name}");
            }
        }
        // Pages to take along: on two sheets at the most, also where there is much to say.
        for about in [
            "people/ex-person-tom",
            "bodies/ex-body-slt",
            "partners/ex-partner-riverbend",
        ] {
            page.go(&format!("{plan}leadership/page/{about}"));
            page.settle();
            for (name, width, height) in SHEETS {
                assert!(sheets(page, width, height) <= 2, "{about} on {name}");
            }
        }
    });
}

#[test]
fn headings_stay_whole_and_private_columns_are_left_out() {
    journey(|page| {
        let plan = sample(page);
        // The headings that show, each with whether it has a line that begins within a word.
        let headings = "const seen = [...document.querySelectorAll('th[scope=col]')].filter((one) => one.getClientRects().length > 0);
            const breaks = (one) => {
                const text = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), range = document.createRange();
                for (let node = text.nextNode(); node; node = text.nextNode()) {
                    for (const word of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
                        range.setStart(node, word.index);
                        range.setEnd(node, word.index + word[0].length);
                        if (new Set([...range.getClientRects()].map((box) => box.top)).size > 1) return word[0];
                    }
                }
                return '';
            };
            return seen.map((one) => [one.textContent, breaks(one)])";
        let told = |place: &str| -> Vec<(String, String)> {
            on_paper(page, &format!("{plan}{place}"), 940);
            let found = page.run(headings);
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let found = found.as_array().cloned().unwrap_or_default();
            found.iter().map(|pair| (text(&pair[0]), text(&pair[1]))).collect()
        };
        for view in VIEWS {
            for (heading, broken) in told(view) {
                assert_eq!(broken, "", "“{heading}” of {view}");
            }
        }
        let names = |place: &str| -> Vec<String> { told(place).into_iter().map(|(name, _)| name).collect() };
        let may_pay = ["Cost line", "May pay", "May pay, on a condition", "May not pay"];
        assert_eq!(names("funding/may-pay"), may_pay);
        let people = names("leadership/people");
        assert!(people.contains(&"Strengths".to_owned()), "{people:?}");
        assert!(
            !people
                .iter()
                .any(|name| name.contains("E-mail") || name.contains("Phone")),
            "{people:?}"
        );
        assert!(!names("partners").contains(&"Notes".to_owned()));
    });
}

#[test]
fn what_needs_attention_is_printed_in_full() {
    journey(|page| {
        let plan = sample(page);
        let overview = format!("{plan}overview");
        page.go(&overview);
        let seen = || -> Vec<bool> {
            let script =
                "return [...document.querySelectorAll('.overview__finding li')].map((one) => one.checkVisibility())";
            let seen = page.run(script).as_array().cloned().unwrap_or_default();
            seen.iter().map(|is_seen| *is_seen == json!(true)).collect()
        };
        let on_screen = until("findings in groups", || Some(seen()).filter(|seen| !seen.is_empty()));
        assert!(!on_screen.contains(&true), "groups are folded");
        on_paper(page, &overview, 680);
        assert_eq!(seen(), vec![true; on_screen.len()]);
    });
}

#[test]
fn what_stays_folded_away_leaves_no_heading_on_paper() {
    journey(|page| {
        let plan = sample(page);
        let overview = format!("{plan}overview");
        page.go(&overview);
        page.sees("Done and dropped");
        on_paper(page, &overview, 680);
        assert!(!page.text().contains("Done and dropped"));
    });
}

/// A sheet of so many roles and ten people, one of whom owns each.
fn many_roles(count: usize) -> String {
    let people: String = (1..=10).map(|person| format!("\tPerson number {person}")).collect();
    let row = |role: usize| {
        let cells: String = (0..10)
            .map(|person| if role % 10 == person { "\tA" } else { "\t" })
            .collect();
        format!("Task number {role}{cells}\n")
    };
    format!("Task{people}\n") + &(1..=count).map(row).collect::<String>()
}

#[test]
fn more_roles_and_people_than_the_screen_draws_are_on_paper() {
    journey(|page| {
        let hand = Keyboard::of(page);
        read_cells(page, &hand, "Leadership", &many_roles(70));
        page.sees("70 roles are added");
        hand.press("Bring them in");
        page.cell_shows("Who does what", "Task number 1", "Person number 2", "A");
        // What is drawn when the browser has told everyone that it prints, which nothing else here tells them.
        page.run(
            "addEventListener('beforeprint', () => queueMicrotask(() => {
                window.drawn = document.querySelectorAll('.paper-matrix tbody tr').length }))",
        );
        let upright = sheets(page, 8.27, 11.69);
        assert_eq!(page.run("return window.drawn"), json!(70));
        assert!(upright >= 3, "{upright} sheets");
    });
}

/// The names of the rows of the tables for paper, and what says that only some are on it.
fn printed(page: &Browser) -> (Vec<String>, Vec<String>) {
    let rows = "return [...document.querySelectorAll('.paper-matrix tbody tr, .only-print .duty__name')].filter((one) => one.checkVisibility())
        .map((one) => (one.querySelector('th') ?? one).innerText.split(' · ')[0].trim())";
    let said = "return [...document.querySelectorAll('.grid-found')].filter((one) => one.checkVisibility()).map((one) => one.innerText)";
    (super::lines(page, rows), super::lines(page, said))
}

#[test]
fn what_is_found_is_what_is_printed_and_the_paper_says_so() {
    journey(|page| {
        let plan = sample(page);
        for (view, text, found, total) in [
            ("leadership", "attendance", &["Lead the attendance team"][..], 21),
            ("leadership/by-person", "olga", &["Olga Brandt"], 28),
        ] {
            on_paper(page, &format!("{plan}{view}"), 940);
            let (all, said) = printed(page);
            assert!(all.len() >= total, "{view}: {all:?}");
            assert!(said.is_empty(), "{said:?}");
            page.command("Emulation.setEmulatedMedia", json!({ "media": "" }));
            page.run("window.dispatchEvent(new Event('afterprint'))");
            page.size(1280, 800);
            page.field("Find").type_text(text);
            until("few rows", || {
                let shown = page.run("return document.querySelectorAll('.grid__table tr[data-row]').length");
                (shown.as_u64().unwrap() < 10).then_some(())
            });
            page.size(940, 900);
            page.run("window.dispatchEvent(new Event('beforeprint'))");
            page.command("Emulation.setEmulatedMedia", json!({ "media": "print" }));
            page.settle();
            let (rows, said) = printed(page);
            for name in found {
                assert!(rows.iter().any(|row| row == name), "{view}: {rows:?}");
            }
            assert!(rows.len() < all.len() / 2, "{view}: {rows:?}");
            assert_eq!(said.len(), 1, "{view}: {said:?}");
            let count = said[0].contains(&format!("of {total}")) && said[0].contains(text);
            assert!(count, "{view}: {said:?}");
            page.command("Emulation.setEmulatedMedia", json!({ "media": "" }));
            page.run("window.dispatchEvent(new Event('afterprint'))");
        }
        // A list that is printed as it stands says it too.
        on_paper(page, &format!("{plan}leadership/people"), 940);
        assert_eq!(printed(page).1, [""; 0]);
    });
}

#[test]
fn details_on_paper_say_nothing_where_nothing_is_given() {
    journey(|page| {
        let plan = sample(page);
        on_paper(page, &format!("{plan}leadership?open=roles/ex-role-grants"), 680);
        page.css(".details");
        let seen = |selector: &str| {
            let script = "return [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility())
                .map((one) => one.closest('.field').innerText.trim())";
            page.run_with(script, &[json!(selector)])
        };
        let days = page.run("return document.querySelectorAll('.details .input--date').length");
        assert!(days.as_u64().unwrap() > 2, "{days} days");
        let given = page.run("return [...document.querySelectorAll('.details .input--date')].filter((one) => one.value && one.checkVisibility()).length");
        assert!(given.as_u64().unwrap() > 0, "days that are given are printed");
        let empty = page.run("return [...document.querySelectorAll('.details .input--date')].filter((one) => !one.value && one.checkVisibility()).length");
        assert_eq!(empty, json!(0), "days that are not given");
        assert_eq!(
            seen(".details .chips__list:not(:has(li))"),
            json!([]),
            "labels over nothing"
        );
        let grips = "return [...document.querySelectorAll('.details textarea')].filter((one) => getComputedStyle(one).resize !== 'none').length";
        assert_eq!(page.run(grips), json!(0), "grips");
    });
}
