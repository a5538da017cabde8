import { wordsIn } from "../../../core/narrative/cell-words";
import { sameWords } from "../../../core/narrative/condition";
import { paragraph } from "../../../core/narrative/document";
import { choose, gap, LINE_BREAK, say, type Live, type Piece, type Sayable } from "../../../core/narrative/piece";
import { EMPTY_DATE } from "../passages/cover";
import { clauses } from "../phrasing/phrases";
import { projectName } from "../phrasing/project-names";
import { defineProjectPassage, type ProjectView } from "./view";

const TITLE = "项目支出绩效自评报告";

/** The cover page: title, who did it, who is over them, date. */
export const cover = defineProjectPassage({
  id: "cover",
  reads: ({ year, unit, form, date }) => ({
    year,
    unit,
    date,
    name: nameIn(form),
    department: wordsIn(form.model.department),
    implementer: wordsIn(form.model.implementer),
  }),
  write: ({ year, unit, date, name, department, implementer }) => [
    paragraph("cover-title", say`${year}${name}${LINE_BREAK}${TITLE}`),
    paragraph("cover-line", say`主管部门：${department ?? gap("主管部门")}`),
    paragraph("cover-line", say`实施单位：${implementer ?? unit}（盖章）`),
    paragraph("cover-line", date ?? [EMPTY_DATE]),
  ],
});

/** The title over the text, in two lines. */
export const innerTitle = defineProjectPassage({
  id: "inner-title",
  reads: ({ year, form }) => ({ year, name: nameIn(form) }),
  write: ({ year, name }) => [paragraph("title", say`${year}${name}`), paragraph("title", TITLE)],
});

/** What the project is, and who does it. */
export const basics = defineProjectPassage({
  id: "basics",
  reads: ({ form }) => ({
    name: projectName(form),
    department: wordsIn(form.model.department),
    implementer: wordsIn(form.model.implementer),
  }),
  write({ name, department, implementer }) {
    return [
      paragraph("body", whoDoesIt(name, department, implementer)),
      paragraph("body", [gap("立项依据、实施背景、主要内容和实施期限")]),
    ];
  },
});

/** “甲”项目由乙实施，主管部门为丙。 A unit that is both is named once. */
function whoDoesIt(name: Sayable, department: Live | undefined, implementer: Live | undefined): Sayable {
  const [by, over] = [implementer && say`由${implementer}实施`, department && say`主管部门为${department}`];
  const known = [by, over].filter((part) => part !== undefined);
  if (known.length === 0) return [gap("实施单位和主管部门")];
  const told = say`${name}${clauses(known)}`;
  if (!department || !implementer || department.text !== implementer.text) return told;
  return choose(sameWords(department, implementer), say`${name}由${implementer}主管并组织实施。`, told);
}

/** What the project meant to reach. */
export const goals = defineProjectPassage({
  id: "goals",
  reads: ({ form }) => wordsIn(form.model.goals.expectedGoal),
  write: (goal) => [paragraph("body", goal ? say`项目预期目标：${goal}。` : [gap("项目预期目标")])],
});

function nameIn(form: ProjectView["form"]): Piece {
  return wordsIn(form.model.projectName) ?? gap("项目名称");
}
