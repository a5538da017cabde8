import { basicData } from "../../../src/catalogue/forms/basic-data/declaration";
import { plainTextOf } from "../../../src/catalogue/text/plain-text";
import { LABEL_WORDS } from "../../../src/catalogue/text/vocabulary";

const { spending, staff, building } = basicData.parts;
const KNOWN = new Set([...LABEL_WORDS.values()].flat());

/**
 * What 附件1 calls a figure and a report may not be held to: a sum's heading, a word that in a report means something else as well
 * (公务用车 are cars, 公务用车维护费 is one of several costs of running them, 办公费 is one of many in the accounts), what opens a label
 * (核定编制数), rows of which no report speaks as the unit's own.
 */
const NOT_SAID: Readonly<Record<string, string>> = {
  threePublic: "三公经费合计",
  vehicles: "公务用车",
  projectSpending: "项目支出合计",
  publicUse: "公用经费合计",
  office: "办公费",
  vehicleRunning:
    "公务用车运行 公务用车维护 公务用车维护费 公务用车维护经费 公务用车维护费用 公车运行 公车维护 公车维护费 公车维护经费 公车维护费用",
  authorizedStaff: "核定编制数",
  budgetInvestment: "概算投资 批复投资",
  investmentRate: "投资控制率 概算控制率",
};
const NO_SUBJECTS = [
  "business",
  "maintenance",
  "specialFund",
  "transfer",
  "utilities",
  "meetings",
  "basicBudgetAdjustment",
];

const figures = Object.entries({ ...spending.rows, ...staff.columns, ...building.columns }).filter(
  ([key]) => !NO_SUBJECTS.includes(key),
);

test.each(figures)("a report may call %s what 附件1 calls it", (key, { labels }) => {
  const notSaid = NOT_SAID[key]?.split(" ") ?? [];
  const unknown = labels.map(asSaid).filter((label) => !KNOWN.has(label));
  expect(unknown).toEqual(notSaid);
});

/** 2023年末实有人数: the year opens the label. */
function asSaid(label: string): string {
  return plainTextOf(label).text.replace(/^年(?:年?[末底]|度末?)?/, "");
}
