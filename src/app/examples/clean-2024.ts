import {
  fundingRow,
  indicatorGroup,
  spendingRow,
  type CaseData,
  type ProjectCase,
} from "../../catalogue/forms/canonical";

const UNIT = "青岚市湖滨区水利工程服务中心";
const DEPARTMENT = "青岚市湖滨区水利局";
const SIGNATURES = { head: "王某", preparer: "陈某", phone: "5550132", date: "2025年3月18日" };
const DREDGING_DELAYED = "入冬后连续降雨，3公里渠段推迟施工，已列入下年第一季度计划";

const SAFETY_PROJECT: ProjectCase = {
  projectName: "水利设施运行维护与安全度汛项目",
  department: DEPARTMENT,
  implementer: UNIT,
  funding: {
    total: fundingRow(195, 202, 198.4, 10, { rate: 0.9822 }, 9.82),
    sources: [
      { label: "其中：当年财政拨款", ...fundingRow(185, 192, 188.6) },
      { label: "上年结转资金", ...fundingRow(10, 10, 9.8) },
      { label: "其他资金", ...fundingRow(0, 0, 0) },
    ],
  },
  goals: {
    expectedGoal: "完成12座小型水库的维修养护和60公里渠道清淤，确保工程安全度汛，保障灌区用水",
    goalCompletion: "完成12座小型水库的维修养护和57公里渠道清淤，辖区工程安全度汛，灌溉用水得到保障",
  },
  indicators: [
    ...indicatorGroup("产出指标", 50, "数量指标", [
      ["维修养护水库座数", "12座", "12座", 10, 10],
      ["清淤渠道长度", "≥60公里", "57公里", 8, 7.6, DREDGING_DELAYED],
    ]),
    ...indicatorGroup("产出指标", 50, "质量指标", [["维修工程验收合格率", "100%", "100%", 10, 10]]),
    ...indicatorGroup("产出指标", 50, "时效指标", [
      ["汛前检修完成时间", "2024年4月底前", "2024年4月18日", 6, 6],
      ["险情处置时间", "≤24小时", "20小时", 6, 6],
    ]),
    ...indicatorGroup("产出指标", 50, "成本指标", [["项目资金支出", "≤202万元", "198.4万元", 10, 10]]),
    ...indicatorGroup("效益指标", 30, "经济效益指标", [["改善灌溉面积", "≥1.2万亩", "1.25万亩", 10, 10]]),
    ...indicatorGroup("效益指标", 30, "社会效益指标", [["保护下游群众人数", "≥3.6万人", "3.6万人", 10, 10]]),
    ...indicatorGroup("效益指标", 30, "可持续影响指标", [["管护责任落实率", "100%", "100%", 10, 10]]),
    ...indicatorGroup("满意度指标", 10, "服务对象满意度指标", [["受益群众满意度", "≥90%", "93%", 10, 10]]),
  ],
  total: { weight: 100, score: 99.42 },
  signature: SIGNATURES,
};

const RESETTLEMENT_PROJECT: ProjectCase = {
  projectName: "水库移民后期扶持项目",
  department: DEPARTMENT,
  implementer: UNIT,
  funding: {
    total: fundingRow(60, 60, 60, 10, { rate: 1 }, 10),
    sources: [
      { label: "其中：当年财政拨款", ...fundingRow(60, 60, 60) },
      { label: "上年结转资金", ...fundingRow(0, 0, 0) },
      { label: "其他资金", ...fundingRow(0, 0, 0) },
    ],
  },
  goals: {
    expectedGoal: "按时足额发放6个移民村的直补资金，改善移民村生产生活条件",
    goalCompletion: "6个移民村486人的直补资金全部发放到户，移民村饮水和道路条件得到改善",
  },
  indicators: [
    ...indicatorGroup("产出指标", 50, "数量指标", [
      ["扶持移民村数量", "6个", "6个", 10, 10],
      ["发放直补资金人数", "≥480人", "486人", 10, 10],
    ]),
    ...indicatorGroup("产出指标", 50, "质量指标", [["直补资金发放准确率", "100%", "100%", 10, 10]]),
    ...indicatorGroup("产出指标", 50, "时效指标", [["直补资金发放及时率", "≥98%", "98.5%", 10, 10]]),
    ...indicatorGroup("产出指标", 50, "成本指标", [["项目资金支出", "≤60万元", "60万元", 10, 10]]),
    ...indicatorGroup("效益指标", 30, "经济效益指标", [["移民人均年增收", "≥500元", "520元", 10, 10]]),
    ...indicatorGroup("效益指标", 30, "社会效益指标", [["移民村饮水安全保障率", "100%", "100%", 10, 10]]),
    ...indicatorGroup("效益指标", 30, "可持续影响指标", [["后续帮扶机制", "机制健全", "已建立并正常运行", 10, 10]]),
    ...indicatorGroup("满意度指标", 10, "服务对象满意度指标", [["移民群众满意度", "≥90%", "91%", 10, 10]]),
  ],
  total: { weight: 100, score: 100 },
  signature: SIGNATURES,
};

