import {
  blankProject,
  fundingRow,
  indicatorGroup,
  NO_SIGNATURES,
  spendingRow,
  type CaseData,
  type IndicatorRow,
  type ProjectCase,
} from "../../catalogue/forms/canonical";

const UNIT = "云溪市东湖区企地协调服务中心";
/** The same unit as the inner title of its report names it, without the city. */
const SHORTENED_UNIT = "东湖区企地协调服务中心";

const REPORT: readonly string[] = [
  `2023年度${UNIT}单位整体支出绩效自评报告`,
  "部门（单位）名称：  （盖章）",
  "年    月    日",
  `2023年度${SHORTENED_UNIT}`,
  "单位整体支出绩效自评报告",
  "一、单位基本情况",
  `${UNIT}负责辖区内驻地企业与周边村（社区）的联络协调。2023年度的主要任务是接收国有企业退休人员的社会化管理，办理群众来信来访，结算人员转运费用，并启动科创园的选址和初步规划。`,
  "中心实行主任负责制，内设综合股和协调股，现在职人员12人。",
  "二、一般公共预算支出情况",
  "全年支出382.92万元，基本支出179.67万元，其中人员经费158.46万元，主要用于职工工资、津补贴和社会保险缴费；公用支出21.21万元，主要用于日常办公。项目支出203.25万元，主要用于企地矛盾协调、补偿款兑付、“三供一业”改造补助和科创园前期工作。",
  "(一)基本支出情况",
  "基本支出179.67万元，其中人员经费158.46万元，主要用于职工工资、津补贴和社会保险缴费；公用支出21.21万元，主要用于日常办公。",
  "(二)项目支出情况",
  "全年预算内项目经费125万元，本年追加项目经费用于人员转运和科创园前期工作124.11万元，项目资金共203.25万元。",
  "三、政府性基金预算支出情况",
  "本单位无政府性基金预算支出",
  "四、国有资本经营预算支出情况",
  "本单位无国有资本经营预算支出",
  "五、社会保险基金预算支出情况",
  "本单位无社会保险基金预算支出",
  "六、部门整体支出绩效情况",
  "2023年我中心把有限的资金优先用于保障民生和化解矛盾，资金使用总体规范，各项工作按计划推进。",
  "1、经济性方面评价",
  "全年支出控制在预算总额以内。除专项追加和政策性增资外，部门预算没有作其他调整；追加的项目资金在批复下达后及时拨付，补偿资金随非税返还进度兑付。",
  "2、效率性评价和有效性评价",
  "全年走访企业和村（社区）17次，联系街道7个，化解各类矛盾共9起，其中企地纠纷7起，主要涉及排水不畅、异味扰民和老旧家属楼安全；协调解决“三供一业”移交遗留问题2个。发放各类补偿资金85万元，与上年相比呈递增趋势。",
  "各项资金专款专用，按批复的用途和进度使用，没有调项、扩项；每笔专项资金均履行了审核程序。",
  "3、社会性评价",
  "退休人员移交工作平稳有序，企业生产环境明显改善，企业和群众对协调结果总体满意。",
  "七、存在的问题及原因分析",
  "一是协调工作主动性不够，部分隐患发现较晚；二是业务培训不足，干部处理复杂矛盾的能力有待提高。",
  "八、下一步改进工作的举措",
  "1.紧盯驻地企业搬迁进度，提前排查周边村（社区）的矛盾隐患。",
  "2.继续做好国有企业社会化管理职能的移交，明确各方责任和时限。",
  "3.对已移交的小区开展回访，帮助解决物业管理和困难职工帮扶方面的问题。",
  "九、部门整体支出绩效自评结果拟应用和公开情况",
  "无其他需要说明的情况",
];

/**
 * The example of faults: a small unit's forms of 2023 as they are handed in every spring. The tables agree with themselves
 * for the greater part, the report does not agree with the tables. What must be found stands in `examples/expected.json`.
 */
