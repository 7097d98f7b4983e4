"""Who is asked for a cluster gets one that can do the work, or one line."""

import gc
import socket
from pathlib import Path
from typing import Any

import pytest
from distributed import Client

from clusters import Cluster, cluster
from explainer.cluster import join as module
from explainer.cluster.join import count_workers, join
from explainer.workers import WorkersError

pytestmark = pytest.mark.slow


def test_a_cluster_is_joined(running: Cluster) -> None:
    """With the number of its workers."""
    client, count = join(running.address, "en")
    assert count == count_workers(client) == 1
    client.close()


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:{port}", "nothing://a", "tls://127.0.0.1:1"])
def test_where_no_scheduler_answers_it_is_one_line(address: str) -> None:
    """It has the address and the reason, in both languages."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens
        asked = address.format(port=taken.getsockname()[1])
        with pytest.raises(WorkersError) as caught:
            join(asked, "en")
    line = caught.value.line("en")
    assert line.startswith(f"EXPLAINER_SCHEDULER: no Dask scheduler at {asked!r} (")
    assert "\n" not in line
    assert caught.value.line("fr").startswith("EXPLAINER_SCHEDULER : pas d’ordonnanceur Dask à ")


def test_a_cluster_without_workers_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the time in which one may join."""
    monkeypatch.setattr(module, "JOIN", 1)
    with cluster(tmp_path, workers=0) as empty, pytest.raises(WorkersError) as caught:
        join(empty.address, "en")
    assert caught.value.line("en") == "EXPLAINER_SCHEDULER: the cluster has no worker"


def test_no_client_that_failed_is_collected_while_another_begins(
    running: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would wait for what the other holds."""
    with pytest.raises(WorkersError):
        join("tcp://127.0.0.1:1", "en")
    real = Client.start

    def start(client: Client, **kwargs: Any) -> Any:
        assert not gc.isenabled()
        return real(client, **kwargs)

    monkeypatch.setattr(Client, "start", start)
    client, _ = join(running.address, "en")
    assert gc.isenabled()
    client.close()


def test_a_stumble_of_dask_is_tried_again(
    running: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen with a scheduler that had only just begun; it says nothing of the cluster."""
    stumbles = [AssertionError(), None]

    def stumbling(*args: Any, **kwargs: Any) -> Client:
        if stumble := stumbles.pop(0):
            raise stumble
        return Client(*args, **kwargs)

    monkeypatch.setattr(module, "Client", stumbling)
    client, _ = join(running.address, "en")
    assert stumbles == []
    client.close()


def test_a_worker_of_another_version_is_refused(running: Cluster, tmp_path: Path) -> None:
    """One among them is enough; the line says what differs, there and here."""
    other = tmp_path / "other" / "markdown-0.0.dist-info"
    other.mkdir(parents=True)
    (other / "METADATA").write_text("Metadata-Version: 2.1\nName: markdown\nVersion: 0.0\n")
    running.join(str(other.parent))
    with pytest.raises(WorkersError) as caught:
        join(running.address, "en")
    assert " has markdown 0.0, here 3." in caught.value.line("en")
