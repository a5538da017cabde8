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
  /** The page in it, `taskpane.html` where absent. */
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
}

/** How long the library has to ask who its host is, in milliseconds. */
const OFFICE_WAIT = 30_000;

const CONTROL_ID = "emulated-pane-1";
const CONVERSATION_ID = "conversation-1";

/** An open pane with its Excel. */
export class PaneSession {
  /** Lines the pane wrote to the console as errors. Refusals of its content security policy are among them. */
  readonly consoleErrors: string[] = [];

  private constructor(
    readonly host: ExcelHost,
    /** The pane's own frame: what a test looks at and clicks in. */
    readonly frame: Frame,
    /** The page of the host around it, for the keyboard, the mouse and screenshots. */
    readonly page: Page,
    private readonly servers: readonly LoopbackServer[],
    private readonly context: BrowserContext,
    private readonly ownBrowser: Browser | undefined,
  ) {}

  /** Opens a pane; see `openPane`. */
  static async open(options: PaneOptions): Promise<PaneSession> {
    const host = new ExcelHost(options);
    const browser = options.browser ?? (await launchChromium());
    const certificate = selfSignedCertificate();
    const excel = await LoopbackServer.start(certificate, async (path) =>
      path === "/" ? { type: "text/html; charset=utf-8", body: Buffer.from(HOST_PAGE) } : undefined,
    );
    const pane = await LoopbackServer.start(certificate, filesOf(resolve(options.dist)), options.headers);
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      serviceWorkers: "block",
      locale: options.locale ?? "zh-CN",
      viewport: options.viewport ?? { width: 350, height: 720 },
      colorScheme: options.theme === "dark" ? "dark" : "light",
      forcedColors: options.theme === "forced-colors" ? "active" : "none",
      reducedMotion: options.reducedMotion === true ? "reduce" : "no-preference",
    });
    const ownBrowser = options.browser ? undefined : browser;
    try {
      await guardNetwork(context, [excel.origin, pane.origin], host);
      const page = await context.newPage();
      const frame = await openFrame(page, host, excel.origin, pane.origin, options);
      const session = new PaneSession(host, frame, page, [excel, pane], context, ownBrowser);
      return session;
    } catch (error) {
      await closeAll(context, [excel, pane], ownBrowser);
      throw error;
    }
  }

  /** Closes everything. @throws Error where the session met violations that no test took */
  async close(): Promise<void> {
    for (const server of this.servers) {
      for (const path of server.missing) this.host.violations.add("network", `${path} is not on the pane's server`);
    }
    await closeAll(this.context, this.servers, this.ownBrowser);
    this.host.violations.assertNone();
  }
}

/** Opens a built page in an emulated Excel, and waits until office.js has found its host. */
export function openPane(options: PaneOptions): Promise<PaneSession> {
  return PaneSession.open(options);
}
