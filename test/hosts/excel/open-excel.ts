import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import webpack from "webpack";
import type { ExcelWorkbook } from "../../../src/hosts/excel/excel-workbook";
import { launchChromium, openPane, type HostOptions, type PaneSession } from "../../excel-host";
import type { MethodName, Outcome, PageCalls } from "./page/calls";

/** The number by which Excel refuses whatever is asked while a cell is being edited. */
export const CELL_EDIT = 5004;

/** A method of the host as tests call it: the same, but through the page. */
type Remote = { [Name in MethodName]: ExcelWorkbook[Name] };

/** The Excel host in a real browser with the real office.js, over an emulated Excel. */
export interface OpenExcel extends PaneSession {
  /** Calls go through; troubles come back as what `troubleIn` shows. */
  readonly workbook: Remote;
  readonly calls: { [Name in keyof PageCalls]: () => Promise<Awaited<ReturnType<PageCalls[Name]>>> };
}

/** A trouble the host reported, as an error of the test. */
class ReportedTrouble extends Error {
  constructor(
    readonly trouble: string,
    readonly detail: string,
    cause: string,
  ) {
    super(`${trouble} (${detail}): ${cause}`);
  }
}

/** Opens the page of the tests, built once a test file; call `closeAll` when the file is done. */
export class ExcelTests {
  #folder: string | undefined;
  #browser: Browser | undefined;

  async start(): Promise<void> {
    this.#folder = mkdtempSync(join(tmpdir(), "jihe-excel-"));
    await buildPage(this.#folder);
    this.#browser = await launchChromium();
  }

  async open(options: HostOptions): Promise<OpenExcel> {
    const pane = await openPane({ ...options, dist: this.#folder!, page: "page.html", browser: this.#browser! });
    return { ...pane, workbook: remoteWorkbook(pane), calls: remoteCalls(pane) };
  }

  async closeAll(): Promise<void> {
    await this.#browser?.close();
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true });
  }
}

function remoteWorkbook({ frame }: PaneSession): Remote {
  return new Proxy({} as Remote, {
    get:
      (_, method: MethodName) =>
      async (...args: readonly unknown[]) => {
        const outcome: Outcome = await frame.evaluate(
          ([name, given]) => (window as unknown as { calls: PageCalls }).calls.call(name, given),
          [method, args] as const,
        );
        if ("value" in outcome) return outcome.value;
        throw new ReportedTrouble(outcome.trouble, outcome.detail, outcome.cause);
      },
  });
}

function remoteCalls({ frame }: PaneSession): OpenExcel["calls"] {
  return new Proxy({} as OpenExcel["calls"], {
    get: (_, name: "about") => () =>
      frame.evaluate((called) => (window as unknown as { calls: PageCalls }).calls[called](), name),
  });
}

async function buildPage(folder: string): Promise<void> {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    entry: join(import.meta.dirname, "page/main.ts"),
    output: { path: folder, filename: "page.js" },
    resolve: { extensions: [".ts", ".js", ".json"] },
    module: { rules: [{ test: /\.ts$/, loader: "esbuild-loader", options: { target: "es2022" } }] },
    plugins: [new PageFile()],
  });
  if (!compiler) throw new Error("webpack takes no part of this configuration");
  const stats = await promisify(compiler.run.bind(compiler))();
  if (stats?.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
}

/** The page around the script. */
class PageFile {
  apply(compiler: webpack.Compiler): void {
    const html =
      "<!doctype html><meta charset=utf-8><title>test</title>" +
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="page.js"></script>';
    compiler.hooks.compilation.tap("PageFile", (compilation) => {
      compilation.hooks.processAssets.tap("PageFile", () => {
        compilation.emitAsset("page.html", new compiler.webpack.sources.RawSource(html));
      });
    });
  }
}
