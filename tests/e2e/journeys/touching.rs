//! The page by finger: what is tapped is large enough, or stands clear of what else could be hit (WCAG 2.5.8), and
//! typing does not make a phone zoom.

use serde_json::json;

use super::{DETAILS, VIEWS, lines, sample, show};
use crate::harness::{Browser, journey, until};

/// A tablet and a phone.
const SCREENS: [(u32, u32); 2] = [(1280, 800), (390, 844)];

/// What can be tapped now, each with its box. The label of a box to tick is part of it.
const TARGETS: &str = "
    const kinds = 'a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=checkbox], '
        + '[role=option], [role=menuitem], [role=gridcell], [role=rowheader]';
    const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest('.visually-hidden');
    const box = (one) => {
        const parts = one.matches('[type=checkbox], [type=radio]') ? [one, ...one.labels] : [one];
        const boxes = parts.map((part) => part.getBoundingClientRect()).filter((part) => part.width > 1);
        const [left, top] = ['left', 'top'].map((side) => Math.min(...boxes.map((part) => part[side])));
        const [right, bottom] = ['right', 'bottom'].map((side) => Math.max(...boxes.map((part) => part[side])));
        return { left, top, right, bottom, width: right - left, height: bottom - top, x: (left + right) / 2, y: (top + bottom) / 2 };
    };
    const open = document.querySelector('dialog[open], [role=menu]');
    const targets = [...(open ?? document).querySelectorAll(kinds)].filter(seen).map((one) => [one, box(one)])
        .filter(([, at]) => at.width > 1 && at.height > 1 && at.bottom + scrollY > 0);
    if (targets.length < 2) return ['there is next to nothing to tap'];
    const isUnder = (at, least) => at.width < least - 0.1 || at.height < least - 0.1;
    const inText = (one) => {
        if (getComputedStyle(one).display !== 'inline') return false;
        let block = one.parentElement;
        while (getComputedStyle(block).display === 'inline') block = block.parentElement;
        const rest = block.cloneNode(true);
        rest.querySelectorAll(kinds).forEach((part) => part.remove());
        return rest.textContent.trim() !== '';
    };
    const told = (found) => [...new Set(found.map(([one, at]) =>
        `${one.tagName} ${one.className} “${(one.ariaLabel || one.innerText || one.labels?.[0]?.innerText || '').trim().slice(0, 40)}” ${at.width} × ${at.height}`))];";

/// What is under 24 pixels, is no part of a text, and has something else within the circle of that width around it.
const CROWDED: &str = "
    const distance = (at, x, y) => Math.hypot(Math.max(at.left - x, 0, x - at.right), Math.max(at.top - y, 0, y - at.bottom));
    return told(targets.filter(([one, at]) => isUnder(at, 24) && !inText(one) && targets.some(([other, its]) =>
        !other.contains(one) && !one.contains(other)
        && (distance(its, at.x, at.y) < 12 || (isUnder(its, 24) && Math.hypot(its.x - at.x, its.y - at.y) < 24)))))";

/// Buttons, tabs, pages, fields and what opens a row, where they are under 44 pixels. The title in the bar is there to be
/// read; it can be written in the settings.
const MAIN: &str = "
    const main = '.button, [role=tab], nav a, .grid__tool, .menu__item, [role=menuitem], .input:not(.input--bare)';
    return told(targets.filter(([one, at]) => one.matches(main) && isUnder(at, 44)))";

fn assert_easy(page: &Browser, state: &str) {
    for (what, script) in [("too small, too close", CROWDED), ("under 44 pixels", MAIN)] {
        let found = lines(page, &format!("{TARGETS}{script}"));
        assert!(found.is_empty(), "{state}: {what}: {found:#?}");
    }
}

#[test]
fn what_is_tapped_is_large_enough_on_every_page() {
    journey(|page| {
        let plan = sample(page);
        page.touch();
        for (width, height) in SCREENS {
            page.size(width, height);
            for place in VIEWS.iter().chain(DETAILS) {
                show(page, &format!("{plan}{place}"));
                assert_easy(page, &format!("{place} at {width}"));
            }
        }
    });
}

#[test]
fn what_is_tapped_is_large_enough_in_what_opens() {
    journey(|page| {
        page.open_ready("");
        page.touch();
        page.size(390, 844);
        assert_easy(page, "the first page");
        page.size(1280, 800);
        let plan = sample(page);
        page.size(390, 844);
        page.press("Control+k");
        page.find("dialog", "Search this plan and everything you can do");
        page.settle();
        assert_easy(page, "the palette");
        page.press("Escape");
        show(page, &format!("{plan}partners?open=partners/ex-partner-radio"));
        page.click("Choose: Gives");
        page.find("dialog", "Gives");
        page.settle();
        assert_easy(page, "a choice of several");
        page.press("Escape");
        page.run("document.querySelectorAll('.details details').forEach((one) => one.open = true)");
        page.settle();
        assert_easy(page, "a tie with all its fields");
        show(page, "#/");
        page.find_part("button", "More for “").click();
        page.find("menuitem", "Rename");
        page.settle();
        assert_easy(page, "the menu of a plan");
        page.find("menuitem", "Rename").click();
        page.find("dialog", "Rename the plan");
        page.settle();
        assert_easy(page, "a dialog");
    });
}

#[test]
fn no_field_is_so_small_that_a_phone_zooms_into_it() {
    journey(|page| {
        let plan = sample(page);
        page.touch();
        page.size(390, 844);
        let small = "return [...document.querySelectorAll('input, select, textarea')]
            .filter((one) => one.checkVisibility() && parseFloat(getComputedStyle(one).fontSize) < 16)
            .map((one) => `${one.className} ${getComputedStyle(one).fontSize}`)";
        let assert_none = |state: &str| assert_eq!(lines(page, small), [] as [&str; 0], "{state}");
        for place in VIEWS.iter().chain(DETAILS) {
            show(page, &format!("{plan}{place}"));
            page.run("document.querySelectorAll('details').forEach((one) => one.open = true)");
            assert_none(place);
        }
        show(page, &format!("{plan}partners"));
        page.cell("Partners", "Falls Community Radio", "Name").clicks(2);
        until("an editor", || page.spot().is_editing.then_some(()));
        assert_none("the editor of a cell");
        page.press("Escape");
        page.press("Control+k");
        page.find("dialog", "Search this plan and everything you can do");
        assert_none("the palette");
        // Nothing keeps fingers from zooming.
        let viewport = page.run("return document.querySelector('meta[name=viewport]').content");
        let viewport = viewport.as_str().unwrap();
        assert!(
            !viewport.contains("maximum-scale") && !viewport.contains("user-scalable"),
            "{viewport}"
        );
        assert_ne!(json!(viewport), json!(""));
    });
}
