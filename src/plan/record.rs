//! What every record has in common, and the two macros that declare records and their parts.
//!
//! A record is a plain struct. The macros write what would otherwise be the same thirty lines in each file: the enum of
//! single-field edits, the list of fields, and the derives. Nothing with logic of its own stands in them.

use super::fields::{self, Fields};
use super::id::Id;
use super::json::{Reading, Unknown};
use super::rank::Rank;

/// A record of a plan.
pub trait Record: Fields + Clone + Eq + std::fmt::Debug + 'static {
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
    fn from_object(id: Id<Self>, object: Unknown, reading: &mut Reading) -> Self {
        let mut record = Self::new(id, Rank::default());
        fields::read(&mut record, object, reading);
        record
    }

    /// Writes the record.
    fn to_object(&self) -> Unknown {
        let mut object = Unknown::new();
        object.insert("id".to_owned(), self.id().as_str().into());
        fields::write(self, &mut object);
        object
    }
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
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $Name {
            /// The record's id.
            pub id: $crate::plan::id::Id<Self>,
            /// Its place in the order made by hand.
            #[cfg_attr(feature = "schema", serde(default, skip_serializing_if = "crate::plan::json::is_default"))]
            pub rank: $crate::plan::rank::Rank,
            $(
                $(#[$field_doc])*
                #[cfg_attr(feature = "schema", serde(default, skip_serializing_if = "crate::plan::json::is_default"))]
                pub $field: $Type,
            )*
            /// Fields of a newer version, kept as written.
            #[cfg_attr(feature = "schema", serde(flatten))]
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
        }

        $crate::plan::record::field_list! { $Name { rank, $( $field, )* } }
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
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $Name {
            $(
                $(#[$field_doc])*
                #[cfg_attr(feature = "schema", serde(default, skip_serializing_if = "crate::plan::json::is_default"))]
                pub $field: $Type,
            )*
            /// Fields of a newer version, kept as written.
            #[cfg_attr(feature = "schema", serde(flatten))]
            pub unknown: $crate::plan::json::Unknown,
        }

        impl $Name {
            /// The names of its fields, as they are written in files.
            pub const FIELDS: &'static [&'static str] = &[$( stringify!($field), )*];

            /// Reads the part from an object.
            pub fn from_object(object: $crate::plan::json::Unknown, reading: &mut $crate::plan::json::Reading) -> Self {
                let mut part = Self::default();
                $crate::plan::fields::read(&mut part, object, reading);
                part
            }
        }

        $crate::plan::record::field_list! { $Name { $( $field, )* } }

        impl $crate::plan::json::FieldValue for $Name {
            fn from_json(value: &serde_json::Value, reading: &mut $crate::plan::json::Reading) -> Option<Self> {
                Some(Self::from_object(value.as_object()?.clone(), reading))
            }

            fn to_json(&self) -> serde_json::Value {
                let mut object = $crate::plan::json::Unknown::new();
                $crate::plan::fields::write(self, &mut object);
                object.into()
            }

            fn references(&self, found: &mut dyn FnMut($crate::plan::kinds::RecordId)) {
                $crate::plan::fields::references(self, &mut |_, id| found(id));
            }

            fn hangs_on(&self, gone: &$crate::plan::kinds::RecordId) -> bool {
                $crate::plan::fields::hangs_on(self, gone)
            }

            fn clear_reference(&mut self, gone: &$crate::plan::kinds::RecordId) {
                $crate::plan::fields::clear_reference(self, gone);
            }

            fn redirect(&mut self, from: &$crate::plan::kinds::RecordId, to: &$crate::plan::kinds::RecordId) {
                $crate::plan::fields::redirect(self, from, to);
            }

            fn texts(&self, found: &mut dyn FnMut(&str)) {
                $crate::plan::fields::texts(self, &mut |_, text| found(text));
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

/// Says which fields a struct has.
macro_rules! field_list {
    ($Name:ident { $( $field:ident, )* }) => {
        impl $crate::plan::fields::Fields for $Name {
            fn each(&self, show: &mut dyn FnMut(&'static str, &dyn $crate::plan::fields::AnyField)) {
                $( show(stringify!($field), &self.$field); )*
            }

            fn each_mut(&mut self, hand: &mut dyn FnMut(&'static str, &mut dyn $crate::plan::fields::AnyField)) {
                $( hand(stringify!($field), &mut self.$field); )*
            }

            fn unknown(&self) -> &$crate::plan::json::Unknown {
                &self.unknown
            }

            fn unknown_mut(&mut self) -> &mut $crate::plan::json::Unknown {
                &mut self.unknown
            }
        }
    };
}
pub(crate) use field_list;
