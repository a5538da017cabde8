import { boundIn } from "./read-text";

describe("a label that opens its clause binds", () => {
  test.each<[string, string[]]>([
    ["基本支出179.67万元。", ["basicSpending final 179.67"]],
    ["2024年基本支出179.67万元。", ["basicSpending final 179.67"]],
    ["２０２４年度基本支出１７９．６７万元。", ["basicSpending final 179.67"]],
    ["湖滨区水利中心2024年度全年支出554.80万元。", ["funds final 554.8"]],
    ["我中心2024年全年支出554.80万元。", ["funds final 554.8"]],
    ["“三公”经费方面，2024年预算20万元，决算16.85万元。", ["threePublic budget 20", "threePublic final 16.85"]],
    ["政府采购方面，预算120万元，实际采购112.4万元。", ["procurement budget 120", "procurement final 112.4"]],
    ["单位编制20名，2024年12月31日在职人员18人。", ["authorizedStaff final 20", "onDutyStaff final 18"]],
    [
      "区财政共安排预算416万元，其中基本支出236万元、项目支出180万元。",
      ["basicSpending unclear 236 doubtful", "projectSpending unclear 180 doubtful"],
    ],
    ["实有在职干警93人。", ["onDutyStaff final 93"]],
    ["本单位全年支出共554.80万元。", ["funds final 554.8"]],
    ["全年共支出554.80万元", ["funds final 554.8"]],
    ["支出总额为554.80万元", ["funds final 554.8"]],
    [
      "年初预算548万元，全年预算566.2万元，全年执行554.8万元。",
      ["funds initial 548", "funds budget 566.2", "funds final 554.8"],
    ],
    ["基本支出：179.67万元；项目支出：203.25万元。", ["basicSpending final 179.67", "projectSpending final 203.25"]],
    [
      "全年支出382.92万元（基本支出179.67万元、项目支出203.25万元）。",
      ["funds final 382.92", "basicSpending final 179.67", "projectSpending final 203.25"],
    ],
    ["基本支出179.67万元和项目支出203.25万元。", ["basicSpending final 179.67", "projectSpending final 203.25"]],
    [
      "2024年度,全年支出554.80万元,其中:基本支出296.40万元,项目支出258.40万元.",
      ["funds final 554.8", "basicSpending final 296.4", "projectSpending final 258.4"],
    ],
    ["1.基本支出179.67万元。", ["basicSpending final 179.67"]],
    ["（一）基本支出179.67万元。", ["basicSpending final 179.67"]],
    [
      "一是基本支出179.67万元，二是项目支出203.25万元。",
      ["basicSpending final 179.67", "projectSpending final 203.25"],
    ],
    ["基 本 支 出 179.67 万元。", ["basicSpending final 179.67"]],
    ["“三公”经费支出0.21万元，“三公经费”预算0.60万元。", ["threePublic final 0.21", "threePublic budget 0.6"]],
    ["三公经费预算0.60万元，决算0.21万元。", ["threePublic budget 0.6", "threePublic final 0.21"]],
    ["三公经费预算为0.60万元，实际支出为0.21万元。", ["threePublic budget 0.6", "threePublic final 0.21"]],
    [
      "因公出国（境）费0万元，公务用车购置及运行维护费1.95万元，公务接待费0.70万元。",
      ["abroad final 0", "vehicles final 1.95", "reception final 0.7"],
    ],
    ["全年发生公务接待费0.70万元。", ["reception final 0.7"]],
    ["政府采购金额171.16万元。", ["procurement final 171.16"]],
    ["全年预算内项目经费125万元。", ["projectSpending budget 125"]],
    [
      "项目支出预算126.66万元，项目支出决算203.25万元。",
      ["projectSpending budget 126.66", "projectSpending final 203.25"],
    ],
    ["编制18人，在职人员17人。", ["authorizedStaff final 18", "onDutyStaff final 17"]],
    ["现有编制18个，现在职人员17名。", ["authorizedStaff final 18", "onDutyStaff final 17"]],
    ["核定编制数18，年末实际在职人数17。", ["authorizedStaff final 18", "onDutyStaff final 17"]],
    ["单位成立于2018年，现有编制18人。", ["authorizedStaff final 18"]],
    ["预算执行率97.99%。", ["executionRate final 97.99"]],
    ["整体支出绩效自评得分97.90分。", ["totalScore final 97.9"]],
    ["三公经费0.0021亿元，公务接待费7000元。", ["threePublic final 0.0021", "reception final 7000"]],
    ["全年支出1,554.80万元。", ["funds final 1554.8"]],
    ["在区委、区政府的坚强领导下，全年支出554.80万元。", ["funds final 554.8"]],
    ["在预算执行方面，全年支出554.80万元。", ["funds final 554.8"]],
    ["与2023年相比，三公经费0.21万元。", ["threePublic final 0.21"]],
    ["政府性基金预算支出60.00万元，全部用于移民后期扶持。", ["governmentFund final 60"]],
    [
      "2024年年初预算548.00万元，年中追加预算18.20万元，主要用于政策性增资，全年预算566.20万元，全年支出554.80万元，预算执行率97.99%。",
      ["funds initial 548", "funds budget 566.2", "funds final 554.8", "executionRate final 97.99"],
    ],
    [
      "全年预算566.2万元，实际支出554.8万元，执行率97.99%。",
      ["funds budget 566.2", "funds final 554.8", "executionRate final 97.99"],
    ],
    [
      "全年预算566.2万元，执行数554.8万元，结余11.4万元。",
      ["funds budget 566.2", "funds final 554.8", "balance final 11.4"],
    ],
    ["2024年支出决算554.8万元。", ["funds final 554.8"]],
    ["支出决算数为554.8万元。", ["funds final 554.8"]],
    ["本年度实际支出554.8万元。", ["funds final 554.8"]],
    ["三公经费预算3.1万元，2024年实际支出2.65万元。", ["threePublic budget 3.1", "threePublic final 2.65"]],
    ["三公经费由3.2万元减少到2.65万元。", ["threePublic prior 3.2", "threePublic final 2.65"]],
    ["三公经费由上年的3.2万元降至2.65万元。", ["threePublic prior 3.2", "threePublic final 2.65"]],
    [
      "基本支出和项目支出分别为179.67万元和203.25万元。",
      ["basicSpending final 179.67", "projectSpending final 203.25"],
    ],
    [
      "2023年和2024年三公经费分别为0.26万元和0.21万元。",
      ["threePublic final 0.26 prior doubtful", "threePublic final 0.21 doubtful"],
    ],
    ["三公经费2023年0.26万元、2024年0.21万元。", ["threePublic final 0.26 prior", "threePublic final 0.21"]],
    ["编制数、在职人数分别为18人和17人。", ["authorizedStaff final 18", "onDutyStaff final 17"]],
    ["全年支出人民币伍佰伍拾肆万捌仟元整。", ["funds final 5548000"]],
    ["单位整体支出绩效自评97.9分。", ["totalScore final 97.9"]],
    ["经自评，本单位得分97.9分。", ["totalScore final 97.9"]],
    ["三公经费0.21万元，较上年减少0.05万元，公务接待费0.21万元。", ["threePublic final 0.21", "reception final 0.21"]],
  ])("%s", (text, bound) => expect(boundIn(text)).toEqual(bound));
});

