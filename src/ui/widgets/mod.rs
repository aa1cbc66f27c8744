//! Parts of a page that know nothing of plans: buttons, fields, grid, dialog, toast.

mod art;
mod badge;
mod banner;
mod button;
mod checkbox;
mod choice;
mod dialog;
mod empty_state;
mod field;
mod icon;
mod link_button;
mod menu;
mod radio_group;
mod select;
mod text_area;
mod text_field;
mod toasts;

pub use art::{Art, ArtName, ArtProps};
pub use badge::{Badge, BadgeProps, Count, CountProps};
pub use banner::{Banner, BannerProps, Tone};
pub use button::{Button, ButtonProps, ButtonVariant};
pub use checkbox::{Checkbox, CheckboxProps};
pub use choice::Choice;
pub use dialog::{Dialog, DialogProps, DialogSize};
pub use empty_state::{EmptyState, EmptyStateProps};
pub use field::{Field, FieldProps, described_by};
pub use icon::{Icon, IconName, IconProps, IconSize};
pub use link_button::{LinkButton, LinkButtonProps};
pub use menu::{Menu, MenuItem, MenuProps};
pub use radio_group::{RadioGroup, RadioGroupProps, RadioLook};
pub use select::{Select, SelectProps};
pub use text_area::{TextArea, TextAreaProps};
pub use text_field::{TextField, TextFieldProps, TextKind};
pub use toasts::{Toast, Toasts, ToastsProps};
