"""The groups of the mutation tests name what there is."""

import pytest

from mutate import GROUPS, NEEDED, ROOT, Group

PACKAGE = ROOT / "generator" / "explainer"


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)
def test_a_group_is_made_of_files_that_exist(group: Group) -> None:
    """Every module, test and folder that the tool names stands where it says."""
    named = [*(PACKAGE / module for module in group.modules)]
    named += [*(ROOT / "tests" / test for test in group.tests), *(ROOT / name for name in NEEDED)]
    assert [path for path in named if not path.exists()] == []


def test_all_that_reads_is_in_one_group() -> None:
    """No module that reads what contributors send is left out, and none is in two groups."""
    modules = [module for group in GROUPS.values() for module in group.modules]
    reading = {f"read/{path.name}" for path in (PACKAGE / "read").glob("[!_]*.py")}
    assert reading <= set(modules)
    assert len(modules) == len(set(modules))
