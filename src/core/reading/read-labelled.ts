import { isCellError } from "../grid/snapshot";
import type { Groups, LabelledItem, LabelledModel, LabelledPart } from "../template/parts";
import type { Block, LabelBox } from "./block";
import { labelKeys, saysOne } from "./label-matching";
import { labelKey } from "./normalise";
import { notFound, placeOf, readBox, readInline } from "./read-cell";
import { readRowLabel } from "./row-label";
import type { Sourced } from "./sourced";

type AnyLabelled = LabelledPart<Groups, unknown>;

/** The first of `rows` in which a heading or a known item of the part stands. */
export function findLabelled(block: Block, part: AnyLabelled, rows: readonly number[]): number | undefined {
  return rows.find((row) => {
    const boxes = block.labelsOf(row);
    if (boxes.some((box) => headedGroup(part, box) !== undefined)) return true;
    const items = boxes.filter((box) => itemOf(part, box) !== undefined);
    return items.length > 0 && !isTableRow(boxes, items);
  });
}

/** One label and several figures: a row of the table above, which may name the same kind of money. */
function isTableRow(boxes: readonly LabelBox[], items: readonly LabelBox[]): boolean {
  const figures = boxes.filter(({ value }) => typeof value === "number");
  return items.length === 1 && figures.length > 1 && splitLabel(items[0]!)?.colon === false;
}

/** Reads labelled amounts in groups; an amount with a label the template does not know counts in the group it stands in. */
export function readLabelled<G extends Groups, T>(
  block: Block,
  part: LabelledPart<G, T>,
  from: number | undefined,
  lastRow: number,
  unit: "万元" | "元" | undefined,
): LabelledModel<G, T> {
  const groups = new Map<string, LabelledItem<T>[]>();
  for (const name of Object.keys(part.groups)) groups.set(name, []);
  const headed = new Set<string>();
  if (from !== undefined) {
    const columns = new GroupColumns();
    for (const row of block.rowsWithin(from, lastRow)) readRow(block, part, row, unit, columns, groups, headed);
  }
  const result: Record<string, unknown> = {};
  for (const [name, group] of Object.entries(part.groups)) {
    const items = groups.get(name) ?? [];
    const known: Record<string, Sourced<T>> = {};
    for (const [key, labels] of Object.entries(group.items)) {
      known[key] = items.find((item) => item.key === key)?.value ?? notFound(labels[0]);
    }
    result[name] = { found: headed.has(name) || items.length > 0, items, known };
  }
  return result as LabelledModel<G, T>;
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

function readRow<T>(
  block: Block,
  part: LabelledPart<Groups, T>,
  row: number,
  unit: "万元" | "元" | undefined,
  columns: GroupColumns,
  groups: Map<string, LabelledItem<T>[]>,
  headed: Set<string>,
): void {
  const boxes = block.labelsOf(row);
  for (let position = 0; position < boxes.length; position++) {
    const box = boxes[position]!;
    const heading = headedGroup(part, box);
    if (heading) {
      columns.note(heading, box.column);
      headed.add(heading);
      continue;
    }
    const split = splitLabel(box);
    if (!split) continue;
    const words = readRowLabel(split.label).words;
    const known = itemOf(part, box);
    if (known) columns.note(known.group, box.column);
    const group = known?.group ?? columns.at(box.column);
    if (group === undefined || words === "") continue;
    const request = { spec: part, label: words, unit };
    const next = boxes[position + 1];
    const hasOwnValue = split.value.trim() !== "";
    let value: Sourced<T>;
    if (!hasOwnValue && next && isValueBox(part, next)) {
      value = readBox(block, next, request);
      position++;
    } else if (split.colon) {
      value = readInline(block, box, { before: split.before, value: split.value }, request);
    } else if (known) {
      const right = block.sheet.boxAt(row, box.area.right + 1);
      value = { ...placeOf(block, right, request), kind: "blank" };
    } else {
      continue;
    }
    groups.get(group)?.push({ key: known?.item, label: words, value });
  }
}

function headedGroup(part: AnyLabelled, box: LabelBox): string | undefined {
  for (const [name, group] of Object.entries(part.groups)) if (saysOne(box.stems, group.heading)) return name;
  return undefined;
}

function itemOf(part: AnyLabelled, box: LabelBox): { group: string; item: string } | undefined {
  const split = splitLabel(box);
  if (!split) return undefined;
  const { key } = readRowLabel(split.label);
  for (const [group, { items }] of Object.entries(part.groups)) {
    for (const [item, labels] of Object.entries(items)) if (labelKeys(labels).has(key)) return { group, item };
  }
  return undefined;
}

interface LabelAndValue {
  readonly label: string;
  readonly before: string;
  readonly value: string;
  readonly colon: boolean;
}

/** The last colon divides label and amount: 其中：一般公共预算：297.92. A colon with nothing but 其中 before it does not. */
function splitLabel(box: LabelBox): LabelAndValue | undefined {
  if (typeof box.value !== "string" || box.text.length > LONGEST_LABEL) return undefined;
  const colon = Math.max(box.text.lastIndexOf(":"), box.text.lastIndexOf("："));
  const label = box.text.slice(0, Math.max(colon, 0));
  if (colon < 0 || labelKey(label) === "其中") {
    return { label: box.text, before: box.text, value: "", colon: false };
  }
  const rest = box.text.slice(colon + 1);
  const lead = /^\s*/.exec(rest)?.[0] ?? "";
  return { label, before: box.text.slice(0, colon + 1) + lead, value: rest.slice(lead.length), colon: true };
}

/** A box that can only be the amount of the label before it. */
function isValueBox(part: AnyLabelled, box: LabelBox): boolean {
  if (typeof box.value === "number" || isCellError(box.value)) return true;
  if (itemOf(part, box) || headedGroup(part, box)) return false;
  return typeof box.value === "string" && !/[:：]/.test(box.text) && /\d|^[/／—－-]$|^无$/.test(box.text.trim());
}

const LONGEST_LABEL = 60;
