//! What is wrong gets words that help, and nothing is lost by it: amounts, files that are no plan, lists that are none.

use serde_json::{Value, json};

use crate::harness::{Browser, Hand, Mouse, journey, project, until};

const COSTS: &str = "What it costs";

/// A plan with a partner and a cost line of $1,250.
fn begin(page: &Browser) {
    let hand = Mouse(page);
    page.open_ready("");
    hand.press("Start a plan");
    hand.fill("Title of the plan", "Kept");
    hand.go_to("Partners");
    hand.fill("Name of a partner", "Oak Bank");
    hand.press("Add this partner");
    page.cell("Partners", "Oak Bank", "Name");
    hand.go_to("Funding");
    hand.add("Add a cost line", COSTS, &[("Bus", &[("2026–27", "1250")])]);
    page.cell_shows(COSTS, "Bus", "2026–27", "$1,250");
}

/// Everything that [`begin`] put in is there, as it was, here and after a reload.
fn assert_nothing_lost(page: &Browser) {
    for _ in 0..2 {
        assert_eq!(page.field("Title of the plan").value(), "Kept");
        Mouse(page).go_to("Partners");
        assert_eq!(page.cell_text("Partners", "Oak Bank", "Name"), "Oak Bank");
        assert_eq!(page.rows("Partners").len(), 1);
        Mouse(page).go_to("Funding");
        page.cell_shows(COSTS, "Bus", "2026–27", "$1,250");
        page.reload();
    }
}

/// Opens a file as a plan.
fn open(page: &Browser, name: &str, content: &[u8]) {
    let file = page.file(name, content);
    page.choose_file(&file, || page.press("Control+o"));
}

#[test]
fn amounts_that_are_none_stay_as_typed_with_a_message_and_change_nothing() {
    journey(|page| {
        begin(page);
        let hand = Mouse(page);
        let nonsense = [
            ("twelve", "Enter the amount as a number, like 1250."),
            ("12 apples", "Enter the amount as a number, like 1250."),
            ("1.2.3,4", "Enter the amount as a number, like 1250."),
            ("50 %", "Enter an amount of money, not a percentage."),
            ("100-200", "Enter one amount. If it is not known yet, enter ?."),
            (
                "€ 30",
                "This plan counts in USD, and this says €. Enter the amount in USD.",
            ),
            (
                "999999999999999999999",
                "This amount is too large to keep. Check the number of zeros.",
            ),
            ("NaN", "Enter the amount as a number, like 1250."),
        ];
        for (typed, message) in nonsense {
            hand.write(COSTS, "Bus", "2026–27", typed);
            page.cell_shows(COSTS, "Bus", "2026–27", typed);
            let cell = page.cell(COSTS, "Bus", "2026–27");
            assert_eq!(cell.attribute("aria-invalid").as_deref(), Some("true"), "{typed}");
            assert_eq!(described(page, COSTS, "Bus", "2026–27"), message, "{typed}");
            // The plan counts with what it had.
            page.cell_shows(COSTS, "Bus", "All years", "$1,250");
        }
        page.assert_accessible("a cell that could not be read");
        // It is there still when one comes back, and is put right.
        hand.go_to("Partners");
        hand.go_to("Funding");
        page.cell_shows(COSTS, "Bus", "2026–27", "NaN");
        page.reload();
        assert_nothing_lost(page);
        hand.write(COSTS, "Bus", "2026–27", "2k");
        page.cell_shows(COSTS, "Bus", "2026–27", "$2,000");
        assert_eq!(page.cell(COSTS, "Bus", "2026–27").attribute("aria-invalid"), None);
    });
}

#[test]
fn words_of_other_lists_are_read_in_the_grid_as_where_a_list_is_brought_in() {
    journey(|page| {
        begin(page);
        let hand = Mouse(page);
        hand.go_to("Partners");
        let bank = "Oak Bank";
        hand.paste_at("Partners", bank, "Kind", "Church\n");
        page.cell_shows("Partners", bank, "Kind", "Faith-based");
        hand.paste_at("Partners", bank, "Gives", "Money; school supplies\n");
        page.cell_shows("Partners", bank, "Gives", "Funding, Goods");
        // What may mean it is not taken for it: it stays as it is, and is marked.
        hand.paste_at("Partners", bank, "Kind", "Circus\n");
        page.cell_shows("Partners", bank, "Kind", "Circus");
    });
}

