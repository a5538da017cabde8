import { hostErrorOf } from "../../app/ports";
import { Desk } from "./desk";
import type { Reply, Request } from "./protocol";

/** What a worker has of the browser. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage(reply: Reply): void;
}

/** Does tasks off the page, one after the other. What it is at work on can be ended at any time, with it. */
function startWorker(scope: WorkerScope): void {
  const desk = new Desk({ pause: async () => undefined, clock: () => performance.now() });
  let before: Promise<void> = Promise.resolve();
  scope.onmessage = ({ data: { name, given } }) => {
    before = before.then(async () => {
      try {
        scope.postMessage({ kind: "done", answer: await desk.do(name, given) });
      } catch (cause) {
        scope.postMessage(failure(cause));
      }
    });
  };
  scope.postMessage({ kind: "ready" });
}

function failure(cause: unknown): Reply {
  const known = hostErrorOf(cause);
  if (known) return { kind: "failed", trouble: known.trouble, detail: known.detail };
  return {
    kind: "failed",
    trouble: undefined,
    detail: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
  };
}

startWorker(self as unknown as WorkerScope);
