import type { Edit } from "../../../core/fixing/edit";
import { contentOf, replaceValue, shownValue } from "../../../core/fixing/replace-value";
import { Decimal } from "../../../core/numbers/decimal";
import { onceForEach } from "../../../core/once-for-each";
import type { Place, Present, Sourced, Unreadable, ValueKind } from "../../../core/values/sourced";
import type { FormInstance } from "../../../core/template/define-form";
import { ruleDefiner, type FormSet, type Rule } from "../../../core/rules/define-rule";
import { RATE_FORMAT } from "../../../core/rules/derived/ratio-rule";
import { shownFigure } from "../../../core/rules/stated-figure";

const defineRule = ruleDefiner<FormSet>();
const FIGURES: ReadonlySet<ValueKind> = new Set(["amount", "count", "rate", "score"]);

/** Rows and columns that a form must have are gone, from the templates. */
const formRowMissing: Rule<FormSet> = defineRule({
  id: "form-row-missing",
  theme: "form",
  title: "表中缺少应有的行或列",
  why: "缺了规定的行或列，有关的勾稽关系无法核对，汇总时也会漏数。",
  basis: "附件1、附件2、附件3 的规定格式",
  remedy: "按下发的表样补上缺少的行或列；没有数的填 0 或“/”，不要删行。",
  severity: "warning",
  messages: { missing: "{form}缺少{missing}。" },
  absent: "没有识别到表格",
  over: (set): readonly FormInstance[] => set.activeForms.filter(isTable),
  needs: () => ({}),
  check(_, { subject, finding }) {
    if (subject.missing.length === 0) return undefined;
    const missing = subject.missing.map((label) => `“${label}”`).join("、");
    return finding("missing", { at: { at: subject.titleAt, label: "标题" }, data: { form: subject.name, missing } });
  },
});

/** Text where a figure belongs, from the templates. */
export const amountUnreadable: Rule<FormSet> = defineRule({
  id: "amount-unreadable",
  theme: "form",
  title: "数字无法识别",
  why: "不是数字的内容不能参加合计和核对，Excel 公式会把它当作 0 或报错。",
  basis: "附件1、附件2、附件3 的填报口径（金额、人数、比率和分数填数字）",
  remedy: "改成数字；没有数的留空或填“/”。",
  severity: "error",
  messages: {
    text: "{label}应填{expected}，现填“{typed}”，无法识别。",
    proposal: "{label}应填{expected}，现填“{typed}”，无法识别，可能是 {proposal}。",
    ambiguous: "{label}一栏中有两个数，无法判断以哪个为准。",
  },
  absent: "没有识别到应填数字的单元格",
  over: (set) => figurePlaces(set),
  needs: () => ({}),
  check(_, { subject, finding }) {
    if (subject.kind !== "unreadable" || subject.cause === "error-value") return undefined;
    const { label, expected, proposal } = subject;
    if (subject.cause === "ambiguous") {
      return finding("ambiguous", { at: subject, related: subject.further ?? [], data: { label } });
    }
    const typed = subject.inline ? inlineTyped(subject) : shownValue(subject.typed).trim();
    if (proposal === undefined)
      return finding("text", { at: subject, actual: typed, data: { label, expected, typed } });
    const edit = proposalEdit(subject, proposal);
    return finding("proposal", {
      at: subject,
      expected: proposal,
      actual: typed,
      data: { label, expected, typed, proposal },
      fix: edit && { kind: "choice", label: `改为 ${proposal}`, edits: [edit] },
    });
  },
});

/** A plain number held as text, from the templates. */
const numberStoredAsText: Rule<FormSet> = defineRule({
  id: "number-stored-as-text",
  theme: "form",
  title: "数字以文本保存",
  why: "看起来是数字，但 SUM 等公式会跳过它，合计会少数。",
  basis: "附件1、附件2、附件3 的填报口径（金额、人数和分数填数字）",
  remedy: "转换为数字。",
  severity: "warning",
  messages: { text: "{label}的“{typed}”是文本，公式合计时会被跳过，应转换为数字 {value}。" },
  absent: "没有识别到应填数字的单元格",
  over: (set) => figurePlaces(set).filter((place) => place.valueKind !== "rate"),
  needs: () => ({}),
  check(_, { subject, finding }) {
    if (subject.kind !== "present" || subject.inline || subject.further) return undefined;
    const held = subject as Present<{ readonly value: Decimal; readonly asText?: boolean }>;
    if (held.value.asText !== true) return undefined;
    const edit = replaceValue(held, held.value.value);
    const typed = shownValue(held.typed).trim();
    const value = shownFigure(held, held.value.value);
    return finding("text", {
      at: held,
      actual: typed,
      data: { label: held.label, typed, value },
      fix: edit && { kind: "safe", label: `转换为数字 ${value}`, edits: [edit] },
    });
  },
});

