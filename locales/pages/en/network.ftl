# The plan's network in other programs' files: out, and in.

network-school = Our school

## Why a file cannot be read

network-fault-not-network = This file holds no network that can be read. Choose GraphML or GEXF from Gephi, JSON or CSV from Kumu, or a list of ties as CSV with the columns Source and Target.
network-fault-plan = This file is a plan, not a network. Open it on the start page.
network-fault-broken = The file breaks off or is damaged at line { $line }. Save it again in the program it comes from.
network-fault-too-deep = The file is nested deeper than any network. Save it again in the program it comes from.
network-fault-definitions = The file defines markup of its own (DOCTYPE), which is not read for safety. Save it again as plain GraphML or GEXF.
network-fault-too-much = The file is too large: at most { $nodes } elements and { $edges } ties are read. Save a part of the network by itself.
network-fault-empty = There is no element in this file.

## What should be known

network-school-by-file = “{ $name }” is the school itself: the file says so.
network-school-by-name = “{ $name }” is the school itself: it has the name of your school.
network-school-by-kind = “{ $name }” is taken for the school itself: it is the only school, and in the middle of the network.
network-school-said = “{ $name }” is the school itself.
network-no-school = No element is the school itself: all become partners.
network-of-school = What the file says of the school itself is left out: { $name }.
network-kept-custom = “{ $name }” of { $count ->
    [one] { $count } partner is kept as a field of its own.
   *[other] { $count } partners is kept as a field of its own.
}
network-kept-notes = “{ $name }” of { $count ->
    [one] { $count } partner is kept in its notes.
   *[other] { $count } partners is kept in their notes.
}
network-skipped = “{ $name }” of { $count ->
    [one] { $count } partner is left out.
   *[other] { $count } partners is left out.
}
network-kept-tie-notes = “{ $name }” of { $count ->
    [one] { $count } tie is kept in its notes.
   *[other] { $count } ties is kept in their notes.
}
network-same-weight = All ties weigh { $name }, which says nothing: it is left out.
network-places = { $count ->
    [one] { $count } partner is put where the file has it on the map.
   *[other] { $count } partners are put where the file has them on the map.
}
network-no-places = { $count ->
    [one] The place of { $count } element in the file is not taken over: the map finds its own.
   *[other] The places of { $count } elements in the file are not taken over: the map finds its own.
}
network-doubled = { $count ->
    [one] { $count } line between two elements tells of a tie that an earlier line told of: they become one tie.
   *[other] { $count } lines between two elements tell of a tie that an earlier line told of: they become one tie each.
}
network-left-looks = Colors, sizes and shapes are left out ({ $count }).
network-left-hyperedges = { $count ->
    [one] { $count } line that joins more than two elements is left out.
   *[other] { $count } lines that join more than two elements are left out.
}
network-left-nested = { $count ->
    [one] { $count } element stood inside another; it comes in beside it.
   *[other] { $count } elements stood inside others; they come in beside them.
}
network-left-times = { $count ->
    [one] From when to when { $count } element or tie is there is left out.
   *[other] From when to when { $count } elements and ties are there is left out.
}
network-left-same-ids = { $count ->
    [one] { $count } element has the id of an earlier one: its ties go to the earlier one.
   *[other] { $count } elements have the id of an earlier one: their ties go to the earlier one.
}
network-left-half-letters = { $count ->
    [one] { $count } letter could not be read and shows as �.
   *[other] { $count } letters could not be read and show as �.
}
network-left-same-keys = { $count ->
    [one] { $count } name is written twice in the file: the last counts.
   *[other] { $count } names are written twice in the file: the last counts.
}
network-left-loops = { $count ->
    [one] { $count } loop is left out.
   *[other] { $count } loops are left out.
}
network-left-views = { $count ->
    [one] { $count } map or view of Kumu is left out; what is on it comes in.
   *[other] { $count } maps and views of Kumu are left out; what is on them comes in.
}
network-left-parts = { $count ->
    [one] { $count } other part of the file is left out.
   *[other] { $count } other parts of the file are left out.
}

## Ties that are not brought in

network-left-loop = It joins an element with itself.
network-left-nobody = “{ $name }” is nobody, or several.
network-left-partner = “{ $name }” is not brought in.

network-file-text = A network comes in with its ties: GraphML or GEXF from Gephi, JSON or CSV from Kumu, a list of ties with the columns Source and Target.

## Looking at a network before it is brought in

network-read = { $name }: { $nodes ->
    [one] { $nodes } element
   *[other] { $nodes } elements
}, { $edges ->
    [one] { $edges } line between them
   *[other] { $edges } lines between them
}
network-which-school = The school itself
network-take-places = Put partners on the map where the file has them
network-take-weights = Read weights from 1 to 4 as the level of a tie
network-ties = Ties
network-more-ties = { $count ->
    [one] { $count } more tie
   *[other] { $count } more ties
}
network-outcome = { $add ->
    [one] { $add } tie is added
   *[other] { $add } ties are added
}, { $update ->
    [one] { $update } is updated
   *[other] { $update } are updated
}, { $same ->
    [one] { $same } is there already
   *[other] { $same } are there already
}, { $left ->
    [one] { $left } is not brought in.
   *[other] { $left } are not brought in.
}

## The network as a file

network-out = Take the network with you
network-out-text = Partners and ties for other programs. Names of people, contact details, notes, and what you think of partners stay here unless you say otherwise.
network-out-whole = With names of people, contact details, notes and ratings
network-save-gexf = GEXF for Gephi
network-save-graphml = GraphML for Gephi, NetworkX and R
network-save-kumu = JSON for Kumu
network-save-kumu-elements = Elements for Kumu (CSV)
network-save-kumu-connections = Connections for Kumu (CSV)
network-file-elements = elements
network-file-connections = connections
network-save-kumu-sheets = Sheets for Kumu (XLSX)
network-save-edges = List of ties (CSV)
