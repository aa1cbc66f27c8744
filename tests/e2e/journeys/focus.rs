//! Where the focus is shows at every step of Tab: a ring that is thick enough, told from what it lies on in the light and
//! in the dark, and not behind a bar. In forced colours [`super::looks`] sees to it.

use serde_json::{Value, json};

use super::{DETAILS, VIEWS, sample, show};
use crate::harness::{Browser, journey, until};

/// The focus: what it is on, and whether any part of it is in sight. Nothing where nothing has it.
const SIGHT: &str = "
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const name = `${at.tagName} ${at.className} “${(at.ariaLabel || at.innerText || at.labels?.[0]?.innerText || '').trim().slice(0, 40)}”`;
    // A link may go on in the next line: it has a box in each.
    const boxes = [...at.getClientRects()].map((all) => ({ x: Math.max(0, all.left), y: Math.max(0, all.top),
        end: Math.min(innerWidth, all.right), foot: Math.min(innerHeight, all.bottom) }));
    const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
    const isHit = (sight, x, y) => {
        const hit = document.elementFromPoint(sight.x + (sight.end - sight.x) * x, sight.y + (sight.foot - sight.y) * y);
        return hit && (at.contains(hit) || hit.closest('label')?.control === at || (at.labels?.length && hit.contains(at)));
    };
    const isSeen = boxes.some((sight) => sight.end > sight.x && sight.foot > sight.y
        && parts.some((x) => parts.some((y) => isHit(sight, x, y))));
";

/// After [`SIGHT`]: how thick the ring of the focus is, and its least contrast to what it lies on in either theme. What has
/// the tags and classes of something before, all the way up, is drawn as that is.
const RING: &str = "
    const way = [];
    for (let one = at; one; one = one.parentElement) way.push(`${one.tagName}.${one.className}`);
    const states = [at.ariaCurrent, at.ariaSelected, at.ariaChecked, at.ariaInvalid, at.type, at.nextElementSibling?.className];
    const kind = `${way.join()} ${states.join()}`;
    const known = (window.rings ??= new Map()).get(kind);
    if (known) return [name, isSeen, ...known];
    const tell = (...ring) => { window.rings.set(kind, ring); return [name, isSeen, ...ring]; };
    // The browser's own button in a field for days draws a ring of its own.
    if (!at.matches(':focus') && at.matches(':focus-within')) return tell(3, 21);

    const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const read = (colour) => {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
        return [...pen.getImageData(0, 0, 1, 1).data];
    };
    const light = (colour) => {
        const [red, green, blue] = colour.map((part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    };
    const contrast = (one, other) => { const [a, b] = [light(one), light(other)]; return Math.max(a / b, b / a); };
    const ground = (one) => {
        for (; one; one = one.parentElement) {
            const colour = read(getComputedStyle(one).backgroundColor);
            if (colour[3] === 255) return colour;
        }
        return [255, 255, 255, 255];
    };
    // What is drawn has its ring drawn around it.
    const circle = at.matches('.map__option') ? at.querySelector('circle.map__focus') : null;
    if (circle) {
        const root = document.documentElement, before = root.dataset.theme;
        const least = Math.min(...['light', 'dark'].map((theme) => {
            root.dataset.theme = theme;
            return contrast(read(getComputedStyle(circle).stroke), ground(at));
        }));
        root.dataset.theme = before;
        // It is as wide as it says, however large the mark is drawn.
        const isSteady = getComputedStyle(circle).vectorEffect === 'non-scaling-stroke';
        return tell(parseFloat(getComputedStyle(circle).strokeWidth) * (isSteady ? 1 : circle.getScreenCTM().a), least);
    }
    const rings = [[at, null], [at, '::after'], [at.parentElement, null], [at.nextElementSibling, null]];
    const drawn = ([one, part]) => {
        const style = one && getComputedStyle(one, part);
        return style && style.outlineStyle !== 'none' && (!part || style.content !== 'none') ? parseFloat(style.outlineWidth) : 0;
    };
    const ring = rings.find((ring) => drawn(ring) > 0);
    if (!ring) return tell(0, 0);
    const root = document.documentElement, before = root.dataset.theme;
    const least = Math.min(...['light', 'dark'].map((theme) => {
        root.dataset.theme = theme;
        const style = getComputedStyle(ring[0], ring[1]), offset = parseFloat(style.outlineOffset);
        // It lies within, without, or on the edge between both.
        const within = offset < 0 ? [ground(ring[0])] : [];
        const without = offset > -parseFloat(style.outlineWidth) ? [ground(ring[0].parentElement)] : [];
        const colour = read(style.outlineColor);
        return colour[3] < 255 ? 0 : Math.min(...[...within, ...without].map((ground) => contrast(colour, ground)));
    }));
    root.dataset.theme = before;
    return tell(drawn(ring), least)";

/// Goes through a page by Tab, and tells every step of it: what it is on, whether it is in sight, and what else the script
/// has to tell.
fn steps(page: &Browser, place: &str, script: &str) -> Vec<Value> {
    let script = format!("{SIGHT}{script}");
    let mut steps: Vec<Value> = Vec::new();
    // The focus comes a moment after the page.
    until(&format!("the focus to come to {place}"), || {
        (page.run("return document.activeElement !== document.body") == json!(true)).then_some(())
    });
    for _ in 0..150 {
        page.press("Tab");
        let step = page.run(&script);
        if step.is_null() {
            break;
        }
        steps.push(step);
    }
    assert!(!steps.is_empty(), "nothing of {place} can be reached");
    for step in &steps {
        assert_eq!(step[1], json!(true), "{place}: hidden: {}", step[0]);
    }
    steps
}

fn assert_shown(page: &Browser, place: &str) {
    for step in steps(page, place, RING) {
        let number = |part: usize| step[part].as_f64().unwrap();
        assert!(number(2) >= 2.0, "{place}: a ring of {} around {}", step[2], step[0]);
        assert!(
            number(3) >= 3.0,
            "{place}: a contrast of {} around {}",
            step[3],
            step[0]
        );
    }
}

/// Colours are measured as they are meant, not on their way.
fn hold_still(page: &Browser) {
    page.run(
        "const sheet = new CSSStyleSheet();
        sheet.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important }');
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]",
    );
}

