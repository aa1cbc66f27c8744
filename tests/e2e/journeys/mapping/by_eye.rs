//! What eyes need of the map: contrast where the system gives the colours and where a printer has none, and labels that
//! are whole.

use serde_json::json;

use super::{lines, map, show};
use crate::harness::{Look, journey};

/// What is drawn with too little between it and what is around it: 3 to 1 is what shapes and lines need, 4.5 what text
/// does. Colours count by how light they are alone, as a printer without colours has them.
pub(super) const FAINT: &str = "
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const light = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [red, green, blue, seen] = canvas.getImageData(0, 0, 1, 1).data;
        if (seen < 255) return null;
        const part = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
    };
    const between = (one, other) => {
        const [low, high] = [one, other].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
    };
    const ground = (one) => {
        for (let at = one; at; at = at.parentElement) {
            const found = light(getComputedStyle(at).backgroundColor);
            if (found !== null) return found;
        }
        return 1;
    };
    const under = ground(document.querySelector('.map__place'));
    const faint = [];
    const judge = (selector, property, least, around) => {
        const all = [...document.querySelectorAll(`.map__svg ${selector}`)];
        if (all.length === 0) faint.push(`no ${selector}`);
        for (const one of all) {
            const beneath = around ? light(getComputedStyle(one.closest('.map__node').querySelector(around)).fill) ?? under : under;
            const own = light(getComputedStyle(one)[property]);
            const found = own === null ? 0 : between(own, beneath);
            if (found < least) faint.push(`${selector} ${property} ${getComputedStyle(one)[property]}: ${found.toFixed(2)}`);
        }
    };
    judge('.map__line', 'stroke', 3);
    judge('.mark__shape', 'stroke', 3);
    judge('.map__only', 'stroke', 3);
    judge('.map__line-only', 'stroke', 3);
    // What changes is only there where it is asked for.
    if (document.querySelector('.map__svg .map__sign')) judge('.map__sign circle', 'stroke', 3);
    judge('.map__label', 'fill', 4.5);
    judge('.map__letter', 'fill', 4.5, '.mark__shape');
    return [...new Set(faint)]";

#[test]
fn lines_marks_and_labels_stand_out_in_every_look_and_in_grey() {
    journey(|page| {
        map(page);
        for look in Look::ALL {
            page.look(look);
            page.settle();
            assert_eq!(lines(page, FAINT), [] as [&str; 0], "{look:?}");
        }
        page.look(Look::Light);
        page.command("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        assert_eq!(lines(page, FAINT), [] as [&str; 0], "on paper");
    });
}

/// What is written beyond the edge of the map, or beneath its buttons.
pub(super) const CUT: &str = "
    const place = document.querySelector('.map__place').getBoundingClientRect();
    const buttons = document.querySelector('.map__zoom').getBoundingClientRect();
    return [...document.querySelectorAll('.map__svg .map__label')].filter((label) => {
        const box = label.getBoundingClientRect();
        const isOut = box.left < place.left - 1 || box.right > place.right + 1 || box.top < place.top - 4 || box.bottom > place.bottom + 4;
        const isUnder = box.right > buttons.left + 1 && box.left < buttons.right && box.top + 3 < buttons.bottom && box.bottom - 3 > buttons.top;
        return isOut || isUnder;
    }).map((label) => label.textContent)";

#[test]
fn what_is_written_is_whole_wherever_the_map_fits_into_sight() {
    journey(|page| {
        let plan = map(page);
        for (width, height) in [(1280, 720), (1920, 1080), (820, 1180), (390, 844)] {
            page.size(width, height);
            show(page, &format!("{plan}partners/map"));
            for arrangement in [
                "In rings, closest to the school inside",
                "In rings and sectors by kind",
                "In rings by type of partnership",
                "By influence and interest",
                "Around the goals they serve",
                "By who works with whom",
            ] {
                page.field("Arranged").choose(arrangement);
                page.settle();
                page.css(".map__svg .map__label");
                assert_eq!(lines(page, CUT), [] as [&str; 0], "{arrangement} at {width} × {height}");
                assert_eq!(
                    lines(page, super::COVERED),
                    [] as [&str; 0],
                    "{arrangement} at {width} × {height}"
                );
            }
        }
    });
}

#[test]
fn the_list_beside_the_map_has_its_names_on_paper() {
    journey(|page| {
        map(page);
        page.command("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        let names = lines(
            page,
            "return [...document.querySelectorAll('.map__list tbody th')].map((cell) => cell.innerText.trim())",
        );
        assert!(
            names.len() > 20 && names.iter().all(|name| !name.is_empty()),
            "{names:?}"
        );
        // What is there to be pressed is not.
        assert_eq!(
            page.run("return [...document.querySelectorAll('.map__list [type=checkbox]')].filter((one) => one.checkVisibility()).length"),
            json!(0)
        );
    });
}
