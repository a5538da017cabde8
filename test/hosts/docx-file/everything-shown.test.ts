import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { WordDocument } from "../../../src/app/import/word-document";
import { readDocx } from "../../../src/hosts/docx-file";
import { p, r, rawWordFile, tc, type SideParts } from "./raw-word-file";

/** What is read of a body, in short: its paragraphs and cells line by line, then what is beside and what is unread. */
async function read(body: string, side: SideParts = {}) {
  const { blocks, asides, unread }: WordDocument = await readDocx(rawWordFile(body, side));
  const lines = blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.rows.map(({ cells }) => cells.map(({ text }) => text).join("|")),
  );
  return { lines, asides, unread };
}

const char = (kind: string, inside = ""): string =>
  `<w:r><w:fldChar w:fldCharType="${kind}">${inside}</w:fldChar></w:r>`;
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (text: string, result: string | undefined, inside = ""): string =>
  char("begin", inside) + code(text) + (result === undefined ? "" : char("separate") + result) + char("end");
const hidden = (text: string, properties = "<w:vanish/>"): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const para = (inside: string): string => `<w:p>${inside}</w:p>`;

describe("every way in which a figure can stand in a document is read", () => {
  test.each<[string, string, string]>([
    ["a simple field", `<w:fldSimple w:instr=" =SUM(ABOVE) ">${r("382.92")}</w:fldSimple>`, "382.92"],
    ["a field with its code", field(" =SUM(ABOVE) ", r("382.92")), "382.92"],
    [
      "a field whose code holds a field",
      char("begin") + code("IF ") + field("=A1", r("1")) + code(" = 1") + char("separate") + r("382.92") + char("end"),
      "382.92",
    ],
    [
      "a simple field in a field's result",
      field(" REF 甲 ", `<w:fldSimple w:instr="REF 乙">${r("382.92")}</w:fldSimple>`),
      "382.92",
    ],
    [
      "a content control",
      `<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent>${r("382.92")}</w:sdtContent></w:sdt>`,
      "382.92",
    ],
    [
      "a control in a control",
      `<w:sdt><w:sdtContent><w:sdt><w:sdtContent>${r("382.92")}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`,
      "382.92",
    ],
    ["a smart tag", `<w:smartTag w:element="chmetcnv"><w:smartTagPr/>${r("382.92")}</w:smartTag>`, "382.92"],
    ["custom XML", `<w:customXml w:element="a">${r("382.92")}</w:customXml>`, "382.92"],
    ["a link", `<w:hyperlink w:anchor="a">${r("382.92")}</w:hyperlink>`, "382.92"],
    ["put in, or moved here, under review", `<w:ins>${r("382")}</w:ins><w:moveTo>${r(".92")}</w:moveTo>`, "382.92"],
    [
      "text from right to left",
      `<w:bdo w:val="ltr">${r("382")}</w:bdo><w:dir w:val="ltr">${r(".92")}</w:dir>`,
      "382.92",
    ],
    [
      "text with reading aids",
      `<w:r><w:ruby><w:rubyPr/><w:rt>${r("")}</w:rt><w:rubyBase>${r("三百")}</w:rubyBase></w:ruby></w:r>`,
      "三百",
    ],
    [
      "a formula",
      "<m:oMath><m:f><m:num><m:r><m:t>382.92</m:t></m:r></m:num><m:den><m:r><m:t>400+0.5</m:t></m:r></m:den></m:f></m:oMath>",
      "382.92/(400+0.5)",
    ],
    ["elements that no standard knows", `<x:new><x:deeper>${r("382.92")}</x:deeper></x:new>`, "382.92"],
    ["CDATA and references", "<w:r><w:t><![CDATA[38]]>&#50;.92</w:t></w:r>", "382.92"],
    ["a negative figure", `<w:r><w:noBreakHyphen/><w:t>5</w:t></w:r>`, "-5"],
    [
      "a box that is ticked",
      field(
        " FORMCHECKBOX ",
        undefined,
        '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>',
      ),
      "☑",
    ],
    [
      "a list to choose from",
      field(
        " FORMDROPDOWN ",
        undefined,
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList></w:ffData>',
      ),
      "良",
    ],
    ["a button's text", field(" MACROBUTTON  NoMacro 382.92 ", undefined), "382.92"],
    [
      "signs of other fonts",
      '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="宋体" w:char="2103"/></w:r>',
      "≥☑℃",
    ],
    [
      "letters in a font of signs",
      '<w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr><w:t>\uf0a3</w:t></w:r>',
      "≤",
    ],
    [
      "the first alternative that shows something",
      `<w:r><mc:AlternateContent><mc:Choice Requires="a"><w:t>甲</w:t></mc:Choice><mc:Choice Requires="b"><w:t>乙</w:t></mc:Choice><mc:Fallback><w:t>丙</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      "甲",
    ],
    [
      "a page break between words",
      `${r("甲")}<w:r><w:br w:type="page"/></w:r>${r("乙")}<w:r><w:br w:type="page"/></w:r>`,
      "甲\n乙",
    ],
  ])("%s", async (_, inside, text) => {
    expect(await read(para(inside))).toEqual({ lines: [text], asides: [], unread: [] });
  });

  test("in rows and cells that are wrapped", async () => {
    const cell = `<w:sdt><w:sdtPr/><w:sdtContent>${tc("2")}</w:sdtContent></w:sdt>`;
    const row = `<w:customXml w:element="a"><w:tr>${tc("1")}${cell}</w:tr></w:customXml>`;
    expect((await read(`<w:tbl><w:tblPr/><w:tblGrid/>${row}</w:tbl>`)).lines).toEqual(["1|2"]);
  });

  test("in shapes: text boxes, and text that only drawings have", async () => {
    const box = `<w:drawing><a:graphic><x:txbx><w:txbxContent>${p("框中")}</w:txbxContent></x:txbx></a:graphic></w:drawing>`;
    const shape =
      "<w:drawing><a:graphic><a:p><a:r><a:t>图</a:t></a:r><a:r><a:t>形</a:t></a:r></a:p></a:graphic></w:drawing>";
    const art = '<w:pict><v:shape><v:textpath string="样稿"/></v:shape></w:pict>';
    const found = await read(para(`<w:r>${box}${shape}${art}</w:r>${r("框外")}`));
    expect(found).toEqual({ lines: ["框外", "框中", "图形"], asides: ["艺术字：样稿"], unread: [] });
  });

  test("in cells merged by the old mark", async () => {
    const body = `<w:tbl><w:tr>${tc("甲", '<w:hMerge w:val="restart"/>')}${tc("", "<w:hMerge/>")}${tc("乙")}</w:tr></w:tbl>`;
    const { blocks } = await readDocx(rawWordFile(body));
    expect(blocks).toMatchObject([
      {
        rows: [
          {
            cells: [
              { column: 0, columnSpan: 2 },
              { column: 2, text: "乙" },
            ],
          },
        ],
      },
    ]);
  });
});

describe("what does not show is not read as if it did, and is told", () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Q"><w:basedOn w:val="P"/></w:style>' +
    '<w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style>';

  test.each<[string, string]>([
    ["by itself", para(r("甲") + hidden("秘"))],
    ["by the style of its letters", para(r("甲") + hidden("秘", '<w:rStyle w:val="C"/>'))],
    ["by the style of its paragraph", para(r("甲")) + p("秘", '<w:pStyle w:val="Q"/>')],
    ["by its row", `<w:tbl><w:tr>${tc("甲")}</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>${tc("秘")}</w:tr></w:tbl>`],
  ])("hidden text, %s", async (_, body) => {
    const { lines, asides } = await read(body, { styles });
    expect(lines.filter((line) => line !== "")).toEqual(["甲"]);
    expect(asides).toEqual(["隐藏文字：秘"]);
  });

  test("text that a style hides and its letters show again, or that says it is not hidden, shows", async () => {
    const both = `<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${hidden("一", '<w:rStyle w:val="C"/>')}${hidden("二", '<w:vanish w:val="0"/>')}</w:p>`;
    expect(await read(both, { styles })).toEqual({ lines: ["一二"], asides: [], unread: [] });
  });

  test("the same hidden text is told once, with its count", async () => {
    expect((await read(para(hidden("秘") + r("甲") + hidden("秘")))).asides).toEqual(["隐藏文字：秘（共 2 处）"]);
  });

  test.each<[string, string, Partial<Awaited<ReturnType<typeof read>>>]>([
    [
      "deletions under review",
      para(`${r("甲")}<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:moveFrom>${r("丙")}</w:moveFrom>`),
      { lines: ["甲"], unread: ["修订中删除的文字"] },
    ],
    [
      "an end of a paragraph deleted under review",
      p("全年支出", "<w:rPr><w:del/></w:rPr>") + p("382.92万元"),
      { lines: ["全年支出382.92万元"], unread: [] },
    ],
    [
      "a control that nobody filled in",
      para(
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r("单击或点击此处输入文字。")}</w:sdtContent></w:sdt>`,
      ),
      { lines: [""], unread: ["没有填写的内容控件（单击或点击此处输入文字。）"] },
    ],
    [
      "reading aids",
      para(`<w:r><w:ruby><w:rt>${r("sān")}</w:rt><w:rubyBase>${r("三")}</w:rubyBase></w:ruby></w:r>`),
      { lines: ["三"], unread: ["注音"] },
    ],
    [
      "a sum that was never worked out",
      para(r("合计") + field(" =SUM(ABOVE) ", undefined)),
      { lines: ["合计"], unread: ["没有结果的域（=SUM(ABOVE)）"] },
    ],
    [
      "what a field without an end swallows",
      para(char("begin") + code("REF 甲")) + p("382.92"),
      { lines: ["", ""], asides: ["没有结束的域：382.92"] },
    ],
    [
      "words where none belong",
      "<w:p><x:new>382.92</x:new></w:p>",
      { lines: [""], asides: ["没有认出的内容（x:new）：382.92"] },
    ],
    [
      "elements that no standard knows",
      '<w:p><w:r><x:figure x:value="5"/></w:r></w:p>',
      { lines: [""], unread: ["没有认出的内容（x:figure）"] },
    ],
    [
      "charts and embedded tables",
      para('<w:r><w:drawing><c:chart/></w:drawing><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
      { lines: [""], unread: ["图表", "嵌入的对象（Excel.Sheet.12）"] },
    ],
    ["other files inside", "<w:altChunk/><w:subDoc/>", { lines: [], unread: ["嵌入的其他文件"] }],
    [
      "signs that only their font knows",
      para('<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>'),
      { lines: ["〓"], unread: ["符号（Webdings F061）"] },
    ],
  ])("%s", async (_, body, expected) => {
    expect(await read(body)).toMatchObject(expected);
  });

  test("a table of contents repeats what is read anyway", async () => {
    const body =
      para(char("begin") + code(' TOC \\o "1-3" ') + char("separate") + r("一、概况 1")) +
      para(char("end")) +
      p("一、概况");
    expect(await read(body)).toEqual({ lines: ["", "", "一、概况"], asides: [], unread: [] });
  });
});

