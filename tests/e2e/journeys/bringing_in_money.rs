//! A budget and a list of awards are brought in: years and amounts as they are understood, totals checked, one step to
//! undo.

use super::read_cells;
use crate::harness::{Hand, Keyboard, journey};

const COSTS: &str = "What it costs";
const SOURCES: &str = "Where money comes from";

const BUDGET: &str = "Line item\tCategory\tPriority\tYear 1\tFY28\tTotal\n\
    1. Personnel\n\
    Coordinator\t\tMust have\t$88,000.00\t90,640\t178,640\n\
    Tutors\t\tshould\t27,000\tTBD\t\n\
    Buses\tTransport\tmust\t(480.5)\t€500\t99\n\
    Total\t\t\t114,519.50\n";

#[test]
fn a_budget_is_brought_in_by_keyboard_and_undone() {
    journey(|page| {
        let hand = Keyboard::of(page);
        read_cells(page, &hand, "Funding", BUDGET);
        page.sees("3 cost lines are added, 0 are updated, 0 have nothing new, 1 row is no cost line.");
        page.sees("This row adds up the others.");
        page.sees("Total: the list says $99, the amounts come to −$480.50.");
        page.sees("FY28: “€500” is not in USD, the plan’s currency. It is kept in the notes.");
        assert_eq!(page.field("Fiscal year of Year 1").value(), "2026");
        assert_eq!(page.field("Fiscal year of FY28").value(), "2027");
        page.assert_accessible_in_every_look("a budget that is brought in");
        hand.choose("Transport becomes", "Travel");
        hand.choose("Fiscal year of FY28", "2028–29");
        hand.press("Bring them in");
        page.cell_shows(COSTS, "Coordinator", "Category", "Personnel");
        page.cell_shows(COSTS, "Coordinator", "2028–29", "$90,640");
        page.cell_shows(COSTS, "Tutors", "2028–29", "?");
        page.cell_shows(COSTS, "Buses", "Category", "Travel");
        page.cell_shows(COSTS, "Buses", "2026–27", "−$480.50");
        hand.undo();
        page.sees("Nothing is planned yet.");
        hand.assert_no_pointer();
        page.assert_quiet();
    });
}

#[test]
fn a_list_of_awards_goes_where_money_comes_from() {
    journey(|page| {
        let hand = Keyboard::of(page);
        // Whatever page it is read on, it is known for what it is.
        let awards =
            "Grant name\tFunder\tStatus\tProbability\t2026-27\nAfter-school grant\tState\tpending\t60%\t95000\n";
        read_cells(page, &hand, "Funding", awards);
        page.sees("1 source is added");
        page.sees("Funder: “State” is not in the plan. It is kept in the notes.");
        hand.tick("Add funders as partners that the plan does not have yet");
        page.sees("1 partner is added.");
        hand.press("Bring them in");
        page.cell_shows(SOURCES, "After-school grant", "Stage", "Submitted");
        page.cell_shows(SOURCES, "After-school grant", "2026–27", "$95,000");
        page.assert_quiet();
    });
}

#[test]
fn a_sheet_of_lines_and_sources_comes_in_with_what_pays_for_what() {
    journey(|page| {
        let hand = Keyboard::of(page);
        let sheet = "Budget line\tCategory\tNeed\tTitle I\tCity\tPTA\tTotal\n\
            Getting there\n\
            Bus\tContractual\t16,480\t\t$16,000\t480\t16,480\n\
            Tutors\tPersonnel\t27,000\t20,000\t\t\t20,000\n\
            Total\t\t43,480\t20,000\t16,000\t480\t36,480\n";
        read_cells(page, &hand, "Funding", sheet);
        page.sees("2 cost lines are added");
        page.sees("3 amounts of sources are assigned.");
        page.sees("3 sources are new. Each brings what it pays here, unless a row says what it brings.");
        page.sees("Heads the rows below");
        page.find("heading", "Which sources the columns name");
        assert_eq!(page.field("City becomes").value(), "paying");
        page.assert_accessible_in_every_look("a sheet of lines and sources that is brought in");
        hand.choose("Which source is PTA", "Leave out");
        page.sees("2 sources are new.");
        hand.press("Bring them in");
        page.cell_shows(COSTS, "Bus", "2026–27", "$16,480");
        hand.show("Which pays for which");
        page.cell_shows("What pays for what in 2026–27", "Bus", "City", "$16,000");
        page.cell_shows("What pays for what in 2026–27", "Tutors", "Title I", "$20,000");
        hand.show(SOURCES);
        page.cell_shows(SOURCES, "Title I", "2026–27", "$20,000");
        hand.undo();
        page.sees("Nothing is planned yet.");
        page.assert_quiet();
    });
}

#[test]
fn chances_written_as_fractions_are_said_to_be_read_so() {
    journey(|page| {
        let hand = Keyboard::of(page);
        let awards = "Grant name\tProbability\t2026-27\nAfter-school grant\t0.6\t95000\nGift\t0,25\t500\n";
        read_cells(page, &hand, "Funding", awards);
        page.sees("No chance in the list is larger than 1, so they are read as fractions: 0.6 is 60%.");
        page.sees("“0.6” is read as 60%");
        hand.choose("Chances up to 1 are written", "In percent");
        page.sees("“0.6” is read as 0.6%");
        hand.choose("Chances up to 1 are written", "As fractions");
        hand.press("Bring them in");
        page.cell_shows(SOURCES, "After-school grant", "Chance", "60%");
        // What is typed into the field is told as well.
        hand.write(SOURCES, "Gift", "Chance", "0.7");
        page.sees("Read as 0.7%, as this field is in percent. If you mean 70%, type it with the sign.");
        page.assert_quiet();
    });
}
