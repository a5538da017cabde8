import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { mayReplace } from "../../../src/cli/files/marked-copies";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";

const EXAMPLE = resolve(import.meta.dirname, "../../../examples/自评表-示例.xlsx");
const MARK = {
  area: { top: 4, left: 4, bottom: 4, right: 4 },
  severity: "error",
  rules: ["project-total-mismatch"],
} as const;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "jihe-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the example with a mark of ours, changed further. */
async function copyWith(change?: (workbook: XlsxFileWorkbook) => Promise<unknown>): Promise<string> {
  const workbook = XlsxFileWorkbook.open(new Uint8Array(readFileSync(EXAMPLE)));
  await workbook.mark([{ sheet: "附件2", ...MARK }]);
  await change?.(workbook);
  const copy = join(folder, "自评表-示例.xlsx");
  writeFileSync(copy, workbook.toBytes());
  return copy;
}

test("nothing there, or the original with our marks, may be replaced", async () => {
  expect(await mayReplace(join(folder, "missing.xlsx"), EXAMPLE)).toBe(true);
  expect(await mayReplace(await copyWith(), EXAMPLE)).toBe(true);
});

test("what a person has changed in a copy is kept, and so is a file that is no copy", async () => {
  const corrected = await copyWith((workbook) =>
    workbook.apply([{ at: { sheet: "附件2", row: 4, column: 3 }, expect: { value: 329.06 }, write: { value: 330 } }]),
  );
  expect(await mayReplace(corrected, EXAMPLE)).toBe(false);
  writeFileSync(corrected, "不是工作簿");
  expect(await mayReplace(corrected, EXAMPLE)).toBe(false);
  // What stands there and cannot be read may be anybody's.
  expect(await mayReplace(folder, EXAMPLE)).toBe(false);
});
