import { HostError } from "../../../../src/app/ports";
import { startExcel, type ExcelSession } from "../../../../src/hosts/excel/start";
import type { MethodName, PageCalls } from "./calls";

/* The page of the tests: nothing but the Excel host, to be called from outside. */

let session: Promise<ExcelSession> | undefined;
let changes = 0;
let stopWatching: (() => Promise<void>) | undefined;

const calls: PageCalls = {
  async call(method, args) {
    try {
      const { host } = await (session ??= startExcel());
      const methods = host as unknown as Record<MethodName, (...given: readonly unknown[]) => Promise<unknown>>;
      return { value: await methods[method](...args) };
    } catch (cause) {
      if (cause instanceof HostError)
        return { trouble: cause.trouble, detail: cause.detail, cause: String(cause.cause) };
      throw cause;
    }
  },
  async about() {
    const { host, language, theme } = await (session ??= startExcel());
    return { language, theme: theme.current() ?? null, unmarkedSheets: host.unmarkedSheets };
  },
  async watchChanges() {
    const { host } = await (session ??= startExcel());
    stopWatching = await host.watch(() => changes++);
  },
  async stopWatching() {
    await stopWatching?.();
  },
  countChanges: () => changes,
};

Object.assign(window, { calls });
