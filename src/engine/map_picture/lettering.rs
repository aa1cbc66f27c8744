//! How wide text is, without a page to measure it on: so that the same plan gives the same picture everywhere.

/// The size of letters, and how they are set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lettering {
    /// The size of letters.
    pub size: f32,
    /// The widest a line may be before it goes on below.
    pub widest: f32,
    /// The most lines; what goes on beyond ends in “…”.
    pub lines: usize,
}

impl Lettering {
    /// From one line to the next.
    pub fn leading(self) -> f32 {
        self.size * 1.16
    }

    /// Width and height of lines.
    pub fn extent(self, lines: &[String]) -> (f32, f32) {
        let widest = lines.iter().map(|line| width(line, self.size)).fold(0.0, f32::max);
        // Somewhat more than the letters need: fonts that stand in for the page's own are wider.
        (widest * 1.03, lines.len() as f32 * self.leading())
    }
}

/// How far letters advance, in hundredths of their size, from the space to “~”: those of the page's font at the weight of
/// labels.
const ADVANCES: [u8; 95] = [
    30, 30, 36, 73, 60, 95, 73, 20, 32, 32, 48, 60, 25, 37, 25, 42, 66, 43, 57, 59, 62, 60, 62, 53, 62, 58, 25, 25, 56,
    62, 56, 53, 78, 66, 63, 65, 68, 59, 56, 71, 70, 42, 55, 65, 55, 85, 71, 74, 62, 75, 64, 60, 59, 69, 63, 88, 67, 63,
    62, 33, 42, 34, 57, 39, 27, 54, 59, 50, 59, 56, 35, 58, 56, 28, 26, 54, 30, 87, 56, 57, 59, 59, 37, 50, 36, 56, 51,
    72, 52, 50, 49, 37, 25, 37, 54,
];
/// The same of any other letter, and of one that is as wide as high.
const OTHER: u8 = 62;
const WIDE: u8 = 100;

/// How wide text is.
pub fn width(text: &str, size: f32) -> f32 {
    let advance = |letter: char| {
        let place = u32::from(letter)
            .checked_sub(32)
            .and_then(|place| usize::try_from(place).ok());
        let known = place.and_then(|place| ADVANCES.get(place)).copied();
        f32::from(known.unwrap_or(if u32::from(letter) >= 0x1100 { WIDE } else { OTHER }))
    };
    text.chars().map(advance).sum::<f32>() / 100.0 * size
}

/// Text in lines: broken between words, a word that is too long within, and what has no room at the end left out.
pub fn wrapped(text: &str, lettering: Lettering) -> Vec<String> {
    let fits = |line: &str| width(line, lettering.size) <= lettering.widest;
    let mut lines: Vec<String> = Vec::new();
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let mut part = String::new();
        for letter in word.chars() {
            part.push(letter);
            if !fits(&part) && part.chars().count() > 1 {
                part.pop();
                words.push(std::mem::replace(&mut part, letter.to_string()));
            }
        }
        words.push(part);
    }
    for word in words {
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    if lines.len() > lettering.lines {
        lines.truncate(lettering.lines);
        if let Some(last) = lines.last_mut() {
            while !fits(&format!("{last}…")) && last.pop().is_some() {}
            let shorter = last.trim_end().len();
            last.truncate(shorter);
            last.push('…');
        }
    }
    lines
}
