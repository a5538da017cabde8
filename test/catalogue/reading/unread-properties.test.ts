import * as fc from "fast-check";
import { checkWorkbook, type WorkbookCheck } from "../../../src/app/check";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import type { CellValue } from "../../../src/core/grid/snapshot";
import { NATIONAL, withColumn, workbookOf } from "../../support/reading/national-form";

type Rows = readonly (readonly CellValue[])[];

/** The national form with nothing wrong: no error may come of how it is laid out or worded. */
const RIGHT: Rows = NATIONAL.map((row) =>
  row.map((value) => (value === "80人" ? "100人" : value === "80%" ? "100%" : value === 96 ? 100 : value)),
).map((row, index) => {
  if (index === 5) return [null, "年度资金总额", null, 100, 100, 100, 10, "100%", 10];
  if (index === 6) return [null, "其中:当年财政拨款", null, 100, 100, 100, "—", null, "—"];
  // The goal speaks of what the indicators measure.
  if (index === 10) return row.map((value) => (value === "完成培训工作。" ? "培训人数和完成及时率达到要求。" : value));
  if (index === 14) return row.map((value) => (value === 8 ? 10 : value));
  return row;
});

const FUNDS_HEADERS = 4;
const GOALS_HEADERS = 9;
const LIST_HEADERS = 11;
/** Every header of the three tables: its row and column. */
const HEADERS = [FUNDS_HEADERS, GOALS_HEADERS, LIST_HEADERS].flatMap((row) =>
  RIGHT[row]!.flatMap((value, column) => (typeof value === "string" && column > 0 ? [{ row, column }] : [])),
);
const NONSENSE = fc.constantFrom("某某栏", "甲乙丙", "其他事项说明栏", "XYZ", "待定内容");

function check(rows: Rows): WorkbookCheck {
  return checkWorkbook(workbookOf(rows), DEFAULT_PACK);
}

function errors({ findings }: WorkbookCheck): readonly string[] {
  return findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
}

function safeFixes({ findings, fills }: WorkbookCheck): readonly string[] {
  return [
    ...findings.flatMap(({ fix, message }) => (fix?.kind === "safe" ? [message] : [])),
    ...fills.flatMap(({ filler, state }) => (state === "differs" ? [filler] : [])),
  ];
}

test("the form itself is right and read to the last cell", () => {
  const whole = check(RIGHT);
  expect(whole.findings.map(({ message }) => message)).toEqual([]);
  expect(whole.submission.forms[0]!.unread).toEqual([]);
});

test("headers in words that nobody knows never make an error or a certain fix; they are named", () => {
  fc.assert(
    fc.property(fc.subarray(HEADERS, { minLength: 1, maxLength: 4 }), NONSENSE, (gone, words) => {
      const rows = RIGHT.map((row, index) =>
        row.map((value, column) => (gone.some((at) => at.row === index && at.column === column) ? words : value)),
      );
      const result = check(rows);
      expect(errors(result)).toEqual([]);
      expect(safeFixes(result)).toEqual([]);
      const [form] = result.submission.forms;
      if (form) expect(form.unread.length).toBeGreaterThan(0);
    }),
    { numRuns: 60, seed: 12 },
  );
});

test("a column of its own, wherever it stands and whatever it holds, never makes an error or a certain fix", () => {
  const values = fc.constantFrom<CellValue>(5, 0.2, "略", "20%", null);
  fc.assert(
    fc.property(
      fc.constantFrom(FUNDS_HEADERS, LIST_HEADERS),
      fc.integer({ min: 4, max: 8 }),
      NONSENSE,
      values,
      (headerRow, column, words, value) => {
        const last = headerRow === FUNDS_HEADERS ? 8 : 17;
        const result = check(withColumn(RIGHT, column, headerRow, words, (row) => (row <= last ? value : null)));
        expect(errors(result)).toEqual([]);
        expect(safeFixes(result)).toEqual([]);
        expect(result.submission.forms[0]!.unread.some(({ isHeader }) => isHeader)).toBe(true);
      },
    ),
    { numRuns: 60, seed: 12 },
  );
});

test("a column that says the same in every row is named, its values too; so are alike lines outside the tables", () => {
  const tables = [
    [FUNDS_HEADERS, GOALS_HEADERS],
    [LIST_HEADERS, RIGHT.length - 1],
  ] as const;
  for (const [headers, end] of tables) {
    for (const column of [0, 1]) {
      const isBelow = (row: number): boolean => row > headers && row < end;
      const rows = withColumn(RIGHT, column, headers, "资金渠道", (row) => (isBelow(row) ? "财政" : null));
      const { unread } = check(rows).submission.forms[0]!;
      expect(unread.map(({ text }) => text)).toEqual([
        "资金渠道",
        ...new Array<string>(end - headers - 1).fill("财政"),
      ]);
    }
  }
  const line = ["补充数据", 12345];
  const { unread } = check([...RIGHT, line, line]).submission.forms[0]!;
  expect(unread.map(({ text }) => text)).toEqual(["补充数据", "12345", "补充数据", "12345"]);
});

test("a figure beside a name that ends like a code's label is named all the same where its header is unread", () => {
  const named = RIGHT.map((row) => row.map((value) => (value === "合格率" ? "平均办结时间" : value)));
  const rows = withColumn(named, 4, LIST_HEADERS, "待定内容", (row) => (row < RIGHT.length - 1 ? 15 : null));
  const { unread } = check(rows).submission.forms[0]!;
  expect(unread.map(({ text }) => text)).toEqual(["待定内容", "15", "15", "15", "15", "15", "15"]);
});

test("an indicator whose name or reason ends in 小计 is an indicator; a row that sums up a group is none", () => {
  const indicatorsOf = (rows: Rows): number =>
    check(rows).submission.evaluations.flatMap(({ model }) => model.indicators.rows).length;
  const renamed = RIGHT.map((row) => row.map((value) => (value === "培训人数" ? "培训人数小计" : value)));
  const explained = RIGHT.map((row) => (row[3] === "合格率" ? [...row, "见各处室小计"] : row));
  const summed = [...RIGHT.slice(0, 16), [null, "产出指标", "小计", null, null, "—", 50, 50], ...RIGHT.slice(16)];
  for (const rows of [RIGHT, renamed, explained, summed]) expect(indicatorsOf(rows)).toBe(6);
});

test("blocks in another order, or apart, are read alike", () => {
  const head = RIGHT.slice(0, 4);
  const blocks = [RIGHT.slice(4, 9), RIGHT.slice(9, 11), RIGHT.slice(11)];
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), fc.nat(2), (order, gap) => {
      const apart = order.flatMap((block) => [...blocks[block]!, ...new Array<Rows[number]>(gap).fill([])]);
      const result = check([...head, ...apart]);
      expect(errors(result)).toEqual([]);
      expect(safeFixes(result)).toEqual([]);
      expect(result.submission.forms[0]!.unread).toEqual([]);
    }),
    { numRuns: 18, seed: 12 },
  );
});

test("every filled cell is accounted for", () => {
  fc.assert(
    fc.property(fc.subarray(HEADERS, { maxLength: 6 }), NONSENSE, (gone, words) => {
      const rows = RIGHT.map((row, index) =>
        row.map((value, column) => (gone.some((at) => at.row === index && at.column === column) ? words : value)),
      );
      const filled = rows.flat().filter((value) => value !== null).length;
      for (const { cells, unread } of check(rows).submission.forms) {
        expect(cells.unread).toBe(unread.length);
        expect(cells.read + cells.unread).toBe(filled);
      }
    }),
    { numRuns: 40, seed: 12 },
  );
});
