"""The machine, as far as figures depend on it."""

import os
import platform
import re
from pathlib import Path


def machine() -> str:
    """Processor, cores, memory, system and Python, in a line."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = f"{platform.system()} {'.'.join(platform.release().split('.')[:2])}"
    parts = (_processor(), f"{os.cpu_count()} cores", f"{memory:.0f} GB", system)
    return ", ".join((*parts, f"Python {platform.python_version()}"))


def other_work(load: float) -> str:
    """What a load, taken before the first run, says of the figures."""
    cores = os.cpu_count() or 1
    if load < 0.25 * cores:
        return f"Nothing else to speak of ran on it (load {load:.1f} on {cores} cores)."
    return (
        f"**The machine was busy with other work** (load {load:.1f} on {cores} cores when the "
        "command began): times are too long and uneven, and no figure here is for the record."
    )


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*: (.+)", told.read_text("utf-8") if told.is_file() else "")
    return found[1] if found else platform.machine()
