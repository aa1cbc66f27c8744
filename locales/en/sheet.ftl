# What is said beside cells and fields that are chosen from lists.
choice-none = Not chosen
cell-not-in-list = “{ $text }” is not in the list. Choose one of the list.
cell-no-such-record = “{ $text }” is not in this plan yet. Add it first, then choose it here.
