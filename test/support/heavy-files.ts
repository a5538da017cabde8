import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { MAX_FORM_CHARACTERS } from "../../src/core/limits";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Files of at most a megabyte that hold more of one thing than any set of forms does, beside forms with their faults. */
export const HEAVY_FILES: Readonly<Record<string, () => Uint8Array>> = {
  "running sums without values": () =>
    beside(lines(20_000, (row) => `${number("A", row, row)}${formula("B", row, `SUM($A$1:A${row})`)}`)),
  "sums over whole columns": () =>
    beside(
      lines(
        4_000,
        (row) => number("A", row, row) + formula("B", row, "SUM(A:A)") + formula("C", row, `COUNTIF(A:A,A${row})`),
      ),
    ),
  "look-ups over whole columns": () =>
    beside(
      lines(
        4_000,
        (row) => number("A", row, row) + formula("B", row, `VLOOKUP(A${row},A:A,1,FALSE)+MATCH(A${row},A:A,0)`),
      ),
    ),
  "a chain of formulas upwards": () =>
    linked(
      lines(20_000, (row) => formula("A", row, row === 20_000 ? "1" : `A${row + 1}+1`)),
      "台账!A1",
    ),
  "a chain of formulas downwards": () =>
    linked(
      lines(20_000, (row) => formula("A", row, row === 1 ? "1" : `A${row - 1}+1`)),
      "台账!A20000",
    ),
  "formulas that double at every step": () =>
    linked(
      lines(2_000, (row) => formula("A", row, row === 1 ? "1" : `IF(A${row - 1}>0,A${row - 1},A${row - 1})`)),
      "台账!A2000",
    ),
  "formulas in a ring": () =>
    linked(
      lines(20_000, (row) => formula("A", row, `A${(row % 20_000) + 1}+1`)),
      "台账!A1",
    ),
  "long formulas": () =>
    linked(
      lines(400, (row) => formula("A", row, `0${`+B${row}*1`.repeat(900)}`) + number("B", row, row)),
      "台账!A1",
    ),
  "formulas that nest": () =>
    linked(
      lines(2_000, (row) => formula("A", row, `${"IF(1,".repeat(60)}1${")".repeat(60)}`)),
      "台账!A1",
    ),
  "one shared formula": () =>
    beside(
      lines(60_000, (row) =>
        row === 1
          ? `${number("A", 1, 1)}<c r="B1"><f t="shared" ref="B1:B60000" si="0">A1*2+SUM($A$1:A1)</f></c>`
          : `${number("A", row, row)}<c r="B${row}"><f t="shared" si="0"/></c>`,
      ),
    ),
  "array formulas": () =>
    beside(
      lines(
        20_000,
        (row) => `<c r="A${row}"><f t="array" ref="A${row}:B${row}">D${row}:E${row}*2</f></c>${number("D", row, 1)}`,
      ),
    ),
  "defined names in a chain": () => {
    const names = repeated(
      20_000,
      (at) => `<definedName name="N${at}">${at === 19_999 ? "1" : `N${at + 1}+1`}</definedName>`,
    );
    return linked(
      lines(10, (row) => formula("A", row, "N0+N19990")),
      "台账!A1",
      {
        workbook: (xml) => xml.replace("</sheets>", () => `</sheets><definedNames>${names}</definedNames>`),
      },
    );
  },
  "cells of numbers": () =>
    beside(
      lines(20_000, (row) =>
        "ABCDEFGHIJ"
          .split("")
          .map((column) => number(column, row, row))
          .join(""),
      ),
    ),
  "cells without content": () => beside(lines(30_000, () => '<c s="3"/>'.repeat(30))),
  "columns to the last": () => beside(lines(6, () => "<c><v>1</v></c>".repeat(16_384))),
  "rows to the last": () =>
    beside(lines(1, () => number("A", 1, 1)) + '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
  "texts that differ": () =>
    beside(lines(20_000, (row) => text("A", row, `第${row}笔支出`) + text("B", row, `${row * 7}号凭证`))),
  "labels in every cell": () =>
    beside(
      lines(6_000, (row) =>
        ["全年预算数", "全年执行数", "年度资金总额", "三公经费", "自评得分"]
          .map((label, at) => text("ABCDE".charAt(at), row, label))
          .join(""),
      ),
    ),
  "titles in every row": () =>
    beside(lines(4_000, (row) => text("A", row, "2023年度项目支出绩效自评表") + text("B", row, "附件3"))),
  "indicator headers in every row": () =>
    beside(
      lines(3_000, (row) =>
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]
          .map((label, at) => text("ABCDEFG".charAt(at), row, label))
          .join(""),
      ),
    ),
  "merged areas beside the forms": () =>
    beside("", { behind: list("mergeCells", 30_000, (at) => `<mergeCell ref="A${at + 1}:C${at + 1}"/>`) }),
  "merged areas on a form": () =>
    changed({
      "xl/worksheets/sheet1.xml": (xml) =>
        xml.replace(
          "</mergeCells>",
          () => `${repeated(30_000, (at) => `<mergeCell ref="J${at + 60}:L${at + 60}"/>`)}</mergeCells>`,
        ),
    }),
  "conditional formats": () =>
    beside("", {
      behind: repeated(
        10_000,
        (at) =>
          `<conditionalFormatting sqref="A${at + 1}"><cfRule type="expression" priority="${at + 1}"><formula>A${at + 1}&gt;1</formula></cfRule></conditionalFormatting>`,
      ),
    }),
  "conditional formats on a form": () =>
    changed({
      "xl/worksheets/sheet1.xml": (xml) =>
        xml
          .replace(/(?=<\/mergeCells>)/, "")
          .replace(
            "</mergeCells>",
            () =>
              `</mergeCells>${repeated(10_000, (at) => `<conditionalFormatting sqref="B${(at % 30) + 1}"><cfRule type="expression" priority="${at + 1}"><formula>B${(at % 30) + 1}&gt;${at}</formula></cfRule></conditionalFormatting>`)}`,
          ),
    }),
  validations: () =>
    beside("", {
      behind: list(
        "dataValidations",
        10_000,
        (at) => `<dataValidation type="list" sqref="B${at + 1}"><formula1>"是,否"</formula1></dataValidation>`,
      ),
    }),
  hyperlinks: () =>
    beside("", { behind: list("hyperlinks", 20_000, (at) => `<hyperlink ref="A${at + 1}" location="附件1!A1"/>`) }),
  "rows in groups": () =>
    changed(
      {},
      {
        rows: repeated(
          20_000,
          (at) => `<row r="${at + 1}" outlineLevel="${at % 8}" hidden="1"><c r="A${at + 1}"><v>1</v></c></row>`,
        ),
      },
    ),
  "elements in elements": () =>
    beside("", { behind: `<extLst>${"<ext>".repeat(50_000)}${"</ext>".repeat(50_000)}</extLst>` }),
  "styles of cells": () =>
    changed({
      "xl/styles.xml": (xml) =>
        xml.replace(
          "</cellXfs>",
          () => `${'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'.repeat(60_000)}</cellXfs>`,
        ),
    }),
  "empty sheets": () => sheets(2_000, "<sheetData/>"),
  "three hundred 附件3": () => {
    const form = strFromU8(example()["xl/worksheets/sheet3.xml"]!);
    return sheets(300, /<sheetData>.*<\/sheetData>.*(?=<\/worksheet>)/s.exec(form)![0]);
  },
  "comments in every cell": () =>
    changed(
      {},
      {
        rows: lines(20_000, (row) => text("A", row, "见批注")),
        comments: repeated(
          20_000,
          (at) => `<comment ref="A${at + 1}" authorId="0"><text><r><t>第${at}条</t></r></text></comment>`,
        ),
      },
    ),
  "paragraphs in the report": () =>
    changed({
      "xl/worksheets/sheet4.xml": (xml) =>
        xml.replace(
          "</sheetData>",
          () =>
            `${repeated(10_000, (at) => `<row r="${at + 100}">${text("A", at + 100, `（${at}）本年一般公共预算支出${at}.5万元，比上年增加${at}万元，增长12.5%。`)}</row>`)}</sheetData>`,
        ),
    }),
  "rows in the notes": () =>
    beside(
      `<row r="1">${text("A", 1, "校验说明")}</row><row r="3">${["序号", "级别", "位置", "项目", "问题", "怎样处理", "核实说明", "状态", "识别码"].map((title, at) => text("ABCDEFGHI".charAt(at), 3, title)).join("")}</row>` +
        repeated(
          10_000,
          (at) =>
            `<row r="${at + 4}">${text("G", at + 4, `情况属实${at}`)}${text("I", at + 4, `JIHE:["three-public-over-budget","甲${at}","${at}"]`)}</row>`,
        ),
      { name: "校验说明" },
    ),
  "references for characters": () =>
    beside(lines(3_000, (row) => `<c r="A${row}" t="inlineStr"><is><t>${"&#x7532;".repeat(100)}</t></is></c>`)),
  "runs in a text": () =>
    beside(
      lines(300, (row) => `<c r="A${row}" t="inlineStr"><is>${"<r><rPr><b/></rPr><t>甲</t></r>".repeat(200)}</is></c>`),
    ),
};

