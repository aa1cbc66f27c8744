//! What follows from a plan: totals, coverage, who leads what. Pure functions of a plan, in whole numbers, with ties
//! broken by the order people gave the records and then by id.

pub mod actions;
pub mod at_best;
pub mod braid;
pub mod braided;
pub mod cash;
pub mod cliff;
pub mod concentration;
pub mod coverage;
pub mod due;
pub mod ed524;
pub mod findings;
pub mod for_funder;
pub mod funding;
pub mod indirect;
pub mod layout;
pub mod leadership;
pub mod map_picture;
pub mod match_ledger;
pub mod network;
pub mod outlook;
pub mod partner_map;
pub mod practices;
mod random;
pub mod ribbons;
pub mod rolling;
pub mod scale;
pub mod scenarios;
pub mod staffing;
pub mod sure;
pub mod upkeep;
