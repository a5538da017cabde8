import type { BookName } from "../../substance/mistakes";
import type { SentencesBySection } from "./sentence-trial";

/** True sentences whose figure is of something in particular, or of some of what the words may mean. */
export const OF_SOMETHING_ELSE: Readonly<Partial<Record<BookName, SentencesBySection>>> = {
  water: {
    unit: `
全年预算566.2万元，花费120万元购置设备。
全年预算566.2万元，支出120万元购置设备。
全年预算566.2万元，实际用款20万元购置物资。
我单位执行率100%的项目1个。
全年支出554.8万元。年末结余2万元为项目质保金。`,
    basic: `
公用经费预算36万元，费用2万元用于维修。
公用经费预算36万元，实际12万元用于维修。
公用经费35.1万元，2023年1.2万元为质保金。
会议费1.5万元，接待费0.3万元由食堂承担。
三公经费2.65万元，其中接待费0.7万元。`,
    project: `
山塘清淤8口，计划投资40万元，实际投资37.5万元，节约2.5万元；其中3口由村民自筹6万元。
项目支出258.4万元，2023年9.8万元质保金一并支付。
特定目标类项目中，2个项目支出50万元。
水库移民后期扶持项目30万元已支付，剩余30万元待支付。`,
    performance: `
清淤渠道长度扣0.4分，得7.6分；水库巡查次数8分。
清淤渠道长度扣0.4分（3公里推迟施工），水库巡查次数8分，得8分。
水库巡查多240次。
2024年执行率98.22%，得9.82分。
年度目标：水库巡查240次，清淤渠道60公里。全年完成水库巡查252次，清淤渠道57公里。
年度目标为水库巡查240次，清淤渠道60公里，实际完成水库巡查252次，清淤渠道57公里。`,
  },
};
