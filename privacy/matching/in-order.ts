/** Starts so many works at most at once and gives their results in the order of their start; memory stays at `limit` results. */
export async function* inOrder<T>(count: number, limit: number, start: (index: number) => Promise<T>): AsyncGenerator<T> {
  const running: Promise<T>[] = [];
  for (let started = 0; started < count || running.length > 0;) {
    while (started < count && running.length < limit) {
      const work = start(started++);
      // Whoever awaits it later hears of the failure; until then it must not count as unheard.
      work.catch(() => undefined);
      running.push(work);
    }
    yield await running.shift()!;
  }
}
