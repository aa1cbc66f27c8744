//! Where things are in the project, and the versions that it pins.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The project's folder.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
    quick: bool,
}

impl Project {
    /// The project that this program was built in.
    pub fn here() -> Self {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self {
            root: package.parent().unwrap_or(package).to_path_buf(),
            quick: false,
        }
    }

    /// The same, to be built in less time than the release page takes, for whoever waits for it again and again.
    #[must_use]
    pub fn quickly(self, quick: bool) -> Self {
        Self { quick, ..self }
    }

    /// Whether the page is to be built quickly rather than small and fast.
    pub fn is_quick(&self) -> bool {
        self.quick
    }

    /// The project's own folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where the built page goes.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where the tools are that the project installs for itself; git ignores it.
    pub fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// Where packages from npm are.
    pub fn node_modules(&self) -> PathBuf {
        self.tools().join("node").join("node_modules")
    }

    /// The search path with the project's tools first.
    pub fn search_path(&self) -> OsString {
        let own = [self.tools().join("bin"), self.node_modules().join(".bin")];
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        std::env::join_paths(own.into_iter().chain(std::env::split_paths(&inherited))).unwrap_or(inherited)
    }

    /// The version of a package in `Cargo.lock`.
    pub fn locked_version(&self, package: &str) -> Outcome<String> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
        version_in_lock(&lock, package).ok_or_else(|| {
            Failure::new(
                format!("{package} is not in Cargo.lock"),
                "Run `cargo generate-lockfile`.",
            )
        })
    }
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_version_of_exactly_the_named_package() {
        let lock = "[[package]]\nname = \"web\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"web-sys\"\nversion = \"0.3.9\"\n";
        assert_eq!(version_in_lock(lock, "web-sys").as_deref(), Some("0.3.9"));
        assert_eq!(version_in_lock(lock, "web").as_deref(), Some("1.0.0"));
        assert_eq!(version_in_lock(lock, "sys"), None);
    }
}
