//! Where the page cannot run or cannot go on: a plain sentence, and a way to what is stored.

use std::collections::HashSet;
use std::fs;

use serde_json::{Value, json};
use xtask::server::Site;

use crate::harness::{Browser, Hand, Mouse, dist, journey, journey_on, project, until};

/// Makes a plan with this title, and waits until it is kept.
fn keep_a_plan(page: &Browser, title: &str) {
    page.open_ready("");
    page.click("Start a plan");
    name_the_plan(page, title);
}

fn name_the_plan(page: &Browser, title: &str) {
    page.field("Title of the plan").replace_text(title);
    page.press("Enter");
    let kept = "return Object.values(localStorage).some((value) => value.includes(JSON.stringify(arguments[0])))";
    until("the plan to be kept", || {
        (page.run_with(kept, &[json!(title)]) == json!(true)).then_some(())
    });
}

/// The rescue page names the plan, hands out everything that is stored as it is, and changes nothing of it.
fn assert_stored_can_be_saved(page: &Browser, title: &str) {
    let stored =
        "return JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith('schoolweave/')).sort())";
    let before = page.run(stored);
    page.sees(title);
    let (name, content) = page.saved_by(|| page.click("Save everything stored to a file"));
    assert_eq!(name, "schoolweave-stored.json");
    let content: Value = serde_json::from_slice(&content).unwrap();
    assert_eq!(content["type"], json!("schoolweave-stored"));
    let handed_out: Vec<Value> = content["stored"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(key, value)| json!([key, value]))
        .collect();
    assert_eq!(json!(Value::from(handed_out).to_string()), before);
    assert_eq!(page.run(stored), before);
}

