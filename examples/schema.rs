//! Writes the JSON Schema of plan files to `docs/plan.schema.json`.

use std::path::Path;
use std::process::ExitCode;

use schoolweave::plan::schema;

fn main() -> ExitCode {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let written =
        std::fs::create_dir_all(&docs).and_then(|()| std::fs::write(docs.join("plan.schema.json"), schema::text()));
    if written.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
