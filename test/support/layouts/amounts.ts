import type { CellStyle, DesignedCell, SheetDesign } from "../../../src/core/grid/sheet-design";
import type { Decimal } from "../../../src/core/numbers/decimal";
import { decimalOfCell, toPlain } from "../../../src/core/numbers/decimal";
import { cellLabelled, textKey } from "./printed-labels";
import { mapCells } from "./wording";

const YUAN_A_WAN = 10_000;
const INLINE_AMOUNT = /^(?<label>.*：)(?<amount>\d+(?:\.\d+)?)$/u;

/** 附件1, 附件2 or 附件3 with its amounts in 元 and 元 in the header of their block (附件1's buildings stay in 万元). */
export function amountsInYuan(sheet: SheetDesign): SheetDesign {
  const block = amountBlock(sheet);
  return mapCells(sheet, (cell) => {
    if (cell === block.unitCell) return { ...cell, value: String(cell.value).replace("万元", "元") };
    if (cell.row <= block.header || cell.row >= block.below) return cell;
    if (typeof cell.value === "number") {
      return block.columns.includes(cell.column) ? { ...cell, value: inYuan(cell.value).toNumber() } : cell;
    }
    const { label, amount } = INLINE_AMOUNT.exec(String(cell.value ?? ""))?.groups ?? {};
    if (label === undefined || amount === undefined) return cell;
    return { ...cell, value: `${label}${toPlain(inYuan(Number(amount)))}` };
  });
}

/** Every number typed as text: amounts with two decimals, rates with their percent sign. */
export function numbersAsText(sheet: SheetDesign): SheetDesign {
  return mapCells(sheet, (cell) => {
    if (typeof cell.value !== "number") return cell;
    const format = cell.style?.format ?? "";
    const value = decimalOfCell(cell.value);
    if (format.endsWith("%")) return asText(cell, `${value.times(100).toFixed(2)}%`);
    return asText(cell, format === "" ? toPlain(value) : value.toFixed(Math.max(2, value.decimalPlaces())));
  });
}

/** 附件2 with 「一般公共预算：297.92」 in two cells: the label, and the amount at the right as a number. */
export function splitInlineAmounts(sheet: SheetDesign): SheetDesign {
  const block = amountBlock(sheet);
  const inline = sheet.cells.filter((cell) => {
    const text = textKey(cell.value);
    return cell.row > block.header && cell.row < block.below && /：[\d.]*$/u.test(text) && !text.endsWith("分：");
  });
  const split = new Set(inline);
  const amounts = new Map<string, number>();
  const merges = [...sheet.merges];
  for (const cell of inline) {
    const index = merges.findIndex((area) => area.top === cell.row && area.left === cell.column);
    const area = merges[index];
    if (!area) throw new Error(`${sheet.name}: an inline amount stands in one single cell.`);
    const { amount } = INLINE_AMOUNT.exec(String(cell.value))?.groups ?? {};
    if (amount !== undefined) amounts.set(`${cell.row},${area.right}`, Number(amount));
    merges[index] = { ...area, right: area.right - 1 };
  }
  const cells = sheet.cells.map((cell) => {
    if (split.has(cell)) return { ...cell, value: String(cell.value).replace(/：[\d.]*$/u, "") };
    const amount = amounts.get(`${cell.row},${cell.column}`);
    return amount === undefined ? cell : { ...cell, value: amount };
  });
  return { ...sheet, cells, merges };
}

interface AmountBlock {
  /** The row that heads the amounts, and the first row below them. */
  readonly header: number;
  readonly below: number;
  readonly columns: readonly number[];
  /** The cell that says 万元. */
  readonly unitCell: DesignedCell;
}

function amountBlock(sheet: SheetDesign): AmountBlock {
  const isBasicData = sheet.cells.some((cell) => textKey(cell.value).startsWith("经费控制情况"));
  const first = isBasicData ? cellLabelled(sheet, "经费控制情况") : cellLabelled(sheet, "年初预算数");
  const headers = sheet.cells.filter((cell) => cell.row === first.row && /[预决算执行]数$/u.test(textKey(cell.value)));
  return {
    header: first.row,
    below: cellLabelled(sheet, isBasicData ? "楼堂馆所控制情况" : "预期目标").row,
    columns: headers.map((cell) => cell.column),
    unitCell: sheet.cells.find((cell) => cell.row === first.row && textKey(cell.value).includes("万元")) ?? first,
  };
}

function inYuan(amount: number): Decimal {
  return decimalOfCell(amount).times(YUAN_A_WAN);
}

function asText(cell: DesignedCell, value: string): DesignedCell {
  const style: { format?: string } & Omit<CellStyle, "format"> = { ...cell.style };
  delete style.format;
  return { ...cell, value, style };
}
