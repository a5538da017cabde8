/** How far a batch has come. */
export interface Progress {
  step(): void;
  end(): void;
}

/** From so many files on, somebody may want to know how far it has come. */
const WORTH_SHOWING = 10;
const SILENT: Progress = { step: () => undefined, end: () => undefined };

/** A bar on standard error, for a person only, and only where the results do not scroll by on the same screen. */
export async function startProgress(total: number, screenIsFree: boolean): Promise<Progress> {
  if (!screenIsFree || !process.stderr.isTTY || total < WORTH_SHOWING) return SILENT;
  const { SingleBar } = (await import(/* webpackChunkName: "progress" */ "cli-progress")).default;
  const bar = new SingleBar({
    format: "检查中 {bar} {value}/{total}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), end: () => bar.stop() };
}
