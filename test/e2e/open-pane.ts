import { resolve } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { launchChromium, openPane, type ExcelHost, type PaneOptions, type PaneSession } from "../excel-host";
import { eventually, PATIENCE } from "./eventually";
import { Problems } from "./problems";

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

  /** What stands between the tabs and the messages. */
  get main(): Locator {
    return this.session.frame.locator("main");
  }

  /** Presses a button of the page that is shown, in its foot too, once it can be pressed. */
  async press(name: string | RegExp): Promise<void> {
    await buttonIn(this.session.frame.locator("main, [data-foot]"), name).click();
  }

  /** Presses a button of the message of this text. */
  async pressInMessage(text: string | RegExp, name: string): Promise<void> {
    await buttonIn(this.message(text), name).click();
  }

  /** The messages of this text. */
  message(text: string | RegExp): Locator {
    return this.session.frame.locator("[data-strip]").filter({ hasText: text });
  }

  /** Goes to a page, by 更多 where it has no tab, and waits until it is there. */
  async openTab(name: string): Promise<void> {
    const tab = this.session.frame.locator("nav").getByRole("button", { name, exact: true });
    if ((await tab.count()) > 0) await tab.click();
    else {
      await this.openTab("更多");
      await this.press(new RegExp(`^(新建)?${name}`));
    }
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

  get problems(): Problems {
    return new Problems(this.main);
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

  /** Checks again, by 更多. */
  async checkAgain(): Promise<void> {
    await this.openTab("更多");
    await this.press("重新校验");
    await this.checked();
  }

  /** Waits for what was read, gives it, and waits for the end of all work. */
  async checked(): Promise<string> {
    const read = await this.problems.checked();
    await this.idle();
    return read;
  }

  /** Waits until nothing is under way. */
  async idle(): Promise<void> {
    await this.session.frame.locator("[aria-busy=false]").waitFor();
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
