//! Domain-free building blocks of the page.