/** An Excel error in a place that the form describes. */
export const cellErrorValue: Rule<FormSet> = defineRule({
  id: "cell-error-value",
  theme: "form",
  title: "单元格显示错误值",
  why: "错误值会沿着公式传到合计和自评报告里。",
  basis: "附件1、附件2、附件3 的填报口径",
  remedy: "检查单元格里的公式引用，或直接填写数字。",
  severity: "error",
  messages: { error: "{label}显示错误值 {error}。" },
  absent: "没有识别到可填的单元格",
  over: (set) => set.activeForms.flatMap((form) => form.places),
  needs: () => ({}),
  check(_, { subject, finding }) {
    if (subject.kind !== "unreadable" || subject.cause !== "error-value") return undefined;
    const error = shownValue(subject.typed);
    return finding("error", { at: subject, actual: error, data: { label: subject.label, error } });
  },
});

/** An amount or count below zero where none may be. */
export const negativeAmount: Rule<FormSet> = defineRule({
  id: "negative-amount",
  theme: "form",
  title: "金额或人数为负",
  why: "除预算调整外，表中的金额和人数不会小于 0，负数多是误输或冲账没有还原。",
  basis: "附件1、附件2、附件3 的填报口径",
  remedy: "改为实际发生数；核减的预算请在“部门基本支出预算调整”中反映。",
  severity: "error",
  isCause: true,
  messages: { negative: "{label}为 {actual}，不应小于 0，相差 {difference}。" },
  absent: "没有识别到金额或人数",
  over: (set) =>
    figurePlaces(set).filter(({ valueKind, signed }) => (valueKind === "amount" || valueKind === "count") && !signed),
  needs: (subject) => ({ amount: subject as Sourced<{ readonly value: Decimal }> }),
  check({ amount }, { finding }) {
    const { value } = amount.value;
    if (!value.isNegative() || value.isZero()) return undefined;
    return finding("negative", {
      at: amount,
      actual: value,
      expected: "0",
      difference: value,
      data: {
        label: amount.label,
        actual: shownFigure(amount, value),
        difference: shownFigure(amount, value.abs()),
      },
    });
  },
});

/** The rules that any set of templates gives of itself. */
export const FORM_RULES: readonly Rule<FormSet>[] = [
  formRowMissing,
  amountUnreadable,
  numberStoredAsText,
  cellErrorValue,
  negativeAmount,
];

function isTable(form: FormInstance): boolean {
  return Object.values(form.template.parts).some(({ part }) => part !== "paragraphs");
}

type Found = Exclude<Sourced<unknown>, { kind: "not-found" }>;

/** Three rules look at all figures; a set of forms never changes, so they are gathered once. */
const figuresOf = onceForEach((forms: readonly FormInstance[]): readonly Found[] =>
  forms.flatMap(({ places }) =>
    places.filter((place): place is Found => place.kind !== "not-found" && FIGURES.has(place.valueKind)),
  ),
);

function figurePlaces({ activeForms }: FormSet): readonly Found[] {
  return figuresOf(activeForms);
}

function inlineTyped(place: Place): string {
  return shownValue(place.typed)
    .slice(place.inline?.before.length ?? 0)
    .trim();
}

/** The edit that writes a proposed reading as a person would type it in the form's own unit. */
function proposalEdit(place: Unreadable, proposal: string): Edit | undefined {
  if (place.formula !== undefined) return undefined;
  const isRate = proposal.endsWith("%");
  const plain = Number(isRate ? new Decimal(proposal.slice(0, -1)).dividedBy(100).toFixed() : proposal);
  if (place.inline) {
    const text = `${place.inline.before}${proposal}${place.inline.after}`;
    return { at: place.at, expect: contentOf(place), write: { value: text } };
  }
  if (!Number.isFinite(plain)) return undefined;
  return {
    at: place.at,
    expect: contentOf(place),
    write: { value: plain },
    ...(isRate && place.format === undefined ? { format: RATE_FORMAT } : {}),
    ...(isRate ? { isRate } : {}),
  };
}
