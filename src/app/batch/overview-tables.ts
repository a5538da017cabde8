import { asSeen } from "../../core/values/directions";
import { SEVERITIES } from "../../core/rules/finding";
import { SEVERITY_WORDS } from "../severity-words";
import { placeText } from "../set";
import type { Table, TableColumn, TableRow, TableValue } from "./table";
import {
  asNumber,
  findingKey,
  openFindings,
  shareText,
  unitKey,
  verdictOf,
  type BatchResult,
  type UnitResult,
} from "./unit-result";

/** The most findings listed; a worksheet holds more, but no person reads them. */
const MOST_LISTED = 200_000;

const UNIT_COLUMNS: readonly TableColumn[] = [
  { title: "单位", width: 30 },
  { title: "主管部门", width: 18 },
  { title: "年度", width: 7, centred: true },
  { title: "表", width: 20 },
  { title: "自评得分", width: 9, centred: true },
  { title: "等级", width: 6, centred: true },
  { title: "复算得分", width: 9, centred: true },
  { title: "差", width: 8, centred: true },
  { title: "执行率", width: 9, centred: true, format: "0.00%" },
  { title: "错误", width: 6, centred: true },
  { title: "核实", width: 6, centred: true },
  { title: "提示", width: 6, centred: true },
  { title: "已说明", width: 7, centred: true },
  { title: "上轮", width: 16 },
  { title: "结论", width: 7, centred: true },
  { title: "首要问题", width: 46 },
  { title: "文件", width: 30 },
  { title: "处理", width: 12, byHand: true },
  { title: "备注", width: 24, byHand: true },
];

/** 汇总: a line a unit, and what all of them come to. 上轮 is filled in by who knows it. */
export function unitsTable({ units, failed }: BatchResult): Table {
  return {
    name: "汇总",
    columns: UNIT_COLUMNS,
    rows: units.map((one): TableRow => ({
      key: unitKey(one.checked),
      besides: one.checked.file,
      values: unitLine(one),
    })),
    footer: totals(units, failed.length),
  };
}

function unitLine({ checked, facts }: UnitResult): readonly TableValue[] {
  const { unit, year, counts, file } = checked;
  const [stated, recomputed] = [asNumber(facts.score), asNumber(facts.recomputed)];
  const apart = stated === "" || recomputed === "" ? "" : Math.round((recomputed - stated) * 100) / 100;
  const [first] = SEVERITIES.flatMap((severity) => openFindings(checked, severity));
  return [
    unit ?? "",
    facts.department ?? "",
    year ?? "",
    facts.forms.join("、"),
    stated,
    facts.band ?? "",
    recomputed,
    apart,
    asNumber(facts.executionRate),
    counts.error,
    counts.warning,
    counts.advice,
    counts.accepted,
    "",
    verdictOf(checked),
    first?.message ?? "",
    link(file, "", file),
    "",
    "",
  ];
}

/** How many came to what, how the scores lie, and how little they tell apart. */
function totals(units: readonly UnitResult[], failed: number): readonly (readonly TableValue[])[] {
  const count = (verdict: string): number => units.filter(({ checked }) => verdictOf(checked) === verdict).length;
  const scored = units.flatMap(({ facts }) => (facts.score === null ? [] : [Number(facts.score)]));
  const again = units.flatMap(({ facts }) => (facts.recomputed === null ? [] : [Number(facts.recomputed)]));
  const bands = [...new Set(units.flatMap(({ facts }) => facts.band ?? []))];
  const full = units.filter(({ facts }) => facts.fullMarks).length;
  const inBand = (band: string): number => units.filter(({ facts }) => facts.band === band).length;
  return [
    [
      `共 ${units.length} 个单位：退回 ${count("退回")}，核实 ${count("核实")}，通过 ${count("通过")}；未能读取 ${failed} 个文件。`,
    ],
    ...(scored.length > 0
      ? [
          [
            `自评得分平均 ${mean(scored)}，复算得分平均 ${again.length > 0 ? mean(again) : "—"}；` +
              bands
                .map((band) => `“${band}” ${inBand(band)} 个（${shareText(inBand(band), scored.length)}）`)
                .join("，") +
              "。",
          ],
          [`各项指标全得满分的 ${full} 个（${shareText(full, units.length)}），得分没有区分。`],
        ]
      : []),
  ];
}

function mean(figures: readonly number[]): string {
  return (figures.reduce((sum, one) => sum + one, 0) / figures.length).toFixed(2);
}

const RULE_COLUMNS: readonly TableColumn[] = [
  { title: "级别", width: 7, centred: true },
  { title: "规则", width: 34 },
  { title: "单位数", width: 8, centred: true },
  { title: "占比", width: 8, centred: true, format: "0.0%" },
  { title: "处数", width: 8, centred: true },
  { title: "可用的话", width: 60 },
  { title: "怎样处理", width: 50 },
  { title: "编号", width: 30 },
];

