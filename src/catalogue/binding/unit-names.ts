import type { Edit } from "../../core/fixing/edit";
import { onceForEach } from "../../core/once-for-each";
import { inlineValue } from "../../core/reading/block";
import { compactText, isBlankMark } from "../../core/values/normalise";
import { valueOf } from "../../core/values/sourced";
import type { FindingPlace } from "../../core/rules/define-rule";
import type { Paragraph } from "../../core/template/parts";
import type { BasicData, OverallSelfEvaluation } from "../forms/instances";
import { mostFrequent } from "../submission/index";
import type { SelfEvaluationReport } from "../forms/instances";
import type { Submission } from "../submission/index";
import { FORM_WORDS } from "../forms/shared/form-words";
import { unitNameField } from "../forms/shared/parts";
import { openingOf, reportTitles } from "./report-titles";
import { retypeParagraph, retypePlace } from "./retyped-text";

/** One place that names the unit. */
export interface UnitNameMention {
  /** The name as typed, e.g. `岳阳楼区厂地协作服务中心`. */
  readonly name: string;
  /** The name as names are compared. */
  readonly key: string;
  /** Where it stands, in people's words: 附件1, 附件4标题, 附件4封面. */
  readonly where: string;
  readonly at: FindingPlace;
  /** Whether it counts when the places are asked what the unit is called. A report's title counts once, wherever it stands. */
  readonly counts: boolean;
  /** Whether it is running text, in which a name may be put shortly. */
  readonly isProse: boolean;
  /** The edit that writes another name here. */
  readonly rename: (to: string) => Edit | undefined;
}

/** 本级 and 机关 in brackets tell a unit's own accounts from its whole; both name the same unit. */
const OWN_ACCOUNTS = /\((?:本级|机关|本部)\)$/;
const SEAL_WORDS = "[(（]\\s*(?:加?盖公?章|签章|公章|章)\\s*[)）]";
const SEAL = new RegExp(`${SEAL_WORDS}$`);
/** Where a name on the cover ends: before the seal, or where room was left. */
const NAME_ENDS = new RegExp(`${SEAL_WORDS}|(?<!\\s)(?:\\s{3,}|\\s*[_＿])|盖章`);
const REGION_ENDS = /(?:[省市县区州旗乡镇]|街道)$/;
const COVER_LABELS = [...unitNameField.labels, "部门名称", "单位(部门)名称", "部门单位名称"];

/** Every place that names the unit: 附件1, 附件2, then titles and cover of the report. 实施单位 of 附件3 is none. */
export const unitNameMentions = onceForEach(
  ({ basicData, overall, reports }: Submission): readonly UnitNameMention[] => [
    ...basicData.flatMap(fieldMention),
    ...(areOfUnits(overall) ? [] : overall.flatMap(fieldMention)),
    ...reports.flatMap(reportMentions),
  ],
);

/** Several units' forms published together name several units. */
function areOfUnits(overall: readonly OverallSelfEvaluation[]): boolean {
  const names = new Set(overall.flatMap(({ model }) => valueOf(model.unitName) ?? []));
  return names.size > 1 && overall.every(({ family }) => family.set === undefined);
}

/** The name to hold the others against: what most places say, the first of them on a tie. */
export function referenceMention(mentions: readonly UnitNameMention[]): UnitNameMention | undefined {
  const key = mostFrequent(mentions.map((mention) => (mention.counts ? mention.key : undefined)));
  return mentions.find((mention) => mention.key === key);
}

/** The region prefix that a name lacks against a fuller one, e.g. 岳阳市; `undefined` where it is not the same name. */
export function missingRegion(short: UnitNameMention, full: UnitNameMention): string | undefined {
  if (short.key === full.key || !full.key.endsWith(short.key)) return undefined;
  const cut = full.key.slice(0, full.key.length - short.key.length);
  return REGION_ENDS.test(cut) ? cut : undefined;
}

function fieldMention(form: BasicData | OverallSelfEvaluation): readonly UnitNameMention[] {
  const field = form.model.unitName;
  if (field.kind !== "present") return [];
  return [
    {
      name: field.value,
      key: keyOf(field.value),
      where: form.name,
      at: field,
      counts: true,
      isProse: false,
      rename: (to) => retypePlace(field, field.value, to),
    },
  ];
}

function reportMentions(report: SelfEvaluationReport): readonly UnitNameMention[] {
  const titles = reportTitles(report).flatMap(({ unit }) => unit ?? []);
  const covers = openingOf(report).flatMap((paragraph) => {
    const name = coverName(paragraph.text);
    return name === undefined ? [] : [{ name, paragraph }];
  });
  return [
    ...titles.map(({ name, paragraph }, order) => ({
      ...paragraphMention(report, paragraph, name, "标题"),
      counts: order === 0,
      isProse: true,
    })),
    ...covers.map(({ name, paragraph }) => paragraphMention(report, paragraph, name, "封面")),
  ];
}

function paragraphMention(
  report: SelfEvaluationReport,
  paragraph: Paragraph,
  name: string,
  part: string,
): UnitNameMention {
  return {
    name,
    key: keyOf(name),
    where: `${report.name}${part}`,
    at: { at: paragraph.at, label: part },
    counts: true,
    isProse: false,
    rename: (to) => retypeParagraph(report, paragraph, name, to),
  };
}

/** 部门（单位）名称：某某局（盖章） */
function coverName(text: string): string | undefined {
  const value = inlineValue(text, COVER_LABELS, FORM_WORDS)?.value.replace(/^[\s_＿]+/, "");
  const [name] = value?.split(NAME_ENDS) ?? [];
  return name === undefined || isBlankMark(name, ["无"]) ? undefined : name.trim();
}

function keyOf(name: string): string {
  return compactText(name).replace(SEAL, "").replace(OWN_ACCOUNTS, "");
}
