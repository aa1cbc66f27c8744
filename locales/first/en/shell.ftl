# The shell: bar, rail, status, notices, files.

product-name = Schoolweave
skip-to-content = Skip to content
title-in-plan = { $page } – { $plan } – Schoolweave
title-alone = { $page } – Schoolweave

page-start = Plans
page-overview = Overview
page-partners = Partners
page-bring-in = Bring in a list
page-goals = Goals
page-leadership = Leadership
page-funding = Funding
page-share = Share
page-settings = Settings
page-help = Help

chunk-wait = Loading this page…
chunk-missed-title = This page did not load
chunk-missed-text = A part of Schoolweave did not arrive, or not whole. Your plan is safe. Check the connection, then try again. If that does not help, reload: there may be a newer version.
chunk-again = Try again
chunk-reload = Reload

bar-tools = Tools
bar-present = Present
bar-stop-presenting = Stop presenting (Esc)
bar-uncover = Show private details
plan-title = Title of the plan
rail-label = Pages of this plan
rail-attention = { $count ->
    [one] thing needs attention
   *[other] things need attention
}
example-mark = Sample
example-leave = Leave the sample

undo-step = Undo { $step }
undo-nothing = Nothing to undo
redo-step = Redo { $step }
redo-nothing = Nothing to redo

saving-untouched = Nothing to save yet
saving-here = Saved in this browser { $time }
saving-here-short = Saved { $time }
saving-not = Not saved
saving-read-only = Only to look at
saving-file-never = File copy: never
saving-file-at = File copy: { $time }
saving-file-changes = { $count ->
    [one] File copy: { $count } change behind
   *[other] File copy: { $count } changes behind
}

trouble-title = Your latest changes are not saved in this browser
trouble-download = Download a copy now
trouble-full = The browser’s storage for this page is full. Everything is still on the screen. Download a copy, then make room: erase plans you no longer need on the start page.
trouble-refused = This browser does not let the page store anything, as in some private windows. You can work, but closing the page loses the plan. Download a copy before you close it.
trouble-overtaken = Another window has saved a newer version of this plan. Download a copy of what you see here, then reload the page.
damaged-title = Part of what was stored of this plan was damaged
damaged-text = It was set aside, not erased, and the last good version was opened. Look at your latest changes: some may be missing. The damaged part can be downloaded in Settings.
read-only-title = This file was written by a newer version of Schoolweave
read-only-text = You can look at the plan but not change it. Open it in the newer version to go on working on it.
reminder-text = It has been a while since this plan was saved to a file. A file is the copy that is yours to keep and share.
reminder-save = Save to a file
reminder-more = About saving

notice-cells-refused = { $count ->
    [one] One cell could not be read. It stays as it was typed, and is marked.
   *[other] { $count } cells could not be read. They stay as they were typed, and are marked.
}
notice-plan-left = This plan cannot be read here, so it was left as it is. Open it to see why.
notice-part-missed = A part of Schoolweave did not arrive. Check the connection, then try again.
notice-undone = Undone: { $step }
notice-redone = Done again: { $step }
# These follow each other: Deleted: “Clinic”. Also gone: 2 ties. No longer named in 3 records.
notice-deleted = Deleted: { $what }.
notice-deleted-along = Also gone: { $what }.
notice-deleted-cleared = No longer named in { $count ->
    [one] { $count } record.
   *[other] { $count } records.
}
notice-keep-references = Keep references
notice-references-kept = References to { $what } are kept. They show as “(not in this plan)”.
notice-opened-beside = This plan was in this browser already. The file was opened as a second plan beside it.
notice-done = Done: { $step }
notice-locked = Assigned and locked: { $step }
notice-undo = Undo
notice-copied = Copied
notice-not-copied = The browser did not allow copying. Select the text and press Ctrl+C instead.
notice-plan-trashed = “{ $title }” is in the trash
notice-restore-plan = Put it back
notice-open-plan = Open it
notice-file-handed-out = Sent to your downloads: { $name }. Is it there?
notice-confirm-file = Yes, it is there
notice-save-file = Save it again

refused-read-only = This plan can only be looked at, so nothing was changed.
refused-gone = That is no longer in the plan, so nothing was changed.
refused-student-contact = Contact details of students are not kept here. Use role and initials only.

