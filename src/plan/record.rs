//! What every record has in common, and the two macros that declare records and their parts.
//!
//! A record is a plain struct. The macros write what would otherwise be the same thirty lines in each file: the enum of
//! single-field edits, tolerant reading, references, and the derives. Nothing with logic of its own stands in them.

use serde::Serialize;

use super::id::Id;
use super::json::{Reading, Unknown};
use super::kinds::RecordId;
use super::rank::Rank;

/// A record of a plan.
pub trait Record: Clone + Eq + std::fmt::Debug + Serialize + 'static {
    /// A new value for one field.
    type Field: RecordField;

    /// The names of its fields, as they are written in files, without the id and the rank.
    const FIELDS: &'static [&'static str];

    /// A record of which nothing is known but its id and place.
    fn new(id: Id<Self>, rank: Rank) -> Self;

    /// The record's id.
    fn id(&self) -> &Id<Self>;

    /// The record's place in the order made by hand.
    fn rank(&self) -> &Rank;

    /// Sets one field.
    fn set(&mut self, field: Self::Field);

    /// Reads a record whose id is known.
    fn from_object(id: Id<Self>, object: Unknown, reading: &mut Reading) -> Self;

    /// Names every record this one refers to, with the field that does.
    fn references(&self, found: &mut dyn FnMut(&'static str, RecordId));

    /// Whether this record means nothing without that one, so that it goes when the other goes.
    fn hangs_on(&self, gone: &RecordId) -> bool;

    /// Takes out every reference to a record.
    fn clear_reference(&mut self, gone: &RecordId);

    /// Makes every reference to one record a reference to another of its kind.
    fn redirect(&mut self, from: &RecordId, to: &RecordId);

    /// Names every text that people wrote in it, with its field.
    fn texts(&self, found: &mut dyn FnMut(&'static str, &str));
}

/// A new value for one field of a record.
pub trait RecordField: Clone + Eq + std::fmt::Debug + 'static {
    /// The field's name, as it is written in files.
    fn name(&self) -> &'static str;
}

/// Declares a record: its struct, the enum of single-field edits, and their plumbing.
macro_rules! record {
    (
        $(#[$doc:meta])*
        $Name:ident, $Field:ident {
            $( $(#[$field_doc:meta])* $Variant:ident => $field:ident: $Type:ty, )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $Name {
            /// The record's id.
            pub id: $crate::plan::id::Id<Self>,
            /// Its place in the order made by hand.
            #[serde(default, skip_serializing_if = "crate::plan::json::is_default")]
            pub rank: $crate::plan::rank::Rank,
            $(
                $(#[$field_doc])*
                #[serde(default, skip_serializing_if = "crate::plan::json::is_default")]
                pub $field: $Type,
            )*
            /// Fields of a newer version, kept as written.
            #[serde(flatten)]
            pub unknown: $crate::plan::json::Unknown,
        }

        #[doc = concat!("A new value for one field of [`", stringify!($Name), "`].")]
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $Field {
            /// Its place in the order made by hand.
            Rank($crate::plan::rank::Rank),
            $( $(#[$field_doc])* $Variant($Type), )*
        }

        impl $crate::plan::record::RecordField for $Field {
            fn name(&self) -> &'static str {
                match self {
                    Self::Rank(_) => "rank",
                    $( Self::$Variant(_) => stringify!($field), )*
                }
            }
        }

        impl $crate::plan::record::Record for $Name {
            type Field = $Field;

            const FIELDS: &'static [&'static str] = &[$( stringify!($field), )*];

            fn new(id: $crate::plan::id::Id<Self>, rank: $crate::plan::rank::Rank) -> Self {
                Self { id, rank, $( $field: Default::default(), )* unknown: Default::default() }
            }

            fn id(&self) -> &$crate::plan::id::Id<Self> {
                &self.id
            }

            fn rank(&self) -> &$crate::plan::rank::Rank {
                &self.rank
            }

            fn set(&mut self, field: $Field) {
                match field {
                    $Field::Rank(rank) => self.rank = rank,
                    $( $Field::$Variant(value) => self.$field = value, )*
                }
            }

            fn from_object(
                id: $crate::plan::id::Id<Self>,
                mut object: $crate::plan::json::Unknown,
                reading: &mut $crate::plan::json::Reading,
            ) -> Self {
                use $crate::plan::json::take;
                Self {
                    id,
                    rank: take(&mut object, "rank", reading),
                    $( $field: take(&mut object, stringify!($field), reading), )*
                    unknown: object,
                }
            }

            fn references(&self, found: &mut dyn FnMut(&'static str, $crate::plan::kinds::RecordId)) {
                $( $crate::plan::json::FieldValue::references(&self.$field, &mut |id| found(stringify!($field), id)); )*
            }

            fn hangs_on(&self, gone: &$crate::plan::kinds::RecordId) -> bool {
                $( $crate::plan::json::FieldValue::hangs_on(&self.$field, gone) )||*
            }

            fn clear_reference(&mut self, gone: &$crate::plan::kinds::RecordId) {
                $( $crate::plan::json::FieldValue::clear_reference(&mut self.$field, gone); )*
            }

            fn redirect(&mut self, from: &$crate::plan::kinds::RecordId, to: &$crate::plan::kinds::RecordId) {
                $( $crate::plan::json::FieldValue::redirect(&mut self.$field, from, to); )*
            }

            fn texts(&self, found: &mut dyn FnMut(&'static str, &str)) {
                $( $crate::plan::json::FieldValue::texts(&self.$field, &mut |text| found(stringify!($field), text)); )*
            }
        }
    };
}
pub(crate) use record;

/// Declares a part of a record: a struct that is read as tolerantly and keeps what it does not know.
///
/// With the name of a second enum, `Part, PartField { … }`, single-field edits are declared as well.
macro_rules! part {
    ($(#[$doc:meta])* $Name:ident, $Field:ident { $($fields:tt)* }) => {
        $crate::plan::record::part! { $(#[$doc])* $Name { $($fields)* } }
        $crate::plan::record::setters! { $Name, $Field { $($fields)* } }
    };
    (
        $(#[$doc:meta])*
        $Name:ident {
            $( $(#[$field_doc:meta])* $Variant:ident => $field:ident: $Type:ty, )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $Name {
            $(
                $(#[$field_doc])*
                #[serde(default, skip_serializing_if = "crate::plan::json::is_default")]
                pub $field: $Type,
            )*
            /// Fields of a newer version, kept as written.
            #[serde(flatten)]
            pub unknown: $crate::plan::json::Unknown,
        }

        impl $Name {
            /// The names of its fields, as they are written in files.
            pub const FIELDS: &'static [&'static str] = &[$( stringify!($field), )*];

            /// Reads the part from an object.
            pub fn from_object(
                mut object: $crate::plan::json::Unknown,
                reading: &mut $crate::plan::json::Reading,
            ) -> Self {
                Self {
                    $( $field: $crate::plan::json::take(&mut object, stringify!($field), reading), )*
                    unknown: object,
                }
            }
        }

        impl $crate::plan::json::FieldValue for $Name {
            fn from_json(value: &serde_json::Value, reading: &mut $crate::plan::json::Reading) -> Option<Self> {
                Some(Self::from_object(value.as_object()?.clone(), reading))
            }

            fn references(&self, found: &mut dyn FnMut($crate::plan::kinds::RecordId)) {
                $( $crate::plan::json::FieldValue::references(&self.$field, found); )*
            }

            fn hangs_on(&self, gone: &$crate::plan::kinds::RecordId) -> bool {
                $( $crate::plan::json::FieldValue::hangs_on(&self.$field, gone) )||*
            }

            fn clear_reference(&mut self, gone: &$crate::plan::kinds::RecordId) {
                $( $crate::plan::json::FieldValue::clear_reference(&mut self.$field, gone); )*
            }

            fn redirect(&mut self, from: &$crate::plan::kinds::RecordId, to: &$crate::plan::kinds::RecordId) {
                $( $crate::plan::json::FieldValue::redirect(&mut self.$field, from, to); )*
            }

            fn texts(&self, found: &mut dyn FnMut(&str)) {
                $( $crate::plan::json::FieldValue::texts(&self.$field, found); )*
            }
        }
    };
}
pub(crate) use part;

/// Declares the enum of single-field edits of a part, and its `set`.
macro_rules! setters {
    ($Name:ident, $Field:ident { $( $(#[$field_doc:meta])* $Variant:ident => $field:ident: $Type:ty, )* }) => {
        #[doc = concat!("A new value for one field of [`", stringify!($Name), "`].")]
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $Field {
            $( $(#[$field_doc])* $Variant($Type), )*
        }

        impl $crate::plan::record::RecordField for $Field {
            fn name(&self) -> &'static str {
                match self {
                    $( Self::$Variant(_) => stringify!($field), )*
                }
            }
        }

        impl $Name {
            /// Sets one field.
            pub fn set(&mut self, field: $Field) {
                match field {
                    $( $Field::$Variant(value) => self.$field = value, )*
                }
            }
        }
    };
}
pub(crate) use setters;
