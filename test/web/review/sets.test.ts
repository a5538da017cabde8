import type { UnitResult } from "../../../src/app/batch/unit-result";
import type { ReviewUnit } from "../../../src/web/review/review-state";
import { namesWithin, proposedSets, secondVersions } from "../../../src/web/review/sets";

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

describe("versions that came together", () => {
  const unit = (path: string, ...forms: readonly string[]): ReviewUnit => ({
    ...fileOf(path, "甲局", ...forms),
    owner: "甲局",
  });
  const versions = (...paths: readonly string[]) =>
    secondVersions(paths.map((path) => unit(path, "附件1"))).map(({ before, now }) => [
      before.map(({ id }) => id),
      now.map(({ id }) => id),
    ]);

  test.each([
    [["二轮/甲.xlsx", "一轮/甲.xlsx"], "一轮/甲.xlsx", "二轮/甲.xlsx"],
    [["甲（修改后）.xlsx", "甲.xlsx"], "甲.xlsx", "甲（修改后）.xlsx"],
    [["材料/甲/初稿.xlsx", "材料/甲/终稿.xlsx"], "材料/甲/初稿.xlsx", "材料/甲/终稿.xlsx"],
    [["甲v1.xlsx", "甲v2.xlsx"], "甲v1.xlsx", "甲v2.xlsx"],
    [["第2次报送/甲.xlsx", "第1次报送/甲.xlsx"], "第1次报送/甲.xlsx", "第2次报送/甲.xlsx"],
    [["甲.xlsx", "甲 重报.xlsx"], "甲.xlsx", "甲 重报.xlsx"],
  ])("%j: the words of their ways tell which is the later", (paths, before, now) => {
    expect(versions(...paths)).toEqual([[[before], [now]]]);
  });

  test.each([
    [["甲1.xlsx", "甲2.xlsx"]],
    [["东/甲.xlsx", "西/甲.xlsx"]],
    [["二次供水改造.xlsx", "一次性补助.xlsx"]],
    [["第二中学/甲.xlsx", "第一中学/甲.xlsx"]],
  ])("%j: nothing tells, and nothing is offered", (paths) => {
    expect(versions(...paths)).toEqual([]);
  });

  test("other forms are parts, whatever their folders say", () => {
    expect(secondVersions([unit("一轮/表.xlsx", "附件1"), unit("二轮/报告.docx", "附件4")])).toEqual([]);
  });
});
