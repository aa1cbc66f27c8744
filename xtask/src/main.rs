//! The project's commands: `cargo xtask serve | build | test | screenshots`.
fn main() {}
