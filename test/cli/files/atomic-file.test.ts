import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AtomicFile, cannotWrite, writeFileAtomically } from "../../../src/cli/files/atomic-file";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-atomic-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const there = (): string[] => readdirSync(folder).sort();

describe("a file written whole or not at all", () => {
  test("appears under its name at the end, not before", async () => {
    const path = join(folder, "a.txt");
    const file = await AtomicFile.create(path);
    await file.write("一");
    expect(there()).not.toContain("a.txt");
    await file.write("二");
    await file.commit();
    expect(there()).toEqual(["a.txt"]);
    expect(readFileSync(path, "utf8")).toBe("一二");
  });

  test("discarded, it leaves what stood there as it was", async () => {
    const path = join(folder, "a.txt");
    writeFileSync(path, "old");
    const file = await AtomicFile.create(path);
    await file.write("new");
    await file.discard();
    expect(there()).toEqual(["a.txt"]);
    expect(readFileSync(path, "utf8")).toBe("old");
  });

  test("where it cannot be put in its place, nothing is left behind", async () => {
    const path = join(folder, "a.txt");
    const file = await AtomicFile.create(path);
    await file.write("new");
    mkdirSync(path);
    writeFileSync(join(path, "x"), "");
    await expect(file.commit()).rejects.toThrow(/无法写入 .*a\.txt/);
    expect(there()).toEqual(["a.txt"]);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  test("a link stays a link, and permissions stay", async () => {
    const target = join(folder, "target.txt");
    const link = join(folder, "link.txt");
    writeFileSync(target, "old", { mode: 0o640 });
    symlinkSync(target, link);
    await writeFileAtomically(link, new Uint8Array([65]));
    expect(readFileSync(target, "utf8")).toBe("A");
    expect(statSync(target).mode & 0o777).toBe(0o640);
    expect(there()).toEqual(["link.txt", "target.txt"]);
  });

  test("the longest file names can be written", async () => {
    const name = `${"a".repeat(250)}.txt`;
    await writeFileAtomically(join(folder, name), "x");
    expect(there()).toEqual([name]);
  });
});

test.each([
  ["EACCES", "没有写入权限"],
  ["EROFS", "没有写入权限"],
  ["EBUSY", "文件正被其他程序打开"],
  ["ENOSPC", "磁盘空间不足"],
  ["ENOENT", "所在文件夹不存在"],
  ["EWHATEVER", "EWHATEVER"],
])("%s is said in Chinese", (code, says) => {
  expect(cannotWrite("a.xlsx", Object.assign(new Error("x"), { code })).message).toBe(`无法写入 a.xlsx：${says}`);
});
