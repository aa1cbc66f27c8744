//! The page magnified and spaced out: nothing scrolls sideways but what has a frame of its own, bars leave room, and no
//! text is cut off.

use super::{DETAILS, VIEWS, lines, sample, show};
use crate::harness::{Browser, Look, journey};

/// A page of 1280 × 1024 pixels at 400%.
const MAGNIFIED: (u32, u32) = (320, 256);

fn places(plan: &str) -> Vec<String> {
    VIEWS
        .iter()
        .chain(DETAILS)
        .map(|place| format!("{plan}{place}"))
        .collect()
}

/// The text of pictures would be beyond the edge without making the page any wider. What is beyond the edge of the map is
/// brought into sight by moving it.
fn assert_no_wider(page: &Browser, state: &str) {
    let beyond = "const root = document.documentElement;
        const texts = [...document.querySelectorAll('svg:not(.map__svg) text')].filter((text) => text.checkVisibility());
        return Math.round(Math.max(root.scrollWidth, ...texts.map((text) => text.getBoundingClientRect().right)) - root.clientWidth)";
    let beyond = page.run(beyond).as_f64().unwrap();
    assert!(beyond <= 0.0, "{state} is {beyond} pixels too wide");
}

#[test]
fn magnified_fourfold_no_page_scrolls_sideways_and_what_does_can_be_reached() {
    journey(|page| {
        let plan = sample(page);
        page.size(MAGNIFIED.0, MAGNIFIED.1);
        for place in places(&plan) {
            show(page, &place);
            assert_no_wider(page, &place);
            let unnamed = "const scrolls = (one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX)
                    && one.scrollWidth > one.clientWidth + 1 && one.checkVisibility();
                const isNamed = (one) => one.tabIndex >= 0 && (one.ariaLabel || one.getAttribute('aria-labelledby'));
                const holds = (one) => one.querySelector('[role=grid][aria-label], a[href], [role=tab]');
                return [...document.querySelectorAll('body *')].filter((one) => scrolls(one) && !isNamed(one) && !holds(one))
                    .map((one) => one.className || one.tagName)";
            assert_eq!(lines(page, unnamed), [] as [&str; 0], "frames of {place}");
        }
    });
}

/// How many of the lines of pixels are behind what stays in place while the page is scrolled.
const STUCK: &str = "
    scrollTo(0, document.documentElement.scrollHeight / 2);
    const covered = new Set();
    for (const one of document.querySelectorAll('body *')) {
        const style = getComputedStyle(one);
        const isStuck = style.position === 'fixed'
            || (style.position === 'sticky' && (style.insetBlockStart !== 'auto' || style.insetBlockEnd !== 'auto'));
        const at = one.getBoundingClientRect();
        if (!isStuck || !one.checkVisibility({ visibilityProperty: true }) || at.width < innerWidth / 3) continue;
        for (let line = Math.max(0, Math.floor(at.top)); line < Math.min(innerHeight, at.bottom); line += 1) covered.add(line);
    }
    return covered.size / innerHeight";

#[test]
fn bars_that_stay_take_no_more_than_a_quarter_of_the_height() {
    journey(|page| {
        let plan = sample(page);
        for (width, height) in [MAGNIFIED, (390, 844)] {
            page.size(width, height);
            for view in VIEWS {
                show(page, &format!("{plan}{view}"));
                let share = page.run(STUCK).as_f64().unwrap();
                assert!(share <= 0.25, "{share} of {view} at {width}×{height}");
            }
        }
    });
}