/** Words of which a cell is filled to its end. */
export const LONG_TEXTS: Readonly<Record<string, string>> = {
  字: "绩",
  句: "全年预算100万元，执行98.5万元，执行率98.5%。",
  句号: "。",
  换行: "\n",
  空格: " ",
  制表: "\t",
  数字: "1",
  括号: "（",
  标签: "其中：基本支出：",
  转义: "_x0041_",
  反向: "\u202e",
};

/** The example with words behind every text that is no label of a form's grid: names, goals, reasons, the report. */
export function withLongEntries(word: string): Uint8Array {
  let left = MOST_LONG_CELLS;
  return changed({ "xl/sharedStrings.xml": longStrings(word, (typed) => typed.length > 12 && left-- > 0) });
}

const LONGEST_CELL = 32_767;
/** More texts of that length are more than is checked together; some stand in two cells. */
const MOST_LONG_CELLS = Math.floor(MAX_FORM_CHARACTERS / LONGEST_CELL / 2);

function longStrings(word: string, isMeant: (typed: string) => boolean): (xml: string) => string {
  return (xml) =>
    xml.replace(/(<t[^>]*>)([^<]*)(?=<\/t>)/g, (whole, _open: string, typed: string) =>
      isMeant(typed)
        ? `<t xml:space="preserve">${typed}${word.repeat(Math.floor((LONGEST_CELL - typed.length) / word.length))}`
        : whole,
    );
}