#[test]
fn of_pasted_amounts_those_that_are_none_are_counted_in_a_word() {
    journey(|page| {
        begin(page);
        let hand = Mouse(page);
        hand.paste_at(COSTS, "Bus", "2026–27", "12\ttwelve\tmany\n");
        page.cell_shows(COSTS, "Bus", "2026–27", "$12");
        page.cell_shows(COSTS, "Bus", "2027–28", "twelve");
        page.cell_shows(COSTS, "Bus", "2028–29", "many");
        until("the number of cells that could not be read", || {
            page.text().contains("2 cells could not be read").then_some(())
        });
        // One step took the block in, and one takes it back.
        assert!(asks_before_leaving(page), "two cells hold what would be lost");
        page.press("Control+z");
        page.cell_shows(COSTS, "Bus", "2026–27", "$1,250");
        for year in ["2027–28", "2028–29"] {
            page.cell_shows(COSTS, "Bus", year, "");
            assert_eq!(page.cell(COSTS, "Bus", year).attribute("aria-invalid"), None, "{year}");
        }
        assert!(!asks_before_leaving(page), "everything is in the plan");
    });
}

#[test]
fn undo_goes_back_to_before_what_could_not_be_read_was_typed() {
    journey(|page| {
        begin(page);
        let hand = Mouse(page);
        hand.write(COSTS, "Bus", "2027–28", "some");
        hand.write(COSTS, "Bus", "2026–27", "300");
        hand.add("Add a cost line", COSTS, &[("Food", &[("2026–27", "plenty")])]);
        page.cell_shows(COSTS, "Food", "2026–27", "plenty");
        // Also from another page; what was typed before the step stays.
        hand.go_to("Partners");
        assert!(asks_before_leaving(page));
        page.press("Control+z");
        hand.go_to("Funding");
        assert_eq!(page.rows(COSTS).len(), 1);
        page.cell_shows(COSTS, "Bus", "2027–28", "some");
        // The next step changed the same line.
        page.press("Control+z");
        page.cell_shows(COSTS, "Bus", "2026–27", "$1,250");
        page.cell_shows(COSTS, "Bus", "2027–28", "");
        assert!(!asks_before_leaving(page));
        page.press("Control+Shift+z");
        page.cell_shows(COSTS, "Bus", "2026–27", "$300");
        hand.write(COSTS, "Bus", "2027–28", "some");
        hand.go_to("Partners");
        assert!(asks_before_leaving(page));
        hand.go_to("Funding");
        hand.write(COSTS, "Bus", "2027–28", "40");
        page.cell_shows(COSTS, "Bus", "2027–28", "$40");
        assert!(!asks_before_leaving(page), "it was put right");
    });
}

/// Whether the page has the browser ask before it is left.
fn asks_before_leaving(page: &Browser) -> bool {
    let asked = "const event = new Event('beforeunload', { cancelable: true });
        window.dispatchEvent(event);
        return event.defaultPrevented;";
    page.run(asked) == Value::Bool(true)
}

/// What is said beside a cell.
fn described(page: &Browser, grid: &str, row: &str, column: &str) -> String {
    let cell = page.cell(grid, row, column);
    // The message stands at the cell that has the focus.
    cell.click();
    let described = "return document.getElementById(arguments[0].getAttribute('aria-describedby'))?.textContent ?? ''";
    until(&format!("a message at {column} of {row}"), || {
        let said = page.cell(grid, row, column).in_script(described);
        said.as_str().filter(|said| !said.is_empty()).map(str::to_owned)
    })
}

#[test]
fn files_that_are_no_plan_are_refused_and_the_open_plan_stays() {
    journey(|page| {
        begin(page);
        let (_, plan) = page.saved_by(|| page.press("Control+s"));
        let deep = "[".repeat(100_000);
        let cut = &plan[..plan.len() / 2];
        let refused: &[(&str, &[u8], &str)] = &[
            ("cut.json", cut, "The file ends too early"),
            (
                "list.json",
                b"Name,Kind\nOak Bank,business\n",
                "To bring in a list of partners",
            ),
            (
                "foreign.json",
                b"{\"type\": \"excalidraw\", \"elements\": []}",
                "The file is not a Schoolweave plan",
            ),
            ("deep.json", deep.as_bytes(), "nested deeper than any plan"),
            (
                "picture.json",
                b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe\xfd",
                "The file is not text",
            ),
        ];
        for (name, content, words) in refused {
            open(page, name, content);
            page.sees(&format!("“{name}” was not opened"));
            page.sees(words);
            page.sees("Nothing was changed");
            page.press("Escape");
            page.sees_no("was not opened");
        }
        assert_nothing_lost(page);
    });
}

