import type { CellValue } from "../../../src/core/grid/snapshot";
import { findSignature, readSignature } from "../../../src/core/reading/read-signature";
import { signature } from "../../../src/core/template/parts";
import { blockOfRows } from "../../support/reading/small-forms";

const PART = signature(
  ["单位负责人签字", "单位负责人"],
  ["填表人", "填报人"],
  ["联系电话", "电话"],
  ["填报日期", "日期"],
);

function read(...rows: readonly (readonly CellValue[])[]): readonly (readonly [string, string, boolean])[] {
  const block = blockOfRows(rows);
  const from = findSignature(block, PART, block.rows);
  const cells = readSignature(block, PART, from, block.area.bottom, 6);
  return cells.flatMap(({ items }) => items.map(({ label, text, filled }) => [label, text, filled] as const));
}

test("labels and answers in one cell", () => {
  expect(read(["单位负责人签字：王某      填表人：   联系电话：5550132  填报日期：2024年3月18日"])).toEqual([
    ["单位负责人签字", "王某", true],
    ["填表人", "", false],
    ["联系电话", "5550132", true],
    ["填报日期", "2024年3月18日", true],
  ]);
});

test("a cell for each, the answer behind its label or beside it", () => {
  expect(read(["单位负责人：", null, "王某", "填 报 人：陈某", "电话：", 5550132, "日期：  年  月  日"])).toEqual([
    ["单位负责人签字", "王某", true],
    ["填表人", "陈某", true],
    ["联系电话", "5550132", true],
    ["填报日期", "年  月  日", false],
  ]);
});

test("labels without colons", () => {
  expect(read(["单位负责人签字      填表人    填报日期"])).toEqual([
    ["单位负责人签字", "", false],
    ["填表人", "", false],
    ["填报日期", "", false],
  ]);
  expect(read(["填表人", "陈某"])).toEqual([["填表人", "陈某", true]]);
});

test("over two rows", () => {
  expect(read(["单位负责人签字：王某"], ["填表人：陈某", null, "联系电话：—"])).toEqual([
    ["单位负责人签字", "王某", true],
    ["填表人", "陈某", true],
    ["联系电话", "—", false],
  ]);
});

test("a side note far from its label is no answer", () => {
  expect(read([null, null, null, null, "填表人：", null, null, null, "请核对"])).toEqual([["填表人", "", false]]);
});

test("a date or a telephone in a table is no signature line", () => {
  expect(read(["完成日期：6月"], ["三级指标", "日期"], ["总分", 100])).toEqual([]);
  expect(read(["完成日期：6月"], ["总分", 100], ["填表人：陈某"])).toEqual([["填表人", "陈某", true]]);
});
