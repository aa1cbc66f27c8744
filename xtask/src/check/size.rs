//! How much a first visit loads, compressed as hosts do (Brotli), and whether that is within the budget.

use std::process::Stdio;

use crate::failure::{Failure, Outcome};
use crate::process::command;
use crate::project::Project;

/// The most that a first visit may load, in bytes of Brotli.
///
/// The budget is 300,000 for what there is now and 400,000 for the whole product; 500,000 is where a check belongs that
/// must never fail. This bound holds what is reached; it goes up only with what people can do from the first moment, such
/// as presenting, and never above the 400,000.
const FIRST_VISIT: u64 = 377_500;

/// The most that the program may weigh with all that it loads on use. It goes up only with what people can do.
const EVERYTHING: u64 = 1_672_000;

/// The most that what makes workbooks may weigh: it comes only when somebody asks for one.
const WORKBOOK: u64 = 168_000;

/// The file of the program that makes workbooks, by a part of its name.
const MAKES_WORKBOOKS: &str = "split_workbook";

/// Files that no visit loads by itself: licences, the worked example, and the letters that most languages do without.
const ON_REQUEST: &[&str] = &[".txt", "example.json", "-latin-ext.woff2"];

/// Prints each file's size, plain and compressed: Node has Brotli, and building the page needs Node anyway.
const MEASURE: &str = "
const fs = require('node:fs'), zlib = require('node:zlib'), path = require('node:path');
const brotli = (bytes) => zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
for (const entry of fs.readdirSync('dist', { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = path.join(entry.parentPath ?? entry.path, entry.name);
  const bytes = fs.readFileSync(file);
  const packed = /\\.(woff2|png|jpe?g)$/.test(file) ? bytes.length : brotli(bytes);
  console.log([path.relative('dist', file), bytes.length, packed].join('\\t'));
}";

/// Prints the table and fails where a sum is over its limit.
pub fn check(project: &Project) -> Outcome<()> {
    let output = command(project, "node")
        .args(["-e", MEASURE])
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::new(format!("node did not start: {error}"), ""))?;
    let mut files = measured(&String::from_utf8_lossy(&output.stdout));
    if !output.status.success() || files.is_empty() {
        return Err(Failure::new(
            "the page in dist/ could not be measured",
            "Run `cargo xtask build`.",
        ));
    }
    files.sort_by_key(|file| std::cmp::Reverse(file.packed));
    println!("{:>10} {:>10}  file", "bytes", "brotli");
    for file in &files {
        println!(
            "{:>10} {:>10}  {}{}",
            file.plain,
            file.packed,
            file.name,
            file.when().note()
        );
    }
    let sum = |counts: fn(When) -> bool| -> u64 {
        let counted = files.iter().filter(|file| counts(file.when()));
        counted.map(|file| file.packed).sum()
    };
    within("a first visit", sum(|when| when == When::First), FIRST_VISIT)?;
    within(
        "everything but what makes workbooks",
        sum(|when| matches!(when, When::First | When::OnUse)),
        EVERYTHING,
    )?;
    within("what makes workbooks", sum(|when| when == When::Seldom), WORKBOOK)
}

fn within(what: &str, packed: u64, limit: u64) -> Outcome<()> {
    println!("{what} loads {packed} bytes; the limit is {limit}");
    if packed > limit {
        return Err(Failure::new(
            format!("{what} loads {packed} bytes, {} over the limit", packed - limit),
            "See what grew in the table above.",
        ));
    }
    Ok(())
}

/// When a file is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// By every first visit.
    First,
    /// When what is in it is first shown.
    OnUse,
    /// When somebody asks for a workbook.
    Seldom,
    /// When a person asks for it.
    OnRequest,
}

impl When {
    fn note(self) -> &'static str {
        match self {
            Self::First => "",
            Self::OnUse => " (on use)",
            Self::Seldom => " (on use, seldom)",
            Self::OnRequest => " (on request, not counted)",
        }
    }
}

struct File {
    name: String,
    plain: u64,
    packed: u64,
}

impl File {
    fn when(&self) -> When {
        if ON_REQUEST.iter().any(|ending| self.name.ends_with(ending)) {
            When::OnRequest
        } else if self.name.contains(MAKES_WORKBOOKS) {
            When::Seldom
        } else if self.name.ends_with(".wasm") && !self.name.ends_with("_bg.wasm") {
            When::OnUse
        } else {
            When::First
        }
    }
}

fn measured(lines: &str) -> Vec<File> {
    let file = |line: &str| {
        let mut parts = line.split('\t');
        Some(File {
            name: parts.next()?.to_owned(),
            plain: parts.next()?.parse().ok()?,
            packed: parts.next()?.parse().ok()?,
        })
    };
    lines.lines().filter_map(file).collect()
}
