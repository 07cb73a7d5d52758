"""How many calls are in flight at once is found out in few refusals."""

from __future__ import annotations

from server.sync.pace import FIRST, Pace

LANES = 2


def test_it_grows_by_half_while_batches_of_its_size_go_well() -> None:
    pace = Pace(LANES, 50)
    sizes = []
    for _ in range(5):
        sizes.append(pace.chunk)
        pace.went_well(pace.chunk)
    assert sizes == [5, 8, 12, 18, 27]


def test_two_batches_of_one_size_make_it_grow_once() -> None:
    pace = Pace(LANES, 50)
    size = pace.chunk
    pace.went_well(size)
    pace.went_well(size)
    assert pace.chunk == size + 3


def test_a_small_batch_proves_nothing_about_larger_ones() -> None:
    pace = Pace(LANES, 50)
    pace.went_well(1)
    assert pace.chunk == FIRST // LANES


def test_after_a_refusal_it_grows_no_more_at_once() -> None:
    pace = Pace(LANES, 50)
    pace.refused(2)
    size = pace.chunk
    pace.went_well(size)
    assert pace.chunk == size == FIRST // LANES - 1