export const contradictions2023: CaseData = {
  year: 2023,
  unitName: UNIT,
  basicData: {
    staff: { authorizedStaff: 12, onDutyStaff: 12, staffControlRate: { rate: 1 } },
    spending: [
      spendingRow("三公经费", "threePublic", 0.26, 0.6, 0.21),
      spendingRow("1、公务用车购置和维护经费", "vehicles"),
      spendingRow("其中：公车购置", "vehiclePurchase"),
      spendingRow("公车运行维护", "vehicleRunning"),
      spendingRow("2、出国经费", "abroad"),
      spendingRow("3、公务接待", "reception", 0.26, 0.6, 0.21),
      spendingRow("项目支出：", "projectSpending", 242.61, 126.66, 203.25),
      spendingRow("1、业务工作经费", "business", null, 125),
      spendingRow("2、运行维护经费", "maintenance"),
      spendingRow("......", null),
      spendingRow("3、区级专项资金(一个专项一行)", "specialFundHeading"),
      spendingRow(null, "specialFund"),
      spendingRow("4、上级转移支付(一个专项一行）", "transferHeading"),
      spendingRow(null, "transfer"),
      spendingRow("公用经费", "publicUse", 21.47, 23.4, 21.21),
      spendingRow("其中：办公经费", "office", 4.75, 2.3, 2.39),
      spendingRow("水费、电费、差旅费", "utilities", 1.63, 1.6, 1.6),
      spendingRow("会议费、培训费", "meetings", 0.1, 0, 0),
    ],
    procurement: { priorFinal: 6.93, currentBudget: 5.37, currentFinal: 171.16 },
    basicBudgetAdjustment: { priorFinal: 0, currentBudget: 0, currentFinal: 0 },
    building: {
      approvedArea: null,
      actualArea: null,
      areaRate: null,
      budgetInvestment: null,
      actualInvestment: null,
      investmentRate: null,
    },
    thriftMeasures: "缩减日常经费开支",
    signature: NO_SIGNATURES,
  },
  overall: {
    funding: fundingRow(329.06, 382.92, 382.92, 10, { rate: 1 }, 10),
    incomeKinds: [
      { label: "一般公共预算", amount: 297.92 },
      { label: "政府性基金拨款", amount: 0 },
      { label: "纳入专户管理的非税收入拨款", amount: null },
      { label: "其他资金", amount: 85 },
    ],
    expenditureKinds: [
      { label: "基本支出", amount: 179.67 },
      { label: "项目支出", amount: 203.25 },
    ],
    goals: {
      expectedGoal: "做好驻地企业与周边群众的协调工作，防止矛盾激化，完成国有企业退休人员移交",
      goalCompletion: "全年未发生群体性堵门堵路事件，企业生产秩序正常，完成5家国有企业退休人员移交",
    },
    indicators: [
      ...indicatorGroup("产出指标", 50, "数量指标", [
        ["完成企业退休人员移交", "5家", "5家", 10, 10],
        ["矛盾事件解决率", "100%", "100%", null, null],
      ]),
      ...indicatorGroup("产出指标", 50, "质量指标", [["台账建设", "3本", "3本", 10, 10]]),
      ...indicatorGroup("产出指标", 50, "时效指标", [["工作完成时间", "≦90天", "≦90天", 10, 10]]),
      ...indicatorGroup("产出指标", 50, "成本指标", [
        ["财政资金支出", "≦125万元", "80万元", 10, 10],
        ["预算控制数", "≥95%", "95%", 10, 10],
      ]),
      ...indicatorGroup("效益指标", 30, "经济效益指标", [
        ["推动经济发展", "保障企业项目顺利开展", "基本完成", 10, 8],
        [null, null, null, null, null],
      ]),
      ...indicatorGroup("效益指标", 30, "社会效益指标", [
        ["企业生产环境稳定", "防止堵门堵路事件发生", "基本完成", 10, 8],
      ]),
      ...indicatorGroup("效益指标", 30, "可持续影响指标", [
        ["增强企业竞争力", "持续推进退休人员移交，为企业减负", "基本完成", 10, 10],
      ]),
      ...indicatorGroup("满意度指标", 10, "服务对象满意度指标", [
        ["企业满意度", "≧95%", "≧95%", 5, 5],
        ["群众满意度", "≧95%", "≧95%", 5, 5],
      ]),
    ],
    total: { weight: 100, score: 96 },
    signature: NO_SIGNATURES,
  },
  projects: [struckOutProject()],
  report: REPORT,
};

/** An 附件3 that was not filled in: strokes through its fields, and the printed dots in the last row of every group. */
function struckOutProject(): ProjectCase {
  const project = blankProject();
  const isLastOfGroup = (row: IndicatorRow, index: number) => project.indicators[index + 1]?.levelTwo !== row.levelTwo;
  const dotted = project.indicators.map((row, index) =>
    isLastOfGroup(row, index) ? { ...row, indicator: "……" } : row,
  );
  return {
    ...project,
    projectName: "/",
    department: "/",
    implementer: "/",
    funding: { ...project.funding, total: fundingRow("/", "/", "/", 10, "/", "/") },
    indicators: dotted,
    total: { weight: 100, score: "/" },
  };
}
