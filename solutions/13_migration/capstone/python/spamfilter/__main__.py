"""The command `spamfilter`."""

import sys
from collections.abc import Iterable, Iterator

from . import FilterError, SpamFilter


def read(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The mails of a file that has a label, a tab and a text in each line."""
    for line in lines:
        label, _, text = line.partition("\t")
        yield text, label


def main() -> int | str:
    """Learns from a file, and writes each line of the input with its label in front."""
    if len(sys.argv) != 2:
        return "usage: spamfilter MAILS"
    mail_filter = SpamFilter()
    try:
        with open(sys.argv[1], encoding="utf-8") as lines:
            mail_filter.train(read(lines))
        for line in sys.stdin:
            print(mail_filter.classify(line), line, sep="\t", end="")
    except (FilterError, OSError) as error:
        return f"spamfilter: {type(error).__name__}: {error}"
    return 0


if __name__ == "__main__":
    sys.exit(main())
