"""From files and records to `Source` values: decoding, markup, furniture, title, publisher, date.

The blocks of a source stand in reading order. A block of furniture may lie inside another
(a dateline at the head of its paragraph): it cuts nothing in two. All others lie side by side.
"""

from extract.read.inputs import Read, Unreadable, read_inputs, read_record

__all__ = ["Read", "Unreadable", "read_inputs", "read_record"]
