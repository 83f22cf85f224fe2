//! Letters of other keyboard layouts as the ones that a command is written with.

use console::Key;

/// What stands on the keys of a Latin layout, in the order of the layouts below.
const LATIN: &str = "qwertyuiopasdfghjklzxcvbnm";

/// What other layouts have on the same keys.
const LAYOUTS: [&str; 4] = [
    // Russian; the Ukrainian and the Bulgarian one have most of it.
    "йцукенгшщзфывапролдячсмить",
    // Ukrainian where it differs.
    "йцукенгшщзфівапролдячсмить",
    // Greek.
    ";ςερτυθιοπασδφγηξκλζχψωβνμ",
    // Hebrew.
    "/'קראטוןםפשדגכעיחלךזסבהנמצ",
];

/// The key as the letter that a command is written with: without Caps Lock, and from whatever layout the
/// keyboard has. Other keys stay as they are.
pub(crate) fn latin(key: &Key) -> Key {
    match key {
        Key::Char(c) => Key::Char(latin_letter(*c)),
        other => other.clone(),
    }
}

fn latin_letter(c: char) -> char {
    let small = c.to_lowercase().next().unwrap_or(c);
    if small.is_ascii_alphabetic() {
        return small;
    }
    // Full width, as input methods of East Asia have it.
    if let Some(letter) = (u32::from(small))
        .checked_sub(u32::from('ａ'))
        .and_then(|place| LATIN_IN_ORDER.get(place as usize))
    {
        return char::from(*letter);
    }
    if small.is_ascii() {
        return c;
    }
    LAYOUTS
        .iter()
        .find_map(|layout| {
            let place = layout.chars().position(|other| other == small)?;
            LATIN.chars().nth(place)
        })
        .unwrap_or(c)
}

const LATIN_IN_ORDER: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_layout_has_a_letter_for_each_key() {
        for layout in LAYOUTS {
            assert_eq!(layout.chars().count(), LATIN.len(), "{layout}");
        }
    }

    #[test]
    fn caps_lock_and_other_layouts_give_the_letter_of_the_key() {
        for (typed, letter) in [
            ('Q', 'q'),
            ('n', 'n'),
            ('й', 'q'),
            ('Т', 'n'),
            ('ν', 'n'),
            ('Ρ', 'r'),
            ('מ', 'n'),
            ('ｈ', 'h'),
            ('Ｈ', 'h'),
            (' ', ' '),
            ('/', '/'),
            ('?', '?'),
            ('中', '中'),
        ] {
            assert_eq!(latin_letter(typed), letter, "{typed}");
        }
    }
}
