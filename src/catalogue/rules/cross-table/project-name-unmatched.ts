import { sameAmount } from "../../../core/numbers/interval";
import type { Present } from "../../../core/values/sourced";
import { figureAt } from "../../../core/rules/stated-figure";
import { sharesRun } from "../../../core/values/shares-run";
import { nameKey } from "../../binding/names";
import { defineRule } from "../../submission/define-rule";
import type { Submission } from "../../submission/index";
import type { SpendingRow } from "../../forms/basic-data/declaration";

/** So many characters in common make two names one project's. */
const RUN = 3;
/** What every project is called. */
const SAYS_NOTHING = /项目|专项|资金|经费|基金|支出|补助|工作/g;

/** Rows that every unit has: a project may be paid from one of them whole. */
const NO_NAME = /^(?:业务工作经费|运行维护经费)/;

/** An 附件3 whose name no row of 附件1 has, while its amount stands there under another name. */
export const projectNameUnmatched = defineRule({
  id: "project-name-unmatched",
  theme: "cross-table",
  title: "附件3的项目名称与附件1对不上",
  why: "同一个项目在两张表里叫两个名字，审核人无法对应。",
  basis: "附件1与附件3表间关系（项目名称一致）",
  remedy: "附件1的明细行和附件3用同一个项目名称。",
  severity: "advice",
  messages: {
    unmatched:
      "项目“{name}”在附件1中没有对应的行，而附件1“{row}”的决算数 {amount}正等于它的全年执行数，请核对是否同一项目。",
  },
  absent: "没有附件1和写了项目名称的附件3",
  over: (submission) =>
    submission.basicData.length === 1
      ? submission.filledProjects.map((form) => ({ form, rows: detailsOf(submission) }))
      : [],
  needs: ({ form }) => ({ name: form.model.projectName, executed: form.model.funding.known.total.cells.executed }),

  check({ name, executed }, { subject: { rows }, workbook, finding, skip }) {
    if (rows.length === 0) return skip("附件1没有填项目明细", name);
    const key = bare(name.value);
    const others = workbook.filledProjects
      .map(({ model }) => model.projectName)
      .filter((other) => other.kind === "present");
    if (executed.value.value.isZero() || rows.some(({ label }) => isLike(key, bare(label)))) return undefined;
    const same = rows.filter(
      ({ label, cells }) =>
        !NO_NAME.test(label) &&
        cells.currentFinal.kind === "present" &&
        sameAmount(cells.currentFinal.value, executed.value) &&
        !others.some((other) => isLike(bare(other.value), bare(label))),
    );
    const [row] = same;
    if (!row || same.length > 1 || row.cells.currentFinal.kind !== "present") return undefined;
    const final: Present<unknown> = row.cells.currentFinal;
    return finding("unmatched", {
      at: name,
      related: [row.at, final],
      data: { name: name.value, row: row.label, amount: figureAt(final, executed.value.value) },
    });
  },
});

/** The rows under 项目支出 that carry an amount and a name of their own. */
function detailsOf({ basicData: [form] }: Submission): readonly SpendingRow[] {
  const within = (row: SpendingRow): readonly SpendingRow[] => [row, ...row.children.flatMap(within)];
  return (form?.model.spending.known.projectSpending.children ?? [])
    .flatMap(within)
    .filter(
      ({ cells, label, children }) => label !== "" && children.length === 0 && cells.currentFinal.kind === "present",
    );
}

function bare(name: string): string {
  return nameKey(name).replace(SAYS_NOTHING, "");
}

/** Short names, of fewer than three characters, must be the same or stand in the other. */
function isLike(a: string, b: string): boolean {
  if (a === "" || b === "") return true;
  return a.includes(b) || b.includes(a) || sharesRun(a, b, RUN);
}
