import { clean2024 } from "../../../src/app/examples/clean-2024";
import { incomeBasis } from "../../../src/catalogue/figures/income-basis";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import type { CellValue } from "../../../src/core/grid/snapshot";
import { snapshotFor } from "../../support/describe-rule";

// 附件2 of the clean example: 全年预算 566.20, 全年执行 554.80.
function basisWith(general: string, fund: string, total: Readonly<Record<string, CellValue>> = {}): string {
  const cells = {
    "附件2!B7": `其中：一般公共预算：${general}`,
    "附件2!B8": `政府性基金拨款：${fund}`,
    "附件2!B9": "纳入专户管理的非税收入拨款：",
    "附件2!B10": "其他资金：",
    ...total,
  };
  const [form] = readSubmission(snapshotFor(clean2024, { cells }), DEFAULT_PACK).overall;
  if (!form) throw new Error("No 附件2 was found.");
  return incomeBasis(form);
}

test("income that adds up to 全年预算数 alone states the budget", () => {
  expect(basisWith("506.2", "60")).toBe("budget");
  expect(basisWith("506.21", "60")).toBe("budget");
  expect(basisWith("566.2", "")).toBe("budget");
});

test("income that adds up to 全年执行数, or to neither, states spending", () => {
  expect(basisWith("494.8", "60")).toBe("spending");
  expect(basisWith("494.81", "60")).toBe("spending");
  expect(basisWith("500", "60")).toBe("spending");
});

test("where budget and spending are the same, it states spending", () => {
  expect(basisWith("506.2", "60", { "附件2!F5": 566.2 })).toBe("spending");
});

test("income left blank, or of nothing but zeros, states spending", () => {
  expect(basisWith("", "")).toBe("spending");
  expect(basisWith("0", "0", { "附件2!E5": 0 })).toBe("spending");
});

test("so it does where budget or spending is missing", () => {
  expect(basisWith("506.2", "60", { "附件2!F5": null })).toBe("spending");
  expect(basisWith("506.2", "60", { "附件2!E5": null })).toBe("spending");
});
