import { coverBlank } from "../../../../src/catalogue/rules/narrative/cover-blank";
import { narrativeAdjustmentDiffers } from "../../../../src/catalogue/rules/narrative/narrative-adjustment-differs";
import { narrativeAmountDiffers } from "../../../../src/catalogue/rules/narrative/narrative-amount-differs";
import { narrativeGeneralBudgetDiffers } from "../../../../src/catalogue/rules/narrative/narrative-general-budget-differs";
import { narrativeNoneContradicts } from "../../../../src/catalogue/rules/narrative/narrative-none-contradicts";
import { narrativeScoreDiffers } from "../../../../src/catalogue/rules/narrative/narrative-score-differs";
import { narrativeSectionMissing } from "../../../../src/catalogue/rules/narrative/narrative-section-missing";
import { narrativeSumMismatch } from "../../../../src/catalogue/rules/narrative/narrative-sum-mismatch";
import { narrativeTrendContradicts } from "../../../../src/catalogue/rules/narrative/narrative-trend-contradicts";
import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import { readSubmission } from "../../../../src/catalogue/submission/index";
import { runRules } from "../../../../src/core/rules/run-rules";
import { snapshotFor } from "../../../support/describe-rule";
import { clean2024 } from "../../../../src/app/examples/clean-2024";

const RULES = [
  coverBlank,
  narrativeAdjustmentDiffers,
  narrativeAmountDiffers,
  narrativeGeneralBudgetDiffers,
  narrativeNoneContradicts,
  narrativeScoreDiffers,
  narrativeSectionMissing,
  narrativeSumMismatch,
  narrativeTrendContradicts,
];

/** The sections into which each sentence is put. */
const SECTIONS = ["一、", "(一)基本支出情况", "(二)项目支出情况", "三、", "六、", "3、社会性评价", "七、", "八、"];