const REPORT: readonly string[] = [
  `2024年度${UNIT}单位整体支出绩效自评报告`,
  `部门（单位）名称：${UNIT}（盖章）`,
  "2025年3月18日",
  `2024年度${UNIT}`,
  "单位整体支出绩效自评报告",
  "一、单位基本情况",
  `${UNIT}是湖滨区水利局所属的公益一类事业单位，承担辖区小型水库、渠道的运行维护、防汛抢险技术支撑和水库移民后期扶持工作。编制18人，在职人员17人。`,
  "2024年年初预算548.00万元，年中追加预算18.20万元，主要用于政策性增资和水毁工程修复，全年预算566.20万元，全年支出554.80万元，预算执行率97.99%。",
  "二、一般公共预算支出情况",
  "2024年度一般公共预算支出494.80万元，用于人员、公用和水利工程运行维护。",
  "(一)基本支出情况",
  "基本支出296.40万元，其中人员经费261.30万元，主要用于职工工资、津贴补贴和社会保障缴费；公用经费35.10万元，主要用于办公、水电、差旅和培训。",
  "三公经费支出2.65万元，其中公务用车运行维护1.95万元、公务接待0.70万元，三公经费较上年下降。",
  "(二)项目支出情况",
  "全年项目经费预算262.00万元，全年项目支出258.40万元，其中水利设施运行维护与安全度汛198.40万元、水库移民后期扶持60.00万元。",
  "政府采购62.50万元，主要用于防汛物资和渠道清淤施工，均按规定程序办理。",
  "三、政府性基金预算支出情况",
  "政府性基金预算支出60.00万元，全部用于水库移民后期扶持。",
  "四、国有资本经营预算支出情况",
  "本单位无国有资本经营预算支出。",
  "五、社会保险基金预算支出情况",
  "本单位无社会保险基金预算支出。",
  "六、部门整体支出绩效情况",
  "2024年度本单位整体支出绩效自评得分97.90分，等级为“优”。",
  "1、经济性评价",
  "严格执行预算，支出控制在全年预算以内，三公经费低于预算；维修养护和清淤施工通过公开比选降低了单价。",
  "2、效率性和有效性评价",
  "全年开展水库巡查252次，清淤渠道57公里，维修工程验收全部合格；汛前检修于2024年4月18日完成，险情处置平均用时20小时，辖区12座小型水库安全度汛。",
  "3、社会性评价",
  "改善灌溉面积1.25万亩，保护下游群众3.6万人，受益群众满意度93%，所服务乡镇满意度96%。",
  "七、存在的问题及原因分析",
  "一是清淤渠道长度未达到年度指标，入冬后连续降雨，3公里渠段推迟施工，扣0.4分；二是村级管护员培训覆盖不足，长期管护机制尚在完善，扣1.5分；三是部分项目结算较晚，预算执行率未达到100%，扣0.2分。",
  "八、下一步改进工作的举措",
  "1.把未完成的渠段列入下年第一季度施工计划，明确责任人和完成时限。",
  "2.每半年组织一次村级管护员培训，健全巡查、维修、考核相衔接的管护机制。",
  "3.加快项目结算进度，按月通报预算执行情况。",
  "九、部门整体支出绩效自评结果拟应用和公开情况",
  "自评结果作为下年度预算安排和内部考核的依据，经主管部门审核后随部门决算在区政府网站公开。",
];

/**
 * The example of how it should be: a unit's forms of 2024 with two projects, in which every figure agrees with every other,
 * in the tables and in the report. No rule may find anything in it.
 */
