# Words of the widgets that are the same wherever they stand.
widgets-close = Close
widgets-dismiss = Dismiss this message
widgets-messages = Messages
widgets-optional = (optional)
