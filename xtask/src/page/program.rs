//! The program of the page: cut into the files that are loaded on use, made small, named by what is in it, and told to
//! the page with the hashes its bytes must have.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use super::cut::{self, Cut};
use super::integrity;
use crate::failure::{Failure, Outcome};
use crate::process::{command, run};
use crate::project::Project;
use crate::tools;

/// Puts the cut program in place of the whole one that Trunk left, and gives the page that names it.
pub fn finish(project: &Project, page: &str) -> Outcome<String> {
    let dist = project.dist();
    let (note, trunks) = element(page, "<meta name=\"program\"", "content").ok_or_else(unnamed)?;
    let (starting, start) = element(page, "<script ", "src").ok_or_else(unnamed)?;
    let start = dist.join(start);
    for name in trunks.split(' ') {
        let path = dist.join(name);
        fs::remove_file(&path).map_err(|error| Failure::file(&path, &error))?;
    }
    let cut = cut::program(project)?;
    let names = Names {
        build: build_of(&cut, &start)?,
    };
    fs::rename(&start, dist.join(names.start())).map_err(|error| Failure::file(&start, &error))?;
    let told = put(project, &cut, &names)?;
    Ok(page.replace(note, &told.program).replace(starting, &told.start))
}

fn unnamed() -> Failure {
    Failure::new(
        "the page does not name its program as it should",
        "See `pattern_script` in Trunk.toml and dist/index.html.",
    )
}

/// The element of the page that begins so, and the value of an attribute of it.
fn element<'a>(page: &'a str, beginning: &str, attribute: &str) -> Option<(&'a str, &'a str)> {
    let start = page.find(beginning)?;
    let element = page.get(start..)?.split_inclusive('>').next()?;
    let (value, _) = element.split_once(&format!("{attribute}=\""))?.1.split_once('"')?;
    Some((element, value))
}

/// One name for this build: files of different builds must never meet.
fn build_of(cut: &Cut, start: &PathBuf) -> Outcome<String> {
    let mut hasher = DefaultHasher::new();
    for path in [start, &cut.script, &cut.program, &cut.link]
        .into_iter()
        .chain(&cut.chunks)
    {
        read(path)?.hash(&mut hasher);
    }
    // What is done to them once they have the name.
    (LOADING, tools::PACKAGES).hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}

/// How the files are called in `dist/`.
struct Names {
    build: String,
}

impl Names {
    fn start(&self) -> String {
        format!("schoolweave-{}-start.js", self.build)
    }

    fn script(&self) -> String {
        format!("schoolweave-{}.js", self.build)
    }

    fn program(&self) -> String {
        format!("schoolweave-{}_bg.wasm", self.build)
    }

    fn link(&self) -> String {
        format!("schoolweave-{}-link.js", self.build)
    }

    fn chunk(&self, path: &Path) -> String {
        format!("schoolweave-{}-{}", self.build, file_name(path))
    }
}

/// What the page says of the program's files.
struct Told {
    program: String,
    start: String,
}

/// Writes the files into `dist/`, and gives what the page says of them.
fn put(project: &Project, cut: &Cut, names: &Names) -> Outcome<Told> {
    let dist = project.dist();
    let hashes = integrity::of(project, &cut.chunks)?;
    let mut link = text(&cut.link)?;
    link = replaced(&link, "\"./schoolweave.js\"", &format!("\"./{}\"", names.script()))?;
    let mut of_pages = Vec::new();
    for (path, hash) in cut.chunks.iter().zip(&hashes) {
        let own = names.chunk(path);
        let asked = format!("\"./{own}\", \"{hash}\"");
        link = replaced(
            &link,
            &format!("fetch(new URL(\"./{}\", import.meta.url))", file_name(path)),
            &format!("part({asked})"),
        )?;
        if is_of_pages(&file_name(path)) {
            of_pages.push(format!("[{asked}]"));
        }
        copy(path, &dist.join(own))?;
    }
    // Whole rather than streamed: that works on hosts that call the bytes something else than application/wasm.
    link = replaced(
        &link,
        "WebAssembly.instantiateStreaming(src, imports)",
        "whole(src, imports)",
    )?;
    link.push_str(LOADING);
    link.push_str(&format!("const PAGES = [{}];\n", of_pages.join(", ")));
    write(&dist.join(names.link()), &link)?;
    let script = text(&cut.script)?;
    let script = replaced(
        &script,
        "from \"./__wasm_split.js\"",
        &format!("from \"./{}\"", names.link()),
    )?;
    let script = replaced(&script, "schoolweave_bg.wasm", &names.program())?;
    write(&dist.join(names.script()), &script)?;
    copy(&cut.program, &dist.join(names.program()))?;
    let scripts = [names.start(), names.script(), names.link()].map(|name| dist.join(name));
    for path in &scripts {
        thin(project, path)?;
    }
    let hashes = integrity::of(project, &[&scripts[..], &[dist.join(names.program())]].concat())?;
    let [start, script, link, program] = hashes.as_slice() else {
        return Err(unnamed());
    };
    Ok(told(names, start, script, link, program))
}

