import { clean2024 } from "../../../src/app/examples/clean-2024";
import { reportTitles } from "../../../src/catalogue/binding/report-titles";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { toA1 } from "../../../src/core/grid/address";
import { snapshotFor } from "../../support/describe-rule";

/** Year and unit of every title, each with its cell, of a report that begins with these paragraphs. */
function titlesOf(...opening: string[]): readonly string[] {
  const report = [...opening, "一、单位基本情况", "本单位基本情况。"];
  const snapshot = snapshotFor(clean2024, { data: (data) => void (data.report = report) });
  const [form] = readSubmission(snapshot, DEFAULT_PACK).reports;
  if (!form) throw new Error("No report was found.");
  return reportTitles(form).map(({ year, unit }) => {
    const saidYear = year ? `${year.value}@${toA1(year.paragraph.at)}` : "-";
    const saidUnit = unit ? `${unit.name}@${toA1(unit.paragraph.at)}` : "-";
    return `${saidYear} ${saidUnit}`;
  });
}

test.each([
  ["year, unit and words", "2024年度青岚市水利局单位整体支出绩效自评报告", "2024@A2 青岚市水利局@A2"],
  ["the unit first", "青岚市水利局2024年度部门整体支出绩效评价报告", "2024@A2 青岚市水利局@A2"],
  ["a year in brackets", "青岚市水利局整体支出绩效自评报告（2024年度）", "2024@A2 青岚市水利局@A2"],
  ["关于 and blanks", "青岚市水利局 关于2024年度 部门整体支出绩效自评报告", "2024@A2 青岚市水利局@A2"],
  ["no unit", "2024年度部门整体支出绩效自评报告", "2024@A2 -"],
  ["no year", "青岚市水利局整体支出绩效自评报告", "- 青岚市水利局@A2"],
  ["a project's name is no unit", "2024年度农村饮水安全专项资金绩效自评报告", "2024@A2 -"],
])("one title: %s", (_, title, expected) => {
  expect(titlesOf(title)).toEqual([expected]);
});

test("a title broken over two or three paragraphs is put together", () => {
  const cover = "2024年度青岚市水利局单位整体支出绩效自评报告";
  expect(titlesOf(cover, "2024年度水利局", "单位整体支出绩效自评报告")[1]).toBe("2024@A3 -");
  expect(titlesOf(cover, "2024年度湖滨水利局", "单位整体支出绩效自评报告")[1]).toBe("2024@A3 湖滨水利局@A3");
  expect(titlesOf(cover, "湖滨水利局", "2024年度部门整体支出绩效自评报告")[1]).toBe("2024@A4 湖滨水利局@A3");
  expect(titlesOf(cover, "2024年度", "湖滨水利局", "整体支出绩效自评报告")[1]).toBe("2024@A3 湖滨水利局@A4");
});

test("a title never takes in the title, date or label above it", () => {
  const cover = "2024年度青岚市水利局单位整体支出绩效自评报告";
  expect(titlesOf(cover, "单位整体支出绩效自评报告")[1]).toBe("- -");
  expect(titlesOf(cover, "2025年3月18日", "单位整体支出绩效自评报告")[1]).toBe("- -");
  expect(titlesOf(cover, "二〇二五年三月", "单位整体支出绩效自评报告")[1]).toBe("- -");
  expect(titlesOf(cover, "部门（单位）名称：湖滨水利局", "单位整体支出绩效自评报告")[1]).toBe("- -");
});

test("titles are looked for only before the first section", () => {
  const found = titlesOf(
    "2024年度青岚市水利局单位整体支出绩效自评报告",
    "一、概况",
    "2023年度青岚市水利局绩效自评报告",
  );
  expect(found).toHaveLength(1);
});
