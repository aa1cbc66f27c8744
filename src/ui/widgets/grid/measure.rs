//! Sizes and scrolling: which rows are drawn, and how a cell is brought into sight.

use std::ops::Range;

use web_sys::HtmlElement;

use super::body::Body;
use super::dom;
use super::navigation::Place;
use super::window::{headings_above, window};

impl Body {
    pub(super) fn window(&self) -> Range<usize> {
        let count = self.core.borrow().order.len();
        if self.is_printing || self.wraps || self.row_height <= 0.0 && count < super::window::ALL_BELOW {
            return 0..count;
        }
        let Some(scroll) = self.scroll.cast::<HtmlElement>() else {
            return window(0.0, 0.0, 1.0, count);
        };
        let row = if self.row_height > 0.0 { self.row_height } else { 36.0 };
        let scrolled = f64::from(scroll.scroll_top());
        let core = self.core.borrow();
        let firsts = core.groups.iter().map(|group| group.first);
        window(
            scrolled - headings_above(scrolled, row, self.group_height, firsts),
            f64::from(scroll.client_height()),
            row,
            count,
        )
    }

    /// Measures the box and a row; whether other rows are to be drawn.
    pub(super) fn measure(&mut self) -> bool {
        let height_of = |selector: &str| {
            let row = self
                .table
                .cast::<HtmlElement>()?
                .query_selector(selector)
                .ok()
                .flatten()?;
            Some(row.get_bounding_client_rect().height())
        };
        let (row, group) = (height_of(".grid__row:not(.grid__row--new)"), height_of(".grid__group"));
        let before = self.row_height;
        self.row_height = row.unwrap_or(before);
        self.group_height = group.unwrap_or(self.row_height);
        if let Some(scroll) = self.scroll.cast::<HtmlElement>().filter(|_| self.row_height > 0.0) {
            self.core.borrow_mut().page = page(f64::from(scroll.client_height()), self.row_height);
        }
        let drawn = self.window();
        let has_grown = (before - self.row_height).abs() > 0.01;
        let differs = drawn != self.drawn || has_grown;
        // With larger text, as in the room, what has the focus is elsewhere in the box: it is brought into sight again.
        self.wants_focus |= has_grown && self.has_focus;
        self.drawn = drawn;
        differs
    }

    pub(super) fn set_width(&self) {
        if let Some(scroll) = self.scroll.cast::<HtmlElement>() {
            let _ = scroll
                .style()
                .set_property("--grid-least-width", &format!("{}rem", self.frame.least_width()));
        }
    }

    /// Brings a cell into sight inside the box, below the heading and beside the first column.
    pub(super) fn reveal(&self, place: Place) {
        let (Some(scroll), Some(cell)) = (self.scroll.cast::<HtmlElement>(), dom::cell_at(&self.table, place)) else {
            return;
        };
        let head = dom::cell_at(
            &self.table,
            Place {
                line: 0,
                column: self.frame.first(),
            },
        );
        let (view, at) = (scroll.get_bounding_client_rect(), cell.get_bounding_client_rect());
        let sticky = head.map(|head| head.get_bounding_client_rect());
        let foot = self
            .table
            .cast::<HtmlElement>()
            .and_then(|table| table.query_selector(".grid__foot").ok().flatten());
        let foot_height = foot.map_or(0.0, |foot| foot.get_bounding_client_rect().height());
        let head_height = sticky.as_ref().map_or(0.0, web_sys::DomRect::height);
        if place.line > 0 {
            let top = at.top() - view.top() + f64::from(scroll.scroll_top());
            let to = super::window::reveal(
                f64::from(scroll.scroll_top()),
                f64::from(scroll.client_height()) - foot_height,
                head_height,
                top,
                at.height(),
            );
            set_scroll(&scroll, to, true);
        }
        if place.column > self.frame.first() {
            let stub = sticky.map_or(0.0, |head| head.right() - view.left());
            // On a narrow screen the first column does not stick, so nothing hides the cell.
            let stub = if stub > view.width() / 2.0 { 0.0 } else { stub.max(0.0) };
            let left = at.left() - view.left() + f64::from(scroll.scroll_left());
            let to = super::window::reveal(
                f64::from(scroll.scroll_left()),
                f64::from(scroll.client_width()),
                stub,
                left,
                at.width(),
            );
            set_scroll(&scroll, to, false);
        } else if place.column <= self.frame.first() {
            set_scroll(&scroll, 0.0, false);
        }
    }

    /// Brings the heading of a cell's column into sight on the page, where both fit: after the cell has the focus, as the
    /// browser brings only what gets it into sight, by more than it must.
    pub(super) fn reveal_heading(&self, place: Place) {
        let head = Place { line: 0, ..place };
        if let (Some(head), Some(cell)) = (dom::cell_at(&self.table, head), dom::cell_at(&self.table, place))
            && place.line > 0
        {
            dom::show_together(&head.get_bounding_client_rect(), &cell.get_bounding_client_rect());
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small positive number"
)]
fn page(height: f64, row: f64) -> usize {
    // The heading takes one row; one row stays in sight as a guide.
    (height / row - 2.0).clamp(1.0, 1000.0) as usize
}

#[expect(clippy::cast_possible_truncation, reason = "scroll positions are whole pixels")]
fn set_scroll(scroll: &HtmlElement, to: f64, is_vertical: bool) {
    let to = to.round() as i32;
    if is_vertical {
        if scroll.scroll_top() != to {
            scroll.set_scroll_top(to);
        }
    } else if scroll.scroll_left() != to {
        scroll.set_scroll_left(to);
    }
}
