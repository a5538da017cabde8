/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const SCRIPT = readFileSync(join(import.meta.dirname, "../../src/taskpane/old-webview.js"), "utf8");

const OLD = {
  "Internet Explorer 11": "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko",
  "Internet Explorer 10": "Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2; Trident/6.0)",
  EdgeHTML:
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0 Safari/537.36 Edge/18.19045",
};
const NEW = {
  WebView2: "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36 Edg/131.0",
  WKWebView: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)",
};

/** Runs the script as the page does, in a browser that calls itself so. */
function openIn(userAgent: string): string {
  document.body.innerHTML = '<div id="root">正在打开</div>';
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the script stands in the page as text
  const run = new Function("window", SCRIPT) as (window: unknown) => void;
  run({ document, navigator: { userAgent } });
  return document.body.textContent ?? "";
}

test.each(Object.entries(OLD))("%s gets a plain page that names the other door", (_, agent) => {
  expect(openIn(agent)).toContain("本机 Excel 使用旧内核，请用网页版工具打开此文件");
  expect(document.getElementById("root")).toBeNull();
});

test.each(Object.entries(NEW))("%s gets the pane", (_, agent) => {
  expect(openIn(agent)).toBe("正在打开");
});

test("waits for the page where it is still being read", () => {
  document.body.innerHTML = '<div id="root">正在打开</div>';
  const waiting: (() => void)[] = [];
  const page = {
    readyState: "loading",
    body: document.body,
    createElement: (name: string) => document.createElement(name),
    createTextNode: (text: string) => document.createTextNode(text),
    addEventListener: (_: string, act: () => void) => waiting.push(act),
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- as above
  (new Function("window", SCRIPT) as (window: unknown) => void)({
    document: page,
    navigator: { userAgent: OLD["Internet Explorer 11"] },
  });
  expect(document.body.textContent).toBe("正在打开");
  waiting.forEach((act) => act());
  expect(document.body.textContent).toContain("旧内核");
});

test("is written in the JavaScript that old engines read", () => {
  const code = SCRIPT.replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
  expect(code).not.toMatch(
    /\b(const|let|class|async|await)\b|=>|`|\?\.|\?\?|\.\.\.|\.(append|replaceChildren|includes|startsWith)\(/,
  );
});
