"""Disks of a test's own, which may be small; Linux alone has them, and not everywhere."""

import shutil
import subprocess

OWN_DISKS = ("unshare", "--user", "--map-root-user", "--mount")
"""Runs a command that may mount a disk of its own, in memory."""


def may_mount() -> bool:
    """Whether a process here may have disks of its own."""
    if not shutil.which(OWN_DISKS[0]):
        return False
    command = [*OWN_DISKS, "mount", "-t", "tmpfs", "none", "/mnt"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
