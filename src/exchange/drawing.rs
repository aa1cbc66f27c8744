//! A picture as a file of its own: SVG that needs nothing else, neither script, nor style sheet, nor anything from
//! elsewhere, and that prints in grey. Text in it is text, whatever stands in it.

use std::fmt::Write;

use super::xml;
use crate::engine::layout::Point;

/// How a line is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: String,
    /// Its width.
    pub width: f32,
    /// Its dashes, as in SVG; empty for none.
    pub dashes: &'static str,
    /// How much it hides of what is beneath, up to 1.
    pub opacity: f32,
}

/// Text at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Where its first line stands.
    pub at: Point,
    /// Where it begins: `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// Its lines.
    pub lines: Vec<String>,
    /// Its size.
    pub size: f32,
    /// From one line to the next.
    pub leading: f32,
    /// How bold it is, from 200 to 800.
    pub weight: u16,
}

/// A part of a picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A line, with an arrowhead at its end where it has one.
    Line {
        /// Where it begins.
        from: Point,
        /// Where it ends.
        to: Point,
        /// How it is drawn.
        stroke: Stroke,
        /// Whether an arrowhead is at its end.
        has_arrow: bool,
    },
    /// A circle, or one that is wider than high.
    Ellipse {
        /// Its middle.
        at: Point,
        /// How far it reaches to the right, and down.
        radii: Point,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A sign of thin strokes in a disc of the paper's colour.
    Sign {
        /// Its middle.
        at: Point,
        /// Which way it lies, at length 1.
        along: Point,
        /// The radius of the disc.
        radius: f32,
        /// Its strokes around the origin, as the path of SVG.
        path: &'static str,
        /// The colour of its strokes and of the edge of the disc.
        colour: String,
    },
    /// A dot of one colour with an edge of the paper's.
    Dot {
        /// Its middle.
        at: Point,
        /// Its radius.
        radius: f32,
        /// Its colour.
        fill: String,
    },
    /// A mark: an outline around the origin, 24 wide, with a letter in it.
    Mark {
        /// Its middle.
        at: Point,
        /// Its radius.
        radius: f32,
        /// The outline, as the path of SVG.
        outline: String,
        /// The colour within.
        fill: String,
        /// The colour of the letter.
        ink: String,
        /// The letter.
        letter: String,
        /// Whether its outline is dashed.
        is_dashed: bool,
    },
    /// Text.
    Text(Text),
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// What it shows.
    pub title: String,
    /// The corner at the top left.
    pub from: Point,
    /// The corner at the bottom right.
    pub to: Point,
    /// Its parts, the first at the bottom.
    pub parts: Vec<Part>,
    /// The colour of the paper.
    pub paper: String,
    /// The colour of text and outlines.
    pub ink: String,
    /// The font of its text as `woff2` in base 64, so that it looks the same everywhere; none for whatever font there is.
    pub font: Option<String>,
}

/// The names of fonts, the page's own first.
const FONTS: &str = "'Atkinson Hyperlegible Next','Atkinson Hyperlegible','Segoe UI',system-ui,sans-serif";

impl Drawing {
    /// Its width and height.
    pub fn size(&self) -> (f32, f32) {
        ((self.to.x - self.from.x).max(1.0), (self.to.y - self.from.y).max(1.0))
    }

    /// The file.
    pub fn svg(&self) -> String {
        let (width, height) = self.size();
        let mut out = String::new();
        let (title, paper, ink) = (
            xml::attribute(&self.title),
            xml::attribute(&self.paper),
            xml::attribute(&self.ink),
        );
        // Writing to a string does not fail.
        let _ = write!(
            out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"{title}\" width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"{:.1} {:.1} {width:.1} {height:.1}\">\n<title>{title}</title>\n<style>{}text{{font-family:{FONTS}}}</style>\n<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L8 4L0 8Z\" fill=\"{ink}\"/></marker></defs>\n<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{paper}\"/>\n",
            self.from.x,
            self.from.y,
            self.font_face(),
            self.from.x,
            self.from.y,
        );
        for part in &self.parts {
            write_part(&mut out, part, &paper, &ink);
        }
        out.push_str("</svg>\n");
        out
    }

    fn font_face(&self) -> String {
        let of = |font: &String| {
            format!(
                "@font-face{{font-family:'Atkinson Hyperlegible Next';font-weight:200 800;src:url(data:font/woff2;base64,{font}) format('woff2')}}"
            )
        };
        // Nothing but base 64 gets into the style.
        let is_plain = |font: &&String| {
            font.bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte))
        };
        self.font.as_ref().filter(is_plain).map(of).unwrap_or_default()
    }
}

