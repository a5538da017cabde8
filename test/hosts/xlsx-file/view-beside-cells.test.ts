import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { RELATIONSHIPS, testFile } from "./packages";

const NOTE =
  "<comments><authors><author>张三</author><author>tc={1}</author></authors><commentList>" +
  '<comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>张三:</t></r><r><t xml:space="preserve">\n请核实</t></r></text></comment>' +
  '<comment ref="A1" authorId="1"><text><t>[Threaded comment] Your version of Excel …</t></text></comment></commentList></comments>';
const CONVERSATION =
  '<ThreadedComments><threadedComment ref="A1" personId="{P}" id="{1}"><text>依据是什么？</text></threadedComment>' +
  '<threadedComment ref="A1" personId="{Q}" id="{2}" parentId="{1}"><text>见合同</text></threadedComment></ThreadedComments>';
const PEOPLE = '<personList><person displayName="李四" id="{P}"/><person displayName="王五" id="{Q}"/></personList>';
const DRAWING =
  `<xdr:wsDr xmlns:xdr="x" xmlns:c="c" xmlns:r="${RELATIONSHIPS}"><xdr:twoCellAnchor><xdr:pic/></xdr:twoCellAnchor>` +
  '<xdr:twoCellAnchor><xdr:graphicFrame><c:chart r:id="rId1"/></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>';

const links = (...each: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each
    .map(([kind, target], index) => `<Relationship Id="r${index}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const RICH =
  '<si><r><t>其中：</t></r><r><rPr><b/><color rgb="FFC00000"/><sz val="14"/><rFont val="黑体"/></rPr><t>基本支出</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></si>' +
  "<si><t>平常</t></si>";

test("notes, conversations with their answers, texts in pieces and what is not shown", async () => {
  const workbook = XlsxFileWorkbook.open(
    testFile({
      sheets: { 表: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' },
      strings: RICH,
      more: {
        "xl/worksheets/_rels/sheet1.xml.rels": links(
          ["comments", "../comments1.xml"],
          ["threadedComment", "../threadedComments/threadedComment1.xml"],
          ["drawing", "../drawings/drawing1.xml"],
        ),
        "xl/comments1.xml": NOTE,
        "xl/threadedComments/threadedComment1.xml": CONVERSATION,
        "xl/drawings/drawing1.xml": DRAWING,
      },
    }),
  );
  const [sheet] = (await workbook.view()).sheets;
  expect(sheet?.notes).toEqual([
    { row: 0, column: 0, text: "依据是什么？\n见合同" },
    { row: 1, column: 1, text: "张三:\n请核实" },
  ]);
  expect(sheet?.unshown).toEqual(["图片 1 张", "图表 1 个"]);
  const [first, second] = sheet!.cells;
  expect(
    first?.runs?.map(({ text, font }) => [text, font.bold, font.name, font.size, font.color, font.script]),
  ).toEqual([
    ["其中：", false, "宋体", 11, "000000", undefined],
    ["基本支出", true, "黑体", 14, "C00000", undefined],
    ["2", false, "宋体", 11, "000000", "super"],
  ]);
  expect(second?.runs).toBeUndefined();
  await workbook.apply([
    { at: { sheet: "表", row: 0, column: 0 }, expect: { value: "其中：基本支出2" }, write: { value: "新的" } },
  ]);
  expect((await workbook.view()).sheets[0]?.cells[0]).toMatchObject({ text: "新的" });
  expect((await workbook.view()).sheets[0]?.cells[0]?.runs).toBeUndefined();
});

test("who wrote a conversation is named", async () => {
  const parts = testFile({
    sheets: { 表: "" },
    more: {
      "xl/worksheets/_rels/sheet1.xml.rels": links(["threadedComment", "../threadedComments/threadedComment1.xml"]),
      "xl/threadedComments/threadedComment1.xml": CONVERSATION,
      "xl/_rels/workbook.xml.rels": links(
        ["worksheet", "worksheets/sheet1.xml"],
        ["person", "persons/person.xml"],
      ).replace("r0", "rId1"),
      "xl/persons/person.xml": PEOPLE,
    },
  });
  const [sheet] = (await XlsxFileWorkbook.open(parts).view()).sheets;
  expect(sheet?.notes[0]?.text).toBe("李四：依据是什么？\n王五：见合同");
});
