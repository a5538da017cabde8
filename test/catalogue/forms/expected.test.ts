import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import expected from "../../../examples/expected.json";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { parseA1 } from "../../../src/core/grid/address";
import { valuesByAddress } from "../../support/layouts";

const SHEETS = new Map(designForms(contradictions2023).map((sheet) => [sheet.name, sheet]));

describe("what must be found in the example of faults", () => {
  test.each(expected.mustFind)("$rule stands at a cell of the form: $cell", ({ cell }) => {
    const [sheet = "", address = ""] = cell.split("!");
    const place = parseA1(address);
    const cells = SHEETS.get(sheet)?.cells ?? [];
    expect(cells.some((at) => at.row === place?.row && at.column === place.column)).toBe(true);
  });

  test("names the paragraphs that carry the faults of the report", () => {
    const report = valuesByAddress(SHEETS.get("附件4")!);
    expect(report.A3).toMatch(/名称：\s*（盖章）/u);
    expect(report.A5).toBe("2023年度东湖区企地协调服务中心");
    expect(report.A11).toContain("全年支出382.92万元");
    expect(report.A15).toMatch(/125万元.*追加.*124\.11万元.*共203\.25万元/u);
  });

  test("demands nothing twice and nothing that must pass", () => {
    const demands = expected.mustFind.map(({ rule, cell }) => `${rule} ${cell}`);
    expect(new Set(demands).size).toBe(demands.length);
    expect(expected.mustFind.filter(({ rule }) => expected.mustPass.includes(rule))).toEqual([]);
  });
});
