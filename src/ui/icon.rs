//! Small pictures beside words, never instead of them: hidden from screen readers, coloured by the text around them.

use maud::{Markup, PreEscaped, html};

/// What a picture shows. All are drawn with lines on a grid of 24.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// The arch of the front door: the mark of the portal.
    Door,
    /// Results: a sheet with lines.
    Results,
    /// A picture of the body: a frame with a hill and a light.
    Picture,
    /// Appointments: a calendar.
    Calendar,
    /// Medicines: a capsule.
    Medicine,
    /// Messages: an envelope.
    Message,
    Person,
    /// Several people.
    People,
    /// Signing in and security: a lock.
    Lock,
    /// Who looked: an eye.
    Eye,
    /// Done: a tick in a circle.
    Done,
    /// Something to heed: an exclamation mark in a triangle.
    Heed,
    /// Something to know: an i in a circle.
    Know,
    /// A telephone.
    Phone,
    Print,
    Clock,
    /// An arrow into a tray.
    Upload,
    /// Settings: sliders.
    Settings,
    /// An empty tray.
    Tray,
    /// On to the next.
    Forward,
    /// Back to where one came from.
    Back,
}

impl Icon {
    /// Every picture, for the gallery.
    pub const ALL: [Self; 21] = [
        Self::Door,
        Self::Results,
        Self::Picture,
        Self::Calendar,
        Self::Medicine,
        Self::Message,
        Self::Person,
        Self::People,
        Self::Lock,
        Self::Eye,
        Self::Done,
        Self::Heed,
        Self::Know,
        Self::Phone,
        Self::Print,
        Self::Clock,
        Self::Upload,
        Self::Settings,
        Self::Tray,
        Self::Forward,
        Self::Back,
    ];

    const fn path(self) -> &'static str {
        match self {
            Self::Door => "M5 21V11a7 7 0 0 1 14 0v10M9 21V11.5a3 3 0 0 1 6 0V21M2.5 21h19",
            Self::Results => "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
            Self::Picture => "M3.500 5h17v14h-17zM4 16l5-5 4 4 2.500-2.500L20 17M15.500 9.500v.1",
            Self::Calendar => "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5M8 14h3",
            Self::Medicine => {
                "M5.3 18.7a4.5 4.5 0 0 1 0-6.4l7-7a4.5 4.5 0 0 1 6.4 6.4l-7 7a4.5 4.5 0 0 1-6.4 0zM9 9l6 6"
            }
            Self::Message => "M3 6h18v13H3zM3.5 6.5 12 13l8.5-6.5",
            Self::Person => "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 21a7.5 7.5 0 0 1 15 0",
            Self::People => {
                "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.300a3.5 3.5 0 0 1 0 6.400M18 14.200a6.5 6.5 0 0 1 3.5 5.8"
            }
            Self::Lock => "M5 11h14v10H5zM8 11V8a4 4 0 0 1 8 0v3M12 15v2",
            Self::Eye => {
                "M2 12s3.6-6.5 10-6.500S22 12 22 12s-3.6 6.5-10 6.500S2 12 2 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z"
            }
            Self::Done => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.500l2.7 2.700L16 9.5",
            Self::Heed => "M12 3.5 22 20.500H2zM12 10v4.500M12 17.500v.1",
            Self::Know => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.500M12 7.500v.1",
            Self::Phone => {
                "M6 3h3.500l1.5 5-2.2 1.600a11 11 0 0 0 5.6 5.600L16 13l5 1.500V18a3 3 0 0 1-3.3 3A15.5 15.5 0 0 1 3 6.3 3 3 0 0 1 6 3z"
            }
            Self::Print => "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z",
            Self::Clock => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2",
            Self::Upload => "M12 16V4M7.5 8.5 12 4l4.5 4.500M4 15v5h16v-5",
            Self::Settings => {
                "M4 7h8M18 7h2M4 17h2M12 17h8M15 9.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9 19.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
            }
            Self::Tray => "M3 13l3-8h12l3 8v6H3zM3 13h5.500a3.5 3.5 0 0 0 7 0H21",
            Self::Forward => "M9 5l7 7-7 7",
            Self::Back => "M15 5l-7 7 7 7",
        }
    }
}

/// The picture, as large as the text beside it.
pub fn icon(icon: Icon) -> Markup {
    // Drawn often, and its text is ours: the path needs no escaping.
    html! {
        svg.icon viewBox="0 0 24 24" aria-hidden="true" focusable="false" { path d=(PreEscaped(icon.path())) {} }
    }
}
