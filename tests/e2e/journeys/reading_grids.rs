//! Grids as they are read: what each does is in sight, rows keep their height under the pointer and the focus, what a cell
//! says is whole.

use serde_json::{Value, json};

use super::{lines, sample, show};
use crate::harness::{Browser, Hand, Keyboard, Look, journey, until_said};

const PARTS: &str = "Who does what";

/// Moves the mouse to a point of the window.
fn point_at(page: &Browser, at: &Value) {
    let at = json!({ "type": "mouseMoved", "x": at[0], "y": at[1] });
    page.command("Input.dispatchMouseEvent", at);
    page.settle();
}

/// The columns whose head and first cell are whole in sight beside the first column, once the first row is in the window.
const COLUMNS_IN_SIGHT: &str = "
    const box = document.querySelector('.grid__scroll').getBoundingClientRect(), row = document.querySelector('tr[data-row]');
    row.scrollIntoView({ block: 'nearest' });
    const heads = [...document.querySelectorAll('.grid__heading')];
    const edge = Math.min(box.right, document.documentElement.clientWidth);
    const first = heads[0].getBoundingClientRect().right;
    return heads.slice(1).filter((head) => {
        const at = head.getBoundingClientRect();
        return at.left >= first - 1 && at.right <= edge + 1;
    }).map((head) => head.querySelector('.grid__title').textContent)";

/// The texts of cells that are cut.
const CUT: &str = "
    return [...document.querySelectorAll('tr[data-row] .grid__text')]
        .filter((text) => [text, text.parentElement].some((one) => one.scrollWidth > one.clientWidth + 1))
        .map((text) => text.textContent)";

#[test]
fn by_person_what_each_does_is_in_sight_and_whole() {
    journey(|page| {
        let plan = sample(page);
        for (look, width, height, least) in [
            (
                Look::Light,
                1280,
                720,
                &["Hours a month", "Owner", "Approver", "Doer"][..],
            ),
            // A tablet of 820 pixels, whose scroll bar takes no room.
            (Look::Light, 836, 1180, &["Hours a month", "Owner", "Approver"]),
            (Look::Projector, 1280, 720, &["Hours a month", "Owner"]),
            (Look::Projector, 1920, 1080, &["Hours a month", "Owner"]),
        ] {
            let state = format!("{look:?} at {width}");
            page.size(width, height);
            show(page, &format!("{plan}leadership/by-person"));
            if look == Look::Projector {
                page.press("F8");
                page.css(":root[data-theme=projector]");
            }
            page.css("tr[data-row]");
            page.settle();
            // Of the first person something is read before anything is scrolled.
            let first = "const at = document.querySelector('tr[data-row] > .grid__cell--list .grid__text').getBoundingClientRect();
                return [at.height > 0, at.top >= 0, at.top + 16 < innerHeight]";
            assert_eq!(page.run(first), json!([true, true, true]), "{state}: the first role");
            let seen = lines(page, COLUMNS_IN_SIGHT);
            assert!(
                seen.starts_with(&least.iter().map(ToString::to_string).collect::<Vec<_>>()),
                "{state}: {seen:?}"
            );
            assert_eq!(lines(page, CUT), [""; 0], "{state}");
            if look == Look::Projector {
                page.press("F8");
                page.css(":root:not([data-theme=projector])");
            }
        }
        page.assert_quiet();
    });
}

/// The heights of all rows, in tenths of a pixel.
const HEIGHTS: &str = "
    return [...document.querySelectorAll('tr[data-row]')].map((row) => Math.round(10 * row.getBoundingClientRect().height))";

/// The middles of the cells of the first rows that are in sight.
const MIDDLES: &str = "
    const box = document.querySelector('.grid__scroll').getBoundingClientRect();
    const [edge, foot] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
    const head = document.querySelector('.grid__head').getBoundingClientRect();
    return [...document.querySelectorAll('tr[data-row]')].slice(0, 6).flatMap((row) =>
        [...row.querySelectorAll('.grid__cell:not(.grid__cell--gutter)')].slice(0, 4).map((cell) => {
            const at = cell.getBoundingClientRect();
            return [at.left + at.width / 2, at.top + Math.min(16, at.height / 2)];
        }).filter(([x, y]) => x < edge && y > head.bottom && y < foot && row.contains(document.elementFromPoint(x, y))))";

