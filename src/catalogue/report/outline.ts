import { paragraph, type Role } from "../../core/narrative/document";
import type { Passage } from "../../core/narrative/passage";
import { cover, innerTitle } from "./passages/cover";
import { building, execution, thrift } from "./passages/economy";
import { funds } from "./passages/funds";
import { economyResults, efficiencyResults, indicatorCounts, societyResults } from "./passages/indicator-results";
import { governmentFund, socialInsurance, stateCapital } from "./passages/other-funds";
import { measures, otherMatters, problemsFound, publication } from "./passages/problems";
import { fundManagement, projectResults, projectsTogether } from "./passages/project-results";
import { projectSpending } from "./passages/project-spending";
import { goalCompletion, score } from "./passages/score";
import { basicSpending, generalBudget } from "./passages/spending";
import { controlRates, procurement, threePublic } from "./passages/three-public";
import { duties, goals, opening, staff } from "./passages/unit";
import { fixedPassage, type ReportView } from "./passages/view";

/** The report from cover to end: the official nine sections, and the passages under each. */
export const OUTLINE: readonly Passage<ReportView>[] = [
  cover,
  innerTitle,
  opening,
  heading("heading-1", "一、单位基本情况"),
  duties,
  staff,
  goals,
  funds,
  heading("heading-1", "二、一般公共预算支出情况"),
  generalBudget,
  heading("heading-2", "（一）基本支出情况"),
  basicSpending,
  threePublic,
  heading("heading-2", "（二）项目支出情况"),
  projectSpending,
  procurement,
  fundManagement,
  heading("heading-1", "三、政府性基金预算支出情况"),
  governmentFund,
  heading("heading-1", "四、国有资本经营预算支出情况"),
  stateCapital,
  heading("heading-1", "五、社会保险基金预算支出情况"),
  socialInsurance,
  heading("heading-1", "六、部门整体支出绩效情况"),
  score,
  goalCompletion,
  indicatorCounts,
  heading("heading-3", "1.经济性方面评价"),
  execution,
  controlRates,
  economyResults,
  thrift,
  building,
  heading("heading-3", "2.效率性评价和有效性评价"),
  efficiencyResults,
  projectsTogether,
  projectResults,
  heading("heading-3", "3.社会性评价"),
  societyResults,
  heading("heading-1", "七、存在的问题及原因分析"),
  problemsFound,
  heading("heading-1", "八、下一步改进工作的举措"),
  measures,
  heading("heading-1", "九、部门整体支出绩效自评结果拟应用和公开情况"),
  publication,
  otherMatters,
];

function heading(role: Role, text: string): Passage<ReportView> {
  return fixedPassage(`heading:${text}`, paragraph(role, text));
}
