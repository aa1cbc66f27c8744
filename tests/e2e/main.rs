//! End-to-end tests against the release page.
