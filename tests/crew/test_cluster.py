"""The same build on a cluster: the same bytes, also when a worker is lost on the way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publish import read_manifest
from tests.projects import ROOT, a_project

pytestmark = pytest.mark.engine

CLUSTER = """
import json, os, signal, subprocess, sys, threading, time
from distributed import LocalCluster

def main():
    with LocalCluster(
        n_workers=2, threads_per_worker=int(sys.argv[2]), host="127.0.0.1", dashboard_address=None
    ) as cluster:
        address = cluster.scheduler_address.removeprefix("tcp://")
        pids = [worker.pid for worker in cluster.workers.values()]
        command = [sys.executable, "-m", "generator", "build", "--json", "--executor"]
        build = subprocess.Popen(command + ["dask://" + address], stdout=subprocess.PIPE)
        killed = False
        staged = ".site.new/platforms"
        while build.poll() is None and not killed and sys.argv[1] == "kill":
            if os.path.isdir(staged) and sum(len(names) for _, _, names in os.walk(staged)) > 20:
                os.kill(pids[0], signal.SIGKILL)
                killed = True
            time.sleep(0.01)
        out, _ = build.communicate()
        print(json.dumps({"code": build.returncode, "killed": killed, "out": out.decode()}))

if __name__ == "__main__":
    main()
"""


@pytest.mark.parametrize(("what", "threads"), [("leave", 3), ("kill", 1)])
def test_cluster_makes_the_same_bytes(tmp_path: Path, what: str, threads: int) -> None:
    project = a_project(tmp_path / "project")
    around = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    alone = [sys.executable, "-m", "generator", "build", "--workers", "1"]
    subprocess.run([*alone, "--site", "../alone"], cwd=project, env=around, check=True)
    subprocess.run(["rm", "-rf", ".clausebook"], cwd=project, check=True)
    script = tmp_path / "cluster.py"
    script.write_text(CLUSTER)
    ran = subprocess.run(
        [sys.executable, str(script), what, str(threads)],
        cwd=project,
        env=around,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout.splitlines()[-1])
    assert (told["code"], told["killed"]) == (0, what == "kill"), ran.stderr
    assert read_manifest(project / "site") == read_manifest(tmp_path / "alone")


def test_scheduler_that_does_not_answer_is_told_plainly(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project")
    command = [sys.executable, "-m", "generator", "build", "--executor"]
    for url, code, words in (
        ("dask://127.0.0.1:9", 1, "no Dask scheduler answers at 127.0.0.1:9"),
        ("dask://[::1]:9", 1, "no Dask scheduler answers at [::1]:9"),
        ("spark://x", 2, "an executor is written dask://host:port, got spark://x"),
        ("dask://x", 2, "an address is written host:port, as 127.0.0.1:8000, got x"),
    ):
        ran = subprocess.run(
            [*command, url],
            cwd=project,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == code
        assert words in " ".join(ran.stderr.split())
        assert not (project / "site").exists()
