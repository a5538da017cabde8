import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { findSets } from "../../../src/cli/files/find-sets";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "jihe-sets-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ARCHIVE = zipSync({ "附件1.xlsx": strToU8("表"), "附件3/项目.xls": strToU8("表") });

test.each<[string, readonly string[], Readonly<Record<string, readonly string[]>>]>([
  [
    "an archive beside the files of a unit belongs to it",
    ["甲/附件2.xlsx", "甲/其余.zip"],
    { 甲: ["附件2.xlsx", "其余.zip/附件1.xlsx", "其余.zip/附件3/项目.xls"] },
  ],
  [
    "archives beside folders, or alone, are a unit each",
    ["甲/附件2.et", "乙.zip", "丙.zip"],
    { 甲: ["附件2.et"], "丙.zip": ["附件1.xlsx", "附件3/项目.xls"], "乙.zip": ["附件1.xlsx", "附件3/项目.xls"] },
  ],
])("%s", async (_, names, expected) => {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name.endsWith(".zip") ? ARCHIVE : "表");
  }
  const sets = await findSets([folder]);
  const brief = sets.map((set) => [
    set.folder.slice(folder.length + 1),
    set.found.map(({ file }) => file.slice(set.folder.length + 1)).sort(),
  ]);
  expect(Object.fromEntries(brief)).toEqual(
    Object.fromEntries(Object.entries(expected).map(([set, files]) => [set, [...files].sort()])),
  );
});
