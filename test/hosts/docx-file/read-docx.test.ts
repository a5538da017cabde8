import type { WordDocument, WordTable } from "../../../src/app/import/word-document";
import { readDocx } from "../../../src/hosts/docx-file";
import { p, r, rawWordFile, tc, type SideParts } from "./raw-word-file";

async function read(body: string, side: SideParts = {}): Promise<WordDocument> {
  return readDocx(rawWordFile(body, side));
}

async function paragraphs(body: string, side: SideParts = {}): Promise<string[]> {
  const { blocks } = await read(body, side);
  return blocks.map((block) => (block.kind === "paragraph" ? block.text : "(table)"));
}

async function tableIn(body: string): Promise<WordTable> {
  const { blocks } = await read(body);
  const table = blocks.find((block) => block.kind === "table");
  if (!table) throw new Error("There is no table.");
  return table;
}

/** Each cell as `column+span text` and, where it is merged down, its rows. */
function cellsOf({ rows }: WordTable): string[][] {
  return rows.map(({ cells }) =>
    cells.map(
      ({ column, columnSpan, rowSpan, text }) => `${column}+${columnSpan}${rowSpan > 1 ? `x${rowSpan}` : ""} ${text}`,
    ),
  );
}

describe("paragraphs", () => {
  test("are read as they show: tabs, line breaks, blanks and special hyphens", async () => {
    const body = `<w:p><w:r><w:t xml:space="preserve">单位：  万元</w:t><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r></w:p><w:p/>`;
    expect(await paragraphs(body)).toEqual(["单位：  万元\t甲\n乙\n丙", ""]);
  });

  test("hold what was put in under review, not what was taken out", async () => {
    const body = `<w:p>${r("全年支出")}<w:ins>${r("382.92")}</w:ins><w:del><w:r><w:delText>382.29</w:delText></w:r></w:del>${r("万元")}</w:p>`;
    expect(await paragraphs(body)).toEqual(["全年支出382.92万元"]);
  });

  test("are found in content controls, fields and text boxes", async () => {
    const control = `<w:sdt><w:sdtPr><w:alias w:val="单位"/></w:sdtPr><w:sdtContent>${p("某某局")}</w:sdtContent></w:sdt>`;
    const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("2024年3月")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p("框中文字")}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r("框外文字")}</w:p>`;
    expect((await paragraphs(control + field + box)).filter((text) => text !== "")).toEqual([
      "某某局",
      "2024年3月",
      "框外文字",
      "框中文字",
    ]);
  });

  test("keep what stands twice in controls of one name, which only our own gaps do by LibreOffice", async () => {
    const filled = (name: string, text: string): string =>
      `<w:sdt><w:sdtPr><w:alias w:val="${name}"/><w:text/></w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`;
    const boxes = ["4", "1", "1"].map((digit) => filled("邮编", digit)).join("");
    const repeated = ["某局", "某局某局", "某局"].map((text) => filled("待补充：主管部门", text)).join("");
    expect(await paragraphs(`<w:p>${boxes}</w:p><w:p>${repeated}</w:p>`)).toEqual(["411", "某局"]);
  });

  test("of lists get the numbers that Word shows before them", async () => {
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="7">${level(0, "chineseCounting", "%1、")}${level(1, "decimal", "（%2）")}${level(2, "decimal", "%1.%2.%3")}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="8">${level(0, "bullet", "●")}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>';
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
    const item = (text: string, at: number, list = 1): string =>
      p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
    const body =
      p("单位基本情况", '<w:pStyle w:val="H1"/>') +
      p("支出情况", '<w:pStyle w:val="H1"/>') +
      p("基本支出", '<w:pStyle w:val="H2"/>') +
      item("项目支出", 1) +
      item("明细", 2) +
      item("三公经费", 0) +
      item("出国", 1) +
      item("要点", 0, 2) +
      p("无编号", '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await paragraphs(body, { numbering, styles })).toEqual([
      "一、单位基本情况",
      "二、支出情况",
      "（1）基本支出",
      "（2）项目支出",
      "二.2.1明细",
      "三、三公经费",
      "（1）出国",
      "要点",
      "无编号",
    ]);
  });

  test("a list that begins anew, or at another number, does so", async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const item = (list: number): string => p("项", `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
    expect(await paragraphs(item(1) + item(1) + item(2) + item(2), { numbering })).toEqual([
      "3.项",
      "4.项",
      "1.项",
      "2.项",
    ]);
  });
});

