import { isHollow } from "../../../src/catalogue/indicators/explanation";

test.each(["其他", "其他。", "略", "正常", "已完成", "无偏差", "人手少", "见效慢".slice(1), "...", "100%"])(
  "%j says nothing",
  (reason) => {
    expect(isHollow(reason)).toBe(true);
  },
);

test.each(["疫情影响", "受疫情影响，推迟施工", "同上", "见附件说明", "其他项目挤占工期"])(
  "%j says something",
  (reason) => {
    expect(isHollow(reason)).toBe(false);
  },
);
