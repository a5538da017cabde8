import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium } from "../excel-host";
import { officeFileOf } from "../excel-host/browser/office-files";

jest.setTimeout(180_000);

/** What a fresh clone has of what the pane is made from; above all it has no `dist`. */
const CLONED = [
  ...["src", "assets", "tools", "examples", "docs/images", "manifest.xml", "package.json", "tsconfig.json"],
  ...["webpack.config.js", "webpack.pane.js", "webpack.workbench.js"],
];

const clone = mkdtempSync(join(tmpdir(), "jihe-clone-"));
let server: ChildProcess;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  for (const name of CLONED) cpSync(resolve(name), join(clone, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(clone, "node_modules"), "junction");
  // What `npm run dev:pane` does, at a port of its own and without asking this machine to trust anything.
  const webpack = join(clone, "node_modules/webpack/bin/webpack.js");
  server = spawn(process.execPath, [webpack, "serve", "--port", "auto", "--env", "untrusted"], { cwd: clone });
  origin = await addressOf(server);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  const ended = new Promise((done) => server.once("exit", done));
  server.kill();
  await ended;
  rmSync(clone, { recursive: true, force: true });
});

/** Waits until the server says where it is and has built the pane. @throws Error with what it said, where it ends before */
function addressOf(process: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((found, fail) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const [, address] = /(https:\/\/localhost:\d+)\//.exec(said) ?? [];
      if (address !== undefined) found(address);
    };
    process.stdout?.on("data", hear);
    process.stderr?.on("data", hear);
    process.once("exit", () => fail(new Error(`The server ended:\n${said}`)));
  });
}

/** What the server answers; it holds requests back until the pane is built. */
function answerTo(path: string): Promise<{ readonly status: number | undefined; readonly body: string }> {
  return new Promise((done, fail) => {
    get(`${origin}${path}`, { rejectUnauthorized: false }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (body += chunk));
      response.on("end", () => done({ status: response.statusCode, body }));
      response.on("error", fail);
    }).on("error", fail);
  });
}

test.each(["/taskpane.html", "/commands.html", "/notice.html"])("%s and its scripts come over https", async (page) => {
  const { status, body } = await answerTo(page);
  expect(status).toBe(200);
  const scripts = Array.from(body.matchAll(/<script[^>]*\ssrc="?([^\s">]+)/g), ([, source = ""]) => source);
  const own = scripts.filter((source) => !source.startsWith("https:"));
  expect(own).not.toEqual([]);
  for (const script of own) expect(await answerTo(`/${script}`)).toMatchObject({ status: 200 });
});

test("the manifest and its pictures come too", async () => {
  const { body } = await answerTo("/manifest.xml");
  expect(body).toContain('<SourceLocation DefaultValue="https://localhost:3000/taskpane.html" />');
  expect(await answerTo("/assets/check-32.png")).toMatchObject({ status: 200 });
});

test("the pane runs in a browser", async () => {
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.route("https://appsforoffice.microsoft.com/**", async (route) => {
    const file = officeFileOf(route.request().url());
    await (file === undefined
      ? route.abort()
      : route.fulfill({ contentType: "text/javascript", body: await readFile(file) }));
  });
  await page.goto(`${origin}/taskpane.html`);
  await page.getByText("本页面只能在 Excel 中使用").waitFor();
});

test("nothing on the disk is taken for a build", () => {
  expect(existsSync(join(clone, "dist"))).toBe(false);
});
