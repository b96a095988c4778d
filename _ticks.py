import asyncio, cProfile, pstats, sys, time
import asyncpg
from benchmarks import frame, reconciliation as r
from core.schedules import service as schedules
async def main():
    async with frame.connected() as settings:
        owner = await asyncpg.connect(settings.database_url)
        n=int(sys.argv[1])
        await owner.execute(r.CROWD % n, timeout=600); await owner.execute("ANALYZE")
        for at in (8,4,8):
            schedules.AT_ONCE=at
            await owner.execute(r.DUE, timeout=600)
            await owner.execute("UPDATE job SET status='done'")
            b=time.perf_counter(); c=time.process_time()
            ran=await schedules.tick()
            print(at, ran, time.perf_counter()-b, "python", time.process_time()-c, flush=True)
        b=time.perf_counter(); await schedules.tick(); print("idle", time.perf_counter()-b)
        if len(sys.argv)>2:
            await owner.execute(r.DUE, timeout=600)
            pr=cProfile.Profile(); pr.enable(); await schedules.tick(); pr.disable()
            pstats.Stats(pr).sort_stats("tottime").print_stats(28)
asyncio.run(main())
