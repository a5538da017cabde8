import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { findSets } from "../../../src/cli/files/find-sets";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "jihe-sets-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILE = new Uint8Array([1]);
const setsIn = async (name: string): Promise<readonly (readonly [string, number])[]> =>
  (await findSets([name])).map((set) => [set.folder.slice(folder.length + 1), set.found.length]);

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
  expect(await findSets([folder])).toMatchObject([{ found: [{ error: { code: "damaged" } }] }]);
});
