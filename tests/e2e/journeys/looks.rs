//! What the looks promise: nothing cut off in the bar, the room's sizes, paper without controls, nothing private in the room or
//! on paper.

use serde_json::json;

use super::{DETAILS, VIEWS, sample};
use crate::harness::{Browser, Element, Look, journey, until};

/// Where pages of the sample are, below the address of its plan; two of them with details.
fn places() -> impl Iterator<Item = &'static str> {
    let details = DETAILS
        .iter()
        .filter(|place| place.contains("partners/") || place.contains("people/"));
    VIEWS.iter().chain(details).copied()
}

fn room(page: &Browser) {
    page.run("document.documentElement.dataset.theme = 'projector'");
}

fn paper(page: &Browser) {
    page.run("window.dispatchEvent(new Event('beforeprint'))");
    page.command("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    page.settle();
}

#[test]
fn the_bar_says_whole_where_the_plan_stands() {
    journey(|page| {
        sample(page);
        for (width, height) in [(1280, 720), (1920, 1080), (820, 1180)] {
            page.size(width, height);
            let cut = page.run(
                "const bar = document.querySelector('.shell__bar'), status = document.querySelector('.bar__status');
                const edge = document.querySelector('[role=toolbar]').getBoundingClientRect().left;
                return bar.scrollWidth > bar.clientWidth || status.scrollWidth > status.clientWidth
                    || status.getBoundingClientRect().right > edge",
            );
            assert_eq!(cut, json!(false), "at {width}");
        }
        page.sees("File copy: never");
    });
}

#[test]
fn a_page_is_no_longer_than_what_is_on_it_however_long_the_details_are() {
    journey(|page| {
        let plan = sample(page);
        for open in [
            "partners?open=partners/ex-partner-riverbend",
            "funding/sources?open=sources/ex-source-title1",
        ] {
            page.go(&format!("{plan}{open}"));
            page.find("button", "Close the details");
            page.settle();
            let beyond = page.run(
                "const end = document.querySelector('.shell').getBoundingClientRect().bottom + scrollY;
                return document.documentElement.scrollHeight - Math.max(end, innerHeight)",
            );
            assert!(beyond.as_f64().unwrap() <= 2.0, "{open}: {beyond} pixels of nothing");
        }
    });
}

#[test]
fn in_the_room_nothing_is_too_small_to_read() {
    journey(|page| {
        let plan = sample(page);
        for (width, height) in [(1280, 720), (1024, 768), (1920, 1080)] {
            page.size(width, height);
            for place in places() {
                page.go(&format!("{plan}{place}"));
                room(page);
                page.settle();
                // Letters in marks of SVG are drawn to the measure of their shape.
                let small = page.run(
                    "const least = window.innerHeight / 30 - 0.1, found = new Set();
                    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                    while (walk.nextNode()) {
                        const one = walk.currentNode.parentElement;
                        if (!walk.currentNode.data.trim() || !one.checkVisibility({ visibilityProperty: true })) continue;
                        if (one.closest('.visually-hidden, script, style, option') || one.getBoundingClientRect().width < 2) continue;
                        if (one.closest('.mark__letter, .map__letter')) continue;
                        const drawn = one.closest('svg') ? Math.abs(one.getScreenCTM().a) : 1;
                        const size = parseFloat(getComputedStyle(one).fontSize) * drawn;
                        if (size < least) found.add(`${one.className || one.tagName} ${size}: ${walk.currentNode.data.trim().slice(0, 30)}`);
                    }
                    return [...found].slice(0, 5).join('; ')",
                );
                assert_eq!(small, json!(""), "{place} at {width}×{height}");
            }
        }
    });
}

/// The figures of grids that are cut, or that leave their cell; and how many were looked at.
const CUT_FIGURES: &str = "
    const texts = [...document.querySelectorAll('[role=grid] .grid__cell--amount .grid__text')];
    const figures = texts.filter((text) => text.checkVisibility() && /[0-9?]/.test(text.textContent));
    const cut = figures.filter((text) => {
        const [own, cell] = [text, text.closest('.grid__cell')].map((one) => one.getBoundingClientRect());
        return text.scrollWidth > text.clientWidth + 1 || own.left < cell.left - 1 || own.right > cell.right + 1
            || own.top < cell.top - 1 || own.bottom > cell.bottom + 1;
    });
    return [figures.length > 0, cut.map((text) => text.textContent).slice(0, 5).join('; ')]";

#[test]
fn in_the_room_no_amount_is_cut() {
    journey(|page| {
        let plan = sample(page);
        for (width, height) in [(1280, 720), (1024, 768), (1920, 1080)] {
            page.size(width, height);
            for place in ["funding", "funding/sources", "funding/assign"] {
                page.go(&format!("{plan}{place}"));
                room(page);
                page.css("[role=grid] tr[data-row]");
                page.settle();
                assert_eq!(page.run(CUT_FIGURES), json!([true, ""]), "{place} at {width}×{height}");
            }
        }
    });
}

/// Boxes of tables that go on beyond their frame, and amounts that stand on another line than their sign.
const BEYOND: &str = "
    const shown = (one) => one.checkVisibility({ visibilityProperty: true });
    const boxes = [...document.querySelectorAll('.scroll-box')].filter((box) => shown(box) && box.scrollWidth > box.clientWidth);
    const found = boxes.map((box) => `${box.ariaLabel}: ${box.scrollWidth} of ${box.clientWidth}`);
    const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const text = walk.currentNode;
        if (!shown(text.parentElement) || text.parentElement.closest('.visually-hidden')) continue;
        for (const sign of text.data.matchAll(/[−+]\\u2060?[$]|[+]\\s[?]/g)) {
            const range = document.createRange();
            range.setStart(text, sign.index);
            range.setEnd(text, sign.index + sign[0].length);
            const tops = [...range.getClientRects()].filter((part) => part.width > 0).map((part) => part.top);
            if (Math.max(...tops) - Math.min(...tops) > 8) found.push(text.data);
        }
    }
    return found.slice(0, 5).join('; ')";

