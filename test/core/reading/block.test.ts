import { FORM_WORDS } from "../../../src/catalogue/forms/shared/form-words";
import { SheetIndex } from "../../../src/core/grid/sheet-index";
import { Block, inlineValue, isNote, oneLine, ownPartOf, unitIn } from "../../../src/core/reading/block";
import { labelKey } from "../../../src/core/values/normalise";

describe("a block", () => {
  const sheet = new SheetIndex({
    name: "表",
    hidden: false,
    cells: [
      { row: 1, column: 1, value: "执行率（%）" },
      { row: 1, column: 3, value: 95 },
      { row: 1, column: 9, value: "请核对" },
      { row: 5, column: 1, value: "说明：无" },
      { row: 900_000, column: 0, value: "远" },
    ],
    merges: [],
  });
  const block = new Block(sheet, { top: 0, bottom: 10, left: 0, right: 12 }, FORM_WORDS);

  test("knows its filled rows", () => {
    expect(block.rows).toEqual([1, 5]);
    expect(block.rowsWithin(2, 1_000_000)).toEqual([5]);
    expect(block.rowsWithin(6, 10)).toEqual([]);
  });

  test("gives texts their keys, and figures none", () => {
    expect(block.labelsOf(1).map(({ column, key }) => [column, key])).toEqual([
      [1, "执行率(%)"],
      [3, ""],
      [9, "请核对"],
    ]);
    expect(block.labelsOf(1)[0]!.label.stems).toEqual(["执行率(%)", "执行率"]);
    expect(block.labelsOf(2)).toEqual([]);
  });

  test("can be cut at its right", () => {
    expect(block.upToColumn(8).labelsOf(1)).toHaveLength(2);
    expect(block.upToColumn(9).labelsOf(1)).toHaveLength(3);
    expect(block.upToColumn(20)).toBe(block);
  });
});

describe("label and value in one cell", () => {
  const labels = ["主管部门"];
  const valueIn = (text: string) => {
    const inline = inlineValue(text, labels, FORM_WORDS);
    return inline && { before: inline.before, value: ownPartOf(inline) };
  };

  test.each([
    ["主管部门：水利局", "主管部门：", "水利局"],
    ["主 管 部 门 :  水利局 ", "主 管 部 门 :  ", "水利局"],
    ["主管部门（盖章）：水利局", "主管部门（盖章）：", "水利局"],
    ["主管部门：", "主管部门：", ""],
    ["主管部门：水利局    实施单位：中心", "主管部门：", "水利局"],
    ["实施单位：中心　　　主管部门：水利局", "实施单位：中心　　　主管部门：", "水利局"],
    ["填报单位：中心\n主管部门：水利局", "填报单位：中心\n主管部门：", "水利局"],
    ["主管部门：水利局：本级", "主管部门：", "水利局：本级"],
  ])("%s", (text, before, value) => {
    expect(valueIn(text)).toEqual({ before, value });
  });

  test.each(["主管部门", "水利局主管部门：甲", "主管部门意见：同意", "", "其他：主管部门：甲"])(
    "%s is none",
    (text) => {
      expect(valueIn(text)).toBeUndefined();
    },
  );
});

test.each([
  ["项目资金（万元）", "万元"],
  ["年度预  算申请  （ 元 ）", "元"],
  ["单位：元", "元"],
  ["金额单位：人民币万元", "万元"],
  ["预算执行情况(万元)(10分)", "万元"],
  ["(单位:元)", "元"],
  ["年初预算数/万元", "万元"],
  ["（人、万元）", "万元"],
  ["预算投资\n(万元)", "万元"],
  ["三公经费", undefined],
  ["元旦慰问", undefined],
  ["人均支出（元/人）", "元"],
  ["美元账户", undefined],
])("the unit in %s is %s", (text, unit) => {
  expect(unitIn(text)).toBe(unit);
});

test("notes are told by how they begin", () => {
  for (const note of ["说明：略", "备注", "注1：略", "填表说明：略", "注:", "填报说明"])
    expect(isNote(labelKey(note))).toBe(true);
  for (const label of ["注册费", "说明会支出", "备用金"]) expect(isNote(labelKey(label))).toBe(false);
});

test("a text on one line has no white space at all", () => {
  expect(oneLine(" 全年\n预算 数\u3000")).toBe("全年预算数");
});
