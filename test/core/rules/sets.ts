import type { CellRef } from "../../../src/core/grid/address";
import type { Measured } from "../../../src/core/numbers/compare";
import { Decimal } from "../../../src/core/numbers/decimal";
import type { Blank, NotFound, Present, Sourced, Unreadable } from "../../../src/core/values/sourced";
import { ruleDefiner, type FormSet, type Priority, type Rule } from "../../../src/core/rules/define-rule";
import type { StatedFigure } from "../../../src/core/rules/stated-figure";
import { defineForm, type FormInstance } from "../../../src/core/template/define-form";

const template = defineForm({
  id: "ledger",
  title: "台账",
  shortName: "台账",
  titlePattern: /^台账$/,
  fingerprint: [],
  parts: {},
  families: [{ name: "台账", without: [] }],
});

/** A form on the first ten rows and columns of its sheet, with nothing read from it. */
export function form(sheet: string): FormInstance {
  return {
    template,
    family: template.families[0],
    key: `ledger ${sheet}`,
    name: `台账（${sheet}）`,
    sheet,
    area: { top: 0, left: 0, bottom: 9, right: 9 },
    title: { kind: "not-found", label: "标题" },
    titleAt: { sheet, row: 0, column: 0 },
    titleYear: undefined,
    mergesKnown: true,
    model: {},
    places: [],
    yearMentions: [],
    missing: [],
    cells: { read: 0, unread: 0 },
    unread: [],
    required: [],
    markers: [],
    remarks: [],
    broken: [],
  };
}

/** A set of forms, one on each of the sheets, all of them filled in. */
export function formSet(...sheets: readonly string[]): FormSet {
  const forms = sheets.map(form);
  return { forms, activeForms: forms };
}

/** A cell, rows and columns from zero. */
export function cell(sheet: string, row: number, column = 0): CellRef {
  return { sheet, row, column };
}

const placed = (at: CellRef, label: string) => ({
  at,
  area: { top: at.row, left: at.column, bottom: at.row, right: at.column },
  label,
  valueKind: "amount" as const,
  typed: null,
});

/** A figure of a finding about such a place. */
export const inWan = (value: number): StatedFigure => ({ value: new Decimal(value), kind: "amount", unit: "万元" });

/** A figure that was read; exact where no half width is given. */
export const present = (at: CellRef, label: string, value: number, halfWidth?: number): Present<Measured> => ({
  ...placed(at, label),
  kind: "present",
  value: { value: new Decimal(value), ...(halfWidth === undefined ? {} : { halfWidth: new Decimal(halfWidth) }) },
});
export const blank = (at: CellRef, label: string): Blank => ({ ...placed(at, label), kind: "blank" });
export const unreadable = (at: CellRef, label: string): Unreadable => ({
  ...placed(at, label),
  kind: "unreadable",
  expected: "金额",
  cause: "text",
});
export const notFound = (label: string): NotFound => ({ kind: "not-found", label });

export const defineRule = ruleDefiner<FormSet>();

/** What every rule must say of itself and these tests do not ask for. */
export const META = {
  theme: "ledger",
  title: "台账有误",
  why: "台账有误就对不上。",
  basis: "台账的规定格式",
  remedy: "改正台账。",
  severity: "error",
  absent: "没有台账",
} as const;

/** A rule that finds fault with each of the cells. */
export function faultFinder(id: string, cells: readonly CellRef[], ...yieldsTo: readonly Priority[]): Rule<FormSet> {
  return defineRule({
    ...META,
    id,
    messages: { fault: "有误。" },
    yieldsTo,
    over: () => cells,
    needs: () => ({}),
    check: (_, { subject, finding }) => finding("fault", { at: { at: subject, label: "金额" }, data: {} }),
  });
}

/** A rule over single values: passes those that are not above 100. */
export function ceiling(values: readonly Sourced<Measured>[]): Rule<FormSet> {
  return defineRule({
    ...META,
    id: "ceiling",
    messages: { over: "{label}为 {actual}，超过 100，多 {difference}。" },
    over: () => values,
    needs: (subject) => ({ amount: subject }),
    check({ amount }, { finding }) {
      const difference = amount.value.value.minus(100);
      if (!difference.isPositive() || difference.isZero()) return undefined;
      return finding("over", {
        at: amount,
        expected: new Decimal(100),
        actual: amount.value.value,
        difference,
        data: { label: amount.label, actual: amount.value.value, difference },
      });
    },
  });
}
