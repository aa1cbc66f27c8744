//! Hashes by which a browser checks what it loads (subresource integrity).

use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::process::{command, output};
use crate::project::Project;

/// Prints the hash of each file named: Node has SHA-384, and building the page needs Node anyway.
const HASH: &str = "
const fs = require('node:fs'), crypto = require('node:crypto');
for (const file of process.argv.slice(1)) {
  console.log('sha384-' + crypto.createHash('sha384').update(fs.readFileSync(file)).digest('base64'));
}";

/// The hash of each file, in the same order.
pub fn of(project: &Project, files: &[PathBuf]) -> Outcome<Vec<String>> {
    let printed = output(command(project, "node").args(["-e", HASH]).args(files)).unwrap_or_default();
    let hashes: Vec<String> = printed.lines().map(str::to_owned).collect();
    if hashes.len() == files.len() {
        Ok(hashes)
    } else {
        Err(Failure::new("node could not hash the built files", ""))
    }
}
