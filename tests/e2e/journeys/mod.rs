//! The journeys, one file per part of the page.

mod judges;
mod opening;
mod trouble;
