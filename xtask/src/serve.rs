//! `cargo xtask serve`: the page on this machine, from nothing, with one command.

use std::io::ErrorKind;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::page;
use crate::process::{command, run as run_command};
use crate::project::Project;
use crate::server::{Server, Site};
use crate::tools;

const PORT: u16 = 8080;

/// Builds and serves the page until it is interrupted.
pub fn run(project: &Project, arguments: &[String]) -> Outcome<()> {
    let options = Options::read(arguments)?;
    if options.dev {
        return watch(project, &options);
    }
    page::build(project)?;
    let server = listen(project, &options)?;
    println!("\nSchoolweave is at {}\nPress Ctrl+C to stop.", server.url());
    if options.open {
        open(&server.url());
    }
    loop {
        std::thread::park();
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Options {
    port: u16,
    open: bool,
    dev: bool,
}

impl Options {
    fn read(arguments: &[String]) -> Outcome<Self> {
        let mut options = Self {
            port: PORT,
            open: false,
            dev: false,
        };
        let mut arguments = arguments.iter().map(String::as_str);
        while let Some(argument) = arguments.next() {
            match argument {
                "--open" => options.open = true,
                "--dev" => options.dev = true,
                "--port" => options.port = port(arguments.next().unwrap_or(""))?,
                other => match other.strip_prefix("--port=") {
                    Some(number) => options.port = port(number)?,
                    None => {
                        return Err(Failure::new(
                            format!("serve does not know “{other}”"),
                            "It knows --port N, --open and --dev.",
                        ));
                    }
                },
            }
        }
        Ok(options)
    }
}

fn port(number: &str) -> Outcome<u16> {
    number.parse().map_err(|_| {
        Failure::new(
            format!("“{number}” is not a port"),
            "A port is a number to 65535: `--port 8081`.",
        )
    })
}

fn listen(project: &Project, options: &Options) -> Outcome<Server> {
    let port = options.port;
    Server::start(Site::new(project.dist()), port).map_err(|error| {
        let what = if error.kind() == ErrorKind::AddrInUse {
            format!("port {port} is in use by another program")
        } else {
            format!("the page could not be served on 127.0.0.1:{port}: {error}")
        };
        Failure::new(
            what,
            "Choose another port with `--port N`, or any free one with `--port 0`.",
        )
    })
}

/// Trunk watches and builds an unoptimised page after every change; reload to see it.
fn watch(project: &Project, options: &Options) -> Outcome<()> {
    tools::for_page(project)?;
    let mut trunk = command(project, "trunk");
    trunk
        .args(["serve", "--offline", "true", "--dist", "target/dev-page", "--port"])
        .arg(options.port.to_string())
        .env_remove("NO_COLOR");
    if options.open {
        trunk.arg("--open");
    }
    println!("Reload the page after a change: its own policy forbids the script that would do it.");
    run_command(&mut trunk, "the watching build ended", "What Trunk says is above.")
}

fn open(address: &str) {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    if Command::new(program).args(before).arg(address).spawn().is_err() {
        println!("No browser could be opened: open the address by hand.");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Outcome<Options> {
        Options::read(
            &arguments
                .iter()
                .map(|argument| (*argument).to_owned())
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn reads_its_options_and_refuses_others() {
        let options = read(&["--port", "9000", "--open"]).ok();
        assert_eq!(
            options,
            Some(Options {
                port: 9000,
                open: true,
                dev: false
            })
        );
        assert_eq!(read(&["--port=9001"]).ok().map(|options| options.port), Some(9001));
        for refused in [&["--port"][..], &["--port", "70000"], &["--fast"]] {
            assert!(read(refused).is_err(), "{refused:?}");
        }
    }
}
