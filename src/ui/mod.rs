//! The page: Yew components over `app`'s store.
pub mod widgets;
