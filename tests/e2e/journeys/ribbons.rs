//! Which money pays for which as ribbons: names never overlap, the keyboard leads through them and says what each is joined
//! with, and where there is no room the table stands alone.

use serde_json::json;

use super::{lines, sample, show};
use crate::harness::{Browser, Keyboard, journey, until};

/// What is said of the end that is looked at.
fn said(page: &Browser) -> String {
    let text = page.run("return document.querySelector('.ribbons__said').textContent");
    text.as_str().unwrap_or_default().to_owned()
}

/// Names that lie on one another, or are cut off.
fn assert_legible(page: &Browser, state: &str) {
    let script = "const faults = [];
        for (const column of document.querySelectorAll('.ribbons__ends')) {
            const names = [...column.querySelectorAll('.ribbons__text')];
            let above = -Infinity;
            for (const name of names) {
                const box = name.getBoundingClientRect();
                if (box.top < above - 0.5) faults.push(`${name.textContent} lies on another`);
                if (name.scrollHeight > name.clientHeight + 1 || name.scrollWidth > name.clientWidth + 1) faults.push(`${name.textContent} is cut off`);
                above = box.bottom;
            }
        }
        // Each name is level with its bar.
        const svg = document.querySelector('.ribbons__between').getBoundingClientRect();
        for (const column of document.querySelectorAll('.ribbons__ends')) {
            if (Math.abs(column.getBoundingClientRect().top - svg.top) > 1) faults.push('a column stands elsewhere');
            if (column.getBoundingClientRect().bottom > svg.bottom + 1) faults.push('a column is longer');
        }
        return faults";
    assert_eq!(lines(page, script), [] as [&str; 0], "{state}");
}

#[test]
fn the_keyboard_leads_through_the_picture_and_says_what_each_is_joined_with() {
    journey(|page| {
        let hand = Keyboard::of(page);
        let plan = sample(page);
        show(page, &format!("{plan}funding/assign"));
        page.run("sessionStorage.removeItem('pointer')");
        page.find("radio", "Amounts").focus();
        page.press("ArrowRight");
        until("the picture", || {
            page.place().ends_with("funding/ribbons").then_some(())
        });
        page.settle();
        assert_legible(page, "at the desk");
        page.find("radio", "2026–27").focus();
        page.press("Tab");
        until("an end with the focus", || said(page).contains('$').then_some(()));
        let first = said(page);
        page.press("ArrowDown");
        until("the next one", || (said(page) != first).then_some(()));
        // Only what it is joined with stands out.
        let counts = "return [document.querySelectorAll('.ribbons__ribbon:not(.ribbons__ribbon--off)').length,
            document.querySelectorAll('.ribbons__ribbon--off').length]";
        let counts = page.run(counts);
        assert!(
            counts[0].as_u64() > Some(0) && counts[0].as_u64() < counts[1].as_u64(),
            "{counts}"
        );
        let source = page.focused().name();
        assert!(
            said(page).starts_with(source.split(" $").next().unwrap()),
            "{source}: {}",
            said(page)
        );
        page.press("ArrowRight");
        until("across to a cost", || (page.focused().name() != source).then_some(()));
        page.press("End");
        until("what is not assigned", || {
            said(page).starts_with("Not assigned").then_some(())
        });
        page.assert_accessible("the picture with an end that is looked at");
        page.press("Escape");
        page.sees("Choose a source or a cost");
        page.press("Tab");
        page.press("Tab");
        assert!(!page.focused().name().contains('$'), "one stop for the Tab key");

        page.find("radio", "2026–27").focus();
        page.press("ArrowLeft");
        until("all years", || {
            page.place().ends_with("funding/ribbons-all").then_some(())
        });
        page.sees("In all years together,");
        hand.assert_no_pointer();
        page.assert_quiet();
    });
}

#[test]
fn the_picture_is_legible_in_the_room_and_gives_way_to_its_table_on_a_phone() {
    journey(|page| {
        let plan = sample(page);
        for (width, height) in [(1280, 720), (820, 1180), (1920, 1080)] {
            page.size(width, height);
            show(page, &format!("{plan}funding/ribbons-all"));
            assert_legible(page, &format!("{width} × {height}"));
        }
        page.size(1280, 720);
        page.click("Present");
        page.css(":root[data-theme=projector]");
        show(page, &format!("{plan}funding/ribbons"));
        assert_legible(page, "in the room");
        page.sees("The smallest stand together: ");
        page.click("Present");

        page.size(390, 844);
        show(page, &format!("{plan}funding/ribbons"));
        page.sees("The picture needs a wider screen.");
        assert_eq!(
            page.run("return document.querySelector('.ribbons__picture').checkVisibility()"),
            json!(false)
        );
        assert_eq!(
            page.run("return document.querySelector('.ribbons__table').checkVisibility()"),
            json!(true)
        );
        // What lies behind a bar is judged once it is scrolled to.
        page.run("document.querySelector('.ribbons__table').scrollIntoView()");
        page.assert_accessible("the table in place of the picture");
        page.assert_quiet();
    });
}
