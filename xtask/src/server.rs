//! A small static server over a folder: what any host of the page does, for `cargo xtask serve` and for the tests.
//!
//! It reads nothing outside its folder and listens on this machine alone.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

/// How long a connection may stay silent.
const PATIENCE: Duration = Duration::from_secs(30);
/// The longest line of a request that is read.
const LONGEST_LINE: u64 = 16 * 1024;

/// What to serve, and how.
#[derive(Debug, Clone)]
pub struct Site {
    /// The folder that is served.
    pub folder: PathBuf,
    /// The path it is served below, such as `/` or `/tools/plan/`; it begins and ends with a slash.
    pub below: String,
    /// Endings of paths that are answered "not found", as if they were not there.
    pub missing: Vec<String>,
    /// Endings of paths whose content arrives with its last byte changed.
    pub tampered: Vec<String>,
}

impl Site {
    /// A folder as it is, at the root.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            below: "/".to_owned(),
            missing: Vec::new(),
            tampered: Vec::new(),
        }
    }

    /// What a path of a request is answered with: the kind of content and the content.
    fn answer(&self, path: &str) -> Option<(&'static str, Vec<u8>)> {
        let inner = path.strip_prefix(self.below.as_str())?;
        let ends_with = |endings: &[String]| endings.iter().any(|ending| path.ends_with(ending.as_str()));
        if ends_with(&self.missing) {
            return None;
        }
        let name = if inner.is_empty() { "index.html" } else { inner };
        let plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '%', '\0']);
        if !name.split('/').all(plain) {
            return None;
        }
        let file = self.folder.join(name);
        let mut content = fs::read(&file).ok()?;
        if let (true, Some(last)) = (ends_with(&self.tampered), content.last_mut()) {
            *last ^= 1;
        }
        Some((content_type(&file), content))
    }
}

/// A server that answers until it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    below: String,
    site: Arc<RwLock<Site>>,
    ended: Arc<AtomicBool>,
}

impl Server {
    /// Serves a site in the background on a port of this machine; port 0 takes any that is free.
    pub fn start(site: Site, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let server = Self {
            address: listener.local_addr()?,
            below: site.below.clone(),
            site: Arc::new(RwLock::new(site)),
            ended: Arc::default(),
        };
        let (ended, site) = (Arc::clone(&server.ended), Arc::clone(&server.site));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if ended.load(Ordering::Relaxed) {
                    return;
                }
                let (Ok(stream), site) = (stream, Arc::clone(&site)) else {
                    continue;
                };
                // A connection that breaks concerns nobody but its browser.
                std::thread::spawn(move || converse(&stream, &site).ok());
            }
        });
        Ok(server)
    }

    /// Changes what is served from now on, but not below which path.
    pub fn change(&self, change: impl FnOnce(&mut Site)) {
        change(&mut self.site.write().unwrap_or_else(PoisonError::into_inner));
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("{}{}", self.origin(), self.below)
    }

    /// The origin of the page, without a slash at the end.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        // Wakes the listener, so that it sees that it has ended.
        let _ = TcpStream::connect(self.address);
    }
}

/// Answers the requests of one connection, one after the other.
fn converse(stream: &TcpStream, site: &RwLock<Site>) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = read_line(&mut reader)? {
        loop {
            match read_line(&mut reader)? {
                Some(line) if line.is_empty() => break,
                Some(_) => {}
                None => return Ok(()),
            }
        }
        let mut words = request.split(' ');
        let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let path = target.split(['?', '#']).next().unwrap_or("");
        let mut writer = stream;
        let answer = site.read().unwrap_or_else(PoisonError::into_inner).answer(path);
        match (method, answer) {
            ("GET" | "HEAD", Some((kind, content))) => {
                respond(&mut writer, "200 OK", kind, caching(path), &content, method == "GET")?;
            }
            ("GET" | "HEAD", None) => {
                respond(
                    &mut writer,
                    "404 Not Found",
                    "text/plain",
                    "no-store",
                    b"Not found\n",
                    method == "GET",
                )?;
            }
            _ => {
                respond(
                    &mut writer,
                    "405 Method Not Allowed",
                    "text/plain",
                    "no-store",
                    b"",
                    true,
                )?;
                return Ok(());
            }
        }
    }
    Ok(())
}

/// A line without its ending, or nothing where the connection has ended.
fn read_line(reader: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)?;
    if line.pop() != Some(b'\n') {
        return Ok(None);
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    Ok(Some(String::from_utf8_lossy(&line).into_owned()))
}

fn respond(
    out: &mut impl Write,
    status: &str,
    kind: &str,
    caching: &str,
    content: &[u8],
    with_content: bool,
) -> io::Result<()> {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: {caching}\r\n\
         X-Content-Type-Options: nosniff\r\n\r\n",
        content.len()
    );
    let mut answer = head.into_bytes();
    if with_content {
        answer.extend_from_slice(content);
    }
    out.write_all(&answer)?;
    out.flush()
}

/// Files with a hash in their name never change; the others are asked for again.
fn caching(path: &str) -> &'static str {
    // Trunk writes hashes without zeros in front.
    let is_hash = |part: &str| (12..=16).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let name = path.rsplit('/').next().unwrap_or("");
    if name.split(['-', '.', '_']).any(is_hash) {
        "max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or("") {
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "md" | "txt" => "text/plain; charset=utf-8",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn get(server: &Server, path: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(server.address)?;
        stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n").as_bytes())?;
        stream.shutdown(std::net::Shutdown::Write)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }

    #[test]
    fn serves_its_folder_below_its_path_and_nothing_else() -> io::Result<()> {
        let root = std::env::temp_dir().join(format!("serve-{}", std::process::id()));
        fs::create_dir_all(root.join("site"))?;
        fs::write(root.join("secret.txt"), "secret")?;
        fs::write(root.join("site/index.html"), "<p>page</p>")?;
        fs::write(root.join("site/a.wasm"), "program")?;
        fs::write(root.join("site/b.js"), "script")?;
        let site = Site {
            below: "/sub/path/".to_owned(),
            missing: vec!["b.js".to_owned()],
            ..Site::new(root.join("site"))
        };
        let server = Server::start(site, 0)?;

        let page = get(&server, "/sub/path/?x=1")?;
        assert!(
            page.starts_with("HTTP/1.1 200 OK\r\n") && page.ends_with("<p>page</p>"),
            "{page}"
        );
        assert!(page.contains("Content-Type: text/html; charset=utf-8\r\n"), "{page}");
        assert!(get(&server, "/sub/path/a.wasm")?.contains("Content-Type: application/wasm\r\n"));
        for path in [
            "/",
            "/sub/path/b.js",
            "/sub/path/../secret.txt",
            "/sub/path/%2e%2e/secret.txt",
            "/sub/path//secret.txt",
            "nonsense",
        ] {
            assert!(get(&server, path)?.starts_with("HTTP/1.1 404"), "{path}");
        }
        server.change(|site| site.missing.clear());
        assert!(get(&server, "/sub/path/b.js")?.ends_with("script"));
        fs::remove_dir_all(&root)
    }

    #[test]
    fn lets_only_hashed_names_be_kept() {
        assert_eq!(caching("/a/styles-0123456789abcdef.css"), "max-age=31536000, immutable");
        assert_eq!(
            caching("/schoolweave-3ef91d85457f6c5_bg.wasm"),
            "max-age=31536000, immutable"
        );
        assert_eq!(caching("/index.html"), "no-cache");
        assert_eq!(caching("/"), "no-cache");
    }
}
