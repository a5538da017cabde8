import type { CellRef } from "../../../src/core/grid/address";
import { paragraph, type ReportDocument } from "../../../src/core/narrative/document";
import type { Figure } from "../../../src/core/narrative/figure";
import { isZero } from "../../../src/core/narrative/condition";
import { choose, gap, percentage, say, wan } from "../../../src/core/narrative/piece";
import { printOfStretches, printOfText, stretchesOf } from "../../../src/core/narrative/stretches";
import { Decimal } from "../../../src/core/numbers/decimal";

const AT: CellRef = { sheet: "附件2", row: 4, column: 5 };
const nameOf = ({ sheet }: CellRef): string => `${sheet}全年执行数`;
const figure = (value: string, at = AT): Figure => ({
  formula: "F5",
  compound: false,
  value: new Decimal(value),
  reads: [at],
  frozen: false,
});

function stretches(value: string, at = AT) {
  const amount = figure(value, at);
  const sentence = say`支出${wan(amount)}，${percentage(amount)}${choose(isZero(amount), "", "，有支出")}。`;
  const document: ReportDocument = {
    paragraphs: [{ ...paragraph("body", sentence, [gap("用途")]), key: "spending" }],
    lists: {},
  };
  return stretchesOf(document, nameOf)[0]!.stretches;
}

test("figures stand apart, and words that may come to nothing take the sign behind them along", () => {
  expect(stretches("2").map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "words 支出",
    "figure 2.00",
    "words 万元，",
    "figure 200.00%",
    "figure ，有支出。",
    "gap 【待补充：用途】",
  ]);
  expect(stretches("0").at(-2)).toMatchObject({ kind: "figure", text: "。" });
});

test("a figure is the same whatever its cell holds and wherever that stands, and no other", () => {
  const ids = (of: ReturnType<typeof stretches>) => of.flatMap((one) => (one.kind === "figure" ? [one.id] : []));
  const before = ids(stretches("2"));
  expect(new Set(before).size).toBe(3);
  expect(ids(stretches("0", { ...AT, row: 40 }))).toEqual(before);
  expect(ids(stretches("2", { ...AT, sheet: "附件3" }))).not.toEqual(before);
});

test("the words around figures have one print, whatever the figures are", () => {
  expect(printOfStretches(stretches("2"))).toBe(printOfStretches(stretches("0")));
  expect(printOfStretches([{ kind: "words", text: "支出" }])).not.toBe(printOfStretches(stretches("2")));
  expect(printOfText("382. 92")).toBe(printOfText("382.92"));
});

test("without names for cells there are no figures", () => {
  const document: ReportDocument = { paragraphs: [paragraph("body", say`支出${wan(figure("2"))}。`)], lists: {} };
  expect(stretchesOf(document)[0]).toEqual({ stretches: [{ kind: "words", text: "支出2.00万元。" }] });
});
