import type { UnitResult } from "../../../src/app/batch/unit-result";
import type { ReviewUnit } from "../../../src/web/review/review-state";
import { namesWithin, proposedSets } from "../../../src/web/review/sets";

function fileOf(path: string, unit: string | null, ...forms: readonly string[]): ReviewUnit {
  const result = { checked: { unit, year: 2024 }, facts: { forms } } as unknown as UnitResult;
  const file = { name: path.split("/").at(-1)!, path, size: 1, read: async () => new Uint8Array() };
  return { id: path, name: path, files: [file], standing: "checked", result, unread: [], giving: 1 };
}

const proposed = (...units: readonly ReviewUnit[]) =>
  proposedSets(units).map(({ name, units: own }) => [name, own.map(({ id }) => id)]);

test("the files of a folder that is one unit's belong together, those without a name and in folders below too", () => {
  expect(
    proposed(
      fileOf("材料/甲/1.xlsx", "甲", "附件1", "附件2"),
      fileOf("材料/甲/项目/3.xlsx", "甲", "附件3×2"),
      fileOf("材料/甲/4.docx", null, "附件4"),
      fileOf("材料/乙/全.xlsx", "乙", "附件1", "附件2", "附件3", "附件4"),
    ),
  ).toEqual([["材料/甲", ["材料/甲/1.xlsx", "材料/甲/项目/3.xlsx", "材料/甲/4.docx"]]]);
});

test("files of several units in one folder belong together by the unit's name; those without one are left alone", () => {
  expect(
    proposed(
      fileOf("甲1.xlsx", "甲", "附件1"),
      fileOf("乙.xlsx", "乙", "附件1", "附件2"),
      fileOf("甲2.xlsx", "甲", "附件2"),
      fileOf("报告.docx", null, "附件4"),
    ),
  ).toEqual([["甲", ["甲1.xlsx", "甲2.xlsx"]]]);
});

test("two versions of one form are two submissions", () => {
  expect(proposed(fileOf("初稿.xlsx", "甲", "附件1", "附件2"), fileOf("终稿.xlsx", "甲", "附件1", "附件2"))).toEqual(
    [],
  );
});

test("files of a set are called by their way within what they have in common", () => {
  expect(namesWithin(["材料/甲/1.xlsx", "材料/甲/项目/3.xlsx"])).toEqual(["1.xlsx", "项目/3.xlsx"]);
  expect(namesWithin(["1.xlsx", "甲/3.xlsx"])).toEqual(["1.xlsx", "甲/3.xlsx"]);
});
