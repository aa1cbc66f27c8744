//! Parts of a page that know nothing of plans: buttons, fields, grid, dialog, toast.
