"""Records to files: the dataset, its page, its check and its figures."""

from extract.write.dataset import write_dataset
from extract.write.folder import FolderError, check_folder
from extract.write.problems import Problem
from extract.write.totals import summary
from extract.write.validate import validate_dataset

__all__ = [
    "FolderError",
    "Problem",
    "check_folder",
    "summary",
    "validate_dataset",
    "write_dataset",
]
