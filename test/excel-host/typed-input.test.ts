import { ExcelHost } from ".";
import { sheet } from "./probe";

describe("what is typed into a cell", () => {
  test.each([
    ["00123", { value: 123 }],
    ["'00123", { value: "00123" }],
    ["12%", { value: 0.12, numberFormat: "0%", text: "12%" }],
    ["57.10%", { value: 0.571, numberFormat: "0.00%", text: "57.10%" }],
    ["1,234", { value: 1234, numberFormat: "#,##0", text: "1,234" }],
    ["1,234.5", { value: 1234.5, numberFormat: "#,##0.00", text: "1,234.50" }],
    ["12,34", { value: "12,34" }],
    ["(5)", { value: -5 }],
    ["１２．５％", { value: 0.125, numberFormat: "0.00%" }],
    ["1e3", { value: 1000, numberFormat: "0.00E+00" }],
    ["2023-12-31", { value: 45291, text: "2023/12/31" }],
    ["2023-02-30", { value: "2023-02-30" }],
    ["2023年5月6日", { value: 45052, text: "2023年5月6日" }],
    ["2023年5月", { value: 45047, text: "2023年5月" }],
    ["3/4", { value: 45355, text: "3月4日" }],
    ["8:30", { value: 8.5 / 24, text: "8:30" }],
    ["true", { value: true, text: "TRUE" }],
    ["#N/A", { value: { error: "#N/A" }, text: "#N/A" }],
    ["-甲", { formula: "-甲" }],
    ["+B2", { formula: "+B2", value: 100 }],
    ["@B2", { formula: "@B2" }],
    ["＝B2", { formula: "B2", value: 100 }],
    ['=B2&"x"', { formula: 'B2&"x"', value: "100x", text: "100x" }],
    ["'=B2", { value: "=B2", formula: undefined }],
    ["=", { value: "=" }],
    ["一、说明", { value: "一、说明" }],
    ["—", { value: "—" }],
    ["万元", { value: "万元" }],
  ])("%j becomes what Excel makes of it", async (typed, expected: object) => {
    const host = new ExcelHost({ workbook: [sheet("表", [[null], [null, 100]])] });
    await host.user.type("表", "A1", typed);
    expect(host.cell("表", "A1")).toMatchObject(expected);
  });

  test.each(["=SUM(", "-(", "+", `="${"x".repeat(256)}"`])(
    "%j is refused or stays text, never half a formula",
    async (typed) => {
      const host = new ExcelHost({ workbook: [sheet("表", [[5]])] });
      const typedIn = host.user.type("表", "A1", typed);
      if (typed === "+") await typedIn;
      else await expect(typedIn).rejects.toMatchObject({ code: "InvalidArgument" });
      expect(host.cell("表", "A1").value).toBe(typed === "+" ? "+" : 5);
    },
  );

  test("keeps the format a cell has, and an apostrophe leaves a trace that the next content takes away", async () => {
    const host = new ExcelHost({
      workbook: [{ ...sheet("表", []), cells: [{ row: 0, column: 0, style: { format: "0.000" } }] }],
    });
    await host.user.type("表", "A1", "12%");
    expect(host.cell("表", "A1")).toMatchObject({ value: 0.12, numberFormat: "0.000", text: "0.120" });
    const before = host.state();
    await host.user.type("表", "B1", "'12");
    await host.user.type("表", "C1", "乙");
    expect(host.state()).toContain('"quoted": "12"');
    await host.user.type("表", "B1", "");
    await host.user.type("表", "C1", "");
    expect(host.state()).toBe(before);
  });
});
