import { clean2024 } from "../../../src/app/examples/clean-2024";
import {
  indicatorsIn,
  isGeneralName,
  namedIndicators,
  nearestForms,
} from "../../../src/catalogue/binding/indicator-names";
import { namedProjects, projectsIn } from "../../../src/catalogue/binding/project-names";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { snapshotFor } from "../../support/describe-rule";

const submission = readSubmission(snapshotFor(clean2024, {}), DEFAULT_PACK);

test("附件2 speaks before 附件3", () => {
  const found = indicatorsIn("清淤渠道57公里", namedIndicators(submission)).map(({ of }) => of);
  expect(found.map(({ form, actual }) => `${form.name} ${actual?.value.toString()}`)).toEqual([
    "附件2 57",
    "附件3“水利设施运行维护与安全度汛项目” 57",
  ]);
  expect(nearestForms(found, submission).map(({ form }) => form.name)).toEqual(["附件2"]);
});

test("names that every project has are general", () => {
  expect(["项目资金支出", "服务对象满意度", "清淤渠道长度"].map((name) => isGeneralName(name, submission))).toEqual([
    true,
    true,
    false,
  ]);
});

test("projects are found by their names and by those of the rows of 附件1", () => {
  const text = "水库移民后期扶持支出60万元，小型水库安全度汛专项89万元，移民后期扶持5万元";
  expect(projectsIn(text, namedProjects(submission)).map(({ of }) => `${of.formName} ${of.name}`)).toEqual([
    "附件3“水库移民后期扶持项目” 水库移民后期扶持项目",
    "附件1 小型水库安全度汛专项",
  ]);
});
