//! Writes a workbook as XLSX (ECMA-376), the same bytes for the same workbook wherever and whenever it is written.
//!
//! What is reached from here alone is a file of its own in the page, which is loaded when somebody asks for a workbook.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook as File, Worksheet, XlsxError,
};

use super::{Cell, Field, Look, Page, Row, Workbook};
use crate::plan::{Amount, Currency, Day, Money};

/// The widths of columns, in letters.
const NARROWEST: usize = 9;
const WIDEST: usize = 44;
/// How many letters stand beside each other on a sheet of paper, small but to be read.
const ON_PAPER: usize = 170;
/// The height of a line, and the most lines of a row, as high as rows can be.
const LINE: f64 = 15.0;
const MOST_LINES: usize = 27;

/// The file's bytes; none where the workbook is larger than the format allows.
pub fn write(workbook: &Workbook) -> Option<Vec<u8>> {
    written(workbook).ok()
}

fn written(workbook: &Workbook) -> Result<Vec<u8>, XlsxError> {
    let mut file = File::new();
    let made = date(workbook.day).or_else(|_| ExcelDateTime::from_ymd(2000, 1, 1))?;
    // A longer title is refused.
    let title: String = workbook.title.chars().take(200).collect();
    let properties = DocProperties::new().set_title(title).set_creation_datetime(&made);
    file.set_properties(&properties);
    let formats = Formats::new(workbook.currency);
    for page in &workbook.pages {
        write_page(file.add_worksheet(), &formats, page)?;
    }
    file.save_to_buffer()
}

fn write_page(sheet: &mut Worksheet, formats: &Formats, page: &Page) -> Result<(), XlsxError> {
    sheet.set_name(&page.name)?;
    // A formula that comes to nothing: otherwise a naught would be kept beside it.
    sheet.set_formula_result_default("");
    sheet.set_freeze_panes(page.frozen.0, page.frozen.1)?;
    let widths = widths(page);
    let across = widths.iter().sum::<usize>().div_ceil(ON_PAPER).max(1);
    sheet
        .set_landscape()
        .set_print_fit_to_pages(u16::try_from(across).unwrap_or(1), 0);
    if page.frozen.0 > 0 {
        sheet.set_repeat_rows(0, page.frozen.0 - 1)?;
    }
    if across > 1 && page.frozen.1 > 0 {
        sheet.set_repeat_columns(0, page.frozen.1 - 1)?;
    }
    for (row, of) in page.rows.iter().enumerate() {
        let row = u32::try_from(row).map_err(|_| XlsxError::RowColumnLimitError)?;
        for (column, field) in of.fields.iter().enumerate() {
            let column = u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)?;
            write_field(sheet, formats, (row, column), of.look, field)?;
        }
        // Not every program makes rows as high as the text that breaks in them.
        let lines = lines(of, &widths);
        if lines > 1 {
            #[expect(clippy::cast_precision_loss, reason = "a few lines")]
            sheet.set_row_height(row, lines as f64 * LINE)?;
        }
    }
    for (column, width) in widths.into_iter().enumerate() {
        let column = u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)?;
        #[expect(clippy::cast_precision_loss, reason = "a width of a few dozen letters")]
        sheet.set_column_width(column, width as f64)?;
    }
    Ok(())
}

fn write_field(
    sheet: &mut Worksheet,
    formats: &Formats,
    (row, column): (u32, u16),
    look: Look,
    field: &Field,
) -> Result<(), XlsxError> {
    let format = formats.of(look, &field.value);
    if let Some(formula) = &field.formula {
        let formula = Formula::new(format!("={formula}")).set_result(result(&field.value, formats.currency));
        sheet.write_formula_with_format(row, column, formula, &format)?;
        return Ok(());
    }
    match &field.value {
        Cell::Blank | Cell::Amount(Amount::Blank) if look == Look::Plain => {}
        Cell::Blank | Cell::Amount(Amount::Blank) => {
            sheet.write_blank(row, column, &format)?;
        }
        Cell::Figure(figure) if figure.parse().is_ok_and(f64::is_finite) => {
            sheet.write_number_with_format(row, column, figure.parse::<f64>().unwrap_or_default(), &format)?;
        }
        Cell::Text(text) | Cell::Figure(text) => {
            // Longer text than a cell holds would make the whole file fail.
            let text: String = text.chars().take(8_000).collect();
            sheet.write_string_with_format(row, column, text, &format)?;
        }
        Cell::Amount(Amount::Unknown) => {
            sheet.write_string_with_format(row, column, "?", &format)?;
        }
        Cell::Day(day) => match date(*day) {
            Ok(date) => {
                sheet.write_datetime_with_format(row, column, date, &format)?;
            }
            // Spreadsheets know no days before 1900.
            Err(_) => {
                sheet.write_string_with_format(row, column, day.to_string(), &format)?;
            }
        },
        value => {
            sheet.write_number_with_format(row, column, number(value, formats.currency), &format)?;
        }
    }
    Ok(())
}

