//! A school or place the plan is for.

use crate::sorted::SortedSet;

use super::choice::choices;
use super::record::record;

choices! {
    /// The level of a school.
    SiteLevel in "site-level" {
        /// Before primary school.
        EarlyYears = "early_years",
        /// Elementary or primary.
        Elementary = "elementary",
        /// Middle or lower secondary.
        Middle = "middle",
        /// High or upper secondary.
        High = "high",
        /// All grades under one roof.
        AllGrades = "all_grades",
        /// A place that is not a school.
        Place = "place",
    }
}

record! {
    /// A school or place the plan is for; partners, goals and roles may name the sites they serve.
    Site, SiteField {
        /// Its name.
        Name => name: String,
        /// The level of school.
        Level => level: Option<SiteLevel>,
        /// The grades taught there, as text (“PK–5”).
        Grades => grades: String,
        /// Tags.
        Tags => tags: SortedSet<String>,
        /// Free notes.
        Notes => notes: String,
    }
}
