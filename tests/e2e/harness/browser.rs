//! A browser with an empty profile of its own, on a page.

use std::cell::RefCell;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::{Value, json};
use xtask::server::Server;

use super::driver::Driver;
use super::files::{self, Folder};
use super::log::Log;
use super::wait::{until, until_said};
use super::webdriver::WebDriver;
use super::{Element, project};

/// A text as a person sees it: without what only keeps parts of it on one line.
pub(super) fn as_seen(text: &str) -> String {
    text.replace('\u{2060}', "").replace('\u{a0}', " ")
}

/// A window of a browser.
pub struct Window(Value);

/// A browser. It closes when it is dropped; where its test failed, it leaves a picture first.
pub struct Browser {
    // In the order they must end.
    pub(super) web: WebDriver,
    _driver: Driver,
    pub(super) folder: Folder,
    pub(super) log: RefCell<Log>,
    server: Arc<Server>,
}

impl Browser {
    /// Opens a browser for the page that a server serves; the page itself is opened by [`Browser::open`].
    pub fn start(server: Arc<Server>) -> Self {
        let folder = Folder::new();
        let driver = Driver::start(&folder.path("profile"));
        let web = WebDriver::open(driver.port(), &capabilities(&folder));
        let browser = Self {
            web,
            _driver: driver,
            folder,
            log: RefCell::default(),
            server,
        };
        browser.size(1280, 800);
        browser.set_clock();
        browser
    }

    /// Another browser, with an empty profile of its own, for the same page.
    pub fn another(&self) -> Self {
        Self::start(Arc::clone(&self.server))
    }

    /// Opens another window of this browser at a place of the page, and turns to it; gives back the one before.
    pub fn open_window(&self, place: &str) -> Window {
        let before = self.web.get("/window").unwrap();
        let new = self.web.post("/window/new", &json!({ "type": "window" })).unwrap();
        self.turn_to(&Window(new["handle"].clone()));
        self.size(1280, 800);
        self.set_clock();
        self.open_ready(place);
        Window(before)
    }

    /// Turns to a window: from now on everything is done in it. Gives back the one before.
    pub fn turn_to(&self, window: &Window) -> Window {
        let before = self.web.get("/window").unwrap();
        self.web.post("/window", &json!({ "handle": window.0 })).unwrap();
        Window(before)
    }

    /// What serves the page.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// Opens the page at a place of its own, such as `#/partners`; `""` is where it begins.
    pub fn open(&self, place: &str) {
        self.visit(&format!("{}{place}", self.server.url()));
    }

    /// Opens any address.
    pub fn visit(&self, url: &str) {
        self.web.post("/url", &json!({ "url": url })).unwrap();
    }

    /// Opens the page and waits until the program has taken the place of what stood there while it loaded.
    pub fn open_ready(&self, place: &str) {
        self.open(place);
        self.ready();
    }

    /// Waits until the program shows a page; the program is there before the part that draws a plan's pages.
    pub fn ready(&self) {
        until("the program to start", || {
            let there = "return document.readyState === 'complete' && document.querySelector('#app main:not(.boot) h1') !== null";
            (self.run(there) == json!(true)).then_some(())
        });
    }

    /// Goes to a place within the page without loading it again.
    pub fn go(&self, place: &str) {
        self.run_with("location.hash = arguments[0]", &[json!(place)]);
    }

    /// Waits until what is drawn stays as it is: fonts are there, nothing fades or moves any more.
    pub fn settle(&self) {
        // Asked anew in each frame: the promise of an animation's end is lost with the animation when nothing else
        // holds it and it is collected, and then never answered.
        self.run_async(
            "await document.fonts.ready;
            const frame = () => new Promise((done) => requestAnimationFrame(done));
            const passes = (animation) => animation.playState === 'running' && animation.effect?.getComputedTiming().endTime < 1000;
            do { await frame(); } while (document.getAnimations().some(passes));
            await frame();",
        );
    }

    /// Loads the page again and waits until the program is on it.
    pub fn reload(&self) {
        self.web.post("/refresh", &json!({})).unwrap();
        self.ready();
    }

    /// The origin that the page is served from.
    pub fn origin(&self) -> String {
        self.server.origin()
    }

    /// The part of the address that tells the place within the page, such as `#/partners`.
    pub fn place(&self) -> String {
        self.run("return location.hash").as_str().unwrap_or("").to_owned()
    }

    /// The document's title.
    pub fn title(&self) -> String {
        self.web.get("/title").unwrap().as_str().unwrap_or("").to_owned()
    }

