"""Records as pandas data frames, for notebooks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import pandas as pd

from schemas.records import Notice
from schemas.tables import rows, tables

DTYPES: Final = {
    "string": "string",
    "integer": "Int64",
    "number": "Float64",
    "boolean": "boolean",
}
"""pandas' nullable types: what is unknown is `<NA>` in every column."""


def frames(notices: Iterable[Notice]) -> dict[str, pd.DataFrame]:
    """The notices' rows by table, columns as in the CSV files; without `incidents`."""
    found = [rows(notice) for notice in notices]
    return {
        name: pd.DataFrame(
            [row for each in found for row in each[name]], columns=list(table.header)
        ).astype({column.name: DTYPES[column.type] for column in table.columns})
        for name, table in tables().items()
        if name != "incidents"
    }
