import { resolve } from "node:path";
import {
  buildCliIfStale,
  buildPaneIfStale,
  buildSingleIfStale,
  buildWorkbenchIfStale,
} from "../../tools/build-if-stale";

/** Jest runs this once before the tests of what webpack builds. Two at a time: a build keeps one processor busy. */
export default async function buildOnce(): Promise<void> {
  const root = resolve(import.meta.dirname, "../..");
  await Promise.all([
    buildPaneIfStale(root).then(() => buildCliIfStale(root)),
    buildWorkbenchIfStale(root).then(() => buildSingleIfStale(root)),
  ]);
}
