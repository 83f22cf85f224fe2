//! What the learner's code printed.

use super::{Detail, Lines};
use crate::engine::Printed;
use crate::ui::{Line, Look};

/// So many lines are shown in full detail, and so many otherwise.
const MOST: (usize, usize) = (60, 12);

/// One line of it takes no more lines of the screen.
const MOST_OF_ONE: usize = 4;

impl Lines<'_> {
    pub(super) fn printed(&mut self, printed: &Printed) {
        let most = match self.detail {
            Detail::All => MOST.0,
            Detail::First => MOST.1,
        };
        let text = printed.text.trim_matches('\n');
        if text.trim().is_empty() && !printed.cut {
            return;
        }
        self.gap();
        self.lines.push(Line::of(Look::Faint, "your code printed:"));
        let lines: Vec<&str> = text.lines().collect();
        let room = self.width.saturating_sub(2).max(1);
        for line in lines.iter().take(most) {
            for piece in Line::coloured(line)
                .wrap(room)
                .into_iter()
                .take(MOST_OF_ONE)
            {
                let lead = Line::of(Look::Faint, "│").and(" ");
                self.lines.push(lead.then(piece));
            }
        }
        if printed.cut {
            let size = amount(printed.bytes);
            self.text(
                "  ",
                &format!("... it printed {size} in all; only the beginning is kept"),
            );
        } else if lines.len() > most {
            self.text("  ", &format!("... {} more lines", lines.len() - most));
        }
    }
}

fn amount(bytes: u64) -> String {
    match bytes {
        0..10_000 => format!("{bytes} bytes"),
        10_000..10_000_000 => format!("{} kB", bytes / 1_000),
        _ => format!("{} MB", bytes / 1_000_000),
    }
}
