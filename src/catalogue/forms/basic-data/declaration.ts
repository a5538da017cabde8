import { defineForm } from "../../../core/template/define-form";
import { column, field, outline, record, signature, type Labels, type OutlineRow } from "../../../core/template/parts";
import { amount, count, floorArea, rate, text } from "../../../core/template/value-specs";
import { HUNAN_BASIC_DATA } from "../shared/families";
import { SIGNATURE_LABELS, unitNameField } from "../shared/parts";

const spendingColumns = {
  priorFinal: column(["上年决算数", "上年度决算数", "上年决算", "年决算数", "年度决算数", "决算数"], amount, {
    pick: "first",
    year: -1,
  }),
  currentBudget: column(["本年预算数", "本年度预算数", "年预算数", "年度预算数", "预算数", "年初预算数"], amount, {
    year: 0,
  }),
  currentFinal: column(["本年决算数", "本年度决算数", "本年决算", "年决算数", "年度决算数", "决算数"], amount, {
    pick: "last",
    year: 0,
  }),
};

/** 接待费, 接待经费, 接待费用: forms say it as they like. */
function withCosts(what: string): readonly string[] {
  return ["费", "经费", "费用"].map((costs) => what + costs);
}

/** What is spent on vehicles, by what is done: 公务用车购置及运行维护费, 公车运行维护. */
function ofVehicles(what: readonly string[]): readonly string[] {
  const joined = new Set(what.flatMap((words) => [words, words.replace("和", "及")]));
  return ["公务用车", "公车"].flatMap((vehicles) =>
    [...joined].flatMap((words) => [vehicles + words, ...withCosts(vehicles + words)]),
  );
}

/** 2023年实际在职人数; the year's digits are no part of a label. */
const onDutyLabels: Labels = [
  "年实际在职人数",
  ...["实际在职人数", "实际在编人数", "在职人数", "在编人数", "实有人数", "在职在编人数"].flatMap((people) =>
    ["", "年", "年末", "年底", "年年末", "年年底", "年度", "年度末"].map((when) => when + people),
  ),
];

/** 附件1 预算单位整体支出绩效评价基础数据表: staff, the year's spending beside last year's, buildings. */
export const basicData = defineForm({
  id: "basic-data",
  title: "预算单位整体支出绩效评价基础数据表",
  shortName: "附件1",
  titlePattern:
    /^(?!.*项目(?:支出)?绩效)[^。;]{0,60}(?:绩效(?:自?评价|自评)?(?:指标)?|整体(?:支出)?)基础数据(?:信息)?表(?:\([^)]*\))*$/,
  feeds: ["自评报告"],
  families: [HUNAN_BASIC_DATA],
  fingerprint: [/^编制数/, /^(?:\d[、.])?三公经费/, /^项目支出/],
  parts: {
    unitName: unitNameField,
    staff: record({
      columns: {
        authorizedStaff: column(["编制数", "编制人数", "人员编制数", "核定编制数"], count, { mandatory: true }),
        onDutyStaff: column(onDutyLabels, count, {
          mandatory: true,
          year: 0,
        }),
        staffControlRate: column(["控制率", "人员控制率", "在职人员控制率"], rate),
      },
      required: ["authorizedStaff", "onDutyStaff"],
    }),
    spending: outline({
      columns: spendingColumns,
      atLeast: 2,
      rows: {
        threePublic: {
          labels: ["三公经费", "“三公”经费", '"三公"经费', "“三公经费”", "三公经费合计"],
          mandatory: true,
        },
        vehicles: {
          labels: ["公务用车购置和维护经费", ...ofVehicles(["购置和维护", "购置和运行维护", "购置和运行"]), "公务用车"],
          under: "threePublic",
        },
        vehiclePurchase: { labels: ["公车购置", ...ofVehicles(["购置"])], under: "vehicles" },
        vehicleRunning: { labels: ["公车运行维护", ...ofVehicles(["运行维护", "运行", "维护"])], under: "vehicles" },
        abroad: {
          labels: ["出国经费", ...["因公出国(境)", "因公出国境", "因公出国", "出国(境)", "出国"].flatMap(withCosts)],
          under: "threePublic",
        },
        reception: { labels: ["公务接待", ...withCosts("公务接待")], under: "threePublic" },
        projectSpending: { labels: ["项目支出", "项目支出合计"], mandatory: true, open: true },
        business: { labels: ["业务工作经费", "业务工作费"], under: "projectSpending" },
        maintenance: { labels: ["运行维护经费", "运行维护费"], under: "projectSpending" },
        specialFund: {
          labels: [
            "区级专项资金",
            "市级专项资金",
            "省级专项资金",
            "县级专项资金",
            "本级专项资金",
            "市县级专项资金",
            "县市区级专项资金",
            "专项资金",
          ],
          under: "projectSpending",
          heading: true,
        },
        transfer: {
          labels: ["上级转移支付", "上级转移支付资金", "上级专项转移支付"],
          under: "projectSpending",
          heading: true,
        },
        publicUse: { labels: ["公用经费", "公用经费合计"], mandatory: true },
        office: { labels: ["办公经费", "办公费"], under: "publicUse" },
        utilities: { labels: ["水费、电费、差旅费", "水电费、差旅费", "水费电费差旅费"], under: "publicUse" },
        meetings: { labels: ["会议费、培训费", "会议费培训费"], under: "publicUse" },
        procurement: { labels: ["政府采购金额", "政府采购"] },
        basicBudgetAdjustment: { labels: ["部门基本支出预算调整", "基本支出预算调整"], signed: true },
      },
    }),
    building: record({
      sideYear: 0,
      columns: {
        approvedArea: column(["批复规模"], floorArea),
        actualArea: column(["实际规模"], floorArea),
        areaRate: column(["规模控制率"], rate),
        budgetInvestment: column(["预算投资", "概算投资", "批复投资"], amount),
        actualInvestment: column(["实际投资"], amount),
        investmentRate: column(["投资概算控制率", "投资控制率", "概算控制率"], rate),
      },
    }),
    thriftMeasures: field(["厉行节约保障措施", "厉行节约措施"], text),
    signature: signature(...SIGNATURE_LABELS),
  },
});

/** A row of the spending table, with its three columns. */
export type SpendingRow = OutlineRow<typeof spendingColumns>;
/** The three columns of the spending table, in the form's order. */
export const SPENDING_COLUMNS = ["priorFinal", "currentBudget", "currentFinal"] as const;
