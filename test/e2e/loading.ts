import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Panes } from "./open-pane";

/** What the browser asks of the pane's own server, page and all, without office.js. */
interface Loaded {
  readonly files: number;
  /** Gzip, each file for itself as a server sends it. */
  readonly kilobytes: number;
}

/**
 * What is loaded until the pane can be used, and until the first results are there; what comes after them, for what a person may do next, keeps
 * nobody waiting. Closes nothing.
 */
export async function loadedByPane(
  panes: Panes,
  options: Parameters<Panes["open"]>[0],
  folder: string,
): Promise<{ readonly opened: Loaded; readonly checked: Loaded }> {
  const pane = await panes.open(options);
  await pane.started();
  await pane.main.getByRole("button", { name: "校验", exact: true }).waitFor();
  const { frame } = pane.session;
  const opened = await loadedBy(frame, folder, Infinity);
  await frame.evaluate(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector("ul[aria-label=问题]")) return;
      observer.disconnect();
      performance.mark("results");
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  await pane.check();
  const resultsAt = await frame.evaluate(() => performance.getEntriesByName("results")[0]?.startTime);
  if (resultsAt === undefined) throw new Error("The check found nothing to list.");
  return { opened, checked: await loadedBy(frame, folder, resultsAt) };
}

type OpenFrame = Awaited<ReturnType<Panes["open"]>>["session"]["frame"];

async function loadedBy(frame: OpenFrame, folder: string, until: number): Promise<Loaded> {
  const asked = await frame.evaluate(
    (last) => [
      window.location.href,
      ...performance
        .getEntriesByType("resource")
        .filter(({ startTime }) => startTime <= last)
        .map(({ name }) => name),
    ],
    until,
  );
  const ours = new Set(readdirSync(folder));
  const names = new Set(asked.map((address) => new URL(address).pathname.slice(1)).filter((name) => ours.has(name)));
  const bytes = [...names].map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length);
  return { files: names.size, kilobytes: Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1024) };
}
