//! Fingers on the page, as a screen that is touched tells of them: the browser itself takes what is its own, such as
//! moving the page.

use serde_json::{Value, json};

use super::{Browser, Element};

/// In so many steps a finger goes from one place to another.
const STEPS: u32 = 8;

/// From where a finger goes, and to where.
type Move = ((f64, f64), (f64, f64));

impl Browser {
    /// Touches a place and lets go.
    pub fn tap(&self, at: (f64, f64)) {
        self.fingers(&[(at, at)]);
    }

    /// Taps on something, after it has come into sight.
    pub fn tap_on(&self, what: &Element<'_>) {
        let middle = what.in_script(
            "const one = arguments[0]; one.scrollIntoView({ block: 'center' }); const box = one.getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2]",
        );
        self.tap((middle[0].as_f64().unwrap(), middle[1].as_f64().unwrap()));
    }

    /// Puts fingers down, each at its first place, moves them together to their second, and lifts them.
    pub fn fingers(&self, ways: &[Move]) {
        let points = |share: f64| -> Vec<Value> {
            let at = |from: f64, to: f64| from + (to - from) * share;
            let point =
                |(id, (from, to)): (usize, &Move)| json!({ "id": id, "x": at(from.0, to.0), "y": at(from.1, to.1) });
            ways.iter().enumerate().map(point).collect()
        };
        let touch = |kind: &str, points: Vec<Value>| {
            self.command(
                "Input.dispatchTouchEvent",
                json!({ "type": kind, "touchPoints": points }),
            );
        };
        touch("touchStart", points(0.0));
        if ways.iter().any(|(from, to)| from != to) {
            for step in 1..=STEPS {
                touch("touchMove", points(f64::from(step) / f64::from(STEPS)));
            }
        }
        touch("touchEnd", Vec::new());
        self.settle();
    }
}