fn write_part(out: &mut String, part: &Part, paper: &str, dark: &str) {
    let stroke = |stroke: &Stroke| {
        let dashes = if stroke.dashes.is_empty() {
            String::new()
        } else {
            format!(" stroke-dasharray=\"{}\"", stroke.dashes)
        };
        let pale = if stroke.opacity < 1.0 {
            format!(" stroke-opacity=\"{}\"", stroke.opacity)
        } else {
            String::new()
        };
        format!(
            "stroke=\"{}\" stroke-width=\"{}\" stroke-linecap=\"round\"{dashes}{pale}",
            xml::attribute(&stroke.colour),
            stroke.width
        )
    };
    let _ = match part {
        Part::Line {
            from,
            to,
            stroke: of,
            has_arrow,
        } => writeln!(
            out,
            "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" {}{}/>",
            from.x,
            from.y,
            to.x,
            to.y,
            stroke(of),
            if *has_arrow { " marker-end=\"url(#arrow)\"" } else { "" }
        ),
        Part::Ellipse { at, radii, stroke: of } => writeln!(
            out,
            "<ellipse cx=\"{:.1}\" cy=\"{:.1}\" rx=\"{:.1}\" ry=\"{:.1}\" fill=\"none\" {}/>",
            at.x,
            at.y,
            radii.x,
            radii.y,
            stroke(of)
        ),
        Part::Sign {
            at,
            along,
            radius,
            path,
            colour,
        } => writeln!(
            out,
            "<g transform=\"matrix({:.3} {:.3} {:.3} {:.3} {:.1} {:.1})\" stroke=\"{}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"><circle r=\"{radius:.1}\" fill=\"{paper}\" stroke-width=\"1.5\"/><path d=\"{path}\" fill=\"none\" stroke-width=\"2\"/></g>",
            along.x,
            along.y,
            -along.y,
            along.x,
            at.x,
            at.y,
            xml::attribute(colour)
        ),
        Part::Dot { at, radius, fill } => writeln!(
            out,
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius:.1}\" fill=\"{}\" stroke=\"{paper}\" stroke-width=\"1.5\"/>",
            at.x,
            at.y,
            xml::attribute(fill)
        ),
        Part::Mark {
            at,
            radius,
            outline,
            fill,
            ink,
            letter,
            is_dashed,
        } => writeln!(
            out,
            "<g transform=\"translate({:.1} {:.1})\"><path d=\"{}\" transform=\"scale({:.3})\" fill=\"{}\" stroke=\"{dark}\" stroke-width=\"{:.2}\" stroke-linejoin=\"round\"{}/><text y=\"{:.1}\" font-size=\"{:.1}\" font-weight=\"700\" text-anchor=\"middle\" fill=\"{}\">{}</text></g>",
            at.x,
            at.y,
            xml::attribute(outline),
            radius / 12.0,
            xml::attribute(fill),
            18.0 / radius.max(1.0),
            if *is_dashed { " stroke-dasharray=\"3 2.5\"" } else { "" },
            radius * 0.36,
            radius * 1.05,
            xml::attribute(ink),
            xml::text(letter)
        ),
        Part::Text(text) => writeln!(out, "{}", text_of(text, paper, dark)),
    };
}

fn text_of(text: &Text, paper: &str, dark: &str) -> String {
    let lines: String = text
        .lines
        .iter()
        .enumerate()
        .map(|(number, line)| {
            format!(
                "<tspan x=\"{:.1}\" y=\"{:.1}\">{}</tspan>",
                text.at.x,
                text.at.y + number as f32 * text.leading,
                xml::text(line)
            )
        })
        .collect();
    format!(
        "<text font-size=\"{}\" font-weight=\"{}\" text-anchor=\"{}\" fill=\"{dark}\" stroke=\"{paper}\" stroke-width=\"3.5\" stroke-linejoin=\"round\" paint-order=\"stroke\">{lines}</text>",
        text.size, text.weight, text.anchor
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(line: &str) -> Part {
        Part::Text(Text {
            at: Point::new(1.0, 2.0),
            anchor: "middle",
            lines: vec![line.to_owned()],
            size: 13.0,
            leading: 15.0,
            weight: 600,
        })
    }

    #[test]
    fn hostile_names_stay_text() {
        let hostile = "</text><script>alert(1)</script>]]>&amp;\u{0}\u{b}\"' onload='x";
        let drawing = Drawing {
            title: hostile.to_owned(),
            to: Point::new(100.0, 50.0),
            parts: vec![
                text(hostile),
                Part::Mark {
                    at: Point::default(),
                    radius: 12.0,
                    outline: "M0 0\"/><script/>".to_owned(),
                    fill: "white\"/><script>".to_owned(),
                    ink: "black".to_owned(),
                    letter: "<b>".to_owned(),
                    is_dashed: false,
                },
            ],
            font: Some("x);}</style><script>".to_owned()),
            ..Drawing::default()
        };
        let svg = drawing.svg();
        assert!(!svg.contains("<script"), "{svg}");
        assert!(!svg.contains("@font-face"), "{svg}");
        assert!(!svg.contains('\u{0}') && !svg.contains('\u{b}'));
        assert!(svg.contains("&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;&amp;amp;��&quot;' onload='x"));
        // Every attribute is closed: the quotes come in pairs.
        assert_eq!(svg.matches('"').count() % 2, 0);
    }

    #[test]
    fn it_stands_alone() {
        let drawing = Drawing {
            title: "Map".to_owned(),
            from: Point::new(-10.0, -20.0),
            to: Point::new(90.0, 30.0),
            parts: vec![Part::Line {
                from: Point::default(),
                to: Point::new(5.0, 6.0),
                stroke: Stroke {
                    colour: "black".to_owned(),
                    width: 2.0,
                    dashes: "0.1 5",
                    opacity: 1.0,
                },
                has_arrow: true,
            }],
            font: Some("d09GMgAB+/=".to_owned()),
            ..Drawing::default()
        };
        let svg = drawing.svg();
        assert!(svg.contains("viewBox=\"-10.0 -20.0 100.0 50.0\""), "{svg}");
        assert!(
            svg.contains("stroke-dasharray=\"0.1 5\" marker-end=\"url(#arrow)\""),
            "{svg}"
        );
        for outside in ["href", "http://", "https://", "@import", "<script", "onload"] {
            let found = svg.replace("http://www.w3.org/2000/svg", "");
            assert!(!found.contains(outside), "{outside}: {svg}");
        }
    }
}
