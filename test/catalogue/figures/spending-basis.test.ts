import { clean2024 } from "../../../src/app/examples/clean-2024";
import { spendingBasis } from "../../../src/catalogue/figures/spending-basis";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import type { CellValue } from "../../../src/core/grid/snapshot";
import { snapshotFor } from "../../support/describe-rule";

// 附件2 of the clean example: 全年预算 566.20, 全年执行 554.80.
function basisWith(basic: string, project: string, funds: Readonly<Record<string, CellValue>> = {}): string {
  const cells = { "附件2!F7": `其中：基本支出：${basic}`, "附件2!F8": `项目支出：${project}`, ...funds };
  const [form] = readSubmission(snapshotFor(clean2024, { cells }), DEFAULT_PACK).overall;
  if (!form) throw new Error("No 附件2 was found.");
  return spendingBasis(form);
}

test("kinds that add up to 全年执行数 state spending", () => {
  expect(basisWith("296.4", "258.4")).toBe("spending");
  expect(basisWith("296.4", "258.41")).toBe("spending");
  expect(basisWith("554.8", "")).toBe("spending");
});

test("kinds that add up to 全年预算数 only state the budget", () => {
  expect(basisWith("304.2", "262")).toBe("budget");
  expect(basisWith("304.2", "262", { "附件2!F5": null })).toBe("budget");
});

test("where budget and spending are the same, so is what the kinds state", () => {
  expect(basisWith("304.2", "262", { "附件2!F5": 566.2 })).toBe("spending");
  expect(basisWith("约三百", "262", { "附件2!F5": 566.2 })).toBe("spending");
});

test("kinds that add up to neither are compared all the same", () => {
  expect(basisWith("296.4", "300")).toBe("spending");
  expect(basisWith("296.4", "300", { "附件2!E5": null })).toBe("spending");
  expect(basisWith("", "")).toBe("spending");
});

test("what cannot be read leaves it open", () => {
  expect(basisWith("约三百", "258.4")).toBe("unknown");
  expect(basisWith("304.2", "262", { "附件2!F5": "五百多" })).toBe("unknown");
});
