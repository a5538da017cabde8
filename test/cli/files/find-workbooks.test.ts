import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findWorkbooks } from "../../../src/cli/files/find-workbooks";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "jihe-find-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a walk lists what it passes over, and why", async () => {
  mkdirSync(join(folder, "乙"));
  const names = [
    "甲.xlsx",
    "~$甲.xlsx",
    "旧.xls",
    "旧.et",
    "旧.doc",
    "乙/包.zip",
    "乙/照片.jpg",
    ".DS_Store",
    "Thumbs.db",
  ];
  for (const name of names) writeFileSync(join(folder, name), "");
  const found = await findWorkbooks([folder]);
  const brief = found.map((one) => [one.file.slice(folder.length + 1), "why" in one ? one.why : "found"]);
  expect(Object.fromEntries(brief)).toEqual({
    "甲.xlsx": "found",
    "~$甲.xlsx": "temporary",
    "旧.xls": "old-format",
    "旧.et": "old-format",
    "旧.doc": "old-format",
    "乙/包.zip": "archive",
    "乙/照片.jpg": "not-supported",
  });
});

test("a file that is named is always read, whatever it is called", async () => {
  expect(await findWorkbooks([join(folder, "旧.xls")])).toMatchObject([{ file: join(folder, "旧.xls") }]);
});