export const clean2024: CaseData = {
  year: 2024,
  unitName: UNIT,
  basicData: {
    staff: { authorizedStaff: 18, onDutyStaff: 17, staffControlRate: { rate: 0.9444 } },
    spending: [
      spendingRow("三公经费", "threePublic", 3.2, 3.1, 2.65),
      spendingRow("1、公务用车购置和维护经费", "vehicles", 2.1, 2.2, 1.95),
      spendingRow("其中：公车购置", "vehiclePurchase", 0, 0, 0),
      spendingRow("公车运行维护", "vehicleRunning", 2.1, 2.2, 1.95),
      spendingRow("2、出国经费", "abroad", 0, 0, 0),
      spendingRow("3、公务接待", "reception", 1.1, 0.9, 0.7),
      spendingRow("项目支出：", "projectSpending", 248.6, 262, 258.4),
      spendingRow("1、业务工作经费", "business", 38.6, 42, 40.9),
      spendingRow("2、运行维护经费", "maintenance", 30, 30, 29.5),
      spendingRow("3、区级专项资金(一个专项一行)", "specialFundHeading"),
      spendingRow("小型水库安全度汛专项", "specialFund", 80, 90, 89),
      spendingRow("农村渠道清淤专项", "specialFund", 40, 40, 39),
      spendingRow("4、上级转移支付(一个专项一行）", "transferHeading"),
      spendingRow("水库移民后期扶持基金", "transfer", 60, 60, 60),
      spendingRow("公用经费", "publicUse", 34.5, 36, 35.1),
      spendingRow("其中：办公经费", "office", 8.2, 8, 7.9),
      spendingRow("水费、电费、差旅费", "utilities", 9.6, 10, 9.5),
      spendingRow("会议费、培训费", "meetings", 1.5, 1.8, 1.6),
    ],
    procurement: { priorFinal: 61, currentBudget: 64, currentFinal: 62.5 },
    basicBudgetAdjustment: { priorFinal: 8.4, currentBudget: 0, currentFinal: 11.2 },
    building: {
      approvedArea: 460,
      actualArea: 452,
      areaRate: { rate: 0.9826 },
      budgetInvestment: 186,
      actualInvestment: 179.8,
      investmentRate: { rate: 0.9667 },
    },
    thriftMeasures: "严格公务接待审批和公务用车定点维修；办公用品集中采购；推行视频会议，压减会议和差旅支出",
    signature: SIGNATURES,
  },
  overall: {
    funding: fundingRow(548, 566.2, 554.8, 10, { rate: 0.9799 }, 9.8),
    incomeKinds: [
      { label: "一般公共预算", amount: 494.8 },
      { label: "政府性基金拨款", amount: 60 },
      { label: "纳入专户管理的非税收入拨款", amount: 0 },
      { label: "其他资金", amount: 0 },
    ],
    expenditureKinds: [
      { label: "基本支出", amount: 296.4 },
      { label: "项目支出", amount: 258.4 },
    ],
    goals: {
      expectedGoal: "保障辖区小型水库、渠道正常运行和安全度汛，落实水库移民后期扶持政策，提高农业灌溉保障水平",
      goalCompletion: "辖区12座小型水库安全度汛，清淤渠道57公里，移民扶持资金全部发放到户，改善灌溉面积1.25万亩",
    },
    indicators: [
      ...indicatorGroup("产出指标", 50, "数量指标", [
        ["水库巡查次数", "≥240次", "252次", 8, 8],
        ["清淤渠道长度", "≥60公里", "57公里", 8, 7.6, DREDGING_DELAYED],
      ]),
      ...indicatorGroup("产出指标", 50, "质量指标", [
        ["维修工程验收合格率", "100%", "100%", 8, 8],
        ["巡查记录完整率", "≥95%", "97%", 6, 6],
      ]),
      ...indicatorGroup("产出指标", 50, "时效指标", [
        ["汛前检修完成时间", "2024年4月底前", "2024年4月18日", 6, 6],
        ["险情处置时间", "≤24小时", "20小时", 6, 6],
      ]),
      ...indicatorGroup("产出指标", 50, "成本指标", [["项目支出控制数", "≤262万元", "258.4万元", 8, 8]]),
      ...indicatorGroup("效益指标", 30, "经济效益指标", [["改善灌溉面积", "≥1.2万亩", "1.25万亩", 8, 8]]),
      ...indicatorGroup("效益指标", 30, "社会效益指标", [
        ["保障工程安全度汛", "工程安全度汛", "辖区工程全部安全度汛", 8, 8],
      ]),
      ...indicatorGroup("效益指标", 30, "生态效益指标", [["渠道保洁覆盖率", "≥90%", "92%", 7, 7]]),
      ...indicatorGroup("效益指标", 30, "可持续影响指标", [
        ["长期管护机制", "管护机制健全", "基本完成", 7, 5.5, "村级管护员培训覆盖不足，下年每半年组织一次培训"],
      ]),
      ...indicatorGroup("满意度指标", 10, "服务对象满意度指标", [
        ["受益群众满意度", "≥90%", "93%", 5, 5],
        ["服务乡镇满意度", "≥95%", "96%", 5, 5],
      ]),
    ],
    total: { weight: 100, score: 97.9 },
    signature: SIGNATURES,
  },
  projects: [SAFETY_PROJECT, RESETTLEMENT_PROJECT],
  report: REPORT,
};
