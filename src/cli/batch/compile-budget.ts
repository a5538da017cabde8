import { setFlagsFromString } from "node:v8";

/** Node 24 knows the flag no more and complains of it on standard error. */
const FIRST_WITHOUT = 24;

/**
 * Lets the threads that are started from now on, and this one, compile only what is worth it: every thread compiles the same functions
 * anew, and many of them serve few files.
 */
export function raiseCompileBudget(): void {
  const version = Number(process.versions.node.split(".", 1)[0]);
  if (version < FIRST_WITHOUT) setFlagsFromString("--interrupt-budget=450000");
}
