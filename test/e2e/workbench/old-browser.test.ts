import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import type { BrowserContext } from "playwright-core";
import { Workbenches } from "./open-workbench";

jest.setTimeout(120_000);

const pages = new Workbenches();

beforeAll(() => pages.start());
afterAll(() => pages.stop());

const SINGLE = pathToFileURL(resolve("dist/single/workbench.html")).href;

/** What the page says in a browser that was made so. */
async function saidIn(prepare: (context: BrowserContext) => Promise<unknown>, address: string): Promise<string> {
  const context = await pages.context({});
  await prepare(context);
  const workbench = await pages.inContext(context, pages.home);
  await workbench.page.goto(address);
  const said = await workbench.page.getByRole("alert").innerText();
  await context.close();
  return said;
}

test.each([
  ["a site", () => `${pages.home}workbench.html`],
  ["one file", () => SINGLE],
])("a browser of 2020 is told which one to use, on %s", async (_, address) => {
  const said = await saidIn(
    (context) => context.addInitScript("delete Object.hasOwn; delete Array.prototype.at;"),
    address(),
  );
  expect(said).toContain("这个浏览器太旧，打不开绩核工作台。");
});

test("a page whose program does not come says so instead of waiting", async () => {
  const without = (context: BrowserContext) => context.route(/\/workbench\/.*\.js$/, (route) => route.abort());
  expect(await saidIn(without, `${pages.home}workbench.html`)).toContain("绩核工作台没有打开");
});