describe("tables", () => {
  test("keep their merged cells, in both directions", async () => {
    const body =
      `<w:tbl><w:tr>${tc("甲", '<w:vMerge w:val="restart"/>')}${tc("乙", '<w:gridSpan w:val="2"/>')}</w:tr>` +
      `<w:tr>${tc("", "<w:vMerge/>")}${tc("丙")}${tc("丁")}</w:tr></w:tbl>`;
    expect(cellsOf(await tableIn(body))).toEqual([
      ["0+1x2 甲", "1+2 乙"],
      ["1+1 丙", "2+1 丁"],
    ]);
  });

  test("a row that begins further right stays there", async () => {
    const body =
      `<w:tbl><w:tr>${tc("甲")}${tc("乙")}</w:tr>` +
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc("丙")}</w:tr></w:tbl>`;
    expect(cellsOf(await tableIn(body))).toEqual([
      ["0+1 甲", "1+1 乙"],
      ["0+1 ", "1+1 丙"],
    ]);
  });

  test("several paragraphs of a cell are lines of it, and a table inside it too", async () => {
    const inner = `<w:tbl><w:tr>${tc("1")}${tc("2")}</w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr>${tc(p("实际规") + p("模(m²)") + p(""))}${tc(`${p("明细")}${inner}${p("")}`)}</w:tr></w:tbl>`;
    expect(cellsOf(await tableIn(body))).toEqual([["0+1 实际规\n模(m²)", "1+1 明细\n1\t2"]]);
  });

  test("a frame around paragraphs and tables is no table", async () => {
    const inner = `<w:tbl><w:tr>${tc("1")}${tc("2")}</w:tr></w:tbl>`;
    const { blocks } = await read(`<w:tbl><w:tr>${tc(p("附件1") + inner + p("完"))}</w:tr></w:tbl>`);
    expect(blocks.map((block) => (block.kind === "table" ? cellsOf(block) : block.text))).toEqual([
      "附件1",
      [["0+1 1", "1+1 2"]],
      "完",
    ]);
  });

  test("a row taken out under review is gone", async () => {
    const body = `<w:tbl><w:tr>${tc("留")}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${tc("删")}</w:tr></w:tbl>`;
    expect(cellsOf(await tableIn(body))).toEqual([["0+1 留"]]);
  });
});

describe("what stands beside the text", () => {
  test("footnotes and comments are given apart", async () => {
    const side = {
      footnotes: `<w:footnote w:id="2">${p("按决算口径")}</w:footnote>`,
      comments: `<w:comment w:id="0" w:author="审核">${p("请核对")}</w:comment>`,
    };
    const body = `<w:p>${r("支出")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>`;
    const { blocks, asides } = await read(body, side);
    expect(blocks).toEqual([{ kind: "paragraph", text: "支出" }]);
    expect(asides).toEqual(["脚注：按决算口径", "批注：请核对"]);
  });

  test("formulas and pictures are named as unread, each once", async () => {
    const formula = "<w:p><m:oMath><m:m><m:mr><m:e><m:r><m:t>x</m:t></m:r></m:e></m:mr></m:m></m:oMath></w:p>";
    const picture =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">' +
      '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>' +
      '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>' +
      '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="r9"/>' +
      "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    const { unread } = await readDocx(rawWordFile(formula + formula + picture, { styles: "" }));
    expect(unread).toEqual(["公式", "图片"]);
  });

  test("nothing is named where everything was read", async () => {
    const { asides, unread } = await read(p("一、单位基本情况"));
    expect({ asides, unread }).toEqual({ asides: [], unread: [] });
  });
});
