//! The page, built beside the first parts of the checks: for minutes its build keeps one core busy and no more.

use std::cell::RefCell;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::packages;
use crate::page;
use crate::process::heading;
use crate::project::Project;
use crate::tools;

/// The release page, which several parts need.
pub struct Page<'a> {
    project: &'a Project,
    build: RefCell<Option<Build>>,
}

/// A build that runs, and where it writes what it says.
struct Build {
    process: Child,
    said: PathBuf,
}

impl<'a> Page<'a> {
    /// The page, built when a part asks for it.
    pub fn later(project: &'a Project) -> Self {
        Self {
            project,
            build: RefCell::default(),
        }
    }

    /// The page, built from now on beside whatever is done next.
    pub fn ahead(project: &'a Project) -> Outcome<Self> {
        // Not beside the tools that the other parts set up.
        tools::for_page(project)?;
        let said = packages::target_folder(project)?.join("page").join("said");
        let process = start(project, &said).map_err(|error| Failure::file(&said, &error))?;
        Ok(Self {
            project,
            build: RefCell::new(Some(Build { process, said })),
        })
    }

    /// Comes back when the page is in `dist/`.
    pub fn built(&self) -> Outcome<()> {
        if let Some(mut build) = self.build.take() {
            heading("Waiting for the page");
            let is_built = build.process.wait().is_ok_and(|status| status.success());
            print!("{}", fs::read_to_string(&build.said).unwrap_or_default());
            if !is_built {
                return Err(Failure::new("the page did not build", "What its build says is above."));
            }
        }
        page::build(self.project).map(|_| ())
    }
}

impl Drop for Page<'_> {
    fn drop(&mut self) {
        if let Some(mut build) = self.build.take() {
            let _ = build.process.kill();
            let _ = build.process.wait();
        }
    }
}

/// Starts this very program on the page, with a file for all it says.
fn start(project: &Project, said: &Path) -> io::Result<Child> {
    fs::create_dir_all(said.parent().unwrap_or(said))?;
    let file = File::create(said)?;
    Command::new(std::env::current_exe()?)
        .arg("build")
        .args(project.is_quick().then_some("--quick"))
        .current_dir(project.root())
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .spawn()
}
