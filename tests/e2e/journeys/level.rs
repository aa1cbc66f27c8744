//! Nothing shifts or wraps that stands in a line: fields with and without a message, buttons, the answer on a phone.

use serde_json::json;

use super::sample;
use crate::harness::{Browser, journey};

const SIZES: &[(u32, u32)] = &[(1920, 1080), (1280, 720), (820, 1180), (390, 844)];

const THEMES: &[&str] = &["light", "projector"];

fn show_in(page: &Browser, theme: &str, (width, height): (u32, u32)) {
    page.size(width, height);
    page.run_with("document.documentElement.dataset.theme = arguments[0]", &[json!(theme)]);
    page.settle();
}

/// The lines of fields whose controls do not begin at one height: the labels of the fields of each. Fields side by side
/// are those whose controls overlap in height.
const UNEVEN: &str = "
    const control = (field) => field.querySelector('.input, .select').getBoundingClientRect();
    const uneven = [];
    for (const grid of document.querySelectorAll('.form__grid')) {
        const fields = [...grid.querySelectorAll(':scope > .field')].filter((field) => field.checkVisibility());
        for (const [place, field] of fields.entries()) {
            const next = fields[place + 1];
            if (!next || next.getBoundingClientRect().left <= field.getBoundingClientRect().left) continue;
            if (Math.abs(control(field).top - control(next).top) > 1) uneven.push(field.innerText + ' | ' + next.innerText);
        }
    }
    return uneven";

#[test]
fn fields_side_by_side_stand_level_with_and_without_a_message() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}settings"));
        let day = "On day";
        page.field(day);
        for (state, is_wrong) in [("nothing wrong", false), ("a day that no month has", true)] {
            if is_wrong {
                page.field(day).choose("31");
                page.field("Fiscal years start in").choose("April");
                page.sees("No fiscal year can start on April 31.");
            }
            for theme in THEMES {
                for size in SIZES {
                    show_in(page, theme, *size);
                    assert_eq!(page.run(UNEVEN), json!([]), "{state}, {theme}, {size:?}");
                }
            }
        }
    });
}

#[test]
fn the_buttons_of_the_tables_to_share_are_one_line_each() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}share"));
        page.find("button", "Copy Committees and teams");
        for theme in THEMES {
            // No room is as narrow as a phone.
            for size in SIZES.iter().filter(|(width, _)| *theme == "light" || *width > 1000) {
                show_in(page, theme, *size);
                let wrapped = page.run(
                    "const all = [...document.querySelectorAll('.share .row__end button')];
                    const least = Math.min(...all.map((button) => button.offsetHeight));
                    return all.filter((button) => button.offsetHeight > least).map((button) => button.textContent)",
                );
                assert_eq!(wrapped, json!([]), "{theme}, {size:?}");
                let over = page.run("return document.documentElement.scrollWidth - innerWidth");
                assert!(over.as_i64().is_some_and(|over| over <= 0), "{theme}, {size:?}");
            }
        }
    });
}

#[test]
fn the_answer_about_money_takes_three_lines_of_a_phone() {
    journey(|page| {
        let plan = sample(page);
        page.size(390, 844);
        page.go(&format!("{plan}funding"));
        for part in ["92.7%", "93.3%", "School clinician, $16,000", "2 sources end June 2027"] {
            page.sees(part);
        }
        let lines = page.run(
            "const answer = document.querySelector('.page__answer');
            const text = document.createRange();
            text.selectNodeContents(answer);
            return Math.round(text.getBoundingClientRect().height / parseFloat(getComputedStyle(answer).lineHeight))",
        );
        assert_eq!(lines, json!(3));
    });
}
