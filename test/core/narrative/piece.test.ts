import { evaluateFormula, toCellValue } from "../../../src/core/formula/recalculation/evaluate";
import { LITERAL_MAX_LENGTH } from "../../../src/core/formula/write";
import { agrees, exceeds, isZero, not, reaches, type Condition } from "../../../src/core/narrative/condition";
import { constant, dividedBy, magnitude, minus, sumOf, type Figure } from "../../../src/core/narrative/figure";
import {
  choose,
  countGaps,
  enumeration,
  formulaOfPieces,
  gap,
  joined,
  LINE_BREAK,
  percentage,
  plainNumber,
  readsOfPieces,
  say,
  textOfPieces,
  wan,
  type Piece,
} from "../../../src/core/narrative/piece";
import { Decimal } from "../../../src/core/numbers/decimal";

/** Cells of row 1 of the sheet 表, by column: A1 holds the first. */
function cells(...values: readonly number[]): readonly Figure[] {
  return values.map((value, column) => ({
    formula: `'表'!${"ABCDEFGH".charAt(column)}1`,
    compound: false,
    value: new Decimal(value),
    reads: [{ sheet: "表", row: 0, column }],
    frozen: false,
  }));
}

function shown(pieces: readonly Piece[], ...values: readonly number[]): unknown {
  const result = evaluateFormula(formulaOfPieces(pieces), {
    sheet: "自评报告",
    hasSheet: (name) => name === "表",
    cellValue: (_, row, column) => (row === 0 ? (values[column] ?? null) : null),
  });
  if (result.kind === "not-evaluated") throw new Error(result.why);
  return toCellValue(result);
}

/** Text now, and what the formula shows for the same cells: they must be one. */
function bothWays(write: (...figures: readonly Figure[]) => readonly Piece[], ...values: readonly number[]): string {
  const pieces = write(...cells(...values));
  expect(shown(pieces, ...values)).toBe(textOfPieces(pieces));
  return textOfPieces(pieces);
}

describe("figures as text", () => {
  test.each([
    [12, "12.00万元"],
    [179.67, "179.67万元"],
    [0.1234, "0.1234万元"],
    [1.005, "1.005万元"],
    [158.45999999999998, "158.46万元"],
    [0.00004, "0.00万元"],
    [-3.5, "-3.50万元"],
  ])("the amount %p", (value, text) => {
    expect(bothWays((figure) => wan(figure), value)).toBe(text);
  });

  test.each([
    [9.8, "得9.8分"],
    [100, "得100分"],
    [7.649, "得7.65分"],
    [0, "得0分"],
  ])("the marks %p", (value, text) => {
    expect(bothWays((figure) => say`得${plainNumber(figure)}分`, value)).toBe(text);
  });

  test.each([
    [1, "率100.00%"],
    [0.97986, "率97.99%"],
    [23.69841, "率2369.84%"],
  ])("the rate %p", (value, text) => {
    expect(bothWays((figure) => say`率${percentage(figure)}`, value)).toBe(text);
  });

  test("differences, quotients and sums keep their brackets where they are needed", () => {
    const write = (a?: Figure, b?: Figure, c?: Figure) =>
      say`${wan(minus(a!, minus(b!, c!)))}，${percentage(dividedBy(minus(a!, b!), minus(b!, c!)))}，${wan(magnitude(minus(c!, a!)))}`;
    expect(bothWays(write, 10, 4, 1)).toBe("7.00万元，200.00%，9.00万元");
  });

  test("sums of none, one and several", () => {
    expect(sumOf([]).formula).toBe("0");
    expect(bothWays((a) => wan(sumOf([a])), 2.5)).toBe("2.50万元");
    expect(bothWays((a, b, c) => wan(sumOf([a, b, c])), 0.1, 0.2, 0.3)).toBe("0.60万元");
  });
});

