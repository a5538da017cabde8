import { planTemplate } from "../../src/app/template";
import { PACKS } from "../../src/catalogue/packs";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { readSubmission } from "../../src/catalogue/submission/index";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";

const REQUEST = { year: 2025, unitName: "某市水务局", projects: 3 };

describe("planning blank forms", () => {
  test("makes forms of the year, the unit and so many projects", () => {
    const sheets = planTemplate({ ...REQUEST, unitName: " 某市水务局\u3000" }).sheets ?? [];
    const { year, unit, projects, reports } = readSubmission(snapshotOfDesign(sheets), DEFAULT_PACK);
    expect({ year, unit, projects: projects.length, reports: reports.length }).toEqual({
      year: 2025,
      unit: "某市水务局",
      projects: 3,
      reports: 1,
    });
  });

  test.each([
    [{ year: 1999 }, /年度/],
    [{ year: 2025.5 }, /年度/],
    [{ unitName: " " }, /不能为空/],
    [{ unitName: "长".repeat(101) }, /不能超过 100/],
    [{ unitName: "一\n二" }, /换行/],
    [{ projects: 0 }, /项目个数/],
    [{ projects: 201 }, /项目个数/],
    [{ projects: Number.NaN }, /项目个数/],
  ])("refuses %j", (change, says) => {
    expect(planTemplate({ ...REQUEST, ...change })).toEqual({ fault: expect.stringMatching(says) as string });
  });
});

test("the forms of a pack print its 分值, cost as a group of its own where it is one", () => {
  const weights = PACKS["cost-2023"]!.weights;
  const printed = (planTemplate({ ...REQUEST, weights }).sheets ?? []).map(({ cells }) =>
    cells.map(({ value }) => String(value)).filter((text) => /^(?:成本|产出|效益|满意度)\s*指标/.test(text)),
  );
  expect(printed[2]).toEqual(
    expect.arrayContaining([expect.stringMatching(/成本\s*指标.*20/s), expect.stringMatching(/产出\s*指标.*40/s)]),
  );
});
