import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { importDocument, type DocumentImport } from "../../../src/app/import/import-document";
import type { WordBlock, WordDocument } from "../../../src/app/import/word-document";
import { checkWorkbook } from "../../../src/app/check";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { toA1 } from "../../../src/core/grid/address";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { valueOf } from "../../../src/core/values/sourced";
import { inWord, type Changes } from "../../support/word/blocks";

const FORMS = designForms(contradictions2023);
const [BASIC, OVERALL, PROJECT, REPORT] = FORMS.map((form) => inWord([form])) as [
  readonly WordBlock[],
  readonly WordBlock[],
  readonly WordBlock[],
  readonly WordBlock[],
];

function imported(blocks: readonly WordBlock[], more: Partial<WordDocument> = {}): DocumentImport {
  return importDocument({ blocks, asides: [], unread: [], ...more });
}

function changed(form: (typeof FORMS)[number], changes: Changes): readonly WordBlock[] {
  return inWord([form], changes);
}

/** What stands in a cell of the first sheet: `value format`, where it has a format. */
function cellOf({ sheets }: DocumentImport, address: string): unknown {
  const cell = sheets[0]?.cells.find((one) => toA1(one) === address);
  const format = cell?.style?.format;
  return format === undefined ? cell?.value : `${String(cell?.value)} as ${format}`;
}

const LINE = (text: string): WordBlock => ({ kind: "paragraph", text });

describe("values", () => {
  test.each([
    ["0.26", "0.26 as 0.00"],
    ["1234.567", "1234.567 as 0.000"],
    ["1,234.5", "1234.5 as #,##0.0"],
    ["１２３", "123 as 0.00"],
    ["297.92万元", "297.92万元"],
    ["/", "/"],
    ["1O", "1O"],
    ["12345678901234567890", "12345678901234567890"],
  ])("an amount typed %s", (typed, kept) => {
    expect(cellOf(imported(changed(FORMS[0]!, { "0.26": typed })), "B7")).toBe(kept);
  });

  test.each([
    ["100%", "1 as 0%"],
    ["99.50％", "0.995 as 0.00%"],
    ["1", 1],
    ["95", 95],
    ["约95%", "约95%"],
  ])("a rate typed %s", (typed, kept) => {
    expect(cellOf(imported(changed(FORMS[0]!, { "100.00%": typed })), "F5")).toBe(kept);
  });

  test.each(["≦100%", "5家", "10", "2023年12月底前", "  达成\n年度指标"])(
    "a target typed %j stays a text as typed",
    (typed) => {
      expect(cellOf(imported(changed(FORMS[1]!, { "5家": typed })), "E14")).toBe(typed);
    },
  );
});

describe("forms", () => {
  test("stand in the order of their numbers, whatever their order in Word", () => {
    const { forms } = imported([...REPORT, ...PROJECT, ...OVERALL, ...BASIC]);
    expect(forms.map(({ sheet, from }) => `${sheet} ${from}`)).toEqual([
      "附件1 第3个表",
      "附件2 第2个表",
      "附件3 第1个表",
      "附件4 正文第2段",
    ]);
  });

  test("of which some are missing are not made up", () => {
    expect(imported(OVERALL).sheets.map(({ name }) => name)).toEqual(["附件2"]);
  });

  test("of which one stands twice become two sheets", () => {
    expect(imported([...BASIC, ...BASIC]).sheets.map(({ name }) => name)).toEqual(["附件1", "附件1 (2)"]);
  });

  test("several 附件3 under one title are one sheet each", () => {
    const table = PROJECT.filter(({ kind }) => kind === "table");
    const { sheets, forms } = imported([...PROJECT, LINE(""), ...table]);
    expect(sheets.map(({ name }) => name)).toEqual(["附件3-1", "附件3-2"]);
    expect(forms.map(({ title }) => title)).toEqual(["2023年度项目支出绩效自评表", "项目支出绩效自评表"]);
  });

  test("whose titles name different years keep them, so that the check can tell", () => {
    const other = changed(FORMS[1]!, { "2023 年度预算单位整体支出绩效自评表": "2022 年度预算单位整体支出绩效自评表" });
    const { sheets } = imported([...BASIC, ...other]);
    const forms = readSubmission(snapshotOfDesign(sheets), DEFAULT_PACK).forms;
    expect(forms.map(({ titleYear }) => titleYear)).toEqual([2023, 2022]);
  });

  test("with the title in the table's first row are drawn like the others", () => {
    const [title, table, ...below] = BASIC.slice(1);
    if (title?.kind !== "paragraph" || table?.kind !== "table") throw new Error("The form begins otherwise.");
    const titleRow = { cells: [{ column: 0, columnSpan: 7, rowSpan: 1, text: title.text }] };
    const { sheets, forms } = imported([{ kind: "table", rows: [titleRow, ...table.rows] }, ...below]);
    expect(forms).toMatchObject([{ sheet: "附件1", asItStood: false }]);
    expect(sheets).toEqual([FORMS[0]]);
  });

  test("that a page break divides, with a grid of their own and their headers again, are one form", () => {
    const [number, title, table, ...below] = OVERALL;
    if (table?.kind !== "table") throw new Error("The form begins otherwise.");
    const header = table.rows.findIndex(({ cells }) => cells.some(({ text }) => text === "三级指标"));
    const top = { kind: "table" as const, rows: table.rows.slice(0, 17) };
    const rest = [table.rows[header]!, ...table.rows.slice(17)].map(({ cells }) => ({
      // Every column is twice as fine in the second table.
      cells: cells.map((cell) => ({ ...cell, column: cell.column * 2, columnSpan: cell.columnSpan * 2 })),
    }));
    const whole = imported(OVERALL);
    const { forms, sheets, unplaced } = imported([
      number!,
      title!,
      top,
      LINE("续表"),
      { kind: "table", rows: rest },
      ...below,
    ]);
    expect(forms).toMatchObject([{ sheet: "附件2", asItStood: false }]);
    expect(unplaced.map(({ text }) => text)).toEqual(["续表"]);
    const rowsIn = (designs: typeof sheets) =>
      readSubmission(snapshotOfDesign(designs), DEFAULT_PACK)
        .overall[0]!.model.indicators.rows.map(({ indicator, score }) => [
          valueOf(indicator),
          valueOf(score)?.value.toFixed(),
        ])
        .filter(([name]) => name !== undefined);
    expect(rowsIn(sheets)).toEqual(rowsIn(whole.sheets));
  });

  test("none of them: no sheets, and nothing is thrown", () => {
    expect(imported([LINE("此致"), { kind: "table", rows: [] }])).toMatchObject({ sheets: [], forms: [] });
  });
});

