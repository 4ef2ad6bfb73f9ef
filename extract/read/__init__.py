"""From files and records to `Source` values: decoding, markup, furniture, title, publisher, date.

The blocks of a source stand in reading order. A block of furniture may lie inside another
(a dateline at the head of its paragraph): it cuts nothing in two. All others lie side by side.
"""

from extract.read.documents import read_item
from extract.read.inputs import find_items, read_inputs
from extract.read.items import Document, Item, Record
from extract.read.records import Options, Read, read_record
from extract.read.sieve import Rejected, sieve_of
from extract.read.unreadable import Unreadable

__all__ = [
    "Document",
    "Item",
    "Options",
    "Read",
    "Record",
    "Rejected",
    "Unreadable",
    "find_items",
    "read_inputs",
    "read_item",
    "read_record",
    "sieve_of",
]