describe("conditions", () => {
  const asks: Readonly<Record<string, (a: Figure, b: Figure) => Condition>> = {
    exceeds,
    reaches,
    agrees,
    "is zero": (a) => isZero(a),
    "is not zero": (a) => not(isZero(a)),
  };
  test.each([
    ["exceeds", 2, 1, true],
    ["exceeds", 1, 1, false],
    // The binary tail of 0.1 + 0.2 is no difference.
    ["exceeds", 0.30000000000000004, 0.3, false],
    ["reaches", 90, 90, true],
    ["reaches", 89.99, 90, false],
    ["agrees", 1.004, 1, true],
    ["agrees", 1.01, 1, false],
    ["is zero", 0.00004, 0, true],
    ["is zero", 0.0001, 0, false],
    ["is not zero", 0.01, 0, true],
  ] as const)("%s: %p and %p is %p", (name, a, b, holds) => {
    const text = bothWays((x, y) => [choose(asks[name]!(x, y), "是", "否")], a, b);
    expect(text).toBe(holds ? "是" : "否");
  });
});

describe("choices", () => {
  const write = (a?: Figure) => say`本单位${choose(isZero(a!), "无该项支出", say`支出${wan(a!)}`)}。`;

  test("say one thing or the other, as the cells have it", () => {
    expect(bothWays(write, 0)).toBe("本单位无该项支出。");
    expect(bothWays(write, 3)).toBe("本单位支出3.00万元。");
  });

  test("follow their cells afterwards", () => {
    expect(shown(write(...cells(0)), 8.5)).toBe("本单位支出8.50万元。");
  });

  test("name every cell of both branches", () => {
    const [a, b, c] = cells(0, 1, 2);
    const piece = choose(isZero(a!), wan(b!), wan(c!));
    expect(readsOfPieces([piece]).map(({ column }) => column)).toEqual([0, 1, 2]);
  });
});

describe("enumerations", () => {
  const list = (...figures: readonly Figure[]) => [
    enumeration(
      figures.map((figure, index) => ({
        when: not(isZero(figure)),
        words: say`${"甲乙丙".charAt(index)}${wan(figure)}`,
      })),
      "、",
    ),
  ];

  test.each([
    [[1, 2, 3], "甲1.00万元、乙2.00万元、丙3.00万元"],
    [[0, 2, 3], "乙2.00万元、丙3.00万元"],
    [[1, 0, 3], "甲1.00万元、丙3.00万元"],
    [[0, 0, 3], "丙3.00万元"],
    [[0, 0, 0], ""],
  ])("%p", (values, text) => {
    expect(bothWays(list, ...values)).toBe(text);
  });
});

describe("sentences", () => {
  test("words that meet are one literal", () => {
    expect(joined(["一", "", say`二`, 3])).toEqual([{ kind: "literal", text: "一二3" }]);
  });

  test("long words and quotation marks are written so that a formula can hold them", () => {
    const words = `他说"好"${"很长".repeat(300)}`;
    const formula = formulaOfPieces(say`${words}`);
    for (const [, inside] of formula.matchAll(/"((?:[^"]|"")*)"/g)) {
      expect(inside!.length).toBeLessThanOrEqual(LITERAL_MAX_LENGTH);
    }
    expect(shown(say`${words}`)).toBe(words);
  });

  test("a line break", () => {
    expect(shown(say`上${LINE_BREAK}下`)).toBe("上\n下");
  });

  test("gaps are counted, those inside a choice only while they show", () => {
    const [zero] = cells(0);
    const choice = choose(isZero(zero!), gap("用途"), "已填");
    expect(countGaps([gap("职能"), choice])).toBe(2);
    expect(countGaps([choose(not(isZero(zero!)), gap("用途"), "已填")])).toBe(0);
    expect(gap("职能").text).toBe("【待补充：职能】");
  });

  test("a constant hangs on no cell", () => {
    expect(constant("-0.5")).toMatchObject({ formula: "-0.5", compound: true, reads: [] });
    expect(bothWays((a) => wan(minus(a, constant(-0.5))), 1)).toBe("1.50万元");
  });
});
