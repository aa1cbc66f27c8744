//! Files that a test gives to the page and gets from it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;

use super::wait::until;
use super::{Browser, Element};

/// A folder of one browser; it goes with it.
pub struct Folder(PathBuf);

impl Folder {
    /// A new, empty folder.
    pub fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "schoolweave-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        let folder = Self(std::env::temp_dir().join(name));
        for part in ["downloads", "files", "profile"] {
            fs::create_dir_all(folder.path(part)).expect("a folder for the browser");
        }
        folder
    }

    /// A part of it.
    pub fn path(&self, part: &str) -> PathBuf {
        self.0.join(part)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // The browser may still be writing: a moment later is soon enough, and the system clears what is left.
        let _ = fs::remove_dir_all(&self.0).or_else(|_| fs::remove_dir_all(&self.0));
    }
}

impl Browser {
    /// A file with this content, to be given to the page.
    pub fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.folder.path("files").join(name);
        fs::write(&path, content).expect("a file to give");
        path
    }

    /// The file that an action makes the browser save, whole: its name and its content.
    pub fn saved_by(&self, action: impl FnOnce()) -> (String, Vec<u8>) {
        let before = self.downloads();
        action();
        let path = until("a saved file", || {
            self.downloads().into_iter().find(|path| !before.contains(path))
        });
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (name, fs::read(&path).expect("the saved file"))
    }

    /// Whole files in the folder for downloads. The browser takes a file's name with an empty one before it has it.
    fn downloads(&self) -> Vec<PathBuf> {
        let files = fs::read_dir(self.folder.path("downloads")).expect("the folder for downloads");
        let unfinished = |path: &Path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let is_empty = || fs::metadata(path).is_ok_and(|file| file.len() == 0);
            name.starts_with('.') || name.ends_with(".crdownload") || name.ends_with(".tmp") || is_empty()
        };
        files
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| !unfinished(path))
            .collect()
    }
}

impl Element<'_> {
    /// Drops a file on it.
    pub fn drop_file(&self, name: &str, content: &str) {
        let script = "const data = new DataTransfer();
            data.items.add(new File([arguments[2]], arguments[1]));
            for (const kind of ['dragenter', 'dragover', 'drop'])
                arguments[0].dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));";
        self.browser
            .run_with(script, &[self.argument(), json!(name), json!(content)]);
    }
}

/// The bytes that a base64 text stands for.
pub fn from_base64(text: &str) -> Vec<u8> {
    let digit = |letter: u8| match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let digits: Vec<u32> = text.bytes().filter_map(digit).map(u32::from).collect();
    let mut bytes = Vec::with_capacity(digits.len() * 3 / 4);
    for group in digits.chunks(4) {
        let sum = group.iter().fold(0, |sum, digit| sum << 6 | digit) << (6 * (4 - group.len()));
        bytes.extend_from_slice(&sum.to_be_bytes()[1..group.len()]);
    }
    bytes
}
