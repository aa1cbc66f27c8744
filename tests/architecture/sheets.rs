//! Every style sheet is on the page: Trunk takes only those that `index.html` lists.

use std::fs;
use std::path::Path;

/// Sheets below `styles/` that the page does not list, and listed ones that stand before `layers.css`.
pub fn findings() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sheets = Vec::new();
    collect(&root.join("styles"), "styles", &mut sheets);
    unlisted(&sheets, &fs::read_to_string(root.join("index.html")).unwrap())
}

fn unlisted(sheets: &[String], page: &str) -> Vec<String> {
    let listed: Vec<&str> = page
        .split("rel=\"css\" href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let mut findings: Vec<String> = sheets
        .iter()
        .filter(|sheet| !listed.contains(&sheet.as_str()))
        .cloned()
        .collect();
    if listed.first() != Some(&"styles/layers.css") {
        findings.push("styles/layers.css is not the first".to_owned());
    }
    findings
}

fn collect(folder: &Path, name: &str, sheets: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &name, sheets);
        } else if name.ends_with(".css") {
            sheets.push(name);
        }
    }
}

#[test]
fn a_sheet_that_is_not_listed_is_found() {
    let sheets = ["styles/layers.css".to_owned(), "styles/a.css".to_owned()];
    let first = "<link data-trunk rel=\"css\" href=\"styles/layers.css\" />";
    let second = "<link data-trunk rel=\"css\" href=\"styles/a.css\" />";
    assert!(unlisted(&sheets, &format!("{first}{second}")).is_empty());
    assert_eq!(unlisted(&sheets, first), ["styles/a.css"]);
    assert_eq!(unlisted(&sheets, &format!("{second}{first}")).len(), 1);
}
