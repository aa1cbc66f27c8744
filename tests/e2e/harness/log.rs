//! What the browser noted: the requests of the page, and its console with errors and reports of blocked things.

use serde_json::{Value, json};

use super::Browser;
use super::wait::until;

/// What was noted and not asked for yet.
#[derive(Default)]
pub struct Log {
    requests: Vec<String>,
    choosers: Vec<Value>,
    complaints: Vec<String>,
}

impl Browser {
    /// The addresses that were requested since the browser started or this was asked last.
    pub fn take_requests(&self) -> Vec<String> {
        self.read_log();
        std::mem::take(&mut self.log.borrow_mut().requests)
    }

    /// What stands in the console as an error or a warning, since the browser started or this was asked last. A test that
    /// provokes one takes it, so that the check at the end does not find it.
    pub fn take_complaints(&self) -> Vec<String> {
        self.read_log();
        std::mem::take(&mut self.log.borrow_mut().complaints)
    }

    /// Fails where the page asked another origin for something, or something stands in the console.
    pub fn assert_quiet(&self) {
        let foreign: Vec<String> = self
            .take_requests()
            .into_iter()
            .filter(|url| !self.is_ours(url))
            .collect();
        assert!(foreign.is_empty(), "requests to another origin: {foreign:#?}");
        let complaints = self.take_complaints();
        assert!(complaints.is_empty(), "in the browser's console: {complaints:#?}");
    }

    /// Answers the browser's own dialog for choosing files, that an action opens, with a file.
    pub fn choose_file(&self, path: &std::path::Path, opens_the_dialog: impl FnOnce()) {
        self.command("Page.setInterceptFileChooserDialog", json!({ "enabled": true }));
        opens_the_dialog();
        let node = until("the dialog for choosing a file", || {
            self.read_log();
            self.log.borrow_mut().choosers.pop()
        });
        self.command(
            "DOM.setFileInputFiles",
            json!({ "files": [path], "backendNodeId": node }),
        );
        self.command("Page.setInterceptFileChooserDialog", json!({ "enabled": false }));
    }

    fn is_ours(&self, url: &str) -> bool {
        let blob = format!("blob:{}/", self.origin());
        url.starts_with(&format!("{}/", self.origin()))
            || url.starts_with(&blob)
            || url.starts_with("data:")
            || url.starts_with("about:")
    }

    fn read_log(&self) {
        let entries = |kind: &str| self.web.post("/se/log", &json!({ "type": kind })).unwrap();
        let mut log = self.log.borrow_mut();
        for entry in entries("performance").as_array().into_iter().flatten() {
            let text = entry["message"].as_str().unwrap_or("");
            let mut message: Value = serde_json::from_str(text).unwrap_or_default();
            let mut event = message["message"].take();
            match event["method"].as_str() {
                Some("Network.requestWillBeSent") => {
                    let url = event["params"]["request"]["url"].as_str().unwrap_or("");
                    log.requests.push(url.to_owned());
                }
                Some("Page.fileChooserOpened") => log.choosers.push(event["params"]["backendNodeId"].take()),
                _ => {}
            }
        }
        for entry in entries("browser").as_array().into_iter().flatten() {
            if matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING")) {
                log.complaints.push(entry["message"].as_str().unwrap_or("").to_owned());
            }
        }
    }
}