describe("what the canonical form has no room for", () => {
  const withColumn = (blocks: readonly WordBlock[]): readonly WordBlock[] =>
    blocks.map((block) => {
      if (block.kind === "paragraph") return block;
      return {
        ...block,
        rows: block.rows.map(({ cells }, row) => ({
          cells: [
            ...cells,
            { column: 9, columnSpan: 1, rowSpan: 1, text: row === 0 ? "备注" : row === 2 ? "已核" : "" },
          ],
        })),
      };
    });

  test("a column more: the form stays as it stood, with the same findings, and nothing is left out", () => {
    const { forms, unplaced, sheets } = imported(withColumn(OVERALL));
    expect(forms).toMatchObject([{ asItStood: true }]);
    expect(unplaced).toEqual([]);
    expect(sheets[0]!.cells.map(({ value }) => value)).toEqual(expect.arrayContaining(["备注", "已核", 329.06]));
    const rules = (designs: typeof sheets) =>
      checkWorkbook(snapshotOfDesign(designs), DEFAULT_PACK).findings.map(({ rule, label }) => `${rule} ${label}`);
    expect(rules(sheets)).toEqual(rules([FORMS[1]!]));
  });

  test("a text that repeats a value of the form is listed all the same", () => {
    const { unplaced } = imported([...OVERALL, LINE("完成企业退休人员移交")]);
    expect(unplaced).toEqual([{ where: expect.stringMatching(/^正文/) as string, text: "完成企业退休人员移交" }]);
  });

  test("texts around the forms, notes and asides are listed in their order, with their places", () => {
    const { unplaced, sheets } = imported(
      [LINE("封面"), LINE("附件1："), ...BASIC.slice(1), LINE("备注：数据截至年末"), ...OVERALL],
      { asides: ["脚注：按决算口径"] },
    );
    expect(unplaced).toEqual([
      { where: "正文第1段", text: "封面" },
      { where: "正文第6段", text: "备注：数据截至年末" },
      { where: "正文之外", text: "脚注：按决算口径" },
    ]);
    expect(sheets.at(-1)?.name).toBe("未能识别的内容");
  });

  test("the sheet that keeps them is never taken for a form", () => {
    const rows = OVERALL.flatMap((block) => (block.kind === "table" ? block.rows : []));
    const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text)).filter((text) => text !== "");
    const { sheets } = imported([...texts.map(LINE), ...BASIC]);
    expect(readSubmission(snapshotOfDesign(sheets), DEFAULT_PACK).forms.map(({ sheet }) => sheet)).toEqual(["附件1"]);
  });

  test("a text longer than a cell is cut, and the rest kept", () => {
    const long = "目标".repeat(20_000);
    const { sheets, unplaced } = imported(changed(FORMS[1]!, { "5家": long }));
    const texts = [...sheets.flatMap(({ cells }) => cells.map(({ value }) => value))].filter(
      (value) => typeof value === "string",
    );
    expect(Math.max(...texts.map(({ length }) => length))).toBe(32_767);
    expect(unplaced).toEqual([{ where: "第1个表第12行第5列", text: long.slice(32_767) }]);
  });
});

describe("附件4", () => {
  const body = ["一、单位基本情况", "在职12人。", "", "", "二、一般公共预算支出情况", "全年支出100万元。"].map(LINE);
  const title = LINE("2023年度某某局单位整体支出绩效自评报告");
  const linesOf = ({ sheets }: DocumentImport) => sheets[0]?.cells.map(({ row, value }) => [row, value]);

  test("is a paragraph a row, its cover without empty ones", () => {
    expect(linesOf(imported([title, LINE(""), LINE("部门（单位）名称：某某局"), LINE(""), ...body, LINE("")]))).toEqual(
      [
        [0, "附件 4"],
        [1, "2023年度某某局单位整体支出绩效自评报告"],
        [2, "部门（单位）名称：某某局"],
        [3, "一、单位基本情况"],
        [4, "在职12人。"],
        [5, undefined],
        [6, "二、一般公共预算支出情况"],
        [7, "全年支出100万元。"],
      ],
    );
  });

  test("a table inside it is listed, one that only frames text is text", () => {
    const table = (...texts: string[]): WordBlock => ({
      kind: "table",
      rows: [{ cells: texts.map((text, column) => ({ column, columnSpan: 1, rowSpan: 1, text })) }],
    });
    const { unplaced, sheets } = imported([title, ...body, table("三、框里的话"), table("项目", "100")]);
    expect(sheets[0]?.cells.map(({ value }) => value)).toContain("三、框里的话");
    expect(unplaced).toEqual([
      { where: "第2个表第1行第1列", text: "项目" },
      { where: "第2个表第1行第2列", text: "100" },
    ]);
  });
});