test("headers, footers and notes are beside the text; page numbers are nothing", async () => {
  const page = `<w:fldSimple w:instr="PAGE">${r("1")}</w:fldSimple>`;
  const { asides } = await read(p("甲"), {
    header: p("某某局"),
    footer: para(`${r("第")}${page}${r("页")}`),
    endnotes: `<w:endnote w:type="separator" w:id="0">${p("")}</w:endnote><w:endnote w:id="1">${p("按决算口径")}<w:tbl><w:tr>${tc("1")}${tc("2")}</w:tr></w:tbl></w:endnote>`,
  });
  expect(asides).toEqual(["尾注：按决算口径\n1\t2", "页眉：某某局"]);
});

test("bookmarks and tagged controls say where they stand", async () => {
  const control = `<w:sdt><w:sdtPr><w:tag w:val="额"/></w:sdtPr><w:sdtContent>${r("382.92")}</w:sdtContent></w:sdt>`;
  const body = `<w:bookmarkStart w:id="1" w:name="前"/><w:p><w:bookmarkStart w:id="2" w:name="内"/>${r("支出")}${control}</w:p>`;
  const { blocks } = await readDocx(rawWordFile(body));
  expect(blocks).toMatchObject([{ bookmarks: ["前", "内"], controls: [{ tag: "额", start: 2, end: 8 }] }]);
});

