//! Closed lists of values, which keep values of newer versions as they were written.

/// A closed list of values: what code over any one of them needs.
pub trait ClosedList: Clone + Ord + 'static {
    /// Every value, in the list's order.
    fn all() -> &'static [Self];

    /// The stable id, as it is written in files.
    fn id(&self) -> &str;

    /// The value with this id; an id that is not in the list is kept.
    fn from_id(id: &str) -> Self;

    /// The key of this value's label in the message catalogue; none for a value of a newer version.
    fn label_key(&self) -> Option<&'static str>;
}

/// Declares a closed list: an enum whose variants have stable ids, with one more variant for what is not known here.
///
/// Labels are not part of it: they stand in the message catalogue under `<list>-<id>`.
macro_rules! choices {
    ($(#[$doc:meta])* $Name:ident in $list:literal { $( $(#[$variant_doc:meta])* $Variant:ident = $id:literal, )* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Name {
            $( $(#[$variant_doc])* $Variant, )*
            /// A value of a newer version, kept as written.
            Other(std::rc::Rc<str>),
        }

        impl $Name {
            /// The name of the list, with which the keys of its labels begin.
            pub const LIST: &'static str = $list;

            /// Every value, in the list's order.
            pub const ALL: &'static [Self] = &[$( Self::$Variant, )*];

            /// The stable id, as it is written in files.
            pub fn id(&self) -> &str {
                match self {
                    $( Self::$Variant => $id, )*
                    Self::Other(id) => id,
                }
            }

            /// The value with this id; an id that is not in the list is kept.
            pub fn from_id(id: &str) -> Self {
                match id {
                    $( $id => Self::$Variant, )*
                    other => Self::Other(other.into()),
                }
            }

            /// The key of this value's label in the message catalogue; none for a value of a newer version.
            pub fn label_key(&self) -> Option<&'static str> {
                match self {
                    $( Self::$Variant => Some(concat!($list, "-", $id)), )*
                    Self::Other(_) => None,
                }
            }
        }

        impl $crate::plan::choice::ClosedList for $Name {
            fn all() -> &'static [Self] {
                Self::ALL
            }

            fn id(&self) -> &str {
                self.id()
            }

            fn from_id(id: &str) -> Self {
                Self::from_id(id)
            }

            fn label_key(&self) -> Option<&'static str> {
                self.label_key()
            }
        }

        impl $crate::plan::json::FieldValue for $Name {
            fn from_json(value: &serde_json::Value, _: &mut $crate::plan::json::Reading) -> Option<Self> {
                value.as_str().map(Self::from_id)
            }

            fn to_json(&self) -> serde_json::Value {
                self.id().into()
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $Name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($Name).into()
            }

            /// An open list: a newer version may write a value that this one does not know.
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "anyOf": [{ "enum": [$( $id ),*] }, { "type": "string" }] })
            }
        }
    };
}
pub(crate) use choices;
