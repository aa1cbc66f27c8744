//! What becomes of a file that is no plan: networks are brought into the open one, however they are opened.

use schoolweave::app::{FileOutcome, FilePurpose, Intent, Page, Report, Route};

use super::store::with_plan;

#[test]
fn a_network_leads_to_where_lists_are_brought_in() {
    let kumu = "{\"elements\": [{\"label\": \"A\"}], \"connections\": []}";
    for (name, text, is_network) in [
        ("a.graphml", "<graphml/>", true),
        ("a.GEXF", "<gexf/>", true),
        ("kumu.json", kumu, true),
        ("other.json", "{\"a\": 1}", false),
        ("a.xml", "<graphml/>", false),
    ] {
        for purpose in [FilePurpose::Open, FilePurpose::Dropped] {
            let (store, _) = with_plan();
            store.dispatch(Report::FileRead {
                purpose,
                name: name.into(),
                bytes: text.as_bytes().into(),
            });
            let state = store.state();
            let is_there = matches!(&state.route, Route::Plan { page: Page::BringIn, view, .. } if view.is_empty());
            assert_eq!(
                (is_there, state.list_file.is_some()),
                (is_network, is_network),
                "{name}, {purpose:?}"
            );
            let is_refused = state
                .file_news
                .as_ref()
                .is_some_and(|news| matches!(news.outcome, FileOutcome::Refused(_)));
            assert_eq!(is_refused, !is_network, "{name}, {purpose:?}");
            store.dispatch(Intent::PutListAway);
            assert!(store.state().list_file.is_none());
        }
    }
}
