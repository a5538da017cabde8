import { isCellError } from "../grid/snapshot";
import type { FormWords } from "../template/form-words";
import type { Groups, LabelledItem, LabelledModel, LabelledPart } from "../template/parts";
import { inlineValue, type Block, type InlineValue, type LabelBox } from "./block";
import { labelKeys } from "./label-matching";
import { isBlankMark, labelKey, plainText } from "../values/normalise";
import { notFound, blankAt, readBox, readInline } from "./read-cell";
import { readRowLabel } from "../values/row-label";
import type { Sourced } from "../values/sourced";

type AnyLabelled = LabelledPart<Groups, unknown>;

/** The first of `rows` in which a heading or a known item of the part stands. */
export function findLabelled(block: Block, part: AnyLabelled, rows: readonly number[]): number | undefined {
  return rows.find((row) => {
    const boxes = block.labelsOf(row);
    if (boxes.some((box) => headedGroup(part, box, block.words) !== undefined)) return true;
    const items = boxes.flatMap((box) => labelIn(part, box) ?? []).filter(({ known }) => known);
    return items.length > 0 && !isTableRow(boxes, items);
  });
}

/** Reads labelled amounts in groups; an amount with a label the template does not know counts in the group it stands in. */
export function readLabelled<G extends Groups, T>(
  block: Block,
  part: LabelledPart<G, T>,
  from: number | undefined,
  lastRow: number,
  unit: "万元" | "元" | undefined,
): LabelledModel<G, T> {
  const reader = new LabelledReader<T>(block, part, unit);
  if (from !== undefined) for (const row of block.rowsWithin(from, lastRow)) reader.read(row);
  const result: Record<string, unknown> = {};
  for (const [name, group] of Object.entries(part.groups)) {
    const items = reader.itemsOf(name);
    const known: Record<string, Sourced<T>> = {};
    for (const [key, labels] of Object.entries(group.items)) {
      known[key] = items.find((item) => item.key === key)?.value ?? notFound(labels[0]);
    }
    result[name] = { found: reader.headed.has(name) || items.length > 0, items, known };
  }
  return result as LabelledModel<G, T>;
}

/** Goes through the rows of a part, and keeps which columns belong to which group. */
class LabelledReader<T> {
  /** Groups whose heading was seen. */
  readonly headed = new Set<string>();
  private readonly items = new Map<string, LabelledItem<T>[]>();
  private readonly columns = new GroupColumns();

  constructor(
    private readonly block: Block,
    private readonly part: LabelledPart<Groups, T>,
    private readonly unit: "万元" | "元" | undefined,
  ) {}

  itemsOf(group: string): readonly LabelledItem<T>[] {
    return this.items.get(group) ?? [];
  }

  read(row: number): void {
    const boxes = this.block.labelsOf(row);
    for (let position = 0; position < boxes.length; position++) {
      const box = boxes[position]!;
      const heading = headedGroup(this.part, box, this.block.words);
      if (heading !== undefined) {
        this.block.account.label(box);
        this.columns.note(heading, box.column);
        this.headed.add(heading);
        // The group's total may stand beside its heading.
        const total = boxes[position + 1];
        if (typeof total?.value === "number") this.block.account.label(total);
        continue;
      }
      const label = labelIn(this.part, box);
      if (!label) continue;
      if (label.known) this.columns.note(label.known.group, box.column);
      const group = label.known?.group ?? this.columns.at(box.column);
      if (group === undefined || label.words === "") continue;
      this.block.account.label(box);
      const next = boxes[position + 1];
      const isApart = label.inline?.value.trim()
        ? false
        : next !== undefined && isValueBox(this.part, next, this.block.words);
      const value = this.valueOf(box, label, isApart ? next : undefined);
      if (isApart) position++;
      if (value) this.keep(group, { key: label.known?.item, label: label.words, value });
    }
  }

  private valueOf(box: LabelBox, label: ItemLabel, beside: LabelBox | undefined): Sourced<T> | undefined {
    const request = { spec: this.part, label: label.words, unit: this.unit };
    if (beside) return readBox(this.block, beside, request);
    if (label.inline) return readInline(this.block, box, label.inline, request);
    // Other words without an amount may be anything.
    if (!label.known) return undefined;
    const right = this.block.sheet.boxAt(box.row, box.area.right + 1);
    return blankAt(this.block, right, request);
  }

