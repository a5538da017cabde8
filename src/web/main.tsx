import { createRoot } from "react-dom/client";
import { sessionTools } from "../pane/session-tools";
import { browserSettings } from "./files/browser-settings";
import { BrowserWorkStore } from "./files/kept-work";
import { saveFile } from "./files/save-file";
import { keepForOffline, newVersion } from "./page/offline";
import { Page } from "./page/Page";
import { WorkbenchContext } from "./page/workbench-context";
import { browserDraft } from "./rules/draft";
import { startWorker } from "./workers/start-worker";
import { Workbench } from "./workbench/workbench";

/** Put in by webpack: the version from package.json, and whether this is the page in one file. */
declare const PROGRAM_VERSION: string;
declare const SINGLE_FILE: boolean;

/** Every worker compiles the rules for itself: more of them are no faster. */
const MOST_WORKERS = 4;

/** The composition root of the workbench page: the browser below, React above, the workbench between. */
function start(): void {
  const workbench = new Workbench({
    ...sessionTools(),
    settings: browserSettings,
    keptWork: new BrowserWorkStore(),
    drafts: browserDraft,
    saveFile,
    now: () => Date.now(),
    newId,
    drawn,
    startWorker,
    workers: Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency || 1)),
  });
  guardUnsaved(workbench);
  createRoot(document.getElementById("root") ?? document.body).render(
    <WorkbenchContext value={workbench}>
      <Page version={PROGRAM_VERSION} />
    </WorkbenchContext>,
  );
  void begin(workbench);
  if (!SINGLE_FILE) void keepForOffline();
}

/** How long a page that is being left may take to keep its work, in milliseconds. */
const STILL_KEEPING_MS = 1500;

/** Work of an earlier visit comes before the example that the address asks for. */
async function begin(workbench: Workbench): Promise<void> {
  await workbench.start();
  // Another page, left a moment ago on a busy machine, may still be keeping its work: it must not go unoffered.
  setTimeout(() => {
    const { kept, files } = workbench.state;
    if (kept.length === 0 && files.length === 0) void workbench.start();
  }, STILL_KEEPING_MS);
  const wantsExample = new URLSearchParams(window.location.search).has("example");
  if (wantsExample && workbench.state.kept.length === 0) await workbench.openExample();
}

/** Asks before unsaved work is left, and keeps it in any case. */
function guardUnsaved(workbench: Workbench): void {
  // An entry under way is made first, so that it counts as well: it is there once this listener has returned.
  window.addEventListener("beforeunload", () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  window.addEventListener("beforeunload", (event) => {
    if (!workbench.hasUnsaved || newVersion.isTaken) return;
    void workbench.keepNow();
    event.preventDefault();
  });
  window.addEventListener("pagehide", () => void workbench.keepNow());
}

/** Random, since `crypto.randomUUID` is there only over https and on loopback. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");
}

/** Once the browser has drawn what was rendered. Pages in the background are never drawn, so nobody waits for long. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

// A browser that cannot run this has been told so.
if (!document.documentElement.hasAttribute("data-too-old")) start();
