//! Opening the page: it starts, asks nobody else for anything, and works wherever it is put.

use serde_json::json;
use xtask::server::Site;

use crate::harness::{dist, journey, journey_on};

#[test]
fn the_page_opens_without_a_complaint_and_is_accessible() {
    journey(|page| {
        page.open_ready("");
        page.assert_accessible("the page as it opens");
    });
}

#[test]
fn a_first_visit_takes_at_most_twelve_requests() {
    journey(|page| {
        page.open_ready("");
        let requests = page.take_requests();
        let ours: Vec<&String> = requests.iter().filter(|url| url.starts_with("http")).collect();
        assert!(ours.len() <= 12, "{ours:#?}");
        let programs = ours.iter().filter(|url| url.ends_with("_bg.wasm"));
        assert_eq!(programs.count(), 1, "the program is fetched once: {ours:#?}");
    });
}

#[test]
fn a_plan_s_address_fetches_each_part_once() {
    journey(|page| {
        page.open_ready("#/help");
        let requests = page.take_requests();
        for part in ["_bg.wasm", "-split_plan.wasm"] {
            let fetched = requests.iter().filter(|url| url.ends_with(part)).count();
            assert_eq!(fetched, 1, "{part}: {requests:#?}");
        }
    });
}

#[test]
fn the_page_works_below_any_path() {
    let site = Site {
        below: "/tools/weave/".to_owned(),
        ..Site::new(dist())
    };
    journey_on(site, |page| {
        page.open_ready("");
        let requests = page.take_requests();
        let outside = requests
            .iter()
            .find(|url| url.starts_with("http") && !url.contains("/tools/weave/"));
        assert_eq!(outside, None);
    });
}

#[test]
fn the_policy_blocks_inline_script_and_style_and_foreign_addresses() {
    journey(|page| {
        page.open_ready("");
        page.take_complaints();
        let blocked = page.run_async(
            "const blocked = [];
            addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
            const script = document.createElement('script');
            try { script.text = 'window.ran = true'; document.body.append(script); } catch { blocked.push('trusted'); }
            try { document.createElement('p').innerHTML = '<b>x</b>'; } catch { blocked.push('trusted'); }
            document.body.setAttribute('style', 'top: 1px');
            await fetch('http://127.0.0.1:1/').catch(() => {});
            await new Promise((done) => setTimeout(done));
            return { blocked: [...new Set(blocked)].sort(), ran: window.ran === true, top: document.body.style.top }",
        );
        assert_eq!(blocked["ran"], json!(false));
        assert_eq!(blocked["top"], json!(""));
        let names = blocked["blocked"].to_string();
        for name in ["connect-src", "style-src-attr", "trusted"] {
            assert!(names.contains(name), "{name} is not among {names}");
        }
        assert!(
            !page.take_complaints().is_empty(),
            "the browser reports what it blocked"
        );
        page.take_requests();
    });
}