/** None of them contradicts the tables of the clean example, whatever figures it names. */
const SENTENCES = [
  "湖滨区水利局下设5个二级机构，共有事业编制86人，实有人员79人，其中在岗75人、退休返聘4人。",
  "下属二级单位2个，编制合计45人，在职人员42人。",
  "全区共有基层水利站12个，编制36人，在职31人。",
  "基本支出系保障单位正常运转的日常支出，本年支出296.40万元，占全年支出的53.4%。",
  "项目支出是指在基本支出之外发生的支出，本年支出258.40万元，预算执行率98.63%。",
  "农村饮水项目年初预算120万元，追加30万元，全年预算150万元，已全部支出。",
  "中心内设综合股、工程股、防汛股3个股室，现有退休人员6人。",
  "中心成立于2006年，2019年机构改革时核定事业编制20名，2022年调整为18名。",
  "全年争取上级资金320万元，其中中央资金200万元，省级资金120万元，均已纳入项目库管理。",
  "2023年全年支出530.25万元，其中基本支出281.65万元，项目支出248.60万元。",
  "2025年年初预算安排560万元，其中基本支出300万元。",
  "近三年累计投入1500余万元用于渠道清淤。",
  "工资福利支出230.15万元，商品和服务支出35.10万元，对个人和家庭的补助31.15万元。",
  "人均公用经费2.06万元，较上年增加0.03万元。",
  "公务接待12批次86人次，人均82元。",
  "三公经费控制在预算3.10万元以内，公务用车运行维护费每辆0.98万元。",
  "公务用车保有量2辆，每辆车运行维护费控制在1万元以内。",
  "办公费支出7.90万元，会议费支出1.20万元，培训费支出0.40万元。",
  "小型水库安全度汛专项全年预算90.00万元，全年支出89.00万元，预算执行率98.89%，自评得分98.5分，等级为“优”。",
  "农村渠道清淤专项：年初预算40万元，支出39万元，结余1万元。",
  "安全度汛方面，投入资金89万元，维修水库12座，其中小（1）型3座、小（2）型9座。",
  "在渠道清淤方面，项目支出39.00万元，清淤57公里，其中机械清淤40公里，人工清淤17公里。",
  "收到群众来信来访共15件次，其中来信6件，来访9件，办结率100%。",
  "处置险情共9起，其中管涌4起、散浸3起，其余2起为闸门故障。",
  "开展巡查252次，发现隐患36处，其中已整改33处，正在整改3处，涉及乡镇7个。",
  "全年开展培训3期，培训管护员120人次，发放资料800份。",
  "发放移民直补资金29.16万元，惠及6个村486人，其中男性260人，女性226人，党员52人。",
  "发放补助资金共29.16万元，每人每年600元。",
  "工程结算审核核减造价12.6万元，核减率6.3%。",
  "收回到期门面租金3万元并及时上缴国库。",
  "政府采购货物20.5万元、工程30万元、服务12万元。",
  "政府采购预算执行率97.66%，政府采购节约率2.34%。",
  "授予中小企业合同金额50万元，占政府采购支出总额的80%。",
  "预算完成率99.5%，支付进度率98%，结转结余率0.5%。",
  "资产总额1260.35万元，其中固定资产980.20万元、流动资产280.15万元。",
  "部门整体支出绩效评价指标体系总分100分，其中投入20分、过程30分、产出30分、效果20分。",
  "预算执行10分，得9.8分；产出指标50分，自评得分49.6分；效益指标30分，自评得分28.5分。",
  "根据《湖滨区财政局关于开展绩效自评工作的通知》（湖财绩〔2025〕3号）要求，我中心于2025年3月开展自评。",
  "对照绩效目标，13个三级指标中完成11个，未完成2个，完成率84.6%。",
  "满意度调查共发放问卷100份，收回98份，其中满意91份、基本满意5份、不满意2份。",
  "严格控制一般性支出，较上年压减5%。",
  "严格执行八项规定，三公经费只减不增，未发生超预算、超标准支出。",
  "与上年相比，补偿标准提高，受益户数增长12%。",
  "项目支出中用于人员的经费为0，无挤占挪用、截留、虚列支出的情况。",
  "不存在超标准公务接待、违规购置公务用车等问题，无违规政府采购行为。",
  "无其他需要说明的情况。",
  "本单位无国有资本经营预算和社会保险基金预算支出。",
  "受疫情影响，转运人员共1230人次，结算费用45.6万元。",
  "办理12345热线工单45件，办结45件。",
  "年初下达绩效目标时，项目资金60万元已全部到位，到位率100%，资金使用率100%。",
  "预算编制不够精准，项目支出预算调整幅度为12%。",
  "公用经费压缩不够，部分项目预算执行率低于90%。",
  "其中：人员类40万元；运转类8万元。",
  "水利设施维修养护投入198.40万元，带动社会资本120万元，共318.40万元。",
  "全年组织防汛演练2次，出动人员300人次，调运物资共计50万元。",
  "专项资金拨付3批，第一批30万元，第二批20万元，第三批10万元，共60万元。",
  "预算收入566.20万元，其中财政拨款566.20万元。",
  "按支出功能分类，农林水支出500.00万元，社会保障和就业支出30.80万元，住房保障支出24.00万元，合计554.80万元。",
  "按经济分类，人员经费占基本支出的88.16%，公用经费占11.84%。",
  "一般公共预算财政拨款项目支出198.40万元，政府性基金项目支出60.00万元。",
];

describe.each(SECTIONS)("under %s", (section) => {
  test.each(SENTENCES)("%s", (sentence) => {
    const report = clean2024.report!.flatMap((text) => (text.startsWith(section) ? [text, sentence] : [text]));
    const found = runRules(RULES, readSubmission(snapshotFor({ ...clean2024, report }, {}), DEFAULT_PACK));
    expect(found.flatMap(({ rule, status, error }) => (status === "crashed" ? [`${rule}: ${error}`] : []))).toEqual([]);
    expect(found.flatMap(({ findings }) => findings.map(({ rule, message }) => `${rule}: ${message}`))).toEqual([]);
  });
});
