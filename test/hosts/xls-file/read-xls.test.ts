import { CFB } from "@e965/xlsx";
import { toA1 } from "../../../src/core/grid/address";
import { readXls } from "../../../src/hosts/xls-file";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { expectTrouble } from "../xlsx-file/expect-trouble";
import { oldFile } from "./old-file";

test("an old workbook becomes a new one with its values, formulas, merged cells, formats, widths and heights", async () => {
  const { sheets, lost } = readXls(oldFile());
  expect(lost).toEqual(["边框、字体未保留", "1 个公式用了名称或外部文件，只保留结果"]);
  const made = XlsxFileWorkbook.open(XlsxFileWorkbook.create(sheets).toBytes());
  const [first] = (await made.read()).sheets;
  expect(first!.merges).toEqual([{ top: 2, left: 0, bottom: 3, right: 1 }]);
  const brief = first!.cells.map(({ value, formula, format }) =>
    [value, formula, format].filter((one) => one !== undefined),
  );
  expect(Object.fromEntries(first!.cells.map((cell, index) => [toA1(cell), brief[index]]))).toEqual({
    A1: ["项目"],
    B1: [0.533512, "0.00%"],
    C1: [1.067024, "B1*2"],
    D1: [8, "SUM(附件2!A1:A2)+1"],
    A2: ["多行\n文字"],
    B2: ["001"],
    C2: [1234.567, "#,##0.00"],
    D2: [{ error: "#DIV/0!" }, "1/0"],
    A3: ["合并"],
    C3: [true],
    D3: [6],
    C4: [45296, "yyyy/m/d"],
  });
  const [view] = (await made.view()).sheets;
  expect([view!.columnWidths[0]! > 120, view!.columnWidths[1], view!.rowHeights[1]]).toEqual([true, 0, 53]);
});

test.each([300, 600, 2000, 3000, 4000, 5000])("one cut at %d is refused in words, not read in part", async (length) => {
  await expectTrouble(oldFile().slice(0, length), "not-a-workbook", "另存为 .xlsx", readXls);
});

/** What SheetJS reads and writes containers with, which has no types. */
const containers = CFB as {
  read(bytes: Uint8Array, options: { readonly type: "array" }): unknown;
  find(container: unknown, stream: string): { content: Uint8Array; size: number };
  write(container: unknown, options: { readonly type: "array" }): ArrayBuffer;
};

test.each([
  ["RC4", [0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...Array.from({ length: 48 }, (_, at) => at + 1)]],
  ["XOR", [0x2f, 0, 6, 0, 0, 0, 0x11, 0x22, 0x33, 0x44]],
])("one under a password, %s, is said to be", async (_, record) => {
  const container = containers.read(oldFile(), { type: "array" });
  const stream = containers.find(container, "Workbook");
  const content = [...stream.content];
  // Behind the first record, which says that a workbook begins.
  content.splice(4 + content[2]! + 256 * content[3]!, 0, ...record);
  Object.assign(stream, { content: new Uint8Array(content), size: content.length });
  const bytes = new Uint8Array(containers.write(container, { type: "array" }));
  await expectTrouble(bytes, "encrypted", /打开密码/, readXls);
});
