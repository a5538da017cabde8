import { mkdtempSync, mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { HostError } from "../../../src/app/ports";
import { findWorkbooks } from "../../../src/cli/files/find-workbooks";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { readWorkbookFile } from "../../../src/cli/files/read-file";

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
    "文字.wps",
    "乙/包.rar",
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
    "旧.xls": "found",
    "旧.et": "found",
    "旧.doc": "old-format",
    "文字.wps": "old-format",
    "乙/包.rar": "archive",
    "乙/照片.jpg": "not-supported",
  });
});

test("a file that is named is always read, whatever it is called", async () => {
  expect(await findWorkbooks([join(folder, "旧.xls")])).toMatchObject([{ file: join(folder, "旧.xls") }]);
});

describe("a zip archive", () => {
  const FORMS = strToU8("甲的表");
  const PACKED = {
    "甲/附件1.xlsx": FORMS,
    "甲/~$附件1.xlsx": FORMS,
    "照片.jpg": FORMS,
    "内.zip": zipSync({ "旧.xls": strToU8("乙的表"), "深.zip": zipSync({ "a.xlsx": FORMS }) }),
  };

  test.each(["named", "met on a walk"])("%s gives its files, and archives in it theirs", async (way) => {
    const archive = join(folder, "报送.zip");
    writeFileSync(archive, zipSync(PACKED));
    const found = await findWorkbooks([way === "named" ? archive : folder]);
    expect(found.map((one) => [one.file.slice(archive.length + 1), "why" in one ? one.why : "found"])).toEqual([
      ["甲/附件1.xlsx", "found"],
      ["内.zip/旧.xls", "found"],
      ["照片.jpg", "not-supported"],
      ["内.zip/深.zip", "archive"],
    ]);
    expect(await readWorkbookFile(`${archive}/甲/附件1.xlsx`)).toEqual(FORMS);
    expect(Buffer.from(await readWorkbookFile(`${archive}/内.zip/旧.xls`)).toString()).toBe("乙的表");
    await expect(readWorkbookFile(`${archive}/没有.xlsx`)).rejects.toThrow(HostError);
  });

  test("that holds no workbook, is broken or is none says so", async () => {
    const files = { "空.zip": zipSync({ "a.txt": FORMS }), "坏.zip": zipSync(PACKED).slice(0, 60), "假.zip": FORMS };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const messages = (await findWorkbooks(Object.keys(files).map((name) => join(folder, name)))).map((one) =>
      "error" in one ? one.error.message : "why" in one ? one.why : "read as it is",
    );
    expect(messages).toEqual([
      "压缩包里没有 .xlsx、.xlsm、.xls、.et 或 .docx 文件",
      "not-supported",
      "压缩包已损坏（压缩包没有结尾，文件可能没有传完）。请重新压缩，或重新取得文件。",
      "read as it is",
    ]);
  });

  test("with nothing in it is named on a walk", async () => {
    writeFileSync(join(folder, "甲.xlsx"), FORMS);
    writeFileSync(join(folder, "空.zip"), zipSync({}));
    const [, empty] = await findWorkbooks([folder]);
    expect(empty).toMatchObject({ file: join(folder, "空.zip"), error: { code: "not-found" } });
  });

  test("within another one says what is wrong with it, and a workbook under its name is read", async () => {
    const archive = join(folder, "报送.zip");
    const workbook = zipSync({ "[Content_Types].xml": FORMS });
    writeFileSync(archive, zipSync({ "甲.xlsx": FORMS, "坏.zip": zipSync(PACKED).slice(0, 60), "表.zip": workbook }));
    const [, broken, disguised] = await findWorkbooks([archive]);
    expect(broken).toEqual({ file: `${archive}/坏.zip`, realPath: `${realpathSync(archive)}/坏.zip` });
    const bytes = await readWorkbookFile(broken!.file);
    expect(() => XlsxFileWorkbook.open(bytes)).toThrow("没有传完");
    expect(await readWorkbookFile(disguised!.file)).toEqual(workbook);
  });

  test("changed since it was read is read anew", async () => {
    const archive = join(folder, "报送.zip");
    writeFileSync(archive, zipSync({ "a.xlsx": FORMS }));
    expect(await readWorkbookFile(`${archive}/a.xlsx`)).toEqual(FORMS);
    writeFileSync(archive, zipSync({ "a.xlsx": strToU8("改过的甲的表") }));
    expect(Buffer.from(await readWorkbookFile(`${archive}/a.xlsx`)).toString()).toBe("改过的甲的表");
  });
});
