import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HEAVY_FILES, LONG_TEXTS, withLongEntries } from "../../support/heavy-files";
import { ODD_FILES } from "../../support/odd-files";
import { rawWordFile } from "../../hosts/docx-file/raw-word-file";
import { testFile, testParts, zipped } from "../../hosts/xlsx-file/packages";
import { BAD_FILES } from "./bad-files";
import { onlyChecked, readCheckJson } from "./check-schema";
import { everythingIn, FAULTY, jihe, useFolder } from "./jihe";

const folder = useFolder();

/** Files that are refused, some of which would take hours or all memory, with what they are called. */
const REFUSED: Readonly<Record<string, { readonly code: string; readonly bytes: () => Uint8Array }>> = {
  ...Object.fromEntries(BAD_FILES.map(({ name, code, bytes }) => [name, { code, bytes }])),
  ...Object.fromEntries(
    ["<!--", "<![CDATA[", "<?"].map((opening, at) => [
      `attribute-${at}.xlsx`,
      { code: "damaged", bytes: () => testFile({ sheets: { [opening.repeat(200_000)]: "" } }) },
    ]),
  ),
  "cells.xlsx": {
    code: "too-large",
    bytes: () => testFile({ sheets: { 表: `<row>${"<c/>".repeat(2_000)}</row>`.repeat(8_000) } }),
  },
  "sheets.xlsx": { code: "too-large", bytes: () => withSheets(500_000) },
  "table.docx": {
    code: "too-large",
    bytes: () => rawWordFile(`<w:tbl>${`<w:tr>${"<w:tc><w:p/></w:tc>".repeat(50)}</w:tr>`.repeat(3_000)}</w:tbl>`),
  },
  "nested.docx": { code: "damaged", bytes: () => rawWordFile("<w:tbl><w:tr><w:tc>".repeat(100_000)) },
};

/** Files that are read in spite of what is in them, each beside forms with faults. */
const READ: Readonly<Record<string, () => Uint8Array>> = {
  ...HEAVY_FILES,
  ...Object.fromEntries(
    Object.entries(LONG_TEXTS).map(([name, text]) => [`full of ${name}`, () => withLongEntries(text)]),
  ),
  ...ODD_FILES,
};

function withSheets(count: number): Uint8Array {
  const parts = testParts({ sheets: { 表: "" } });
  const more = '<sheet name="a" sheetId="2" r:id="rId1"/>'.repeat(count);
  const list = String(parts["xl/workbook.xml"]).replace("</sheets>", () => `${more}</sheets>`);
  return zipped({ ...parts, "xl/workbook.xml": list });
}

/** What one file may keep in memory, program included. */
const MEGABYTES = 512;
/** What a run may take: so many seconds a file, far more than it does. */
const SECONDS = 5;

test(
  "75 hostile files among good ones: each is named with its result, the good ones' are what they are alone, memory stays bounded",
  () => {
    mkdirSync(join(folder(), "来"));
    const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder(), "来", name), bytes);
    let at = 0;
    const numbered = (name: string): string => `${String(++at).padStart(3, "0")}-${name}`;
    const refused = new Map<string, string>();
    const read: string[] = [];
    const good: string[] = [];
    const everyFifth = (): void => {
      if (at % 5 !== 0) return;
      copyFileSync(FAULTY, join(folder(), "来", good[good.push(numbered("好.xlsx")) - 1]!));
    };
    for (const [name, { code, bytes }] of Object.entries(REFUSED)) {
      everyFifth();
      const file = numbered(name);
      put(file, bytes());
      refused.set(`来/${file}`, code);
    }
    for (const [name, bytes] of Object.entries(READ)) {
      everyFifth();
      const file = numbered(`${name}.xlsx`);
      put(file, bytes());
      read.push(`来/${file}`);
    }
    expect(refused.size + read.length).toBeGreaterThanOrEqual(75);

    writeFileSync(
      join(folder(), "memory.cjs"),
      `require("node:worker_threads").isMainThread &&
        process.on("exit", () => require("node:fs").writeFileSync("memory.txt", String(process.resourceUsage().maxRSS)));`,
    );
    const { status, stderr } = jihe(
      ["check", "来", "--format", "json", "--out", "r.json", "--mark", "标记", "--jobs", "1"],
      folder(),
      {
        NODE_OPTIONS: "--require ./memory.cjs",
      },
    );
    expect(status).toBe(2);
    expect(Number(readFileSync(join(folder(), "memory.txt"), "utf8")) / 1024).toBeLessThan(MEGABYTES);

    const { workbooks, passedOver } = readCheckJson(readFileSync(join(folder(), "r.json"), "utf8"));
    expect(passedOver).toEqual([]);
    expect(workbooks.map(({ file }) => file)).toEqual(everythingIn(join(folder(), "来")).map((name) => `来/${name}`));
    const failed = workbooks.flatMap((one) => ("error" in one ? [[one.file, one.error.code] as const] : []));
    expect(new Map(failed)).toEqual(refused);
    expect(stderr.match(/^无法检查 /gm)).toHaveLength(refused.size);
    const alone = onlyChecked(jihe(["check", FAULTY, "--format", "json"]).stdout);
    const checked = new Map(workbooks.flatMap((one) => ("error" in one ? [] : [[one.file, one] as const])));
    for (const name of good) expect({ ...checked.get(`来/${name}`), file: "" }).toEqual({ ...alone, file: "" });
    const faults = alone.findings.filter(({ severity }) => severity === "error").length;
    for (const file of read) expect([file, checked.get(file)!.counts.error >= faults]).toEqual([file, true]);
    expect(everythingIn(join(folder(), "标记"))).toEqual(
      [...read, ...good.map((name) => `来/${name}`)].map((file) => file.slice(2)).sort(),
    );
  },
  SECONDS * 1000 * 95,
);