/// Leaves out of a script what only people read.
fn thin(project: &Project, path: &Path) -> Outcome<()> {
    run(
        command(project, "terser")
            .arg(path)
            .args(["--module", "--compress", "--mangle", "--output"])
            .arg(path),
        &format!("{} could not be made small", path.display()),
        "What terser says is above.",
    )
}

/// What the link module does to get a chunk. boot.js has it ask early where the address needs the pages' chunks: the
/// program would ask only once it runs.
const LOADING: &str = "
const asked = new Map();
const ask = (name, integrity) => fetch(new URL(name, import.meta.url), { integrity });

function part(name, integrity) {
    const early = asked.get(name);
    asked.delete(name);
    return early ?? ask(name, integrity);
}

export function askForPages() {
    for (const [name, integrity] of PAGES) {
        const coming = ask(name, integrity);
        coming.catch(() => {});
        asked.set(name, coming);
    }
}

async function whole(coming, imports) {
    const response = await coming;
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

";

/// Whether a chunk is needed by every page but the one to start on: theirs, and what the tool found to be shared by
/// several.
fn is_of_pages(chunk: &str) -> bool {
    chunk.starts_with("split_plan") || chunk.starts_with("chunk_")
}

/// What starts the program; and the note of it with what the browser is to fetch before it has read so far. The
/// program's hash is in the note, where the start has the browser check it: on the preloading link browsers ignore it
/// and complain.
fn told(names: &Names, start: &str, script: &str, link: &str, program: &str) -> Told {
    Told {
        start: format!(
            "<script src=\"./{}\" integrity=\"{start}\" type=\"module\">",
            names.start()
        ),
        program: format!(
            "<meta name=\"program\" content=\"./{js} ./{wasm} {program} ./{link_js}\">\n    \
             <link rel=\"modulepreload\" href=\"./{js}\" crossorigin=\"anonymous\" integrity=\"{script}\">\n    \
             <link rel=\"modulepreload\" href=\"./{link_js}\" crossorigin=\"anonymous\" integrity=\"{link}\">\n    \
             <link rel=\"preload\" href=\"./{wasm}\" crossorigin=\"anonymous\" as=\"fetch\" type=\"application/wasm\">",
            js = names.script(),
            link_js = names.link(),
            wasm = names.program(),
        ),
    }
}

/// The text with every `old` replaced. The tools write it; where they write something else now, that must be seen.
fn replaced(text: &str, old: &str, new: &str) -> Outcome<String> {
    if text.contains(old) {
        Ok(text.replace(old, new))
    } else {
        Err(Failure::new(
            format!("the program's script does not have the expected {old}"),
            "Another version of a tool writes it otherwise: see xtask/src/page/program.rs.",
        ))
    }
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn read(path: &PathBuf) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| Failure::file(path, &error))
}

fn text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| Failure::file(path, &error))
}

fn write(path: &Path, text: &str) -> Outcome<()> {
    fs::write(path, text).map_err(|error| Failure::file(path, &error))
}

fn copy(from: &Path, to: &Path) -> Outcome<()> {
    fs::copy(from, to)
        .map(drop)
        .map_err(|error| Failure::file(from, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_is_found_with_its_attribute() {
        let page = "<p><meta name=\"program\" content=\"./p-1.js ./p-1_bg.wasm\"><script src=\"./boot-1.js\" type=\"module\"></script>";
        assert_eq!(
            element(page, "<meta name=\"program\"", "content"),
            Some((
                "<meta name=\"program\" content=\"./p-1.js ./p-1_bg.wasm\">",
                "./p-1.js ./p-1_bg.wasm"
            ))
        );
        assert_eq!(
            element(page, "<script ", "src"),
            Some(("<script src=\"./boot-1.js\" type=\"module\">", "./boot-1.js"))
        );
        assert_eq!(element(page, "<script ", "content"), None);
    }

    #[test]
    fn what_the_tools_write_otherwise_is_seen() {
        assert_eq!(replaced("a b a", "a", "c").unwrap(), "c b c");
        assert!(replaced("a", "b", "c").is_err());
    }
}
