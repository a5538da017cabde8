import { THEMES } from "../../catalogue";
import type { RuleMeta } from "../../core/rules/define-rule";
import { openFindings, unitKey, verdictOf, type BatchResult, type UnitResult } from "./unit-result";
import { tableRef, type Table, type TableColumn } from "./table";

const COLUMNS: readonly TableColumn[] = [
  { title: "单位", width: 30 },
  { title: "上传材料20", width: 12, centred: true },
  { title: "要素格式10", width: 12, centred: true },
  { title: "语句10", width: 8, centred: true },
  { title: "机评依据", width: 56 },
  { title: "结论依据20", width: 20, centred: true, byHand: true },
  { title: "问题剖析20", width: 20, centred: true, byHand: true },
  { title: "建议20", width: 16, centred: true, byHand: true },
  { title: "合计", width: 8, centred: true },
  { title: "机评结论", width: 10, centred: true },
  { title: "复核结论", width: 18, centred: true, byHand: true },
];
const ALL_FORMS = ["附件1", "附件2", "附件3", "附件4"];
/** Marks off for a form that is not there, for a fault of form, and for a fault of wording. */
const PER_FORM = 5;
const PER_FAULT = 2;

/** What can be told by machine, and why. */
interface Marks {
  readonly uploaded: number;
  readonly elements: number;
  readonly wording: number;
  readonly reasons: string;
}

/** 复核表: a unit a row; what a machine can tell is scored with its reasons, the rest is left to a person, and the total adds up by itself. */
export function reviewTable({ units, rules }: BatchResult): Table {
  const kinds = new Map(rules.map((rule) => [rule.id, rule]));
  const rows = units.map((unit, index) => {
    const { uploaded, elements, wording, reasons } = marksOf(unit, kinds);
    const cell = (title: string): string => tableRef({ columns: COLUMNS }, index, title);
    const byHand = `${cell("结论依据20")}:${cell("建议20")}`;
    const formula = `IF(COUNT(${byHand})<3,"",SUM(${cell("上传材料20")}:${cell("语句10")})+SUM(${byHand}))`;
    const verdict = { 退回: "退回", 核实: "有条件通过", 通过: "通过" }[verdictOf(unit.checked)];
    return {
      key: unitKey(unit.checked),
      besides: unit.checked.file,
      values: [
        unitKey(unit.checked),
        uploaded,
        elements,
        wording,
        reasons,
        "",
        "",
        "",
        { formula, shown: "" },
        verdict,
        "",
      ],
    };
  });
  return { name: "复核表", columns: COLUMNS, rows };
}

function marksOf({ checked, facts }: UnitResult, rules: ReadonlyMap<string, RuleMeta>): Marks {
  const missing = ALL_FORMS.filter((name) => !facts.forms.some((form) => form === name || form.startsWith(`${name}×`)));
  const faults = openFindings(checked, "error", "warning");
  const broken = (belongs: (rule: RuleMeta) => boolean): readonly RuleMeta[] =>
    [...new Set(faults.map(({ rule }) => rule))].flatMap((id) => {
      const rule = rules.get(id);
      return rule && belongs(rule) ? [rule] : [];
    });
  const elements = broken(({ theme }) => theme === "form");
  const wording = broken(({ theme, id }) => theme === "narrative" && /vague|missing|placeholder|unexplained/.test(id));
  const off = (most: number, each: number, count: number): number => Math.max(0, most - each * count);
  return {
    uploaded: off(20, PER_FORM, missing.length),
    elements: off(10, PER_FAULT, elements.length),
    wording: off(10, PER_FAULT, wording.length),
    reasons: [
      ...(missing.length > 0 ? [`缺${missing.join("、")}，扣 ${PER_FORM * missing.length} 分`] : []),
      ...elements.map(({ title }) => `${THEMES.form}：${title}，扣 ${PER_FAULT} 分`),
      ...wording.map(({ title }) => `语句：${title}，扣 ${PER_FAULT} 分`),
    ].join("；"),
  };
}