    /// All text that the page shows.
    pub fn text(&self) -> String {
        as_seen(self.run("return document.body.innerText").as_str().unwrap_or(""))
    }

    /// Waits until the page shows a text.
    pub fn sees(&self, text: &str) {
        until_said(
            &|| format!("a text in:\n{}\nThe text is “{text}”", self.text()),
            || self.text().contains(text).then_some(()),
        );
    }

    /// Waits until the page shows a text no longer.
    pub fn sees_no(&self, text: &str) {
        until(&format!("“{text}” to go"), || {
            (!self.text().contains(text)).then_some(())
        });
    }

    /// What a script gives; it is the body of a function.
    pub fn run(&self, script: &str) -> Value {
        self.run_with(script, &[])
    }

    /// What a script gives that takes `arguments`.
    pub fn run_with(&self, script: &str, arguments: &[Value]) -> Value {
        let body = json!({ "script": script, "args": arguments });
        self.web
            .post("/execute/sync", &body)
            .unwrap_or_else(|error| panic!("{error}\nin: {script}"))
    }

    /// What the promise that a script gives comes to.
    pub fn run_async(&self, script: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1]; (async () => {{ {script} }})().then(done, (error) => done(String(error)))"
        );
        let body = json!({ "script": script, "args": [] });
        self.web
            .post("/execute/async", &body)
            .unwrap_or_else(|error| panic!("{error}\nin: {script}"))
    }

    /// A command of the browser's own protocol.
    pub fn command(&self, name: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": name, "params": parameters });
        self.web
            .post("/goog/cdp/execute", &body)
            .unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Runs a script in every document from now on, before any of its own.
    pub fn before_each_page(&self, script: &str) {
        self.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    /// Makes the page so many CSS pixels wide and high.
    pub fn size(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.command("Emulation.setDeviceMetricsOverride", size);
    }

    /// Sets what the system is said to prefer, such as `prefers-color-scheme` to `dark`.
    pub fn prefers(&self, feature: &str, value: &str) {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.command("Emulation.setEmulatedMedia", features);
    }

    /// A picture of what the window shows, as PNG.
    pub fn picture(&self) -> Vec<u8> {
        let picture = self.web.get("/screenshot").unwrap();
        files::from_base64(picture.as_str().unwrap_or(""))
    }

    /// The element that has the focus.
    pub fn focused(&self) -> Element<'_> {
        let element = self.web.get("/element/active").unwrap();
        Element::of(self, &element)
    }

    /// The first element that a CSS selector names, once it is there. Prefer [`Browser::find`]: it sees what people do.
    pub fn css(&self, selector: &str) -> Element<'_> {
        let body = json!({ "using": "css selector", "value": selector });
        until(selector, || {
            self.web
                .post("/element", &body)
                .ok()
                .map(|element| Element::of(self, &element))
        })
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.leave_picture();
        }
        self.web.close();
    }
}

impl Browser {
    fn leave_picture(&self) {
        let name = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let path: PathBuf = project().join("target/e2e").join(format!("{name}.png"));
        let picture = self
            .web
            .get("/screenshot")
            .ok()
            .and_then(|picture| Some(files::from_base64(picture.as_str()?)));
        let _ = std::fs::create_dir_all(project().join("target/e2e"));
        if picture.is_some_and(|picture| std::fs::write(&path, picture).is_ok()) {
            eprintln!("What the page showed: {}", path.display());
        }
    }
}

/// What the browser is asked for: the switches of the browser tests, a folder for downloads, and
/// logs. Without a profile given, the driver makes an empty one, in the folder it was given for what passes.
fn capabilities(folder: &Folder) -> Value {
    let text = std::fs::read_to_string(project().join("webdriver.json")).expect("webdriver.json");
    let mut capabilities: Value = serde_json::from_str(&text).expect("JSON in webdriver.json");
    let options = &mut capabilities["goog:chromeOptions"];
    let arguments = options["args"].as_array_mut().expect("switches in webdriver.json");
    arguments.push(json!("--lang=en-US"));
    options["prefs"] = json!({
        "download.default_directory": folder.path("downloads"),
        "download.prompt_for_download": false,
        "profile.default_content_setting_values.automatic_downloads": 1,
    });
    capabilities["goog:loggingPrefs"] = json!({ "browser": "ALL", "performance": "ALL" });
    capabilities["timeouts"] = json!({ "script": 60_000, "pageLoad": 60_000, "implicit": 0 });
    capabilities
}
