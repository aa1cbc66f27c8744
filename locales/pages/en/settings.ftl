# The settings page.
settings-question = How is this plan set up?
settings-answer = The plan’s own settings travel with its file. Those of the browser stay on this computer.
settings-answer-browser = These settings stay in this browser, on this computer.
settings-plan = This plan
settings-vision-hint = What it is all for, in a sentence that everyone at the table would sign
settings-fiscal-month = Fiscal years start in
settings-fiscal-day = On day
settings-fiscal-no-such-day = No fiscal year can start on { $month } { $day }. Choose a day from 1 to { $last }; until then nothing changes.
settings-first-year-hint = The calendar year in which it starts
settings-year-invalid = Enter the year with four digits, like 2026.
settings-years-left-out = The plan holds amounts of { $years }, which count only when the plan has { $count ->
    [one] that year
   *[other] those years
}.
settings-currency-hint = All amounts of the plan are in it; nothing is converted
settings-currency-hint-bound = Nothing is converted. As there are amounts already, only currencies with { $digits } decimals are on offer.
settings-sites = Schools and places
settings-sites-text = The schools or places the plan is for. Partners, goals and roles can name the ones they serve; without any, everything is for all.
settings-sites-add = Add a school or place
settings-sites-empty-title = Which schools is the plan for?
settings-sites-empty-example = For example: “Lincoln Elementary, grades K–5” and “Lincoln Middle, grades 6–8”. A plan for one school needs none.
settings-checks-text = Empty a field to go back to the usual value. Checks point things out; they never block anything.
settings-chances-text = How likely money is at each stage, where a source says nothing itself. They are places to start from, not facts: put in what you have seen. Awarded, active and closed count as 100%, declined and withdrawn as 0%. Empty a field to go back to the usual value.
settings-upkeep-text = How many hours a month keeping up one tie with the school takes, by how close it is. They are first guesses and no measurements: put in what you have seen. Empty a field to go back to the usual value.
settings-upkeep-hint = In hours a month
settings-percent-hint = In percent
settings-count-range = Enter a whole number from { $least } to { $most }.
settings-browser = This browser
settings-theme = Colors
settings-text-size = Size of text
settings-language = Language
settings-single-keys = Single keys act without Ctrl
settings-single-keys-hint = Such as ? for the list of shortcuts. Turn it off if you dictate text.
theme-auto = As the system
theme-light = Light
theme-dark = Dark
theme-projector = Projector
language-browser = As the browser
# What this language calls itself; every catalogue says it.
settings-stored = Stored in this browser
settings-stored-text = Plans and settings are kept in this browser, on this computer. No one else can see them, and they do not follow you to another computer. To share or keep a plan, save it to a file.
settings-usage = { $used } KB of about { $limit } KB taken
settings-persistent = The browser has promised not to clear this by itself.
settings-not-persistent = The browser may clear this when space runs short or, on some phones, after a week without a visit. Keep a file copy.
settings-plans = Plans in this browser
settings-plan-title = Plan
settings-plan-changed = Changed
settings-plan-size = Size
settings-in-trash = in the trash
settings-set-aside = Something stored was damaged. It was set aside, not erased.
settings-set-aside-download = Download what was set aside
settings-erase = Erase everything stored here
settings-erase-title = Erase everything stored in this browser?
settings-erase-text = { $count ->
    [one] { $count } plan, its history and your settings are erased ({ $size } KB). This cannot be undone.
   *[other] { $count } plans, their histories and your settings are erased ({ $size } KB). This cannot be undone.
}
settings-erase-keep = Keep everything
settings-erase-go = Erase everything
settings-about = About
settings-version = Schoolweave { $version }
settings-licence = Free to use, share and change under the MIT or Apache 2.0 license. It is built on the work of others:
settings-notices = their notices