/// Text that reaches beyond a frame that hides the rest, or beyond the control it stands in. A cell of a grid may end in
/// an ellipsis where it has words, as its editor and the details have them whole; half an amount would be another amount.
const CUT: &str = "
    const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest('.visually-hidden, svg, option');
    const controls = 'button, a[class], summary, [role=tab], [role=columnheader], .badge, .field, .banner';
    const found = new Map(), range = document.createRange();
    const walk = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const text = walk.currentNode, words = text.data.replace(/\\u2060/g, '').trim();
        if (!words || !seen(text.parentElement)) continue;
        if (text.parentElement.closest('[role=gridcell], [role=rowheader]') && !/^[-−–(]?[$€£]?[\\d.,]+\\)?$/.test(words)) continue;
        range.selectNodeContents(text);
        const boxes = [...range.getClientRects()];
        if (boxes.length === 0) continue;
        const [left, top] = ['left', 'top'].map((side) => Math.min(...boxes.map((box) => box[side])));
        const [right, bottom] = ['right', 'bottom'].map((side) => Math.max(...boxes.map((box) => box[side])));
        for (let at = text.parentElement; at && at.id !== 'app'; at = at.parentElement) {
            const style = getComputedStyle(at), box = at.getBoundingClientRect();
            // Read out, and not to be seen.
            if (box.width <= 1) break;
            if ([style.overflowX, style.overflowY].some((way) => way === 'auto' || way === 'scroll')) break;
            const ends = (way) => way === 'hidden' || way === 'clip' || at.matches(controls);
            // Letters are less high than their lines.
            const isCut = (ends(style.overflowX) && (left < box.left - 1 || right > box.right + 1))
                || (ends(style.overflowY) && (top < box.top - 4 || bottom > box.bottom + 4));
            if (isCut) found.set(at.className || at.tagName, words.slice(0, 60));
        }
    }
    for (const one of document.querySelectorAll('.input')) {
        const style = getComputedStyle(one);
        const edges = ['paddingTop', 'paddingBottom', 'borderTopWidth', 'borderBottomWidth'].map((edge) => parseFloat(style[edge]));
        const room = one.getBoundingClientRect().height - edges.reduce((sum, edge) => sum + edge);
        if (seen(one) && room < parseFloat(style.fontSize) * 1.1) found.set(one.className, `${room} for ${style.fontSize}`);
    }
    return [...found].map(([at, words]) => `${at}: ${words}`)";

fn assert_nothing_cut(page: &Browser, plan: &str, how: &str) {
    for (width, height) in [(1280, 800), (390, 844)] {
        page.size(width, height);
        for place in places(plan) {
            show(page, &place);
            let cut = lines(page, CUT);
            assert!(cut.is_empty(), "{place} {how} at {width}: {cut:#?}");
            assert_no_wider(page, &format!("{place} {how} at {width}"));
        }
    }
}

#[test]
fn text_of_twice_its_size_is_not_cut() {
    journey(|page| {
        let plan = sample(page);
        page.look(Look::Large);
        assert_nothing_cut(page, &plan, "with large text");
    });
}

#[test]
fn text_with_more_space_between_letters_words_and_lines_is_not_cut() {
    journey(|page| {
        let plan = sample(page);
        // What WCAG 1.4.12 asks for.
        page.run(
            "const sheet = new CSSStyleSheet();
            sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
                p { margin-block-end: 2em !important }`);
            document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]",
        );
        assert_nothing_cut(page, &plan, "spaced out");
    });
}

#[test]
fn where_nothing_is_planned_yet_no_page_scrolls_sideways_either() {
    journey(|page| {
        page.open_ready("");
        page.click("Start a plan");
        page.field("Title of the plan");
        let place = page.place();
        let plan = place.split('/').nth(2).unwrap_or_default();
        let views = VIEWS.iter().map(|view| format!("#/plan/{plan}/{view}"));
        let places: Vec<String> = views.chain(["#/".to_owned()]).collect();
        for (look, (width, height)) in [(Look::Light, MAGNIFIED), (Look::Large, (390, 844))] {
            page.size(width, height);
            page.look(look);
            for place in &places {
                show(page, place);
                assert_no_wider(page, &format!("{place}, {look:?}"));
            }
        }
    });
}
