import { clean2024 } from "../../../src/app/examples/clean-2024";
import { checkWorkbook, type WorkbookCheck } from "../../../src/app/check";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import type { FormTemplate } from "../../../src/core/template/define-form";
import { snapshotFor } from "../describe-rule";
import { publish, REGIONS } from "../published";
import { sheetOfRows } from "./small-forms";

const REPORT = [
  "2024年度防汛应急项目支出绩效自评报告",
  "一、项目基本情况",
  "项目预算100万元，其中：财政拨款80万元，自筹资金20万元。",
  "二、项目资金使用情况",
  "全年预算100万元，全年支出95万元，执行率95%。",
  "三、项目绩效情况",
  "自评得分95分，等级为优。",
  "四、存在的问题",
  "项目进度偏慢。",
];

/** The check of a workbook that holds a form alone, filled in. */
export function sampleCheck({ id, shortName }: FormTemplate): WorkbookCheck {
  return checkWorkbook(sampleOf(id, shortName), DEFAULT_PACK);
}

function sampleOf(id: string, shortName: string): WorkbookSnapshot {
  if (id === "project-report") return { sheets: [sheetOfRows(REPORT.map((text) => [text]))] };
  if (id === "transfer-self-evaluation")
    return publish(
      REGIONS.find(({ name }) => name === "转移支付")!,
      1,
    ).workbook;
  const { sheets } = snapshotFor(clean2024, {});
  return { sheets: sheets.filter(({ name }) => name.startsWith(shortName)).slice(0, 1) };
}
