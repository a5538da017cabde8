import type { OpenCase } from "../../support/describe-rule";

type Holder = Record<string, unknown>;
/** A thing of a case and the key of one of its values. */
interface Slot {
  readonly holder: Holder;
  readonly key: string;
}

const GOALS: Readonly<Record<string, string>> = { 预期目标: "expectedGoal", 实际完成情况: "goalCompletion" };
const HEAD: Readonly<Record<string, string>> = {
  项目名称: "projectName",
  主管部门: "department",
  实施单位: "implementer",
};

/** Where a value of a case stands, by a path in the forms' words: 「附件2/清淤渠道长度/actual」, 「附件3-1/资金/executed」, 「附件1/三公经费/currentFinal」. */
export function slotOf(data: OpenCase, path: string): Slot {
  const [form = "", thing = "", key = ""] = path.split("/");
  if (form === "附件1") return slotOfBasicData(data, thing, key);
  if (form === "报告") return { holder: data.report as unknown as Holder, key: String(paragraphWith(data, thing)) };
  const evaluation = form === "附件2" ? data.overall : data.projects[Number(form.split("-")[1]) - 1];
  if (!evaluation) throw new Error(`There is no form ${form}.`);
  if (GOALS[thing]) return { holder: evaluation.goals, key: GOALS[thing] };
  if (HEAD[thing]) return { holder: evaluation, key: HEAD[thing] };
  if (thing === "总分") return { holder: evaluation.total, key: key === "" ? "score" : key };
  if (thing === "填报日期") return signed(evaluation);
  const { funding } = evaluation;
  if (thing === "资金") return { holder: "total" in funding ? funding.total : funding, key };
  const source = "sources" in funding ? funding.sources.find(({ label }) => label.includes(thing)) : undefined;
  if (source) return { holder: source, key };
  const kinds = "incomeKinds" in evaluation ? [...evaluation.incomeKinds, ...evaluation.expenditureKinds] : [];
  const kind = kinds.find(({ label }) => label === thing);
  if (kind) return { holder: kind, key: "amount" };
  const row = evaluation.indicators.find(({ indicator }) => indicator === thing);
  if (!row) throw new Error(`${form} has no indicator ${thing}.`);
  return { holder: row, key };
}

/** Takes an indicator's row off its form. */
export function removeRow(data: OpenCase, path: string): void {
  const { holder } = slotOf(data, `${path}/indicator`);
  for (const form of [data.overall, ...data.projects]) {
    form.indicators = form.indicators.filter((row) => (row as unknown) !== holder);
  }
}

/** The number of the paragraph that says something. */
export function paragraphWith({ report = [] }: OpenCase, words: string): number {
  const index = report.findIndex((text) => text.includes(words));
  if (index < 0) throw new Error(`The report does not say ${words}.`);
  return index;
}

function slotOfBasicData({ basicData }: OpenCase, thing: string, key: string): Slot {
  if (thing === "填报日期") return signed(basicData);
  if (thing === "人员") return { holder: basicData.staff, key };
  if (thing === "政府采购") return { holder: basicData.procurement, key };
  const row = basicData.spending.find(({ label }) => label?.replace(/^\d、|^其中：/, "").startsWith(thing));
  if (!row) throw new Error(`附件1 has no row ${thing}.`);
  return { holder: row, key };
}

/** The forms of a book share one signature until one of them is signed otherwise. */
function signed(form: { signature: Holder }): Slot {
  form.signature = { ...form.signature };
  return { holder: form.signature, key: "date" };
}
