import type { UnitOfTests } from "./unit-case";

const SIGNATURE = { head: "李某", preparer: "周某", phone: "5551024", date: "2025年3月20日" };
const NOTHING = [0, 0, 0] as const;

/** A school without projects, and without any 三公 or procurement: 0 and 无 where it has nothing. */
export const school: UnitOfTests = {
  name: "云溪市实验小学",
  year: 2024,
  staff: [86, 84],
  spending: {
    threePublic: NOTHING,
    vehicles: NOTHING,
    vehiclePurchase: NOTHING,
    vehicleRunning: NOTHING,
    abroad: NOTHING,
    reception: NOTHING,
    projectSpending: NOTHING,
    publicUse: [96.4, 98, 97.2],
    office: [30.1, 31, 30.6],
    utilities: [58.3, 59, 58.8],
    meetings: [8, 8, 7.8],
  },
  procurement: NOTHING,
  thrift: "无纸化办公，公用经费向教学一线倾斜",
  funds: [1486, 1520.5, 1520.5, 10],
  income: [1520.5, 0, 0, 0],
  kinds: [1520.5, 0],
  goals: [
    "完成1962名学生的教学任务，落实“双减”要求，保障学校正常运转。",
    "教学任务全部完成，课后服务覆盖全体有需要的学生。",
  ],
  indicators: {
    数量指标: [
      ["在校学生人数", "≥1900人", "1962人", 15, 15],
      ["课后服务参与率", "≥95%", "97.2%", 10, 10],
    ],
    质量指标: [["学生体质健康合格率", "≥92%", "94%", 10, 10]],
    时效指标: [["教学任务完成及时率", "100%", "100%", 15, 15]],
    社会效益指标: [["义务教育巩固率", "100%", "100%", 15, 15]],
    可持续影响指标: [["教师队伍建设", "持续加强", "持续加强", 15, 15]],
    服务对象满意度指标: [["家长满意度", "≥90%", "95%", 10, 10]],
  },
  score: 100,
  projects: [],
  signature: SIGNATURE,
};

/** A unit founded in the year: nothing of last year anywhere, one project far behind its money for a stated reason. */
export const newcomer: UnitOfTests = {
  name: "云溪市大数据中心",
  year: 2024,
  staff: [20, 12],
  spending: {
    threePublic: [null, 1.2, 0.6],
    vehicles: [null, 0, 0],
    abroad: [null, 0, 0],
    reception: [null, 1.2, 0.6],
    projectSpending: [null, 380, 171],
    business: [null, 380, 171],
    publicUse: [null, 24, 18.3],
  },
  procurement: [null, 300, 120],
  funds: [520, 560, 331.3, 5.9],
  income: [331.3, 0, 0, 0],
  kinds: [160.3, 171],
  goals: ["建成全市政务数据共享平台一期", "平台主体建成，部分接口仍在联调"],
  indicators: {
    数量指标: [
      [
        "接入部门数",
        "≥40家",
        "31家",
        15,
        11.6,
        "部分部门系统正在改造，暂不具备接入条件；下一步逐家约定接入时间，2025年6月底前完成",
      ],
      ["归集数据量", "≥2000万条", "2350万条", 10, 10],
    ],
    质量指标: [["平台验收合格率", "100%", "未验收", 10, 6, "合同约定的试运行期未满"]],
    时效指标: [["平台上线时间", "2024年9月底前", "2024年12月10日", 10, 7, "采购流标一次，重新招标"]],
    成本指标: [["建设成本", "≤380万元", "171万元", 5, 5]],
    社会效益指标: [["“一网通办”事项占比", "≥80%", "82%", 30, 30]],
    服务对象满意度指标: [["部门满意度", "≥85%", "88%", 10, 10]],
  },
  score: 85.5,
  projects: [
    {
      name: "政务数据共享平台（一期）建设",
      funds: [340, 380, 171, 4.5],
      goals: ["建成平台一期并上线运行", "主体建成，12月上线试运行"],
      indicators: {
        数量指标: [["接入部门数", "≥40家", "31家", 25, 19.4, "部分部门系统正在改造，暂不具备接入条件"]],
        质量指标: [
          ["平台验收合格率", "100%", "未验收", 25, 15, "合同约定的试运行期未满，验收款未支付，预算执行率偏低"],
        ],
        社会效益指标: [["“一网通办”事项占比", "≥80%", "82%", 30, 30]],
        服务对象满意度指标: [["部门满意度", "≥85%", "88%", 10, 10]],
      },
      score: 78.9,
    },
  ],
  signature: SIGNATURE,
};

