# Bringing in partners, people or roles from a list.

## The file

import-fault-too-large = This file is larger than { $limit } MB. Save only the rows you need, and bring in that file.
import-fault-empty = There is nothing in this file.
import-fault-workbook = This is a workbook. Open it in your spreadsheet program, choose “Save as” or “Download”, and pick CSV.
import-fault-old-workbook = This is an older Excel workbook. Open it in your spreadsheet program, choose “Save as”, and pick CSV.
import-fault-pdf = This is a PDF. Copy the table out of it into a spreadsheet, and save that as CSV.
import-fault-picture = This is a picture. Only lists of text can be brought in.
import-fault-not-text = This is not a list of text. Save it as CSV, and bring in that file.

import-encoding-utf-8 = Unicode (UTF-8)
import-encoding-utf-16le = Unicode (UTF-16)
import-encoding-utf-16be = Unicode (UTF-16, high byte first)
import-encoding-windows-1252 = Western (Windows)
import-encoding-macintosh = Western (older Mac)

import-delimiter-comma = Comma
import-delimiter-semicolon = Semicolon
import-delimiter-tab = Tab
import-delimiter-pipe = Vertical bar
import-delimiter-markdown = Vertical bars (Markdown table)

import-subject-partners = Partners
import-subject-people = People
import-subject-roles = Roles
import-subject-parts = Who does what
import-subject-costs = Costs
import-subject-sources = Money

import-scheme-raci = RACI
import-scheme-rasci = RASCI, with S for support
import-scheme-mocha = MOCHA
import-scheme-darci = DARCI
import-scheme-decisions = Decisions
import-scheme-plain = Plain words: owner, approver, doer …

import-message-no-name = No column is set as the partner’s name. Choose the one that holds it.
import-message-no-name-people = No column is set as the person’s name. Choose the one that holds it.
import-message-no-name-roles = No column is set as the role. Choose the one that holds it.
import-message-no-name-costs = No column is set as the cost line’s name. Choose the one that holds it.
import-message-no-name-sources = No column is set as the source’s name. Choose the one that holds it.
import-message-no-amounts = No column is set as the amount of a year. Names alone come in as well; amounts can follow.
import-message-fractions = No chance in the list is larger than 1, so they are read as fractions: 0.6 is 60%. If they are meant in percent, say so at “Chances up to 1 are written”.
import-message-need-from-payers = No column is set as the amount needed. What a row comes to is taken, or else what the sources pay for it together.
import-message-same-year = Two columns are about { $name }. The first counts, the other is kept in the notes: say which year it is about, or leave it out.
import-message-other-years = Amounts of { $names } lie outside the plan’s years. They are kept, and count once the plan has those years. If a year is wrong, correct it beside the column.
import-message-encoding-guessed = The letters were read as { $encoding }. If names look wrong, choose another way to read them.
import-message-unreadable = { $count ->
    [one] { $count } letter could not be read. It shows as �. Choose another way to read the letters.
   *[other] { $count } letters could not be read. They show as �. Choose another way to read the letters.
}
import-message-zeros = { $count ->
    [one] { $count } sign without meaning was taken out.
   *[other] { $count } signs without meaning were taken out.
}
import-message-open-quote = A quotation mark on line { $line } is never closed, so all that follows is read as one cell. Close it in the file, and bring it in again.
import-message-preamble = { $count ->
    [one] { $count } row above the headings is left out.
   *[other] { $count } rows above the headings are left out.
}
import-message-too-wide = { $count ->
    [one] { $count } row has more cells than there are columns.
   *[other] { $count } rows have more cells than there are columns.
}
import-message-unknown-kinds = { $count ->
    [one] { $count } word for kinds is not known. Choose what it stands for, or its partners are kept as “Other” with the word.
   *[other] { $count } words for kinds are not known. Choose what they stand for, or their partners are kept as “Other” with the word.
}
import-message-unknown-groups = { $count ->
    [one] { $count } word for groups is not known. Choose what it stands for, or it is kept in the notes.
   *[other] { $count } words for groups are not known. Choose what they stand for, or they are kept in the notes.
}
import-message-unknown-letters = { $count ->
    [one] { $count } letter or word for parts is not known. Choose what it stands for, or its cells are kept in the notes.
   *[other] { $count } letters or words for parts are not known. Choose what they stand for, or their cells are kept in the notes.
}
import-message-unknown-categories = { $count ->
    [one] { $count } word for categories is not known. Choose what it stands for, or it is kept in the notes.
   *[other] { $count } words for categories are not known. Choose what they stand for, or they are kept in the notes.
}
import-message-unknown-stages = { $count ->
    [one] { $count } word for stages is not known. Choose what it stands for, or it is kept in the notes.
   *[other] { $count } words for stages are not known. Choose what they stand for, or they are kept in the notes.
}
import-message-open-amounts = { $count ->
    [one] { $count } amount could be read in two ways, and nothing in the list says in which. See “Amounts are written”.
   *[other] { $count } amounts could be read in two ways, and nothing in the list says in which. See “Amounts are written”.
}
import-message-open-days = { $count ->
    [one] { $count } date could be read in two ways, and nothing in the list says in which. See “Dates are written”.
   *[other] { $count } dates could be read in two ways, and nothing in the list says in which. See “Dates are written”.
}
import-message-empty-columns = { $count ->
    [one] 1 column is empty and not shown: { $names }.
   *[other] { $count } columns are empty and not shown: { $names }{ $more ->
        [0] .
       *[other] { " " }and { $more } more.
    }
}
import-message-same-columns = { $count ->
    [one] { $count } column says the same as another and is not shown.
   *[other] { $count } columns say the same as others and are not shown.
}
import-message-surplus = Left out for now: { $names }. They can be kept as fields of their own or in the notes.

