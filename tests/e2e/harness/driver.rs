//! The driver of the browser: one process per browser, ended with it.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running chromedriver.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver that `CHROMEDRIVER` names, or the one on the path, on a free port.
    ///
    /// It looks for a port that is free for one kind of address and ends where the same port is taken for the other, as
    /// by a connection that another test has just opened: then it is to look again.
    ///
    /// It is ended before it could clear away the profiles it makes, so it makes them in a folder that goes.
    pub fn start(profiles: &Path) -> Self {
        let mut said = Vec::new();
        for _ in 0..5 {
            match Self::attempt(profiles) {
                Ok(driver) => return driver,
                Err(why) => said.push(why),
            }
        }
        panic!("chromedriver names no port: {said:#?}");
    }

    /// Starts it once; else what it said.
    fn attempt(profiles: &Path) -> Result<Self, String> {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut process = Command::new(&program)
            .args(["--port=0", "--log-level=WARNING"])
            .env("TMPDIR", profiles)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}: run `cargo xtask test e2e`", program.display()));
        let mut lines = BufReader::new(process.stdout.take().expect("its output"))
            .lines()
            .map_while(Result::ok);
        let mut said = String::new();
        for line in lines.by_ref() {
            if let Some(port) = port_in(&line) {
                // It must not stop for a full pipe.
                std::thread::spawn(move || lines.for_each(drop));
                return Ok(Self { process, port });
            }
            said.push_str(&line);
            said.push('\n');
        }
        let _ = process.wait();
        Err(said)
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn port_in(line: &str) -> Option<u16> {
    line.split_once("started successfully on port ")?
        .1
        .trim_end_matches('.')
        .parse()
        .ok()
}
