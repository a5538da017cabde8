import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { serveFolder, type ServedFolder } from "../../../tools/serve-folder";
import { launchChromium } from "../../excel-host";
import { PATIENCE } from "../eventually";
import { Problems } from "../problems";

/** As jest and scripts are run: from the project's root. */
const DIST = resolve("dist");

/** A file as a person gives it to the page. */
export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that the page gave to be saved. */
export type Saved = Given;

/** What a page is opened with. */
export interface WorkbenchOptions extends BrowserContextOptions {
  /** Behind `workbench.html`, e.g. `?example`. */
  readonly query?: string;
  /** Whether the page may use the pickers of File System Access; else it uses file inputs and downloads. */
  readonly pickers?: boolean;
}

/** The workbench page in front of a person. */
export class OpenWorkbench {
  /** Errors of the console and of scripts, violations of the policy, and requests that leave the page's own place. */
  readonly faults: string[] = [];

  constructor(
    readonly page: Page,
    readonly home: string,
  ) {
    page.setDefaultTimeout(PATIENCE);
    page.on("console", (message) => message.type() === "error" && this.faults.push(message.text()));
    page.on("pageerror", ({ message }) => this.faults.push(message));
    page.context().on("request", (request) => {
      if (!isWithin(request.url(), home)) this.faults.push(`asked for ${request.url()}`);
    });
    page.on("dialog", (dialog) => void dialog.accept());
  }

  /** The part of the page beside the sheets: the same pane as in Excel. */
  get pane(): Locator {
    return this.page.getByRole("region", { name: "校验与填报" });
  }

  get sheets(): Locator {
    return this.page.getByRole("region", { name: "工作表", exact: true });
  }

  get problems(): Problems {
    return new Problems(this.pane);
  }

  /** Presses a button anywhere on the page. */
  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).first().click();
  }

  /** Presses a button of the bar at the top. */
  async pressInBar(name: string): Promise<void> {
    await this.page.getByRole("banner").getByRole("button", { name, exact: true }).click();
  }

  /** Presses a button of the page that the pane shows, not of its tabs. */
  async pressInPane(name: string | RegExp): Promise<void> {
    await this.pane.locator("nav ~ *, header ~ *").getByRole("button", { name, exact: true }).first().click();
  }

  /** Presses a button of the message of this text. */
  async pressInMessage(text: string | RegExp, name: string): Promise<void> {
    const message = this.page.locator(".fui-MessageBar, [data-strip]").filter({ hasText: text });
    await message.getByRole("button", { name, exact: true }).click();
  }

  /** Goes to a page of the pane, by 更多 where it has no tab. */
  async openTab(name: string): Promise<void> {
    const tab = this.pane.getByRole("navigation").getByRole("button", { name, exact: true });
    if ((await tab.count()) > 0) return tab.click();
    await this.openTab("更多");
    await this.pressInPane(new RegExp(`^(新建)?${name}`));
  }

  /** Waits for words anywhere on the page. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Opens files by the button, as a browser without File System Access does. */
  async openFiles(...files: readonly Given[]): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.press("打开文件");
    const given = files.map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) }));
    await (await chooser).setFiles(given);
  }

  /** Waits for what was read, gives it, and waits for the end of all work. */
  async checked(): Promise<string> {
    const read = await this.problems.checked();
    await this.idle();
    return read;
  }

  /** Waits until nothing is under way. */
  async idle(): Promise<void> {
    await this.pane.locator("[aria-busy=false]").waitFor();
  }

  /** Saves by the button and gives what came. */
  async save({ marks = true } = {}): Promise<Saved> {
    const download = this.page.waitForEvent("download");
    await this.press("保存");
    // Nothing is asked where nothing is marked.
    const asked = this.page
      .getByRole("dialog")
      .getByRole("button", { name: marks ? "带标记" : /^不带标记/, exact: true });
    await Promise.race([download, asked.click().catch(() => undefined)]);
    const saved = await download;
    return { name: saved.suggestedFilename(), bytes: new Uint8Array(readFileSync(await saved.path())) };
  }
}

function isWithin(url: string, home: string): boolean {
  return url.startsWith(home) || url.startsWith("data:") || url.startsWith(`blob:${new URL(home).origin}`);
}

/** One browser and one server for the pages of a test file. */
export class Workbenches {
  #browser: Browser | undefined;
  #site: ServedFolder | undefined;
  readonly #open: OpenWorkbench[] = [];

  /** `base` is the folder of the host below which the page lies. */
  async start(base = "/"): Promise<void> {
    this.#site = await serveFolder(DIST, [0], base);
    this.#browser = await launchChromium();
  }

  /** Ends with a slash. */
  get home(): string {
    if (!this.#site) throw new Error("The server has not been started.");
    return this.#site.url;
  }

  /** Opens the page in a browser of its own, which knows nothing of other visits. */
  async open(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
    const { query = "", ...rest } = options;
    const workbench = await this.inContext(await this.context(rest), this.home);
    await workbench.page.goto(`${this.home}workbench.html${query}`);
    return workbench;
  }

  /** A browser of its own for several visits. */
  async context({ pickers = false, ...options }: WorkbenchOptions): Promise<BrowserContext> {
    if (!this.#browser) throw new Error("The browser has not been started.");
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      acceptDownloads: true,
      ...options,
    });
    // No test can press the buttons of the system's own dialogs.
    if (!pickers) await context.addInitScript("delete window.showOpenFilePicker; delete window.showSaveFilePicker;");
    return context;
  }

  /** A new visit in a browser; nothing is loaded yet. */
  async inContext(context: BrowserContext, home: string): Promise<OpenWorkbench> {
    const workbench = new OpenWorkbench(await context.newPage(), home);
    this.#open.push(workbench);
    return workbench;
  }

  /** Closes the pages that are open. @throws Error where one did what no page may */
  async closeAll(): Promise<void> {
    const opened = this.#open.splice(0);
    for (const { page } of opened) await page.context().close();
    const faults = opened.flatMap((workbench) => workbench.faults);
    if (faults.length > 0) throw new Error(`The page is at fault:\n${faults.join("\n")}`);
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    await this.#site?.close();
  }
}
