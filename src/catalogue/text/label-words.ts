/** Every way of putting one word of each list behind those of the lists before, as lists of words parted by blanks; 「-」 stands for nothing. */
function joined(...lists: readonly string[]): string {
  return lists
    .map((list) => list.split(" ").map((word) => word.replace("-", "")))
    .reduce((all, words) => all.flatMap((before) => words.map((word) => before + word)), [""])
    .join(" ");
}

/** How reports name the posts that a unit has. */
export const POSTS = `${joined(
  "- 人员 行政事业 行政和事业 行政及事业 教职工 干部职工 机关事业 总",
  "编制",
  "- 数 人数 总数 总人数 名额",
)} 行政编制和事业编制 定编 定编数 定编人数 核编 核编数`;

/** 县编委核定: who gives a unit its posts. */
export const APPROVING_OFFICES = joined(
  "- 省 市 县 区 省委 市委 县委 区委",
  "编委 编办 编委办 机构编制部门 编制部门",
  "核定 批复 核准",
);

/** Posts of one kind: all there are only where the report tells of no other. */
export const POSTS_OF_ONE_KIND = joined(
  "政法专项 行政 事业 参公 机关 政法 政法专项 全额事业 全额拨款事业 全额拨款",
  "编制",
  "- 数 人数 人员",
);

/** How reports name those who work in the unit's posts. */
export const ON_DUTY = joined(
  "在职 在编 在职在编 在编在职 在编在岗 在岗在编 在职在岗 实际在职 实际在编 实有在职 实有在编",
  "- 人员 职工 干部职工 工作人员 教职工 教职员工 员工 干部 正式职工 干警 民警",
  "- 数 人数 总数 总人数",
);

/** How reports name the score a unit gives itself. */
export const SCORES = `${joined(
  "- 整体 整体支出 部门整体 单位整体 部门整体支出 单位整体支出",
  "绩效 自评 综合 评价 评定 绩效自评 自我评价 绩效评价 绩效评价自评 综合评价 综合评定 综合自评 自评综合 绩效自评综合 绩效评价综合 评价综合 自评最终 最终自评 自评结果 绩效自评结果",
  "得分 总分 总得分 评分 分 分数",
)} ${joined("- 整体 整体支出 部门整体 单位整体 部门整体支出 单位整体支出", "绩效", "自评")} ${joined("- 整体 整体支出 部门整体 单位整体 部门整体支出 单位整体支出", "综合自评 综合评定 综合评价")} ${joined("整体支出 部门整体支出 单位整体支出", "得")}`;
