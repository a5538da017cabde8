import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { selfSignedCertificate } from "./browser/certificate";
import { launchChromium } from "./browser/chromium";
import { BRIDGE, HOST_PAGE } from "./browser/host-page";
import { filesOf, LoopbackServer } from "./browser/loopback-server";
import { officeFileOf } from "./browser/office-files";
import { ExcelHost, type HostOptions } from "./excel-host";

/** What to open, and in which Excel. */
export interface PaneOptions extends HostOptions {
  /** The folder with the built pane, e.g. `dist`. */
  readonly dist: string;
  /** The page in it, `taskpane.html` where absent; may have a query, as the addresses of ribbon buttons have. */
  readonly page?: string;
  /** Size of the pane in pixels, 350 × 720 where absent. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the system asks of pages, light where absent. */
  readonly theme?: "light" | "dark" | "forced-colors";
  readonly reducedMotion?: boolean;
  /** Headers that the web server of the pane sends, such as a content security policy. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A browser to share; without one the session has its own and closes it. */
  readonly browser?: Browser;
  /** Set false for pages that do not load office.js, such as the one for old browsers. True where absent. */
  readonly awaitOffice?: boolean;
  /** How long office.js has to ask who its host is, in milliseconds; half a minute where absent. */
  readonly officeWait?: number;
}

/** An open pane with its Excel. */
export interface PaneSession {
  readonly host: ExcelHost;
  /** The pane's own frame: what a test looks at and clicks in. */
  readonly frame: Frame;
  /** The page of the host around it, for the keyboard, the mouse and screenshots. */
  readonly page: Page;
  /** Lines the pane wrote to the console as errors; refusals of its content security policy are among them. */
  readonly consoleErrors: readonly string[];
  /** Closes everything. @throws Error where the session met violations that no test took */
  close(): Promise<void>;
}

const OFFICE_WAIT = 30_000;

const CONTROL_ID = "emulated-pane-1";
const CONVERSATION_ID = "conversation-1";

/**
 * Opens a built page in an emulated Excel and waits until office.js has found its host.
 * @throws Error with one clear line where there is no browser, or the page does not start
 */
export async function openPane(options: PaneOptions): Promise<PaneSession> {
  const closers: (() => Promise<unknown>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.reverse()) await close();
  };
  try {
    return await open(options, closers, closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function open(
  options: PaneOptions,
  closers: (() => Promise<unknown>)[],
  closeAll: () => Promise<void>,
): Promise<PaneSession> {
  const host = new ExcelHost(options);
  const browser = options.browser ?? (await launchChromium());
  if (!options.browser) closers.push(() => browser.close());
  const certificate = selfSignedCertificate();
  const excel = await LoopbackServer.start(certificate, hostPage);
  closers.push(() => excel.close());
  const pane = await LoopbackServer.start(certificate, filesOf(resolve(options.dist)), options.headers);
  closers.push(() => pane.close());
  const context = await browser.newContext(contextOptions(options));
  closers.push(() => context.close());
  await guardNetwork(context, [excel.origin, pane.origin], host);
  const page = await context.newPage();
  const consoleErrors = watch(page, host);
  const frame = await openFrame(page, host, excel.origin, pane.origin, options);
  return {
    host,
    frame,
    page,
    consoleErrors,
    async close() {
      for (const path of pane.missing) host.violations.add("network", `${path} is not among the pane's files`);
      await closeAll();
      host.violations.assertNone();
    },
  };
}

function contextOptions(options: PaneOptions): Parameters<Browser["newContext"]>[0] {
  return {
    ignoreHTTPSErrors: true,
    serviceWorkers: "block",
    locale: options.locale ?? "zh-CN",
    viewport: options.viewport ?? { width: 350, height: 720 },
    colorScheme: options.theme === "dark" ? "dark" : "light",
    forcedColors: options.theme === "forced-colors" ? "active" : "none",
    reducedMotion: options.reducedMotion === true ? "reduce" : "no-preference",
  };
}

async function hostPage(path: string): Promise<{ type: string; body: Buffer } | undefined> {
  return path === "/" ? { type: "text/html; charset=utf-8", body: Buffer.from(HOST_PAGE) } : undefined;
}

/** Lets through what the two servers give, serves office.js from the npm package, and stops and notes all else. */
async function guardNetwork(context: BrowserContext, origins: readonly string[], host: ExcelHost): Promise<void> {
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (origins.includes(new URL(url).origin)) return route.continue();
    const body = await officeLibrary(url);
    if (!body) {
      host.violations.add("network", `a request left the page: ${url}`);
      return route.abort("blockedbyclient");
    }
    // The library loads its other scripts as anonymous cross-origin ones.
    const headers = { "Access-Control-Allow-Origin": "*", "Content-Type": "text/javascript; charset=utf-8" };
    return route.fulfill({ status: 200, headers, body });
  });
  await context.routeWebSocket("**/*", (socket) => {
    host.violations.add("network", `a web socket left the page: ${socket.url()}`);
    return socket.close();
  });
}

async function officeLibrary(url: string): Promise<Buffer | undefined> {
  const file = officeFileOf(url);
  if (file === undefined) return undefined;
  return readFile(file).catch(() => undefined);
}

function watch(page: Page, host: ExcelHost): readonly string[] {
  const consoleErrors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") consoleErrors.push(message.text());
  });
  page.on("pageerror", (error) => host.violations.add("page-error", error.stack ?? error.message));
  return consoleErrors;
}

async function openFrame(
  page: Page,
  host: ExcelHost,
  hostOrigin: string,
  paneOrigin: string,
  options: PaneOptions,
): Promise<Frame> {
  const { locale = "zh-CN", page: file = "taskpane.html" } = options;
  host.pane.connect(CONTROL_ID, hostOrigin, (messages) =>
    page.evaluate((list) => (window as unknown as HostWindow).postToPane(list), [...messages]),
  );
  await page.exposeBinding(BRIDGE, ({ frame }, message: string) =>
    frame === page.mainFrame() ? host.pane.answer(message) : [],
  );
  await page.goto(`${hostOrigin}/`);
  const name = JSON.stringify({
    baseFrameName: `_xdm_${CONTROL_ID}`,
    hostInfo: `Excel|Web|16.00|${locale}|${CONTROL_ID}|||16`,
    xdmInfo: `${CONVERSATION_ID}|${CONTROL_ID}|${hostOrigin}`,
    serializerVersion: "1",
    flights: "[]",
  });
  const address = `${paneOrigin}/${file}${file.includes("?") ? "&" : "?"}_host_Info=Excel$Web$16.00$${locale}$${CONTROL_ID}$$$16`;
  await page.evaluate((given) => (window as unknown as HostWindow).openPane(given), { name, address });
  const element = await page.waitForSelector("#pane");
  const frame = await element.contentFrame();
  if (!frame) throw new Error("The emulated Excel could not open the frame of the pane.");
  await frame.waitForLoadState("load");
  if (options.awaitOffice ?? true) await officeStarted(host, file, options.officeWait ?? OFFICE_WAIT);
  return frame;
}

async function officeStarted(host: ExcelHost, file: string, wait: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const met = host.violations.list.map(({ what }) => what).join("; ");
      reject(new Error(`${file} did not start office.js within ${wait / 1000} s.${met && ` Met: ${met}`}`));
    }, wait);
  });
  try {
    await Promise.race([host.pane.started, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** What the script of the host's page offers. */
interface HostWindow {
  openPane(pane: { name: string; address: string }): void;
  postToPane(messages: readonly string[]): void;
}
