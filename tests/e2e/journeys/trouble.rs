//! Where the page cannot run or cannot go on: a plain sentence, and a way to what is stored.

use serde_json::{Value, json};
use xtask::server::Site;

use crate::harness::{Browser, dist, journey, journey_on};

/// Puts something in the browser's storage that is as a kept plan is.
fn store_a_plan(page: &Browser) {
    let script = "const summary = 'Elm \\u201cStreet\\u201d\\n12';
        const head = `schoolweave-slot 1 00 generation=1 summary=${summary.length} length=2`;
        localStorage.setItem('schoolweave/p/7f/a', `${head}\\n${summary}\\n{}`);
        localStorage.setItem('schoolweave/ui', '{}');
        localStorage.setItem('other', 'not ours');";
    page.run(script);
}

fn assert_stored_can_be_saved(page: &Browser) {
    page.sees("Elm “Street”");
    let (name, content) = page.saved_by(|| page.click("Save everything stored to a file"));
    assert_eq!(name, "schoolweave-stored.json");
    let content: Value = serde_json::from_slice(&content).unwrap();
    assert_eq!(content["type"], json!("schoolweave-stored"));
    let stored = content["stored"].as_object().unwrap();
    assert_eq!(
        stored.keys().collect::<Vec<_>>(),
        ["schoolweave/p/7f/a", "schoolweave/ui"]
    );
    assert!(
        stored["schoolweave/p/7f/a"]
            .as_str()
            .unwrap()
            .starts_with("schoolweave-slot 1 ")
    );
    let kept = page.run("return localStorage.length");
    assert_eq!(kept, json!(3), "nothing stored is removed");
}

#[test]
fn a_program_that_does_not_arrive_leaves_a_sentence_and_the_stored_plans() {
    let site = Site {
        missing: vec!["_bg.wasm".to_owned()],
        ..Site::new(dist())
    };
    journey_on(site, |page| {
        page.open("");
        page.sees("Schoolweave could not load");
        store_a_plan(page);
        page.open("");
        page.sees("Schoolweave could not load");
        assert_stored_can_be_saved(page);
        page.assert_accessible("the rescue page");
        let complaints = page.take_complaints();
        assert!(complaints.iter().any(|line| line.contains("404")), "{complaints:?}");
    });
}

#[test]
fn a_program_with_a_changed_byte_is_not_run() {
    let site = Site {
        tampered: vec!["_bg.wasm".to_owned()],
        ..Site::new(dist())
    };
    journey_on(site, |page| {
        page.open("");
        page.sees("Schoolweave could not load");
        assert!(
            !page.take_complaints().is_empty(),
            "the browser says that the bytes are not the right ones"
        );
    });
}

#[test]
fn a_browser_without_webassembly_is_told_what_to_use() {
    journey(|page| {
        page.before_each_page("delete globalThis.WebAssembly");
        page.open("");
        page.sees("This browser cannot run Schoolweave");
        page.sees("Use a current Firefox, Chrome, Edge or Safari");
        // The preloaded program is then not used.
        page.take_complaints();
    });
}

#[test]
fn without_scripts_a_sentence_says_what_to_do() {
    journey(|page| {
        page.command("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        page.open("");
        page.sees("Schoolweave needs JavaScript");
        page.command("Emulation.setScriptExecutionDisabled", json!({ "value": false }));
        page.take_complaints();
    });
}

#[test]
fn a_program_that_stops_gives_way_to_the_rescue_page_and_runs_no_more() {
    journey(|page| {
        page.open_ready("");
        store_a_plan(page);
        page.run("addEventListener('pagehide', () => localStorage.setItem('late', '1'))");
        // As the browser reports it when the program panics in a callback.
        page.run("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))");
        page.sees("Schoolweave stopped");
        page.sees("unreachable");
        assert_stored_can_be_saved(page);
        assert_eq!(page.title(), "Schoolweave stopped · Schoolweave");
        page.take_complaints();
        page.click("Reload");
        page.ready();
        assert_eq!(page.run("return localStorage.getItem('late')"), Value::Null);
    });
}
