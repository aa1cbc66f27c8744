# Words of the widgets that are the same wherever they stand.
widgets-close = Close
widgets-close-details = Close the details
widgets-dismiss = Dismiss this message
# The whole name of a message’s button where there are several messages.
widgets-message-button = { $button }: { $message } ({ $place })
widgets-messages = Messages
widgets-optional = (optional)
widgets-choose = Choose
widgets-choose-for = Choose: { $field }
# A field of one of several records that stand on the page.
widgets-field-of = { $field }, { $of }
widgets-find = Find by typing
widgets-add-named = Add “{ $name }”
widgets-take-out = Take out { $name }: { $field }
widgets-not-in-list = Nothing here is called “{ $text }”. Choose one from the list, or clear the field.
widgets-several-called = More than one is called “{ $text }”. Choose the one you mean from the list.
widgets-whole-date = Enter the whole date: day, month and year.
widgets-nothing-found = Nothing found for “{ $text }”.
widgets-found = { $count ->
    [one] { $count } found
   *[other] { $count } found
}
# One letter for each kind of partner. Kinds that share a shape need different letters.
# School, in a house.
widgets-letter-school = S
# Families and young people, in a circle.
widgets-letter-family = F
widgets-letter-youth = Y
# The community, in a square.
widgets-letter-cbo = C
widgets-letter-civic = V
widgets-letter-faith = F
# Health and public services, in a shield.
widgets-letter-health = H
widgets-letter-government = G
widgets-letter-public-safety = S
# Learning and culture, in a diamond.
widgets-letter-higher-ed = U
widgets-letter-culture = C
widgets-letter-media = M
# Business and funders, in a hexagon.
widgets-letter-business = B
widgets-letter-funder = F
# Everything else, in an octagon.
widgets-letter-other = O
