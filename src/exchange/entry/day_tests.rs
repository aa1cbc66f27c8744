//! Days as people write them, and what they are read as.

use super::*;

fn rules(order: DateOrder) -> DayRules {
    DayRules {
        order,
        month: MonthMeans::LastDay,
    }
}

fn read(text: &str) -> Result<DayRead, DayFault> {
    read_day(text, &rules(DateOrder::MonthFirst))
}

#[test]
fn x2_days_are_read_as_people_write_them() {
    for text in [
        "2026-01-31",
        "2026-1-31",
        "2026/01/31",
        "2026.1.31",
        "20260131",
        "2026-01-31T08:00:00Z",
        "2026-01-31 23:59",
        "1/31/2026",
        "01/31/2026",
        "1/31/26",
        "1-31-2026",
        "1/31/2026 8:00 am",
        "31/1/2026",
        "31.1.2026",
        "31. 1. 2026",
        "31 Jan 2026",
        "31-Jan-26",
        "31 January 2026",
        "31st of January, 2026",
        "Jan 31, 2026",
        "January 31st 2026",
        "Jan. 31, 2026",
        "Saturday, January 31, 2026",
        "2026 Jan 31",
        "31 de enero de 2026",
        " 2026\u{2011}01\u{2011}31 ",
    ] {
        assert_eq!(read(text).map(|read| read.day), Ok(Day::new(2026, 1, 31)), "{text:?}");
    }
    assert_eq!(read("").unwrap().day, None);
    assert!(read("1/31/26").unwrap().short_year);
    assert_eq!(read("1/31/76").unwrap().day, Day::new(1976, 1, 31));
}

#[test]
fn an_ambiguous_day_follows_the_plan_and_says_so() {
    let (february, march) = (Day::new(2026, 2, 3), Day::new(2026, 3, 2));
    for text in ["2/3/2026", "2.3.2026", "02-03-26"] {
        let read = read_day(text, &rules(DateOrder::MonthFirst)).unwrap();
        assert_eq!((read.day, read.otherwise), (february, march), "{text:?}");
        let read = read_day(text, &rules(DateOrder::DayFirst)).unwrap();
        assert_eq!((read.day, read.otherwise), (march, february), "{text:?}");
    }
    for text in ["2/2/2026", "1/31/2026", "31/1/2026", "3 Feb 2026", "2026-02-03"] {
        assert!(!read(text).unwrap().is_ambiguous(), "{text:?}");
    }
}

#[test]
fn a_month_means_its_last_day_or_its_first() {
    for text in [
        "June 2027",
        "Jun 2027",
        "2027-06",
        "06/2027",
        "6/2027",
        "Jun-27",
        "junio de 2027",
    ] {
        let ends = read(text).unwrap();
        assert_eq!((ends.day, ends.month_only), (Day::new(2027, 6, 30), true), "{text:?}");
        let begins = DayRules {
            month: MonthMeans::FirstDay,
            ..rules(DateOrder::MonthFirst)
        };
        assert_eq!(read_day(text, &begins).unwrap().day, Day::new(2027, 6, 1), "{text:?}");
    }
    assert_eq!(read("February 2028").unwrap().day, Day::new(2028, 2, 29));
}

#[test]
fn what_is_no_day_is_a_fault() {
    use DayFault::*;
    for (text, fault) in [
        ("soon", NotADay),
        ("46053", NotADay),
        ("1/2/3/4", NotADay),
        ("31 foo 2026", NotADay),
        ("2026-02-30", NoSuchDay),
        ("31 April 2026", NoSuchDay),
        ("13/13/2026", NoSuchDay),
        ("June 31", NoYear),
        ("6/15", NoYear),
        ("June", NoYear),
        ("2027", OnlyAYear),
        ("2026-01-311", NotADay),
        ("99999999999", NotADay),
    ] {
        assert_eq!(read(text), Err(fault), "{text:?}");
    }
}

#[test]
fn what_is_written_reads_the_same() {
    for text in ["2026-02-03", "0026-02-03", "9999-12-31"] {
        let day = Day::parse(text);
        assert_eq!(
            read_day(&day.unwrap().to_string(), &rules(DateOrder::DayFirst))
                .unwrap()
                .day,
            day
        );
    }
}
