//! Takes the pictures of the README.

fn main() {}
