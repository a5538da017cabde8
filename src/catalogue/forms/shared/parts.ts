import { field, type Labels } from "../../../core/template/parts";
import { name, textWithout } from "../../../core/template/value-specs";

/** 分值: of the money and of the indicators alike. */
export const WEIGHT_LABELS = [
  "分值",
  "权重",
  "参考分值",
  "指标分值",
  "指标权重",
  "标准分值",
  "标准分",
  "满分",
  "标准分数",
  "满分值",
] as const;

/** 自评得分: of the money and of the indicators alike. */
export const SCORE_LABELS = [
  "自评得分",
  "得分",
  "自评分",
  "自评分数",
  "指标得分",
  "实际得分",
  "评价得分",
  "自评分值",
  "单位自评得分",
  "折算得分",
] as const;

/** Columns that forms have beside those that are read: how marks are given, and remarks. */
export const ASIDE = [
  "备注",
  "序号",
  "评分标准",
  "评分细则",
  "评分依据",
  "评分规则",
  "评分说明",
  "评价标准",
  "评价依据",
  "得分计算方法",
  "得分计算办法",
  "计分方法",
  "计算方法",
  "指标解释",
  "指标说明",
  "指标定义",
  "指标值说明",
  "单项得分",
  "完成率",
  "完成比例",
  "指标完成率",
  "上年完成值",
  "上年实际值",
  "上年指标值",
  "上年执行数",
  "扣分",
  "绩效标准",
  "佐证材料",
  "改进措施",
  "整改措施",
  "下一步改进措施",
  "绩效指标分析与建议",
  "绩效指标分析",
  "经费保障",
  "制度保障",
  "人员保障",
  "硬件条件保障",
  "证明材料",
  "数据来源",
  "资料来源",
] as const;

/** Lines that forms have beside their tables, which say nothing that is checked. */
export const REMARKS: readonly string[] = [
  "评价结论",
  "自评结论",
  "自评等级",
  "自评总分",
  "存在问题",
  "存在的问题",
  "存在问题及原因",
  "存在的问题及原因分析",
  "主要问题",
  "改进措施",
  "改进措施及建议",
  "下一步改进措施",
  "改进措施及结果应用方案",
  "结果应用",
  "偏差大或目标未完成原因分析",
  "偏差原因分析",
  "说明",
  "其他说明",
  "其他需要说明的问题",
  "其他需说明的问题",
  "备注",
  "项目类别",
  "地方主管部门",
  "部门联系人",
  "项目级次",
  "项目属地",
  "单位名称",
  "填报单位",
  "项目属性",
  "项目类型",
  "项目性质",
  "项目编码",
  "项目代码",
  "项目负责人",
  "项目负责人及电话",
  "负责人及电话",
  "负责人",
  "联系人",
  "联系人及电话",
  "联系电话",
  "财务负责人",
  "填报人",
  "填表人",
  "填报日期",
  "填表日期",
  "填报时间",
  "评价时间",
  "预算编码",
  "单位编码",
  "项目起止时间",
  "项目实施期",
  "项目概况",
  "项目基本情况",
  "项目实施内容及过程概述",
  "项目年度目标完成情况",
  "资金管理情况",
  "情况说明",
  "单位主要负责人签批意见",
  "主要负责人签批意见",
  "单位意见",
  "主管部门意见",
  "主管部门审核意见",
  "财政部门意见",
  "年度主要任务",
  "总目标",
  "项目总目标",
  "部门总体目标",
  "总体绩效目标",
  "单位",
  "部门",
  "编报单位",
  "编制单位",
  "部门职责",
  "部门职能概述",
  "单位职能",
  "年度工作重点",
];

/** Labels of the signature line under 附件1 to 附件3. */
export const SIGNATURE_LABELS: readonly [Labels, Labels, Labels, Labels] = [
  ["单位负责人签字", "单位负责人", "负责人签字", "单位负责人(签字)"],
  ["填表人", "填报人", "填表人签字", "填表人(签字)"],
  ["联系电话", "电话"],
  ["填报日期", "填表日期", "日期"],
];

/** A code may stand before the name: 219-某某局, [219001]某某局, 219001某某局. 110指挥中心 is a name. */
const UNIT_CODE =
  /^\s*(?:[[(（【][0-9０-９]{2,}[\])）】]|[0-9０-９]{2,}\s*[-—－–_、.．]|[0-9０-９]{2,}\s+|[0-9０-９]{6,})\s*/;

/** Who the unit is: a level of government, what it is called, and whether it signs there. */
const UNIT_LEVELS = ["", "省级", "市级", "区级", "县级", "县市区级", "市直", "区直", "县直"] as const;
const UNIT_WORDS = ["预算单位名称", "预算部门(单位)名称", "预算部门、单位名称", "预算部门名称"] as const;

/** 预算单位名称, under its several labels. */
export const unitNameField = field(
  [
    "预算单位名称",
    ...UNIT_LEVELS.flatMap((level) => UNIT_WORDS.map((words) => level + words)).slice(1),
    "部门(单位)名称",
    "单位(部门)名称",
    "部门、单位名称",
    "部门/单位名称",
    "填报单位",
    "填报单位名称",
    "填报部门",
    "单位名称",
    "单位全称",
    "预算单位",
    "预算部门",
    "部门名称",
    "部门(单位)",
    "单位(盖章)",
    "填表单位",
    "评价单位",
    "自评单位",
  ],
  textWithout(UNIT_CODE, name),
  { required: true },
);

/** 主管部门 of a project, under its several labels. */
export const departmentField = field(
  [
    "主管部门",
    "主管部门及代码",
    "项目主管部门",
    "业务主管部门",
    "预算主管部门",
    "主管单位",
    "主管部门名称",
    "主管部门(单位)",
    "中央主管部门",
    "省级主管部门",
    "市级主管部门",
    "县级主管部门",
    "区级主管部门",
  ],
  name,
);

/** 实施单位 of a project, under its several labels. */
export const implementerField = field(
  [
    "实施单位",
    "项目实施单位",
    "具体实施单位",
    "实施(使用)单位",
    "实施(主管)单位",
    "主管(实施)单位",
    "项目实施(主管)单位",
    "资金使用单位",
    "用款单位",
    "项目单位",
    "项目建设单位",
    "项目承担单位",
    "项目执行单位",
    "执行单位",
    "预算执行单位",
    "预算单位",
    "项目使用单位",
    "单位名称",
  ],
  name,
);

/** What every title of a self-evaluation of one project or fund says; 自评表 says it alone, whatever it is of. */
export const SELF_EVALUATION_TITLE = String.raw`(?!.*(?:申报|监控|跟踪|基础数据))[^。;]{0,70}(?:自(?:评价?|我评价)|(?<=(?:绩效|项目|支出|资金|经费|专项).{0,12}(?:评价|体系[及和与]?))评分)(?:情况|评分|得分|打分|报告|完成|评价)*表(?:\([^)]*\))*$`;

/** What a project's money is called. */
export const PROJECT_NAME_LABELS: Labels = [
  "项目支出名称",
  "项目名称",
  "项目(专项)名称",
  "项目(政策)名称",
  "专项(项目)名称",
  "专项资金名称",
  "专项名称",
  "转移支付(项目)名称",
  "转移支付名称",
  "转移支付项目名称",
  "资金名称",
  "项目(资金)名称",
];
