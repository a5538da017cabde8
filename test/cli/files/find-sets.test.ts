import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import { findSets } from "../../../src/cli/files/find-sets";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "jihe-sets-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILE = new Uint8Array([1]);
const setsIn = async (name: string): Promise<readonly (readonly [string, number])[]> =>
  (await findSets([name], DEFAULT_PACK)).map((set) => [set.folder.slice(folder.length + 1), set.found.length]);

test("a zip is one unit's set where it holds workbooks, else the folders in it are", async () => {
  const write = (name: string, files: readonly string[]): void =>
    writeFileSync(join(folder, name), zipSync(Object.fromEntries(files.map((way) => [way, FILE]))));
  write("甲.zip", ["附件1.xlsx", "项目/附件3.xlsx"]);
  write("其余.zip", ["乙/附件1.xlsx", "丙/附件1.xlsx", "丙/附件2.xlsx", "说明.pdf"]);
  const others = [
    ["其余.zip/乙", 1],
    ["其余.zip/丙", 2],
    ["其余.zip", 1],
  ];
  expect(await setsIn(folder)).toEqual([...others, ["甲.zip", 2]]);
  expect(await setsIn(join(folder, "其余.zip"))).toEqual(others);
});

test("a zip that cannot be opened is named as itself", async () => {
  writeFileSync(join(folder, "断.zip"), zipSync({ "附件1.xlsx": FILE }).subarray(0, 40));
  expect(await findSets([folder], DEFAULT_PACK)).toMatchObject([{ found: [{ error: { code: "damaged" } }] }]);
});

/** Writes the forms of a unit, those named only where some are. */
function forms(name: string, unit: string, ...sheets: readonly string[]): void {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  const all = designForms({ ...clean2024, unitName: unit });
  const own = sheets.length === 0 ? all : all.filter((sheet) => sheets.includes(sheet.name));
  writeFileSync(join(folder, name), createWorkbookBytes(own));
}

test("several units' forms in one folder are told apart by their names", async () => {
  forms("甲局.xlsx", "青岚市甲局");
  forms("乙局.xlsx", "青岚市乙局", "附件1", "附件2");
  forms("青岚市乙局项目.xlsx", "青岚市别的局", "附件3-1");
  forms("丙局/附件1-2.xlsx", "青岚市丙局", "附件1", "附件2");
  forms("丙局/附件3.xlsx", "青岚市别的局", "附件3-1");
  forms("不知哪家.xlsx", "青岚市别的局", "附件3-1");
  writeFileSync(join(folder, "坏的.xlsx"), "x");
  expect([...(await setsIn(folder))].sort()).toEqual(
    [
      ["甲局.xlsx", 1],
      ["", 2],
      ["丙局", 2],
      ["不知哪家.xlsx", 1],
      ["坏的.xlsx", 1],
    ].sort(),
  );
});

test("one unit's forms stay together whatever names stand on them", async () => {
  forms("附件1.xlsx", "青岚市甲局", "附件1");
  forms("附件2.xlsx", "青岚市甲局机关", "附件2");
  forms("附件3.xlsx", "青岚市别的局", "附件3-1");
  expect(await setsIn(folder)).toEqual([["", 3]]);
});
