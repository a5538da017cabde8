import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { EXAMPLE, panesOfFile } from "./panes-of-file";

const DIST = resolve("dist/web");
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const PAGES = readdirSync(DIST).filter((name) => /^(taskpane|commands|notice)\.html$/.test(name));

const panes = panesOfFile();
// Throws where a request left the page for anything but office.js, or a file was asked for that is not there.

const htmlOf = (name: string): string => readFileSync(join(DIST, name), "utf8");

/** The directives of a page's policy by name. */
function policyOf(html: string): ReadonlyMap<string, readonly string[]> {
  const [, content = ""] = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html) ?? [];
  const directives = content.split(";").map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = "", ...sources]) => [name, sources]));
}

test("all three pages are built", () => {
  expect(PAGES).toEqual(["commands.html", "notice.html", "taskpane.html"]);
});

test.each(PAGES)(
  "%s runs scripts from its own folder, office.js, and what its policy names by hash; nothing else",
  (page) => {
    const html = htmlOf(page);
    const inline = Array.from(html.matchAll(/<script>([^]*?)<\/script>/g), ([, script = ""]) => script);
    const hashes = inline.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
    const policy = policyOf(html);
    expect(policy.get("script-src")).toEqual(["'self'", ...hashes, new URL(OFFICE_JS).origin]);
    expect(policy.get("default-src")).toEqual(["'self'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    const sources = Array.from(html.matchAll(/<script[^>]*\ssrc="?([^\s">]+)/g), ([, source = ""]) => source);
    expect(sources).toContain(OFFICE_JS);
    for (const source of sources.filter((one) => one !== OFFICE_JS)) expect(readdirSync(DIST)).toContain(source);
    expect(html).not.toMatch(/\son\w+=/);
    expect(html).not.toContain("javascript:");
  },
);

test("only the old webviews' script stands in a page", () => {
  const count = (page: string): number => htmlOf(page).split("<script>").length - 1;
  expect(Object.fromEntries(PAGES.map((page) => [page, count(page)]))).toEqual({
    "commands.html": 0,
    "notice.html": 0,
    "taskpane.html": 1,
  });
});

test("a whole visit meets no refusal of the policy", async () => {
  const pane = await panes.open({ workbook: EXAMPLE });
  const { frame } = pane.session;
  await frame.evaluate(() => {
    Object.assign(window, { refused: [] });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      (window as unknown as { refused: string[] }).refused.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await pane.check();
  for (const tab of ["概览", "填充", "报告", "模板", "设置"]) await pane.openTab(tab);
  await pane.openTab("报告");
  await pane.press("生成报告");
  await pane.main.getByRole("button", { name: "复制全文" }).waitFor();
  expect(await frame.evaluate(() => (window as unknown as { refused: string[] }).refused)).toEqual([]);
  expect(pane.session.consoleErrors).toEqual([]);
});

test("the policy is in force: neither a strange script nor a request elsewhere gets through", async () => {
  const pane = await panes.open({ workbook: EXAMPLE });
  await pane.started();
  const outcome = await pane.session.frame.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.ranInline = true";
    document.body.append(script);
    const sent = await fetch("https://example.invalid/").then(
      () => true,
      () => false,
    );
    await new Promise((done) => setTimeout(done, 0));
    return { sent, ranInline: "ranInline" in window, refused };
  });
  expect(outcome).toMatchObject({ sent: false, ranInline: false });
  expect(outcome.refused).toEqual(expect.arrayContaining(["script-src-elem", "connect-src"]));
});