#[test]
fn in_the_room_tables_of_money_are_within_their_frames_and_signs_with_their_amounts() {
    journey(|page| {
        let plan = sample(page);
        for (width, height) in [(1280, 720), (1024, 768), (1920, 1080)] {
            page.size(width, height);
            for place in [
                "funding",
                "funding/years",
                "funding/match",
                "funding/best",
                "funding/budget",
            ] {
                page.go(&format!("{plan}{place}"));
                room(page);
                page.css(".scroll-box .table");
                page.settle();
                assert_eq!(page.run(BEYOND), json!(""), "{place} at {width}×{height}");
            }
        }
        // In a narrow column each amount stays whole as well.
        page.run("document.documentElement.dataset.theme = 'light'");
        page.size(390, 844);
        for place in ["funding", "funding/years", "funding/match"] {
            page.go(&format!("{plan}{place}"));
            page.settle();
            let broken = page.run(&BEYOND.replace("shown(box) &&", "false &&"));
            assert_eq!(broken, json!(""), "{place} on a phone");
        }
    });
}

/// What is private at places of the sample.
const PRIVATE: &[(&str, &[&str])] = &[
    ("leadership/people", &["@", "555-"]),
    ("leadership/people?open=people/ex-person-aisha", &["@", "555-"]),
    (
        "partners?open=partners/ex-partner-riverbend",
        &["@", "We went on without a new contract"],
    ),
    ("partners?open=partners/ex-partner-familias", &["Spanish, English"]),
    ("goals?open=goals/ex-goal-work", &["Nobody has said yes so far"]),
    (
        "leadership?open=roles/ex-role-privacy",
        &["Everyone waits for someone else"],
    ),
    ("leadership/bodies?open=bodies/ex-body-family", &["Meets with supper"]),
    ("overview?open=actions/ex-action-contract", &["Waits for the district"]),
    ("settings?open=sites/ex-site-elem", &["412 students"]),
    ("funding", &["Without the late bus"]),
    ("funding?open=cost_lines/ex-line-bus", &["Without the late bus"]),
    ("funding/sources", &["nobody has said yet what it is for"]),
    (
        "funding?open=sources/ex-source-bank",
        &["nobody has said yet what it is for"],
    ),
];

/// What can be read on the page, in fields too.
fn readable(page: &Browser) -> String {
    let text = page.run(
        "const seen = (one) => one.checkVisibility({ visibilityProperty: true });
        const fields = [...document.querySelectorAll('input, textarea')].filter(seen);
        return [document.body.innerText, ...fields.map((one) => one.value)].join('\\n')",
    );
    text.as_str().unwrap_or("").to_owned()
}

/// What is in sight at the desk is neither in the room nor on paper.
fn assert_covered(page: &Browser, place: &str, private: &[&str]) {
    for text in private {
        until(&format!("“{text}” at {place}"), || {
            readable(page).contains(text).then_some(())
        });
    }
    let hidden = |whence: &str| {
        page.settle();
        let shown = readable(page);
        for text in private {
            assert!(!shown.contains(text), "“{text}” of {place} {whence}:\n{shown}");
        }
    };
    room(page);
    hidden("in the room");
    page.run("document.documentElement.dataset.theme = 'light'");
    paper(page);
    hidden("on paper");
    page.run("window.dispatchEvent(new Event('afterprint'))");
    page.command("Emulation.setEmulatedMedia", json!({ "media": "" }));
    page.settle();
}

#[test]
fn nothing_private_is_shown_in_the_room_or_on_paper() {
    journey(|page| {
        let plan = sample(page);
        for (place, private) in PRIVATE {
            page.go(&format!("{plan}{place}"));
            assert_covered(page, place, private);
        }
        page.go(&format!("{plan}bring-in"));
        page.field("Cells from a spreadsheet or a table").focus();
        page.paste(
            "Partner\tEmail\tPhone\tContact\tContact email\tNotes\tFloor\tGrades\n\
             Oak Bank\toffice@oak.example\t802-555-0102\tCy Dorn\tcy@oak.example\tAsk for Ann\tUp there\tsee an@oak.example\n",
        );
        page.click("Read these cells");
        page.sees("“pasted cells”: 1 row");
        if let Some(all) = page.names("checkbox").iter().find(|name| name.starts_with("Only the")) {
            page.find("checkbox", all).click();
        }
        assert_covered(page, "bring-in", &["@", "555-", "Ask for Ann"]);
    });
}

