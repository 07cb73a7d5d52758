"""`introkeeper eval`: what the product finds in labelled scenarios, and how well it agrees."""

from __future__ import annotations

import json
from pathlib import Path

import click

from server.evaluating.evaluation import empty_store, findings
from server.evaluating.scenarios import BadScenario, read_scenarios
from server.evaluating.scoring import Score


@click.command(name="eval")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--json", "as_json", is_flag=True, help="Print what was found, as one JSON array.")
@click.option("--misses", is_flag=True, help="Also print each disagreement.")
def command(files: tuple[Path, ...], as_json: bool, misses: bool) -> None:
    """Run the scenarios of FILES (JSONL) through the product and score what it finds."""
    found, score = [], Score()
    try:
        with empty_store():
            for path in files:
                for scenario in read_scenarios(path):
                    finding = findings(scenario)
                    found.append(finding)
                    score.add(finding, scenario.expect)
    except BadScenario as problem:
        raise click.ClickException(str(problem)) from problem
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False))
        return
    click.echo(score.as_table())
    if misses:
        click.echo("\n".join(score.misses))


if __name__ == "__main__":
    command()
