import { isDateFormat, isPercentFormat } from "numfmt";
import type { CellView } from "../../app/workbook-view";
import { scalarOfCell } from "../../core/formula/values";
import type { Area } from "../../core/grid/address";
import { Decimal, toPlain } from "../../core/numbers/decimal";
import type { SheetMap } from "./sheet-map";

/** What the chosen cells come to, in words ready to be shown. */
interface SelectionFigures {
  /** Shown cells that hold something. */
  readonly count: number;
  /** `undefined` where there is no number, or where dates or errors stand among them. */
  readonly sum?: string;
  /** Begins with 约 where its digits do not end. */
  readonly average?: string;
}

/** Of an average so many decimals more than its numbers have. */
const MORE_DECIMALS = 2;

/** The count, sum and average of the shown cells of a block, exact to the last decimal. Texts count and are not summed, as in Excel. */
export function figuresOf(map: SheetMap, area: Area): SelectionFigures {
  const { rowHeights, columnWidths } = map.sheet;
  const sum = new ExactSum();
  let count = 0;
  let isSummable = true;
  let isPercent = true;
  for (const cell of map.cellsIn(area)) {
    if (rowHeights[cell.row] === 0 || columnWidths[cell.column] === 0) continue;
    const { value } = cell;
    if (value === null || value === "") continue;
    count++;
    if (typeof value === "number") {
      const format = formatOf(map, cell);
      isPercent &&= format !== undefined && isPercentFormat(format);
      isSummable &&= format === undefined || !isDateFormat(format);
      sum.add(value);
    } else if (typeof value === "object") isSummable = false;
  }
  if (!isSummable || sum.count === 0) return { count };
  const shown = (value: Decimal): string => (isPercent ? `${grouped(value.times(100))}%` : grouped(value));
  const average = sum.total.dividedBy(sum.count);
  const rounded = average.toDecimalPlaces(sum.decimals + MORE_DECIMALS);
  return {
    count,
    sum: shown(sum.total),
    average: `${rounded.equals(average) ? "" : "约 "}${shown(rounded)}`,
  };
}

function formatOf({ sheet }: SheetMap, { look }: CellView): string | undefined {
  return sheet.looks[look]?.format;
}

/** Thousands by threes. */
function grouped(value: Decimal): string {
  const [whole = "", fraction] = toPlain(value).split(".");
  const digits = whole.replace("-", "");
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])];
  return `${value.isNegative() && !value.isZero() ? "-" : ""}${groups.join(",")}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** Numbers with so many decimals are added as whole numbers: thousands of decimals would hold up the page. */
const SCALE = 10_000;
const SCALE_DECIMALS = 4;

/** A sum without the tails of binary numbers. */
class ExactSum {
  count = 0;
  decimals = 0;
  #scaled = 0;
  #rest = new Decimal(0);

  add(value: number): void {
    this.count++;
    const scaled = Math.round(value * SCALE);
    const next = this.#scaled + scaled;
    if (scaled / SCALE === value && Number.isSafeInteger(scaled) && Number.isSafeInteger(next)) {
      this.#scaled = next;
      if (this.decimals < SCALE_DECIMALS) this.#note(scaled);
      return;
    }
    const exact = scalarOfCell(value);
    if (!(exact instanceof Decimal)) return;
    this.#rest = this.#rest.plus(exact);
    this.decimals = Math.max(this.decimals, exact.decimalPlaces());
  }

  get total(): Decimal {
    return new Decimal(this.#scaled).dividedBy(SCALE).plus(this.#rest);
  }

  #note(scaled: number): void {
    let [decimals, whole] = [SCALE_DECIMALS, scaled];
    for (; decimals > this.decimals && whole % 10 === 0; decimals--) whole /= 10;
    this.decimals = Math.max(this.decimals, decimals);
  }
}
