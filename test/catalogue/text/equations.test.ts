import { calculationsIn, comesTo } from "../../../src/catalogue/text/equations";
import { figuresInText } from "../../../src/catalogue/text/figures-in-text";
import { plainTextOf } from "../../../src/catalogue/text/plain-text";

/** Every calculation of a text: whether it comes to what it says. */
function calculated(typed: string): boolean[] {
  const { text } = plainTextOf(typed);
  return calculationsIn(text, figuresInText(text)).map(comesTo);
}

test.each([
  ["预算完成率=（554.80/566.20）×100%=97.99%。", [true]],
  ["预算完成率=（554.80/566.20）×100%=99.79%。", [false]],
  ["预算调整率=预算调整数18.2÷年初预算数548×100%=3.32%。", [true]],
  ["预算调整率=预算调整数18.2÷年初预算数548×100%=2.32%。", [false]],
  ["公用经费控制率=（实际支出/预算安排）×100%=35.1/36×100%=97.5%。", [true]],
  ["三公经费变动率=（3.10－3.30）/3.30×100%=－6.06%。", [true]],
  ["三公经费变动率=（2.65－3.2）÷3.2=17.19%。", [true]],
  ["在职人员控制率=在职17人/编制18人×100=94.44%", [true]],
  ["预算执行得分=10×97.99%=9.80分。", [true]],
  ["预算执行得分=10×97.99%=9.08分。", [false]],
  ["总分=9.8+49.6+28.5+10=97.9分。", [true]],
  ["总分=9.8+49.6+28.5+10=98.9分。", [false]],
  ["共发放30人×12个月×1000元=36万元。", [true]],
  ["共发放30人×12个月×1000元=63万元。", [false]],
  ["计算公式：执行率=支出数/预算数×100%。", []],
  ["人均=36万元÷30人÷12000元=1", []],
  ["执行率=554.8/566.2≈97.99%。", []],
])("%s", (text, expected) => expect(calculated(text)).toEqual(expected));