#[test]
fn a_program_that_does_not_arrive_leaves_a_sentence_and_the_stored_plans() {
    journey(|page| {
        keep_a_plan(page, "Elm “Street” <b>");
        page.server().change(|site| site.missing.push("_bg.wasm".to_owned()));
        page.command("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
        page.open("");
        page.sees("Schoolweave could not load");
        assert_stored_can_be_saved(page, "Elm “Street” <b>");
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
fn a_page_whose_part_does_not_arrive_says_so_and_comes_when_it_is_asked_again() {
    journey(|page| {
        page.server()
            .change(|site| site.missing.push("split_plan.wasm".to_owned()));
        page.open_ready("");
        page.click("Start a plan");
        page.sees("This page did not load");
        page.assert_accessible("a page whose part did not arrive");
        let complaints = page.take_complaints();
        assert!(complaints.iter().any(|line| line.contains("404")), "{complaints:?}");
        page.server().change(|site| site.missing.clear());
        page.click("Try again");
        // The focus waited for the page, and its heading has it.
        until("the heading to have the focus", || {
            (page.run("return document.activeElement.matches('main h1')") == json!(true)).then_some(())
        });
        name_the_plan(page, "Elm Street");
    });
}

#[test]
fn what_is_there_without_the_pages_has_its_words() {
    journey(|page| {
        page.open_ready("");
        page.click("Start a plan");
        name_the_plan(page, "Elm Street");
        Mouse(page).go_to("Partners");
        Mouse(page).fill("Name of a partner", "Oak Bank");
        Mouse(page).press("Add this partner");
        page.cell("Partners", "Oak Bank", "Name").click();
        page.press("Control+Delete");
        page.sees("Deleted: “Oak Bank”");
        page.server()
            .change(|site| site.missing.push("split_plan.wasm".to_owned()));
        page.command("Network.enable", json!({}));
        page.command("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
        page.reload();
        page.sees("This page did not load");
        page.take_complaints();
        let said = page.run(
            "return [...document.querySelectorAll('*')].flatMap((one) => [one.title, one.ariaLabel]).join(' ') + ' ' + document.body.innerText",
        );
        let said = said.as_str().unwrap();
        assert!(said.contains("Undo deletion of “Oak Bank”"), "{said}");
        let keys = keys_of_pages();
        let bare: Vec<_> = said.split_whitespace().filter(|word| keys.contains(*word)).collect();
        assert_eq!(
            bare,
            [] as [&str; 0],
            "messages that come with the pages were asked for without them"
        );
    });
}

/// The keys of the messages that come with the pages of a plan.
fn keys_of_pages() -> HashSet<String> {
    let files = fs::read_dir(project().join("locales/pages/en")).unwrap().flatten();
    let texts = files.map(|file| fs::read_to_string(file.path()).unwrap());
    let keys = texts.flat_map(|text| {
        let starts = text
            .lines()
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key.to_owned());
        starts.collect::<Vec<_>>()
    });
    let keys: HashSet<String> = keys.collect();
    assert!(keys.contains("partners-question"));
    keys
}

#[test]
fn what_missed_its_part_is_there_once_the_page_beside_it_has_got_it() {
    journey(|page| {
        page.server()
            .change(|site| site.missing.push("split_plan.wasm".to_owned()));
        page.open_ready("");
        page.click("Open the sample");
        page.sees("This page did not load");
        page.run("location.hash += '?open=partners/ex-partner-riverbend'");
        assert!(!page.has("button", "Close the details"));
        page.take_complaints();
        page.server().change(|site| site.missing.clear());
        page.click("Try again");
        page.find("button", "Close the details");
        // The findings are counted on the rail.
        page.find_part("link", "Leadership 21");
    });
}

#[test]
fn what_opens_above_the_page_is_said_to_be_missing_and_comes_when_it_is_asked_again() {
    journey(|page| {
        page.server()
            .change(|site| site.missing.push("split_plan.wasm".to_owned()));
        page.open_ready("");
        page.press("Control+k");
        page.sees("A part of Schoolweave did not arrive. Check the connection, then try again.");
        page.take_complaints();
        page.server().change(|site| site.missing.clear());
        page.press("Control+k");
        page.find_part("option", "Open a file");
    });
}

#[test]
fn a_part_with_a_changed_byte_is_not_run() {
    let site = Site {
        tampered: vec!["split_plan.wasm".to_owned()],
        ..Site::new(dist())
    };
    journey_on(site, |page| {
        page.open_ready("");
        page.click("Start a plan");
        page.sees("This page did not load");
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
        keep_a_plan(page, "Elm Street");
        page.run("addEventListener('pagehide', () => localStorage.setItem('late', '1'))");
        // As the browser reports it when the program panics in a callback.
        page.run("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))");
        page.sees("Schoolweave stopped");
        page.sees("unreachable");
        assert_stored_can_be_saved(page, "Elm Street");
        assert_eq!(page.title(), "Schoolweave stopped · Schoolweave");
        page.take_complaints();
        page.click("Reload");
        page.ready();
        assert_eq!(page.run("return localStorage.getItem('late')"), Value::Null);
        assert_eq!(page.field("Title of the plan").value(), "Elm Street");
    });
}

#[test]
fn a_panic_says_on_the_rescue_page_where_it_was() {
    journey(|page| {
        keep_a_plan(page, "Elm Street");
        // What a browser never does to the program.
        page.run("Element.prototype.setAttribute = () => { throw new Error('refused by the test') }");
        page.click("Search");
        page.sees("Schoolweave stopped");
        page.sees("panicked at");
        page.take_complaints();
        assert_stored_can_be_saved(page, "Elm Street");
        page.take_complaints();
    });
}

#[test]
fn a_sample_that_does_not_arrive_is_said_loses_nothing_and_can_be_opened_later() {
    journey(|page| {
        keep_a_plan(page, "Elm Street");
        page.go("#/");
        page.sees("Plans in this browser");
        page.server()
            .change(|site| site.missing.push("example.json".to_owned()));
        page.click("Open the sample");
        page.find("dialog", "The sample was not opened");
        page.sees("It could not be fetched. Check the connection, then open the sample again. Nothing was changed.");
        page.assert_accessible("a sample that could not be fetched");
        let complaints = page.take_complaints();
        assert!(complaints.iter().all(|line| line.contains("404")), "{complaints:?}");
        page.press("Escape");
        page.find_no("dialog", "The sample was not opened");
        page.find("link", "Elm Street");
        page.server().change(|site| site.missing.clear());
        page.click("Open the sample");
        page.sees("Leave the sample");
        page.go("#/");
        page.follow("Elm Street");
        assert_eq!(page.field("Title of the plan").value(), "Elm Street");
    });
}

#[test]
fn where_nothing_can_be_stored_the_page_says_so_and_a_file_can_be_saved() {
    journey(|page| {
        let refuse =
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })";
        page.before_each_page(refuse);
        page.open_ready("");
        page.click("Start a plan");
        page.field("Title of the plan").replace_text("Nowhere kept");
        page.press("Enter");
        page.sees("This browser does not let the page store anything");
        page.assert_accessible("a plan that is not kept");
        let (_, content) = page.saved_by(|| page.press("Control+s"));
        assert!(String::from_utf8_lossy(&content).contains("Nowhere kept"));
    });
}

#[test]
fn where_storage_is_full_nothing_is_lost_and_room_is_used_when_it_comes() {
    journey(|page| {
        keep_a_plan(page, "Kept");
        let fill = "for (let size = 4_194_304; size >= 1; size /= 2)
                try { localStorage.setItem(`other${size}`, 'x'.repeat(size)); } catch {}
            return Object.entries(localStorage).reduce((sum, [key, value]) => sum + key.length + value.length, 0)";
        assert!(page.run(fill).as_u64().unwrap() > 5_000_000);
        page.field("Title of the plan")
            .replace_text("Written while it was full");
        page.press("Enter");
        page.sees("storage for this page is full");
        let (_, content) = page.saved_by(|| page.click("Download a copy now"));
        assert!(String::from_utf8_lossy(&content).contains("Written while it was full"));
        page.run(
            "Object.keys(localStorage).filter((key) => key.startsWith('other')).forEach((key) => localStorage.removeItem(key))",
        );
        page.field("Title of the plan").replace_text("Written with room again");
        page.press("Enter");
        page.sees_no("storage for this page is full");
        page.reload();
        assert_eq!(page.field("Title of the plan").value(), "Written with room again");
    });
}

#[test]
fn a_plan_whose_storage_is_damaged_is_left_as_it_is() {
    journey(|page| {
        page.open_ready("");
        page.click("Start a plan");
        name_the_plan(page, "Elm Street");
        page.sees("Saved in this browser");
        page.go("#/");
        page.find("link", "Elm Street");
        // Every snapshot loses its last character before the program starts.
        page.before_each_page(
            "for (const [key, value] of Object.entries(localStorage)) {
                if (key.startsWith('schoolweave/p/') && value.length > 200) localStorage.setItem(key, value.slice(0, -1));
            }",
        );
        page.reload();
        page.ready();
        page.find_part("button", "More for").click();
        page.find("menuitem", "Make a copy").click();
        page.sees("This plan cannot be read here, so it was left as it is.");
        page.css(".rows a").click();
        page.sees("What is stored of this plan is damaged");
        page.assert_accessible("a plan that is damaged");
    });
}