/** 按规则: from the rule that most units break down, each with a sentence ready for a notice. */
export function rulesTable({ units, rules }: BatchResult): Table {
  const broken = rules.flatMap((rule) => {
    const own = units.filter(({ checked }) => checked.rules.failed.includes(rule.id));
    const findings = own.reduce(
      (sum, { checked }) => sum + checked.findings.filter((one) => one.rule === rule.id).length,
      0,
    );
    return own.length === 0 ? [] : [{ ...rule, own: own.length, findings }];
  });
  const gravity = (severity: (typeof SEVERITIES)[number]): number => SEVERITIES.indexOf(severity);
  return {
    name: "按规则",
    columns: RULE_COLUMNS,
    rows: broken
      .sort((a, b) => b.own - a.own || gravity(a.severity) - gravity(b.severity))
      .map(({ id, title, severity, own, findings, remedy }) => ({
        key: id,
        values: [
          SEVERITY_WORDS[severity],
          title,
          own,
          Math.round((own / units.length) * 1e4) / 1e4,
          findings,
          `审核 ${units.length} 家，${own} 家（${shareText(own, units.length)}）${title}。`,
          remedy,
          id,
        ],
      })),
  };
}

const FINDING_COLUMNS: readonly TableColumn[] = [
  { title: "单位", width: 24 },
  { title: "级别", width: 6, centred: true },
  { title: "位置", width: 22 },
  { title: "项目", width: 30 },
  { title: "问题", width: 60 },
  { title: "核实说明", width: 22 },
  { title: "轮次", width: 8, centred: true },
  { title: "处理意见", width: 22, byHand: true },
  { title: "规则", width: 28 },
];

/** 按单位: every finding, with a link to its cell. 轮次 is filled in by who knows it. */
export function findingsTable({ units }: BatchResult): Table {
  const all = units.flatMap(({ checked }) => checked.findings.map((finding) => ({ checked, finding })));
  const rows = all.slice(0, MOST_LISTED).map(({ checked, finding }): TableRow => {
    const { severity, sheet, cell, label, message, rule, accepted } = finding;
    const place = sheet === null || cell === null ? "" : placeText({ file: finding.file, sheet, cell });
    const target = finding.file ? `${checked.file}/${finding.file}` : checked.file;
    return {
      key: findingKey(checked, finding),
      besides: checked.file,
      values: [
        unitKey(checked),
        SEVERITY_WORDS[severity],
        sheet === null || cell === null ? "" : link(target, `#'${sheet.replaceAll("'", "''")}'!${cell}`, place),
        label,
        message,
        accepted?.reason ?? "",
        "",
        "",
        rule,
      ],
    };
  });
  const left = all.length - rows.length;
  return {
    name: "按单位",
    columns: FINDING_COLUMNS,
    rows,
    ...(left > 0 ? { footer: [[`另有 ${left} 处没有列出`]] } : {}),
  };
}

/** 未能读取: every file that was met and not checked, and why. */
export function unreadTable({ failed, units }: BatchResult): Table {
  const sheets = units.flatMap(({ checked }) =>
    checked.passedOver.map(({ sheet, title }) => ({
      key: `${checked.file}|${sheet}`,
      values: [checked.file, sheet, title ? `不是本工具核对的表：${title}` : "没有认出是哪张表"],
    })),
  );
  return {
    name: "未能读取",
    columns: [
      { title: "文件", width: 50 },
      { title: "工作表", width: 24 },
      { title: "原因", width: 70 },
    ],
    rows: [...failed.map(({ file, error }) => ({ key: file, values: [file, "", error.message] })), ...sheets],
  };
}

/**
 * A link by a way from here; text where the way is too long, leads from the root of a machine or into an archive, or has a # in it, which
 * Excel takes for the end of the file's name.
 */
function link(file: string, cell: string, shown: string): TableValue {
  const target = file + cell;
  if (/^(?:[A-Za-z]:|[\\/])/.test(file)) return shown === file ? shown.replace(/^.*[\\/]/, "") : shown;
  if (file.includes("#") || /\.zip\//i.test(file) || target.length > 250 || shown.length > 250) return shown;
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const seen = asSeen(shown);
  return { formula: `HYPERLINK(${quoted(target)},${quoted(seen)})`, shown: seen };
}

/** 前后对照: what became of the version before, and figures that changed without a word; nothing where none was given. */
export function roundsTable({ units }: BatchResult): Table | undefined {
  const compared = units.flatMap(({ checked }) => (checked.before ? [{ checked, before: checked.before }] : []));
  if (compared.length === 0) return undefined;
  return {
    name: "前后对照",
    columns: [
      { title: "单位", width: 28 },
      { title: "情况", width: 14, centred: true },
      { title: "项目", width: 44 },
      { title: "上一版", width: 50 },
      { title: "现在", width: 20 },
      { title: "处理", width: 20, byHand: true },
    ],
    rows: compared.flatMap(({ checked, before }) => [
      {
        key: `${unitKey(checked)}|`,
        besides: checked.file,
        values: [
          unitKey(checked),
          "合计",
          `已改 ${before.fixed.length}，未改 ${before.open}，新增 ${before.fresh}，悄悄改动 ${before.quiet.length}`,
        ],
      },
      ...before.quiet.map(({ label, before: was, now }) => ({
        key: `${unitKey(checked)}|quiet|${label}`,
        besides: checked.file,
        values: [unitKey(checked), "悄悄改动", label, was, now],
      })),
      ...before.fixed.map(({ rule, label, message }) => ({
        key: `${unitKey(checked)}|${rule}|${label}`,
        besides: checked.file,
        values: [unitKey(checked), "已改", label, message],
      })),
    ]),
  };
}
