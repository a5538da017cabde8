import { strFromU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { Package } from "../../../src/hosts/opc/package";
import { readZip } from "../../../src/hosts/opc/zip-reader";
import { changedParts, partsOf, testFile, testParts, zipped } from "./packages";

const WORKBOOK = {
  sheets: { 表: '<row r="1"><c r="A1"><v>1</v></c></row>' },
  more: { "xl/文字.bin": new Uint8Array([0, 1, 2, 255]) },
};
const EDIT = { at: { sheet: "表", row: 0, column: 0 }, expect: { value: 1 }, write: { value: 2 } };

/** Written as a stream: sizes stand behind the data, one part is stored. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, part] of Object.entries(testParts(WORKBOOK))) {
    const file = name.endsWith(".bin") ? new ZipPassThrough(name) : new ZipDeflate(name);
    file.mtime = "2023-04-05T06:07:08Z";
    zip.add(file);
    file.push(typeof part === "string" ? new TextEncoder().encode(part) : part, true);
  }
  zip.end();
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

async function edited(file: Uint8Array): Promise<Uint8Array> {
  const workbook = XlsxFileWorkbook.open(file);
  expect((await workbook.apply([EDIT])).done).toHaveLength(1);
  return workbook.toBytes();
}

test("an untouched file is given back as it was, byte by byte, read or not", async () => {
  for (const file of [testFile(WORKBOOK), streamed()]) {
    const workbook = XlsxFileWorkbook.open(file);
    expect(workbook.toBytes()).toEqual(file);
    await workbook.read();
    expect(workbook.toBytes()).toEqual(file);
    expect(workbook.toBytes()).not.toBe(file);
  }
});

test("a change that is taken back leaves no trace", async () => {
  const file = testFile(WORKBOOK);
  const workbook = XlsxFileWorkbook.open(file);
  await workbook.apply([EDIT]);
  expect(workbook.toBytes()).not.toEqual(file);
  await workbook.apply([{ ...EDIT, expect: EDIT.write, write: EDIT.expect }]);
  expect(workbook.toBytes()).toEqual(file);
});

test("parts that were not changed keep their packed bytes, times and order", async () => {
  const file = testFile(WORKBOOK);
  const after = await edited(file);
  const [old, fresh] = [readZip(file), readZip(after)];
  expect(fresh.entries.map(({ name }) => name)).toEqual(old.entries.map(({ name }) => name));
  old.entries.forEach((entry, index) => {
    if (entry.name === "xl/worksheets/sheet1.xml") return;
    const copy = fresh.entries[index]!;
    const packed = (zip: typeof old, { dataStart, packedSize }: typeof entry): Uint8Array =>
      zip.bytes.slice(dataStart, dataStart + packedSize);
    expect(packed(fresh, copy)).toEqual(packed(old, entry));
    expect(after.slice(copy.localStart, copy.dataStart)).toEqual(file.slice(entry.localStart, entry.dataStart));
  });
});

test("a streamed zip loses only its data descriptors", async () => {
  const after = await edited(streamed());
  expect(changedParts(streamed(), after)).toEqual(["xl/worksheets/sheet1.xml"]);
  expect(readZip(after).entries.every(({ flags }) => (flags & 8) === 0)).toBe(true);
});

test("changed parts carry the zero time of zips, so that saving twice gives the same bytes", async () => {
  const after = await edited(testFile(WORKBOOK));
  expect(await edited(testFile(WORKBOOK))).toEqual(after);
  const entry = readZip(after).entries.find(({ name }) => name === "xl/worksheets/sheet1.xml")!;
  expect(new DataView(after.buffer).getUint32(entry.localStart + 10, true)).toBe(0x00210000);
});

test("the comment of the archive is kept", async () => {
  const file = testFile(WORKBOOK);
  const commented = new Uint8Array([...file, ...new TextEncoder().encode("PK备注")]);
  new DataView(commented.buffer).setUint16(file.length - 2, commented.length - file.length, true);
  const after = await edited(commented);
  expect(strFromU8(after.slice(after.length - 8))).toBe("PK备注");
  expect(changedParts(commented, after)).toEqual(["xl/worksheets/sheet1.xml"]);
});

test("a file inside a larger buffer is read from where it begins", async () => {
  const file = testFile(WORKBOOK);
  const larger = new Uint8Array(file.length + 100);
  larger.set(file, 50);
  const workbook = XlsxFileWorkbook.open(larger.subarray(50, 50 + file.length));
  expect((await workbook.read()).sheets[0]?.cells[0]?.value).toBe(1);
  expect(workbook.toBytes()).toEqual(file);
});

test("parts are added, changed, removed and brought back", () => {
  const pack = Package.open(zipped({ "a.xml": "<a/>", "b.xml": "<b/>" }));
  pack.setText("c.xml", "<c/>");
  pack.remove("A.XML");
  pack.setText("b.xml", "<b>字</b>");
  expect([pack.has("a.xml"), pack.has("b.xml"), pack.has("C.xml")]).toEqual([false, true, true]);
  expect(Object.keys(partsOf(pack.toBytes()))).toEqual(["b.xml", "c.xml"]);
  expect(strFromU8(unzipSync(pack.toBytes())["b.xml"]!)).toBe("<b>字</b>");
  expect(() =>
    pack.atomically(() => {
      pack.setText("a.xml", "<x/>");
      pack.remove("c.xml");
      throw new Error("no");
    }),
  ).toThrow("no");
  expect([pack.has("a.xml"), pack.has("c.xml")]).toEqual([false, true]);
  pack.setText("a.xml", "<a/>");
  pack.setText("b.xml", "<b/>");
  pack.remove("c.xml");
  expect(pack.toBytes()).toEqual(zipped({ "a.xml": "<a/>", "b.xml": "<b/>" }));
});
