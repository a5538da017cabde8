/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const SCRIPT = readFileSync(join(import.meta.dirname, "../../src/web/old-browser.js"), "utf8");

/** What a browser must have, besides the language. */
const ABLE = { ResizeObserver: class {}, HTMLDialogElement: { prototype: { showModal: () => undefined } } };

/** Runs the script as the page does, in a browser that has this. */
function openIn(has: object): { readonly fail: () => void } {
  document.documentElement.removeAttribute("data-too-old");
  document.body.innerHTML = '<div id="root"><div class="skeleton">正在打开绩核工作台……</div></div>';
  const listeners: (() => void)[] = [];
  const addEventListener = (_: string, listener: () => void) => listeners.push(listener);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the script stands in the page as text
  const run = new Function("window", SCRIPT) as (window: unknown) => void;
  run({ document, addEventListener, ...has });
  return { fail: () => listeners.forEach((listener) => listener()) };
}

const said = () => document.body.textContent ?? "";

test("a browser that can run the program is left to it", () => {
  openIn(ABLE);
  expect(said()).toBe("正在打开绩核工作台……");
  expect(document.documentElement.hasAttribute("data-too-old")).toBe(false);
});

test.each([
  ["without dialogs", { ResizeObserver: ABLE.ResizeObserver }],
  ["without ResizeObserver", { HTMLDialogElement: ABLE.HTMLDialogElement }],
])("a browser %s is told which one to use, and the program does not start", (_, has) => {
  openIn(has);
  expect(said()).toContain("这个浏览器太旧");
  expect(said()).toContain("Chrome 93 以上");
  expect(document.documentElement.hasAttribute("data-too-old")).toBe(true);
});

test("a program that does not arrive whole leaves nobody waiting", () => {
  openIn(ABLE).fail();
  expect(said()).toContain("绩核工作台没有打开");
  expect(said()).not.toContain("正在打开");
});

test("a program that runs tells of its own troubles", () => {
  const { fail } = openIn(ABLE);
  document.getElementById("root")!.innerHTML = "<main>工作台</main>";
  fail();
  expect(said()).toBe("工作台");
});
