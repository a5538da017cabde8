import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeCounty, workbookOf } from "../../../tools/county/county";
import { jihe, useFolder } from "./jihe";

const folder = useFolder();
const at = (...names: readonly string[]): string => join(folder(), ...names);

test("a unit that has handed in twice gets a letter for each; what stands there already is kept and not counted", () => {
  const [unit] = makeCounty({ units: 1, seed: 5 }).units;
  mkdirSync(at("材料"));
  for (const name of ["一.xlsx", "二.xlsx"]) writeFileSync(at("材料", name), workbookOf(unit!.first));
  const write = () => jihe(["letters", "材料", "--out", "信"], folder());
  expect(write()).toMatchObject({ status: 0, stdout: "审核 2 份材料，写了 2 份退回意见：信\n" });
  const [first, second] = [`${unit!.name}-退回意见.docx`, `${unit!.name}-退回意见（2）.docx`];
  expect(readdirSync(at("信")).sort()).toEqual([first, second]);
  rmSync(at("信", second));
  expect(write()).toMatchObject({ status: 2, stdout: "审核 2 份材料，写了 1 份退回意见：信\n" });
});
