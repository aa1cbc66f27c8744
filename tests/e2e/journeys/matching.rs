//! Match: what an award asks for, by both figures; what is brought for it, in the grid and in its details; what does not count.

use super::{holds, put, sample};
use crate::harness::{Browser, Hand, Keyboard, journey};

const SOURCES: &str = "Where money comes from";
const BROUGHT: &str = "What is brought as match";
const GRANT: &str = "21st Century";

/// A plan with an award of 200,000 and a gift of the city of 5,000 in 2026–27, whose sources are shown.
fn two_sources(page: &Browser, hand: &dyn Hand) {
    page.open_ready("");
    hand.press("Start a plan");
    hand.go_to("Funding");
    hand.show(SOURCES);
    let rows = [
        (GRANT, &[("2026–27", "200000"), ("Level", "Federal")][..]),
        ("City", &[("2026–27", "5000")]),
    ];
    hand.add("Add a source of money", SOURCES, &rows);
}

/// The first figure of a row of what awards ask for.
fn figure(page: &Browser, head: &str) -> String {
    let script = "const row = [...document.querySelectorAll('.match__table tr')]
        .find((row) => row.querySelector('th')?.innerText.trim() === arguments[0]);
        return row?.querySelector('td')?.innerText.trim() ?? ''";
    let found = page.run_with(script, &[head.into()]);
    found.as_str().unwrap_or_default().to_owned()
}

#[test]
fn match_is_asked_for_brought_and_counted_by_keyboard() {
    journey(|page| {
        let hand = Keyboard::of(page);
        two_sources(page, &hand);
        hand.tick("Match");
        page.sees("No award asks for match yet.");
        page.assert_accessible("no match yet");

        // A quarter is two figures, and the basis says which of them counts.
        hand.tick("Sources");
        hand.to_cell(SOURCES, GRANT, "Name");
        page.press("Control+Enter");
        page.find("region", GRANT);
        hand.fill("Others bring, in percent", "25");
        page.sees("Say of what it is a share. Until then the larger counts.");
        hand.choose("Share of what", "Of the award");
        page.sees("Beside $200,000: $66,666.67 as a share of the total cost, $50,000 as a share of the award.");
        page.sees("The second counts.");
        page.press("ArrowUp");
        page.sees("The first counts");
        page.press("Escape");
        hand.tick("Match");
        page.sees("21st Century still needs $66,666.67 of match in 2026–27.");

        hand.add("Add a contribution", BROUGHT, &[("Gym", &[])]);
        hand.write(BROUGHT, "Gym", "Counts for", GRANT);
        hand.write(BROUGHT, "Gym", "2026–27", "50000");
        page.sees("21st Century still needs $16,666.67 of match in 2026–27.");
        assert_eq!(figure(page, "25% of the total cost"), "$66,666.67");
        assert_eq!(figure(page, "To compare: 25% of the award"), "$50,000");
        assert_eq!(figure(page, "Counts"), "$50,000");
        assert_eq!(figure(page, "Enough?"), "$16,666.67 short");

        // Of the city no more counts than it brings.
        hand.write(BROUGHT, "Gym", "Paid by the source", "City");
        page.sees("The last $45,000 do not count.");
        assert_eq!(figure(page, "Counts"), "$5,000");
        page.assert_accessible("match");
        hand.undo();
        page.sees_no("do not count.");
        hand.assert_no_pointer();
        page.reload();
        page.sees("21st Century still needs $16,666.67 of match in 2026–27.");
        page.assert_quiet();
    });
}

#[test]
fn hours_at_a_rate_are_worth_something_and_federal_money_does_not_count() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}funding/match?open=contributions/ex-match-mentors"));
        page.find("region", "Time of the reading mentors");
        page.sees("Every award has the match it asks for.");
        page.sees("It counts for its award.");
        page.sees("Comes to $5,160 a year");
        put(page, "Hours a year", "100:30");
        page.sees("Comes to $2,160.75 a year");
        page.sees("State community schools grant still needs $2,839.25 of match in 2027–28.");
        put(page, "Source of the rate", "");
        page.sees("Say the year of the rate and where it comes from.");
        page.press("Control+z");
        page.sees_no("Say the year of the rate");

        // For a grant of the state federal money may count; for a federal one it may not.
        name(page, "Paid by the source", "Title I set-aside");
        page.sees("It counts for its award.");
        name(page, "Counts for", "21st Century learning centers grant");
        page.sees("It is paid with federal money");
        put(page, "Law that lets federal money count", "42 U.S.C. 5305(a)(9)");
        page.sees("It counts for its award.");
        page.assert_accessible("a contribution");
        page.reload();
        page.find("region", "Time of the reading mentors");
        holds(page, "Law that lets federal money count", "42 U.S.C. 5305(a)(9)");
        holds(page, "Hours a year", "100.5");
    });
}

/// Sets a field to a record by its name.
fn name(page: &Browser, field: &str, record: &str) {
    page.field(field).replace_text(record);
    page.find_part("option", record);
    page.press("Enter");
}

#[test]
fn what_was_promised_and_how_an_award_is_parted_are_said() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}funding/sources?open=sources/ex-source-cclc"));
        page.find("region", "21st Century learning centers grant");
        page.sees("Of $95,000: $90,476.19 of direct costs, and $4,523.81 of indirect costs at the most.");
        page.field("Percent of what").choose("Of the award");
        page.sees("Of $95,000: $90,250 of direct costs, and $4,750 of indirect costs at the most.");
        page.field("Share of what").choose("No share: an amount for each year");
        put(page, "Promised for 2026–27 (USD)", "1,500");
        page.reload();
        holds(page, "Promised for 2026–27 (USD)", "$1,500");
        page.go(&format!("{plan}funding/match"));
        page.sees("21st Century learning centers grant still needs $1,500 of match in 2026–27.");
        assert_eq!(figure(page, "Promised"), "$1,500");
    });
}
