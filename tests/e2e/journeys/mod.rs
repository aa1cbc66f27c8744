//! The journeys, one file per part of the page.

mod bringing_in;
mod files;
mod job;
mod judges;
mod keeping;
mod looks;
mod many;
mod merging;
mod opening;
mod pages;
mod paper;
mod reminding;
mod states;
mod trouble;
mod wrong_input;
