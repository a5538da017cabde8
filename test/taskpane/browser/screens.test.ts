import { existsSync, readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { serveDevPage, type DevPage } from "./dev-page";
import { SCREENS, type Screen } from "./screens";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The pane as Excel shows it at its narrowest and at its usual width, in the three ways colours may be given. */
const LOOKS: readonly (readonly [name: string, theme: string, options: BrowserContextOptions])[] = [
  ["light, 350 px", "light", { viewport: { width: 350, height: 700 } }],
  ["dark, 320 px", "dark", { viewport: { width: 320, height: 700 }, colorScheme: "dark" }],
  ["forced colours, 320 px", "light", { viewport: { width: 320, height: 700 }, forcedColors: "active" }],
];

let browser: Browser;
let site: DevPage;

beforeAll(async () => {
  site = await serveDevPage();
  browser = await chromium.launch({
    ...(CHROMIUM === undefined ? { channel: "chrome" } : { executablePath: CHROMIUM }),
    args: ["--no-sandbox"],
  });
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each(LOOKS)("%s", (_, theme, options) => {
  test.each(SCREENS.map((screen) => [screen.name, screen] as const))("%s", async (__, screen) => {
    await onPage({ ...options, bypassCSP: true, reducedMotion: "reduce" }, async (page, faults) => {
      await show(page, screen, theme);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        options.viewport!.width,
      );
      expect(await cornerIsFree(page)).toBe(true);
      expect(faults).toEqual([]);
    });
  });
});

test("nothing is asked of any other server", async () => {
  await onPage({}, async (page) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const screen of SCREENS) await show(page, screen, "light");
    expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
  });
});

async function onPage(
  options: BrowserContextOptions,
  work: (page: Page, faults: string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      // The browser asks for an icon of its own accord.
      if (message.type() === "error" && !message.location().url.endsWith("favicon.ico")) faults.push(message.text());
    });
    await work(page, faults);
  } finally {
    await context.close();
  }
}

async function show(page: Page, screen: Screen, theme: string): Promise<void> {
  await page.goto(`${site.url}${screen.query}${screen.query === "" ? "?" : "&"}theme=${theme}`);
  await page.locator("main").waitFor();
  await screen.reach(page);
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate<AxeResults>("axe.run()");
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Excel lays its own menu of 34 × 32 px over the top right corner. */
async function cornerIsFree(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const inCorner = document.elementsFromPoint(document.documentElement.clientWidth - 17, 16);
    return inCorner.every((element) => !element.matches("button, a, input, select, textarea, [role='alert'] *"));
  });
}