#[test]
fn every_page_prints_with_its_head_and_without_controls() {
    journey(|page| {
        let plan = sample(page);
        for place in places() {
            page.command("Emulation.setEmulatedMedia", json!({ "media": "" }));
            page.go(&format!("{plan}{place}"));
            page.settle();
            paper(page);
            let left = page.run(
                "const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
                const controls = [...document.querySelectorAll('nav, header.shell__bar, .button, [role=toolbar], .grid__tools-bar')];
                return controls.filter(seen).map((one) => one.className).join(', ')",
            );
            assert_eq!(left, json!(""), "controls of {place}");
            // What leads on to do something; what leads to the details of a record is its name.
            if ["leadership/coverage", "leadership/leaving"]
                .iter()
                .any(|view| place.starts_with(view))
            {
                let left = page.run(
                    "const links = [...document.querySelectorAll('main a[href]:not([href*=\"open=\"])')];
                    return links.filter((one) => one.checkVisibility()).map((one) => one.textContent).join(', ')",
                );
                assert_eq!(left, json!(""), "links of {place}");
            }
            // Nobody can open anything on paper: why no more can be paid stands there with all names.
            if place == "funding/best" {
                page.sees("Only 12 sources may pay");
                page.sees("May pay: ");
                page.sees("To be paid for: ");
            }
            if place.starts_with("funding") {
                let left = page.run(
                    "const leads = /^(Open (?!Table)|Go to |What can be paid of it|Say their stage)/;
                    const links = [...document.querySelectorAll('main a[href]')].filter((one) => one.checkVisibility());
                    return links.map((one) => one.textContent).filter((text) => leads.test(text)).join(', ')",
                );
                assert_eq!(left, json!(""), "links of {place}");
            }
            let text = page.text();
            assert!(
                text.contains("Larkin Falls Community Schools, 2026–29 · Sample · "),
                "{place} has its head"
            );
        }
        // The columns of all people are more than a sheet holds: they stand in blocks, and the roles in words as well.
        page.go(&format!("{plan}leadership"));
        paper(page);
        page.sees("Ruth Abara, Kevin Doyle");
        let blocks = page.run(
            "return [...document.querySelectorAll('.paper-matrix')].map((block) =>
                [block.querySelectorAll('thead th').length > 8, block.querySelectorAll('tbody tr').length, block.checkVisibility()])",
        );
        assert_eq!(blocks, json!([[true, 21, true], [true, 21, true]]));
        assert_eq!(
            page.run("return document.querySelector('[role=grid]').checkVisibility()"),
            json!(false)
        );
        page.run("window.dispatchEvent(new Event('afterprint'))");
        page.command("Emulation.setEmulatedMedia", json!({ "media": "" }));
        page.settle();
        assert_eq!(
            page.run("return document.querySelectorAll('.only-print .duty, .paper-matrix').length"),
            json!(0)
        );
    });
}

/// How the ring of what has the focus is drawn: its width where it is drawn at all, and its colour.
fn ring(of: &Element<'_>) -> (f64, String) {
    let ring = of.in_script(
        "const style = getComputedStyle(arguments[0]);
        return [style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth), style.outlineColor, style.backgroundColor]",
    );
    assert_ne!(ring[1], ring[2], "the ring can be told from what it is on");
    (ring[0].as_f64().unwrap(), ring[1].as_str().unwrap().to_owned())
}

#[test]
fn the_focus_shows_in_forced_colours() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}leadership/people"));
        page.look(Look::Forced);
        page.field("Find").focus();
        let focused = |what: &str| {
            let (width, colour) = ring(&page.focused());
            assert!(width >= 2.0, "{what} has a ring of {width}");
            assert!(!colour.ends_with(", 0)"), "{what} has a ring of {colour}");
        };
        focused("a field");
        page.press("Tab");
        assert_eq!(page.focused().name(), "Group by");
        focused("a choice");
        page.press("Tab");
        assert_eq!(page.focused().name(), "Columns of People");
        focused("a button");
        page.find("button", "Add a person").focus();
        page.press("Tab");
        assert_eq!(page.spot().grid, "People");
        focused("a cell");
        // What is chosen has an edge of its own: the focus must show beside it.
        for chosen in [page.find("tab", "People"), page.find_part("link", "Leadership")] {
            let (before, _) = ring(&chosen);
            chosen.focus();
            focused("what is chosen");
            let (after, _) = ring(&chosen);
            assert!(after >= before + 2.0, "chosen {before}, with the focus {after}");
        }
    });
}
