import { resolve } from "node:path";
import {
  buildCliIfStale,
  buildPaneIfStale,
  buildSingleIfStale,
  buildWorkbenchIfStale,
} from "../../tools/build-if-stale";

/** Jest runs this once before the tests of what webpack builds. */
export default function buildOnce(): void {
  const root = resolve(__dirname, "../..");
  buildCliIfStale(root);
  buildPaneIfStale(root);
  buildWorkbenchIfStale(root);
  buildSingleIfStale(root);
}
