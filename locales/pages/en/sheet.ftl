# What is said beside cells and fields that are chosen from lists.
sheet-paste = Paste from a spreadsheet
sheet-bring-in = Bring in a list
choice-none = Not chosen
# Tells things of one name apart.
choice-same-name = { $number } of { $count } with this name
# Stands for the name of a record that something still refers to and that is not in the plan.
not-in-plan = (not in this plan)
cell-not-in-list = “{ $text }” is not in the list. Choose one of the list.
cell-no-such-record = “{ $text }” is not in this plan yet. Add it first, then choose it here.
# In the room few rows of a list are in sight.
room-all = Show all { $count }
room-fewer = Show fewer
room-all-of = { $label }: { $list }
