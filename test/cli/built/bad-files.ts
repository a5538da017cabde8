import { zipSync, strToU8, unzipSync, type Zippable } from "fflate";
import { readFileSync } from "node:fs";
import { CLEAN } from "./jihe";

/** A file that cannot be checked, what is wrong with it, and what results call it. */
interface BadFile {
  readonly name: string;
  readonly code: string;
  readonly says: RegExp;
  readonly bytes: () => Uint8Array;
}

/** Kinds of bad input a user may hand us. */
export const BAD_FILES: readonly BadFile[] = [
  {
    name: "text.xlsx",
    code: "not-a-workbook",
    says: /不是 Excel 工作簿/,
    bytes: () => strToU8("不是压缩包，只是文字"),
  },
  { name: "empty.xlsx", code: "not-a-workbook", says: /不是 Excel 工作簿/, bytes: () => new Uint8Array() },
  { name: "old.xls.xlsx", code: "not-a-workbook", says: /另存为 \.xlsx/, bytes: () => compoundFile("Workbook") },
  { name: "locked.xlsx", code: "encrypted", says: /加密.*密码/, bytes: () => compoundFile("EncryptedPackage") },
  { name: "cut.xlsx", code: "damaged", says: /损坏/, bytes: () => clean().slice(0, Math.floor(clean().length * 0.7)) },
  {
    name: "zip.xlsx",
    code: "not-a-workbook",
    says: /不是 Excel 工作簿/,
    bytes: () => zipSync({ "a.txt": strToU8("a") }),
  },
  { name: "no-sheet.xlsx", code: "damaged", says: /损坏/, bytes: () => without(/^xl\/worksheets\/sheet1\.xml$/) },
  { name: "no-strings.xlsx", code: "damaged", says: /损坏/, bytes: () => without(/^xl\/sharedStrings\.xml$/) },
  { name: "doctype.xlsx", code: "damaged", says: /损坏|DTD|DOCTYPE/, bytes: () => withDoctype() },
  { name: "bomb.xlsx", code: "too-large", says: /太大/, bytes: () => bomb() },
  { name: "claims.xlsx", code: "too-large", says: /太大/, bytes: () => claimingHugeSize() },
  { name: "no-forms.xlsx", code: "no-forms", says: /没有识别到绩效自评表/, bytes: () => withoutForms() },
];

function clean(): Uint8Array {
  return new Uint8Array(readFileSync(CLEAN));
}

/** The head of an OLE compound file with a stream of that name in its directory. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, at) => (bytes[1024 + 2 * at] = letter.charCodeAt(0)));
  return bytes;
}

function changed(change: (parts: Zippable) => void): Uint8Array {
  const parts: Zippable = { ...unzipSync(clean()) };
  change(parts);
  return zipSync(parts, { level: 1 });
}

function without(part: RegExp): Uint8Array {
  return changed((parts) => {
    const name = Object.keys(parts).find((candidate) => part.test(candidate));
    if (name === undefined) throw new Error(`The example has no part ${part.source}.`);
    delete parts[name];
  });
}

function withDoctype(): Uint8Array {
  const lol = `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  return changed((parts) => {
    const text = new TextDecoder().decode(parts["xl/workbook.xml"] as Uint8Array);
    parts["xl/workbook.xml"] = strToU8(text.replace(/\?>\s*/, (end) => `${end}${lol}`));
  });
}

/** 300 MB of blanks in a sheet, packed to some hundred kilobytes. */
function bomb(): Uint8Array {
  bombBytes ??= changed((parts) => {
    parts["xl/worksheets/sheet1.xml"] = new Uint8Array(300 * 1024 * 1024).fill(0x20);
  });
  return bombBytes;
}

let bombBytes: Uint8Array | undefined;

/** A small file whose directory says that a part unpacks to 3 GB. */
function claimingHugeSize(): Uint8Array {
  const bytes = clean();
  const view = new DataView(bytes.buffer);
  for (let at = bytes.length - 46; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 24, 3 * 1024 * 1024 * 1024, true);
    return bytes;
  }
  throw new Error("The example has no zip directory.");
}

function withoutForms(): Uint8Array {
  return changed((parts) => {
    for (const name of Object.keys(parts)) {
      if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
      const text = new TextDecoder().decode(parts[name] as Uint8Array);
      parts[name] = strToU8(
        text.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>").replace(/<mergeCells.*<\/mergeCells>/s, ""),
      );
    }
  });
}
