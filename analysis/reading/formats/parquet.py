"""Parquet tables."""

import io

import pandas as pd
import pyarrow
import pyarrow.parquet

from analysis.reading.columns import TEXT_NAMES, understood
from analysis.reading.schema import UnusableFileError

# What a table may take in memory: a small file can claim to unpack to any size.
LARGEST_TABLE = 4_000_000_000


def read(data: bytes) -> pd.DataFrame:
    """The columns that we understand. Raises UnusableFileError when the file is no Parquet or has no column of
    texts."""
    try:
        file = pyarrow.parquet.ParquetFile(io.BytesIO(data))
        names = understood(file.schema_arrow.names)
        size = sum(file.metadata.row_group(i).total_byte_size for i in range(file.metadata.num_row_groups))
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        raise UnusableFileError("the file is no complete Parquet table; write it again") from error
    if "text" not in names:
        shown = ", ".join(repr(name) for name in file.schema_arrow.names[:8])[:200]
        raise UnusableFileError(
            f"the table has no column of texts, only {shown}; name the column that holds the articles 'text' "
            f"({TEXT_NAMES} are understood too)"
        )
    if size > LARGEST_TABLE:
        raise UnusableFileError(
            f"the table unpacks to {size:,} bytes, more than {LARGEST_TABLE:,}; split it into several files"
        )
    try:
        frame: pd.DataFrame = file.read(columns=list(names.values())).to_pandas()
        return frame.reset_index(drop=True)
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        raise UnusableFileError("the Parquet table is damaged; write it again") from error
