//! The threads in a dump of Python's `faulthandler`.

/// Their numbers, as `pthread_self` gives them.
pub fn numbers(dump: &str) -> Vec<u64> {
    dump.lines().filter_map(number).collect()
}

/// The number of the thread, if this is the first line about one:
/// `Thread 0x00007f2a (most recent call first):`.
pub fn number(line: &str) -> Option<u64> {
    let (head, rest) = line.split_once("hread 0x")?;
    let is_head = matches!(head, "T" | "Current t");
    let digits = rest.split(' ').next()?;
    is_head.then(|| u64::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_threads_of_a_dump_have_numbers() {
        let dump = "Timeout (0:00:04)!\n\
                    Thread 0x00007f2a00 (most recent call first):\n  <no Python frame>\n\n\
                    Current thread 0x00007f2b00 (most recent call first):\n  \
                    File \"/a/Thread 0x1.py\", line 18 in test_one\n\
                    Thread 0xzz (most recent call first):\n";
        assert_eq!(numbers(dump), [0x7f2a00, 0x7f2b00]);
    }
}
