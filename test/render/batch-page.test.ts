/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";
import axe from "axe-core";
import type { BatchResult } from "../../src/app/batch/unit-result";
import type { batchPage as BatchPage } from "../../src/render/batch-page";

let batchPage: typeof BatchPage;
let batch: BatchResult;
let page = "";

beforeAll(async () => {
  // The engine needs them, and this window has none.
  const structuredClone = (data: unknown): unknown => deserialize(serialize(data));
  Object.assign(globalThis, { TextDecoder, TextEncoder, structuredClone });
  ({ batchPage } = await import("../../src/render/batch-page"));
  const { makeCounty } = await import("../../tools/county/county");
  const { batchOf } = await import("../app/batch/made-batch");
  batch = batchOf(makeCounty({ units: 4, seed: 3 }).units);
  page = batchPage(batch, "hunan@0");
});

/** The page with its script run, as a browser has it. */
function opened(html = page): Document {
  document.documentElement.innerHTML = /<html[^>]*>(.*)<\/html>/s.exec(html)![1]!;
  document.documentElement.lang = "zh-CN";
  const script = /<script>(.*)<\/script>/s.exec(html)![1]!;
  window.eval(`(()=>{${script}})()`);
  return document;
}

test("needs nothing from anywhere, and carries no markup that people typed", () => {
  expect(page).not.toMatch(/(?:src|href)=/);
  const [unit] = batch.units;
  const evil = { ...unit!, checked: { ...unit!.checked, unit: "<img src=x onerror=1>" } };
  expect(batchPage({ ...batch, units: [evil] }, "p")).not.toContain("<img");
  expect(batchPage(batch, "hunan@0")).toBe(page);
});

test("is accessible by what can be told without layout", async () => {
  opened();
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test("headers of figures stand to the right as their figures do", () => {
  opened();
  for (const table of document.querySelectorAll("section table")) {
    const isFigure = (row: Element | null): readonly boolean[] =>
      [...(row?.children ?? [])].map((cell) => cell.classList.contains("figure"));
    const rows = table.querySelectorAll("tbody tr");
    if (rows.length > 0) expect(isFigure(table.querySelector("thead tr"))).toEqual(isFigure(rows[0]!));
  }
});

test("sorts by a column and finds words", () => {
  opened();
  const names = (): string[] => [...document.querySelectorAll("#units tbody th")].map((one) => one.textContent);
  const before = names();
  const [first] = document.querySelectorAll<HTMLButtonElement>("#units thead button");
  first!.click();
  first!.click();
  expect(names()).toHaveLength(before.length);
  expect(first!.parentElement!.getAttribute("aria-sort")).toBe("descending");
  const find = document.querySelector<HTMLInputElement>("#find")!;
  find.value = before[1]!;
  find.dispatchEvent(new Event("input"));
  expect([...document.querySelectorAll<HTMLElement>("#units tbody tr")].filter(({ hidden }) => !hidden)).toHaveLength(
    1,
  );
  expect(document.querySelector("#shown")!.textContent).toBe("找到 1 个单位");
});
