import { resolve } from "node:path";
import { buildCliIfStale } from "../../tools/build-if-stale";

/** Jest runs this once before the tests of what webpack builds. */
export default function buildOnce(): void {
  buildCliIfStale(resolve(__dirname, "../.."));
}
