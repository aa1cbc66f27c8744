//! Takes pictures of the release page: `cargo xtask screenshots`.
//!
//! Without options, the pictures of the README, into `docs/screenshots/`. With `--all`, every page at every size and in
//! every theme, to look at; `--only WORD` keeps those whose name has the word; `--out DIR` puts them elsewhere.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "this is a tool of the tests"
)]

mod harness;
mod scenes;

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use harness::{Browser, dist, project};
use scenes::{README, SCENES, SIZES, Scene, THEMES};
use serde_json::json;
use xtask::server::{Server, Site};

/// One picture to take.
struct Shot {
    name: String,
    scene: &'static Scene,
    size: (u32, u32),
    theme: &'static str,
}

struct Options {
    out: PathBuf,
    all: bool,
    only: Vec<String>,
}

fn main() {
    let options = options();
    fs::create_dir_all(&options.out).unwrap();
    let shots = shots(&options);
    assert!(!shots.is_empty(), "no picture has such a name");
    let server = Arc::new(Server::start(Site::new(dist()), 0).unwrap());
    let queue = Mutex::new(shots.into_iter());
    // Two browsers at once: more do not help where there are two cores.
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| take_all(&server, &queue, &options));
        }
    });
}

fn take_all(server: &Arc<Server>, queue: &Mutex<std::vec::IntoIter<Shot>>, options: &Options) {
    let next = || queue.lock().unwrap().next();
    let mut browser: Option<(&str, Browser)> = None;
    while let Some(shot) = next() {
        // A scene keeps its browser, so that its plan is brought in once.
        if browser.as_ref().is_none_or(|(name, _)| *name != shot.scene.name) {
            drop(browser.take());
            let fresh = Browser::start(Arc::clone(server));
            fresh.open_ready("");
            (shot.scene.begin)(&fresh);
            browser = Some((shot.scene.name, fresh));
        }
        let Some((_, page)) = &browser else { continue };
        take(page, &shot);
        let path = options.out.join(format!("{}.png", shot.name));
        fs::write(&path, page.picture()).unwrap();
        println!("{}", path.display());
    }
}

fn take(page: &Browser, shot: &Shot) {
    let (width, height) = shot.size;
    page.size(width, height);
    page.go((shot.scene.place)(page).as_str());
    page.run_with(
        "document.documentElement.dataset.theme = arguments[0]",
        &[json!(shot.theme)],
    );
    (shot.scene.arrange)(page);
    page.settle();
}

fn shots(options: &Options) -> Vec<Shot> {
    let scene = |name: &str| {
        SCENES
            .iter()
            .find(|scene| scene.name == name)
            .unwrap_or_else(|| panic!("no scene {name}"))
    };
    let mut shots = Vec::new();
    if options.all {
        for scene in SCENES {
            for size in SIZES {
                for theme in THEMES {
                    let name = format!("{}-{}x{}-{theme}", scene.name, size.0, size.1);
                    shots.push(Shot {
                        name,
                        scene,
                        size: *size,
                        theme,
                    });
                }
            }
        }
    } else {
        for (name, scene_name, size, theme) in README {
            shots.push(Shot {
                name: (*name).to_owned(),
                scene: scene(scene_name),
                size: *size,
                theme,
            });
        }
    }
    shots.retain(|shot| options.only.iter().all(|word| shot.name.contains(word.as_str())));
    shots
}

fn options() -> Options {
    let mut options = Options {
        out: project().join("docs/screenshots"),
        all: false,
        only: Vec::new(),
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().unwrap_or_else(|| panic!("{argument} needs a value"));
        match argument.as_str() {
            "--all" => options.all = true,
            "--out" => options.out = PathBuf::from(value()),
            "--only" => options.only.push(value()),
            other => panic!("there is no option {other}: use --all, --out DIR, --only WORD"),
        }
    }
    options
}
