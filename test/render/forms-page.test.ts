import { formCards, NAMED_FORMS } from "../../src/app/form-card";
import { formsPageMarkdown } from "../../src/render/forms-page";
import { READ_FORMS } from "../../src/catalogue/forms/index";
import { sampleCheck } from "../support/reading/sample-forms";

const cards = formCards(sampleCheck);
const page = formsPageMarkdown(cards, NAMED_FORMS, new Map([["score-total-mismatch", "总分与各项得分之和不符"]]));

test("every form that is read is on the page, with its families, its labels and what is done with it", () => {
  expect(cards.map(({ title }) => title)).toEqual(READ_FORMS.map(({ title }) => title));
  for (const { title, families, checked } of cards) {
    expect(page).toContain(title);
    for (const { name } of families) expect(page).toContain(`- ${name}`);
    expect(checked.length).toBeGreaterThan(0);
  }
  const project = cards.find(({ name }) => name === "附件3")!;
  expect(project.checked).toContain("score-total-mismatch");
  expect(project.filled).toContain("执行率");
  expect(project.reported).toEqual(["自评报告", "项目支出绩效自评报告"]);
  expect(project.labels).toContainEqual(expect.objectContaining({ official: "偏差原因分析及改进措施" }));
  expect(page).toContain("[总分与各项得分之和不符](rules/score-total-mismatch.md)");
});

test("forms that are only named are on it too", () => {
  for (const name of ["绩效目标申报表", "绩效运行监控表"]) expect(page).toContain(`- ${name}`);
});
