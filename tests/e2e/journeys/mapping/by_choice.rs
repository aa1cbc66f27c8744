//! The map by what is chosen above and beneath it: how it is arranged, and what is shown of it.

use super::{map, places};
use crate::harness::{Browser, journey, until};

/// Where the school stands within all that is drawn: from 0 at the left and at the top to 1.
fn school_within(page: &Browser) -> (f64, f64) {
    let found = page.run(
        "const boxes = [...document.querySelectorAll('.map__node .mark__shape')].map((mark) => mark.getBoundingClientRect());
        const school = document.querySelector('.map__node--school .mark__shape').getBoundingClientRect();
        const share = (low, high) => {
            const least = Math.min(...boxes.map((box) => box[low])), most = Math.max(...boxes.map((box) => box[high]));
            return ((school[low] + school[high]) / 2 - least) / (most - least);
        };
        return [share('left', 'right'), share('top', 'bottom')]",
    );
    (found[0].as_f64().unwrap(), found[1].as_f64().unwrap())
}

#[test]
fn the_school_goes_to_the_middle_of_a_map_that_is_drawn_already() {
    journey(|page| {
        map(page);
        let before = places(page);
        page.css(".map__how summary").click();
        page.find("checkbox", "School in the middle").click();
        until("another picture", || (places(page) != before).then_some(()));
        until("the school in its middle", || {
            let (across, down) = school_within(page);
            ((0.25..0.75).contains(&across) && (0.25..0.75).contains(&down)).then_some(())
        });
        // And back: where nothing was placed the same plan is the same picture.
        page.find("checkbox", "School in the middle").click();
        until("as before", || (places(page) == before).then_some(()));
        page.assert_quiet();
    });
}
