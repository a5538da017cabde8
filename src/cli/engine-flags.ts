import { setFlagsFromString } from "node:v8";

/** Node 24 knows the first of them no more and complains of it on standard error. */
const FIRST_WITHOUT = 24;

/** What V8 is told: a run is over, or its threads have seen all files, before much of what V8 does by itself has paid. */
export const ENGINE_FLAGS: readonly string[] = [
  // Every thread compiles the same functions anew, and many of them serve few files.
  "--interrupt-budget=450000",
  // Most patterns meet a few short texts. Those that meet a long one are compiled at once, whatever stands here.
  "--regexp-tier-up-ticks=20",
  "--no-regexp-peephole-optimization",
];

/** Sets them for this thread and for those that are started from now on. */
export function setEngineFlags(): void {
  const version = Number(process.versions.node.split(".", 1)[0]);
  if (version < FIRST_WITHOUT) for (const flag of ENGINE_FLAGS) setFlagsFromString(flag);
}