## Columns

import-target-skip = Leave out
import-target-name = Name
import-target-kind = Kind
import-target-kind-name = Kind in words
import-target-label = Map label
import-target-standing = Standing
import-target-stage = Stage
import-target-type-now = Type of partnership now
import-target-type-desired = Type we want
import-target-website = Website
import-target-email = Office e-mail
import-target-phone = Office phone
import-target-grades = Grades served
import-target-students-served = Students served a year
import-target-families-served = Families served a year
import-target-sites = Sites served
import-target-goals = Goals served
import-target-gives = Gives
import-target-could-give = Could give
import-target-needs = Needs
import-target-agreement-kind = Agreement: form
import-target-agreement-progress = Agreement: progress
import-target-signed = Agreement: signed on
import-target-expires = Agreement: ends on
import-target-agreement-links = Agreement: links to documents
import-target-agreement-notes = Agreement: notes
import-target-holder = Relationship holder
import-target-backup = Backup of the relationship holder
import-target-influence = Influence, 1 to 5
import-target-interest = Interest, 1 to 5
import-target-disposition = Disposition
import-target-contact-name = Contact person
import-target-contact-first = Contact person: first name
import-target-contact-last = Contact person: last name
import-target-contact-title = Contact person: title
import-target-contact-email = Contact person: e-mail
import-target-contact-phone = Contact person: phone
import-target-contact-strengths = Contact person: good at
import-target-second-name = Second contact person
import-target-second-title = Second contact person: title
import-target-second-email = Second contact person: e-mail
import-target-second-phone = Second contact person: phone
import-target-tags = Tags
import-target-notes = Notes
import-target-custom = Field of its own
import-target-confirmed = Confirmed on
import-target-confirmed-by = Confirmed by
import-target-external-id = Id in this list
import-target-place = Place
import-target-place-street = Place: street
import-target-place-city = Place: city or town
import-target-place-county = Place: county
import-target-place-state = Place: state
import-target-place-postcode = Place: ZIP or postal code
import-target-place-country = Place: country
import-target-first = First name
import-target-amounts = Amount of a year
import-target-match-share = Match, in percent
import-target-match-basis = Match: share of what
import-target-match-promised = Match promised, by year
import-target-indirect-share = Indirect costs, in percent
import-target-indirect-basis = Indirect costs: share of what
import-target-paying = What this source pays
import-target-year = Fiscal year of the row
import-target-paid = What all sources pay (checked, not kept)
import-target-gap = What is missing (checked, not kept)
import-target-total = Total of the years (checked, not kept)
import-target-last = Last name
import-target-person = What this person does
import-target-who = Person
import-target-letters = Part of the person

