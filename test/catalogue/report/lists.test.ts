import { clean2024 } from "../../../src/app/examples/clean-2024";
import type { CaseData } from "../../../src/catalogue/forms/canonical";
import { reportLists } from "../../../src/catalogue/report/lists";
import { reportOf } from "../../support/report-of";

function listsOf(change: (data: CaseData) => CaseData = (data) => data) {
  return reportLists(reportOf(change(clean2024)).submission);
}

const before = listsOf();

describe("the lists of a report", () => {
  test("are what a report carries", () => {
    expect(reportOf(clean2024).document.lists).toEqual(before);
    expect(before.projects).toContain("水库移民后期扶持项目");
    expect(before["fund-rows"]).toContain("农村渠道清淤专项");
    expect(before.problems).toContain("清淤渠道长度");
    expect(before.indicators).toContain("数量指标:水库巡查次数");
  });

  test("stay the same where only figures change", () => {
    const { funding } = clean2024.overall;
    expect(
      listsOf((data) => ({ ...data, overall: { ...data.overall, funding: { ...funding, executed: 555 } } })),
    ).toEqual(before);
  });

  test.each<[list: keyof typeof before, change: (data: CaseData) => CaseData]>([
    ["projects", (data) => ({ ...data, projects: data.projects.slice(1) })],
    [
      "problems",
      (data) => {
        const indicators = data.overall.indicators.map((row) =>
          row.indicator === "长期管护机制" ? { ...row, score: row.weight, actual: "管护机制健全" } : row,
        );
        return { ...data, overall: { ...data.overall, indicators } };
      },
    ],
    [
      "problems",
      (data) => {
        const spending = data.basicData.spending.map((row) =>
          row.key === "reception" ? { ...row, currentBudget: 0.5 } : row,
        );
        return { ...data, basicData: { ...data.basicData, spending } };
      },
    ],
    [
      "indicators",
      (data) => {
        const indicators = data.overall.indicators.filter(({ indicator: name }) => name !== "水库巡查次数");
        return { ...data, overall: { ...data.overall, indicators } };
      },
    ],
    [
      "fund-rows",
      (data) => {
        const spending = data.basicData.spending.map((row) =>
          row.key === "business" ? { ...row, currentFinal: null } : row,
        );
        return { ...data, basicData: { ...data.basicData, spending } };
      },
    ],
  ])("%s tells when its members change", (list, change) => {
    expect(listsOf(change)[list]).not.toBe(before[list]);
  });
});