step-named = “{ $name }”
step-one = one { $kind }
count-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
count-records-in-all = { $count ->
    [one] { $count } record in all
   *[other] { $count } records in all
}
step-add = adding { $what }
step-change = change of { $field }, { $what }
step-change-many = change of several cells
step-place = change of places on the map
step-delete = deletion of { $what }
step-move = move of { $what }
step-paste = pasting
step-import = import of { $what }
step-merge = merge into { $what }
step-assign = parts in { $what }
step-allocate = money of { $what }
step-allocate-many = assigning of money
step-settings = change of { $field }
step-take-in = taking in { $what }
step-roll = rolling the plan forward
step-replace = replacing the plan
step-other = last step

file-opened-title = “{ $name }” was opened
example-refused-title = The sample was not opened
example-refused-text = It could not be fetched. Check the connection, then open the sample again. Nothing was changed.
file-refused-title = “{ $name }” was not opened
file-news-close = Close this message
file-refused-empty = The file is empty. Nothing was changed.
file-refused-not-text = The file is not text, so it cannot be a plan. Plans are saved as files that end in .json. Nothing was changed.
file-refused-cut-off = The file ends too early: part of it is missing, as after a broken download. Get it again, then open it. Nothing was changed.
file-refused-not-json = The file cannot be read from line { $line }, column { $column } on, so it is no plan file or was damaged. Nothing was changed.
file-refused-too-deep = The file is nested deeper than any plan, so it was not opened. Nothing was changed.
file-refused-not-ours = The file is not a Schoolweave plan. To bring in a list of partners, people or roles, open a plan and choose “Bring in a list”. Nothing was changed.
file-refused-too-large = The file is larger than 50 MB, which no plan is, so it was not read. Nothing was changed.
file-refused-unreadable = The browser could not read the file. Try to choose it again. Nothing was changed.
file-changed-elsewhere = The file was changed by another program since Schoolweave saved it. Look through the plan before you rely on it.
file-repairs = { $count ->
    [one] One thing in it was put right or set aside; nothing was dropped:
   *[other] { $count } things in it were put right or set aside; nothing was dropped:
}
file-repairs-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
repair-unread = { $at }: the value could not be read; the field is empty and the value is kept in the file
repair-not-a-record = { $at }: this is not a record; it is kept in the file
repair-no-id = { $at }: there was no id; it was given one
repair-same-id = { $at }: the id was used twice; this one was given another
repair-ambiguous = { $at }: names an id that was used twice; it is taken to be the first of the two
repair-same-key = { $at }: written twice; the last one counts
repair-unresolved = { $at }: names something that is not in the plan; it is kept as unresolved
repair-half-character = Half of a character was replaced by “�”

replace-title = Replace “{ $title }”?
replace-open = Open now: “{ $title }”
replace-file = In the file { $name }: “{ $title }”
replace-text = A copy of the plan as it is now is kept as a restore point, and one Undo takes the replacement back.
replace-keep = Keep the open plan
replace-go = Replace it

drop-here = Drop the file to open it

key-ctrl = Ctrl
key-shift = Shift
key-escape = Esc
key-ctrl-k = Ctrl+K
palette-label = Search this plan and everything you can do
palette-records = In this plan

actions-go = Go to
actions-edit = Edit
actions-file = Files
actions-view = View
actions-help = Help
action-undo = Undo
action-redo = Redo
action-keep-references = Keep references to what was just deleted
action-search = Search
action-go-start = Plans in this browser
action-go-overview = Overview
action-go-partners = Partners
action-go-bring-in = Bring in a list
action-go-goals = Goals
action-go-leadership = Leadership
action-go-people = People
action-go-roles = Roles
action-go-bodies = Committees and teams
action-go-funding = Funding
action-go-sources = Where money comes from
action-go-assign = Which pays for which
action-go-years = Money by year
action-go-share = Share
action-go-settings = Settings
action-save-file = Save the plan to a file
action-open-file = Open a file
action-open-example = Open the sample
action-leave-example = Leave the sample
action-print = Print this page
action-present = Present, or stop presenting
action-leave = Close the details, or stop presenting
action-uncover = Show or cover private details
action-theme-auto = Colors as the system has them
action-theme-light = Light colors
action-theme-dark = Dark colors
action-theme-projector = Projector colors
action-help = Help
action-shortcuts = Keyboard shortcuts
