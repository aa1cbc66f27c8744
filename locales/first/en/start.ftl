# The start page, and what stands in place of a plan that is not here.

start-question = Plan how your school and its partners work together
start-answer = Schoolweave is one page on which a school’s team maps its partners, shares out leadership and plans the money, and leaves the meeting with decisions.
start-new = Start a plan
start-untitled = Untitled plan
start-where = Your plans stay in this browser, on this computer. Nothing is sent anywhere. Save a plan to a file to keep or share it.
start-not-persistent = This browser may clear them when space runs short, so save to a file before you rely on a plan.
start-plans = Plans in this browser
start-changed = Changed { $time }
start-size = { $size } KB
start-more = More for “{ $title }”
# A plan beside others of the same title.
start-title-at = { $title }, { $time }
start-rename = Rename
start-rename-title = Rename the plan
start-rename-keep = Keep this title
start-duplicate = Make a copy
start-copy-of = { $title } (copy)
start-trash = Move to the trash
start-trash-holds = { $count ->
    [one] Trash: { $count } plan
   *[other] Trash: { $count } plans
}
start-trash-text = Plans are erased from the trash after 30 days.
start-trashed = Put here { $time }
start-restore = Put back “{ $title }”
start-erase = Erase “{ $title }”
start-erase-title = Erase “{ $title }” for good?
start-erase-text = The plan ({ $size }) is erased from this browser with its history. This is the one thing that cannot be undone.
start-erase-keep = Keep it
start-erase-go = Erase it

missing-title = This plan is not in this browser
missing-text = Plans stay in the browser they were made in. If you have it as a file, open the file. If you cleared this browser’s data, the plan is gone from here.
missing-start = See the plans in this browser
missing-damaged-title = What is stored of this plan is damaged
missing-damaged-text = It could not be opened. Nothing was erased. Open a restore point or a file copy; what is stored can be downloaded as it is.
missing-newer-title = A newer version of Schoolweave has stored this plan
missing-newer-text = This older page does not open it, so that nothing is lost. Reload the page to get the newer version.
missing-points = Restore points of this plan
missing-open-point = Open as a new plan
missing-open-point-of = Open as a new plan: { $time }
missing-download = Download what is stored
notice-held = The open plan is not saved yet. Download a copy before you open another one.