test("a list takes its levels from the style that another names, and one that never restarts counts on", async () => {
  const level = (at: number, text: string, more = ""): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/>${more}<w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/>${level(0, "%1、")}${level(1, "（%2）", '<w:lvlRestart w:val="0"/>')}</w:abstractNum>` +
    '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="S"/></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>';
  const styles =
    '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const item = (at: number): string => p("项", `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="2"/></w:numPr>`);
  const { lines } = await read([0, 1, 0, 1].map(item).join(""), { numbering, styles });
  expect(lines).toEqual(["1、项", "（1）项", "2、项", "（2）项"]);
});

test("a cell merged over three thousand rows is one", async () => {
  const row = `<w:tr>${tc("1").repeat(30)}</w:tr>`;
  const merged = `<w:tr>${tc("", "<w:vMerge/>")}${tc("1").repeat(29)}</w:tr>`;
  const body = `<w:tbl>${row}${merged.repeat(2999)}</w:tbl>`;
  const { blocks } = await readDocx(rawWordFile(body));
  const [table] = blocks;
  const rows = table?.kind === "table" ? table.rows : [];
  expect([rows.length, rows[0]?.cells[0]?.rowSpan, rows[2999]?.cells.length]).toEqual([3000, 3000, 29]);
});

const HOSTILE = resolve("../shared/cases/hostile");
const onHostileFiles = existsSync(HOSTILE) ? test : test.skip;

onHostileFiles("the files that dropped figures and read hidden text are read whole", async () => {
  const open = (name: string) => readDocx(new Uint8Array(readFileSync(resolve(HOSTILE, name))));
  const fields = JSON.stringify((await open("word-fldsimple.docx")).blocks);
  for (const amount of ["382.92", "203.25", "171.16"]) expect(fields).toContain(amount);
  const hidden = await open("word-hidden-text.docx");
  expect(JSON.stringify(hidden.blocks)).not.toContain("隐藏");
  expect(hidden.asides).toEqual([expect.stringMatching(/^隐藏文字：隐藏9（共 \d+ 处）$/)]);
});
