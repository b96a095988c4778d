"""However many requests want to change something, who only reads has its turn between them."""

from __future__ import annotations

import asyncio

from core.web.turns import Turns


async def test_a_few_begin_in_each_turn_of_the_loop_in_the_order_in_which_they_came() -> None:
    turns, turn, begun = Turns(2), 0, list[tuple[int, int]]()

    def count() -> None:
        nonlocal turn
        turn += 1
        if len(begun) < 9:
            loop.call_soon(count)

    async def change(number: int) -> None:
        await turns.take()
        begun.append((number, turn))

    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(change(number)) for number in range(10)]
    tasks[4].cancel()
    loop.call_soon(count)
    await asyncio.gather(*tasks, return_exceptions=True)

    assert [number for number, _ in begun] == [0, 1, 2, 3, 5, 6, 7, 8, 9]
    assert max(sum(at == each for _, at in begun) for each in range(turn + 1)) == 2


async def test_one_who_hangs_up_while_it_waits_leaves_its_place_to_the_next() -> None:
    turns = Turns(1)
    await turns.take()
    tasks = [asyncio.create_task(turns.take()) for _ in range(3)]
    await asyncio.sleep(0)  # one may have begun; the others wait

    tasks[1].cancel()
    found = await asyncio.gather(*tasks, return_exceptions=True)

    assert [isinstance(item, asyncio.CancelledError) for item in found] == [False, True, False]


async def test_without_a_crowd_nobody_waits() -> None:
    turns = Turns(3)

    for _ in range(20):
        taking = turns.take()
        try:
            taking.send(None)
        except StopIteration:
            pass
        else:
            raise AssertionError("it waited")
        await asyncio.sleep(0)
        await asyncio.sleep(0)


def test_another_loop_begins_anew() -> None:
    turns = Turns(1)

    async def one() -> None:
        await turns.take()

    for _ in range(3):
        asyncio.run(one())