#[test]
fn every_step_of_tab_shows_in_the_light_and_in_the_dark() {
    journey(|page| {
        page.open_ready("");
        hold_still(page);
        page.css(".skip-link").focus();
        assert_shown(page, "the first page");
        let plan = sample(page);
        hold_still(page);
        page.size(1280, 640);
        // The bar and the rail are the same on every page.
        show(page, &format!("{plan}overview"));
        page.css(".skip-link").focus();
        assert_shown(page, "the overview from its beginning");
        page.css(".skip-link").focus();
        for place in VIEWS.iter().chain(DETAILS) {
            show(page, &format!("{plan}{place}"));
            assert_shown(page, place);
        }
    });
}

#[test]
fn on_a_phone_no_step_of_tab_is_behind_the_bars() {
    journey(|page| {
        let plan = sample(page);
        hold_still(page);
        page.size(390, 640);
        // Details fill the screen: the page behind them cannot be reached.
        for place in VIEWS.iter().chain(DETAILS) {
            show(page, &format!("{plan}{place}"));
            steps(page, place, "return [name, isSeen]");
        }
    });
}

/// By keyboard, what takes itself away; and where the focus is then: on what, and in which part of the page.
fn assert_kept(page: &Browser, button: &str, near: &str) {
    page.find_part("button", button).focus();
    page.press("Enter");
    // In one script: what has the focus may be drawn anew between two.
    let script = "const at = document.activeElement;
        return at.matches(arguments[0]) ? at.ariaLabel ?? at.textContent : null";
    let at = || page.run_with(script, &[json!(near)]).as_str().map(str::to_owned);
    let place = until(&format!("the focus near “{button}”, after it is gone"), || {
        at().filter(|label| !label.contains(button))
    });
    page.settle();
    assert_eq!(at(), Some(place));
}

#[test]
fn the_focus_stays_near_what_took_itself_away() {
    journey(|page| {
        let plan = sample(page);
        show(page, &format!("{plan}partners?open=partners/ex-partner-riverbend"));
        let tie = "Take out the tie with Larkin Falls Public Library";
        assert_kept(page, tie, ".details__body *");
        page.css(".toasts .button--icon").focus();
        page.press("Enter");
        until("the focus back where it was before the message", || {
            (page.run("return document.activeElement.matches('.details__body *')") == json!(true)).then_some(())
        });
        show(page, &format!("{plan}partners"));
        for _ in 0..2 {
            page.run("document.querySelector('.partners__duplicates details').open = true");
            assert_kept(page, "Merge into “", "main *");
        }
        page.go("#/");
        page.find_part("button", "More for “").focus();
        page.press("Enter");
        page.find("menuitem", "Move to the trash").focus();
        page.press("Enter");
        until("the focus on the page", || {
            (page.run("return document.activeElement.matches('main *')") == json!(true)).then_some(())
        });
        page.run("document.querySelector('main details').open = true");
        assert_kept(page, "Put back “", "main *");
    });
}

#[test]
fn whoever_left_the_page_by_tab_is_not_pulled_back_into_it() {
    journey(|page| {
        let plan = sample(page);
        show(page, &format!("{plan}funding/sources"));
        let last = "window.last = [...document.querySelectorAll('main [tabindex=\"0\"]')].pop(); last.focus()";
        page.run(last);
        until("Tab to lead out of the page", || {
            page.press("Tab");
            (page.run("return !document.hasFocus() && document.activeElement === document.body") == json!(true))
                .then_some(())
        });
        // What had the focus goes, as where another window changes the plan; a key has the focus looked after.
        page.run(
            "window.visited = [];
            document.addEventListener('focusin', (event) => window.visited.push(event.target.tagName));
            last.remove();
            document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }))",
        );
        page.run_async("await new Promise((done) => setTimeout(done, 1200))");
        assert_eq!(page.run("return window.visited"), json!([]));
    });
}