describe("about-words are kept with the figure", () => {
  test.each<[string, string[]]>([
    ["全年支出约554万元。", ["funds final 554 about"]],
    ["全年支出近560万元。", ["funds final 560 about"]],
    ["全年支出550余万元。", ["funds final 550 about"]],
    ["全年支出550多万元。", ["funds final 550 about"]],
    ["全年支出550万余元。", ["funds final 550 about"]],
    ["全年支出550万元左右。", ["funds final 550 about"]],
    ["全年支出超过550万元。", ["funds final 550 about"]],
    ["三公经费0.6万元以内。", ["threePublic final 0.6 about"]],
  ])("%s", (text, bound) => expect(boundIn(text)).toEqual(bound));
});

describe("years", () => {
  test.each<[string, string[]]>([
    ["2023年三公经费0.26万元。", ["threePublic final 0.26 prior"]],
    ["上年三公经费0.26万元，本年三公经费0.21万元。", ["threePublic final 0.26 prior", "threePublic final 0.21"]],
    ["上年三公经费0.26万元，三公经费0.21万元。", ["threePublic final 0.26 prior", "threePublic final 0.21 other"]],
    ["三公经费上年决算0.26万元。", ["threePublic prior 0.26"]],
    ["2022年三公经费0.3万元。", ["threePublic final 0.3 other"]],
    ["2023年，全年支出300万元。", ["funds final 300 other"]],
    ["2023年全年支出300万元。其中基本支出150万元。", ["funds final 300 prior", "basicSpending final 150 other"]],
    ["2025年基本支出预算180万元。", ["basicSpending budget 180 other"]],
    ["下年基本支出180万元。", ["basicSpending final 180 other"]],
  ])("%s", (text, bound) => expect(boundIn(text)).toEqual(bound));
});

