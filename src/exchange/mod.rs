//! Other formats, read forgivingly and written exactly. Pure: bytes and text in, values and reports out.
