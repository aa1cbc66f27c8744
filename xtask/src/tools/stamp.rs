//! Remembers what is set up: an empty file per tool and version, and the tool's own file must be there still.

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::project::Project;

/// Whether a tool at this version is set up, its program being at `program`.
pub fn is_set(project: &Project, tool: &str, version: &str, program: &Path) -> bool {
    path(project, tool, version).is_file() && program.exists()
}

/// Notes that a tool at this version is set up.
pub fn set(project: &Project, tool: &str, version: &str) -> Outcome<()> {
    let path = path(project, tool, version);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    }
    fs::write(&path, "").map_err(|error| Failure::file(&path, &error))
}

fn path(project: &Project, tool: &str, version: &str) -> std::path::PathBuf {
    project.tools().join("stamps").join(format!("{tool}-{version}"))
}
