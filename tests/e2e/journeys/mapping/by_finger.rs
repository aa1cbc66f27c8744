//! The map by finger: on a tablet and on a phone.

use serde_json::{Value, json};

use super::{at, handle, map, middle, places, stranger, told_ties};
use crate::harness::{Browser, journey, until};

const TABLET: (u32, u32) = (820, 1180);
const PHONE: (u32, u32) = (390, 844);

/// Goes to the map of the sample on a screen that is touched.
fn map_at(page: &Browser, (width, height): (u32, u32)) {
    page.touch();
    page.size(width, height);
    map(page);
}

/// How everything on the map is moved and enlarged.
fn whole(page: &Browser) -> Value {
    page.run("return document.querySelector('.map__svg > g > g').getAttribute('transform')")
}

/// A place of the map at which nobody stands: near its upper left corner.
fn ground(page: &Browser) -> (f64, f64) {
    let (x, y) = at(page, "document.querySelector('.map__place')");
    let half = page.run("const box = document.querySelector('.map__place').getBoundingClientRect(); return [box.width / 2, box.height / 2]");
    (
        x - half[0].as_f64().unwrap() + 12.0,
        y - half[1].as_f64().unwrap() + 12.0,
    )
}

#[test]
fn who_is_tapped_is_chosen_dragged_joined_and_opened() {
    journey(|page| {
        map_at(page, TABLET);
        // A finger on a partner moves that partner, and not the page.
        let name = page.run("return document.querySelectorAll('.map__option')[3].ariaLabel.split(',')[0]");
        let name = name.as_str().unwrap();
        let (x, y) = middle(page, 3);
        let (before, scrolled) = (places(page), page.run("return scrollY"));
        page.fingers(&[((x, y), (x + 40.0, y + 70.0))]);
        until("dragged", || (places(page)[name] != before[name]).then_some(()));
        page.css(".map__pin");
        assert_eq!(page.run("return scrollY"), scrolled);

        // A tap chooses; from the handle onto another joins.
        page.tap(middle(page, 5));
        page.css(".map__card");
        let count = told_ties(page);
        let (to, from) = (middle(page, stranger(page, 5)), handle(page));
        page.fingers(&[(from, to)]);
        until("joined", || (told_ties(page) == count + 2).then_some(()));
        page.find_part("button", "Undo").click();
        until("undone", || (told_ties(page) == count).then_some(()));

        // A tap on the handle asks with whom.
        page.tap(middle(page, 5));
        page.tap(handle(page));
        until("the field has the focus", || {
            (page.focused().name() == "Join with").then_some(())
        });
        page.press("Escape");

        // What the card offers is done by tapping as well.
        page.tap(middle(page, 5));
        page.tap_on(&page.find("link", "Open"));
        page.css(".details__title");
        page.assert_quiet();
    });
}

#[test]
fn one_finger_moves_the_page_and_two_the_map() {
    journey(|page| {
        map_at(page, PHONE);
        let (x, y) = ground(page);
        let before = whole(page);
        let scrolled = page.run("return scrollY").as_f64().unwrap();
        page.fingers(&[((x, y + 200.0), (x, y + 20.0))]);
        until("the page scrolled", || {
            (page.run("return scrollY").as_f64().unwrap() > scrolled + 50.0).then_some(())
        });
        assert_eq!(whole(page), before, "the map moved under the page");

        // Two fingers that part enlarge the map, and not the page.
        let (x, y) = ground(page);
        let (x, y) = (x + 150.0, y + 150.0);
        page.fingers(&[((x - 20.0, y), (x - 90.0, y)), ((x + 20.0, y), (x + 90.0, y))]);
        until("enlarged", || (whole(page) != before).then_some(()));
        assert_eq!(page.run("return visualViewport.scale"), json!(1));
        // Enlarged, one finger moves it too, and not the page.
        let (enlarged, scrolled) = (whole(page), page.run("return scrollY"));
        page.fingers(&[((x, y), (x - 60.0, y - 70.0))]);
        until("moved", || (whole(page) != enlarged).then_some(()));
        assert_eq!(page.run("return scrollY"), scrolled);
        let nodes = places(page);
        page.fingers(&[((x - 90.0, y), (x - 20.0, y)), ((x + 90.0, y), (x + 20.0, y))]);
        until("made smaller", || (places(page) != nodes).then_some(()));

        // And all of it again by a button.
        page.tap_on(&page.find("button", "All in sight"));
        until("all in sight", || (whole(page) == before).then_some(()));
        page.assert_quiet();
    });
}