describe("what cannot be bound for certain is left alone", () => {
  test.each([
    "防汛项目支出50万元。",
    "一般公共预算项目支出118.25万元。",
    "水利、防汛项目支出50万元。",
    "防汛（水利）项目支出50万元。",
    "“防汛”项目支出50万元。",
    "3个项目支出50万元。",
    "人均公用经费1.77万元。",
    "公用经费人均1.77万元。",
    "人员经费、公用经费合计179.67万元。",
    "基本支出和项目支出共382.92万元。",
    "在职人员12人参加了培训。",
    "清淤渠道长度未达标，得分7.6分。",
    "三公经费由2021年的3.5万元减少到2.65万元。",
    "年末结转结余资金来源清楚。",
    "追加人员经费20万元。",
    "三公经费较上年减少0.05万元。",
    "三公经费控制在0.6万元。",
    "项目支出占53.08%。",
    "项目支出主要用于渠道清淤，共203.25万元。",
    "三公经费（含公务接待）0.21万元。",
    "政府采购货物支出30万元。",
    "公务接待5批次42人次。",
    "在职党员5人。",
    "项目经费203.25万元。",
    "落实发放全年各类补偿资金85万元，与上年补偿呈现递增趋势。",
    "处理好12345市、区政府信访督办件。",
    "支出382.92万元。",
    "得分9.8分。",
    "总分100分。",
    "核定事业编制18名。",
    "预算执行率未达到100%。",
    "全年预算收入566万元。",
    "全年预算202-204万元以内。",
  ])("%s", (text) => expect(boundIn(text).filter((bound) => !bound.endsWith("about"))).toEqual([]));
});

describe("parts are figures of what they are parts of", () => {
  test.each<[string, string[]]>([
    ["年初预算548万元，其中基本支出286万元。", ["funds initial 548", "basicSpending unclear 286"]],
    ["三公经费预算3.1万元，其中公务接待费0.9万元。", ["threePublic budget 3.1", "reception budget 0.9"]],
    ["年中追加18.2万元，其中基本支出11.2万元。", ["basicSpending unclear 11.2"]],
    [
      "预算调整数18.2万元（基本支出11.2万元，项目支出7万元）。",
      ["basicSpending unclear 11.2", "projectSpending unclear 7"],
    ],
    [
      "三公经费2.65万元，比上年减少0.55万元，其中公务接待费0.7万元。",
      ["threePublic final 2.65", "reception final 0.7"],
    ],
    ["防汛队员42人，其中在职12人。", ["onDutyStaff unclear 12"]],
    ["年末实有人数26人，其中在职17人。", ["onDutyStaff final 17"]],
    ["截至9月底，预算执行率71.5%。", ["executionRate final 71.5 other"]],
    ["截至12月底，预算执行率97.99%。", ["executionRate final 97.99"]],
    ["项目支出2024年预算262万元，决算258.4万元。", ["projectSpending budget 262", "projectSpending final 258.4"]],
    ["公务接待12批次、98人次，支出0.7万元。", ["reception final 0.7"]],
  ])("%s", (text, bound) => expect(boundIn(text)).toEqual(bound));
});

