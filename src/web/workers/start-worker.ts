import type { WorkerLike } from "./workers";

/** Put in by webpack: whether this is the page in one file, which is the script of its workers as well. */
declare const SINGLE_FILE: boolean;

/** Starts a worker; `undefined` where the browser has none. @throws Error where it refuses */
export function startWorker(): WorkerLike | undefined {
  if (typeof Worker === "undefined") return undefined;
  if (SINGLE_FILE) {
    const [script = ""] = Array.from(document.scripts, ({ text }) => text).sort((a, b) => b.length - a.length);
    const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    return new Worker(address) as WorkerLike;
  } else {
    return new Worker(new URL("./worker", import.meta.url), { name: "work" }) as WorkerLike;
  }
}