  private keep(group: string, item: LabelledItem<T>): void {
    const items = this.items.get(group);
    if (items) items.push(item);
    else this.items.set(group, [item]);
  }
}

/** Which columns each group takes, told by its heading and by the known items seen so far. */
class GroupColumns {
  private readonly starts: { column: number; group: string }[] = [];

  note(group: string, column: number): void {
    const seen = this.starts.find((start) => start.group === group);
    if (seen) seen.column = Math.min(seen.column, column);
    else this.starts.push({ column, group });
    this.starts.sort((a, b) => a.column - b.column);
  }

  at(column: number): string | undefined {
    let found: string | undefined;
    for (const start of this.starts) if (start.column <= column) found = start.group;
    return found;
  }
}

/** The label in a cell, and the amount behind it where there is a colon. */
interface ItemLabel {
  readonly words: string;
  readonly known: KnownItem | undefined;
  readonly inline: InlineValue | undefined;
}

interface KnownItem {
  readonly group: string;
  readonly item: string;
}

/** The last colon divides label and amount: 其中：一般公共预算：297.92. A colon with nothing but 其中 before it does not. */
function labelIn(part: AnyLabelled, { value, text }: LabelBox): ItemLabel | undefined {
  if (typeof value !== "string" || text.length > LONGEST_LABEL) return undefined;
  const colon = Math.max(text.lastIndexOf(":"), text.lastIndexOf("："));
  const isDivided = colon >= 0 && labelKey(text.slice(0, colon)) !== "其中";
  const { words, key } = readRowLabel(isDivided ? text.slice(0, colon) : text);
  const known = itemsByLabel(part).get(key);
  if (!isDivided) return { words, known, inline: undefined };
  const rest = text.slice(colon + 1);
  const lead = rest.length - rest.trimStart().length;
  return { words, known, inline: { before: text.slice(0, colon + 1 + lead), value: rest.slice(lead) } };
}

const LONGEST_LABEL = 60;

const itemsByPart = new WeakMap<AnyLabelled, ReadonlyMap<string, KnownItem>>();

function itemsByLabel(part: AnyLabelled): ReadonlyMap<string, KnownItem> {
  let items = itemsByPart.get(part);
  if (!items) {
    const entries = Object.entries(part.groups).flatMap(([group, { items: labelled }]) =>
      Object.entries(labelled).flatMap(([item, labels]) =>
        [...labelKeys(labels)].map((label) => [label, { group, item }] as const),
      ),
    );
    items = new Map(entries);
    itemsByPart.set(part, items);
  }
  return items;
}

/** A heading may carry its group's total behind it: 按收入性质分：554.8. */
function headedGroup(part: AnyLabelled, box: LabelBox, words: FormWords): string | undefined {
  for (const [name, { heading }] of Object.entries(part.groups)) {
    if (box.label.says(heading)) return name;
    const total = box.key.includes(":") ? inlineValue(box.text, heading, words) : undefined;
    if (total && /^[^\p{Script=Han}]*(?:亿元|万元|元|万|亿)?$/u.test(total.value.trim())) return name;
  }
  return undefined;
}

/** One label and several figures: a row of the table above, which may name the same kind of money. */
function isTableRow(boxes: readonly LabelBox[], items: readonly ItemLabel[]): boolean {
  const figures = boxes.filter(({ value, text }) => typeof value === "number" || FIGURE.test(plainText(text)));
  return items.length === 1 && figures.length > 1 && items[0]!.inline === undefined;
}

/** A figure held as text: 1,234.50, 98%. */
const FIGURE = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/;

/** A box that can only be the amount of the label before it: a figure, something like one, or a blank mark. */
function isValueBox(part: AnyLabelled, box: LabelBox, words: FormWords): boolean {
  if (typeof box.value === "number" || isCellError(box.value)) return true;
  if (typeof box.value !== "string" || /[:：]/.test(box.text) || headedGroup(part, box, words) !== undefined)
    return false;
  if (labelIn(part, box)?.known) return false;
  return /\d/.test(plainText(box.text)) || isBlankMark(box.value, ["无"]);
}
