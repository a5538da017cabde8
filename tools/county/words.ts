/** Names and sentences of the made county; nothing here is known to the rules. */
export const PLACES = [
  "云溪",
  "石桥",
  "柳林",
  "东湖",
  "青塘",
  "白沙",
  "南坪",
  "清江",
  "马家",
  "河口",
  "松山",
  "望城",
  "沙湾",
  "荷叶",
  "金竹",
];
export const OFFICES = [
  "水利工程服务中心",
  "第二中学",
  "农业技术推广站",
  "公路养护所",
  "文化馆",
  "疾病预防控制中心",
  "林业工作站",
  "市场监督管理所",
  "敬老院",
  "图书馆",
  "环境卫生所",
  "动物防疫站",
];
export const DEPARTMENTS = ["水利局", "教育局", "农业农村局", "交通运输局", "文旅局", "卫生健康局", "林业局", "城管局"];
export const PROJECTS = [
  "设施维修",
  "防汛物资储备",
  "校舍加固",
  "村道养护",
  "文化下乡",
  "疫苗冷链",
  "森林防火",
  "环卫保洁",
  "老人供养",
  "图书更新",
];

const OPENERS = ["今年以来", "全年", "上半年起", "按照年初部署", "围绕年度任务", "结合本地实际"];
const SUBJECTS = [
  "我们把工作重心放在一线",
  "各股室分片包干",
  "中心逐项建立台账",
  "班子成员带头驻点",
  "一线人员轮流值守",
  "专班每周调度一次",
];
const DEEDS = [
  "先后走访了河东、河西两个片区的农户",
  "对老旧管线逐段排查并更换了锈蚀阀门",
  "把坏损的路灯和井盖全部登记上图",
  "给每个村组配齐了巡查记录本和手持终端",
  "在雨季来临之前完成了低洼路段的清淤",
  "请第三方对施工质量做了两次飞行检查",
  "利用农闲组织了四期实操培训",
  "将热线反映集中的问题列成清单挂账销号",
];
const RESULTS = [
  "群众来电明显少于往年",
  "一次验收全部合格",
  "平均处置时间缩短到半天以内",
  "返工率比上年降了三成",
  "没有发生一起责任事故",
  "周边村民主动参与管护",
];

/** Draws by a seed, the same on every machine. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2654435761) >>> 0 || 1;
  }

  below(limit: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % limit;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

/** A paragraph of a unit's own, of a few sentences. */
export function paragraphOf(draw: Draw, unit: string): string {
  const sentence = (): string =>
    `${draw.of(OPENERS)}，${draw.of(SUBJECTS)}，${draw.of(DEEDS)}，用工${draw.below(900) + 20}人次，${draw.of(RESULTS)}`;
  return `${unit}${draw.of(["地处", "服务于", "负责"])}${draw.of(PLACES)}片区第${draw.below(90) + 1}网格。${sentence()}；${sentence()}。`;
}
