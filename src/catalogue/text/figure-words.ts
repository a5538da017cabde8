/** What the words before a figure say of it, where they are no label. */

/** 我校2023年度得97.76分; but 预算执行指标分值10分，我单位得9.86分. */
export const GIVEN = "得";
/** 该项分值8分，本单位自评得7.6分. */
export const ITEM_WEIGHT = /[该此]项|(?:分值|权重|满分)(?:为|是)?(?!100)\d/;
export const TELLS_BAND = /^(?:对应|自评|绩效|评价|评定)*(?:等级|等次|档次|评级)(?:为|是|属|评定|:)*[优良中差]/;
export const EVALUATED_BY_OTHERS = /重点评价|财政评价|第三方|复评|再评价|复核|抽评/;
export const ONE_ITEM = /指标|分值|权重|满分|方面|[该此]项|执行|产出|效益|满意/;

/** 编制18个 counts posts by 个. */
export const POST = "个";

export const SQUARE_METRE = "平方米";

/** What joins a figure to the one before it in the same clause: 基本支出179.67万元和项目支出203.25万元. */
export const GLUE = /^(?:和|与|及|以及)/;
/** What stands between what something was and what it came to: 由3.20万元减少到2.65万元. */
export const MOVED_TO =
  /^(?:逐步|大幅)?(?:增加|增长|上升|提高|增|减少|下降|降低|压减|压缩|缩减|压|降|减)(?:到|至|为)(?:本年度?|今年)?的?$/;
export const MOVED_ON = /^，?(?:再|又|后|继而|进而|进一步)(?:[增减下降压缩上升提]|再)[^，。\d]{0,4}(?:到|至|为)/;
/** 公用经费99万元的预算中: what was approved, and not what was spent. */
export const IS_BUDGET_BEHIND = /^的?(?:年初|全年|年度|批复|总)?(?:预算|计划|控制数|额度|指标|标准|目标|限额)/;
/** 在职人员12人参加培训 counts those who did something. */
export const DOES_SOMETHING =
  /^(?:参加|参与|参训|赴|接受|获|被|到|前往|取得|通过|报名|完成|考取|晋升|退休|借调|驻|下沉|组成|开展|分|负责|从事|受|次)/;
/** 项目支出中，… and 项目支出258.40万元中，…: what follows are parts of it. */
export const AMONG = /(?:支出|经费|拨款|预算|决算|资金|元)中$/;
/** Words that say nothing between a colon and its figure: 基本支出：共179.67万元. */
export const ONLY_FILLER = /^(?:共计|合计|总计|共|为|约|是)?$/;

/** A figure that changes or divides another one, and is no figure of somebody else's. */
export const ABOUT_THE_FIGURE_BEFORE =
  /(?:增加|减少|增长|下降|上升|降低|提高|节约|节省|压减|占比?|超支|结余|结转|多支出|少支出|增幅|降幅|幅度|[高低多少]于(?:上年度?|去年|(?:年初)?预算))(?:了|约|为|达|到)?$|^(?:较|比|与|同|占)/;
/** What came in is stated by no form; it makes nothing doubtful. */
export const INCOME =
  /^(?:(?:19|20)\d\d年度?|本年度?|当年|全年|年度|[本我](?:单位|部门|中心|[局委院所站校馆处镇乡])|部门|单位|学校|财政|拨款|预算|决算|资金|总|全部|各项|其他|非税|事业|经营|专户|上级补助|实际|共|实现)*收入(?:预算|决算|拨款)?(?:合计|总计|总额|数)*(?:为|是|共|达|:)*$/;
/** 年初县财政批复预算3120万元: the unit's first budget, however it is told. */
export const APPROVED =
  /^(?:(?:19|20)\d\d年?)?度?(?:年?初)?(?:[省市区县]本?级?|本级)?(?:财政局?|(?<=初))(?:年初)?(?:批复|下达|核定)(?:(?:[本我][^，]{1,3})?(?:年初|部门)*预算(?:资金|数|安排)?(?:为|是|共)?|[本我](?:单位|部门|中心|街道|[局委办院所站校馆会镇乡]))$/;
/** What 年初预算 became: 年末调整为1180万元. */
export const ADJUSTED_TO =
  /^(?:年末|年中|年内|年底|执行中|期间|预算|后|经过?|[一二三四五六两\d]次)*(?:形成(?:全年|年度|调整后?)?预算|(?:调整|变更|追加调整)(?:为|到|至|后为|后达到|后|成))$/;
export const ADJUSTMENT =
  /^(?:年中|年内|当年|本年度?|全年|期间|财政|实际|其中|另|预算|调整|净)*(?:追加|调增|核增|核减|调减|收回|调整)(?:了|增加|减少)?(?:财政|年度|部门|单位)*(?:预算|资金|经费|指标|拨款|支出)*(?:共计|合计|总计|共|为|数|金额)*$/;

/** 扣0.2分, 满分100分 are nobody's score. */
export const NO_SCORE = /(?:扣|失|满分|总分值|分值)(?:了|为|是)?$/;
export const SHARE_OF = /^(?:约?占|完成|为)/;
export const SPENT = /支出|使用|执行|支付/;
/** 花费12万元购买设备, 结余2万元为质保金, 执行率100%的项目: a figure of something in particular, and not of all that was told before. */
export const OF_SOMETHING = /^(?:用于|用来|购|买|采购|支付|维修|发放|为|系|的(?:项目|单位|资金))/;
export const ADJUSTS = /追加|调增|核增|核减|调减|收回/;
