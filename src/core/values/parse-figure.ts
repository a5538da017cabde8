import { decimalOfCell, toPlain } from "../numbers/decimal";
import { figureParser } from "./figure-cell";
import { readNumberFormat } from "./number-format";
import { leadingNumber } from "./number-text";
import { DURATION_UNITS, readUnit } from "./quantity-units";
import type { CellParser, Figure } from "./values";

/** A band may stand behind a total score: 96分（优）, 96分，等级：优. */
const BAND_BEHIND =
  /[,;、]?\(?(?:(?:评价|评定)?(?:等级|等次|档次|评级)[为是:]?)?(?:优秀|优|良好|良|中|差)(?:等次|等级|等|级)?\)?$/;

/** Units that a number of people or things is never counted in. */
const NO_COUNT = new Set(["%", "元", "分", "平方米", ...DURATION_UNITS]);

/** 数量 of people or things: 12 · 12人 · １２名. */
export const count: CellParser<Figure> = plainFigure("数量", (unit) => !NO_COUNT.has(unit) && !unit.includes("/"));

/** 分数, of a 分值 or a 得分: 10 · 9.5分 · 96（优）; a 权重 of 10% is 10 of the hundred. */
export const score: CellParser<Figure> = figureParser<Figure>({
  expects: "分数",
  fromNumber: scoreOfNumber,
  fromText: (compact) => {
    const bare = withoutBand(compact);
    const read = readFigure(bare, (unit) => unit === "分" || unit === "%");
    return read && bare !== compact ? { ...read, asText: false } : read;
  },
  propose: proposeFigure,
});

/** 面积 in square metres: 1200 · 1,200㎡ · 1.2万平方米. */
export const area: CellParser<Figure> = plainFigure("面积", (unit) => unit === "平方米");

/** A plain number (数字) without any unit. */
export const figure: CellParser<Figure> = plainFigure("数字", () => false);

function plainFigure(expects: string, allows: (unit: string) => boolean): CellParser<Figure> {
  return figureParser<Figure>({
    expects,
    fromNumber: (value) => ({ value: decimalOfCell(value), asText: false }),
    fromText: (compact) => readFigure(compact, allows),
    propose: proposeFigure,
  });
}

/** A percentage up to 100% is a weight; a 10 that happens to be formatted as 1000% stays a 10. */
function scoreOfNumber(number: number, format: string | undefined): Figure {
  const value = decimalOfCell(number);
  const isWeight = readNumberFormat(format).percentDecimals !== undefined && value.abs().lessThanOrEqualTo(1);
  return isWeight ? { value: value.times(100), asText: false, unit: "%" } : { value, asText: false };
}

function proposeFigure(read: Figure, typed: string): string {
  return read.asText ? typed.replaceAll(",", "") : toPlain(read.value);
}

function readFigure(compact: string, allows: (unit: string) => boolean): Figure | undefined {
  const number = leadingNumber(compact);
  if (!number) return undefined;
  if (number.rest === "") return { value: number.value, asText: true };
  const measure = readUnit(number.rest);
  if (!measure || !allows(measure.unit)) return undefined;
  return { value: number.value.times(measure.scale), asText: false, unit: measure.unit };
}

function withoutBand(compact: string): string {
  return /\d/.test(compact) ? compact.replace(BAND_BEHIND, "") : compact;
}
