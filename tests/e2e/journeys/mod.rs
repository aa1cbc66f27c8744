//! The journeys, one file per part of the page.

mod files;
mod judges;
mod keeping;
mod opening;
mod pages;
mod trouble;
