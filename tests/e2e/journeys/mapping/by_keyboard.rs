//! The map by keyboard alone.

use serde_json::json;

use super::{map, places, told_ties};
use crate::harness::{Browser, Keyboard, journey, until};

/// The name of the node that has the focus.
fn here(page: &Browser) -> String {
    let name = page.run("return document.activeElement.closest('.map__option')?.ariaLabel.split(',')[0] ?? ''");
    name.as_str().unwrap_or_default().to_owned()
}

/// Comes to the map with the Tab key.
fn tab_to_the_map(page: &Browser) {
    page.find("button", "Fill the screen").focus();
    page.run("sessionStorage.removeItem('pointer')");
    page.press("Shift+Tab");
    page.find("combobox", "Find on the map").focus();
    until("a node with the focus", || {
        page.press("Tab");
        (!here(page).is_empty()).then_some(())
    });
}

#[test]
fn the_map_is_walked_joined_and_moved_by_keyboard() {
    journey(|page| {
        let hand = Keyboard::of(page);
        map(page);
        tab_to_the_map(page);
        let first = here(page);
        page.press("ArrowRight");
        until("somebody else", || (here(page) != first).then_some(()));
        let second = here(page);
        page.press("ArrowLeft");
        until("back", || (here(page) != second).then_some(()));
        page.press("End");
        let last = here(page);
        // It is said with whom somebody is joined, and how close.
        until("with whom it is joined", || {
            let said = page.run(
                "const node = document.activeElement, all = [...document.querySelectorAll('.map__option')];
                const names = all.map((one) => one.ariaLabel.split(',')[0]);
                const said = document.getElementById(node.getAttribute('aria-describedby'))?.textContent ?? '';
                const row = [...document.querySelectorAll('.map__list tbody tr')].find((row) => row.querySelector('th').innerText.trim() === node.ariaLabel.split(',')[0]);
                const told = [...row.querySelectorAll('li')].map((line) => line.innerText);
                return told.length === 0 || names.some((name) => said.includes(`${name} (`) && told.some((line) => line.startsWith(name)))",
            );
            (said == json!(true)).then_some(())
        });
        assert_eq!(
            page.run("return document.querySelectorAll('.map__option[aria-describedby]').length"),
            json!(1)
        );
        page.assert_accessible("a node with the focus");

        // Its neighbourhood, and everybody again.
        page.press("Home");
        let school = here(page);
        assert_ne!(school, last);
        page.press("f");
        until("its neighbourhood", || {
            (page
                .run("return document.querySelectorAll('.map__node--faded').length")
                .as_u64()
                > Some(0))
            .then_some(())
        });
        page.press("Escape");
        until("everybody", || {
            (page.run("return document.querySelectorAll('.map__node--faded').length") == json!(0)).then_some(())
        });

        // Everybody is chosen, which is said, and let go of.
        page.press("Control+a");
        let all = page.run("return document.querySelectorAll('.map__option[aria-selected=true]').length");
        until("how many are chosen to be said", || {
            let said = page
                .run("return [...document.querySelectorAll('[aria-live], [role=status]')].map((one) => one.textContent).join(' ')");
            said.as_str()
                .unwrap_or_default()
                .contains(&format!("{all} chosen"))
                .then_some(())
        });
        page.press("Escape");

        // Larger, smaller, all of it.
        let before = places(page);
        page.type_keys("+");
        until("larger", || (places(page) != before).then_some(()));
        page.press("0");
        until("all in sight", || (places(page) == before).then_some(()));

        // Moved by arrows: kept with Enter, undone as one step.
        page.press("PageDown");
        let moved = here(page);
        let stood = places(page)[&moved].clone();
        page.press_each(&["m", "ArrowDown", "ArrowDown", "Enter"]);
        until("moved", || (places(page)[&moved] != stood).then_some(()));
        let put = places(page)[&moved].clone();
        page.press_each(&["m", "ArrowUp", "Escape"]);
        until("given up", || (places(page)[&moved] == put).then_some(()));
        page.press("Control+z");
        until("back where it stood", || (places(page)[&moved] == stood).then_some(()));

        // Joined with somebody by name.
        page.css(".map__option[tabindex='0']").focus();
        page.press("End");
        let from = here(page);
        let before = told_ties(page);
        page.press("l");
        until("the field has the focus", || {
            (page.focused().name() == "Join with").then_some(())
        });
        page.type_keys("Student");
        page.press("Enter");
        until("one tie more", || (told_ties(page) == before + 2).then_some(()));
        page.sees(&format!("{from} and "));

        // Enter opens, and the details say it as well.
        page.css(".map__option[tabindex='0']").focus();
        page.press("Home");
        page.press("PageDown");
        let opened = here(page);
        page.press("Enter");
        page.css(".details__title");
        until("the details to have the focus", || here(page).is_empty().then_some(()));
        // And Escape leads back to whom they were of, as it does out of the room.
        page.press("Escape");
        until("back at its node", || (here(page) == opened).then_some(()));
        page.press("F8");
        page.css(":root[data-theme=projector] .map__node");
        page.press("F8");
        page.css(":root:not([data-theme=projector]) .map__node");
        until("at its node again", || (here(page) == opened).then_some(()));
        hand.assert_no_pointer();
        page.assert_quiet();
    });
}