interface Sheet {
  readonly rows: string;
  readonly name?: string;
  /** Elements behind the cells. */
  readonly behind?: string;
  readonly comments?: string;
}

type Change = (xml: string) => string;

let exampleParts: Record<string, Uint8Array> | undefined;

function example(): Record<string, Uint8Array> {
  exampleParts ??= unzipSync(
    new Uint8Array(readFileSync(resolve(import.meta.dirname, "../../examples/自评表-示例.xlsx"))),
  );
  return exampleParts;
}

/** The example with some parts changed, and perhaps a sheet more. */
function changed(changes: Readonly<Record<string, Change>>, sheet?: Sheet): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...example() };
  const change = (name: string, how: Change): void => {
    parts[name] = strToU8(how(strFromU8(parts[name]!)));
  };
  if (sheet) {
    addSheets(change, [sheet.name ?? "台账"]);
    parts["xl/worksheets/sheet5.xml"] = strToU8(worksheet(`<sheetData>${sheet.rows}</sheetData>${sheet.behind ?? ""}`));
    if (sheet.comments !== undefined) {
      parts["xl/worksheets/_rels/sheet5.xml.rels"] = strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TYPES}/comments" Target="../comments1.xml"/></Relationships>`,
      );
      parts["xl/comments1.xml"] = strToU8(
        `<comments xmlns="${MAIN}"><authors><author/></authors><commentList>${sheet.comments}</commentList></comments>`,
      );
    }
  }
  for (const [name, how] of Object.entries(changes)) change(name, how);
  return zipSync(parts, { level: 6 });
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function worksheet(inside: string): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${TYPES}">${inside}</worksheet>`;
}

function addSheets(change: (name: string, how: Change) => void, names: readonly string[]): void {
  const each = (of: (name: string, number: number) => string): string =>
    names.map((name, at) => of(name, at + 5)).join("");
  change("xl/workbook.xml", (xml) =>
    xml.replace(
      "</sheets>",
      () => `${each((name, at) => `<sheet name="${name}" sheetId="${at}" r:id="new${at}"/>`)}</sheets>`,
    ),
  );
  change("xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      () =>
        `${each((_, at) => `<Relationship Id="new${at}" Type="${TYPES}/worksheet" Target="worksheets/sheet${at}.xml"/>`)}</Relationships>`,
    ),
  );
  change("[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      () =>
        `${each((_, at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}</Types>`,
    ),
  );
}

/** The example and so many sheets more, all alike. */
function sheets(count: number, inside: string): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...example() };
  const content = strToU8(worksheet(inside));
  addSheets(
    (name, how) => (parts[name] = strToU8(how(strFromU8(parts[name]!)))),
    Array.from({ length: count }, (_, at) => `另${at}`),
  );
  for (let at = 0; at < count; at++) parts[`xl/worksheets/sheet${at + 5}.xml`] = content;
  return zipSync(parts, { level: 6 });
}

function beside(rows: string, more: Omit<Sheet, "rows"> = {}): Uint8Array {
  return changed({}, { rows, ...more });
}

/** A sheet of formulas, and a cell of a form that reads one of them. */
function linked(rows: string, target: string, { workbook }: { readonly workbook?: Change } = {}): Uint8Array {
  return changed(
    {
      "xl/worksheets/sheet1.xml": (xml) =>
        xml.replace(/<c r="B5"[^>]*>.*?<\/c>/, `<c r="B5" s="3"><f>${target}</f></c>`),
      ...(workbook ? { "xl/workbook.xml": workbook } : {}),
    },
    { rows },
  );
}

function repeated(count: number, of: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => of(at)).join("");
}

function lines(count: number, cells: (row: number) => string): string {
  return repeated(count, (at) => `<row r="${at + 1}">${cells(at + 1)}</row>`);
}

function list(name: string, count: number, of: (at: number) => string): string {
  return `<${name} count="${count}">${repeated(count, of)}</${name}>`;
}

function number(column: string, row: number, value: number): string {
  return `<c r="${column}${row}"><v>${value}</v></c>`;
}

function text(column: string, row: number, value: string): string {
  return `<c r="${column}${row}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

function formula(column: string, row: number, value: string): string {
  return `<c r="${column}${row}"><f>${value.replaceAll("&", "&amp;").replaceAll(">", "&gt;").replaceAll("<", "&lt;")}</f></c>`;
}
