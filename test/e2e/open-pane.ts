import { resolve } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { launchChromium, openPane, type ExcelHost, type PaneOptions, type PaneSession } from "../excel-host";
import { eventually, PATIENCE } from "./eventually";

/** As jest and scripts are run: from the project's root. */
const DIST = resolve("dist/web");

/** The built pane in front of a person, with the Excel behind it. */
export class OpenPane {
  constructor(readonly session: PaneSession) {
    session.page.setDefaultTimeout(PATIENCE);
  }

  get host(): ExcelHost {
    return this.session.host;
  }

  /** What stands between the tabs and the foot. */
  get main(): Locator {
    return this.session.frame.locator("main");
  }

  /** Presses a button of the page that is shown, once it can be pressed. */
  async press(name: string | RegExp): Promise<void> {
    await buttonIn(this.main, name).click();
  }

  /** Presses a button of the message of this text. */
  async pressInMessage(text: string | RegExp, name: string): Promise<void> {
    await buttonIn(this.session.frame.locator(".fui-MessageBar").filter({ hasText: text }), name).click();
  }

  /** Goes to a page and waits until it is there. */
  async openTab(name: string): Promise<void> {
    await buttonIn(this.session.frame.locator("nav"), name).click();
    await this.opened();
  }

  /** Waits until the page asked for has come. */
  async opened(): Promise<void> {
    await this.main.locator("h1", { hasNotText: "正在打开" }).waitFor();
  }

  /** Waits for words anywhere in the pane. */
  async sees(text: string | RegExp): Promise<void> {
    await this.session.frame.getByText(text).first().waitFor();
  }

  /** The findings in the list, as their buttons. */
  get findings(): Locator {
    return this.main.locator("li > button[aria-expanded]");
  }

  /** Waits until the pane watches the workbook, so that nothing of its start is counted later. */
  async started(): Promise<void> {
    await eventually(
      () => this.host.traffic.exchanges.length,
      (exchanges) => exchanges > 0,
    );
  }

  /** Runs the first check and waits for its results. */
  async check(): Promise<void> {
    await this.press("校验");
    await this.checked();
  }

  /** Waits for the coverage line, gives it, and waits for the end of all work. */
  async checked(): Promise<string> {
    const line = this.main.getByText(/^识别 \d+ 张表；检查 \d+ 条规则/);
    await line.waitFor();
    await this.idle();
    return (await line.textContent()) ?? "";
  }

  /** Waits until nothing is under way: only then can the workbook be checked again. */
  async idle(): Promise<void> {
    await this.main.locator("button:enabled", { hasText: /^重新校验$/ }).waitFor();
  }
}

function buttonIn(where: Locator, name: string | RegExp): Locator {
  return where.getByRole("button", { name, exact: true }).first();
}

/** One browser for the panes of a test file. */
export class Panes {
  #browser: Browser | undefined;
  readonly #open: PaneSession[] = [];

  async start(): Promise<void> {
    this.#browser = await launchChromium();
  }

  async open(options: Omit<PaneOptions, "dist" | "browser">): Promise<OpenPane> {
    if (!this.#browser) throw new Error("The browser has not been started.");
    const session = await openPane({
      reducedMotion: true,
      officeWait: PATIENCE,
      ...options,
      dist: DIST,
      browser: this.#browser,
    });
    this.#open.push(session);
    return new OpenPane(session);
  }

  /** Closes the panes that are open. @throws Error where one did what no pane may: a foreign request, a forbidden call */
  async closeAll(): Promise<void> {
    for (const session of this.#open.splice(0)) await session.close();
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
  }
}
