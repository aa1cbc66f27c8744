//! The first page: which plan, of which day, and what the figures mean.

use super::Making;
use crate::exchange::workbook::{Cell, Field, Look, Page};

pub(super) fn page(making: &Making) -> Page {
    let (words, plan) = (making.words, making.plan);
    let mut page = Page::new(&making.names.about, (0, 0));
    page.push(Look::Title, vec![Field::text(&plan.about.title)]);
    if plan.about.example {
        page.push(Look::Head, vec![making.heading("out-about-sample")]);
    }
    if !plan.community_name().is_empty() {
        page.push(Look::Plain, vec![Field::text(plan.community_name())]);
    }
    page.push(
        Look::Plain,
        vec![making.heading("out-about-day"), Cell::Day(making.today).into()],
    );
    page.push(
        Look::Plain,
        vec![
            making.heading("out-about-currency"),
            Field::text(plan.about.currency().code()),
        ],
    );
    for key in ["out-about-unknown", "out-about-formulas"] {
        page.push(Look::Plain, vec![Field::text(&words.text(key))]);
    }
    page
}