import-reason-nothing = Nothing in it says what it is
import-reason-heading = By its heading
import-reason-part-of-heading = By a word in its heading
import-reason-near-heading = Its heading is nearly that
import-reason-values = By what its cells look like
import-reason-first-words = The first column of different words
import-reason-source-of-plan = A source of the plan is called so
import-reason-name-of-source = Amounts, and it says who gives
import-reason-chosen = Chosen by you

## Rows

import-bad-no-name = There is no name in this row.
import-bad-long-name = The name is too long to be one. A quotation mark may be missing in the file.
import-bad-totals = This row adds up the others.
import-bad-headings = This row repeats the headings.
import-bad-legend = This row explains the letters.

import-likely-id = Has the same id, and another name
import-likely-name = Has the same name, and another id
import-likely-near-name = Has nearly the same name
import-likely-email = Has the same e-mail address
import-likely-website = Has the same website

import-remark-unread = { $column }: “{ $text }” could not be read, and is kept in the notes.
import-remark-unknown-word = { $column }: “{ $text }” is none of the words for this, and is kept in the notes. Known are: { $known }.
import-remark-no-rating = { $column }: “{ $text }” is no rating from 1 to 5, and is kept in the notes.
import-remark-rating-in-words = { $column }: “{ $text }” was read as { $rating } of 5.
import-remark-ambiguous-day = { $column }: “{ $text }” was read as { $day }.
import-remark-rough = { $column }: “{ $text }” is kept as a plain number.
import-remark-uneven = This row has { $cells } cells under { $headings } headings. A comma or quotation mark may be missing.
import-remark-unknown-goal = The goal “{ $name }” is not in the plan. It is kept in the notes.
import-remark-unknown-site = The site “{ $name }” is not in the plan. It is kept in the notes. Sites are added in the settings.
import-remark-other-name = The list calls it “{ $name }”. The plan’s name stays.
import-remark-kind-kept = “{ $name }” is not a kind we know. The plan’s kind stays.
import-remark-differs = { $label }: an earlier row says something else. “{ $text }” is kept in the notes.
import-remark-several-of-this-name = { $count } in the plan have this name. The first is taken.
import-remark-same-id-other-name = The row on line { $line } has the same id, and another name.
import-remark-not-in-plan = { $label }: “{ $name }” is not in the plan. It is kept in the notes.
import-remark-unknown-section = “{ $name }” is no practice, goal or committee of the plan. It is kept in the notes of the roles below.
import-remark-hours-a-month = { $column }: “{ $text }” was read as { $hours } hours a month.
import-remark-unknown-letters = { $column }: “{ $text }” says no part that is known, and is kept in the notes.
import-remark-small-share = { $column }: “{ $text }” was read as { $share }. If { $meant } is meant, say so with the sign in the list.
import-remark-only-name = This row has nothing but a name, and no amounts stand under it. It comes in without amounts.
import-remark-looks-like-sum = These amounts are what the rows above come to. If the row only adds them up, leave it out.
import-remark-rounded = { $column }: “{ $text }” was rounded to the cent.
import-remark-other-currency = { $column }: “{ $text }” is not in { $currency }, the plan’s currency. It is kept in the notes.
import-remark-total-differs = { $column }: the list says { $stated }, the amounts come to { $found }.
import-remark-same-name-as = Line { $line } has the same name. Both come in; leave one out if they are the same.
import-remark-several-owners = This role has { $count } owners. Keep one, and make the others doers or deputies.
import-remark-body-owns = “{ $name }” is a group and cannot answer for this as a whole. The role is put under it: name one person as its owner.
import-remark-body-does = “{ $name }” does this as a group: the role is put under it.
import-remark-body-elsewhere = “{ $name }” leads or does this in the list. The role stays under “{ $body }”.
import-remark-body-deputy = “{ $name }” is a group and cannot stand in for an owner. It is kept in the notes.
import-remark-no-owner = This role has no owner yet.
import-remark-student-contact = { $label } is left out: no contact data is kept of student leaders.
import-remark-initials = A student leader stands by initials: “{ $name }”.
