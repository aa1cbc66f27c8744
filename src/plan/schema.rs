//! The JSON Schema of plan files, made from the record types. Native only: `docs/plan.schema.json` is its output.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::file::{SCHEMA, TYPE};
use super::{
    About, Action, Allocation, Assignment, Body, CostLine, Goal, Kind, MatchContribution, Partner, Person, Role,
    Scenario, Site, Source, Tie, kinds,
};

macro_rules! tables {
    ($($table:ident: $Type:ident,)*) => {
        /// The schema of each table, in the order of files.
        fn tables(generator: &mut SchemaGenerator) -> Vec<(Kind, Value)> {
            vec![$( (Kind::$Type, items::<$Type>(generator)), )*]
        }
    };
}
kinds::for_each_table!(tables);

fn items<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    json!({ "type": "array", "items": generator.subschema_for::<T>() })
}

/// The schema as a JSON value.
pub fn schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut data = Map::new();
    data.insert("about".to_owned(), json!(generator.subschema_for::<About>()));
    for (kind, table) in tables(&mut generator) {
        data.insert(kind.table().to_owned(), table);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Schoolweave plan file",
        "description": format!(
            "A plan, version {}.{} of the format. Fields, values and records that a reader does not know are kept and \
             written back. Fields with their empty value are left out. Ids are unique within their table.",
            SCHEMA.0, SCHEMA.1
        ),
        "type": "object",
        "required": ["type", "schema", "plan", "data"],
        "properties": {
            "type": { "const": TYPE },
            "schema": {
                "type": "object",
                "description": "A newer minor version only adds; a newer major version is opened to look at only.",
                "required": ["major", "minor"],
                "properties": {
                    "major": { "type": "integer", "minimum": 1 },
                    "minor": { "type": "integer", "minimum": 0 }
                }
            },
            "app": { "type": "string", "description": "The version of the program that wrote the data." },
            "plan": { "type": "string", "description": "The plan's id, which its copies share." },
            "content": hash("The SHA-256 of the canonical text of `data`."),
            "basedOn": hash("The `content` of the file the work began from."),
            "data": { "type": "object", "properties": data }
        },
        "$defs": generator.take_definitions(true)
    })
}

fn hash(description: &str) -> Value {
    json!({ "type": "string", "pattern": "^sha256:[0-9a-f]{64}$", "description": description })
}

/// The schema as it stands in `docs/`.
pub fn text() -> String {
    format!("{:#}\n", schema())
}