/// A value as a number of the file. Amounts are exact: a number in a spreadsheet has fifteen digits, as many as ninety
/// billion dollars have thousandths of a cent.
#[expect(
    clippy::cast_precision_loss,
    reason = "spreadsheets know no other numbers; nothing is reckoned with them here"
)]
fn number(value: &Cell, currency: Currency) -> f64 {
    match value {
        Cell::Amount(Amount::Known(Money(minor))) => *minor as f64 / 10_f64.powi(digits(currency)),
        Cell::Number(number) => *number as f64,
        Cell::Hours(time) => f64::from(time.0) / 60.0,
        Cell::Percent(share) => f64::from(share.thousandths()) / 1000.0,
        _ => 0.0,
    }
}

/// The result of a formula, as it is kept beside it.
fn result(value: &Cell, currency: Currency) -> String {
    match value {
        Cell::Blank | Cell::Amount(Amount::Blank) => String::new(),
        Cell::Amount(Amount::Unknown) => "?".to_owned(),
        Cell::Text(text) | Cell::Figure(text) => text.clone(),
        value => number(value, currency).to_string(),
    }
}

fn digits(currency: Currency) -> i32 {
    i32::try_from(currency.minor_digits()).unwrap_or(2)
}

fn date(day: Day) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, part(day.month()), part(day.day()))
}

/// How many lines the text of a row takes that breaks between words.
fn lines(row: &Row, widths: &[usize]) -> usize {
    let in_field = |(field, width): (&Field, &usize)| match &field.value {
        Cell::Text(text) if breaks(row.look, text) => lines_of(text, width.saturating_sub(1)),
        _ => 1,
    };
    let lines = row.fields.iter().zip(widths).map(in_field);
    lines.max().unwrap_or(1).min(MOST_LINES)
}

/// How many lines a text takes in a column.
fn lines_of(text: &str, width: usize) -> usize {
    let (mut lines, mut used) = (1, 0);
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > width {
            lines += 1;
            used = 0;
        }
        used += length + usize::from(used > 0);
    }
    lines
}

/// Whether a text breaks between words where its column is narrower.
fn breaks(look: Look, text: &str) -> bool {
    match look {
        Look::Head => true,
        Look::Plain => text.chars().count() > WIDEST,
        Look::Title | Look::Sum => false,
    }
}

/// How wide the columns of a page are: as wide as what stands in them, within bounds. Titles run over what is beside them.
fn widths(page: &Page) -> Vec<usize> {
    let mut widths: Vec<usize> = Vec::new();
    for Row { look, fields } in page.rows.iter().filter(|row| row.look != Look::Title) {
        for (column, field) in fields.iter().enumerate() {
            let length = match &field.value {
                // Headings break between words.
                Cell::Text(text) if *look == Look::Head => text.split(' ').map(str::len).max().unwrap_or(0).max(12),
                Cell::Text(text) | Cell::Figure(text) => text.chars().count(),
                Cell::Amount(_) => 14,
                _ => 11,
            };
            if widths.len() <= column {
                widths.resize(column + 1, NARROWEST);
            }
            if let Some(width) = widths.get_mut(column) {
                *width = (*width).max(length + 2).min(WIDEST);
            }
        }
    }
    widths
}

/// How what stands in cells is written.
struct Formats {
    currency: Currency,
    money: String,
}

impl Formats {
    fn new(currency: Currency) -> Self {
        let zeros = match currency.minor_digits() {
            0 => String::new(),
            digits => format!(".{}", "0".repeat(usize::try_from(digits).unwrap_or(2))),
        };
        let number = format!("#,##0{zeros}");
        let money = match currency.code() {
            "USD" => format!("[$$-409]{number};-[$$-409]{number}"),
            "EUR" => format!("{number} [$€-1]"),
            "GBP" => format!("[$£-809]{number};-[$£-809]{number}"),
            code => format!("[${code}] {number};-[${code}] {number}"),
        };
        Self { currency, money }
    }

    fn of(&self, look: Look, value: &Cell) -> Format {
        let format = match look {
            Look::Plain => Format::new(),
            Look::Title => Format::new().set_bold().set_font_size(14),
            Look::Head => Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_border_bottom(FormatBorder::Thin),
            Look::Sum => Format::new().set_bold().set_border_top(FormatBorder::Thin),
        };
        match value {
            Cell::Amount(_) => format.set_num_format(&self.money).set_align(FormatAlign::Right),
            Cell::Day(_) => format.set_num_format("yyyy-mm-dd"),
            Cell::Percent(_) => format.set_num_format("0.0%"),
            Cell::Number(_) => format.set_num_format("0"),
            Cell::Hours(_) => format.set_num_format("0.0#"),
            Cell::Text(text) if look == Look::Plain && breaks(look, text) => {
                format.set_text_wrap().set_align(FormatAlign::Top)
            }
            _ => format,
        }
    }
}
