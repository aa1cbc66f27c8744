# Words used on many pages.
count-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
language-name = English
