import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { ExcelHost, type HostOptions } from "./excel-host";
import { officeFile } from "./browser/office-files";
import { requirementSets, NEWEST_EXCEL_API } from "./protocol/app-context";
import type { Json, JsonObject } from "./protocol/json";
import { compareVersions } from "./protocol/members";

/**
 * The emulated Excel without a browser: the real library of Excel's API, run in Node, speaks to the host by function calls
 * in place of messages. What it cannot show is what a browser brings: the frame, events, the pane itself. The common API
 * (`Office.context`) is a stand-in of the few members that the product calls.
 */
export interface ExcelInMemory {
  readonly host: ExcelHost;
  /** With which options work was done in Excel, in turn. */
  readonly runs: readonly Excel.RunOptions[];
  /** Takes the library away again. @throws Error where anything happened that no test may let pass */
  close(): void;
}

/** Opens a workbook; `Excel` and `Office` are there until it is closed. One at a time. */
export function openInMemory(options: HostOptions): ExcelInMemory {
  const host = new ExcelHost(options);
  const library = loadedLibrary();
  library.OSF.DDA.RichApi = {
    executeRichApiRequestAsync: (array, done) => {
      void host.pane
        .execute({ DdaMethod: { DispatchId: 93 }, ArrayData: array })
        .then((answer) => done(resultOf(answer as JsonObject, (data) => ({ data }))));
    },
  };
  const runs: Excel.RunOptions[] = [];
  const run = async (runOptions: Excel.RunOptions, work: (context: unknown) => Promise<unknown>): Promise<unknown> => {
    runs.push(runOptions);
    // office-js #6711; the library of the npm package knows no undo groups and would pass over them.
    if (runOptions.mergeUndoGroup && runOptions.delayForCellEdit)
      throw Object.assign(new Error(), { code: "InvalidArgument" });
    return library.Excel.run(runOptions, work);
  };
  const globals = {
    Excel: Object.assign(Object.create(library.Excel) as object, { run }),
    OfficeExtension: library.OfficeExtension,
    Office: officeOf(host, options),
  };
  Object.assign(globalThis, globals);
  return {
    host,
    runs,
    close() {
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
      host.violations.assertNone();
    },
  };
}

type Done = (result: object) => void;

interface Library {
  readonly Excel: { run(options: object, work: (context: unknown) => Promise<unknown>): Promise<unknown> };
  readonly OfficeExtension: object;
  readonly OSF: {
    readonly DDA: { RichApi: { executeRichApiRequestAsync: (array: Json, done: Done) => void } };
  };
}

let loaded: Library | undefined;

/** As a page loads it, with the little that it looks at in its window when it starts. */
function loadedLibrary(): Library {
  if (loaded) return loaded;
  const location = { href: "https://localhost/", search: "", hash: "", protocol: "https:", hostname: "localhost" };
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    URL,
    Promise,
    Error,
    location,
    navigator: { userAgent: "node", platform: "" },
    document: { URL: location.href, location, cookie: "", addEventListener: nothing, getElementsByTagName: () => [] },
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  createContext(window);
  const file = officeFile("excel-web-16.00.debug.js");
  runInContext(readFileSync(file, "utf8"), window, { filename: file });
  return (loaded = window as unknown as Library);
}

function nothing(): void {
  return undefined;
}

function resultOf(answer: JsonObject, valueOf: (data: Json) => unknown): object {
  const code = Number(answer["Error"]);
  if (code !== 0) return { status: "failed", error: { code, message: `Excel refused with ${code}.` } };
  return { status: "succeeded", value: valueOf(answer["Data"] ?? null) };
}

const DOCUMENT_COPY = 77;
const DOCUMENT_COPY_SLICE = 80;
const RELEASE_DOCUMENT_COPY = 81;
const SETTINGS_SAVE = 76;

/** The members of the common API that the product calls, over the calls that the library makes for them. */
function officeOf(host: ExcelHost, options: HostOptions): object {
  const sets = requirementSets(options.excelApi ?? NEWEST_EXCEL_API, options.sets);
  const call = async (dispatch: number, data: JsonObject, done: Done, valueOf: (answer: JsonObject) => unknown) => {
    const answer = (await host.pane.execute({ DdaMethod: { DispatchId: dispatch }, ...data })) as JsonObject;
    done(resultOf(answer, () => valueOf(answer)));
  };
  const settings = new Map(Object.entries(host.settings));
  const document = {
    url: `https://example.invalid/${options.name ?? "自评表.xlsx"}`,
    mode: (options.readOnly ?? false) ? "readOnly" : "readWrite",
    settings: {
      get: (key: string) => settings.get(key) ?? null,
      set: (key: string, value: Json) => void settings.set(key, value),
      saveAsync: (done: Done) => {
        const pairs = [...settings].map(([key, value]) => [key, JSON.stringify(value)]);
        void call(SETTINGS_SAVE, { DdaSettingsMethod: { Properties: pairs } }, done, () => null);
      },
    },
    getFileAsync: (_: string, { sliceSize }: { readonly sliceSize: number }, done: Done) => {
      void call(DOCUMENT_COPY, { "0": 1, "1": sliceSize }, done, (copy) => fileOf(copy, sliceSize, call));
    },
  };
  return {
    DocumentMode: { ReadOnly: "readOnly", ReadWrite: "readWrite" },
    FileType: { Compressed: "compressed" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    context: {
      document,
      displayLanguage: options.locale ?? "zh-CN",
      requirements: {
        isSetSupported: (name: string, version = "1.1") =>
          sets[name] !== undefined && compareVersions(sets[name], version) >= 0,
      },
    },
  };
}

type Call = (dispatch: number, data: JsonObject, done: Done, valueOf: (answer: JsonObject) => unknown) => Promise<void>;

function fileOf(copy: JsonObject, sliceSize: number, call: Call): object {
  const [handle, size] = [Number(copy["0"]), Number(copy["1"])];
  return {
    size,
    sliceCount: Math.ceil(size / sliceSize),
    getSliceAsync: (index: number, done: Done) => {
      void call(DOCUMENT_COPY_SLICE, { "2": handle, "3": index }, done, (slice) => ({
        data: slice["0"],
        size: slice["1"],
      }));
    },
    closeAsync: () => void call(RELEASE_DOCUMENT_COPY, { "2": handle }, nothing, nothing),
  };
}
