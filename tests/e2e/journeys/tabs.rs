//! Rows of tabs that are wider than their place: the open tab is whole in sight, with its ring, however one came to it.

use serde_json::json;

use super::{sample, show};
use crate::harness::{Browser, Look, journey, until, until_said};

/// The pages that have tabs, with the number of their tabs and details that open beside one of the last.
const PAGES: &[(&str, usize, &str)] = &[
    (
        "leadership/leaving/people/ex-person-kevin",
        8,
        "leadership/load?open=people/ex-person-tom",
    ),
    ("funding/years", 5, "funding/years?open=sources/ex-source-cclc"),
];

/// What is cut off of the open tab, with the ring around it where it has the focus: by its row, and by the window. In tenths
/// of a pixel.
const CUT: &str = "
    const tab = document.querySelector('[role=tab][aria-selected=true]'), style = getComputedStyle(tab);
    const hasRing = tab.matches(':focus-visible');
    const ring = hasRing ? Math.max(0, parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset)) : 0;
    const at = tab.getBoundingClientRect(), row = tab.parentElement.getBoundingClientRect();
    // Where there are more tabs past an edge, an arrow stands there.
    const frame = tab.parentElement.parentElement, arrow = (side) => frame.matches(`[data-${side}]`) ? 24 : 0;
    const edge = Math.min(row.right, document.documentElement.clientWidth) - arrow('behind'), start = Math.max(row.left, 0) + arrow('before');
    return [tab.innerText, Math.round(10 * Math.max(0, start - at.left + ring)), Math.round(10 * Math.max(0, at.right + ring - edge)), hasRing]";

/// Whether the row of tabs is wider than its place: else nothing could be cut.
const SCROLLS: &str = "const row = document.querySelector('[role=tablist]'); return row.scrollWidth > row.clientWidth";

/// Where tabs are past an edge of their row, an arrow is seen there: for each side, whether more than its room is past it and
/// none is seen, or nothing is and one is.
const UNTOLD: &str = "
    const row = document.querySelector('[role=tablist]'), frame = row.parentElement;
    const seen = (part) => { const look = getComputedStyle(frame, part); return look.content !== 'none' && look.display !== 'none' && parseFloat(look.width) > 8; };
    const past = [row.scrollLeft, row.scrollWidth - row.clientWidth - row.scrollLeft];
    const open = row.querySelector('[aria-selected=true]').getBoundingClientRect(), at = row.getBoundingClientRect();
    const fills = open.width > at.width - 48;
    return ['::before', '::after'].map((part, side) => !fills && seen(part) !== (past[side] > 1))";

fn assert_told(page: &Browser, state: &str) {
    until_said(
        &|| {
            format!(
                "an arrow where there are more tabs: {state}; wrong {}",
                page.run(UNTOLD)
            )
        },
        || (page.run(UNTOLD) == json!([false, false])).then_some(()),
    );
}

fn assert_whole(page: &Browser, state: &str) {
    page.settle();
    let cut = || page.run(CUT);
    let is_whole = || {
        let cut = cut();
        // The browser scrolls by whole pixels.
        [1, 2].iter().all(|side| cut[*side].as_f64().unwrap() < 10.0)
    };
    until_said(&|| format!("the open tab whole: {state}; cut is {}", cut()), || {
        is_whole().then_some(())
    });
    assert_told(page, state);
}

#[test]
fn the_open_tab_is_whole_in_sight() {
    journey(|page| {
        let plan = sample(page);
        let mut scrolled = 0;
        for (look, width, height) in [
            (Look::Light, 1280, 720),
            (Look::Projector, 1280, 720),
            (Look::Light, 820, 1180),
            (Look::Light, 390, 844),
            (Look::Large, 390, 844),
        ] {
            page.size(width, height);
            for (last, count, details) in PAGES {
                let state = format!("{last}, {look:?} at {width}");
                // The page is opened at one of its last tabs.
                page.open_ready(&format!("{plan}{last}"));
                page.look(look);
                page.css("[role=tab]");
                assert_whole(page, &state);
                scrolled += usize::from(page.run(SCROLLS) == json!(true));
                // Details open beside it.
                show(page, &format!("{plan}{details}"));
                assert_whole(page, &format!("{state}, beside details"));
                page.click("Close the details");
                assert_whole(page, &format!("{state}, details closed"));
                // Through all tabs by keyboard, one way round and back.
                page.css("[role=tab][aria-selected=true]").focus();
                for key in ["ArrowRight", "ArrowLeft"] {
                    for _ in 0..*count {
                        let before = page.focused().name();
                        page.press(key);
                        until(&format!("{key} to lead on from {before}"), || {
                            let at = page.focused();
                            (at.name() != before && at.attribute("role").as_deref() == Some("tab")).then_some(())
                        });
                        assert_whole(page, &format!("{state}, by {key}"));
                        assert_eq!(page.run(CUT)[3], json!(true), "{state}: a ring by {key}");
                    }
                }
                for key in ["End", "Home"] {
                    page.press(key);
                    assert_whole(page, &format!("{state}, by {key}"));
                }
            }
        }
        assert!(scrolled >= 4, "rows were wider than their place {scrolled} times");
        page.assert_quiet();
    });
}
