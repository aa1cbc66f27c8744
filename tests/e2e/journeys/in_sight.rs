//! What is in sight at once: rows at the desk and in the room, the page one is on and the first partners on a phone.

use serde_json::json;

use super::sample;
use crate::harness::{journey, until};

/// Whether what stands above a grid leaves its rows all but one line.
const TOOLS_IN_ONE_LINE: &str = "
    return [...document.querySelectorAll('.grid__tools-bar')].every((bar) => {
        const tools = [...bar.querySelectorAll(':scope > *, .grid__tools-end > *')].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect());
        return Math.max(...tools.map((one) => one.top)) < Math.min(...tools.map((one) => one.bottom));
    });";

/// Where the grids are that are worked on in the room, and how many of their rows are in sight there at the least. Those
/// with whole names of sources in their headings have room for fewer.
const GRIDS: &[(&str, u64)] = &[
    ("partners", 3),
    ("goals", 3),
    ("leadership", 3),
    // Whole, with all roles of a person who approves half of them.
    ("leadership/by-person", 1),
    ("leadership/people", 3),
    ("leadership/roles", 3),
    ("leadership/bodies", 3),
    ("funding", 3),
    ("funding/sources", 3),
    ("funding/assign", 4),
    ("funding/may-pay", 1),
];

/// The counts of the rail that cover their icon or leave their item.
const BADGES: &str = "
    return [...document.querySelectorAll('.rail__item:has(.rail__count)')].filter((item) => {
        const [icon, count, all] = [item.querySelector('.icon'), item.querySelector('.rail__count'), item].map((one) => one.getBoundingClientRect());
        return count.left < icon.right + 2 || count.right > all.right - 2 || count.right > innerWidth - 2;
    }).map((item) => item.textContent).join(', ')";

#[test]
fn on_a_phone_the_page_one_is_on_and_the_first_partners_are_in_sight() {
    journey(|page| {
        let plan = sample(page);
        page.size(320, 640);
        page.go(&format!("{plan}funding"));
        page.settle();
        let edges = page.run(
            "const at = document.querySelector('.shell__rail [aria-current]').getBoundingClientRect();
            return at.left >= 0 && at.right <= window.innerWidth",
        );
        assert_eq!(edges, json!(true), "the page's item in the bar below is in sight");

        page.size(390, 844);
        page.go(&format!("{plan}partners"));
        page.settle();
        page.css(".rail__count");
        assert_eq!(page.run(BADGES), json!(""));
        let top = page.run("return document.querySelector('[role=grid]').getBoundingClientRect().top");
        assert!(top.as_f64().unwrap() < 844.0 * 0.75, "the partners begin at {top}");
        assert_eq!(
            page.run("return document.querySelector('details select').checkVisibility()"),
            json!(false)
        );
        page.run("document.querySelector('.partners__filters').closest('details').querySelector('summary').click()");
        page.field("Kind").choose("Faith-based");
        page.sees(" of 34 match");
    });
}

/// The rows of the first grid that a person sees whole without scrolling.
const ROWS_IN_SIGHT: &str = "
    const box = document.querySelector('.grid__scroll').getBoundingClientRect();
    const rail = document.querySelector('.shell__rail').getBoundingClientRect();
    const end = Math.min(innerHeight, box.bottom, rail.left < box.right && rail.right > box.left ? rail.top : Infinity);
    return [...document.querySelector('.grid__scroll').querySelectorAll('tr[data-row]')]
        .filter((row) => row.getBoundingClientRect().bottom <= end).length";

/// How the grid of roles × people looks in the room: how many columns of people are in sight whole, and how many names of
/// roles are cut.
const ROOM_GRID: &str = "
    const box = document.querySelector('.grid__scroll').getBoundingClientRect();
    const people = [...document.querySelectorAll('.grid__heading--narrow')];
    const names = [...document.querySelectorAll('.grid__cell--header .grid__text')];
    return [people.filter((one) => one.getBoundingClientRect().right <= box.right + 1).length,
        names.filter((one) => one.scrollWidth > one.clientWidth).length]";

#[test]
fn rows_are_in_sight_at_once_at_the_desk_and_in_the_room() {
    journey(|page| {
        let plan = sample(page);
        page.size(1280, 720);
        for (place, rows, head) in [
            ("leadership/people", 6, 45.0),
            ("leadership/roles", 6, 45.0),
            ("leadership", 6, 72.0),
        ] {
            page.go(&format!("{plan}{place}"));
            page.css("[role=grid] tr[data-row]");
            page.settle();
            assert!(page.run(ROWS_IN_SIGHT).as_u64().unwrap() >= rows, "{place}");
            let height = page.run("return document.querySelector('.grid__head').getBoundingClientRect().height");
            assert!(height.as_f64().unwrap() < head, "{place}: {height}");
        }
        // What is above the rows is one line, and opens.
        let seen = "return document.querySelector('.attention a').checkVisibility()";
        assert_eq!(page.run(seen), json!(false));
        page.run("document.querySelector('.attention summary').click()");
        until("the roles to look at", || (page.run(seen) == json!(true)).then_some(()));
        page.press("Control+k");
        page.type_keys("Projector");
        page.find_part("option", "Projector colors");
        page.press("Enter");
        page.css(":root[data-theme=projector]");
        for (width, height) in [(1280, 720), (1024, 768), (1920, 1080)] {
            page.size(width, height);
            for (place, least) in GRIDS {
                page.go(&format!("{plan}{place}"));
                page.css("[role=grid] tr[data-row]");
                page.settle();
                let rows = page.run(ROWS_IN_SIGHT).as_u64().unwrap();
                assert!(rows >= *least, "{rows} rows of {place} at {width}×{height}");
                // The name of what is added there is longer than the line.
                if width >= 1280 && !["leadership/bodies", "funding/sources"].contains(place) {
                    assert_eq!(page.run(TOOLS_IN_ONE_LINE), json!(true), "{place} at {width}×{height}");
                }
            }
        }
        page.size(1280, 720);
        page.go(&format!("{plan}leadership"));
        page.css("[role=grid] tr[data-row]");
        page.settle();
        let found = page.run(ROOM_GRID);
        assert!(found[0].as_u64().unwrap() >= 4 && found[1] == json!(0), "{found}");
        assert_eq!(page.run(BADGES), json!(""));
        // Sentences and pictures first; of a long list few rows, the rest a key away.
        page.go(&format!("{plan}leadership/load"));
        let rows = || page.run("return document.querySelector('.load__table').querySelectorAll('tbody tr').length");
        page.css(".load__table");
        page.settle();
        assert_eq!(rows(), json!(4));
        let height = page
            .run("return document.documentElement.scrollHeight")
            .as_f64()
            .unwrap();
        assert!(height < 6000.0, "{height}");
        page.click("Show all 28: Hours a month by person");
        until("all people", || (rows() == json!(28)).then_some(()));
        page.click("Show fewer: Hours a month by person");
        until("few people", || (rows() == json!(4)).then_some(()));
    });
}