/** Nothing but zeros wherever a unit may have nothing: its money is all carried on by another unit. */
export const zeros: UnitOfTests = {
  name: "云溪市老区建设促进会",
  year: 2023,
  staff: [0, 0],
  spending: {
    threePublic: NOTHING,
    vehicles: NOTHING,
    abroad: NOTHING,
    reception: NOTHING,
    projectSpending: [6, 0, 0],
    business: [6, 0, 0],
    publicUse: [2.4, 0, 0],
  },
  procurement: NOTHING,
  adjustment: NOTHING,
  building: [0, 0, 0, 0],
  thrift: "无",
  funds: [0, 0, 0, 10],
  income: [0, 0, 0, 0],
  kinds: [0, 0],
  goals: ["配合做好老区调研", "配合完成调研"],
  indicators: {
    数量指标: [["调研次数", "2次", "2次", 50, 50]],
    社会效益指标: [["老区政策知晓度", "有所提高", "有所提高", 30, 30]],
    服务对象满意度指标: [["老区群众满意度", "≥90%", "90%", 10, 10]],
  },
  score: 100,
  projects: [],
};

/** Much left blank, as many are while they are still being filled in; a 0 stands nowhere. */
export const blanks: UnitOfTests = {
  name: "云溪市城北街道办事处",
  year: 2024,
  staff: [45, null],
  spending: {
    threePublic: [6.2, 5.8, null],
    projectSpending: [null, 120, null],
    publicUse: [40, null, 39.1],
    office: [null, null, null],
  },
  funds: [880, 905, null, null],
  income: [null, null, null, null],
  kinds: [760, null],
  goals: [null, null],
  indicators: {
    数量指标: [
      ["网格巡查次数", "≥5000次", null, 20, null],
      ["调解纠纷件数", "≥100件", "126件", 15, 15],
    ],
    质量指标: [[null, null, null, null, null]],
    社会效益指标: [["辖区平安建设", "稳定", null, 30, null]],
    服务对象满意度指标: [["居民满意度", "≥90%", "91%", 10, 10]],
  },
  score: null,
  projects: [
    {
      name: "老旧小区改造",
      funds: [120, 120, null, null],
      indicators: { 数量指标: [["改造小区个数", "5个", null, 50, null]] },
      score: null,
    },
  ],
};

