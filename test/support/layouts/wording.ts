import type { DesignedCell, SheetDesign } from "../../../src/core/grid/sheet-design";
import { isPrintedLabel, textKey } from "./printed-labels";

/** Other words for whole cells; what is to be replaced is compared without white space. */
export function relabel(sheet: SheetDesign, words: Readonly<Record<string, string>>): SheetDesign {
  return mapCells(sheet, (cell) => {
    const other = words[textKey(cell.value)];
    return other === undefined ? cell : { ...cell, value: other };
  });
}

/** 分值 called 权重, 自评得分 called 得分, results with their letters, as on other regions' forms. */
export function otherColumnNames(sheet: SheetDesign): SheetDesign {
  return relabel(sheet, {
    分值: "权重",
    自评得分: "得分",
    年度指标值: "年度指标值(A)",
    实际完成值: "全年实际值(B)",
    预算单位名称: "部门（单位）名称",
    总分: "合计",
  });
}

/** Every printed label broken over two lines in the middle; an amount behind it in the same cell stays whole. */
export function breakLabels(sheet: SheetDesign): SheetDesign {
  return mapLabels(sheet, (text) => {
    const [label, amount] = withoutAmount(text);
    const middle = Math.ceil(label.length / 2);
    return `${label.slice(0, middle)}\n${label.slice(middle)}${amount}`;
  });
}

/**
 * Every printed label with full-width digits, brackets and colons, and spread with ideographic spaces. An amount behind the
 * label in the same cell is no label, and stays whole.
 */
export function fullWidthLabels(sheet: SheetDesign): SheetDesign {
  return mapLabels(sheet, (text) => {
    const [label, amount] = withoutAmount(text);
    return [...label].map(fullWidth).join("\u3000") + [...amount].map(fullWidth).join("");
  });
}

/** Every printed label with half-width brackets and colons. */
export function halfWidthLabels(sheet: SheetDesign): SheetDesign {
  return mapLabels(sheet, (label) => label.replaceAll("（", "(").replaceAll("）", ")").replaceAll("：", ":"));
}

/** The sheet with every cell replaced. */
export function mapCells(sheet: SheetDesign, change: (cell: DesignedCell) => DesignedCell): SheetDesign {
  return { ...sheet, cells: sheet.cells.map(change) };
}

/** 「项目支出：203」 is a label with an amount in the same cell. */
function withoutAmount(text: string): readonly [label: string, amount: string] {
  const [, label = text, amount = ""] = /^(.*：)([\d.]+)$/u.exec(text) ?? [];
  return [label, amount];
}

function mapLabels(sheet: SheetDesign, change: (label: string) => string): SheetDesign {
  return mapCells(sheet, (cell) =>
    typeof cell.value === "string" && isPrintedLabel(cell) ? { ...cell, value: change(cell.value) } : cell,
  );
}

function fullWidth(character: string): string {
  const code = character.charCodeAt(0);
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : character;
}