#[test]
fn a_file_beyond_the_limit_is_not_even_read() {
    journey(|page| {
        begin(page);
        // A sparse file: large, and made in no time.
        let path = page.file("huge.json", b"{");
        std::fs::File::options()
            .write(true)
            .open(&path)
            .unwrap()
            .set_len(51 * 1024 * 1024)
            .unwrap();
        page.choose_file(&path, || page.press("Control+o"));
        page.sees("“huge.json” was not opened");
        page.sees("The file is larger than 50 MB, which no plan is, so it was not read. Nothing was changed.");
        page.press("Escape");
        page.sees_no("was not opened");
        assert_nothing_lost(page);
    });
}

#[test]
fn a_plan_of_a_newer_version_can_be_looked_at_and_is_not_changed() {
    journey(|page| {
        begin(page);
        let (_, plan) = page.saved_by(|| page.press("Control+s"));
        let mut newer: Value = serde_json::from_slice(&plan).unwrap();
        newer["schema"]["major"] = json!(99);
        newer["data"]["about"]["title"] = json!("From the future");
        open(page, "newer.json", newer.to_string().as_bytes());
        page.sees("This file was written by a newer version of Schoolweave");
        page.press("Escape");
        page.sees("Only to look at");
        Mouse(page).go_to("Funding");
        assert_eq!(page.cell_text(COSTS, "Bus", "2026–27"), "$1,250");
        page.cell(COSTS, "Bus", "2026–27").click();
        page.type_keys("9");
        page.press("Enter");
        assert_eq!(page.cell_text(COSTS, "Bus", "2026–27"), "$1,250");
        assert!(!page.has("button", "Add a cost line"));
        page.assert_accessible("a plan only to look at");
        page.go("#/");
        page.follow("Kept");
        assert_nothing_lost(page);
    });
}

#[test]
fn no_field_of_a_plan_only_to_look_at_takes_anything() {
    journey(|page| {
        page.open_ready("");
        let sample = std::fs::read(project().join("assets/example.json")).unwrap();
        let mut newer: Value = serde_json::from_slice(&sample).unwrap();
        newer["schema"]["major"] = json!(99);
        open(page, "newer.json", newer.to_string().as_bytes());
        page.sees("This file was written by a newer version of Schoolweave");
        page.press("Escape");
        page.sees("Only to look at");
        let place = page.place();
        let plan = place.split('/').nth(2).unwrap_or_default();
        for (open, heading) in [
            ("partners?open=partners/ex-partner-riverbend", "What is agreed"),
            ("funding?open=sources/ex-source-cclc", "Due to the funder"),
            ("leadership?open=roles/ex-role-privacy", "Who takes part"),
            ("leadership/bodies?open=bodies/ex-body-family", "Who belongs to it"),
            ("funding?open=cost_lines/ex-line-bus", "What pays for it"),
            ("leadership/people?open=people/ex-person-aisha", "What this person does"),
        ] {
            page.go(&format!("#/plan/{plan}/{open}"));
            page.sees(heading);
            let live = page.run(
                "return [...document.querySelectorAll('.shell__panel :is(input, select, textarea)')]
                    .filter((one) => !one.disabled && !one.readOnly).map((one) => one.labels[0]?.innerText).join(', ')",
            );
            assert_eq!(live, json!(""), "{open}");
            for button in page.names("button") {
                assert!(!button.starts_with("Take "), "“{button}” of {open}");
            }
        }
    });
}

#[test]
fn lists_that_are_none_are_refused_in_words_and_bring_in_nothing() {
    journey(|page| {
        begin(page);
        let hand = Mouse(page);
        hand.go_to("Partners");
        hand.press("Bring in a list");
        let refused: &[(&str, &[u8], &str)] = &[
            ("empty.csv", b"", "There is nothing in this file."),
            (
                "book.csv",
                b"PK\x03\x04\x14\x00\x06\x00xl/workbook.xml",
                "This is a workbook.",
            ),
            (
                "old.csv",
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00",
                "This is an older Excel workbook.",
            ),
            ("flyer.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "This is a PDF."),
            ("photo.csv", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "This is a picture."),
            (
                "noise.csv",
                &[0, 1, 2, 3, 0, 255, 254, 7, 0, 0, 8, 1, 2, 6, 0, 0],
                "This is not a list of text.",
            ),
        ];
        for (name, content, words) in refused {
            hand.open("Choose a file", name, content);
            page.sees(words);
            page.assert_accessible(words);
        }
        assert_nothing_lost(page);
    });
}