describe("whose figure it is", () => {
  test.each<[string, string[]]>([
    ["防汛项目预算202万元，全年支出198.4万元。", ["funds final 198.4 foreign"]],
    ["防汛工程投资202万元，全年支出198.4万元。", ["funds final 198.4 doubtful"]],
    ["防汛项目支出50万元，三公经费0.21万元。", ["threePublic final 0.21 foreign"]],
    ["追加人员经费20万元，公用经费33.86万元。", ["publicUse final 33.86 foreign"]],
    ["在防疫转运工作方面，项目支出50万元。", ["projectSpending final 50 foreign"]],
    ["防汛项目：全年支出85万元。", ["funds final 85 foreign"]],
    ["下属二级单位2个，编制45人。", ["authorizedStaff final 45 foreign"]],
    ["本单位及下属二级单位共有编制45人。", []],
    ["基本支出是指日常支出，本年支出296.4万元。", ["funds final 296.4 doubtful"]],
    ["防汛项目。全年预算202万元，全年支出198.4万元。", ["funds budget 202 doubtful", "funds final 198.4 doubtful"]],
    ["水利设施安全度汛工作顺利。全年预算202万元。", ["funds budget 202 doubtful"]],
    ["产出指标50分，自评得分48分。", ["totalScore final 48 doubtful"]],
    ["发放补偿资金85万元，全年支出85万元。", ["funds final 85 doubtful"]],
    ["防汛项目支出50万元；三公经费0.21万元。", ["threePublic final 0.21 doubtful"]],
    ["防汛项目支出50万元。三公经费0.21万元。", ["threePublic final 0.21"]],
    ["防汛项目支出50万元，本单位全年支出554.8万元。", ["funds final 554.8"]],
  ])("%s", (text, bound) => expect(boundIn(text)).toEqual(bound));

  test("a heading that names one project makes the whole-unit figures below it doubtful", () => {
    expect(boundIn(["（1）水毁修复项目", "全年预算202万元，全年支出198.4万元。"])).toEqual([
      "funds budget 202 doubtful",
      "funds final 198.4 doubtful",
    ]);
  });

  test("so does a heading of one kind of spending", () => {
    expect(boundIn(["（二）项目支出情况", "本年支出258.4万元，项目支出258.4万元。"])).toEqual([
      "funds final 258.4 doubtful",
      "projectSpending final 258.4 doubtful",
    ]);
  });

  test.each(["（一）基本支出和项目支出情况", "（一）预算执行情况"])(
    "a heading of all spending does not: %s",
    (heading) => {
      expect(boundIn([heading, "全年支出554.8万元。"])).toEqual(["funds final 554.8"]);
    },
  );
});

describe("what changed in the year is no figure of it", () => {
  test.each<[string, string[]]>([
    ["年中追加项目资金146.8万元、人员经费30万元。", []],
    ["收回项目经费12万元、公用经费3万元、人员经费1万元。", []],
    ["项目支出预算由1180万元增至1356.8万元。", []],
    ["三公经费由3.2万元减少到2.65万元。", ["threePublic prior 3.2", "threePublic final 2.65"]],
    ["其中人员经费158.46万元、公用经费21.21万元。", ["personnel final 158.46", "publicUse final 21.21"]],
  ])("%s", (text, expected) =>
    expect(boundIn(text).map((bound) => bound.replace(/ (?:doubtful|foreign)$/, ""))).toEqual(expected),
  );
});
