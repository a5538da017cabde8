/** How long anything may take on a machine that is busy with other tests, in milliseconds. */
export const PATIENCE = 60_000;

const PAUSE = 50;

/** Reads something again and again until it is as wanted. @throws Error with what it was at last, once patience is over */
export async function eventually<T>(read: () => T | Promise<T>, wanted: (seen: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const seen = await read();
    if (wanted(seen)) return seen;
    if (Date.now() > end) throw new Error(`It never came true: ${wanted.toString()}. Seen last: ${String(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
