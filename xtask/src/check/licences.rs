//! Whether everything that becomes part of the page carries a licence that lets us pass it on as we do.

use std::collections::BTreeMap;

use crate::failure::{Failure, Outcome};
use crate::packages;
use crate::project::Project;

/// Permissive licences: they let us pass on what we build, under our own terms beside theirs.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Checks every package that is compiled into the page.
pub fn check(project: &Project) -> Outcome<()> {
    let packages = packages::shipped(project)?;
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for package in &packages {
        *kinds.entry(&package.licence).or_default() += 1;
    }
    for (licence, count) in &kinds {
        println!("{count:>5}  {licence}");
    }
    let refused: Vec<String> = packages
        .iter()
        .filter(|package| !is_allowed(&package.licence))
        .map(|package| format!("{} {}: {}", package.name, package.version, package.licence))
        .collect();
    if refused.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        format!("not allowed: {}", refused.join("; ")),
        "Replace the package, or, where its licence is permissive, add it to ALLOWED in xtask/src/check/licences.rs.",
    ))
}

/// Whether a licence expression can be met with allowed licences: one side of each OR, both sides of each AND.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.trim();
    if let Some(sides) = split_outside(expression, " OR ").or_else(|| split_outside(expression, "/")) {
        return sides.iter().any(|side| is_allowed(side));
    }
    if let Some(sides) = split_outside(expression, " AND ") {
        return sides.iter().all(|side| is_allowed(side));
    }
    match expression.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => is_allowed(inner),
        None => ALLOWED.contains(&expression),
    }
}

/// The parts between an operator that stands outside brackets, or nothing where there is no such operator.
fn split_outside<'a>(expression: &'a str, operator: &str) -> Option<Vec<&'a str>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (index, _) in expression.match_indices(operator) {
        let before = expression.get(..index)?;
        if before.matches('(').count() == before.matches(')').count() {
            parts.push(expression.get(start..index)?);
            start = index + operator.len();
        }
    }
    parts.push(expression.get(start..)?);
    (parts.len() > 1).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_side_of_or_and_both_sides_of_and_must_be_allowed() {
        for allowed in [
            "MIT",
            "MIT/Apache-2.0",
            "GPL-3.0 OR MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR X",
        ] {
            assert!(is_allowed(allowed), "{allowed}");
        }
        for refused in [
            "",
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "(MIT OR Apache-2.0) AND GPL-3.0",
            "MITX",
        ] {
            assert!(!is_allowed(refused), "{refused}");
        }
    }
}
