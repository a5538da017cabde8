import * as fc from "fast-check";
import { freeSheetName, MAX_SHEET_NAME } from "../../../src/core/grid/sheet-name";

test.each([
  ["自评报告", [], "自评报告"],
  ["自评报告", ["自评报告"], "自评报告 (2)"],
  ["自评报告", ["自评报告", "自评报告 (2)"], "自评报告 (3)"],
  ["Report", ["REPORT"], "Report (2)"],
  ["a:b\\c/d?e*f[g]h", [], "a_b_c_d_e_f_g_h"],
  ["'引号'", [], "引号"],
  ["it's", [], "it's"],
  [" 两边 ", [], "两边"],
  ["第一行\n第二行", [], "第一行 第二行"],
  ["", [], "工作表"],
  ["''", ["工作表"], "工作表 (2)"],
  ["History", [], "工作表History"],
  ["长".repeat(40), [], "长".repeat(31)],
  ["长".repeat(40), ["长".repeat(31)], `${"长".repeat(27)} (2)`],
  [`${"长".repeat(30)}😀`, [], "长".repeat(30)],
])("%s among %j is %s", (wanted, taken, name) => {
  expect(freeSheetName(wanted, taken)).toBe(name);
});

test("every name is one Excel takes, and free", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(fc.string({ maxLength: 31 })),
      (wanted, others) => {
        const first = freeSheetName(wanted, others);
        const taken = [...others, first];
        for (const name of [first, freeSheetName(wanted, taken)]) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(MAX_SHEET_NAME);
          expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
        }
        expect(others.map((name) => name.toLowerCase())).not.toContain(first.toLowerCase());
        expect(freeSheetName(wanted, taken).toLowerCase()).not.toBe(first.toLowerCase());
      },
    ),
  );
});
