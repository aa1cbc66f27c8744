//! When money ends: what recurring costs stand on is said, drawn and told in figures, and what stops leads to its record.

use serde_json::json;

use super::{lines, sample, show};
use crate::harness::{journey, until};

#[test]
fn what_ends_is_said_by_day_and_leads_to_what_stops() {
    journey(|page| {
        let plan = sample(page);
        show(page, &format!("{plan}funding/years/cliff"));
        until("the section in sight", || {
            page.find("heading", "When money ends").is_in_sight().then_some(())
        });
        page.sees("The deepest fall is after Jun 30, 2028:");
        // The picture, its figures and the days name the same money.
        let drawn = page.run("return document.querySelector('.cliff-chart svg[role=img]').getAttribute('aria-label')");
        // Without what keeps a sign with its amount.
        let drawn = drawn.as_str().unwrap_or_default().replace('\u{2060}', "");
        let falls = lines(
            page,
            "return [...document.querySelectorAll('.cliff__day > summary .disclosure__label')].map((day) => day.textContent)",
        );
        assert!(falls.len() > 1, "{falls:?}");
        for fall in &falls {
            let (day, goes) = fall.split_once(": ").unwrap();
            let goes = goes.split(' ').next().unwrap();
            assert!(drawn.contains(&format!("{day}: −{goes} ")), "{fall} is not in {drawn}");
        }
        // Cash is never added to what is in kind.
        let labels = lines(
            page,
            "return [...document.querySelectorAll('.cliff .funding__years tbody th[scope=row]')].map((row) => row.textContent.trim())",
        );
        assert!(labels.contains(&"Cash, secured".to_owned()), "{labels:?}");
        assert!(labels.contains(&"In kind, secured".to_owned()), "{labels:?}");
        // What a source carries leads to each record, and to what is left without it.
        let stops = "const stop = [...document.querySelectorAll('.cliff__stop')].find((stop) => stop.textContent.includes('Tamarack Fund'));
            return [...stop.querySelectorAll('a')].map((link) => link.textContent)";
        let links = lines(page, stops);
        assert!(
            links.contains(&"Coordinate the community schools".to_owned()),
            "{links:?}"
        );
        assert!(links.contains(&"Community school coordinator".to_owned()), "{links:?}");
        page.find("link", "What is left without Tamarack Fund, three-year grant")
            .click();
        until("what is left without it", || {
            page.place()
                .ends_with("leadership/leaving/sources/ex-source-tamarack")
                .then_some(())
        });
        page.press("Alt+ArrowLeft");
        show(page, &format!("{plan}funding/years"));
        page.find("link", "Coordinate the community schools").click();
        page.find("region", "Coordinate the community schools");
        page.assert_accessible("what stops, with a role beside it");
        page.assert_quiet();
        assert_eq!(
            page.run("return document.querySelectorAll('.cliff-chart rect').length > 4"),
            json!(true)
        );
    });
}
