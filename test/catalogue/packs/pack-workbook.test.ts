import { CATALOGUE } from "../../../src/catalogue";
import { faultsInRules, ownRulesOf } from "../../../src/catalogue/own-rules";
import { DEFAULT_PACK, PACKS } from "../../../src/catalogue/packs";
import { readPack } from "../../../src/catalogue/packs/pack";
import { packOfWorkbook } from "../../../src/catalogue/packs/pack-workbook";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/grid/snapshot";

const CONTEXT = {
  base: DEFAULT_PACK,
  bases: PACKS,
  rules: new Set(CATALOGUE.map(({ id }) => id)),
  faultsInChecks: (text: string) => faultsInRules(text, "checks"),
};

function workbook(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): WorkbookSnapshot {
  return {
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      hidden: false,
      merges: [],
      cells: rows.flatMap((values, row) => values.map((value, column) => ({ row, column, value }))),
    })),
  };
}

test("a bureau's workbook is the pack that its file would be", () => {
  const said = packOfWorkbook(
    workbook({
      口径: [
        ["项目", "值", "说明"],
        ["名称", "qingshan"],
        ["标题", "青山区"],
        ["执行率的下限", 0.85],
        ["thresholds.yearOnYearJump", "20%"],
        ["评价等级", "优 95、良 85、中 60、差 0"],
        ["停用的规则", "goal-vague、goal-copied"],
        ["severities.goal-blank", "错误"],
        ["labels.全年预算数", "预算安排数"],
      ],
      自定规则: [
        ["规则 执行率下限（核实）\n  附件2.执行率 >= 85%"],
        ["规则 编制（错误）"],
        ["  附件1.在职人数 <= 附件1.编制数"],
      ],
    }),
  )!;
  expect(said.faults).toEqual([]);
  const { pack, faults } = readPack(said.data, CONTEXT);
  expect(faults).toBeUndefined();
  expect(pack).toMatchObject({
    name: "qingshan",
    title: "青山区",
    thresholds: { executionRateLow: "0.85", yearOnYearJump: "0.2" },
    bands: [
      { name: "优", from: "95" },
      { name: "良", from: "85" },
      { name: "中", from: "60" },
      { name: "差", from: "0" },
    ],
    rulesOff: ["goal-vague", "goal-copied"],
    severities: { "goal-blank": "error" },
    labels: { 全年预算数: ["预算安排数"] },
  });
  expect(ownRulesOf(pack!).map(({ title }) => title)).toEqual(["执行率下限", "编制"]);
});

test("what it does not know is told by its cell", () => {
  expect(packOfWorkbook(workbook({ 口径: [["执行率下限", 0.8]] }))!.faults).toEqual([
    "口径!A1：不认识“执行率下限”，是不是“执行率的下限”？",
  ]);
});

test("any other workbook is no pack", () => expect(packOfWorkbook(workbook({ 附件1: [["规则"]] }))).toBeUndefined());

test.each<CellValue>(["优 90、80、差 0", true, { error: "#REF!" }])(
  "a value that is none is refused, not left out: %j",
  (value) => {
    const { data, faults } = packOfWorkbook(
      workbook({
        口径: [
          ["名称", "own"],
          ["标题", "自己的"],
          ["评价等级", value],
        ],
      }),
    )!;
    expect(faults).toEqual([]);
    expect(readPack(data, CONTEXT).faults?.join()).toMatch(/^bands\.\d\./);
  },
);