/// Whether the tools of the row under the pointer or with the focus are seen, and stand on no text.
const TOOLS: &str = "
    const rows = [...document.querySelectorAll('tr[data-row]')].filter((row) => row.matches(':hover, :focus-within'));
    const range = document.createRange();
    return rows.length > 0 && rows.every((row) => {
        const tools = [...row.querySelectorAll('.grid__tool')];
        range.selectNodeContents(row.querySelector('.grid__text'));
        const letters = [...range.getClientRects()];
        const middle = (tool) => { const at = tool.getBoundingClientRect(); return [(at.left + at.right) / 2, (at.top + at.bottom) / 2]; };
        const isOn = ([x, y]) => letters.some((at) => x > at.left && x < at.right && y > at.top && y < at.bottom);
        const seen = tools.filter((tool) => tool.checkVisibility());
        return tools.length === 0 || (seen.length > 0 && !seen.some((tool) => isOn(middle(tool))));
    })";

#[test]
fn rows_keep_their_height_under_the_pointer_and_the_focus() {
    journey(|page| {
        let plan = sample(page);
        for (look, width, height) in [(Look::Light, 1280, 720), (Look::Projector, 1280, 720)] {
            page.size(width, height);
            for place in ["leadership", "leadership/by-person"] {
                let state = format!("{place}, {look:?}");
                show(page, &format!("{plan}{place}"));
                page.look(look);
                point_at(page, &json!([2, 2]));
                page.run("document.querySelector('.grid__scroll').scrollIntoView({ block: 'end' })");
                let before = page.run(HEIGHTS);
                let points = page.run(MIDDLES);
                let points = points.as_array().unwrap();
                assert!(points.len() >= 3, "{state}: {points:?}");
                for point in points {
                    point_at(page, point);
                    assert_eq!(page.run(HEIGHTS), before, "{state}: under the pointer at {point}");
                    assert_eq!(page.run(TOOLS), json!(true), "{state}: its tools at {point}");
                }
                point_at(page, &json!([2, 2]));
                page.run("document.querySelector('tr[data-row] > .grid__cell--header').focus()");
                for _ in 0..3 {
                    page.press("ArrowDown");
                    page.settle();
                    assert_eq!(page.run(HEIGHTS), before, "{state}: with the focus");
                    assert_eq!(page.run(TOOLS), json!(true), "{state}: its tools");
                }
            }
        }
        page.assert_quiet();
    });
}

/// What of the message of the cell with the focus is seen, by its corners and its middle, and how far it is from the cell.
const MESSAGE: &str = "
    const cell = document.activeElement.closest('.grid__cell'), message = cell.querySelector('.grid__message');
    const [at, own] = [message.getBoundingClientRect(), cell.getBoundingClientRect()];
    const spots = [[.03, .1], [.97, .1], [.03, .9], [.97, .9], [.5, .5]];
    const seen = spots.filter(([x, y]) => message.contains(document.elementFromPoint(at.left + x * at.width, at.top + y * at.height)));
    return [seen.length, Math.round(Math.min(Math.abs(at.top - own.bottom), Math.abs(own.top - at.bottom)))]";

#[test]
fn in_a_grid_of_one_row_messages_are_whole_beside_their_cell() {
    journey(|page| {
        page.open("");
        page.click("Start a plan");
        page.field("Title of the plan");
        let hand = Keyboard::of(page);
        hand.go_to("Leadership");
        hand.show("Roles");
        hand.add("Add a role", "Roles", &[("Chair the council", &[])]);
        hand.show(PARTS);
        for (width, height) in [(1280, 720), (1280, 500), (820, 1180)] {
            page.size(width, height);
            hand.to_cell(PARTS, "Chair the council", "Owner");
            let found = || page.run(MESSAGE);
            let is_whole = |by: &str| {
                until_said(
                    &|| format!("the message whole, {by} at {width}×{height}; there is {}", found()),
                    || (found() == json!([5, 0])).then_some(()),
                );
            };
            is_whole("by the keyboard");
            // It stays with its cell where the page is scrolled under it.
            page.run("document.querySelector('main').style.paddingBottom = '60rem'; scrollBy(0, 40)");
            is_whole("scrolled");
            page.run("document.querySelector('main').style.paddingBottom = ''; scrollTo(0, 0)");
            hand.to_cell(PARTS, "Chair the council", "Role");
        }
        page.assert_quiet();
    });
}