/** Its money is the government fund alone; 附件2 leaves out what it has not got by a stroke. */
export const fundUnit: UnitOfTests = {
  name: "云溪市土地储备中心",
  year: 2024,
  staff: [15, 15],
  spending: {
    threePublic: [1.4, 1.4, 1.1],
    vehicles: [1, 1, 0.9],
    vehicleRunning: [1, 1, 0.9],
    reception: [0.4, 0.4, 0.2],
    projectSpending: [8200, 9600, 9412.35],
    publicUse: [20, 20, 20],
  },
  special: { 土地收储成本: [7000, 8400, 8260.15], 储备地块管护: [1200, 1200, 1152.2] },
  procurement: [320, 350, 349.6],
  adjustment: ["/", "/", "/"],
  thrift: "严控会议规模，地块管护通过公开招标降低单价。",
  funds: [9800, 9800, 9600.85, 9.8],
  income: ["—", 9600.85, "—", "—"],
  kinds: [188.5, 9412.35],
  goals: ["完成12宗土地收储", "完成12宗土地收储，供应9宗"],
  indicators: {
    数量指标: [
      ["收储地块宗数", "12宗", "12宗", 20, 20],
      ["管护地块面积", "≥1800亩", "1926亩", 10, 10],
    ],
    质量指标: [["收储资料完备率", "100%", "100%", 10, 10]],
    成本指标: [["每亩管护成本", "≤0.6万元", "0.598万元", 10, 10]],
    经济效益指标: [["土地出让收入", "≥5亿元", "6.2亿元", 30, 30]],
    服务对象满意度指标: [["被征收单位满意度", "≥85%", "90%", 10, 10]],
  },
  score: 99.8,
  projects: [
    {
      name: "土地收储专项资金",
      funds: [9600, 9600, 9412.35, 9.8],
      goals: ["完成年度收储计划", "年度收储计划全部完成"],
      indicators: {
        数量指标: [["收储地块宗数", "12宗", "12宗", 50, 50]],
        经济效益指标: [["土地出让收入", "≥5亿元", "6.2亿元", 30, 30]],
        服务对象满意度指标: [["被征收单位满意度", "≥85%", "90%", 10, 10]],
      },
      score: 99.8,
    },
  ],
  signature: SIGNATURE,
};

/** Amounts typed with their units, names with breaks and brackets, 无 for nothing; 按支出性质 adds up to the budget. */
export const typed: UnitOfTests = {
  name: "云溪市文化广电旅游体育局机关后勤服务与公共文化场馆运行保障中心",
  year: 2024,
  staff: ["30人", "29人"],
  spending: {
    threePublic: ["4.2万元", "4.0万元", "3.6万元"],
    vehicles: ["3.2万元", "3万元", "2.9万元"],
    abroad: ["无", "无", "无"],
    reception: ["1万元", "1万元", "0.7万元"],
    projectSpending: ["260万元", "280万元", "271.5万元"],
    business: ["260万元", "280万元", "271.5万元"],
    publicUse: ["52.0万元", "50万元", "49.85万元"],
  },
  procurement: ["无", "18万元", "18万元"],
  funds: ["700万元", "730万元", "721.4万元", "9.88分"],
  income: ["721.4万元", "无", "无", "无"],
  kinds: [450, 280],
  goals: ["1.保障场馆免费开放；\n2.举办群众文化活动30场。", "1.场馆全年免费开放310天；\n2.举办群众文化活动75场。"],
  indicators: {
    数量指标: [
      ["免费开放\n天数", "≥300天", "310天", 15, 15],
      ["群众文化活动场次", "≥30场", "75场", 15, 15],
    ],
    质量指标: [["场馆设备完好率", "95%-100%", "93%", 10, 9.3, "部分灯光设备老化\n将在2025年更新"]],
    时效指标: [["维修响应时间", "≤2小时", "2.5小时", 10, 8, "夜间值班人员不足"]],
    社会效益指标: [["服务群众人次", "≥20万人次", "23.6万人次", 30, 30]],
    服务对象满意度指标: [["观众满意度", "≥90%", "94%", 10, 10]],
  },
  score: 97.18,
  projects: [
    {
      name: "公共文化场馆（图书馆、文化馆、\n美术馆）免费开放补助资金",
      funds: ["280万元", "280万元", "271.5万元", "9.7分"],
      goals: ["场馆免费开放", "场馆全年免费开放"],
      indicators: {
        数量指标: [["免费开放天数", "≥300天", "310天", 50, 50]],
        社会效益指标: [["服务群众人次", "≥20万人次", "23.6万人次", 30, 30]],
        服务对象满意度指标: [["观众满意度", "≥90%", "94%", 10, 10]],
      },
      score: 99.7,
    },
  ],
  signature: SIGNATURE,
};
