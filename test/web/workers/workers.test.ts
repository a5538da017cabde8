import { DEFAULT_SETTINGS } from "../../../src/app/session/settings";
import { HostError } from "../../../src/app/ports";
import { Ended } from "../../../src/web/workers/ended";
import { WorkPlace, type WorkerLike, type WorkerTools } from "../../../src/web/workers/workers";
import type { Reply, Request } from "../../../src/web/workers/protocol";

/** A worker whose answers a test gives. */
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly asked: Request[] = [];
  isOver = false;

  postMessage(request: Request): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isOver = true;
  }

  say(reply: Reply): void {
    this.onmessage?.({ data: reply });
  }
}

/** Tools whose time passes when a test says so. */
function toolsOf(startWorker: WorkerTools["startWorker"]) {
  const timers: (() => void)[] = [];
  const tools: WorkerTools = {
    startWorker,
    pause: async () => undefined,
    clock: () => 0,
    after: (_, work) => {
      timers.push(work);
      return () => void timers.splice(timers.indexOf(work), 1);
    },
  };
  return { tools, passTime: () => timers.splice(0).forEach((work) => work()) };
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 0));
const LIMITS = { patience: 20_000 };

test("a task is answered by the worker, once it has said that it is there", async () => {
  const worker = new FakeWorker();
  const place = new WorkPlace(toolsOf(() => worker).tools);
  const answer = place.do("judged-by", DEFAULT_SETTINGS, LIMITS);
  expect(worker.asked).toEqual([]);
  worker.say({ kind: "ready" });
  await aMoment();
  expect(worker.asked).toEqual([{ name: "judged-by", given: DEFAULT_SETTINGS }]);
  worker.say({ kind: "done", answer: { pack: "湖南", rules: [] } });
  expect(await answer).toEqual({ pack: "湖南", rules: [] });
});

test("a task that takes too long ends with its worker, and the next one has another", async () => {
  const workers: FakeWorker[] = [];
  const { tools, passTime } = toolsOf(() => {
    workers.push(new FakeWorker());
    return workers.at(-1);
  });
  const place = new WorkPlace(tools);
  const late = place.do("judged-by", DEFAULT_SETTINGS, LIMITS).catch((cause: unknown) => cause);
  workers[0]!.say({ kind: "ready" });
  await aMoment();
  passTime();
  const refusal = (await late) as HostError;
  expect([refusal.trouble, refusal.detail]).toEqual(["too-large", expect.stringContaining("处理超过 20 秒")]);
  expect(workers[0]!.isOver).toBe(true);
  void place.do("judged-by", DEFAULT_SETTINGS, LIMITS);
  await aMoment();
  expect(workers).toHaveLength(2);
});

test("a person can end a task at any time", async () => {
  const worker = new FakeWorker();
  const place = new WorkPlace(toolsOf(() => worker).tools);
  const ending = new AbortController();
  const ended = place
    .do("judged-by", DEFAULT_SETTINGS, { ...LIMITS, signal: ending.signal })
    .catch((cause: unknown) => cause);
  worker.say({ kind: "ready" });
  await aMoment();
  ending.abort();
  expect(await ended).toBeInstanceOf(Ended);
  expect(worker.isOver).toBe(true);
});

test("what a worker refuses comes as what it was", async () => {
  const worker = new FakeWorker();
  const place = new WorkPlace(toolsOf(() => worker).tools);
  const refused = place.do("judged-by", DEFAULT_SETTINGS, LIMITS).catch((cause: unknown) => cause);
  worker.say({ kind: "ready" });
  await aMoment();
  worker.say({ kind: "failed", trouble: "encrypted", detail: "设有打开密码" });
  expect(await refused).toEqual(new HostError("encrypted", "设有打开密码"));
});

const noWorkers: readonly (readonly [string, WorkerTools["startWorker"]])[] = [
  ["has none", () => undefined],
  [
    "refuses them",
    () => {
      throw new DOMException("file:// has no workers.", "SecurityError");
    },
  ],
  [
    "starts one that breaks down",
    () => {
      const worker = new FakeWorker();
      setTimeout(() => worker.onerror?.("404"), 0);
      return worker;
    },
  ],
];

test.each(noWorkers)("where the browser %s the page does the task itself", async (_, startWorker) => {
  const place = new WorkPlace(toolsOf(startWorker).tools);
  const { pack, rules } = await place.do("judged-by", DEFAULT_SETTINGS, LIMITS);
  expect(pack).not.toBe("");
  expect(rules.length).toBeGreaterThan(50);
});
